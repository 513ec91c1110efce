"""Sessions that were begun with the program before this one, gone on with here: its files are format 1."""

import json
import os
import shutil
import sys
from pathlib import Path

import pytest

from plc_workshop.errors import WorkshopError
from plc_workshop.packs import loader
from plc_workshop.results.summary import Commitment, Sides
from plc_workshop.runner import last_time, past_rounds
from plc_workshop.runner.desk import Desk
from plc_workshop.runner.run import Run
from plc_workshop.session import events as e
from plc_workshop.session.state import Round, Stop
from tests.stories.conftest import Opened, desk_in
from tests.stories.leading import led

SAMPLES = Path(__file__).parents[1] / "store" / "samples" / "format-1"
TALK = ["closed-four", "closed-five", "closed-in-words", "closed-open-display", "with-earlier", "rehearsal", "given-up"]


def laid(folder: Path, sample: str) -> tuple[Desk, Path]:
    """A laptop on which the program before has left a session; the session's folder."""
    kept = json.loads((SAMPLES / sample / "session.json").read_text("utf-8"))
    session = kept["_default"]["1"]["session"]
    place = folder / "sessions" / session
    shutil.copytree(SAMPLES / sample, place)
    if (place / "pending.json").exists():
        (folder / "state" / "pending").mkdir(parents=True)
        (place / "pending.json").rename(folder / "state" / "pending" / f"{session}.json")
    return desk_in(folder), place


def hand_in(run: Run, digits: str) -> None:
    """One person's turn."""
    run.tell(e.TurnStarted())
    for digit in digits:
        run.tell(e.Rated(int(digit)))
    run.tell(e.BallotHandedIn())
    for _second in range(3):
        run.tell(e.TimePassed(1.0))
    run.tell(e.ThanksSeen())


def number_of(path: Path) -> object:
    """The number of the format of a file."""
    return json.loads(path.read_text("utf-8"))["format"]


def test_an_open_round_goes_on_is_closed_and_written_out(tmp_path: Path) -> None:
    desk, folder = laid(tmp_path, "open")
    (pending,) = (tmp_path / "state" / "pending").iterdir()
    (glance,) = desk.sessions.latest()
    assert "8 of 9 people are done" in glance.state
    before = pending.read_bytes()
    run = desk.sessions.resume(folder.name)
    assert run.session.view.said.startswith("Welcome back. 8 people are done.")
    assert '"ballots":"••••8"' in run.stored()
    assert pending.read_bytes() == before, "to open it changes nothing"
    run.tell(e.RoomAnswered(sees=False))
    hand_in(run, "4311")
    assert number_of(pending) == {"1": {"format": 2}}
    run.close()
    assert desk.sessions.latest()[0].state.endswith("9 of 9 people are done")
    run = desk.sessions.resume(folder.name)
    run.tell(e.RoomAnswered(sees=False))
    run.tell(e.RoundClosed())
    run.close()
    assert not list(pending.parent.iterdir())
    assert number_of(folder / "session.json") == number_of(folder / "result.json") == {"1": {"format": 2}}
    (folder / "pack.yaml").unlink()
    mirror = desk.sessions.summary(folder.name).mirror
    assert mirror is not None
    assert (mirror.participants, mirror.statements[0].sides) == (9, Sides(2, None, 7))
    assert all(path.exists() for path in desk.sessions.export(folder.name))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets no open file be replaced")
def test_the_answers_in_the_older_file_are_overwritten(tmp_path: Path) -> None:
    desk, folder = laid(tmp_path, "open")
    (pending,) = (tmp_path / "state" / "pending").iterdir()
    old = os.open(pending, os.O_RDONLY)
    run = desk.sessions.resume(folder.name)
    run.tell(e.RoomAnswered(sees=False))
    hand_in(run, "4311")
    run.settle()
    run.close()
    left = os.read(old, 10_000)
    os.close(old)
    assert left
    assert not left.strip(b"\0")


async def test_the_cover_of_an_open_round_says_who_is_done(room: Opened, tmp_path: Path) -> None:
    laid(tmp_path, "open")
    async with room(resume=True) as here:
        assert "8 of 9 people are done" in await here.press("n")
        await here.hand_in(*"4311")
        await here.press("c", "y")
        assert here.session.result is not None
        assert "Before we look" in here.text()


