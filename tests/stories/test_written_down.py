"""Whatever is written down in the talk says so on that very screen, once it is in the files and not before."""

import errno
import json
from pathlib import Path

import pytest

from plc_workshop import files
from plc_workshop.results.summary import Commitment, Parked
from plc_workshop.session import events as e
from plc_workshop.session.state import Stop
from tests.stories.conftest import Opened, Room, desk_in
from tests.stories.leading import led

MIXED = ["4" * 10, "4" * 10, "3" * 10, "3" * 10, "4" * 10, "2" * 10, "1" * 10, "2" * 10, "1" * 10]
COMMIT = ("a", *"Visit", "enter", "enter", "enter", "enter", "enter")
PARK = ("p", *"Plan", "enter", "enter")


def at(stop: Stop, folder: Path, *then: e.Event) -> None:
    """A session in the talk."""
    run = led(desk_in(folder), MIXED, until=stop)
    for event in then:
        run.tell(event)
    run.close()


def kept(here: Room) -> str:
    """What the file of the session holds."""
    return (here.run.folder / "session.json").read_text("utf-8")


@pytest.mark.parametrize("stop", [Stop.SEE, Stop.NOTICE, Stop.FOCUS, Stop.DO])
async def test_what_we_will_do_and_what_we_put_off_is_counted(stop: Stop, room: Opened, tmp_path: Path) -> None:
    at(stop, tmp_path, *([e.WentOn()] if stop is Stop.SEE else []))
    async with room(resume=True) as here:
        assert "Written: 1 thing we will do." in await here.press(*COMMIT)
        assert "Written: 2 things we will do." in await here.press(*COMMIT)
        assert kept(here).count("Visit") == 2
        assert "Written: 1 thing we put off." in await here.press(*PARK)
        assert "Written: 2 things we put off." in await here.press(*PARK)
        assert "Written" not in await here.press("up"), "it stands until the next key"


async def test_what_is_changed_removed_and_undone_says_so(room: Opened, tmp_path: Path) -> None:
    at(Stop.DO, tmp_path, e.CommitmentWritten(Commitment("Visit")), e.ThingParked(Parked("Plan")))
    async with room(resume=True) as here:
        assert "Written: 1 thing we will do." in await here.press("enter", *" often", *["enter"] * 5)
        assert "Removed. u brings it back." in await here.press("delete")
        assert "Visit" not in kept(here)
        assert "The last change is undone." in await here.press("u")
        assert here.session.record.commitments == (Commitment("Visit often"),)
        assert "Removed. u brings it back." in await here.press("down", "down", "delete")
        assert here.session.record.parking_lot == ()
        assert "There is nothing to remove in this row." in await here.press("up", "delete")


async def test_the_day_we_meet_is_said(room: Opened, tmp_path: Path) -> None:
    at(Stop.DO, tmp_path, e.CommitmentWritten(Commitment("Visit")))
    async with room(resume=True) as here:
        said = await here.press("down", "down", "enter", *"15.1.2099", *["enter"] * 4)
        assert "Written: we meet on Thursday 15 January 2099." in said
        assert "Removed. u brings it back." in await here.press("delete")
        assert "No day to meet is written." in await here.press(*["enter"] * 5)


async def test_notes_say_where_they_are_written_and_that_the_group_talks_about_it(room: Opened, tmp_path: Path) -> None:
    at(Stop.SEE, tmp_path, e.WentOn(), e.CursorMoved(3))
    async with room(resume=True) as here:
        said = await here.press("enter", "w", *"Calm", "enter", *"Trust", "enter")
        (note,) = here.session.record.focus
        name = next(each.name for each in here.session.pack.mirror.statements if each.id == note.statement)
        assert f"Written, and chosen to talk about: {name}." in said
        await here.press("left", "right", "right")
        assert f"Written: notes on {name}." in await here.press("w", "x", "enter", "enter")
        said = await here.press("w", *["backspace"] * 5, "enter", *["backspace"] * 5, "enter")
        assert f"The notes on {name} are empty now." in said


async def test_what_could_not_be_saved_is_not_called_written(
    room: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(Stop.SEE, tmp_path, e.WentOn())
    async with room(resume=True) as here:

        def full(path: Path, data: bytes, **how: bool) -> None:
            raise OSError(errno.ENOSPC, "full", str(path))

        before = json.loads(kept(here))
        monkeypatch.setattr(files, "write", full)
        shown = await here.press(*COMMIT)
        assert "Written" not in shown
        assert "no room left on the disk" in " ".join(shown.split())
        assert json.loads(kept(here)) == before
        assert list(here.session.record.commitments) == []


async def test_that_a_session_can_only_be_looked_at_is_said_and_nothing_written(room: Opened, tmp_path: Path) -> None:
    at(Stop.SEE, tmp_path, e.WentOn())
    async with room(resume=True) as here:
        here.run._only_looked_at = True
        shown = await here.press(*COMMIT)
        assert "Written" not in shown
        assert "can only be looked at" in " ".join(shown.split())
