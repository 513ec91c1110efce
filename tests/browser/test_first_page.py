"""The first page of a stick in a browser: one language at a time, the one that is asked for."""

from pathlib import Path

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from plc_workshop.export import first_page
from plc_workshop.words.languages import ENGLISH, Language


def shown(browser: Chrome) -> list[str]:
    return [
        str(part.get_attribute("id")) for part in browser.find_elements(By.TAG_NAME, "article") if part.is_displayed()
    ]


def test_it_shows_one_language_and_its_links_the_others(
    browser: Chrome, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(first_page, "LANGUAGES", (Language("nl", "Nederlands"), ENGLISH))
    page = tmp_path / first_page.FILE
    page.write_text(first_page.first_page("1"), "utf-8")
    browser.get(page.as_uri())
    assert shown(browser) == ["en"], "that of the browser, wherever it stands"
    browser.find_element(By.LINK_TEXT, "Nederlands").click()
    assert shown(browser) == ["nl"]
    assert browser.find_element(By.TAG_NAME, "html").get_attribute("lang") == "nl"
    browser.get(f"{page.as_uri()}#elsewhere")
    browser.refresh()
    assert shown(browser) == ["en"]
    log = browser.get_log("browser")  # type: ignore[no-untyped-call]
    assert [entry for entry in log if entry["level"] == "SEVERE"] == []
