"""How a session ends: promises are read aloud, the next meeting is written, and the last page says what is true."""

import errno
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from plc_workshop import files
from plc_workshop.errors import Refused, WorkshopError
from plc_workshop.results.summary import Commitment
from plc_workshop.runner.clearing import clear
from plc_workshop.runner.run import Run
from plc_workshop.session import events as e
from plc_workshop.session.state import Stop
from plc_workshop.shape import plain
from plc_workshop.store.faults import in_sentences
from plc_workshop.tui.widgets.rows import EDGE
from tests.stories.conftest import Opened, Room, desk_in
from tests.stories.leading import led

MIXED = ["4" * 10, "4" * 10, "3" * 10, "1" * 10, "2" * 10]
ODD = "[/red] \N{OWL} \u05d0\u05d1 " + "long names " * 18
WRITTEN = "Everything is written. You may close the laptop."


def at(folder: Path, stop: Stop, *told: e.Event) -> Run:
    run = led(desk_in(folder), MIXED, until=Stop.DO, commitments=[Commitment("Visit a lesson", "Ana", "2099-01-15")])
    for event in told:
        run.tell(event)
    while run.session.stop is not stop:
        run.tell(e.WentOn())
        run.settle()
    return run


def words(here: Room) -> str:
    return " ".join(here.text().replace(EDGE, " ").split())


async def typed(here: Room, *texts: str) -> str:
    """Fill in the form that stands there, from its first field on."""
    for text in texts:
        await here.press(*("space" if sign == " " else sign for sign in text), "enter")
    return words(here)


