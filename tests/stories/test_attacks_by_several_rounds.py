"""The lines of rounds: what is said of one covers no other, and none stays for ever, nor keeps an honest group out."""

import json
import shutil
from contextlib import suppress
from pathlib import Path

import pytest

from plc_workshop.errors import Refused, WorkshopError
from plc_workshop.runner.desk import Desk
from plc_workshop.runner.run import Run
from plc_workshop.session import events as e
from plc_workshop.session.state import Round, Stop
from plc_workshop.store.book import Book
from tests.stories.conftest import CONTENT, Opened, desk_in
from tests.stories.leading import PACK, led
from tests.stories.sealing import hand_in, shown, to_the_promise
from tests.stories.two_rounds import (
    BETWEEN,
    FIRST,
    FOUR,
    Today,
    another_day,
    before_the_mirror,
    dated,
    first_round,
    opens,
    prepared,
    refused,
    why,
)

BEECH_MET, NEXT_TUESDAY, LATER = "2026-11-10", "2026-11-17", "2027-01-12"


def edited(folder: Path, **changes: object) -> None:
    """The session.json in a folder, as somebody has changed it by hand."""
    path = folder / "session.json"
    values = json.loads(path.read_text("utf-8"))
    values["session"]["1"].update(changes)
    path.write_text(json.dumps(values), "utf-8")


def closes(run: Run) -> bool:
    """Whether an open round can be closed, however often it is tried."""
    for _time in range(3):
        with suppress(Refused):
            run.tell(e.RoundClosed())
        if run.session.record.round is Round.CLOSED:
            return True
    with pytest.raises(Refused, match=BETWEEN):
        run.tell(e.RoundClosed())
    return False


def four_in(run: Run) -> Run:
    """Enough people in an open round."""
    while run.session.done < len(FOUR):
        hand_in(run)
    return run


def back_at_the_cover(desk: Desk, run: Run) -> Run:
    run.close()
    again = desk.sessions.resume(run.folder.name)
    again.tell(e.RoomAnswered(sees=False))
    return again


# What was said of one round


def test_another_group_in_between_hides_no_round(tmp_path: Path, today: Today) -> None:
    """Of the round of another group it is true that nobody here answered then; of their own it has to be said too."""
    desk = desk_in(tmp_path)
    first_round(desk, today, group="Oak")
    first_round(desk, today, day=BEECH_MET, group="Beech")
    today(NEXT_TUESDAY)
    oak = prepared(desk)
    assert why(oak) == "These statements were answered here on 10 November."
    oak.tell(e.NobodyHereAnswered())
    assert not opens(oak)
    assert why(oak) == "These statements were answered here on 3 November."
    oak.tell(e.TalkChosen())
    assert oak.session.shows, "their own result lies here"
    oak.close()


async def test_each_day_has_its_own_page(room: Opened, tmp_path: Path, today: Today) -> None:
    desk = desk_in(tmp_path)
    first_round(desk, today, group="Oak")
    first_round(desk, today, day=BEECH_MET, group="Beech")
    today(NEXT_TUESDAY)
    async with room(PACK, people=9) as here:
        before_the_mirror(here.run)
        text = await here.press("g", "escape")
        assert "answered here on 10 November" in text
        assert "A talk without numbers" in text
        text = await here.press("down", "enter")
        assert "answered here on 3 November" in text
        assert "▌ Talk about that result" in text
        assert "Can the room see this screen?" in await here.press("down", "enter")


def test_two_groups_of_one_day_have_each_their_own_result(tmp_path: Path, today: Today) -> None:
    desk = desk_in(tmp_path)
    first_round(desk, today, group="Beech")
    own = first_round(desk, today, group="Oak")
    first_round(desk, today, group="Elm")
    today(BEECH_MET)
    oak = prepared(desk)
    assert oak.session.view.near is not None
    assert oak.session.view.near.session == own.session.record.session
    oak.close()


