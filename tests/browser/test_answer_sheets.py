"""The answer sheets in a real browser: on screens for everybody, on paper whole, and as many pages as were said."""

import base64
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from selenium.webdriver import Chrome

from plc_workshop.export.answer_sheet import Printed
from plc_workshop.export.bundle import encoded
from tests.browser.test_page import WIDTHS, requests, show, violations
from tests.export.test_answer_sheet import ARABIC, OURS, asking, made
from tests.export.test_hostile import HOSTILE

pytestmark = pytest.mark.xdist_group("browser")
LONG = "Neither agree nor disagree, it depends on the day and on the weather outside"
A4 = {"paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": True, "printBackground": False}
CASES = {
    "ours": (OURS,),
    "one statement": (asking(1, 2),),
    "seven points": (asking(14, 7),),
    "wide labels": (asking(label="Completely"),),
    "long labels": (asking(10, 7, label=LONG),),
    "long statements": (asking(10, text=f"{LONG}. " * 6),),
    "two hundred": (asking(200, 7, label=LONG),),
    "right to left": (replace(asking(10, 5, ARABIC, ARABIC.split()[0], title=ARABIC), language="ar"),),
    "two languages": (OURS, replace(asking(label="Helemaal mee oneens"), language="nl")),
    "tags": (asking(10, 4, HOSTILE["tags"], HOSTILE["tags"], title=HOSTILE["tags"]),),
    "squares": (asking(10, 5, "私たちの共同体は価値観とビジョンを共有しています。" * 2, "同意"),),
}
OVER_THE_EDGE = """
    const over = [];
    for (const sheet of document.querySelectorAll(".first .sheet")) {
        const edges = sheet.getBoundingClientRect();
        for (const each of sheet.querySelectorAll("*")) {
            const box = each.getBoundingClientRect();
            if (box.left < edges.left || box.right > edges.right + 0.5 || each.scrollWidth > each.clientWidth + 1)
                if (getComputedStyle(each).display !== "inline") over.push(each.outerHTML.slice(0, 120));
        }
    }
    return over"""


def put(printed: Printed, folder: Path) -> Path:
    path = folder / "answers.html"
    path.write_bytes(encoded(printed.html))
    return path


def on_paper(browser: Chrome, folder: Path) -> list[Path]:
    """The pages that come out of the printer, as pictures."""
    printed = browser.execute_cdp_cmd("Page.printToPDF", A4)["data"]
    (folder / "answers.pdf").write_bytes(base64.b64decode(printed))
    subprocess.run(["pdftoppm", "-r", "40", "-png", "answers.pdf", "sheet"], cwd=folder, check=True)
    return sorted(folder.glob("sheet*.png"))


@pytest.mark.parametrize("name", CASES)
def test_it_is_printed_on_as_many_pages_as_were_said_and_nothing_is_cut(
    name: str, browser: Chrome, tmp_path: Path
) -> None:
    printed = made(*CASES[name], people=3)
    show(browser, put(printed, tmp_path), 1280)
    assert browser.execute_script(OVER_THE_EDGE) == []
    assert len(on_paper(browser, tmp_path)) == printed.pages


@pytest.mark.parametrize("width", WIDTHS)
def test_on_a_screen_it_is_for_everybody(width: int, browser: Chrome, tmp_path: Path) -> None:
    path = put(made(OURS), tmp_path)
    show(browser, path, width)
    assert list(requests(browser)) == [path.as_uri()]
    assert browser.get_log("browser") == []  # type: ignore[no-untyped-call]
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width
    assert violations(browser) == []


def test_of_two_sheets_on_a_page_nobody_can_say_which_was_which(browser: Chrome, tmp_path: Path) -> None:
    show(browser, put(made(OURS, people=4), tmp_path), 1280)
    pages = [Image.open(path).convert("L") for path in on_paper(browser, tmp_path)]
    assert len(pages) == 2
    assert ImageChops.difference(*pages).getbbox() is None
    page = pages[0]
    middle = page.height // 2
    dark = [page.crop((0, top, page.width, top + middle)).point(lambda ink: 255 * (ink < 200)) for top in (0, middle)]
    first, second = (each.getbbox() for each in dark)
    assert first
    assert second
    assert all(abs(one - other) <= 1 for one, other in zip(first, second, strict=True))
    assert first[3] < middle - 4, "there is air where it is cut"
