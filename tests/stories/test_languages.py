"""Which language is spoken: the user's on the first pages, the session's from its beginning to what is taken home."""

import json
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
import pytest

from plc_workshop import words
from plc_workshop.cli.main import COMMANDS, cli
from plc_workshop.errors import WorkshopError
from plc_workshop.export import html
from plc_workshop.export.csv_file import table
from plc_workshop.room import live
from plc_workshop.room.sight import Room as Seen
from plc_workshop.runner.collecting import summarise
from plc_workshop.runner.desk import Desk
from plc_workshop.runner.run import Run
from plc_workshop.runner.sharing import Sharing
from plc_workshop.session import events as e
from plc_workshop.session.own_language import LanguageChosen
from plc_workshop.session.state import Stop
from plc_workshop.settings import gather
from plc_workshop.tui.app import WorkshopApp
from plc_workshop.tui.base.leading import LANGUAGE
from plc_workshop.words import languages, speak, spoken
from plc_workshop.words.calendars import CALENDARS
from plc_workshop.words.languages import ENGLISH, Language
from tests.clocks import HandClock
from tests.export.sample import FULL
from tests.made_up.letters import ACCENTED, WIDE
from tests.made_up.topics import put_packs
from tests.stories.conftest import CONTENT, Room
from tests.stories.leading import led
from tests.stories.test_older_files import laid
from tests.stories.windows import window

QX, QW = Language("qx", ACCENTED.name), Language("qw", WIDE.name)
FIVE = ("3333333333",) * 5
Laptop = Callable[..., Desk]