def test_a_copy_of_the_topic_in_other_words_throughout(tmp_path: Path, today: Today) -> None:
    """Made on the start page, then translated: not one text is the same, nor the id of the topic."""
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    desk = desk_in(tmp_path, content)
    first_round(desk, today)
    own = desk.packs.copy(desk.packs.locate(PACK), content)
    text = own.read_text("utf-8")
    changed = [f"{line} (latviski)" if line.strip().startswith("text: ") else line for line in text.split("\n")]
    own.write_text("\n".join(changed), "utf-8")
    assert refused(prepared(desk, own), "These statements were answered here on 3 November.")


@pytest.mark.parametrize("left", [True, False])
def test_what_was_said_covers_no_later_round(tmp_path: Path, today: Today, *, left: bool) -> None:
    desk = desk_in(tmp_path)
    first_round(desk, today, group="Beech")
    today(BEECH_MET)
    waiting = prepared(desk)
    waiting.tell(e.NobodyHereAnswered())
    assert waiting.session.view.near is None
    if left:
        waiting.close()
    first_round(desk, today, day=BEECH_MET)
    today(NEXT_TUESDAY)
    assert refused(
        another_day(waiting, desk) if left else waiting, "These statements were answered here on 10 November."
    )


def test_what_a_file_says_before_the_round_was_said_by_nobody(tmp_path: Path, today: Today) -> None:
    desk = desk_in(tmp_path)
    second = prepared(desk)
    second.close()
    first_round(desk, today)
    edited(second.folder, said_of_near=True)
    assert refused(desk.sessions.resume(second.folder.name), "These statements were answered here on 3 November.")


# A line of an open round that was not written when it opened


def test_a_rehearsal_that_is_none_any_more_has_no_second_result(tmp_path: Path, today: Today) -> None:
    desk = desk_in(tmp_path)
    first_round(desk, today)
    second = prepared(desk, rehearsal=True)
    assert opens(second)
    second.close()
    edited(second.folder, rehearsal=False)
    again = four_in(back_at_the_cover(desk, second))
    assert not closes(again)
    again.close()


def test_two_sessions_of_one_key_have_one_result(tmp_path: Path, today: Today) -> None:
    """A folder was copied, and its session called another one."""
    desk = desk_in(tmp_path)
    first = prepared(desk)
    first.close()
    other = first.folder.with_name(first.folder.name[:-4] + "ffff")
    shutil.copytree(first.folder, other)
    edited(other, session=other.name)
    first = desk.sessions.resume(first.folder.name)
    assert opens(first)
    second = desk.sessions.resume(other.name)
    assert opens(second)
    four_in(first)
    four_in(second)
    assert closes(first)
    first.close()
    again = back_at_the_cover(desk, second)
    assert not closes(again)
    again.close()


def test_other_statements_while_it_opens_are_no_way_round(tmp_path: Path, today: Today) -> None:
    """The topic in the session's folder is another one at the opening, and what it was afterwards."""
    desk = desk_in(tmp_path)
    first_round(desk, today)
    second = prepared(desk)
    second.close()
    pack = second.folder / "pack.yaml"
    text = pack.read_text("utf-8")
    changed = [f"{line} or so" if line.strip().startswith("text: ") else line for line in text.split("\n")]
    pack.write_text("\n".join(changed).replace("id: collaborative-learning", "id: own", 1), "utf-8")
    again = desk.sessions.resume(second.folder.name)
    assert opens(again)
    again.close()
    pack.write_text(text, "utf-8")
    again = four_in(back_at_the_cover(desk, again))
    assert not closes(again)
    again.close()


# Honest groups


@pytest.mark.parametrize("lost", ["rounds.json", "key"])
@pytest.mark.parametrize("again", [True, False])
def test_lost_lines_cost_no_open_round(tmp_path: Path, today: Today, lost: str, *, again: bool) -> None:
    desk = desk_in(tmp_path)
    run = led(desk, FOUR, until=Stop.COVER)
    (tmp_path / "state" / lost).write_bytes(b"{")
    if again:
        run = back_at_the_cover(desk, run)
    assert closes(run)
    run.close()


