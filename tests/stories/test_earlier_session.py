"""A group that has met before: last time first, then and now beside each other."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from plc_workshop.errors import WorkshopError
from plc_workshop.results.summary import Commitment
from plc_workshop.runner.desk import Desk
from plc_workshop.runner.run import Run
from plc_workshop.session import events as e
from plc_workshop.session.state import Stop
from tests.stories.conftest import Opened, desk_in
from tests.stories.leading import STATEMENTS, led

VISIT = Commitment("Visit a lesson", "Ann", "2026-11-20")
ASK = Commitment("Ask our pupils")
MIXED = ["4" * 10, "4" * 10, "3" * 10, "3" * 10, "4" * 10, "2" * 10, "1" * 10, "2" * 10, "1" * 10]
AGREED = ["4" * 10, "4" * 10, "3" * 10, "3" * 10, "4" * 10, "3" * 10, "4" * 10, "2" * 10, "1" * 10]
Today = Callable[[str], None]


@pytest.fixture
def today(monkeypatch: pytest.MonkeyPatch) -> Today:
    return lambda day: monkeypatch.setattr("plc_workshop.runner.wall.today", lambda: day)


def first(desk: Desk, **choices: object) -> Path:
    """The earlier session, with two commitments."""
    run = led(desk, MIXED, commitments=[VISIT, ASK], **choices)  # type: ignore[arg-type]
    run.close()
    return run.folder


def begun(desk: Desk, group: str = "Oak", **choices: object) -> Run:
    from dataclasses import replace

    setup = replace(desk.blank_setup(desk.packs.locate("collaborative-learning")), group=group, **choices)  # type: ignore[arg-type]
    run = desk.start(setup)
    run.close()
    return run


async def test_a_known_group_opens_with_what_it_said_last_time(room: Opened, today: Today, tmp_path: Path) -> None:
    today("2026-10-12")
    first(desk_in(tmp_path))
    today("2026-11-25")
    async with room("collaborative-learning") as here:
        shown = here.text()
        assert "Last time we said   on 12 October" in shown
        assert "1 of 2" in shown
        assert "Ann   until Friday 20 November 2026" in shown
        assert "* not talked about" in shown
        assert "2  Ask our pupils" in shown
        await here.press("w", *"pupils", "space", *"ask", "enter")
        shown = await here.press("up", "up", "up", "enter")
        assert "* done" in shown
        assert "What did we see?    pupils ask" in shown
        shown = await here.press("right", "up", "enter")
        assert "2 of 2" in shown
        assert "* dropped" in shown
        assert "How we work together" in await here.press("right")
        assert "2 of 2" in await here.press("left")
        await here.press("left")
        assert "This is the first page." in await here.press("left")
        kept = here.session.record.earlier
        assert kept is not None
        assert [(found.state, found.saw) for found in kept.commitments] == [("done", "pupils ask"), ("dropped", None)]
        await here.press("right")
    async with room(resume=True) as here:
        assert "2 of 2" in here.text()
        assert "* dropped" in here.text()
        assert "What did we see?    pupils ask" in await here.press("left")


async def test_then_and_now_stand_beside_each_other_after_the_focus(room: Opened, today: Today, tmp_path: Path) -> None:
    today("2026-10-12")
    first(desk_in(tmp_path))
    today("2026-11-25")
    led(desk_in(tmp_path), AGREED, until=Stop.FOCUS).close()
    async with room(resume=True) as here:
        for _ in range(4):
            shown = await here.press("right")
            if "Then and now" in shown:
                break
        assert "↑ Views differ → Yes" in shown
        assert "%" not in shown, "numbers of two rounds would tell who came since"
        assert "Monday 12 October 2026" in shown
        assert "9 people" not in shown, "no numbers beside numbers"
        name = here.session.pack.mirror.statements[1].text
        assert name[:40] in await here.press("down", "enter")
        assert "Then and now" in await here.press("left")
        assert "What we will do" in await here.press("right")
        assert "From last time: Visit a lesson" in here.text()
        assert "Then and now" in await here.press("left")
        await here.press("right", "right")
    page = (
        here.run.folder if here.app.host.run else next((tmp_path / "sessions").glob("2026-11-25*"))
    ) / "summary.html"
    text = page.read_text("utf-8")
    assert "Then and now" in text
    assert "Last time we said" in text


@pytest.mark.parametrize(("day", "is_near"), [("2026-11-08", True), ("2026-11-09", False)])
def test_words_alone_of_last_time_go_along_and_none_of_a_near_one_whatever_was_said(
    day: str, is_near: bool, today: Today, tmp_path: Path
) -> None:
    """Words of two near results of one group tell what somebody new thinks, whoever says that nobody answered then."""
    today("2026-10-12")
    first(desk_in(tmp_path))
    today(day)
    run = led(desk_in(tmp_path), AGREED, until=Stop.DO)
    run.tell(e.WentBack())
    assert (run.session.stop is Stop.THEN) is not is_near
    while run.session.stop is not Stop.MEET:
        run.tell(e.WentOn())
    run.settle()
    run.close()
    earlier = json.loads((run.folder / "summary.json").read_text("utf-8"))["earlier"]
    assert earlier["date"] == (None if is_near else "2026-10-12")
    assert len(earlier["statements"]) == (0 if is_near else STATEMENTS)
    assert all(set(row) == {"id", "word"} for row in earlier["statements"])
    assert {row["word"] for row in earlier["statements"]} <= {"split"}
    assert [found["state"] for found in earlier["commitments"]] == ["not_talked_about"] * 2


@pytest.mark.parametrize("group", ["oak", "  OAK ", "Öak", "o-a-k"])
def test_a_group_is_found_by_a_forgiving_name(group: str, today: Today, tmp_path: Path) -> None:
    today("2026-10-12")
    first(desk_in(tmp_path))
    today("2026-11-25")
    run = begun(desk_in(tmp_path), group)
    assert run.session.record.place is Stop.LAST


@pytest.mark.parametrize(
    ("group", "day"), [("Oaks", "2026-11-25"), ("Elm", "2026-11-25"), ("", "2026-11-25"), ("Oak", "2026-10-12")]
)
def test_another_group_or_the_same_day_has_no_last_time(group: str, day: str, today: Today, tmp_path: Path) -> None:
    today("2026-10-12")
    first(desk_in(tmp_path))
    today(day)
    assert begun(desk_in(tmp_path), group).session.record.earlier is None


def test_another_pack_has_the_promises_and_compares_nothing(today: Today, tmp_path: Path) -> None:
    from dataclasses import replace

    today("2026-10-12")
    first(desk_in(tmp_path))
    today("2026-11-25")
    desk = desk_in(tmp_path)
    run = desk.start(replace(desk.blank_setup(desk.packs.locate("our-meetings")), group="Oak"))
    run.close()
    earlier = run.session.record.earlier
    assert earlier is not None
    assert [found.what for found in earlier.commitments] == ["Visit a lesson", "Ask our pupils"]
    assert (earlier.date, earlier.statements, earlier.participants) == ("2026-10-12", (), 0)
    today("2027-01-12")
    earlier = begun(desk_in(tmp_path)).session.record.earlier
    assert earlier is not None
    assert (earlier.date, earlier.met, len(earlier.statements)) == ("2026-10-12", "2026-11-25", STATEMENTS)
    assert [found.what for found in earlier.commitments] == ["Visit a lesson", "Ask our pupils"]


def test_what_was_for_us_only_does_not_go_along_to_more_people(today: Today, tmp_path: Path) -> None:
    today("2026-10-12")
    first(desk_in(tmp_path))
    today("2026-11-25")
    run = led(desk_in(tmp_path), AGREED, audience="school")
    run.close()
    assert run.session.record.earlier is not None
    assert json.loads((run.folder / "summary.json").read_text("utf-8"))["earlier"] is None
    assert "Visit a lesson" not in (run.folder / "summary.html").read_text("utf-8")


def test_what_is_still_on_is_asked_about_again_next_time(today: Today, tmp_path: Path) -> None:
    today("2026-10-12")
    first(desk_in(tmp_path))
    today("2026-11-25")
    desk = desk_in(tmp_path)
    run = led(desk, AGREED, until=Stop.DO, commitments=[Commitment("Plan together")])
    run.close()
    again = desk.sessions.resume(run.session.record.session)
    again.tell(e.WentOn())
    again.close()
    today("2027-01-12")
    earlier = begun(desk_in(tmp_path)).session.record.earlier
    assert earlier is not None
    assert [found.what for found in earlier.commitments] == ["Plan together", "Visit a lesson", "Ask our pupils"]


def test_a_result_that_cannot_be_read_takes_no_promise_along(today: Today, tmp_path: Path) -> None:
    today("2026-10-12")
    (first(desk_in(tmp_path)) / "result.json").write_text("{", "utf-8")
    today("2026-11-25")
    earlier = begun(desk_in(tmp_path)).session.record.earlier
    assert earlier is not None
    assert earlier.statements == ()
    assert [found.what for found in earlier.commitments] == ["Visit a lesson", "Ask our pupils"]


# From another laptop


def test_a_summary_of_another_laptop_is_read_in(today: Today, tmp_path: Path) -> None:
    today("2026-10-12")
    folder = first(desk_in(tmp_path / "theirs"), audience="school")
    today("2026-11-25")
    spaced = tmp_path / "a stick" / "summary.json"
    spaced.parent.mkdir()
    shutil.copy(folder / "summary.json", spaced)
    written = [str(spaced), f"'{spaced}'", f'"{spaced}"', str(spaced).replace(" ", "\\ "), spaced.as_uri(), str(folder)]
    for number, given in enumerate(written):
        run = begun(desk_in(tmp_path / str(number)), "Another name", earlier=given)
        earlier = run.session.record.earlier
        assert run.session.record.place is Stop.LAST
        assert earlier is not None
        assert (earlier.date, earlier.audience, earlier.participants) == ("2026-10-12", "school", 9)
        assert [found.who for found in earlier.commitments] == ["Ann", ""]


def _broken(folder: Path, change: Callable[[dict[str, object]], object]) -> Path:
    values = json.loads((folder / "summary.json").read_text("utf-8"))
    change(values)
    path = folder / "broken.json"
    path.write_text(json.dumps(values), "utf-8")
    return path


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda values: values.update(format=3), "newer format"),
        (lambda values: values.update(rehearsal=True), "rehearsal"),
        (lambda values: values.pop("mirror"), "mirror"),
        (lambda values: values.update(date="yesterday"), "date must be a date such as"),
        (lambda values: values.update(date="2026-02-31"), "date must be a date such as"),
        (lambda values: values["commitments"][0].update(by="2026-02-31"), "by must be a date such as"),
        (lambda values: values["commitments"][0].update(by="2026-11-20\nForged"), "by must be a date such as"),
        (lambda values: values["parking_lot"].append({"what": "", "who": None, "state": None}), "must not be empty"),
        (lambda values: values["mirror"].update(participants=2), "threshold"),
        (lambda values: values["mirror"].update(participants=10**300), "participants"),
        (lambda values: values["mirror"]["statements"][0].update(agree_percent=float("inf")), "agree_percent"),
        (lambda values: values["mirror"]["statements"][0].update(agree_percent=10**400), "agree_percent"),
        (lambda values: values["mirror"]["statements"][0].update(agree_percent=float("nan")), "agree_percent"),
    ],
)
def test_a_summary_that_does_not_fit_is_said_and_nothing_begins(
    change: Callable[[dict[str, object]], object], said: str, today: Today, tmp_path: Path
) -> None:
    today("2026-10-12")
    path = _broken(first(desk_in(tmp_path / "theirs")), change)
    today("2026-11-25")
    with pytest.raises(WorkshopError, match=said):
        begun(desk_in(tmp_path), earlier=str(path))
    assert not (tmp_path / "sessions").exists()


@pytest.mark.parametrize("data", [b"", b"{", b"[" * 100_000, b"\xff\xfe", b"[]", b'"text"', b"[1,1]" * 2**17])
def test_a_file_that_is_no_summary_is_said(data: bytes, today: Today, tmp_path: Path) -> None:
    today("2026-11-25")
    (tmp_path / "summary.json").write_bytes(data)
    with pytest.raises(WorkshopError, match="is no summary of a session"):
        begun(desk_in(tmp_path), earlier=str(tmp_path / "summary.json"))
    with pytest.raises(WorkshopError, match="is not there"):
        begun(desk_in(tmp_path), earlier=str(tmp_path / "none" / "summary.json"))


def test_a_file_far_too_large_for_a_summary_is_said(today: Today, tmp_path: Path) -> None:
    today("2026-11-25")
    (tmp_path / "summary.json").write_bytes(b"x" * (2**20 + 1))
    with pytest.raises(WorkshopError, match="far larger than it can be"):
        begun(desk_in(tmp_path), earlier=str(tmp_path / "summary.json"))


def test_texts_of_a_summary_from_elsewhere_steer_nothing(today: Today, tmp_path: Path) -> None:
    today("2026-10-12")
    folder = first(desk_in(tmp_path / "theirs"))

    def hostile(values: dict[str, object]) -> None:
        values["commitments"] = [
            {"what": "a\n[/red]" + "x" * 900, "who": "\u202e", "by": None, "sign": None, "statement": None}
        ]

    path = _broken(folder, hostile)
    today("2026-11-25")
    earlier = begun(desk_in(tmp_path), earlier=str(path)).session.record.earlier
    assert earlier is not None
    (found,) = earlier.commitments
    assert found.what.startswith("a [/red]xx")
    assert len(found.what) <= 400
    assert found.who == ""


def test_a_summary_that_steers_the_terminal_is_refused(today: Today, tmp_path: Path) -> None:
    today("2026-10-12")
    folder = first(desk_in(tmp_path / "theirs"))
    said = {"what": "a\x1b[31m", "who": None, "by": None, "sign": None, "statement": None}
    path = _broken(folder, lambda values: values.update(commitments=[said]))
    with pytest.raises(WorkshopError, match="steer a terminal"):
        begun(desk_in(tmp_path), earlier=str(path))
