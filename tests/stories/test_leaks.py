"""What somebody could read afterwards in every file: nothing that tells answers."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from plc_workshop.errors import WorkshopError
from plc_workshop.room import live
from plc_workshop.room.sight import Room
from plc_workshop.runner.desk import Desk
from plc_workshop.runner.run import Run
from plc_workshop.session import events as e
from plc_workshop.session.state import Session, Stop
from plc_workshop.settings import Settings
from plc_workshop.tui.hearing.host import Host
from plc_workshop.words import speak
from plc_workshop.words.languages import ENGLISH, Language
from tests.clocks import HandClock
from tests.made_up.letters import MADE_UP
from tests.made_up.topics import put_siblings
from tests.stories.conftest import CONTENT, desk_in
from tests.stories.leading import Ballots, led


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def nothing_is_random(monkeypatch: pytest.MonkeyPatch) -> None:
    """The key of a session, and that of the machine, would differ anyway."""
    monkeypatch.setattr("secrets.token_hex", lambda _bytes: "3f2a")
    monkeypatch.setattr("secrets.token_bytes", bytes)


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
    nothing_is_random(monkeypatch)
    found = []
    for name, ballots in (("one", one), ("other", other)):
        led(desk_in(tmp_path / name), ballots).close()
        found.append(files(tmp_path / name))
    assert found[0] == found[1]
    assert any(path.endswith("summary.html") for path in found[0])


@pytest.mark.parametrize("sheets", [1, 2, 6])
@pytest.mark.parametrize("sealed", [False, True])
def test_no_file_tells_who_answered_on_paper(
    sheets: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, sealed: bool
) -> None:
    """Some on paper or none: equal files afterwards; and in the round files of one size, with one day of change."""
    nothing_is_random(monkeypatch)
    ballots, marks = ["4444411111", "1111144444"] * 3, [[0], [], [0], [], [3]]
    during, after = [], []
    for name, typed in (("turns", 0), ("sheets", sheets)):
        run = led(desk_in(tmp_path / name), ballots, marks, until=Stop.COVER, sheets=typed, sealed=sealed)
        run.settle()
        during.append({path: len(data) for path, data in files(tmp_path / name).items()})
        pending = next((tmp_path / name / "state" / "pending").glob("*.json"))
        during[-1]["changed"] = int(pending.stat().st_mtime)
        run.tell(e.RoundClosed())
        while run.session.stop is not Stop.END:
            run.tell(e.WentOn())
        run.settle()
        run.close()
        after.append(files(tmp_path / name))
    assert during[0] == during[1]
    assert after[0] == after[1]
    assert any(path.endswith("summary.html") for path in after[0])


LANGUAGES: list[list[str | None]] = [
    [None] * 6,
    ["qx", None, None, None, None, "qw"],
    ["qx"] * 6,
]


@pytest.mark.parametrize("sees", [False, True])
@pytest.mark.parametrize("languages", LANGUAGES[1:])
def test_no_file_tells_who_answered_in_another_language(
    languages: list[str | None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    spoken_in: Callable[[str], Language],
    *,
    sees: bool,
) -> None:
    """Equal files after every event, those for the room's window among them, and written as often."""
    spoken_in("qx")  # and so there to choose
    monkeypatch.setattr(Settings, "language_of_sessions", ENGLISH)
    monkeypatch.setenv("PLC_WORKSHOP_LANGUAGE", "en")
    speak(ENGLISH)
    nothing_is_random(monkeypatch)
    content = put_siblings(CONTENT, tmp_path / "content", *MADE_UP.values())
    found = []
    for name, taken in (("own", LANGUAGES[0]), ("other", languages)):
        desk, seen = desk_in(tmp_path / name, content), list[dict[str, bytes]]()
        with told_as_in_the_app(desk, tmp_path / name, seen):
            led(desk, ["4444411111", "1111144444"] * 3, [[0], [], [3]], languages=taken, sees=sees).close()
        found.append([*seen, files(tmp_path / name)])
    assert found[0] == found[1]
    assert [path for each in found[1] for path, data in each.items() if b"qx" in data or b"qw" in data] == []
    assert any(path.endswith("summary.html") for path in found[0][-1])


@contextmanager
def told_as_in_the_app(desk: Desk, folder: Path, seen: list[dict[str, bytes]]) -> Iterator[None]:
    """Whatever is told, the app speaks as it does then, the room's window is given its view, and the files are seen."""
    tell, publish, host, written = Run.tell, live.publish, Host(desk, HandClock()), [0]

    def told(run: Run, event: e.Event) -> Session:
        host.run = run
        session = tell(run, event)
        host.speak()
        run.publish()
        run.settle()
        now = files(folder) | {"written": str(written[0]).encode()}
        if now not in seen[-1:]:
            seen.append(now)
        return session

    def counted(path: Path, room: Room) -> None:
        written[0] += 1
        publish(path, room)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Run, "tell", told)
        patch.setattr(live, "publish", counted)
        yield


def test_who_marked_a_statement_is_not_in_any_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nothing_is_random(monkeypatch)
    found = []
    for name, marks in (("one", [[0], [0], [3]]), ("other", [[], [7], [0], [0]]), ("third", [[0], [0], [0], [0]])):
        led(desk_in(tmp_path / name), ["3333333333"] * 5, marks).close()
        found.append(files(tmp_path / name))
    assert found[0] == found[1] == found[2]


def test_files_do_differ_where_something_else_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nothing_is_random(monkeypatch)
    led(desk_in(tmp_path / "one"), ["4444444444"] * 5).close()
    led(desk_in(tmp_path / "other"), ["4444444444"] * 3 + ["1111111111"] * 2).close()
    assert files(tmp_path / "one") != files(tmp_path / "other")


EDITS = [
    ("session.json", '"display":"careful"', '"display":"open"'),
    ("session.json", '"threshold":4', '"threshold":2'),
    ("session.json", '"round":"closed"', '"round":"open"'),
    ("result.json", '"display":"careful"', '"display":"open"'),
    ("result.json", '"detail":"words"', '"detail":"numbers"'),
    ("result.json", '"sides":null', '"sides":{"disagree":1,"middle":null,"agree":4,"others":null}'),
    ("result.json", '"threshold":4', '"threshold":2'),
]


@pytest.mark.parametrize(("name", "old", "new"), EDITS)
def test_no_edit_of_any_file_brings_a_number_back(name: str, old: str, new: str, tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    run = led(desk, ["4444444444", "3333333333", "1111111111", "2222222222", "4321432143"])
    run.close()
    folder = run.folder
    held = (folder / name).read_text("utf-8")
    assert old in held
    (folder / name).write_text(held.replace(old, new), "utf-8")
    try:
        shown = desk.sessions.summary(folder.name).mirror
    except WorkshopError:
        return  # an edited file that contradicts itself is refused
    assert shown is None or all(row.counts is None for row in shown.statements)


def test_no_file_keeps_a_time_of_day(tmp_path: Path) -> None:
    led(desk_in(tmp_path), ["4321432143"] * 5).close()
    for name, data in files(tmp_path).items():
        if not name.endswith(("pack.yaml", ".html", ".svg")):
            assert not re.search(rb"\d\d:\d\d", data), name
