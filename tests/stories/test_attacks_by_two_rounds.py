"""Two results of nearly the same people tell what somebody new thinks: every way to get a second one, and what is said.

Each path was open once: eight people, and then the same with a ninth, gave the ninth's whole ballot.
"""

import json
import os
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from plc_workshop.errors import Refused, WorkshopError
from plc_workshop.room.sight import Line
from plc_workshop.runner.clearing import clear
from plc_workshop.runner.desk import Desk
from plc_workshop.runner.run import Run
from plc_workshop.session import events as e
from plc_workshop.session.state import Round, Stop
from plc_workshop.tui.base.frame import place
from tests.stories.conftest import CONTENT, Opened, desk_in
from tests.stories.leading import PACK, led

FOUR = ["4" * 10, "4" * 10, "1" * 10, "2" * 10]
FIRST = "2026-11-03"
DAY_27, DAY_28 = "2026-11-30", "2026-12-01"
ANSWERED = "These statements were answered here on 3 November."
NOBODY_KNOWS = "These statements may have been answered here lately: nobody can say when."
BEING_ANSWERED = "These statements are being answered here: another round is open."
BETWEEN = "Another round with these statements was opened after this one"

Today = Callable[[str], None]


@pytest.fixture(name="today")
def _today(monkeypatch: pytest.MonkeyPatch) -> Today:
    def is_now(day: str) -> None:
        monkeypatch.setattr("plc_workshop.runner.wall.today", lambda: day)

    is_now(FIRST)
    return is_now


def dated(folder: Path, day: str) -> None:
    """What is written today was written on that day."""
    moment = time.mktime(time.strptime(day, "%Y-%m-%d")) + 12 * 3600
    for path in folder.rglob("*"):
        os.utime(path, (moment, moment))


def first_round(desk: Desk, today: Today, day: str = FIRST, **choices: object) -> Run:
    """The four people's session, over and away from the screen."""
    today(day)
    run = led(desk, FOUR, **choices)  # type: ignore[arg-type]
    run.close()
    dated(run.folder, day)
    return run


def prepared(desk: Desk, pack: Path | str = PACK, **choices: object) -> Run:
    """Another session, at the page before the Mirror."""
    setup = replace(desk.blank_setup(desk.packs.locate(str(pack))), people=9)
    return before_the_mirror(desk.start(replace(setup, **{"group": "Oak", **choices})))  # type: ignore[arg-type]


def before_the_mirror(run: Run) -> Run:
    while run.session.stop is not Stop.BEFORE:
        run.tell(e.WentOn())
    return run


def opens(run: Run) -> bool:
    """Whether its round opens, by every way to open one."""
    for event in (e.RoomAnswered(sees=False), e.RoomAnswered(sees=True)):
        with suppress(Refused):
            run.tell(event)
        if run.session.record.round is Round.OPEN:
            return True
    return False


def why(run: Run) -> str:
    """The sentence on the page, which the room sees too."""
    found = "\n".join(
        "".join(span.text for span in line.spans) for line in clear(run.session).head if isinstance(line, Line)
    )
    return next(line for line in found.splitlines() if line.startswith("These statements"))


def refused(run: Run, sentence: str) -> bool:
    """Whether no round opens in it, and this is said."""
    is_refused = not opens(run) and why(run) == sentence
    run.close()
    return is_refused


def another_day(run: Run, desk: Desk) -> Run:
    """The session left and gone on with."""
    run.close()
    return before_the_mirror(desk.sessions.resume(run.folder.name))


# Who, and when


@pytest.mark.parametrize(
    ("first", "second"), [("Oak", "Oak"), ("", ""), ("Oak", "The Oaks"), ("Oak", ""), ("", "Oak"), ("Eik", "Oak")]
)
@pytest.mark.parametrize("known", [True, False])
def test_a_second_round_within_four_weeks_opens_for_no_name(
    tmp_path: Path, today: Today, first: str, second: str, *, known: bool
) -> None:
    desk = desk_in(tmp_path)
    first_round(desk, today, group=first)
    today(DAY_27)
    assert refused(prepared(desk, group=second, known=known), ANSWERED)


