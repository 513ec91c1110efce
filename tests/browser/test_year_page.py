"""The page of a group's year on phones, on screens and on paper."""

import base64
from pathlib import Path

import pytest
from selenium.webdriver import Chrome

from plc_workshop.export.bundle import encoded
from plc_workshop.export.year_page import page
from plc_workshop.results.year import Year
from tests.browser.test_page import requests, show, violations
from tests.export.sample_year import MORE, YEAR, told
from tests.export.test_hostile import HOSTILE

pytestmark = pytest.mark.xdist_group("browser")


def opened(browser: Chrome, folder: Path, year: Year, width: int) -> Path:
    """Open the page from a file, in a window of this width."""
    path = folder / "our-year.html"
    path.write_bytes(encoded(page(year)))
    show(browser, path, width)
    return path


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_page_of_a_year_is_for_everybody(width: int, browser: Chrome, tmp_path: Path) -> None:
    for year in (YEAR, MORE, Year("", "2026-09-22", 1, "anyone")):
        path = opened(browser, tmp_path, year, width)
        assert list(requests(browser)) == [path.as_uri()]
        assert browser.get_log("browser") == []  # type: ignore[no-untyped-call]
        assert browser.execute_script("return document.documentElement.scrollWidth") <= width
        assert violations(browser) == []


def test_a_hostile_text_in_a_year_widens_nothing_and_runs_nothing(browser: Chrome, tmp_path: Path) -> None:
    for text in HOSTILE.values():
        path = opened(browser, tmp_path, told(text), 320)
        assert list(requests(browser)) == [path.as_uri()]
        assert browser.get_log("browser") == []  # type: ignore[no-untyped-call]
        assert browser.execute_script("return document.documentElement.scrollWidth") <= 320


def test_on_paper_a_year_is_one_page(browser: Chrome, tmp_path: Path) -> None:
    opened(browser, tmp_path, YEAR, 1280)
    a4 = {"paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": True}
    printed = base64.b64decode(browser.execute_cdp_cmd("Page.printToPDF", a4)["data"])
    assert printed.count(b"/Type /Page\n") + printed.count(b"/Type /Page ") == 1
