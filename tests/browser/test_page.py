"""The summary page on phones, on screens and on paper."""

import base64
import io
import json
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from PIL import Image
from selenium.webdriver import Chrome

from plc_workshop.export.bundle import made
from plc_workshop.export.code_text import LARGEST, code_text
from plc_workshop.export.html import page
from plc_workshop.packs.loader import load
from plc_workshop.results.printed_script import printed_script
from plc_workshop.results.summary import Display, MirrorResult, Summary
from plc_workshop.runner.takehome import write_sheets
from tests.export.sample import FULL, GIVEN_UP
from tests.export.test_hostile import HOSTILE, told
from tests.results.samples import result

pytestmark = pytest.mark.xdist_group("browser")
"""One after the other: a browser for each process would fill a small machine."""
WIDTHS = (320, 390, 1280)
AXE = Path(__file__).with_name("axe").joinpath("axe.min.js").read_text("utf-8")


def _shown(rows: list[tuple[int, ...]], display: Display) -> MirrorResult:
    return result(rows, display).mirror


SUMMARIES: dict[str, Summary] = {
    "full": FULL,
    "given up": GIVEN_UP,
    "words only": replace(FULL, mirror=_shown([(0, 1, 1, 2, 1), (0, 0, 0, 1, 4)], "careful"), talk_about=(), focus=()),
    "seven points": replace(
        FULL, mirror=_shown([(0, 1, 2, 3, 4, 5, 6, 9), (3, 9, 6, 5, 4, 1, 1, 1)], "open"), talk_about=(), focus=()
    ),
    "every column": replace(
        FULL, mirror=_shown([(0, 2, 2, 2, 5, 5, 5, 3), (0, 0, 0, 0, 6, 5, 5, 8)], "careful"), talk_about=(), focus=()
    ),
    "rehearsal": replace(FULL, rehearsal=True),
}


def opened(browser: Chrome, folder: Path, summary: Summary, width: int) -> None:
    """Open the page from a file, in a window of this width."""
    path = folder / "summary.html"
    path.write_bytes(made(summary)["summary.html"])
    show(browser, path, width)


def show(browser: Chrome, path: Path, width: int) -> None:
    """Open a file, in a window of this width."""
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 844, "deviceScaleFactor": 2 if width < 500 else 1, "mobile": width < 500},
    )
    for kind in ("browser", "performance"):
        browser.get_log(kind)  # type: ignore[no-untyped-call]
    browser.get(path.as_uri())


def requests(browser: Chrome) -> Iterator[str]:
    """The addresses that the page asked for."""
    for entry in browser.get_log("performance"):  # type: ignore[no-untyped-call]
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            yield message["params"]["request"]["url"]


def picture(browser: Chrome) -> Image.Image:
    """The whole page, as long as it is."""
    shot: dict[str, Any] = browser.execute_cdp_cmd(
        "Page.captureScreenshot", {"format": "png", "captureBeyondViewport": True}
    )
    return Image.open(io.BytesIO(base64.b64decode(shot["data"]))).convert("L")


def both_read(found: Image.Image, folder: Path) -> tuple[str, str]:
    """What two decoders that know nothing of each other read from a picture."""
    path = folder / "picture.png"
    found.save(path)
    one = [code.text for code in zxingcpp.read_barcodes(found)]
    other = subprocess.run(
        ["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", str(path)], capture_output=True, check=False
    )
    return "".join(one), other.stdout.decode().removesuffix("\n")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", SUMMARIES)
def test_the_page_is_for_everybody(name: str, width: int, browser: Chrome, tmp_path: Path) -> None:
    opened(browser, tmp_path, SUMMARIES[name], width)
    assert list(requests(browser)) == [(tmp_path / "summary.html").as_uri()]
    assert browser.get_log("browser") == []  # type: ignore[no-untyped-call]
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width
    assert violations(browser) == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["full", "every column", "seven points"])
def test_no_number_of_the_table_is_broken_over_two_lines(
    name: str, width: int, browser: Chrome, tmp_path: Path
) -> None:
    """On a small phone a 12 that wraps is a 1 above a 2."""
    opened(browser, tmp_path, SUMMARIES[name], width)
    found = browser.execute_script(
        """const cells = [...document.querySelectorAll(".as-table td:not(.word)")];
        return cells.filter(cell => cell.textContent).map(cell => {
            const range = document.createRange();
            range.selectNodeContents(cell);
            const [box, ...more] = range.getClientRects();
            return [cell.textContent, more.length, box.width - cell.clientWidth];
        })"""
    )
    assert any(len(text) > 1 for text, _more, _over in found) == (name != "full")
    assert [text for text, more, over in found if more or over > 1] == []


