"""What somebody could read afterwards in every file: nothing that tells answers."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from plc_workshop.errors import WorkshopError
from plc_workshop.runner.desk import Desk
from plc_workshop.session import events as e
from plc_workshop.session.state import Place, Step
from tests.stories.conftest import desk_in

PACK = "collaborative-learning"
STATEMENTS = 10
Ballots = Sequence[str]


def led(desk: Desk, ballots: Ballots, marks: Sequence[Sequence[int]] = ()) -> Path:
    """A whole session with these answers, to the summary files; its folder."""
    setup = replace(desk.blank_setup(desk.locate(PACK)), group="Oak", people=len(ballots))
    run = desk.start(setup)
    while run.session.step is not Step.BEFORE:
        run.tell(e.WentOn())
    run.tell(e.RoomAnswered(sees=False))
    for i, ballot in enumerate(ballots):
        run.tell(e.TurnStarted())
        for digit in ballot:
            run.tell(e.Rated(int(digit)))
        for row in marks[i] if i < len(marks) else ():
            turn = run.session.turn
            assert turn is not None
            run.tell(e.CursorMoved(row - turn.cursor))
            run.tell(e.MarkToggled())
        run.tell(e.BallotHandedIn())
        for _ in range(3):
            run.tell(e.TimePassed(1.0))
        run.tell(e.ThanksSeen())
    run.tell(e.RoundClosed())
    while run.session.record.place is not Place.HOME:
        run.tell(e.WentOn())
        run.settle()
    run.close()
    return run.folder


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


SAME = [
    # Five people: words alone are shown, "all or nearly all" with the label most chosen.
    (["4444444444"] * 5, ["4444444444"] * 4 + ["1111111111"]),
    (["3333333333"] * 4 + ["4444444444"], ["3333333333"] * 4 + ["2222222222"]),
    # Who gave which answer to which statement, and in which order people came.
    (["4444411111", "1111144444"] * 3, ["1111144444", "4444411111"] * 3),
    (["4141414141", "1414141414"] * 3, ["4444411111", "1111144444"] * 3),
    # Preferring not to say is not shown where no numbers are.
    (["4444444444"] * 6, ["4444444444"] * 5 + ["0000000000"]),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_histories_with_equal_shown_values_leave_equal_files(
    one: Ballots, other: Ballots, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("secrets.token_hex", lambda _bytes: "3f2a")
    found = []
    for name, ballots in (("one", one), ("other", other)):
        led(desk_in(tmp_path / name), ballots)
        found.append(files(tmp_path / name))
    assert found[0] == found[1]
    assert any(path.endswith("summary.html") for path in found[0])


def test_who_marked_a_statement_is_not_in_any_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("secrets.token_hex", lambda _bytes: "3f2a")
    found = []
    for name, marks in (("one", [[0], [0], [3]]), ("other", [[], [7], [0], [0]]), ("third", [[0], [0], [0], [0]])):
        led(desk_in(tmp_path / name), ["3333333333"] * 5, marks)
        found.append(files(tmp_path / name))
    assert found[0] == found[1] == found[2]


def test_files_do_differ_where_something_else_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("secrets.token_hex", lambda _bytes: "3f2a")
    led(desk_in(tmp_path / "one"), ["4444444444"] * 5)
    led(desk_in(tmp_path / "other"), ["4444444444"] * 3 + ["1111111111"] * 2)
    assert files(tmp_path / "one") != files(tmp_path / "other")


EDITS = [
    ("session.json", '"display":"careful"', '"display":"open"'),
    ("session.json", '"threshold":4', '"threshold":2'),
    ("session.json", '"round":"closed"', '"round":"open"'),
    ("result.json", '"display":"careful"', '"display":"open"'),
    ("result.json", '"detail":"words"', '"detail":"counts"'),
    ("result.json", '"threshold":4', '"threshold":2'),
]


@pytest.mark.parametrize(("name", "old", "new"), EDITS)
def test_no_edit_of_any_file_brings_a_number_back(name: str, old: str, new: str, tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    folder = led(desk, ["4444444444", "3333333333", "1111111111", "2222222222", "4321432143"])
    held = (folder / name).read_text("utf-8")
    assert old in held
    (folder / name).write_text(held.replace(old, new), "utf-8")
    try:
        shown = desk.summary(folder.name).mirror
    except WorkshopError:
        return  # an edited file that contradicts itself is refused
    assert shown is None or all(row.counts is None for row in shown.statements)


def test_no_file_keeps_a_time_of_day(tmp_path: Path) -> None:
    led(desk_in(tmp_path), ["4321432143"] * 5)
    for name, data in files(tmp_path).items():
        if not name.endswith(("pack.yaml", ".html", ".svg")):
            assert not re.search(rb"\d\d:\d\d", data), name
