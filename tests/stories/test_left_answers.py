"""Answers that are left on the laptop: at the next start they are gone, or home asks about them."""

import shutil
from pathlib import Path

import pytest

from plc_workshop.cli import lead, options, projector
from plc_workshop.cli.main import COMMANDS, cli
from plc_workshop.runner.archive import Archive
from plc_workshop.runner.run import Run
from plc_workshop.session import events as e
from plc_workshop.session.state import Stop
from plc_workshop.tui.screens import home
from tests.stories.conftest import Opened, desk_in
from tests.stories.every_key.effects import plain
from tests.stories.leading import led
from tests.stories.test_commands import told

GIVEN = {name: ["our-meetings"] for name in ("run", "copy", "sheet")} | {name: ["x"] for name in ("results", "export")}
GIVEN |= {"collect": [".", "--to", "x.parquet"], "region": ["--sql"]}
"""What a command has to be given."""


class ReachedError(Exception):
    """Answers whose round is over were looked for."""


@pytest.mark.parametrize("command", [*COMMANDS, ""])
def test_every_command_looks_for_answers_whose_round_is_over(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def reached(_archive: Archive) -> None:
        raise ReachedError

    monkeypatch.setattr(Archive, "end_what_is_over", reached)
    for module in (options, projector):
        monkeypatch.setattr(module, "need_terminal", lambda: None)
    for module in (lead, projector):
        monkeypatch.setattr(module, "tidied", lambda _state: "")
    folders = [f"--{name}={tmp_path / name}" for name in ("sessions", "content", "state")]
    with pytest.raises(ReachedError):
        cli.main([*folders, *filter(None, [command]), *GIVEN.get(command, [])], standalone_mode=False)


def answered(tmp_path: Path) -> tuple[Run, Path, bytes]:
    """A round that all have answered, the file of its answers, and what is in it."""
    run = led(desk_in(tmp_path), ["4" * 10] * 5, until=Stop.COVER)
    pending = tmp_path / "state" / "pending" / f"{run.folder.name}.json"
    return run, pending, pending.read_bytes()


def cut_off(tmp_path: Path) -> Path:
    """A round that was closed up to the last step; the file of its answers."""
    run, pending, answers = answered(tmp_path)
    run.tell(e.RoundClosed())
    run.close()
    pending.write_bytes(answers)
    return pending


def test_a_command_that_only_lists_sessions_destroys_them(tmp_path: Path) -> None:
    pending = cut_off(tmp_path)
    assert told(tmp_path, "sessions").returncode == 0
    assert not pending.exists()


def test_whoever_goes_on_is_told_once_that_nothing_is_lost(tmp_path: Path) -> None:
    cut_off(tmp_path)
    desk = desk_in(tmp_path)
    desk.sessions.end_what_is_over()
    for said in ("Nothing is lost.", "Welcome back."):
        run = desk.sessions.resume()
        assert said in run.session.view.said
        run.close()


QUESTION = "Destroy these answers?"


async def test_answers_without_their_session_are_asked_about_once(room: Opened, tmp_path: Path) -> None:
    run, pending, _answers = answered(tmp_path)
    run.close()
    away = tmp_path / "stick"
    shutil.move(run.folder, away)
    async with room(there=QUESTION) as here:
        text = plain(here.text())
        assert f"the folder of its session is gone: {run.folder.name}. It may be on a USB stick" in text
        await here.press("enter")
        assert QUESTION not in here.text()
        await here.press("enter")
        assert "People" in here.text()
        await here.press("escape")
        assert "Lead a workshop" in here.text()
        await here.pilot.pause(0.1)
        assert QUESTION not in here.text()
    assert pending.exists()
    shutil.move(away, run.folder)
    async with room() as here:
        await here.until("5 of 5 people are done")
        assert QUESTION not in here.text()


async def test_they_are_destroyed_and_the_next_ones_asked_about(room: Opened, tmp_path: Path) -> None:
    sessions = []
    for _group in range(2):
        run, pending, _answers = answered(tmp_path)
        run.close()
        shutil.rmtree(run.folder)
        sessions.append(run.folder.name)
    first, second = sorted(sessions)
    async with room(there=QUESTION) as here:
        assert first in here.text()
        await here.press("down", "enter")
        assert second in await here.until(second)
        assert not (pending.with_name(f"{first}.json")).exists()
        await here.press("enter")
        assert "These answers are destroyed." in here.text()
    assert [path.name for path in pending.parent.iterdir()] == [f"{second}.json"]


async def test_a_session_that_has_come_back_keeps_them(room: Opened, tmp_path: Path) -> None:
    run, pending, _answers = answered(tmp_path)
    run.close()
    shutil.move(run.folder, tmp_path / "stick")
    async with room(there=QUESTION) as here:
        shutil.move(tmp_path / "stick", run.folder)
        await here.press("down", "enter")
        assert "is there again: nothing was destroyed." in plain(here.text())
    assert pending.exists()


async def test_where_somebody_is_elsewhere_already_nothing_is_asked(
    room: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run, pending, _answers = answered(tmp_path)
    run.close()
    shutil.rmtree(run.folder)
    monkeypatch.setattr(home, "_FIRST_FRAME", 0.5)
    async with room(there="Lead a workshop") as here:
        await here.press("q")
        assert "Quit?" in here.text()
        await here.pilot.pause(0.7)
        assert QUESTION not in here.text()
        await here.press("n", "enter", "escape")
        assert pending.stem in await here.until(QUESTION), "when the first page is there again"