def violations(browser: Chrome) -> list[tuple[str, list[str]]]:
    """What axe-core finds on the page that is open: also what it asks only where it is told to, of WCAG 2.2."""
    browser.execute_script(AXE)
    found = browser.execute_async_script(
        "axe.run({rules: {'target-size': {enabled: true}}}).then(arguments[arguments.length - 1])"
    )
    return [(each["id"], [node["html"] for node in each["nodes"]]) for each in found["violations"]]


def test_the_page_that_is_served_with_its_link_is_for_everybody_too(browser: Chrome, tmp_path: Path) -> None:
    path = tmp_path / "served.html"
    path.write_text(page(FULL, "/k7dm2x9qt4hb/meeting.ics"), "utf-8")
    show(browser, path, 320)
    assert list(requests(browser)) == [path.as_uri()], "a link asks for nothing before it is tapped"
    assert browser.execute_script("return document.querySelectorAll('a').length") == 1
    assert browser.execute_script("return document.documentElement.scrollWidth") <= 320
    assert violations(browser) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_the_pages_to_print_are_for_everybody(width: int, browser: Chrome, tmp_path: Path) -> None:
    pack = load(Path(__file__).parents[2] / "content" / "collaborative-learning.yaml")
    for path in write_sheets(pack, (("A section", (("→", "next"),)),), tmp_path):
        show(browser, path, width)
        assert list(requests(browser)) == [path.as_uri()]
        assert browser.execute_script("return document.documentElement.scrollWidth") <= width
        assert violations(browser) == []


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_widens_nothing_and_runs_nothing(name: str, browser: Chrome, tmp_path: Path) -> None:
    opened(browser, tmp_path, told(HOSTILE[name]), 320)
    assert list(requests(browser)) == [(tmp_path / "summary.html").as_uri()]
    assert browser.get_log("browser") == []  # type: ignore[no-untyped-call]
    assert browser.execute_script("return document.documentElement.scrollWidth") <= 320


def test_the_code_of_the_page_is_read_from_a_phone(browser: Chrome, tmp_path: Path) -> None:
    opened(browser, tmp_path, FULL, 390)
    text = code_text(FULL, LARGEST)
    assert both_read(picture(browser), tmp_path) == (text, text)


def test_on_paper_it_has_at_most_three_pages_and_its_code_is_read(browser: Chrome, tmp_path: Path) -> None:
    opened(browser, tmp_path, FULL, 1280)
    a4 = {"paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": True}
    printed = browser.execute_cdp_cmd("Page.printToPDF", a4)["data"]
    (tmp_path / "summary.pdf").write_bytes(base64.b64decode(printed))
    subprocess.run(["pdftoppm", "-r", "150", "-png", "summary.pdf", "sheet"], cwd=tmp_path, check=True)
    sheets = sorted(tmp_path.glob("sheet*.png"))
    assert 1 <= len(sheets) <= 3
    text = code_text(FULL, LARGEST)
    found = [both_read(Image.open(sheet).convert("L"), tmp_path) for sheet in sheets]
    assert (text, text) in found


@pytest.mark.parametrize("pack", ["collaborative-learning", "our-meetings"])
def test_on_paper_the_script_of_each_part_stands_on_one_page(pack: str, browser: Chrome, tmp_path: Path) -> None:
    content = Path(__file__).parents[2] / "content" / f"{pack}.yaml"
    show(browser, write_sheets(load(content), (), tmp_path)[0], 1280)
    a4 = {"paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": True}
    (tmp_path / "sheet.pdf").write_bytes(base64.b64decode(browser.execute_cdp_cmd("Page.printToPDF", a4)["data"]))
    done = subprocess.run(["pdftotext", "-layout", "sheet.pdf", "-"], cwd=tmp_path, check=True, capture_output=True)
    pages = [page.decode() for page in done.stdout.split(b"\f")]
    assert len(pages) <= 8
    for part in printed_script(load(content).talk):
        first, last = (" ".join(part.texts[at][1].split()[:3]) for at in (0, -1))
        there = [[text in " ".join(page.split()) for page in pages] for text in (part.title, first, last)]
        assert any(map(all, zip(*there, strict=True))), part.title