@pytest.mark.parametrize(
    ("opened", "closed", "met", "fine"),
    [
        ("2026-11-03", "2026-11-03", "2026-11-03", False),
        ("2026-11-03", "2026-11-03", "2026-11-30", False),
        ("2026-11-03", "2026-11-03", "2026-12-01", True),
        ("2026-11-03", "2026-11-30", "2026-12-01", False),
        ("2026-11-03", "2026-11-30", "2026-12-27", False),
        ("2026-11-03", "2026-11-30", "2026-12-28", True),
    ],
)
def test_four_weeks_count_from_the_later_of_opening_and_closing(
    tmp_path: Path, today: Today, opened: str, closed: str, met: str, *, fine: bool
) -> None:
    desk = desk_in(tmp_path)
    today(opened)
    run = led(desk, FOUR, until=Stop.COVER)
    today(closed)
    run.tell(e.RoundClosed())
    run.close()
    dated(run.folder, opened)
    today(met)
    second = prepared(desk)
    assert opens(second) is fine
    second.close()


def test_both_prepared_before_either_opened(tmp_path: Path, today: Today) -> None:
    desk = desk_in(tmp_path)
    second = prepared(desk)
    first_round(desk, today)
    assert refused(second, ANSWERED)


def test_prepared_earlier_and_resumed_later(tmp_path: Path, today: Today) -> None:
    desk = desk_in(tmp_path)
    today("2026-10-01")
    second = prepared(desk)
    second.close()
    first_round(desk, today)
    today(DAY_27)
    again = desk.sessions.resume(second.folder.name)
    assert again.session.stop is Stop.BEFORE
    assert refused(again, ANSWERED)
    today(DAY_28)
    again = desk.sessions.resume(second.folder.name)
    assert opens(again)
    again.close()


def test_both_open_at_once(tmp_path: Path, today: Today) -> None:
    """The one that opened first, as the second says that it is of others, can only be given up while that one is."""
    desk = desk_in(tmp_path)
    first = led(desk, FOUR, until=Stop.COVER)
    second = prepared(desk)
    assert not opens(second)
    assert why(second) == BEING_ANSWERED
    second.tell(e.NobodyHereAnswered())
    assert opens(second)
    with suppress(Refused):
        first.tell(e.RoundClosed())
    assert first.session.record.round is Round.OPEN
    assert first.session.view.said.startswith(BETWEEN)
    with pytest.raises(Refused, match=BETWEEN):
        first.tell(e.RoundClosed())
    first.close()
    first = desk.sessions.resume(first.folder.name)
    first.tell(e.RoomAnswered(sees=False))
    with pytest.raises(Refused, match=BETWEEN):
        first.tell(e.RoundClosed())
    second.tell(e.RoundGivenUp())
    second.close()
    first.tell(e.RoundClosed())  # it looks anew, and the page says so first
    if first.session.record.round is Round.OPEN:
        first.tell(e.RoundClosed())
    assert first.session.record.round is Round.CLOSED
    first.close()


def test_a_round_opened_while_the_page_stood_there(tmp_path: Path, today: Today) -> None:
    desk = desk_in(tmp_path)
    waiting = prepared(desk)
    first = led(desk, FOUR, until=Stop.COVER)
    waiting.tell(e.RoomAnswered(sees=False))
    assert waiting.session.record.round is Round.AHEAD
    assert refused(waiting, BEING_ANSWERED)
    first.close()


# What was asked


def test_an_own_copy_with_one_word_changed(tmp_path: Path, today: Today) -> None:
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    desk = desk_in(tmp_path, content)
    first_round(desk, today)
    text = (content / f"{PACK}.yaml").read_text("utf-8")
    own = content / "own.yaml"
    own.write_text(text.replace(f"id: {PACK}", "id: own", 1).replace("shared values", "common values"), "utf-8")
    assert refused(prepared(desk, own), ANSWERED)


def test_signs_that_nobody_sees_make_no_other_statement(tmp_path: Path, today: Today) -> None:
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    desk = desk_in(tmp_path, content)
    first_round(desk, today)
    before, mirror, after = (content / f"{PACK}.yaml").read_text("utf-8").partition("  statements:")
    changed = before.replace(f"id: {PACK}", "id: own", 1) + mirror + after.replace("text: Our", "text: OUR")
    own = content / "own.yaml"
    own.write_text(changed, "utf-8")
    assert refused(prepared(desk, own), ANSWERED)


