"""Every stop of the way: a title, a clock or none on purpose, a screen, a view for the room, keys on and back, resume.

A stop that is come to on the way needs no line here; one that is opened above another says how it is come to.
"""

import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

from plc_workshop.results.summary import Commitment
from plc_workshop.room.sight import Room as Cleared
from plc_workshop.runner.clearing import clear
from plc_workshop.runner.run import Run
from plc_workshop.session import events as e
from plc_workshop.session import flow, when
from plc_workshop.session.other_ways import OtherWaysOpened
from plc_workshop.session.state import Session, Stop
from plc_workshop.session.typing_sheets import SheetsOpened
from plc_workshop.tui.app import WorkshopApp
from plc_workshop.tui.base.stop import StopScreen
from plc_workshop.tui.screen_of import screen_of
from plc_workshop.tui.widgets.bar import Bar
from tests.clocks import HandClock
from tests.stories.conftest import Room, desk_in
from tests.stories.leading import PACK, STATEMENTS, led

BALLOTS = ["4" * STATEMENTS, "4" * STATEMENTS, "3" * STATEMENTS, "1" * STATEMENTS, "3" * STATEMENTS]
WITHOUT_A_CLOCK = {Stop.PLAN, Stop.AGREEMENTS, Stop.END}
WITHOUT_A_TITLE = {Stop.AWAY, Stop.THANKS, Stop.END}
"""A dark screen and the thanks tell nothing, not even where they are; the end stands for itself."""
ON = {
    Stop.PLAN: "enter",
    Stop.BEFORE: "y",
    Stop.CODE: "escape y",
    Stop.COVER: "enter",
    Stop.OTHERS: "down down enter y",
    Stop.SHEET: "1",
    Stop.TURN: "1",
    Stop.REVIEW: "enter",
    Stop.AWAY: "y",
    Stop.END: "enter y",
}
"""Keys that lead on where Right does not, or not alone."""
BACK = {Stop.BEFORE: "pageup"}
"""Keys that lead back where Left changes a value."""
WITHOUT_BACK = {Stop.PLAN, Stop.LAST, Stop.SHEET, Stop.TURN, Stop.AWAY}
"""The first pages; and from the first statement, or line, nobody comes back to what was before the turn."""
ASKED_AGAIN = {Stop.COVER, Stop.OTHERS, Stop.SHEET, Stop.TURN, Stop.REVIEW, Stop.AWAY, Stop.THANKS}
"""Who resumes in the round is asked first what the room can see; a turn is never written."""


def _sealing(run: Run) -> None:
    _walked(run, Stop.BEFORE)
    run.tell(e.RoomAnswered(sees=False))


def _in_a_turn(run: Run) -> None:
    _walked(run, Stop.COVER)
    run.tell(e.TurnStarted())


def _reviewing(run: Run) -> None:
    _in_a_turn(run)
    for _statement in range(STATEMENTS):
        run.tell(e.Rated(4))


def _away(run: Run) -> None:
    _reviewing(run)
    run.tell(e.TimePassed(60.0))
    run.tell(e.SomebodyThere())


def _thanked(run: Run) -> None:
    _reviewing(run)
    run.tell(e.BallotHandedIn())
    run.tell(e.TimePassed(3.0))


def _opened(run: Run) -> None:
    _walked(run, Stop.SEE)
    run.tell(e.WentOn())
    run.tell(e.RowTaken())


def _looked_up(run: Run) -> None:
    _opened(run)
    while not run.session.pack.mirror.statements[0].section:
        run.tell(e.CursorMoved(1))
    run.tell(e.GuideOpened())


def _other_ways(run: Run) -> None:
    _walked(run, Stop.COVER)
    run.tell(OtherWaysOpened())


def _typing(run: Run) -> None:
    _other_ways(run)
    run.tell(SheetsOpened())


ABOVE: dict[Stop, Callable[[Run], None]] = {
    Stop.CODE: _sealing,
    Stop.OTHERS: _other_ways,
    Stop.SHEET: _typing,
    Stop.TURN: _in_a_turn,
    Stop.REVIEW: _reviewing,
    Stop.AWAY: _away,
    Stop.THANKS: _thanked,
    Stop.ONE: _opened,
    Stop.GUIDE: _looked_up,
}


def _walked(run: Run, stop: Stop) -> None:
    """Lead the session on until it is at `stop`."""
    while run.session.stop is not stop:
        match run.session.stop:
            case Stop.BEFORE:
                run.tell(e.RoomAnswered(sees=False))
            case Stop.COVER:
                for ballot in BALLOTS:
                    run.tell(e.TurnStarted())
                    for digit in ballot:
                        run.tell(e.Rated(int(digit)))
                    run.tell(e.BallotHandedIn())
                    run.tell(e.TimePassed(3.0))
                    run.tell(e.ThanksSeen())
                run.tell(e.RoundClosed())
            case _led:  # every other stop of the way is gone on from
                run.tell(e.WentOn())


