"""What lies of a sealed round: resumed with the paper or without, edited, put back, cut off; and where no code is."""

import gc
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from plc_workshop.errors import LostRound, Refused, SealedRound, WorkshopError
from plc_workshop.room import runtime_files
from plc_workshop.runner.clearing import clear
from plc_workshop.runner.crash import frames
from plc_workshop.runner.desk import Desk
from plc_workshop.runner.run import Run
from plc_workshop.session import events as e
from plc_workshop.session.state import Round, Stop
from plc_workshop.store.book import Book
from tests.store.crash import calls_of, every_crash, killed_at
from tests.stories.conftest import desk_in
from tests.stories.leading import STATEMENTS
from tests.stories.sealing import FOURS, begun, hand_in, held, opened, pending, shown, to_the_promise


def test_the_paper_opens_it_and_says_how_many_had_handed_in(tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    code = begun(desk)
    with pytest.raises(SealedRound, match="This round is sealed"):
        desk.sessions.resume()
    for wrong, said in (
        ("", "14 letters"),
        (code[::-1], "slip|does not open"),
        (begun(desk_in(tmp_path / "o")), "open"),
    ):
        with pytest.raises(Refused, match=said):
            desk.sessions.resume(code=wrong)
    run = desk.sessions.resume(code=code.lower())
    assert run.session.view.said == "3 people had handed in. Were it more? Then give up this round."
    assert run.session.done == 3
    assert run.session.tally is not None
    assert run.session.tally.sealed
    run.tell(e.RoomAnswered(sees=True))
    hand_in(run)
    assert FOURS not in pending(desk).read_text()
    run.tell(e.RoundClosed())
    assert "Tear up the paper" in run.session.view.said
    assert run.session.result is not None
    assert run.session.result.mirror.participants == 4
    assert not list((desk.folders.state / "pending").iterdir())
    run.close()


def test_without_the_code_it_can_be_given_up_and_talked_about(tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    begun(desk)
    run = desk.sessions.resume(give_up=True)
    assert run.session.record.round is Round.GIVEN_UP
    assert run.session.stop is Stop.NOTICE
    assert not list((desk.folders.state / "pending").iterdir())
    run.close()


def test_an_older_generation_is_told_to_the_room_and_can_be_given_up(tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    code = begun(desk, people=4)
    older = pending(desk).read_bytes()
    run = desk.sessions.resume(code=code)
    run.tell(e.RoomAnswered(sees=False))
    hand_in(run)
    run.close()
    pending(desk).write_bytes(older)
    run = desk.sessions.resume(code=code)
    assert run.session.view.said.startswith("4 people had handed in. Were it more?")
    run.tell(e.RoomAnswered(sees=False))
    run.tell(e.RoundGivenUp())
    assert "Tear up the paper" in run.session.view.said
    run.close()


Edit = Callable[[dict[str, Any]], object]
TALLIES: dict[str, Edit] = {
    "a header that says plain": lambda held: held["tally"]["1"].update(sealed="00000"),
    "no box": lambda held: held["tally"]["1"].pop("box"),
    "a plain tally": lambda held: held.update(_plain()),
    "a plain tally that says sealed": lambda held: held.update(_plain("00001")),
    "a tally of format 1": lambda held: [held.pop(key) for key in tuple(held)] and held.update(_of_format_1()),
}


def _plain(sealed: str | None = None) -> dict[str, Any]:
    zeros = {str(at): {"counts": ["00001", *["00000"] * 4], "marks": "00000"} for at in range(1, STATEMENTS + 1)}
    head = {"turns": "00001", "sheets": "00000", "threshold": "00004", "careful": "00001", "near": "00000"}
    return {"tally": {"1": {**head, "sealed": sealed, "said_of_near": None}}, "statements": zeros}


def _of_format_1() -> dict[str, Any]:
    counts = [["00001", *["00000"] * 4]] * STATEMENTS
    head = {"ballots": "00001", "threshold": "00004", "careful": "00001"}
    return {"format": 1, "_default": {"1": {**head, "counts": counts, "marks": ["00000"] * STATEMENTS}}}


@pytest.mark.parametrize("edit", TALLIES.values(), ids=TALLIES)
def test_what_is_no_sealed_tally_is_refused_and_can_only_be_given_up(tmp_path: Path, edit: Edit) -> None:
    desk = desk_in(tmp_path)
    code = begun(desk)
    tables = json.loads(pending(desk).read_text())
    edit(tables)
    pending(desk).write_text(json.dumps(tables))
    for given in (None, code):
        with pytest.raises(LostRound, match="somebody has changed it") as told:
            desk.sessions.resume(code=given)
        assert not isinstance(told.value, SealedRound)
    run = desk.sessions.resume(give_up=True)
    assert run.session.record.round is Round.GIVEN_UP
    run.close()


def test_a_code_thrown_away_after_a_full_disk_leaves_no_round(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The counts were written, the record was not, and then we did without a code."""
    desk = desk_in(tmp_path)
    run = to_the_promise(desk)
    code = shown(run)

    def full(*_what: object, **_how: object) -> None:
        raise WorkshopError("There is no room left on the disk.")

    with monkeypatch.context() as disk:
        disk.setattr(Book, "save_record", full)
        with pytest.raises(WorkshopError, match="no room"):
            run.tell(e.CodeTyped(code))
    run.tell(e.SealingDropped())
    run.close()
    again = desk.sessions.resume(run.folder.name)
    assert again.session.record.round is Round.AHEAD
    again.close()


NO_TALLIES: dict[str, Edit] = {
    "of no format": lambda held: held.update(format=1),
    "a box of other signs": lambda held: held["tally"]["1"].update(box="!!"),
    "half a nonce": lambda held: held["tally"]["1"].update(nonce=held["tally"]["1"]["nonce"][:16]),
    "a count of six digits": lambda held: held.update(_plain()) or held["tally"]["1"].update(turns="000001"),
}


@pytest.mark.parametrize("edit", NO_TALLIES.values(), ids=NO_TALLIES)
def test_a_round_whose_file_holds_no_tally_can_be_given_up(tmp_path: Path, edit: Edit) -> None:
    """Else nothing but the end of the whole session leads on."""
    desk = desk_in(tmp_path)
    code = begun(desk)
    tables = json.loads(pending(desk).read_text())
    edit(tables)
    pending(desk).write_text(json.dumps(tables))
    with pytest.raises(LostRound):
        desk.sessions.resume(code=code)
    run = desk.sessions.resume(give_up=True)
    assert run.session.record.round is Round.GIVEN_UP
    assert not list((tmp_path / "state" / "pending").iterdir())
    run.close()


@pytest.mark.parametrize("value", [None, False])
def test_a_session_json_that_says_plain_unseals_nothing(tmp_path: Path, value: bool | None) -> None:
    desk = desk_in(tmp_path)
    code = begun(desk)
    (path,) = desk.folders.sessions.glob("*/session.json")
    tables = json.loads(path.read_text())
    tables["session"]["1"]["sealed"] = value
    path.write_text(json.dumps(tables))
    with pytest.raises(SealedRound):
        desk.sessions.resume()
    run = desk.sessions.resume(code=code)
    assert run.session.record.sealed is True
    run.close()


def test_the_tally_of_another_session_is_not_opened(tmp_path: Path) -> None:
    one, other = desk_in(tmp_path / "one"), desk_in(tmp_path / "other")
    codes = begun(one), begun(other)
    pending(one).write_bytes(pending(other).read_bytes())
    for code in codes:
        with pytest.raises(Refused, match="does not open"):
            one.sessions.resume(code=code)


def test_the_code_is_in_no_file_no_view_of_the_room_and_no_repr(tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    run = to_the_promise(desk)
    code = shown(run)
    forms = {code, code[:12], " ".join(code), code[:4] + " " + code[4:8]}

    def nowhere() -> None:
        run.publish()
        run.settle()
        room = runtime_files.path_of(desk.folders.state, run.session.record.session).read_text()
        seen = (repr(run.session), repr(clear(run.session)), room, *map(repr, held(desk).values()))
        assert not [form for form in forms for text in seen if form in text]

    nowhere()
    for event in (e.CodeDrawn(code), e.CodeTyped(code)):
        assert code not in repr(event)
    with pytest.raises(Refused) as told:
        run.tell(e.CodeTyped("0" * 14))
    assert code not in frames(told.value)
    run.tell(e.CodeTyped(code))
    nowhere()
    hand_in(run)
    nowhere()
    run.close()
    assert not [text for text in held(desk).values() for form in forms if form.encode() in text]


def test_once_it_is_typed_back_no_object_of_the_program_holds_it(tmp_path: Path) -> None:
    run = to_the_promise(desk_in(tmp_path))
    half = opened(run)[:6]
    run.publish()
    hand_in(run)
    gc.collect()
    values = (getattr(run.session.view, name) for name in type(run.session.view).__slots__)
    assert not [value for value in values if isinstance(value, str) and half in value]
    assert half not in repr(vars(run)["_seen"])
    run.close()


def told(desk: Desk, *command: str) -> str:
    """What a command prints that ends well."""
    folders = ("--sessions", str(desk.folders.sessions), "--state", str(desk.folders.state))
    program = [sys.executable, "-m", "plc_workshop", *command, *folders]
    done = subprocess.run(program, capture_output=True, text=True, check=True, stdin=subprocess.DEVNULL)
    return done.stdout + done.stderr


def test_results_are_told_also_where_the_private_file_cannot_be_read(tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    begun(desk)
    path = pending(desk)
    path.unlink()
    path.mkdir()
    (folder,) = desk.folders.sessions.iterdir()
    assert "sealed" not in told(desk, "results", folder.name)


def test_without_the_code_everything_says_sealed(tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    begun(desk)
    glance = desk.sessions.unfinished()
    assert glance is not None
    assert glance.state.endswith("Mirror round open, sealed")
    assert desk.sessions.summary(glance.folder).mirror is None
    for command in (("sessions",), ("results", glance.folder)):
        said = told(desk, *command)
        assert "sealed" in said
        assert "people are done" not in said


def test_a_crash_before_the_code_is_typed_back_leaves_no_round(tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    run = to_the_promise(desk)
    for tell in (e.RoomAnswered(sees=False), e.CodeWanted()):
        run.tell(tell)
        run.close()
        run = desk.sessions.resume()
        assert run.session.stop is Stop.BEFORE
        assert run.session.record.round is Round.AHEAD
        assert run.session.record.sealed is True
        run.tell(e.RoomAnswered(sees=False)) if isinstance(tell, e.RoomAnswered) else None
    run.close()


@pytest.mark.parametrize("happened", ["a crash", "a tally that was changed"])
def test_a_round_whose_record_does_not_know_of_it_asks_for_the_code_or_is_given_up(
    tmp_path: Path, happened: str
) -> None:
    """The tally is written before the record: a kill between them leaves a code on paper and no round."""
    desk = desk_in(tmp_path)
    code = begun(desk, people=0)
    (path,) = desk.folders.sessions.glob("*/session.json")
    tables = json.loads(path.read_text())
    tables["session"]["1"].update(round="ahead", place="before")
    path.write_text(json.dumps(tables))
    if happened == "a crash":
        with pytest.raises(SealedRound):
            desk.sessions.resume()
        run = desk.sessions.resume(code=code)
        assert run.session.view.said.startswith("0 people had handed in.")
    else:
        pending(desk).write_text(pending(desk).read_text().replace('"00001"', '"00000"'))
        with pytest.raises(LostRound, match="somebody has changed it"):
            desk.sessions.resume(code=code)
        run = desk.sessions.resume(give_up=True)
        assert run.session.record.round is Round.GIVEN_UP
    run.close()


def test_a_kill_at_any_write_of_opening_it_is_well_defined(tmp_path: Path) -> None:
    """Either no round is open, or the code that was typed back opens it."""
    ends = set()

    def at_the_code(name: str) -> tuple[Desk, Run, str]:
        desk = desk_in(tmp_path / name)
        run = to_the_promise(desk)
        return desk, run, shown(run)

    _desk, run, code = at_the_code("whole")
    calls = len(calls_of(lambda: run.tell(e.CodeTyped(code))))
    run.close()
    for stop, after in every_crash(calls):
        desk, run, code = at_the_code(f"{stop}-{after}")
        killed_at(stop, lambda run=run, code=code: run.tell(e.CodeTyped(code)), after=after)  # type: ignore[misc]
        run.close()
        try:
            run = desk.sessions.resume()
            assert run.session.record.round is Round.AHEAD
            assert run.session.stop is Stop.BEFORE
        except SealedRound:
            run = desk.sessions.resume(code=code)
            assert run.session.record.round is Round.OPEN
            assert run.session.done == 0
        ends.add(run.session.record.round)
        run.close()
    assert ends == {Round.AHEAD, Round.OPEN}
