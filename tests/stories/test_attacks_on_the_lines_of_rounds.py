"""The lines that tell of rounds, in one file of this laptop: lost, damaged, edited, left behind by a kill, or none."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from plc_workshop.errors import WorkshopError
from plc_workshop.runner import past_rounds
from plc_workshop.session import events as e
from plc_workshop.session.state import Round, Stop
from tests.stories.conftest import desk_in
from tests.stories.leading import PACK, led
from tests.stories.sealing import hand_in
from tests.stories.two_rounds import (
    ANSWERED,
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
)

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


def test_a_line_without_its_round_goes_with_its_session(tmp_path: Path, today: Today) -> None:
    """Nothing else would ever take it out, and no round with these statements would open here again."""
    desk = desk_in(tmp_path)
    first = prepared(desk)
    page = (first.folder / "session.json").read_bytes()
    assert opens(first)
    first.close()
    (first.folder / "session.json").write_bytes(page)
    shutil.rmtree(tmp_path / "state" / "pending")
    desk.sessions.delete(first.folder.name)
    second = prepared(desk)
    assert opens(second)
    second.close()


def test_of_a_round_with_a_line_no_result_is_read(
    tmp_path: Path, today: Today, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There may be hundreds of the last weeks, and the page waits for them."""
    desk = desk_in(tmp_path)
    first_round(desk, today, group="Elm")
    today(DAY_27)

    def read(folder: Path) -> None:
        raise AssertionError(folder)

    monkeypatch.setattr(past_rounds, "load_result", read)
    assert refused(prepared(desk), ANSWERED)


def test_in_its_own_round_no_other_session_is_looked_into(
    tmp_path: Path, today: Today, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There may be thousands, and it would be at every turn."""
    desk = desk_in(tmp_path)
    first_round(desk, today)
    today(DAY_28)
    run = prepared(desk)
    assert opens(run)

    def looked(_sessions: Path, _key: bytes, own: str) -> None:
        raise AssertionError(own)

    monkeypatch.setattr(past_rounds, "with_key", looked)
    hand_in(run)
    assert run.session.done == 1
    run.close()