def test_the_pack_in_another_language(tmp_path: Path, today: Today) -> None:
    """A sibling: the same ids, and not one text the same."""
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    desk = desk_in(tmp_path, content)
    first_round(desk, today)
    lines = (content / f"{PACK}.yaml").read_text("utf-8").split("\n")
    sibling = [f"{line} (latviski)" if line.strip().startswith("text: ") else line for line in lines]
    other = tmp_path / "elsewhere.yaml"
    other.write_text("\n".join(sibling).replace("language: en", "language: lv", 1), "utf-8")
    assert refused(prepared(desk, other), ANSWERED)


def test_other_statements_are_another_matter(tmp_path: Path, today: Today) -> None:
    desk = desk_in(tmp_path)
    first_round(desk, today)
    other = prepared(desk, "our-meetings")
    assert opens(other)
    other.close()


# What became of the first session


def _away(run: Run) -> None:
    """On a stick that is gone."""
    shutil.move(run.folder, run.folder.parent.parent / "a stick")


def _renamed(run: Run) -> None:
    run.folder.rename(run.folder.with_name("Oak in autumn"))


def _damaged(run: Run) -> None:
    for name in ("session.json", "result.json"):
        (run.folder / name).write_bytes(b"\x00" * 20)
    dated(run.folder, FIRST)


def _record_damaged(run: Run) -> None:
    (run.folder / "session.json").write_bytes(b"{")


def _without_pack(run: Run) -> None:
    (run.folder / "pack.yaml").unlink()


def _only_read(_run: Run) -> None:
    """Nothing became of it."""


KEPT = [_away, _renamed, _damaged, _record_damaged, _without_pack, _only_read]


@pytest.mark.parametrize("became", KEPT)
def test_whatever_became_of_the_first_session(tmp_path: Path, today: Today, became: Callable[[Run], None]) -> None:
    desk = desk_in(tmp_path)
    became(first_round(desk, today))
    today(DAY_27)
    assert refused(prepared(desk), ANSWERED)


@pytest.mark.parametrize("became", [each for each in KEPT if each is not _away])
def test_without_the_lines_the_sessions_tell_it(tmp_path: Path, today: Today, became: Callable[[Run], None]) -> None:
    desk = desk_in(tmp_path)
    became(first_round(desk, today))
    (tmp_path / "state" / "rounds.json").unlink()
    today(DAY_27)
    assert refused(prepared(desk), NOBODY_KNOWS if became is _damaged else ANSWERED)


@pytest.mark.parametrize("lines", ["kept", "gone before"])
def test_the_line_outlives_a_deleted_session(tmp_path: Path, today: Today, lines: str) -> None:
    desk = desk_in(tmp_path)
    first = first_round(desk, today)
    if lines == "gone before":
        (tmp_path / "state" / "rounds.json").unlink()
    desk.sessions.delete(first.folder.name)
    assert not first.folder.exists()
    today(DAY_27)
    assert refused(prepared(desk), ANSWERED)


def test_a_session_that_is_deleted_with_its_round_open_leaves_no_line(tmp_path: Path, today: Today) -> None:
    desk = desk_in(tmp_path)
    first = led(desk, FOUR, until=Stop.COVER)
    first.close()
    desk.sessions.delete(first.folder.name)
    second = prepared(desk)
    assert opens(second)
    second.close()


# What became of the lines


def _rewritten(state: Path, change: Callable[[dict[str, object]], object]) -> None:
    path = state / "rounds.json"
    values = json.loads(path.read_text("utf-8"))
    change(values)
    path.write_text(json.dumps(values), "utf-8")


def _cut(state: Path) -> None:
    path = state / "rounds.json"
    path.write_bytes(path.read_bytes()[:99])


def _one_line_damaged(state: Path) -> None:
    _rewritten(state, lambda values: values["rounds"]["1"].update(closed="yesterday"))  # type: ignore[index]


