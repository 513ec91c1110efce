"""Two results of nearly the same people tell what somebody new thinks: every way to get a second one, and what is said.

Each path was open once: eight people, and then the same with a ninth, gave the ninth's whole ballot.
"""

import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from plc_workshop.errors import Refused
from plc_workshop.runner.run import Run
from plc_workshop.session import events as e
from plc_workshop.session.state import Round, Stop
from tests.stories.conftest import CONTENT, desk_in
from tests.stories.leading import PACK, led
from tests.stories.two_rounds import (
    ANSWERED,
    BEING_ANSWERED,
    BETWEEN,
    DAY_27,
    DAY_28,
    FIRST,
    FOUR,
    NOBODY_KNOWS,
    Today,
    dated,
    first_round,
    opens,
    prepared,
    refused,
    why,
)

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