def test_in_an_open_round_words_alone_stay_promised(tmp_path: Path) -> None:
    desk, folder = laid(tmp_path, "open-near")
    run = desk.sessions.resume(folder.name)
    run.tell(e.RoomAnswered(sees=False))
    for digits in ("4311", "1122", "2211", "1143"):
        hand_in(run, digits)
    run.close()
    run = desk.sessions.resume(folder.name)
    run.tell(e.RoomAnswered(sees=False))
    run.tell(e.RoundClosed())
    run.close()
    assert run.session.result is not None
    assert not run.session.result.mirror.has_numbers


@pytest.mark.parametrize("sample", TALK)
def test_a_talk_goes_on_and_its_result_is_never_written_again(sample: str, tmp_path: Path) -> None:
    desk, folder = laid(tmp_path, sample)
    result = folder / "result.json"
    before = result.read_bytes() if result.exists() else b""
    run = desk.sessions.resume(folder.name)
    assert number_of(folder / "session.json") == 1, "to open it changes nothing"
    run.tell(e.WentBack())
    run.tell(e.WentBack())
    run.tell(e.CommitmentWritten(Commitment("Read on together")))
    run.tell(e.WentOn())
    run.tell(e.WentOn())
    run.settle()
    run.close()
    assert run.session.stop is Stop.HOME
    assert number_of(folder / "session.json") == {"1": {"format": 2}}
    assert (result.read_bytes() if result.exists() else b"") == before
    summary = desk.sessions.summary(folder.name)
    assert summary.commitments[-1].what == "Read on together"
    assert (summary.mirror is None) == (sample == "given-up")
    assert summary.pack.title == "Small talk"
    assert "Read on together" in (folder / "summary.md").read_text("utf-8")
    desk.sessions.resume(folder.name).close()


def test_who_looks_back_at_an_older_talk_adds_nothing_to_what_the_group_chose(tmp_path: Path) -> None:
    desk, folder = laid(tmp_path, "closed-five")
    kept = json.loads((folder / "session.json").read_text("utf-8"))
    kept["_default"]["1"] |= {"focus": kept["_default"]["1"]["focus"][:1], "focus_at": 0}
    (folder / "session.json").write_text(json.dumps(kept), "utf-8")
    run = desk.sessions.resume(folder.name)
    while run.session.stop is not Stop.NOTICE:
        run.tell(e.WentBack())
    chosen = run.session.record.focus
    run.tell(e.WentOn())
    assert len(chosen) == 1
    assert run.session.record.focus == chosen
    run.close()


def test_a_session_ahead_is_led_to_its_end(tmp_path: Path) -> None:
    desk, folder = laid(tmp_path, "ahead")
    run = desk.sessions.resume(folder.name)
    assert run.session.record.place is Stop.SECTION
    while run.session.stop is not Stop.BEFORE:
        run.tell(e.WentOn())
    run.tell(e.RoomAnswered(sees=False))
    for digits in ("4311", "1122", "2211", "1143"):
        hand_in(run, digits)
    run.tell(e.RoundClosed())
    run.close()
    assert run.session.record.round is Round.CLOSED
    assert desk.sessions.summary(folder.name).mirror is not None


def test_a_round_whose_close_was_cut_off_is_closed(tmp_path: Path) -> None:
    """The result of format 1 is written, and the session still says that the round is open."""
    desk, folder = laid(tmp_path, "closed-four")
    record = (folder / "session.json").read_text("utf-8")
    open_ = record.replace('"round":"closed"', '"round":"open"').replace('"place":"home"', '"place":"round"')
    (folder / "session.json").write_text(open_.replace('"revealed":true', '"revealed":false'), "utf-8")
    result = (folder / "result.json").read_bytes()
    pending = tmp_path / "state" / "pending" / f"{folder.name}.json"
    pending.parent.mkdir(parents=True)
    shutil.copy(SAMPLES / "open" / "pending.json", pending)
    run = desk.sessions.resume(folder.name)
    assert "The round was closed just before the program stopped." in run.session.view.said
    run.close()
    assert not pending.exists()
    assert (folder / "result.json").read_bytes() == result


def test_a_closed_round_that_does_not_tell_its_pack_needs_it(tmp_path: Path) -> None:
    desk, folder = laid(tmp_path, "closed-four")
    (folder / "pack.yaml").unlink()
    for attempt in (desk.sessions.summary, desk.sessions.resume, desk.sessions.export):
        with pytest.raises(WorkshopError, match=r"This session needs its pack\.yaml"):
            attempt(folder.name)


