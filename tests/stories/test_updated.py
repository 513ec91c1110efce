"""A laptop on which two sessions were being led when the program was renewed: nothing on it is lost.

`laptop` was left by the program of 28 November 2026 (files of format 1), with its own topics: one session in the talk,
one in its open round, and a settings.toml.
"""

import shutil
from pathlib import Path

import pytest

from plc_workshop.results.summary import Commitment
from plc_workshop.runner import last_time
from plc_workshop.runner.desk import Desk
from plc_workshop.session import events as e
from plc_workshop.session.state import Stop
from plc_workshop.settings import gather
from tests.stories.conftest import CONTENT
from tests.stories.test_older_files import SAMPLES, hand_in
from tests.stories.two_rounds import Today

OAK = ("44332", "34323", "33443", "44334")
"""What four of six had answered; the first two marked the second statement."""


@pytest.fixture
def desk(tmp_path: Path, today: Today) -> Desk:
    """The desk of that laptop, opened with the program of now on the day after."""
    today("2026-12-01")
    shutil.copytree(SAMPLES / "laptop", tmp_path, dirs_exist_ok=True)
    (tmp_path / "state").mkdir()
    (tmp_path / "pending").rename(tmp_path / "state" / "pending")
    environment = {"PLC_WORKSHOP_STATE": str(tmp_path / "state"), "PLC_WORKSHOP_CONTENT": str(CONTENT)}
    return Desk(*gather(environment=environment, config=tmp_path, here=tmp_path, system=lambda _environment: ()))


def session_of(desk: Desk, group: str) -> str:
    """The only session of a group."""
    (found,) = (glance.session for glance in desk.sessions.latest() if glance.group == group)
    return found


def test_what_was_set_stays_set(desk: Desk) -> None:
    assert (desk.settings.theme, desk.settings.threshold, desk.settings.turn_seconds) == ("light", 5, 90)
    assert desk.blank_setup(desk.packs.locate("our-meetings")).threshold == 5


def test_both_sessions_are_listed_where_they_stood(desk: Desk) -> None:
    assert {glance.group: glance.state for glance in desk.sessions.latest()} == {
        "Oak": "Mon 30 Nov, Mirror round open, 4 of 6 people are done",
        "Year 7 team": "Mon 30 Nov, in the talk",
    }


def test_the_open_round_has_every_answer_and_goes_on(desk: Desk, tmp_path: Path) -> None:
    run = desk.sessions.resume(session_of(desk, "Oak"))
    tally = run.session.tally
    assert tally is not None
    assert (tally.ballots, tally.marks[1], tally.promised.threshold) == (4, 2, 5)
    for row, answers in zip(tally.counts, zip(*OAK, strict=True), strict=True):
        assert row == tuple(answers.count(str(point)) for point in range(6))
    run.tell(e.RoomAnswered(sees=False))
    for _person in range(2):
        hand_in(run, "44444")
    run.tell(e.RoundClosed())
    run.close()
    assert run.session.result is not None
    assert run.session.result.mirror.participants == 6
    assert not list((tmp_path / "state" / "pending").iterdir())


def test_the_talk_goes_on_with_what_was_written_and_its_result_untouched(desk: Desk) -> None:
    session = session_of(desk, "Year 7 team")
    result = (desk.folders.sessions / session / "result.json").read_bytes()
    run = desk.sessions.resume(session)
    visit = Commitment("Visit one lesson of a colleague", "Ana, Jonas", "2026-12-15")
    assert (run.session.stop, run.session.record.focus_at, len(run.session.record.focus)) == (Stop.FOCUS, 0, 3)
    assert run.session.record.commitments == (visit,)
    while run.session.stop is not Stop.END:
        run.tell(e.WentOn())
    run.settle()
    run.close()
    assert (desk.folders.sessions / session / "result.json").read_bytes() == result
    assert "Visit one lesson of a colleague" in (desk.folders.sessions / session / "summary.md").read_text("utf-8")


def test_the_groups_next_meeting_begins_with_it(desk: Desk) -> None:
    found = last_time.found(desk.folders.sessions, "year 7 team", "collaborative-learning", "2027-01-12").earlier
    assert found is not None
    assert [promise.what for promise in found.commitments] == ["Visit one lesson of a colleague"]