def _newer(state: Path) -> None:
    _rewritten(state, lambda values: values["format"]["1"].update(format=3))  # type: ignore[index]


def _a_folder(state: Path) -> None:
    (state / "rounds.json").unlink()
    (state / "rounds.json").mkdir()


def _no_key(state: Path) -> None:
    (state / "key").unlink()


def _half_a_key(state: Path) -> None:
    (state / "key").write_bytes(b"123")


@pytest.mark.parametrize("became", [_cut, _one_line_damaged, _newer, _a_folder, _no_key, _half_a_key])
@pytest.mark.parametrize("deleted", [True, False])
def test_lines_that_cannot_be_read_count_as_today(
    tmp_path: Path, today: Today, became: Callable[[Path], None], *, deleted: bool
) -> None:
    """Whether the session lies there still or not."""
    desk = desk_in(tmp_path)
    first = first_round(desk, today)
    became(tmp_path / "state")
    if deleted:
        shutil.rmtree(first.folder)
    today("2027-03-01")
    assert refused(prepared(desk), NOBODY_KNOWS)
    if became in (_newer, _a_folder):
        second = prepared(desk)
        second.tell(e.NobodyHereAnswered())
        with pytest.raises(WorkshopError, match=r"rounds\.json"):
            second.tell(e.RoomAnswered(sees=False))
        assert second.session.record.round is Round.AHEAD
        second.close()
    else:
        today("2027-03-29")
        again = prepared(desk)
        assert opens(again)
        again.close()


def test_a_line_without_statements_matches_every_one(tmp_path: Path, today: Today) -> None:
    desk = desk_in(tmp_path)
    first = first_round(desk, today)
    line = {"session": None, "opened": FIRST, "closed": FIRST, "statements": None}
    _rewritten(tmp_path / "state", lambda values: values.update(rounds={"1": line}))
    shutil.rmtree(first.folder)
    today(DAY_27)
    assert refused(prepared(desk, "our-meetings"), NOBODY_KNOWS)
    today(DAY_28)
    later = prepared(desk, "our-meetings")
    assert opens(later)
    later.close()


def test_a_clock_in_2030_and_back(tmp_path: Path, today: Today) -> None:
    desk = desk_in(tmp_path)
    first_round(desk, today, day="2030-01-01")
    today(FIRST)
    assert refused(prepared(desk), NOBODY_KNOWS)
    first_round(desk_in(tmp_path / "other"), today)
    today("2030-01-01")
    later = prepared(desk_in(tmp_path / "other"))
    assert opens(later)
    later.close()


def test_the_lines_hold_no_group_no_text_and_no_name_of_a_session(tmp_path: Path, today: Today) -> None:
    run = first_round(desk_in(tmp_path), today, group="Oak")
    kept = (tmp_path / "state" / "rounds.json").read_text("utf-8")
    record = json.loads((run.folder / "session.json").read_text("utf-8"))["session"]["1"]
    for told in ("oak", run.folder.name, run.folder.name[-4:], record["key"], PACK, "values"):
        assert told not in kept.casefold().replace("values_", "")
    line = json.loads(kept)["rounds"]["1"]
    assert set(line) == {"session", "opened", "closed", "statements"}
    assert (
        {len(each["text"]) for each in line["statements"]} == {len(each["id"]) for each in line["statements"]} == {32}
    )
    if os.name == "posix":
        assert {(tmp_path / "state" / name).stat().st_mode & 0o777 for name in ("key", "rounds.json")} == {0o600}


# What leaves no line


def test_a_rehearsal_leaves_no_line_and_asks_nobody(tmp_path: Path, today: Today) -> None:
    desk = desk_in(tmp_path)
    led(desk, FOUR, rehearsal=True).close()
    assert not (tmp_path / "state" / "rounds.json").exists()
    first_round(desk, today)
    today(DAY_27)
    again = prepared(desk, rehearsal=True)
    assert opens(again)
    again.close()
    assert refused(prepared(desk), ANSWERED)


