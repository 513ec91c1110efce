"""Check this laptop: each fault is found, and says what to do."""

import json
import os
import sys
from dataclasses import asdict
from pathlib import Path

import pytest

from plc_workshop import windows_api
from plc_workshop.runner import synced
from plc_workshop.runner.doctor import as_lines, examine
from plc_workshop.runner.finding import Finding
from plc_workshop.settings import gather
from plc_workshop.windows_api import Console

GOOD = {"COLORTERM": "truecolor", "TERM": "xterm-256color"}


class Second:
    """A stream of the number 2."""

    def fileno(self) -> int:
        """What the system calls it."""
        return 2

    def isatty(self) -> bool:
        """It goes elsewhere as far as the letters are asked for."""
        return False


def found(
    folder: Path, environment: dict[str, str] | None = None, size: tuple[int, int] | None = (100, 30)
) -> list[Finding]:
    folders, settings = gather(
        sessions=folder / "sessions", content=Path(__file__).parents[2] / "content", state=folder / "state",
        environment={}, config=folder,
    )  # fmt: skip
    return [*examine(folders, settings, GOOD if environment is None else environment, size)]


def of(findings: list[Finding], name: str) -> Finding:
    return next(each for each in findings if each.name == name)


def test_a_good_laptop_has_no_problem_and_nothing_is_left_behind(tmp_path: Path) -> None:
    findings = found(tmp_path)
    assert not [each for each in findings if each.state == "problem"]
    assert of(findings, "window").text == "100 by 30 cells"
    assert of(findings, "topics").text == "2 are good"
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


@pytest.mark.parametrize(
    ("environment", "name", "said"),
    [
        ({"TMUX": "/tmp/x"}, "recording", "tmux"),
        ({"STY": "1"}, "recording", "screen"),
        ({"ASCIINEMA_REC": "1"}, "recording", "asciinema"),
        ({"SSH_CONNECTION": "1 2"}, "recording", "ssh"),
        ({"TERM_PROGRAM": "iTerm.app"}, "recording", "iTerm2"),
        ({"NO_COLOR": "1"}, "colours", "NO_COLOR"),
        ({"TERM": "linux"}, "colours", "few"),
    ],
)
def test_what_may_record_and_what_cannot_paint_is_said(
    environment: dict[str, str], name: str, said: str, tmp_path: Path
) -> None:
    finding = of(found(tmp_path, environment), name)
    assert finding.state == "look"
    assert said in finding.text
    assert finding.do


def test_a_small_window_is_said(tmp_path: Path) -> None:
    assert of(found(tmp_path, size=(60, 20)), "window").state == "look"


@pytest.mark.parametrize(
    ("console", "colours", "console_state"),
    [
        (Console(120, 30, takes_sequences=True, all_colours=True), "good", None),
        (Console(120, 30, takes_sequences=True, all_colours=False), "look", None),
        (Console(120, 30, takes_sequences=False, all_colours=False), "look", "problem"),
    ],
)
def test_a_console_of_windows_is_asked_what_it_can_do(
    console: Console, colours: str, console_state: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No variable tells: a window that Windows Terminal took over has none, and the plain console can do as much."""
    monkeypatch.setattr(windows_api, "console", lambda: console)
    findings = found(tmp_path, {})
    assert of(findings, "colours").state == colours
    assert [each.state for each in findings if each.name == "console"] == ([console_state] if console_state else [])


def test_the_size_of_a_console_is_known_where_what_is_printed_goes_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(windows_api, "console", lambda: Console(60, 20, takes_sequences=True, all_colours=True))
    assert of(found(tmp_path, size=None), "window").text == "60 by 20 cells"


@pytest.mark.skipif(os.name != "posix", reason="a pseudo-terminal of this kind needs POSIX")
def test_the_size_of_a_terminal_is_known_too_where_what_is_printed_goes_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.delenv("LINES", raising=False)
    real = os.get_terminal_size

    def asked(descriptor: int = 1) -> os.terminal_size:
        return os.terminal_size((70, 22)) if descriptor == 2 else real(10**6)

    monkeypatch.setattr(os, "get_terminal_size", asked)
    monkeypatch.setattr(sys, "__stderr__", Second())
    assert of(found(tmp_path, size=None), "window").text == "70 by 22 cells"


@pytest.mark.parametrize("name", ["OneDrive - School", "Dropbox", "Nextcloud", "Mobile Documents"])
def test_a_private_folder_that_other_machines_get_is_a_problem(name: str, tmp_path: Path) -> None:
    (tmp_path / name).mkdir()
    finding = of(found(tmp_path / name), "private folder")
    assert finding.state == "problem"
    assert name in finding.text


def test_a_folder_of_sessions_that_other_machines_get_is_said(tmp_path: Path) -> None:
    (tmp_path / "OneDrive - School").mkdir()
    finding = of(found(tmp_path / "OneDrive - School"), "sessions")
    assert (finding.state, finding.do.partition(":")[0]) == ("look", "Results, notes and names go there too")


def test_a_network_drive_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(synced, "_kind_of", lambda _folder: "cifs")
    assert of(found(tmp_path), "private folder").state == "problem"


def test_a_folder_that_cannot_be_written_to_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plc_workshop.files.can_write", lambda _folder: False)
    assert of(found(tmp_path), "sessions").state == "problem"


def test_little_room_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from shutil import _ntuple_diskusage as usage

    monkeypatch.setattr("shutil.disk_usage", lambda _folder: usage(10**9, 10**9, 5 * 10**6))
    assert of(found(tmp_path), "space").state == "problem"
    monkeypatch.setattr("shutil.disk_usage", lambda _folder: usage(10**9, 10**9, 100 * 10**6))
    assert of(found(tmp_path), "space").state == "look"


def test_without_a_network_the_other_ways_are_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plc_workshop.share.address.interfaces", lambda: ())
    assert "files do not" in of(found(tmp_path), "network").do


def test_a_lock_that_does_not_hold_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plc_workshop.store.lock.works", lambda _state: False)
    assert of(found(tmp_path), "locks").state == "problem"


def test_who_set_what_is_said(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('theme = "light"\n', "utf-8")
    folders, settings = gather(config=tmp_path, environment={"PLC_WORKSHOP_THRESHOLD": "6"}, sessions=tmp_path)
    findings = [*examine(folders, settings, GOOD, (100, 30))]
    assert "settings.toml" in of(findings, "theme").text
    assert of(findings, "threshold").text == "6 (the environment, PLC_WORKSHOP_THRESHOLD)"
    assert of(findings, "turn_seconds").text == "as the topic says (as it comes)"


def test_problems_come_first() -> None:
    lines = as_lines((Finding("a", "good", "x"), Finding("b", "problem", "y", "Do z."), Finding("c", "look", "w")))
    assert [line.split()[0] for line in lines] == ["PROBLEM", "look", "good"]
    assert lines[0].endswith("y. Do z.")
    assert json.dumps(asdict(Finding("a", "good", "x"))) == '{"name": "a", "state": "good", "text": "x", "do": ""}'
