"""The groups of this laptop, from their records alone; names that are near; where a session stands in its year."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from plc_workshop.results.summary import Commitment, Earlier, EarlierCommitment
from plc_workshop.runner.desk import Desk
from plc_workshop.runner.groups import met
from plc_workshop.runner.meetings import meetings
from plc_workshop.runner.names_alike import alike
from plc_workshop.session.state import Record, Round, Stop
from plc_workshop.store import folder, shelf
from plc_workshop.store.document import record_in
from tests.stories.conftest import desk_in

TODAY = "2026-11-30"


def kept(sessions: Path, group: str, day: str, token: str, **fields: object) -> Path:
    """A session's folder with nothing but its record."""
    record = Record(f"{day}-x-{token}", group, day, people=7, turn_seconds=120, place=Stop.HOME)
    record = replace(record, **fields)  # type: ignore[arg-type]
    sessions.mkdir(exist_ok=True)
    folder.make(sessions / record.session, record, b"")
    return sessions / record.session


def test_who_met_comes_newest_first_and_the_nameless_last(tmp_path: Path) -> None:
    kept(tmp_path, "", "2026-11-29", "0001")
    kept(tmp_path, "Oak", "2026-09-22", "0002", commitments=(Commitment("Visit"), Commitment("Read")))
    kept(tmp_path, "Elm", "2025-04-01", "0008", commitments=(Commitment("Visit", "Ann"), Commitment("Visit", "Bo")))
    told = (
        EarlierCommitment("Visit", "done"), EarlierCommitment("Read", "not_talked_about"),
        EarlierCommitment("Read", "done", "Ben"),
    )  # fmt: skip
    kept(
        tmp_path, "\u202e öak ", "2026-11-24", "0003",
        earlier=Earlier("2026-09-22", commitments=told), commitments=(Commitment("Ask"),), next_date="2027-01-12",
    )  # fmt: skip
    kept(tmp_path, "Oak", "2026-11-25", "0004", place=Stop.PLAN)
    kept(tmp_path, "Oak", "2026-11-26", "0009", place=Stop.PLAN, round=Round.GIVEN_UP, meeting="short")
    kept(tmp_path, "[/red] 🌳", "2025-05-12", "0005", next_date="2025-06-01")
    kept(tmp_path, "Oak", "2026-10-01", "0006", rehearsal=True)
    kept(tmp_path, "Oak", "2026-10-02", "0007").joinpath("session.json").write_text("{", "utf-8")
    shutil.copytree(tmp_path / "2026-09-22-x-0002", tmp_path / "a copy")
    found = met(tmp_path, TODAY)
    assert [group.name for group in found.groups] == ["Oak", "[/red] 🌳", "Elm", ""]
    oak, red, elm, nameless = found.groups
    assert oak.days == ("2026-11-24", "2026-09-22"), "no rehearsal, no copy, nothing that never left its plan"
    assert (oak.promised, oak.done, oak.to_do, oak.next_date) == (4, 2, 2, "2027-01-12")
    assert (oak.still_on, oak.not_talked_about, oak.new) == (0, 1, 1), "each as the year calls it"
    assert len(oak.folders) == 5, "what is deleted is all of it"
    assert (elm.promised, elm.new) == (2, 2), "two who promise the same"
    assert (red.next_date, nameless.days) == ("", ("2026-11-29",))
    assert found.rehearsed == ("2026-10-01-x-0006",)
    assert found.unreadable == ("2026-10-02-x-0007",)
    assert found.of("OÅK") == oak
    assert found.of("Ash") is None
    kept(tmp_path, "Oak", "2027-01-12", "0010")
    assert met(tmp_path, "2027-01-12").groups[0].next_date == "", "that is the meeting of today"


def test_all_that_reads_a_groups_meetings_asks_one_place(tmp_path: Path) -> None:
    for name, token in (("Oak", "0001"), ("OAK", "0002"), ("o-a-k", "0003")):
        path = kept(tmp_path, name, "2026-10-01", token)
        # A folder is called as its group; who renames it is found all the same.
        path.rename(tmp_path / f"2026-10-01-oak-{token}")
    assert [name[-4:] for name, _record in meetings(tmp_path, "öak")] == ["0003", "0002", "0001"]


def test_each_record_is_read_once_to_tell_who_met(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(6):
        kept(tmp_path, f"Group {number % 2}", f"2026-09-{1 + number:02}", f"{number:04x}")
    read: list[str] = []
    peek = shelf.peek

    def counted(sessions: Path, name: str) -> Record:
        read.append(name)
        return peek(sessions, name)

    monkeypatch.setattr(shelf, "peek", counted)
    assert len(met(tmp_path, TODAY).groups) == 2
    assert len(read) == len(set(read)) == 6, "home asks this of hundreds"


@pytest.mark.parametrize(
    ("typed", "known", "found"),
    [
        ("Oka", ("Elm", "Oak"), "Oak"),
        ("Oaks", ("Oak",), "Oak"),
        ("Oak team", ("Oak",), "Oak"),
        ("Linden new staf", ("Linden, new staff",), "Linden, new staff"),
        ("Yaer 7 taem", ("Year 7 team",), "Year 7 team"),
        ("ÖAK", ("Oak",), ""),
        ("Year 8 team", ("Year 7 team",), ""),
        ("Year 7 team 2", ("Year 7 team",), ""),
        ("Team B", ("Team A",), ""),
        ("Elm", ("Oak",), ""),
        ("", ("Oak",), ""),
        ("🌳", ("🌲",), ""),
        ("x" * 200, ("x" * 199,), "x" * 199),
    ],
)
def test_a_slip_of_the_keys_is_near_and_a_number_is_not(typed: str, known: tuple[str, ...], found: str) -> None:
    assert alike(typed, known) == found


def _began(desk: Desk, group: str) -> Record:
    run = desk.start(replace(desk.blank_setup(), group=group))
    run.close()
    return run.session.record


def test_a_group_keeps_its_key_for_a_school_year_however_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def is_now(day: str) -> None:
        monkeypatch.setattr("plc_workshop.runner.wall.today", lambda: day)

    is_now("2026-09-22")
    desk = desk_in(tmp_path)
    first = _began(desk, "Oak")
    assert (first.nth, len(first.group_key or "")) == (1, 32)
    path = desk.folders.sessions / first.session
    record_in(path).save(replace(first, round=Round.CLOSED))
    is_now("2027-07-31")
    (desk.folders.state / "key").write_bytes(b"x" * 32)  # `forget` renews it
    again = _began(desk, " öak")
    assert (again.nth, again.group_key, again.group) == (2, first.group_key, "Oak")
    is_now("2027-08-01")
    later, other, nameless = _began(desk, "Oak"), _began(desk, "Elm"), _began(desk, "")
    assert later.nth == 1
    assert len({first.group_key, later.group_key, other.group_key}) == 3
    assert (nameless.nth, nameless.group_key) == (None, None)
    values = json.loads((path / "session.json").read_text("utf-8"))["session"]["1"]
    assert values["group_key"] == first.group_key