@pytest.mark.parametrize("lines", ["kept", "gone"])
def test_a_round_that_was_given_up_leaves_no_line(tmp_path: Path, today: Today, lines: str) -> None:
    desk = desk_in(tmp_path)
    first = led(desk, FOUR, until=Stop.COVER)
    first.tell(e.RoundGivenUp())
    first.close()
    if lines == "gone":
        (tmp_path / "state" / "rounds.json").unlink()
    second = prepared(desk)
    assert opens(second)
    second.close()


@pytest.mark.parametrize("ends", [e.RoundClosed(), e.RoundGivenUp()])
def test_a_line_that_a_crash_left_open_is_mended_by_the_next_look(tmp_path: Path, today: Today, ends: e.Event) -> None:
    """The round ended, and the program stopped before its line said so."""
    desk = desk_in(tmp_path)
    first = led(desk, FOUR, until=Stop.COVER)
    lines = (tmp_path / "state" / "rounds.json").read_bytes()
    first.tell(ends)
    first.close()
    dated(first.folder, FIRST)
    (tmp_path / "state" / "rounds.json").write_bytes(lines)
    today(DAY_28)
    second = prepared(desk)
    assert opens(second)
    second.close()


@pytest.mark.parametrize("gone_on_with", [True, False])
def test_a_line_without_its_round_is_taken_out(tmp_path: Path, today: Today, *, gone_on_with: bool) -> None:
    """The line was written, and the program stopped before the round was open: the next look at it tells."""
    desk = desk_in(tmp_path)
    first = prepared(desk)
    page = (first.folder / "session.json").read_bytes()
    assert opens(first)
    first.close()
    (first.folder / "session.json").write_bytes(page)
    shutil.rmtree(tmp_path / "state" / "pending")
    if gone_on_with:
        desk.sessions.resume(first.folder.name).close()
    second = prepared(desk)
    assert opens(second)
    second.close()


# What was said


def test_that_nobody_here_answered_then_is_kept(tmp_path: Path, today: Today) -> None:
    desk = desk_in(tmp_path)
    first_round(desk, today)
    today(DAY_27)
    second = prepared(desk)
    second.tell(e.NobodyHereAnswered())
    second.tell(e.RoomAnswered(sees=False))
    assert second.session.tally is not None
    assert second.session.tally.said_of_near
    second.close()
    path = second.folder / "session.json"
    kept = path.read_text("utf-8")
    assert '"said_of_near":true' in kept
    path.write_text(kept.replace('"said_of_near":true', '"said_of_near":null'), "utf-8")
    again = desk.sessions.resume(second.folder.name)
    assert again.session.record.said_of_near, "what was said travels with the answers"
    again.close()


def test_the_summary_and_the_room_say_that_it_was_said(tmp_path: Path, today: Today) -> None:
    desk = desk_in(tmp_path)
    first_round(desk, today)
    sentence = "We said: nobody here answered these statements in the last four weeks."
    second = prepared(desk)
    second.tell(e.NobodyHereAnswered())
    assert sentence in "".join(span.text for line in clear(second.session).foot for span in line.spans)
    second.close()
    run = led(desk, FOUR)
    run.close()
    for name in ("summary.md", "summary.html"):
        assert sentence in (run.folder / name).read_text("utf-8")
        assert sentence not in (desk.sessions.export(second.folder.name)[0].parent / name).read_text("utf-8")


def test_a_copy_of_the_session_elsewhere_has_no_second_round(tmp_path: Path, today: Today) -> None:
    desk = desk_in(tmp_path)
    first = prepared(desk)
    first.close()
    elsewhere = tmp_path / "stick"
    shutil.copytree(first.folder, elsewhere / first.folder.name)
    run = desk.sessions.resume(first.folder.name)
    assert opens(run)
    for _person in range(4):
        run.tell(e.TurnStarted())
        run.tell(e.NothingHandedIn())
        run.tell(e.TimePassed(3.0))
        run.tell(e.ThanksSeen())
    run.tell(e.RoundClosed())
    run.close()
    copy = Desk(replace(desk.folders, sessions=elsewhere), desk.settings)
    assert refused(copy.sessions.resume(first.folder.name), ANSWERED)


