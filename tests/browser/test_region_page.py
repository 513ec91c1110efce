"""The page of a region on phones, on screens and on paper."""

import base64
from pathlib import Path

import pytest
from selenium.webdriver import Chrome

from plc_workshop.export.bundle import encoded
from plc_workshop.export.region_page import page
from plc_workshop.results.region_area import within
from plc_workshop.results.region_table import NamesOf, RegionTable
from tests.browser.test_page import requests, show, violations
from tests.export.sample_region import EMPTY, LONG, TABLE, called, names
from tests.export.test_hostile import HOSTILE

pytestmark = pytest.mark.xdist_group("browser")
OPEN = "for (const each of document.querySelectorAll('details')) each.open = true"


def opened(browser: Chrome, folder: Path, table: RegionTable, known: NamesOf, width: int) -> Path:
    """Open the page from a file, in a window of this width."""
    path = folder / "region.html"
    path.write_bytes(encoded(page(table, known)))
    show(browser, path, width)
    return path


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_page_of_a_region_is_for_everybody(width: int, browser: Chrome, tmp_path: Path) -> None:
    for table in (TABLE, within(TABLE, "Ostžeme/Bērzpils"), *([EMPTY] if width == 390 else [])):
        path = opened(browser, tmp_path, table, names, width)
        assert list(requests(browser)) == [path.as_uri()]
        assert browser.get_log("browser") == []  # type: ignore[no-untyped-call]
        assert browser.execute_script("return document.documentElement.scrollWidth") <= width
        browser.execute_script(OPEN)
        assert browser.execute_script("return document.documentElement.scrollWidth") <= width
        assert violations(browser) == []


def test_hostile_names_widen_nothing_and_run_nothing(browser: Chrome, tmp_path: Path) -> None:
    for text in (HOSTILE[kind] for kind in ("tags", "right to left", "long", "long words")):
        path = opened(browser, tmp_path, *called(text), 320)
        browser.execute_script(OPEN)
        assert list(requests(browser)) == [path.as_uri()]
        assert browser.get_log("browser") == []  # type: ignore[no-untyped-call]
        assert browser.execute_script("return document.documentElement.scrollWidth") <= 320


def test_the_whole_comes_first_and_an_area_is_opened_with_a_key(browser: Chrome, tmp_path: Path) -> None:
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys

    opened(browser, tmp_path, TABLE, names, 390)
    country = browser.find_element(By.XPATH, f"//bdi[text()='{LONG}']")
    assert not country.is_displayed()
    browser.find_element(By.CSS_SELECTOR, ".statements summary").send_keys(Keys.ENTER)
    assert country.is_displayed()
    deeper = browser.find_element(By.XPATH, "//bdi[text()='Bērzpils']")
    assert not deeper.is_displayed()


def test_on_paper_each_topic_is_a_page_with_its_rule(browser: Chrome, tmp_path: Path) -> None:
    opened(browser, tmp_path, TABLE, names, 1280)
    a4 = {"paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": True}
    printed = base64.b64decode(browser.execute_cdp_cmd("Page.printToPDF", a4)["data"])
    assert printed.count(b"/Type /Page\n") + printed.count(b"/Type /Page ") == 2
