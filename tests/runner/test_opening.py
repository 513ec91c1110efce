"""A new session: every choice is in its record, and its pack is the one that was read."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from plc_workshop.errors import WorkshopError
from plc_workshop.packs import loader
from plc_workshop.packs.loader import contents
from plc_workshop.packs.problems import PackError
from plc_workshop.results.summary import Privacy
from plc_workshop.runner.desk import Desk
from plc_workshop.runner.run import Run
from plc_workshop.session import events as e
from plc_workshop.session import too_few
from plc_workshop.session.state import Stop
from plc_workshop.settings import gather
from tests.packs.examples import GOOD, changed

LATER = changed("title: Demo", "title: Demo, later")


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


def saves_once_it_was_read(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """From now on every pack that is read is saved with another text in that very moment."""

    def read(path: Path) -> bytes:
        data = contents(path)
        path.write_text(text, "utf-8")
        return data

    monkeypatch.setattr(loader, "contents", read)


def test_a_save_just_after_the_pack_was_read_is_not_half_in_the_session(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = tmp_path / "demo.yaml"
    pack.write_text(GOOD, "utf-8")
    desk = desk_in(tmp_path)
    setup = desk.blank_setup()
    saves_once_it_was_read(monkeypatch, LATER)
    run = desk.start(setup)
    run.close()
    assert (run.folder / "pack.yaml").read_text("utf-8") == GOOD
    assert run.session.pack.title == "Demo"


def test_a_save_while_the_session_is_made_is_shown_by_one_that_follows_its_pack(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = tmp_path / "demo.yaml"
    pack.write_text(GOOD, "utf-8")
    desk = desk_in(tmp_path)
    setup = replace(desk.blank_setup(), watch=True)
    with monkeypatch.context() as then:
        saves_once_it_was_read(then, LATER)
        run = desk.start(setup)
    assert [run.follow(), run.follow()] == [(), ()]
    run.close()
    assert run.session.pack.title == "Demo, later"
    assert (run.folder / "pack.yaml").read_text("utf-8") == LATER


NOT_MEANT = {
    "[No, Rather no": "[“No”, Rather no",
    "text: We learn\n      section: one": "text: We learn\n      section: one\n      short: NO",
    "title: Demo": 'title: \u00a0"Demo"',
}
"""What a pack of today may not hold, and one that was led before did."""


def test_a_session_goes_on_with_the_pack_it_was_begun_with(tmp_path: Path) -> None:
    (tmp_path / "demo.yaml").write_text(GOOD, "utf-8")
    desk = desk_in(tmp_path)
    run = desk.start(replace(desk.blank_setup(), group="Oak"))
    run.close()
    for old, new in NOT_MEANT.items():
        text = changed(old, new)
        (run.folder / "pack.yaml").write_text(text, "utf-8")
        if "NO" not in new:
            with pytest.raises(PackError):
                loader.load(run.folder / "pack.yaml")
        desk.sessions.resume(run.folder.name).close()


@pytest.mark.parametrize("text", [None, changed("title: Demo", "titel: Demo"), "\x00", ""])
def test_a_session_is_not_gone_on_with_without_its_pack_and_that_is_said(tmp_path: Path, text: str | None) -> None:
    (tmp_path / "demo.yaml").write_text(GOOD, "utf-8")
    desk = desk_in(tmp_path)
    run = desk.start(replace(desk.blank_setup(), group="Oak"))
    run.close()
    pack = run.folder / "pack.yaml"
    pack.unlink()
    if text is not None:
        pack.write_text(text, "utf-8")
    for attempt in (desk.sessions.resume, desk.sessions.summary):
        with pytest.raises(WorkshopError, match=r"This session needs its pack\.yaml\.") as caught:
            attempt(run.folder.name)
        assert str(pack) in caught.value.message
        assert "Put it back" in caught.value.hint


def edited(run: Run, **values: object) -> None:
    """Somebody has changed session.json."""
    path = run.folder / "session.json"
    kept = json.loads(path.read_text("utf-8"))
    kept["session"]["1"].update(values)
    path.write_text(json.dumps(kept), "utf-8")


@pytest.mark.parametrize(("key", "value"), [("threshold", 4), ("display", "open"), ("near", False)])
def test_of_what_was_promised_the_stricter_of_both_files_holds(tmp_path: Path, key: str, value: object) -> None:
    (tmp_path / "demo.yaml").write_text(GOOD, "utf-8")
    desk = desk_in(tmp_path)
    run = desk.start(replace(desk.blank_setup(), group="Oak", threshold=6, people=7))
    run.session = replace(run.session, record=replace(run.session.record, near=True))
    while run.session.stop is not Stop.BEFORE:
        run.tell(e.WentOn())
    run.tell(e.RoomAnswered(sees=False))
    run.close()
    edited(run, **{key: value})
    again = desk.sessions.resume(run.folder.name)
    assert again.session.record.privacy == Privacy(6, "careful", near=True)
    again.close()
    edited(run, threshold=7, display="careful", near=True)
    again = desk.sessions.resume(run.folder.name)
    assert again.session.record.threshold == 7, "what the record has tightened since holds as well"
    again.close()


@pytest.mark.parametrize(("more_come", "turns"), [(False, 0), (True, 6)])
def test_the_plan_of_too_few_people_has_turns_only_where_they_answer(
    tmp_path: Path, more_come: bool, turns: int
) -> None:
    (tmp_path / "demo.yaml").write_text(GOOD, "utf-8")
    desk = desk_in(tmp_path)
    run = desk.start(replace(desk.blank_setup(), group="Oak", people=3, more_come=more_come))
    mirror = next(part for part in run.session.record.plan if part.key == "mirror")
    assert mirror.minutes == run.session.pack.minutes.before + turns
    while run.session.record.place is not Stop.BEFORE:
        run.tell(e.WentOn())
    assert too_few.is_too_few(run.session) is not more_come
    run.tell(e.WentOn())
    assert run.session.stop is (Stop.COVER if more_come else Stop.NOTICE)
    run.close()
