"""Pictures for the README, and every landmark screen as text at 80x24. Renew both with --snapshot-update."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from plc_workshop.results.near import Near
from plc_workshop.results.summary import Commitment, Earlier, EarlierCommitment, EarlierStatement, Parked, Word
from plc_workshop.session import events as e
from plc_workshop.session import flow, short_meeting
from plc_workshop.session import paper_code as codes
from plc_workshop.session.expecting import DifferenceExpected
from plc_workshop.session.state import Stop
from plc_workshop.tui.screens.the_year import YearScreen
from tests.drawn import picture
from tests.export.sample_year import YEAR
from tests.runner.test_groups import kept
from tests.stories.conftest import CONTENT, Opened, Room, desk_in
from tests.stories.leading import STATEMENTS, led

FOLDER = Path(__file__).parent / "pictures"
PACK = "collaborative-learning"
PICTURES = {
    "section": "A section on the projector",
    "turn": "A colleague’s turn",
    "see": "What we see",
    "do": "What we will do",
}
ANSWERS = (
    "4433233224", "3432322123", "3344343333", "4433432224", "3423213113",
    "3433343324", "4432242223", "3444333334", "3433122113",
)  # fmt: skip


def compare(name: str, svg: str, *, update: bool) -> None:
    """Hold a screen against its picture in the README; with `update` make it the picture."""
    path = FOLDER / f"{name}.svg"
    if update:
        path.parent.mkdir(exist_ok=True)
        path.write_text(svg, "utf-8", newline="\n")
    assert path.read_text("utf-8") == svg, f"{path.name} has changed: look at it, then renew it"


async def start(here: Room) -> None:
    """The first page of a session."""


def _known(here: Room) -> None:
    """A group that has met before: here told to the session, since its files would need a whole other session."""
    words: tuple[Word, ...] = ("split", "most_agree", "all_agree", "split", "far_apart", "most_agree", "too_few")
    statements = here.session.pack.mirror.statements
    earlier = Earlier(
        "2026-10-12",
        tuple(EarlierStatement(each.id, word, each.text) for each, word in zip(statements, words, strict=False)),
        (
            EarlierCommitment("Visit one lesson of a colleague, with one question", "done", "Ana, Jonas", "2026-11-20"),
            EarlierCommitment("Ask our pupils what helped them this week", "on", "all of us", "2026-11-13"),
            EarlierCommitment("Write one page on inclusion here", "dropped", "Marta"),
        ),
        8,
    )
    here.run.session = replace(here.session, record=replace(here.session.record, earlier=earlier))


async def plan(here: Room) -> None:
    await here.press("right", "right")
    here.run.session = replace(here.session, record=replace(here.session.record, stop_at="15:30"))
    await here.wait(60)
    await here.app.tell(e.TimePassed(0.0, 14 * 60 + 6))
    await here.press("g")


async def plan_short(here: Room) -> None:
    run = led(desk_in(here.folder / "other"), ANSWERS)
    run.close()
    assert run.session.result is not None
    _known(here)
    record = replace(here.session.record, meeting="short", stop_at="15:00", place=Stop.PLAN)
    session = replace(here.session, record=replace(record, plan=flow.planned(here.session.pack, record)))
    found = short_meeting.LastResult("2026-10-12-oak-0000", run.session.result, ("reflective-dialogue",))
    here.run.session = short_meeting.begun(session, found)
    await here.app.tell(e.CursorMoved(1))
    await here.at_rest()


async def statement_short(here: Room) -> None:
    await plan_short(here)
    await here.press("enter", "right", "right", "right")


async def last(here: Room) -> None:
    _known(here)
    record = here.session.record
    assert record.earlier is not None
    first, *more = record.earlier.commitments
    saw = "two visits, a new way to begin a lesson"
    promised = (replace(first, saw=saw, statement="reflective-dialogue"), *more)
    lot = (Parked("Room plan for joint lessons", "Jonas asks the head", "kept"),)
    record = replace(record, earlier=replace(record.earlier, commitments=promised), parking_lot=lot)
    record = replace(record, plan=flow.planned(here.session.pack, record))
    here.run.session = replace(here.session, record=record)
    await here.press("left", "left", "left", "left")


async def section(here: Room) -> None:
    await here.press("right", "right", "right", "right")


async def before(here: Room) -> None:
    while here.session.stop is not Stop.PRACTICE:
        here.run.tell(e.WentOn())  # nobody looks at what is on the way
    for _ in range(60):
        if "Can the room see this screen?" in here.text():
            return
        await here.press("right")


async def near(here: Room) -> None:
    run = led(desk_in(here.folder / "other"), ["4" * 10] * 4)
    run.close()
    await before(here)
    await here.app.tell(e.OtherRoundsSeen(Near("answered", "2026-11-03", "2026-11-24", "x", run.session.result)))
    await here.at_rest()


async def code_called(here: Room) -> None:
    await before(here)
    here.run.session = replace(here.session, record=replace(here.session.record, sealed=True))
    await here.press("n")


async def code(here: Room) -> None:
    await code_called(here)
    await here.app.tell(e.CodeDrawn(codes.spelled(10**17 + 9)))
    await here.at_rest()


async def code_typed(here: Room) -> None:
    await code(here)
    await here.press("enter", *"2rt", "enter")


async def sealed_cover(here: Room) -> None:
    await code(here)
    await here.app.tell(e.CodeTyped(here.session.view.code or ""))
    await here.at_rest()


async def cover(here: Room) -> None:
    await before(here)
    await here.press("n")


async def covered(here: Room) -> None:
    await cover(here)
    for answers in ANSWERS[:4]:
        await _turn(here, answers)
    await here.at_rest()


async def _turn(here: Room, answers: str) -> None:
    """A turn told to the session: a key through the screen, and each screen that nobody looks at, takes its time."""
    tell = here.run.tell
    tell(e.TurnStarted())
    for answer in answers:
        tell(e.Rated(int(answer)))
    if answers[4] == "1" or answers[4] == "2":
        tell(e.CursorMoved(-6))
        tell(e.MarkToggled())
    tell(e.BallotHandedIn())
    tell(e.TimePassed(2.5))
    await here.app.tell(e.ThanksSeen())


async def others(here: Room) -> None:
    await covered(here)
    await here.press("o")


async def sheet(here: Room) -> None:
    await others(here)
    await here.to_row("Sheets of paper")
    await here.press("enter", "y", *"3303333333", "enter", *"3432", "*", *"03")


async def turn(here: Room) -> None:
    await covered(here)
    await here.press("enter", "3", "4", "3", "down", "down", "down")


async def discreet(here: Room) -> None:
    await before(here)
    await here.press("y", "enter", "3", "4", "3")


async def review(here: Room) -> None:
    await turn(here)
    await here.press(*"3034333", "up", "up", "*", "up", "up", "up", "up", "*")


async def thanks(here: Room) -> None:
    await turn(here)
    await here.press(*"3034333", "enter")


async def close(here: Room) -> None:
    await covered(here)
    await here.press("right")


async def all_done(here: Room) -> None:
    await cover(here)
    for answers in ANSWERS:
        await _turn(here, answers)
    await here.at_rest()


async def all_done_question(here: Room) -> None:
    await all_done(here)
    await here.press("enter")


async def predict(here: Room) -> None:
    await all_done(here)
    await here.press("c", "y")
    for row in (4, 8):
        here.run.tell(DifferenceExpected(row))
    await here.press("up")
    await here.app.tell(e.CursorMoved(-STATEMENTS))  # to the line that is chosen when the page opens


async def frame(here: Room) -> None:
    await predict(here)
    await here.press("right")


async def see(here: Room) -> None:
    await frame(here)
    await here.press("right")


async def notice(here: Room) -> None:
    await see(here)
    await here.press("right")


async def one(here: Room) -> None:
    await notice(here)
    await here.press("right")


async def then(here: Room) -> None:
    await one(here)
    _known(here)
    await _on_to(here, Stop.THEN)


async def year(here: Room) -> None:
    await here.app.push_screen(YearScreen(YEAR, lambda _looked: None))
    await here.at_rest()


async def do(here: Room) -> None:
    await one(here)
    await _on_to(here, Stop.DO)
    for event in (
        e.CommitmentWritten(
            Commitment(
                "Visit one lesson of a colleague, with one question", "Ana, Jonas", "2027-01-15", "", _id(here, 5)
            )
        ),
        e.CommitmentWritten(Commitment("Put student work on the table, first ten minutes", "Marta", "2026-12-08")),
        e.ThingParked(Parked("Room plan for joint lessons", "Jonas asks the head")),
        e.NextMeetingSet("2027-01-12", "14:30", "one page of pupils’ work", "Marta"),
    ):
        await here.app.tell(event)


async def meet(here: Room) -> None:
    await do(here)
    await here.press("right", "down", "down")


async def take_home(here: Room) -> None:
    await do(here)
    await here.press("right", "right")


async def end(here: Room) -> None:
    await take_home(here)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("plc_workshop.runner.wall.today", lambda: "2026-11-24")
        await here.press("right")


async def limits(here: Room) -> None:
    await covered(here)
    await here.press("i")


async def more_limits(here: Room) -> None:
    await limits(here)
    await here.press("right")


async def stored(here: Room) -> None:
    await more_limits(here)
    await here.press("right")


async def keys(here: Room) -> None:
    await section(here)
    await here.press("?")


async def _on_to(here: Room, stop: Stop) -> None:
    """One Right after the other, however many statements are in focus."""
    while here.session.stop is not stop:
        await here.press("right")


def _id(here: Room, number: int) -> str:
    return here.session.pack.mirror.statements[number - 1].id


WAYS: dict[str, Callable[[Room], Any]] = {
    "plan": plan,
    "plan_short": plan_short,
    "statement_short": statement_short,
    "last": last,
    "agreements": start,
    "section": section,
    "before": before,
    "near": near,
    "code_called": code_called,
    "code": code,
    "code_typed": code_typed,
    "sealed_cover": sealed_cover,
    "cover": covered,
    "others": others,
    "sheet": sheet,
    "turn": turn,
    "discreet": discreet,
    "review": review,
    "thanks": thanks,
    "close": close,
    "all_done": all_done,
    "all_done_question": all_done_question,
    "predict": predict,
    "frame": frame,
    "see": see,
    "notice": notice,
    "one": one,
    "then": then,
    "year": year,
    "do": do,
    "meet": meet,
    "take_home": take_home,
    "end": end,
    "limits": limits,
    "more_limits": more_limits,
    "stored": stored,
    "keys": keys,
}


def still(text: str, here: Room) -> str:
    """The text or picture without what differs from run to run: folders, random ids, dates of today."""
    for varying, name in ((str(here.folder), "FOLDER"), (here.run.folder.name if here.app.host.run else "", "SESSION")):
        if varying:
            text = text.replace(varying, name)
    text = re.sub(r"\d{4}-\d\d-\d\d-oak-[0-9a-f]{4}", "SESSION", text)
    return re.sub(r"terminal-\d+", "terminal", text)


@pytest.mark.parametrize("name", WAYS)
async def test_screen(name: str, room: Opened, snapshot: SnapshotAssertion) -> None:
    async with room(PACK, people=9) as here:
        await WAYS[name](here)
        if name in PICTURES:
            compare(name, picture(here.app, PICTURES[name]), update=snapshot.session.update_snapshots)
        if name != "take_home":  # its folder is as long as the machine likes; the next test looks at it
            assert still(here.text(), here) == snapshot


async def test_take_home_shows_a_code_and_where_the_files_are(room: Opened) -> None:
    async with room(PACK, people=9) as here:
        await take_home(here)
        text = here.text()
        assert "Take it home" in text
        assert "▀" * 30 in text
        assert "summary.html" in text


async def test_home(room: Opened) -> None:
    async with room(PACK, people=9) as here:
        await covered(here)
    async with room() as here:
        await here.pilot.pause()
        text = here.text()
        assert "Go on with  Oak    today, Mirror round open, 4 of 9 people are done" in text
        assert "2 topics, all good" in text


async def test_groups_and_their_list_in_set_up(
    room: Opened, today: Callable[[str], None], tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    today("2026-11-30")
    promised = (Commitment("Visit one lesson"), Commitment("Ask our pupils"))
    pack = (CONTENT / f"{PACK}.yaml").read_bytes()
    for token, (group, day, said, again) in enumerate(
        (
            ("", "2026-02-11", (), ""),
            ("Linden, new staff", "2026-03-03", promised, ""),
            ("Year 7 team", "2026-05-12", (), ""),
            ("Oak", "2026-09-22", promised, ""),
            ("Oak", "2026-11-24", (), "2027-01-12"),
        )
    ):
        made = kept(tmp_path / "sessions", group, day, f"{token:04x}", commitments=said, next_date=again)
        (made / "pack.yaml").write_bytes(pack)
    async with room() as here:
        assert "4 groups" not in here.text(), "what has no name is none"
        assert "3 groups, Oak meets again on 12 January" in here.text()
        assert await here.press("down", "enter") == snapshot(name="groups")
        assert await here.press("escape", "enter") == snapshot(name="set-up")


async def test_print(room: Opened, snapshot: SnapshotAssertion) -> None:
    async with room() as here:
        await here.press(*["down"] * 3, "enter", "down")
        assert still(here.text(), here) == snapshot
