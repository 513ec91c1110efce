"""The room's window in a terminal of its own."""

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from plc_workshop.runner import window
from plc_workshop.settings import Folders, Source

FOLDERS = Folders(Path("/my sessions"), Path("/content"), Path("/state"))


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands that were started."""
    commands: list[list[str]] = []

    def start(command: list[str], **_options: Any) -> None:
        commands.append(command)

    monkeypatch.setattr(subprocess, "Popen", start)
    monkeypatch.setattr(window, "has_screen", lambda: True)
    return commands


@pytest.mark.skipif(sys.platform != "linux", reason="the terminals of Linux")
def test_the_first_terminal_that_is_there_runs_it(started: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}" if name in ("konsole", "xterm") else None)
    assert window.open_stage(FOLDERS)
    (command,) = started
    assert command[:2] == ["/usr/bin/konsole", "-e"]
    assert command[3:6] == ["-m", "plc_workshop", "stage"]
    assert command[command.index("--sessions") + 1] == "/my sessions"


@pytest.mark.skipif(sys.platform != "linux", reason="the terminals of Linux")
def test_without_a_screen_or_a_terminal_nothing_is_started(
    started: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.which", lambda _name: None)
    assert not window.open_stage(FOLDERS)
    monkeypatch.setattr("shutil.which", lambda name: name)
    monkeypatch.setattr(window, "has_screen", lambda: False)
    assert not window.open_stage(FOLDERS)
    assert started == []


def test_on_a_mac_terminal_is_told(started: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert window.open_stage(Folders(Path('/a "b" folder'), Path("/content"), Path("/state")))
    (command,) = started
    assert command[:2] == ["osascript", "-e"]
    assert command[2].startswith('tell application "Terminal" to do script "')
    assert '\\"b\\"' in command[2]


OURS = f"{sys.prefix}/bin/plc-workshop"


@pytest.mark.parametrize(
    ("started_as", "on_path", "system", "wanted"),
    [
        ("/my venv/bin/plc-workshop", None, "linux", "'/my venv/bin/plc-workshop' stage"),
        ("/my venv/bin/plc-workshop", None, "win32", "& '/my venv/bin/plc-workshop' stage"),
        ("E:/Žanna’s $stick/plc-workshop", None, "win32", "& 'E:/Žanna’’s $stick/plc-workshop' stage"),
        ("C:/venv/plc-workshop.exe", None, "win32", "C:/venv/plc-workshop.exe stage"),
        ("/venv/bin/plc-workshop", "/usr/bin/plc-workshop", "linux", "plc-workshop stage"),
        ("/venv/bin/plc-workshop", OURS, "linux", "/venv/bin/plc-workshop stage"),
        ("/src/plc_workshop/__main__.py", None, "linux", "/my/python -m plc_workshop stage"),
        ("C:\\app\\plc_workshop\\__main__.py", None, "win32", "/my/python -m plc_workshop stage"),
        ("/src/plc_workshop/__main__.py", "/usr/bin/plc-workshop", "linux", "plc-workshop stage"),
        ("/pytest/__main__.py", None, "linux", "plc-workshop stage"),
    ],
)
def test_what_to_type_works_in_a_terminal_that_was_just_opened(
    started_as: str, on_path: str | None, system: str, wanted: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", [started_as])
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr("shutil.which", lambda _name: on_path)
    monkeypatch.setattr("os.path.abspath", lambda path: path)
    monkeypatch.setattr(sys, "executable", "/my/python")
    assert window.typed("stage") == wanted


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a stick whose Python runs this."""
    folder = tmp_path / "Žanna’s stick & 100 % sure"
    (folder / "python").mkdir(parents=True)
    (folder / "PLC Workshop.cmd").touch()
    monkeypatch.setattr(sys, "executable", str(folder / "python" / "python.exe"))
    monkeypatch.setattr(sys, "argv", [str(folder / "app" / "plc_workshop" / "__main__.py")])
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr("shutil.which", lambda _name: "C:/elsewhere/plc-workshop.exe")
    return folder


def test_from_a_stick_what_to_type_is_its_own_start_file(stick: Path) -> None:
    quoted = str(stick / "PLC Workshop.cmd").replace("’", "’’")
    assert window.typed("resume") == f"& '{quoted}' resume"


def test_the_room_s_window_reads_modules_and_letters_as_this_one_does(monkeypatch: pytest.MonkeyPatch) -> None:
    commands: list[list[str]] = []
    monkeypatch.setattr(subprocess, "Popen", lambda command, **_options: commands.append(command))
    monkeypatch.setattr(subprocess, "CREATE_NEW_CONSOLE", 16, raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(sys, "flags", SimpleNamespace(isolated=1, utf8_mode=1))
    assert window.open_stage(FOLDERS)
    monkeypatch.setattr(sys, "flags", SimpleNamespace(isolated=0, utf8_mode=0))
    assert window.open_stage(FOLDERS)
    assert [command[1:7] for command in commands] == [
        ["-I", "-X", "utf8", "-m", "plc_workshop", "stage"],
        ["-m", "plc_workshop", "stage", "--sessions", str(FOLDERS.sessions), "--content"],
    ]


def test_what_to_type_names_the_folders_that_only_this_start_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _name: "/usr/bin/plc-workshop")
    sources = {"sessions": Source("folder", "/"), "content": Source("default"), "state": Source("option", "--state")}
    folders = Folders(Path("/my sessions"), Path("/content"), Path("/my state"), sources)
    monkeypatch.setattr(sys, "platform", "linux")
    assert window.typed("stage", folders=folders) == f"plc-workshop stage --state '{folders.state}'"


def test_a_folder_that_is_gone_is_no_fault_while_a_fault_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(_path: str) -> str:
        raise FileNotFoundError

    monkeypatch.setattr(sys, "argv", [".venv/bin/plc-workshop"])
    monkeypatch.setattr("shutil.which", lambda _name: None)
    monkeypatch.setattr("os.path.abspath", gone)
    monkeypatch.setattr(sys, "platform", "linux")
    assert window.typed("resume") == ".venv/bin/plc-workshop resume"


def test_a_terminal_that_does_not_start_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object, **_options: object) -> None:
        raise OSError

    monkeypatch.setattr(subprocess, "Popen", fail)
    monkeypatch.setattr(sys, "platform", "darwin")
    assert not window.open_stage(FOLDERS)
