"""A new session: every choice is in its record."""

from dataclasses import replace
from pathlib import Path

from plc_workshop.runner.desk import Desk
from plc_workshop.settings import gather
from tests.packs.examples import GOOD


def desk_in(folder: Path) -> Desk:
    return Desk(*gather(sessions=folder / "sessions", content=folder, state=folder / "state"))


def test_every_choice_is_in_the_record_as_a_session_keeps_it(tmp_path: Path) -> None:
    (tmp_path / "demo.yaml").write_text(GOOD, "utf-8")
    desk = desk_in(tmp_path)
    setup = replace(
        desk.blank_setup(),
        group="  The\tOaks ",
        people=9,
        stop_at="1730",
        turn_seconds=70,
        hard_limit=True,
        display="open",
        threshold=6,
        rehearsal=True,
    )
    run = desk.start(setup)
    record = run.session.record
    run.close()
    assert (record.group, record.people, record.stop_at, record.turn_seconds) == ("The Oaks", 9, "17:30", 70)
    assert (record.hard_limit, record.display, record.threshold, record.rehearsal) == (True, "open", 6, True)
    assert record.session == run.folder.name
    assert "-the-oaks-" in record.session
