"""What is taken home is in the language of the session."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from plc_workshop.export import html
from plc_workshop.export.csv_file import table
from plc_workshop.runner.collecting import summarise
from plc_workshop.runner.sharing import Sharing
from plc_workshop.session.own_language import LanguageChosen
from plc_workshop.words import speak, spoken
from tests.export.sample import FULL
from tests.made_up.letters import ACCENTED
from tests.stories.leading import led
from tests.stories.speaking.laptops import FIVE, QW, QX, Laptop, kept
from tests.stories.test_older_files import laid


def test_what_is_taken_home_is_in_the_language_of_the_session_whoever_writes_it(laptop: Laptop) -> None:
    desk = laptop("qw")
    run = led(desk, FIVE, chosen_language=QX)
    run.take_home()
    run.close()
    assert spoken() == QW
    written = {path.name: path.read_text("utf-8") for path in run.folder.iterdir() if path.suffix in (".html", ".md")}
    assert '<html lang="qx">' in written["summary.html"]
    assert 'lang="en" dir="auto">Collaborative learning' in written["summary.html"]
    assert all(ACCENTED.message("Where we stand") in text for text in written.values())
    assert json.loads((run.folder / "summary.json").read_text("utf-8"))["language"] == "qx"
    assert (run.folder / "summary.csv").read_text("utf-8").startswith("\ufeffkind;id;name")


def test_the_page_for_phones_is_in_the_language_of_the_session() -> None:
    speak(QW)
    page = Sharing(replace(FULL, language="qx"))._made("")[0].decode("utf-8")
    assert '<html lang="qx">' in page
    assert ACCENTED.message("Where we stand") in page


@pytest.mark.parametrize("code", [None, "tlh"])
def test_a_summary_without_a_language_is_in_the_users(code: str | None) -> None:
    speak(QX)
    page = Sharing(replace(FULL, language=code))._made("")[0].decode("utf-8")
    assert '<html lang="qx">' in page


def test_a_table_has_the_decimals_of_the_language() -> None:
    english = table(FULL)
    speak(QX)
    other = table(FULL)
    assert "55.6" in english
    assert "55,6" in other
    assert "55.6" not in other
    import csv
    import io

    rows = {
        name: [*csv.reader(io.StringIO(text), delimiter=by)]
        for name, text, by in (("en", english, ","), ("qx", other, ";"))
    }
    assert {len(row) for row in rows["qx"]} == {len(rows["en"][0])}
    assert html.page(FULL).count("55,6") == 0


def test_a_session_of_an_older_version_has_no_language_and_speaks_the_users(tmp_path: Path, laptop: Laptop) -> None:
    _desk, folder = laid(tmp_path, "closed-five")
    desk = laptop("qx")
    run = desk.sessions.resume(folder.name)
    assert run.session.record.language is None
    assert run.session.view.said.startswith("⟦")
    assert summarise(run.session).language is None
    run.tell(LanguageChosen("qw"))
    assert kept(run) == "qw"
    run.close()