@pytest.fixture(autouse=True)
def _three(made_up_catalogues: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Three languages can be chosen; the laptop itself says nothing."""
    monkeypatch.setattr(words, "CATALOGUES", made_up_catalogues)
    monkeypatch.setattr(languages, "LANGUAGES", (ENGLISH, QX, QW))
    monkeypatch.setitem(CALENDARS, "qx", CALENDARS["nl"])
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "PLC_WORKSHOP_LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    yield
    speak(ENGLISH)


@pytest.fixture
def laptop(tmp_path: Path) -> Laptop:
    """A desk on a laptop whose user speaks a language, or was given one as an option."""

    def made(users: str = "en", option: str | None = None, content: Path = CONTENT) -> Desk:
        folders, settings = gather(
            sessions=tmp_path / "sessions", content=content, state=tmp_path / "state", config=tmp_path, language=option,
            environment={"PLC_WORKSHOP_LANGUAGE": users},
        )  # fmt: skip
        speak(settings.language)
        return Desk(folders, settings)

    return made


@asynccontextmanager
async def opened(desk: Desk, folder: Path, size: tuple[int, int] = (80, 24), **shown: Any) -> AsyncIterator[Room]:
    """The app over this desk."""
    clock = HandClock()
    app = WorkshopApp(desk, clock, theme="dark", pulse=None, **shown)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Room(app, pilot, clock, folder)


def kept(run: Run) -> object:
    """The language in a session's file."""
    return json.loads((run.folder / "session.json").read_text("utf-8"))["session"]["1"]["language"]


# Who says it


@pytest.mark.parametrize(
    ("option", "chosen", "pack", "users", "wanted"),
    [
        ("qw", None, "en", "qx", QW),
        (None, QW, "en", "qx", QW),
        ("qw", QX, "en", "en", QX),
        (None, None, "qw", "qx", QW),
        (None, None, "en", "qx", ENGLISH),
        (None, None, "en-GB", "qx", ENGLISH),
        (None, None, "tlh", "qx", QX),
    ],
)
def test_a_session_speaks_as_it_was_told_then_as_its_pack_then_as_the_user(
    option: str | None, chosen: Language | None, pack: str, users: str, wanted: Language, tmp_path: Path, laptop: Laptop
) -> None:
    content = tmp_path / "content"
    content.mkdir()
    text = (CONTENT / "our-meetings.yaml").read_text("utf-8")
    (content / "a.yaml").write_text(text.replace("language: en", f"language: {pack}"), "utf-8")
    desk = laptop(users, option, content)
    setup = desk.blank_setup()
    run = desk.start(replace(setup, chosen_language=chosen or setup.chosen_language, people=3), planned=True)
    assert (run.session.record.language, kept(run)) == (wanted.code, wanted.code)
    few = ("Fewer than {least} person: no result can be shown.", "Fewer than {least} people: no result can be shown.")
    with words.speaking(wanted):
        assert run.session.view.said == words.ngettext(*few, 4).format(least=4)
    run.close()
    laptop(users)
    resumed = desk.sessions.resume()
    with words.speaking(wanted):
        assert resumed.session.view.said == words._("Welcome back. We go on where we were.")
    assert spoken().code == users
    resumed.close()


async def test_home_speaks_as_the_user_and_a_session_as_it_does_until_it_is_left(
    laptop: Laptop, tmp_path: Path
) -> None:
    desk = laptop("qx")
    desk.start(replace(desk.blank_setup(), group="Oak", chosen_language=QW)).close()
    async with opened(desk, tmp_path) as here:
        await here.until(ACCENTED.message("Go on with"))
        await here.press("enter")
        assert spoken() == QW
        assert WIDE.message("How we work together") in here.text()
        await here.press("q", "down", "down")
        await here.press("enter")
        await here.until(ACCENTED.message("Look back"))
        assert spoken() == QX


async def test_set_up_has_a_row_for_it_behind_more(laptop: Laptop, tmp_path: Path) -> None:
    desk = laptop("qx")
    async with opened(desk, tmp_path, (80, 40), setup=desk.blank_setup()) as here:
        row = ACCENTED.message("Language")
        assert row not in await here.at_rest()
        text = await here.press("down", "down", "down", "right", *["down"] * 8)
        (line,) = (line for line in text.splitlines() if row in line)
        assert "English" in line
        text = await here.press("right")
        assert QX.name in next(line for line in text.splitlines() if row in line)
        await here.press("down", "enter")
        assert here.session.record.language == "qx"


async def test_the_language_chosen_in_set_up_chooses_the_topic_in_it(laptop: Laptop, tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    text = (CONTENT / "our-meetings.yaml").read_text("utf-8")
    (content / "a.yaml").write_text(text, "utf-8")
    (content / "b.yaml").write_text(text.replace("language: en", "language: qx"), "utf-8")
    desk = laptop(content=content)
    async with opened(desk, tmp_path, (80, 40), setup=desk.blank_setup()) as here:
        await here.press("down", "down", "down", "right", *["down"] * 8, "right", "down", "enter")
        assert (here.session.record.language, here.session.pack.language) == ("qx", "qx")


async def test_a_session_that_cannot_begin_says_so_as_set_up_speaks(laptop: Laptop, tmp_path: Path) -> None:
    """The topic in another language is chosen, and its file goes before it is opened."""
    content = tmp_path / "content"
    content.mkdir()
    text = (CONTENT / "our-meetings.yaml").read_text("utf-8")
    (content / "a.yaml").write_text(text, "utf-8")
    (content / "b.yaml").write_text(text.replace("language: en", "language: qx"), "utf-8")
    desk = laptop(content=content)
    async with opened(desk, tmp_path, (80, 40), setup=desk.blank_setup()) as here:
        await here.press("down", "down", "down", "right", *["down"] * 8, "right")
        (content / "b.yaml").unlink()
        text = await here.press("down", "enter")
        assert "There is no such file" in text
        assert "⟦" not in text
        assert spoken() == ENGLISH


def test_with_one_language_set_up_has_no_row_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    from plc_workshop.runner.choice_table import CHOICES

    (row,) = (choice for choice in CHOICES if choice.label() == "Language")
    assert row.is_there()
    monkeypatch.setattr(languages, "LANGUAGES", (ENGLISH,))
    assert not row.is_there()


# In the middle of a session


async def test_another_language_in_the_middle_is_on_every_screen_in_the_file_and_in_the_rooms_window(
    laptop: Laptop, tmp_path: Path
) -> None:
    desk = laptop()
    run = desk.start(replace(desk.blank_setup(desk.packs.locate("collaborative-learning")), group="Oak"))
    async with opened(desk, tmp_path, run=run) as here, window(tmp_path / "state") as stage:
        assert "How we work together" in await here.at_rest()
        assert "How we work together" in await stage.look()
        asked = await here.choose(str(LANGUAGE.label))
        assert "Which language from now on?" in asked
        assert [name for name in ("English", QX.name, QW.name) if name not in asked] == []
        await here.press("down", "enter")
        assert (spoken(), here.session.record.language, kept(here.run)) == (QX, "qx", "qx")
        assert ACCENTED.message("How we work together") in here.text()
        assert "How we work" not in here.text()
        seen = await stage.look()
        assert ACCENTED.message("How we work together") in seen
        assert "How we work" not in seen


async def test_another_language_where_people_take_it_home_is_in_the_files_at_once(
    laptop: Laptop, tmp_path: Path
) -> None:
    """They are copied from their folder while this page stands there."""
    run = led(laptop(), FIVE)
    async with opened(laptop(), tmp_path, run=run) as here:
        await here.at_rest()
        await here.choose(str(LANGUAGE.label))
        await here.press("down", "enter")
        assert '<html lang="qx">' in (run.folder / "summary.html").read_text("utf-8")
        assert ACCENTED.message("Where we stand") in (run.folder / "summary.md").read_text("utf-8")


async def test_who_stays_with_the_language_changes_nothing(laptop: Laptop, tmp_path: Path) -> None:
    desk = laptop()
    run = desk.start(replace(desk.blank_setup(), group="Oak"))
    async with opened(desk, tmp_path, run=run) as here:
        before = here.session.record
        await here.choose(str(LANGUAGE.label))
        await here.press("enter")
        assert here.session.record == before


def test_in_a_turn_nobody_changes_the_language(laptop: Laptop) -> None:
    from plc_workshop.session.machine import allows

    run = led(laptop(), FIVE[:1], until=Stop.COVER)
    run.tell(e.PeopleChanged(1))
    assert allows(run.session, LanguageChosen("qx"))
    run.tell(e.TurnStarted())
    assert not allows(run.session, LanguageChosen("qx"))
    run.close()


async def test_a_result_on_the_projector_is_painted_anew(laptop: Laptop, tmp_path: Path) -> None:
    run = led(laptop(), FIVE, until=Stop.SEE)
    run.tell(e.WentOn())
    run.publish()
    async with window(tmp_path / "state") as stage:
        assert "Yes to 10" in await stage.look()
        run.tell(LanguageChosen("qx"))
        with words.speaking(QX):
            run.publish()
        text = await stage.look()
        assert "Yes" not in text
        assert "⟦" in text
        assert spoken() == QX
    run.close()


async def test_the_rooms_window_speaks_its_own_language_until_it_follows_a_session(tmp_path: Path) -> None:
    speak(QW)
    async with window(tmp_path / "state") as stage:
        assert WIDE.message("Ctrl+C closes this window.") in await stage.look()
        path = live.path_of(tmp_path / "state", "one")
        live.publish(path, Seen(rehearsal=True, language="qx"))
        assert ACCENTED.message("REHEARSAL") in await stage.look()
        live.publish(path, Seen(rehearsal=True, language="tlh"))
        assert WIDE.message("REHEARSAL") in await stage.look()


# What is taken home


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
    page = Sharing(replace(FULL, language="qx"))._page.decode("utf-8")
    assert '<html lang="qx">' in page
    assert ACCENTED.message("Where we stand") in page


@pytest.mark.parametrize("code", [None, "tlh"])
def test_a_summary_without_a_language_is_in_the_users(code: str | None) -> None:
    speak(QX)
    page = Sharing(replace(FULL, language=code))._page.decode("utf-8")
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


# The command line


@pytest.fixture
def typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Runs a command of the program in this process."""
    monkeypatch.setattr("plc_workshop.settings._config_folder", lambda: tmp_path)

    def run(*arguments: str, content: Path = CONTENT) -> None:
        here = ["--sessions", str(tmp_path / "sessions"), "--content", str(content), "--state", str(tmp_path / "state")]
        with suppress(SystemExit):
            cli.main([*arguments, *here], prog_name="plc-workshop", standalone_mode=False)

    return run


@pytest.mark.parametrize("arguments", [("--language", "qx-QX", "sessions"), ("sessions", "--language", "qx")])
def test_the_option_stands_before_or_after_the_command(
    arguments: tuple[str, ...], typed: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    typed(*arguments)
    assert "⟦" in capsys.readouterr().err


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_names_the_languages_where_the_one_wanted_is_not_there(
    name: str, typed: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLC_WORKSHOP_LANGUAGE", "qx")
    needed = {"run": ["our-meetings"], "copy": ["our-meetings"], "results": ["x"], "export": ["x"]}.get(name, [])
    with pytest.raises(click.BadParameter) as caught:
        typed(name, *needed, "--language", "tlh")
    assert caught.value.exit_code == 2
    assert [code for code in ("en (English)", f"qx ({QX.name})", "⟦") if code not in caught.value.message] == []


def test_a_language_of_the_environment_that_is_not_there_is_told_and_the_work_is_done(
    typed: Callable[..., None], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PLC_WORKSHOP_LANGUAGE", "tlh")
    (tmp_path / "settings.toml").write_text('language = "qx"', "utf-8")
    typed("sessions")
    said = capsys.readouterr().err.splitlines()
    assert "PLC_WORKSHOP_LANGUAGE" in said[0]
    assert all("⟦" in line for line in said[:2])
    typed("doctor")
    (line,) = (line for line in capsys.readouterr().out.splitlines() if QX.name in line)
    assert "settings.toml" in line
    assert "PLC_WORKSHOP_LANGUAGE" in line


@pytest.mark.parametrize(
    ("environment", "arguments", "said"),
    [
        ({"LANG": "qx_QX.UTF-8"}, (), "LANG"),
        ({"LANG": "en", "PLC_WORKSHOP_LANGUAGE": "qx"}, (), "PLC_WORKSHOP_LANGUAGE"),
        ({"LANG": "en", "PLC_WORKSHOP_LANGUAGE": "qw"}, ("--language", "qx"), "--language"),
    ],
)
def test_doctor_says_who_chose_the_language(
    environment: dict[str, str], arguments: tuple[str, ...], said: str, typed: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    typed("doctor", *arguments)
    (line,) = (line for line in capsys.readouterr().out.splitlines() if line.split()[1] == "language")
    assert f"{QX.name} (⟦" in line
    assert said in line


def test_settings_that_cannot_be_read_are_told_in_the_language_of_the_system(
    typed: Callable[..., None], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("LANG", "qx_QX.UTF-8")
    (tmp_path / "settings.toml").write_text("language = qx", "utf-8")
    with pytest.raises(WorkshopError, match="⟦"):
        typed("sessions")


def test_results_and_export_are_in_the_language_of_the_session(
    typed: Callable[..., None], laptop: Laptop, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    run = led(laptop(), FIVE, chosen_language=QX)
    run.close()
    typed("results", run.session.record.session, "--language", "qw")
    assert ACCENTED.message("Where we stand") in capsys.readouterr().out
    typed("export", run.session.record.session, "--to", str(tmp_path / "stick"))
    assert '<html lang="qx">' in (tmp_path / "stick" / "summary.html").read_text("utf-8")
    assert spoken() == ENGLISH


@pytest.mark.parametrize(
    ("arguments", "pack", "wanted"),
    [(("--language", "qw"), "qx", "qw"), ((), "qx", "qx"), ((), "tlh", "qw")],
)
def test_printed_pages_are_in_the_language_of_the_option_the_pack_or_the_user(
    arguments: tuple[str, ...], pack: str, wanted: str, typed: Callable[..., None], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    content = put_packs(ACCENTED, CONTENT, tmp_path / "content")
    file = content / "our-meetings.yaml"
    file.write_text(file.read_text("utf-8").replace("language: qx", f"language: {pack}"), "utf-8")
    monkeypatch.setenv("PLC_WORKSHOP_LANGUAGE", "qw")
    typed("sheet", "our-meetings", "--to", str(tmp_path / "out"), *arguments, content=content)
    for path in (tmp_path / "out").iterdir():
        page = path.read_text("utf-8")
        assert f'<html lang="{wanted}">' in page
        assert f'lang="{pack}" dir="auto"' in page
    facilitator = (tmp_path / "out" / "our-meetings-facilitator.html").read_text("utf-8")
    assert {"qx": ACCENTED, "qw": WIDE}[wanted].message("Pass the laptop") in facilitator


def test_the_help_of_the_command_line_stays_english(
    typed: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    typed("sheet", "--language", "qx", "--help")
    out = capsys.readouterr().out
    assert "Write printable pages" in out
    assert "⟦" not in out


# Textual's own words


async def test_the_palette_has_no_word_of_textuals(laptop: Laptop, tmp_path: Path) -> None:
    desk = laptop("qx")
    run = desk.start(replace(desk.blank_setup(), group="Oak", chosen_language=QX))
    async with opened(desk, tmp_path, run=run) as here:
        text = await here.press("ctrl+p")
        assert ACCENTED.message("Search for commands…") in text
        await here.press(*"zzzz")
        await here.until(ACCENTED.message("No matches found"))


async def test_a_catalogue_that_is_damaged_is_told_on_the_first_page_of_the_session(
    laptop: Laptop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = laptop()
    run = desk.start(replace(desk.blank_setup(), group="Oak", chosen_language=QX))
    monkeypatch.setattr(words, "CATALOGUES", tmp_path)
    async with opened(desk, tmp_path, run=run) as here:
        text = await here.at_rest()
        assert "it speaks English instead" in " ".join(text.split())
        assert "How we work together" in text