@pytest.fixture(scope="module")
def met_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Files of a group that has met before."""
    folder = tmp_path_factory.mktemp("met")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("plc_workshop.runner.wall.today", lambda: "2026-03-02")
        led(desk_in(folder), BALLOTS, commitments=[Commitment("Visit a lesson")]).close()
    return folder


@pytest.fixture
def met(met_once: Path, tmp_path: Path) -> Path:
    """A copy of them: of two rounds at one laptop the second does not open."""
    return shutil.copytree(met_once, tmp_path / "met")


@pytest.fixture
def at(met: Path) -> Iterator[Callable[[Stop], Run]]:
    """A new session of that group, at a stop."""
    runs: list[Run] = []

    def come(stop: Stop) -> Run:
        from dataclasses import replace

        desk = desk_in(met)
        setup = replace(desk.blank_setup(desk.packs.locate(PACK)), group="Oak", people=len(BALLOTS))
        setup = replace(setup, sealed=stop is Stop.CODE)
        run = desk.start(setup, planned=True)
        runs.append(run)
        ABOVE[stop](run) if stop not in _on_the_way() else _walked(run, stop)
        assert run.session.stop is stop
        return run

    yield come
    for run in runs:
        run.close()


def _on_the_way() -> set[Stop]:
    return {row.stop for row in flow.ROWS if row.open is not when.above}


def _where(session: Session) -> tuple[Stop, Stop, int, int, int, bool, int]:
    record = session.record
    statement = session.turn.at if session.turn else 0
    return session.stop, record.place, record.section, record.page, record.focus_at, record.revealed, statement


Shown = Callable[[Run], AbstractAsyncContextManager[Room]]


@pytest.fixture
def shown(met: Path) -> Shown:
    """Open the app on a session."""

    @asynccontextmanager
    async def opened(run: Run) -> AsyncIterator[Room]:
        clock = HandClock()
        app = WorkshopApp(desk_in(met), clock, theme="dark", run=run, pulse=None)
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            yield Room(app, pilot, clock, met)

    return opened


@pytest.mark.parametrize("stop", Stop)
def test_it_stands_once_in_the_table(stop: Stop) -> None:
    assert [row.stop for row in flow.ROWS].count(stop) == 1
    assert (flow.row(stop).stretch is None) == (stop in WITHOUT_A_CLOCK)


@pytest.mark.parametrize("stop", Stop)
async def test_it_has_a_screen_with_its_title_and_a_view_for_the_room(
    stop: Stop, at: Callable[[Stop], Run], shown: Shown
) -> None:
    run = at(stop)
    title = flow.row(stop).title(run.session)
    assert bool(title) == (stop not in WITHOUT_A_TITLE)
    assert clear(run.session) != Cleared(), "the room has something to look at"
    async with shown(run) as room:
        screen = room.app.screen
        assert isinstance(screen, StopScreen)
        assert type(screen) is screen_of(stop)
        assert title in screen.query_one(Bar).render().plain


@pytest.mark.parametrize("stop", Stop)
async def test_a_key_leads_on(stop: Stop, at: Callable[[Stop], Run], shown: Shown) -> None:
    run = at(stop)
    before = _where(run.session)
    async with shown(run) as room:
        await room.press(*ON.get(stop, "right").split())
        gone = room.app.host.run is None  # the way ends on the start page
        assert gone == (stop is Stop.END)
        assert gone or _where(run.session) != before


@pytest.mark.parametrize("stop", Stop)
async def test_a_key_leads_back(stop: Stop, at: Callable[[Stop], Run], shown: Shown) -> None:
    run = at(stop)
    before = _where(run.session)
    async with shown(run) as room:
        await room.press(BACK.get(stop, "left"))
        assert (_where(run.session) == before) == (stop in WITHOUT_BACK)


@pytest.mark.parametrize("stop", Stop)
def test_resume_opens_it_from_its_files(stop: Stop, at: Callable[[Stop], Run], met: Path) -> None:
    run = at(stop)
    place, folder = run.session.record.place, run.folder
    run.settle()
    run.close()
    again = desk_in(met).sessions.resume(folder.name)
    again.close()
    assert again.session.stop is (Stop.BEFORE if stop in ASKED_AGAIN else place)
    assert again.session.record.place is place