def failing(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """From now on nothing can be put into a folder of sessions; what is returned mends it."""
    whole = files.write

    def full(path: Path, data: bytes, **how: bool) -> None:
        if path.name.startswith("summary"):
            raise OSError(errno.ENOSPC, "full", str(path))
        whole(path, data, **how)

    monkeypatch.setattr(files, "write", full)
    return lambda: monkeypatch.setattr(files, "write", whole)


async def test_the_next_meeting_is_written_in_one_form_and_undone_as_one(room: Opened, tmp_path: Path) -> None:
    at(tmp_path, Stop.MEET).close()
    async with room(resume=True) as here:
        shown = words(here)
        assert "Read aloud by whoever does it Ana Visit a lesson until Thu 15 Jan We meet Day no day yet" in shown
        assert "One word each: how do we leave?" in shown
        await here.press("enter")
        assert "That is no time of day. Write it like 15:30." in await typed(here, "12 Jan 2099", "99")
        assert here.session.record.next_date == "", "the form still stands"
        await here.press("backspace", "backspace")
        said = await typed(here, "1430", "one page", "Marta")
        assert "Written: we meet on Monday 12 January 2099, 14:30." in said
        assert "Time 14:30 We bring one page Leads Marta" in said
        record = here.session.record
        assert (record.next_date, record.next_time, record.bring, record.leads) == (
            *("2099-01-12", "14:30"),
            *("one page", "Marta"),
        )
        await here.press("down", "down", "enter")
        await typed(here, " and tea", "")
        assert here.session.record.bring == "one page and tea", "it begins in the marked row"
        await here.press("u")
        assert here.session.record.bring == "one page"
        await here.press("right")
        assert "2099" in (here.run.folder / "summary.md").read_text("utf-8"), "the files have it at once"


async def test_the_last_page_needs_no_key_and_all_is_written_before_it_says_so(
    room: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(tmp_path, Stop.HOME, e.NextMeetingSet("2099-01-12", "14:30", "one page", "Marta")).close()
    async with room(resume=True) as here:
        for path in here.run.folder.glob("summary*"):
            path.unlink()
        with monkeypatch.context() as painted:
            painted.setattr(Run, "settle", lambda _run: None)  # what comes after the paint is too late
            await here.press("right")
        assert words(here).count("Thank you. We meet on Monday 12 January 2099, 14:30. We bring: one page.") == 1
        assert WRITTEN in words(here)
        assert WRITTEN in json.dumps(plain(clear(here.session))), "the room's window says so too"
        kept = json.loads((here.run.folder / "summary.json").read_bytes())
        assert (kept["next_time"], kept["bring"], kept["leads"]) == ("14:30", "one page", "Marta")
        assert '"place":"end"' in (here.run.folder / "session.json").read_text("utf-8").replace(" ", "")
        assert "Quit?" in await here.press("q")
        await here.press("n", "right", "space")
        assert here.session.stop is Stop.END, "a clicker leads nowhere from here"
        assert "Go on with" not in await here.press("enter", "y"), "it is over"
        assert "New session" in here.text()
    assert (await _again(room)).count("Thank you.") == 1


async def _again(room: Opened) -> str:
    async with room() as here:
        await here.to_row("Groups")
        await here.press("enter", "o", "enter", "down", "enter")
        return words(here)


@pytest.mark.parametrize("day", ["", "2020-01-15"])
def test_where_no_day_is_ahead_it_says_none(day: str, tmp_path: Path) -> None:
    at(tmp_path, Stop.END, e.NextMeetingSet(day, "14:30")).close()
    assert desk_in(tmp_path).sessions.unfinished() is None
    run = desk_in(tmp_path).sessions.resume(next((tmp_path / "sessions").iterdir()).name)
    shown = json.dumps(plain(clear(run.session)))
    run.close()
    assert "Thank you." in shown
    assert WRITTEN in shown
    assert "We meet" not in shown


async def test_on_a_full_disk_it_says_what_is_so_and_tries_again(
    room: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(tmp_path, Stop.HOME).close()
    async with room(resume=True) as here:
        mend = failing(monkeypatch)
        await here.press("right")
        assert here.session.stop is Stop.END
        shown = words(here)
        assert "The files to take home could not be written. There is no room left on the disk" in shown
        assert WRITTEN not in shown
        assert WRITTEN not in json.dumps(plain(clear(here.session)))
        assert "x write again" in shown
        mend()
        await here.press("x")
        assert WRITTEN in words(here)
        assert "could not" not in words(here)


def _a_folder_for(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    ("name", "do", "said"),
    [
        ("summary.html", _a_folder_for, "A folder, a pipe or a device lies where the file should be"),
        ("result.json", Path.unlink, "This is not there"),
        ("pack.yaml", Path.unlink, "This is not there"),
    ],
)
def test_what_is_not_there_as_it_should_be_is_named(
    name: str, do: Callable[[Path], None], said: str, tmp_path: Path
) -> None:
    run = at(tmp_path, Stop.HOME)
    do(run.folder / name)
    run.tell(e.WentOn())
    run.close()
    assert run.session.stop is Stop.END
    why_not = run.session.view.unwritten
    assert why_not is not None
    assert said in why_not
    assert str(run.folder / name) in why_not


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (Path.touch, "Another program holds this open: {path}"),
        (Path.mkdir, "A folder, a pipe or a device lies where the file should be"),
    ],
)
def test_what_windows_does_not_replace_is_named(
    make: Callable[[Path], None], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(source: Path, target: Path, **_how: bool) -> None:
        error = PermissionError(errno.EACCES, "Access is denied", str(source), None, str(target))
        error.winerror = 5  # type: ignore[attr-defined,unused-ignore]
        raise error

    path = tmp_path / "summary.html"
    make(path)
    monkeypatch.setattr("os.replace", refused)
    monkeypatch.setattr("plc_workshop.windows_api.move", refused)
    monkeypatch.setattr("plc_workshop.waiting._pause", lambda _seconds: None)
    with pytest.raises(WorkshopError) as problem, in_sentences(tmp_path):
        files.write(path, b"")
    assert said.format(path=path) in f"{problem.value.message} {problem.value.hint}"
    assert str(path) in problem.value.message


def test_a_session_that_can_only_be_looked_at_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run = at(tmp_path, Stop.END)
    run.close()
    monkeypatch.setattr(files, "can_write", lambda _folder: False)
    again = desk_in(tmp_path).sessions.resume(run.folder.name)
    assert again.session.view.unwritten == "This session was only looked at: nothing new is written."
    again.close()


async def test_long_and_odd_words_stay_whole_or_are_cut_visibly(room: Opened, tmp_path: Path) -> None:
    odd = tuple(Commitment(ODD, ODD, "2099-01-15") for _each in range(3))
    told = [e.CommitmentWritten(each) for each in odd]
    at(tmp_path, Stop.MEET, *told, e.NextMeetingSet("2099-01-12", "14:30", ODD * 2, ODD)).close()
    async with room(resume=True) as here:
        assert all(row in here.text() for row in ("Day", "Time", "We bring", "Leads", "One word each"))
        assert "→ the code" in here.text()
        assert "lines more" in here.text()
        assert "[/red]" in here.text()
        await here.press("right", "right")
        assert "Thank you." in here.text()
        assert WRITTEN in words(here)


def test_a_session_of_before_that_ended_at_home_is_finished_and_opens_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as then:
        then.setattr("plc_workshop.runner.wall.today", lambda: "2026-03-02")
        run = at(tmp_path, Stop.HOME)
        assert desk_in(tmp_path).sessions.glance(run.folder.name).state == "today, take it home"
    run.close()
    glance = desk_in(tmp_path).sessions.glance(run.folder.name)
    assert glance.finished
    assert glance.state.endswith(", finished")
    again = desk_in(tmp_path).sessions.resume(run.folder.name)
    assert again.session.stop is Stop.HOME
    again.tell(e.WentOn())
    with pytest.raises(Refused, match="last page"):
        again.tell(e.WentOn())
    again.close()
    assert desk_in(tmp_path).sessions.glance(run.folder.name).finished
