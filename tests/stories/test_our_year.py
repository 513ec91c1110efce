"""Our year: what lies in the folder of the sessions, told in words, here and in the room's window."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from plc_workshop.errors import WorkshopError
from plc_workshop.results.summary import Commitment
from plc_workshop.room import live, runtime_files
from plc_workshop.session import events as e
from plc_workshop.session.state import Stop
from plc_workshop.share.address import Interface
from plc_workshop.tui.asking.our_year import open_year
from tests.stories.conftest import Opened, desk_in
from tests.stories.leading import led
from tests.stories.two_rounds import Today

VISIT, ASK = Commitment("Visit a lesson", "Ann", "2026-11-20"), Commitment("Ask our pupils")
AGREED, MIXED = ["4" * 10] * 9, [*["4" * 10] * 5, *["1" * 10] * 4]


def test_all_meetings_of_the_school_year_whatever_became_of_their_folders(tmp_path: Path, today: Today) -> None:
    desk = desk_in(tmp_path)
    days = {"2026-06-09": MIXED, "2026-09-22": MIXED, "2026-11-24": AGREED, "2027-01-12": AGREED}
    folders = {}
    for day, ballots in days.items():
        today(day)
        run = led(desk, ballots, audience="school")
        run.close()
        folders[day] = run.folder
    led(desk, MIXED, group="Elm").close()
    led(desk, MIXED, until=Stop.COVER, group="oak").close()
    desk.start(desk.blank_setup(desk.packs.locate("collaborative-learning"))).close()
    shutil.copytree(folders["2026-09-22"], folders["2026-09-22"].with_name("a copy"))
    year = desk.sessions.year("OAK")
    assert (year.since, year.meetings, year.audience) == ("2026-09-22", 4, "group"), "June was the year before"
    assert {row.days for row in year.moved} == {("2026-09-22", "2027-01-12")}
    assert year.left_out == ()

    (folders["2026-11-24"] / "result.json").write_text("{", "utf-8")
    (folders["2027-01-12"] / "session.json").write_text("", "utf-8")
    year = desk.sessions.year("Oak")
    assert year.meetings == 2
    assert {*year.left_out} == {folders["2026-11-24"].name, folders["2027-01-12"].name}
    assert year.moved == ()

    with pytest.raises(WorkshopError, match="no meeting of this group"):
        desk.sessions.year("Beech")


def test_no_promise_is_passed_over_before_anyone_has_looked_back(tmp_path: Path, today: Today) -> None:
    desk = desk_in(tmp_path)
    today("2026-09-22")
    led(desk, MIXED, commitments=[VISIT, ASK]).close()
    today("2026-11-24")
    setup = replace(desk.blank_setup(desk.packs.locate("collaborative-learning")), group="Oak", people=9)
    run = desk.start(setup, planned=True)
    for _page in range(2):  # the plan, the first of the promises
        run.tell(e.WentOn())
        run.settle()
        (group,) = desk.groups.met().groups
        assert {promise.state for promise in desk.sessions.year("Oak").promises} == {None}
        assert (group.new, group.not_talked_about) == (2, 0), "as the year has it"
    while run.session.stop is Stop.LAST:
        run.tell(e.WentOn())
    run.settle()
    (group,) = desk.groups.met().groups
    assert {promise.state for promise in desk.sessions.year("Oak").promises} == {"not_talked_about"}
    assert (group.new, group.not_talked_about) == (0, 2)
    run.close()


def seen_by_the_room(folder: Path) -> str:
    """What the room's window is shown, as one text; empty where it waits."""
    found = live.newest(folder / "state", "", 0.0)
    there = live.read(found[0]) if found else None
    if there is None:
        return ""
    return there.code + "\n".join("".join(span.text for span in line.spans) for line in (*there.head, *there.foot))