@pytest.mark.parametrize("sample", ["closed-four", "with-earlier"])
def test_the_next_session_of_the_group_is_told_of_it(
    sample: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, _folder = laid(tmp_path, sample)
    monkeypatch.setattr("plc_workshop.runner.wall.today", lambda: "2027-02-01")
    found = last_time.found(desk.folders.sessions, "oak", "small", "2027-02-01").earlier
    assert found is not None
    assert [promise.what for promise in found.commitments][:2] == ["Visit a lesson", "Ask our pupils āžņ"]
    assert {row.word for row in found.statements} <= {"all_agree", "all_disagree", "split", "most_agree"}


@pytest.mark.parametrize("sample", [*TALK, "given-up", "open", "ahead", "rehearsal"])
@pytest.mark.parametrize("pack", [True, False])
def test_a_session_of_format_1_has_the_line_of_its_round(sample: str, tmp_path: Path, *, pack: bool) -> None:
    """Its key nobody knows; its statements are those of its result, which does not say of which pack they are."""
    desk, folder = laid(tmp_path, sample)
    if not pack:
        (folder / "pack.yaml").unlink()
    if (folder / "result.json").exists():
        os.utime(folder / "result.json", (0, 0))
    lines = past_rounds.lines(desk.folders.sessions, tmp_path / "state", b"key")
    if sample in ("given-up", "ahead", "rehearsal"):
        assert not lines
        return
    (line,) = lines
    assert (line.session, line.opened) == (None, "2026-11-24")
    assert line.closed == (None if sample == "open" else "2026-11-24")
    small = loader.load(SAMPLES / sample / "pack.yaml", begun=True)
    asked = past_rounds.asked_in(small, b"key")
    if sample == "open" and not pack:
        assert line.statements is None, "nobody can say what is asked"
    else:
        assert line.statements is not None
        assert [found.text for found in line.statements] == [found.text for found in asked]
        assert (line.statements == asked) is pack


@pytest.mark.parametrize(
    "sample", ["closed-four", "closed-five", "closed-in-words", "closed-open-display", "given-up", "with-earlier"]
)
def test_a_summary_of_format_1_is_read_in(sample: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plc_workshop.runner.wall.today", lambda: "2027-02-01")
    pack = "small-five" if sample == "closed-five" else "small"
    ours = desk_in(tmp_path / "ours")
    ours.groups.bring(ours.groups.look_at(str(SAMPLES / sample)), "Elm")
    found = last_time.found(ours.folders.sessions, "Elm", pack, "2027-02-01").earlier
    assert found is not None
    assert (found.date, found.participants > 0) == ("2026-11-24", sample != "given-up")
    desk, folder = laid(tmp_path, sample)
    here = last_time.found(desk.folders.sessions, "Oak", pack, "2027-02-01").earlier
    assert here is None or here.statements == found.statements, f"{folder} tells the same"


def test_a_summary_of_a_rehearsal_and_one_of_a_newer_format_are_refused(tmp_path: Path) -> None:
    with pytest.raises(WorkshopError, match="it is of a rehearsal"):
        desk_in(tmp_path).groups.look_at(str(SAMPLES / "rehearsal"))
    held = json.loads((SAMPLES / "closed-four" / "summary.json").read_text("utf-8"))
    (tmp_path / "summary.json").write_text(json.dumps(held | {"format": 3, "more": 1}), "utf-8")
    with pytest.raises(WorkshopError, match="it is of a newer format"):
        desk_in(tmp_path).groups.look_at(str(tmp_path))


@pytest.mark.parametrize("pack", ["gone", "damaged"])
def test_a_closed_round_is_read_without_its_pack(pack: str, tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    run = led(desk, ["4" * 10, "3" * 10, "1" * 10, "2" * 10, "4" * 10], commitments=[Commitment("Visit a lesson")])
    run.close()
    whole = desk.sessions.summary(run.folder.name)
    files = {path.name: path.read_bytes() for path in run.folder.glob("summary*")}
    (run.folder / "pack.yaml").unlink()
    if pack == "damaged":
        (run.folder / "pack.yaml").write_bytes(b"\x00")
    assert desk.sessions.summary(run.folder.name) == whole
    desk.sessions.export(run.folder.name)
    assert {path.name: path.read_bytes() for path in run.folder.glob("summary*")} == files
    assert desk.sessions.latest()[0].state.endswith("finished")
    found = last_time.found(desk.folders.sessions, "Oak", "collaborative-learning", "2099-01-01").earlier
    assert found is not None
    assert found.commitments[0].what == "Visit a lesson"
    assert past_rounds.line_of(run.folder, tmp_path / "state", b"key") is not None
    with pytest.raises(WorkshopError, match=r"This session needs its pack\.yaml"):
        desk.sessions.resume(run.folder.name)