def test_a_summary_of_another_laptop_counts_by_its_date(tmp_path: Path, today: Today) -> None:
    other = first_round(desk_in(tmp_path / "other"), today)
    other_summary = other.folder / "summary.json"
    desk = desk_in(tmp_path)
    today(DAY_27)
    assert refused(prepared(desk, earlier=str(other_summary)), ANSWERED)
    today(DAY_28)
    later = prepared(desk, earlier=str(other_summary))
    assert opens(later)
    later.close()


# What is done instead


@pytest.mark.parametrize(("first", "second", "shown"), [("Oak", "oak", True), ("", "", True), ("Oak", "Elm", False)])
def test_the_talk_about_that_result(tmp_path: Path, today: Today, first: str, second: str, *, shown: bool) -> None:
    desk = desk_in(tmp_path)
    earlier = first_round(desk, today, group=first)
    today(DAY_27)
    run = prepared(desk, group=second)
    run.tell(e.RowTaken())
    assert run.session.stop == (Stop.SEE if shown else Stop.NOTICE)
    assert (run.session.result == earlier.session.result) is shown
    seen = set()
    while Stop.HOME not in seen:
        seen.add(run.session.stop)
        assert clear(run.session).about == ("The result of 3 November" if shown else "")
        assert ("The result of 3 November" in place(run.session).plain) is shown
        if Stop.HOME not in seen:
            run.tell(e.WentOn())
    run.settle()
    run.close()
    assert Stop.PREDICT not in seen
    assert Stop.THEN not in seen
    summary = json.loads((run.folder / "summary.json").read_text("utf-8"))
    assert summary["mirror"] is None
    assert not (run.folder / "result.json").exists()
    for name in ("summary.md", "summary.html"):
        text = " ".join((run.folder / name).read_text("utf-8").split())
        assert ("We talked about the result of Tuesday 3 November 2026" in text) is shown
        assert "took part" not in text


@pytest.mark.parametrize("at", [Stop.SEE, Stop.NOTICE, Stop.FOCUS, Stop.DO])
@pytest.mark.parametrize("gone", [True, False])
def test_going_on_with_that_talk(tmp_path: Path, today: Today, at: Stop, *, gone: bool) -> None:
    desk = desk_in(tmp_path)
    earlier = first_round(desk, today)
    run = prepared(desk)
    run.tell(e.RowTaken())
    while run.session.stop is not at:
        run.tell(e.WentOn())
    run.close()
    if gone:
        (earlier.folder / "result.json").write_text("{")
    again = desk.sessions.resume(run.folder.name)
    assert (again.session.result is None) is gone
    assert ("we talk without numbers" in again.session.view.said) is gone
    assert again.session.stop is (Stop.NOTICE if gone and at is Stop.SEE else at)
    again.close()


async def test_the_page_and_its_rows(room: Opened, tmp_path: Path, today: Today) -> None:
    first_round(desk_in(tmp_path), today)
    today(DAY_27)
    async with room(PACK, people=9) as here:
        before_the_mirror(here.run)
        text = await here.press("g", "escape")
        assert ANSWERED in text
        assert "Fewer than four weeks later a second result could show what somebody" in text
        assert "Talk about that result" in text
        assert "Nobody here answered then" in text
        assert "From Tuesday 1 December on a new result is possible." in text
        assert "answered 3 weeks ago" in text
        assert "Can the room see this screen?" not in text
        text = await here.press("y", "n")
        assert "Before the Mirror" in text
        assert here.session.record.round is Round.AHEAD
        text = await here.press("down", "enter")
        assert "Can the room see this screen?" in text
        assert "We said: nobody here answered these statements in the last four weeks." in text
        assert "Pass the laptop" in await here.press("n")


async def test_close_the_round_says_that_another_came_between(room: Opened, tmp_path: Path, today: Today) -> None:
    desk = desk_in(tmp_path)
    led(desk, FOUR, until=Stop.COVER).close()
    async with room(resume=True) as here:
        other = prepared(desk)
        other.tell(e.NobodyHereAnswered())
        assert opens(other)
        other.close()
        await here.press("n")
        text = await here.press("right")
        assert "Close the round?" in text
        assert BETWEEN in " ".join(text.split())
        assert "Give up this round" in text
        assert "then we look" not in text