async def test_the_year_stands_above_then_and_now_and_in_the_rooms_window(
    room: Opened, today: Today, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    today("2026-09-22")
    led(desk_in(tmp_path), MIXED, commitments=[VISIT, ASK]).close()
    today("2026-11-24")
    led(desk_in(tmp_path), AGREED, until=Stop.THEN).close()
    monkeypatch.setattr("plc_workshop.runner.sharing.interfaces", lambda: (Interface("Wi-Fi", "127.0.0.1"),))
    monkeypatch.setattr("plc_workshop.share.server.PORTS", (0,))
    async with room(resume=True) as here:
        shown = await here.press("y")
        assert "2 meetings since 22 September" in shown
        assert "Visit a lesson" in shown
        assert "for us only" in shown
        row = next(line for line in shown.splitlines() if "Reflective dialogue" in line)
        assert " ".join(row.split()) == "5 Reflective dialogue Views differ → Yes ↑ more say yes"
        assert "9 people" not in shown
        told = seen_by_the_room(tmp_path)
        assert "Views differ → Yes" in told
        shown = await here.press("enter")
        assert "Tuesday 22 September 2026   Views differ" in shown
        assert "We advocate" not in seen_by_the_room(tmp_path), "one statement stands there alone"
        await here.press("x", "s", "y")
        await here.until("nobody has opened it yet")
        assert "http://127.0.0.1" in seen_by_the_room(tmp_path)
        assert "Nobody can open the page any more." in await here.press("escape")
        assert "Then and now" in await here.press("left")
        assert "Then and now" in seen_by_the_room(tmp_path)
        assert "What we will do" in await here.press("right")


async def test_the_year_opened_from_home_is_in_the_rooms_window_until_it_is_left(
    room: Opened, today: Today, tmp_path: Path
) -> None:
    today("2026-09-22")
    led(desk_in(tmp_path), MIXED, commitments=[VISIT, ASK]).close()
    async with room() as here:
        open_year(home := here.app.screen, "Oak")  # type: ignore[arg-type]
        await here.until("1 meeting since 22 September")
        assert "Shown once" in here.text()
        assert "What we said we would do" in seen_by_the_room(tmp_path)
        assert (await here.press("full_stop")).split() == []
        assert seen_by_the_room(tmp_path) == ""
        assert "Shown once" in await here.press("escape"), "the key that wakes it does nothing else"
        assert "What we said we would do" in seen_by_the_room(tmp_path)
        assert "Lead a workshop" in await here.press("escape")
        assert seen_by_the_room(tmp_path) == ""
        open_year(home, "Beech")  # type: ignore[arg-type]
        await here.until("There is no meeting of this group that can be read.")
        open_year(home, "Oak")  # type: ignore[arg-type]
        await here.until("1 meeting since 22 September")
        assert "Thank you." in await here.press("o", "enter", "down", "enter")
        assert not list((tmp_path / "state" / "live").glob("our-year*")), "the session has the room's window now"


async def test_no_year_stays_in_the_rooms_window_once_nobody_looks_at_it(
    room: Opened, today: Today, tmp_path: Path
) -> None:
    today("2026-09-22")
    led(desk_in(tmp_path), MIXED, until=Stop.DO).close()
    own = runtime_files.path_of(tmp_path / "state", runtime_files.OUR_YEAR)
    async with room() as here:
        open_year(here.app.screen, "Oak")  # type: ignore[arg-type]
        await here.until("1 meeting since 22 September")
        left = own.read_bytes()
        here.app.host.leave()  # as a window that is closed does it
        assert not own.exists()
        await here.press("down")
        assert own.exists()
        await here.press("o", "enter", "down", "enter")
        await here.until("What we will do")
        assert not own.exists(), "a session is led now"
    own.write_bytes(left)
    async with room():
        assert not own.exists(), "a killed program has left it"


async def test_a_room_that_is_led_in_another_window_is_not_taken_away_from_it(
    room: Opened, today: Today, tmp_path: Path
) -> None:
    today("2026-09-22")
    led(desk_in(tmp_path), MIXED).close()
    other = led(desk_in(tmp_path), MIXED, until=Stop.COVER, group="Elm")
    other.publish()
    async with room() as here:
        open_year(here.app.screen, "Oak")  # type: ignore[arg-type]
        await here.until("1 meeting since 22 September")
        assert "Our year" not in seen_by_the_room(tmp_path)
    other.close()
