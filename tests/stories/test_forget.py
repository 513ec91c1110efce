"""`forget`: what this laptop keeps outside the sessions goes, asked first; then every round is near for four weeks."""

from pathlib import Path

import pytest

from plc_workshop.errors import LostRound
from plc_workshop.runner import kept_here
from plc_workshop.runner.desk import Desk
from plc_workshop.session import events as e
from plc_workshop.session.nearby import possible, why
from plc_workshop.session.state import Stop
from plc_workshop.store import traces
from tests.stories.conftest import desk_in
from tests.stories.leading import led
from tests.stories.test_commands import told
from tests.stories.two_rounds import ANSWERED, NOBODY_KNOWS, Today, first_round, opens, prepared, refused

FORGOTTEN, DAY_27, DAY_28 = "2026-11-10", "2026-12-07", "2026-12-08"


def test_then_every_round_is_near_for_four_weeks_and_no_day_is_named_as_if_it_were_known(
    tmp_path: Path, today: Today
) -> None:
    desk = desk_in(tmp_path)
    desk.sessions.delete(first_round(desk, today).folder.name)
    today(FORGOTTEN)
    assert "Before Tuesday 8 December no round opens here" in kept_here.forget(desk)
    assert "Before Tuesday 8 December" in kept_here.look(desk).title
    today(DAY_28)
    assert kept_here.look(desk).title.endswith(
        "was forgotten on Tuesday 10 November 2026. That day is kept, and a new random key."
    )
    today(DAY_27)
    other = prepared(desk, "our-meetings")  # nobody can say that these were not answered
    assert refused(other, NOBODY_KNOWS)
    near = other.session.view.near
    assert near is not None
    said = " ".join((*why(near), possible(near)))
    assert "November" not in said
    assert "From Tuesday 8 December on" in said
    assert near.result is None
    other.close()
    today(DAY_28)
    assert opens(prepared(desk))


def test_once_the_four_weeks_are_over_nothing_is_said_of_them(tmp_path: Path, today: Today) -> None:
    desk = desk_in(tmp_path)
    first_round(desk, today)
    today(FORGOTTEN)
    kept_here.forget(desk)
    today(DAY_28)
    (tmp_path / "state" / "crash.txt").write_text("format: 1\n", "utf-8")
    assert [told for told in kept_here.look(desk).follows if "another key" not in told] == []
    assert kept_here.forget(desk) == "This laptop has forgotten it."


def test_who_says_that_nobody_here_answered_then_may_begin_but_results_that_are_here_count_on(
    tmp_path: Path, today: Today
) -> None:
    desk = desk_in(tmp_path)
    first = first_round(desk, today)
    today(FORGOTTEN)
    kept_here.forget(desk)
    run = prepared(desk)
    assert not opens(run)
    run.tell(e.NobodyHereAnswered())
    assert refused(run, ANSWERED)
    desk.sessions.delete(first.folder.name)
    kept_here.forget(desk)
    run = prepared(desk)
    run.tell(e.NobodyHereAnswered())
    assert opens(run)
    assert run.session.record.said_of_near
    run.close()


def test_of_a_round_that_is_open_the_answers_go_and_it_can_only_be_given_up(tmp_path: Path) -> None:
    run = led(desk_in(tmp_path), ["4" * 10] * 3, until=Stop.COVER)
    run.close()
    desk = desk_in(tmp_path)
    found = kept_here.look(desk)
    assert found.open_rounds == ("Oak",)
    kept_here.forget(desk)
    assert traces.kept(tmp_path / "state") == ()
    with pytest.raises(LostRound):
        desk.sessions.resume()
    assert desk.sessions.resume(give_up=True).session.record.round.is_over


def test_a_group_whose_sessions_are_here_keeps_its_key(tmp_path: Path, today: Today) -> None:
    desk = desk_in(tmp_path)
    before = first_round(desk, today).session.record.group_key
    kept_here.forget(desk)
    run = prepared(desk)
    assert run.session.record.group_key == before
    run.close()
    assert len({_key_of_a_new_group(desk, today) for _time in range(2)}) == 2, "each time another one"


def _key_of_a_new_group(desk: Desk, today: Today) -> str | None:
    run = first_round(desk, today, group="Elm")
    desk.sessions.delete(run.folder.name)
    kept_here.forget(desk)
    return run.session.record.group_key


def test_a_script_is_told_what_it_cannot_do_and_what_was_done(tmp_path: Path) -> None:
    assert told(tmp_path, "forget").stderr.startswith("Nothing is kept in ")
    run = led(desk_in(tmp_path), ["4" * 10] * 3, until=Stop.COVER)
    run.close()
    before = _files(tmp_path)
    for arguments, said in (((), "here nobody can answer"), (("--yes",), "The answers of a round that is open go too")):
        done = told(tmp_path, "forget", *arguments)
        assert (done.returncode, done.stdout) == (1, "")
        assert said in done.stderr
        assert _files(tmp_path) == before
    desk_in(tmp_path).sessions.delete(run.folder.name)
    done = told(tmp_path, "forget", "--yes")
    assert done.returncode == 0, done.stderr
    assert "This laptop has forgotten it." in done.stderr
    assert _files(tmp_path) == {"state/key", "state/rounds.json", "state/locks/.rounds.lock"}
    assert "was forgotten on" in told(tmp_path, "forget").stderr


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
