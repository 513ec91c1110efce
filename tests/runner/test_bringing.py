"""A meeting of another laptop joins its group: as any other it counts, once, and can be deleted."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from plc_workshop.errors import WorkshopError
from plc_workshop.results.identity import as_json, written_id
from plc_workshop.results.summary import Commitment, Parked
from plc_workshop.runner import bringing, last_time
from plc_workshop.session import events as e
from plc_workshop.session.state import Stop
from tests.stories.conftest import desk_in
from tests.stories.leading import PACK, led

Today = Callable[[str], None]
BALLOTS = ["4" * 10] * 3 + ["2" * 10] * 3
MET, NOW = "2026-11-10", "2026-11-30"


@pytest.fixture
def today(monkeypatch: pytest.MonkeyPatch) -> Today:
    return lambda day: monkeypatch.setattr("plc_workshop.runner.wall.today", lambda: day)


@pytest.fixture
def theirs(tmp_path: Path, today: Today) -> Path:
    """The summary.json of a meeting on another laptop."""
    today(MET)
    run = led(desk_in(tmp_path / "theirs"), BALLOTS, until=Stop.DO, commitments=[Commitment("Visit", "Ann")])
    run.tell(e.ThingParked(Parked("The timetable", "Ben")))
    run.tell(e.WentOn())
    run.settle()
    run.close()
    today(NOW)
    return run.folder / "summary.json"


def test_what_came_says_here_what_it_said_there(theirs: Path, tmp_path: Path, today: Today) -> None:
    desk = desk_in(tmp_path / "ours")
    found = desk.groups.look_at(str(theirs.parent))
    assert (found.group, found.here) == ("Oak", "")
    name = desk.groups.bring(found, "Oak")
    values = json.loads(theirs.read_text("utf-8"))
    assert as_json(desk.sessions.summary(name)) == values
    (group,) = desk.groups.met().groups
    assert (group.days, group.new, desk.groups.topic(group)) == ((MET,), 1, values["pack"]["title"])
    before = last_time.found(desk.folders.sessions, "öak", PACK, NOW)
    earlier = before.earlier
    assert earlier is not None
    assert [parked.what for parked in before.parked] == ["The timetable"]
    assert (earlier.date, len(earlier.statements), earlier.commitments[0].what) == (MET, 10, "Visit")
    year = desk.sessions.year("Oak")
    assert (year.meetings, len(year.courses), year.promises[0].who) == (1, 10, "Ann")
    assert "another laptop" in desk.sessions.glances([name])[0].state
    assert desk.sessions.unfinished() is None
    with pytest.raises(WorkshopError, match="another laptop"):
        desk.sessions.resume(name)
    desk.sessions.write_missing()
    assert (desk.folders.sessions / name / "summary.html").exists()
    again = desk.start(replace(desk.blank_setup(desk.packs.locate(PACK)), group="oak"))
    again.close()
    assert (again.session.record.nth, again.session.record.group) == (2, "Oak")
    assert again.session.record.group_key == values["group_key"]


def test_a_meeting_of_today_is_none_to_go_on_with(theirs: Path, tmp_path: Path, today: Today) -> None:
    today(MET)
    desk = desk_in(tmp_path / "ours")
    desk.groups.bring(desk.groups.look_at(str(theirs)), "Oak")
    assert desk.sessions.unfinished() is None


@pytest.mark.parametrize(("day", "is_near"), [("2026-12-07", True), ("2026-12-08", False)])
def test_it_is_near_by_its_own_day_and_still_once_it_is_deleted(
    day: str, is_near: bool, theirs: Path, tmp_path: Path, today: Today
) -> None:
    desk = desk_in(tmp_path / "ours")
    today(day)
    name = desk.groups.bring(desk.groups.look_at(str(theirs)), "Oak")

    def told() -> str | None:
        run = desk.start(replace(desk.blank_setup(desk.packs.locate(PACK)), group="Elm"))
        while run.session.stop is not Stop.BEFORE:
            run.tell(e.WentOn())
        near = run.session.view.near
        run.close()
        return near.told if near else None

    assert told() == ("answered" if is_near else None)
    desk.sessions.delete(name)
    assert told() == ("answered" if is_near else None)
    assert desk.groups.met().of("Oak") is None


def test_one_file_joins_once_and_again_after_it_was_deleted(theirs: Path, tmp_path: Path) -> None:
    desk = desk_in(tmp_path / "ours")
    copy = tmp_path / "stick" / "one" / "summary.json"
    copy.parent.mkdir(parents=True)
    shutil.copy(theirs, copy)
    first, second = desk.groups.look_at(str(theirs)), desk.groups.look_at(str(copy))
    name = desk.groups.bring(first, "Oakwood")
    with pytest.raises(WorkshopError, match="here already: Oakwood"):
        desk.groups.bring(second, "Oak")
    assert bringing.already(desk.groups.look_at(str(copy))).endswith("Tuesday 10 November 2026.")
    assert desk.sessions.summary(name).group == "Oakwood"
    desk.sessions.delete(name)
    assert desk.groups.bring(second, "Oak")


def test_a_meeting_of_a_version_without_keys_joins_once_too(tmp_path: Path, today: Today) -> None:
    today("2099-01-01")
    desk = desk_in(tmp_path)
    for sample in ("closed-five", "given-up"):
        path = Path(__file__).parents[1] / "store" / "samples" / "format-1" / sample
        found = desk.groups.look_at(str(path))
        name = desk.groups.bring(found, "Another")
        assert desk.groups.look_at(str(path)).here == "Another"
        assert desk.sessions.summary(name).pack.id == found.summary.pack.id


def test_sticks_are_looked_through_and_what_is_wrong_there_is_passed_over(
    theirs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    for place in ("a/b/c", "a/b/c/d/too-deep", "twice", "bad", ".hidden"):
        (stick / place).mkdir(parents=True)
        shutil.copy(theirs, stick / place / "summary.json")
    (stick / "bad" / "summary.json").write_bytes(b"{")
    (stick / "a" / "summary.json").mkdir()
    monkeypatch.setattr(bringing, "sticks", lambda: (stick,))
    desk = desk_in(tmp_path / "ours")
    (found,) = desk.groups.on_sticks()
    assert desk.groups.in_folder(str(stick)) == (found,), "a folder that is named is looked through as well"
    assert desk.groups.in_folder(str(stick / "twice"))[0].summary == found.summary
    desk.groups.bring(found, found.group)
    assert desk.groups.on_sticks() == ()
    with pytest.raises(WorkshopError, match=r"There is no summary\.json in"):
        desk.groups.in_folder(str(stick))


def test_of_very_many_meetings_the_newest_are_found_and_then_the_others(
    theirs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bringing, "_MOST_FOUND", 2)
    monkeypatch.setattr(bringing, "_MOST_FOLDERS", 6)
    values = json.loads(theirs.read_text("utf-8"))
    for day in range(1, 6):
        at = tmp_path / "stick" / "sessions" / f"2026-10-0{day}-oak-000{day}"
        (tmp_path / "stick" / "sessions" / f"photos {day}").mkdir(parents=True)
        at.mkdir()
        (at / "summary.json").write_bytes(_forged(values, date=at.name[:10], key=f"{day:032}"))
    desk = desk_in(tmp_path / "ours")
    for days in (["05", "04"], ["03", "02"], []):
        found = desk.groups.in_folder(str(tmp_path / "stick")) if days else ()
        assert [each.summary.date[-2:] for each in found] == days
        for each in found:
            desk.groups.bring(each, "Oak")


def _nothing_shows(mirror: dict[str, Any]) -> dict[str, Any]:
    mirror["statements"][0]["text"] = "\u00ad"
    return mirror


def _forged(values: dict[str, Any], **changed: object) -> bytes:
    values |= changed
    values["id"] = written_id(values)
    return json.dumps(values).encode()


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda values: json.dumps(values | {"group": "Elm"}).encode(), "was changed after it was written"),
        (lambda values: _forged(values, date="2026-12-24"), "still to come: Thursday 24 December 2026"),
        (lambda values: _forged(values, date="2026-02-31"), "date must be a date such as"),
        (lambda values: _forged(values, format=3), "newer format"),
        (lambda values: _forged(values, rehearsal=True), "rehearsal"),
        (lambda values: _forged(values, key="../../x"), "key does not hold what it should"),
        (lambda values: _forged(values, mirror={"participants": 1}), "is missing"),
        (
            lambda values: _forged(values, pack={"id": "\u00ad", "title": "", "language": "en"}),
            "pack.id must not be empty",
        ),
        (
            lambda values: _forged(values, mirror=_nothing_shows(values["mirror"])),
            r"statements\[0\]\.text must not be empty",
        ),
        (lambda _values: b"{", "it is not JSON"),
        (lambda _values: b"[" * 100_000, "is no summary of a session"),
        (lambda _values: b"x" * (2**20 + 1), "far larger than it can be"),
        (lambda _values: b'{"name": "package", "version": 1}', "is no summary of a session"),
    ],
)
def test_what_is_no_meeting_is_a_sentence_and_nothing_is_kept(
    make: Callable[[dict[str, Any]], bytes], said: str, theirs: Path, tmp_path: Path
) -> None:
    path = tmp_path / "summary.json"
    path.write_bytes(make(json.loads(theirs.read_text("utf-8"))))
    desk = desk_in(tmp_path / "ours")
    with pytest.raises(WorkshopError, match=said):
        desk.groups.look_at(str(path))
    assert not desk.folders.sessions.exists()


def test_a_forged_name_makes_no_odd_folder_and_odd_texts_steer_nothing(theirs: Path, tmp_path: Path) -> None:
    values = json.loads(theirs.read_text("utf-8"))
    values["commitments"][0] |= {"what": "a\n[/red]" + "x" * 900, "who": "\u202e"}
    path = tmp_path / "summary.json"
    path.write_bytes(_forged(values, session="../../../tmp/x", group="\u202e[/red] 🌳" + "y" * 300))
    desk = desk_in(tmp_path / "ours")
    found = desk.groups.look_at(str(path))
    name = desk.groups.bring(found, found.group)
    assert name.startswith(f"{MET}-red-yy")
    summary = desk.sessions.summary(name)
    assert (len(summary.group), summary.commitments[0].who) == (60, "")
    assert len(summary.commitments[0].what) <= 400


def test_what_another_laptop_said_before_our_last_meeting_is_asked_about_too(
    theirs: Path, tmp_path: Path, today: Today
) -> None:
    """Neither of two meetings that did not know of each other hides what the other one said."""
    desk = desk_in(tmp_path / "ours")
    for day, what in (("2026-11-03", "Ask"), ("2026-11-20", "Read"), ("2026-11-20", "Swap")):
        today(day)
        led(desk, BALLOTS, commitments=[Commitment(what)], audience="anyone").close()
    today(NOW)
    desk.groups.bring(desk.groups.look_at(str(theirs)), "Oak")
    before = last_time.found(desk.folders.sessions, "Oak", PACK, NOW)
    assert before.earlier is not None
    assert sorted(each.what for each in before.earlier.commitments) == ["Ask", "Read", "Swap", "Visit"]
    assert [parked.what for parked in before.parked] == ["The timetable"]
    assert [each.audience for each in before.earlier.commitments if each.what == "Visit"] == ["group"]