def test_a_folder_that_was_thrown_away_keeps_nobody_out_for_ever(tmp_path: Path, today: Today) -> None:
    """Its round was open, and home destroys the answers that were left."""
    desk = desk_in(tmp_path)
    first = led(desk, FOUR, until=Stop.COVER)
    first.close()
    shutil.rmtree(first.folder)
    assert refused(prepared(desk), "These statements are being answered here: another round is open.")
    (left,) = desk.sessions.left_without_session()
    desk.sessions.destroy_answers(left)
    assert refused(prepared(desk), "These statements were answered here on 3 November.")
    today(LATER)
    later = prepared(desk)
    assert opens(later)
    later.close()


def _full(*_what: object, **_how: object) -> None:
    raise WorkshopError("There is no room left on the disk.")


@pytest.mark.parametrize("then", ["deleted", "left alone"])
def test_a_round_that_could_not_open_keeps_nobody_out(
    tmp_path: Path, today: Today, monkeypatch: pytest.MonkeyPatch, then: str
) -> None:
    desk = desk_in(tmp_path)
    first = prepared(desk)
    with monkeypatch.context() as disk:
        disk.setattr(Book, "save_tally", _full)
        with pytest.raises(WorkshopError, match="no room"):
            first.tell(e.RoomAnswered(sees=False))
    first.close()
    if then == "deleted":
        desk.sessions.delete(first.folder.name)
    second = prepared(desk)
    assert opens(second)
    second.close()


@pytest.mark.parametrize("then", ["closed", "deleted"])
def test_an_open_round_of_an_older_version_keeps_nobody_out_for_ever(tmp_path: Path, today: Today, then: str) -> None:
    """Its session has no key yet when the lines are made."""
    desk = desk_in(tmp_path)
    old = led(desk, FOUR, until=Stop.COVER)
    old.close()
    edited(old.folder, key=None)
    (tmp_path / "state" / "rounds.json").unlink()
    assert refused(prepared(desk), "These statements are being answered here: another round is open.")
    if then == "closed":
        run = back_at_the_cover(desk, old)
        assert closes(run)
        run.close()
        dated(run.folder, FIRST)
    else:
        desk.sessions.delete(old.folder.name)
    today(LATER)
    second = prepared(desk)
    assert opens(second)
    second.close()


def test_a_closing_that_failed_half_way_can_be_tried_again(
    tmp_path: Path, today: Today, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The result was written, and the disk was full then."""
    desk = desk_in(tmp_path)
    run = led(desk, FOUR, until=Stop.COVER)
    with monkeypatch.context() as disk:
        disk.setattr(Book, "save_record", _full)
        with pytest.raises(WorkshopError, match="no room"):
            run.tell(e.RoundClosed())
    assert closes(run)
    run.close()


# Results that came from elsewhere


@pytest.mark.parametrize("deleted", [True, False])
def test_a_result_that_lies_here_counts_wherever_it_was_made(tmp_path: Path, today: Today, *, deleted: bool) -> None:
    """A folder that two laptops share, or two people on one."""
    elsewhere = desk_in(tmp_path / "other")
    desk = desk_in(tmp_path)
    refusal = prepared(desk)  # from now on this laptop has its lines
    refusal.close()
    first = first_round(elsewhere, today, group="")
    here = desk.folders.sessions / first.folder.name
    shutil.copytree(first.folder, here)
    dated(here, FIRST)
    if deleted:
        desk.sessions.delete(here.name)
    today("2026-11-30")
    assert refused(prepared(desk, group=""), "These statements were answered here on 3 November.")
    today("2026-12-01")
    later = prepared(desk, group="")
    assert opens(later)
    later.close()


# A code on paper


def test_a_code_opens_nothing_once_another_round_is_open(tmp_path: Path, today: Today) -> None:
    """The page says so; the code stands there no more, and the round can be sealed still."""
    desk = desk_in(tmp_path)
    sealed = to_the_promise(desk)
    code = shown(sealed)
    other = prepared(desk)
    assert opens(other)
    after = sealed.tell(e.CodeTyped(code))
    assert after.record.round is Round.AHEAD
    assert after.view.code is None
    assert after.stop is Stop.BEFORE
    assert why(sealed) == "These statements are being answered here: another round is open."
    sealed.tell(e.NobodyHereAnswered())
    assert sealed.session.record.sealed
    assert sealed.tell(e.CodeTyped(shown(sealed))).stop is Stop.COVER
    for run in (sealed, other):
        run.close()
