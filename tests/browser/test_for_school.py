"""The page for the school in a real browser: for everybody on a screen, and on two pages of paper in each language."""

from pathlib import Path

import pytest
from selenium.webdriver import Chrome

from plc_workshop.runner import for_school
from plc_workshop.words.languages import LANGUAGES, Language
from tests.browser.test_answer_sheets import on_paper
from tests.browser.test_page import WIDTHS, requests, show, violations
from tests.stories.conftest import desk_in

pytestmark = pytest.mark.xdist_group("browser")
DEEP = "C/Users/voornaam.achternaam/OneDrive - Scholengroep Noord-Oost/Documenten/PLC Workshop"


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_it_is_two_pages_of_paper_also_where_folders_lie_deep(
    language: Language, browser: Chrome, tmp_path: Path
) -> None:
    folders = desk_in(tmp_path / DEEP).folders
    show(browser, for_school.write(folders, language, tmp_path), 1280)
    assert len(on_paper(browser, tmp_path)) == 2


@pytest.mark.parametrize("width", WIDTHS)
def test_on_a_screen_it_is_for_everybody(width: int, browser: Chrome, tmp_path: Path) -> None:
    path = for_school.write(desk_in(tmp_path / DEEP).folders, LANGUAGES[0], tmp_path)
    show(browser, path, width)
    assert list(requests(browser)) == [path.as_uri()]
    assert browser.get_log("browser") == []  # type: ignore[no-untyped-call]
    assert browser.execute_script("return document.documentElement.scrollWidth") <= width
    assert violations(browser) == []
