"""What goes with a report of a fault names nobody."""

import sys
from pathlib import Path, PureWindowsPath
from typing import cast

import pytest

from plc_workshop.runner.crash import frames
from plc_workshop.runner.nameless import nameless

HOME = Path("/home/anna.kalnina")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("/home/anna.kalnina/Documents/PLC Workshop (as it comes)", "~/Documents/PLC Workshop (as it comes)"),
        ("/home/anna.kalnina", "~"),
        ("nothing in /home/anna.kalnina.", "nothing in ~."),
        ("/home/anna.kalnina-old/x", "/home/anna.kalnina-old/x"),
        ("/media/anna.kalnina/STICK", "/media/USER/STICK"),
        ("/media/Anna.Kalnina/STICK", "/media/USER/STICK"),
        ("/mnt/c/Users/anna.kalnina", "/mnt/c/Users/USER"),
        ("100 by 30 cells", "100 by 30 cells"),
        ("eth0 192.168.1.17, wlan0 84.17.0.1", "eth0 192.x.x.x, wlan0 84.x.x.x"),
        ("textual 8.2.8, Python 3.11.7", "textual 8.2.8, Python 3.11.7"),
    ],
)
def test_a_home_folder_is_a_tilde_and_a_user_is_nobody(text: str, told: str) -> None:
    assert nameless(text, HOME) == told


def test_on_windows_too() -> None:
    home = cast("Path", PureWindowsPath(r"C:\Users\Anna Kalnina"))
    assert nameless(r"c:\users\anna kalnina\Documents", home) == r"~\Documents"
    assert nameless("C:/Users/Anna Kalnina/x and D:\\Anna Kalnina\\y", home) == "~/x and D:\\USER\\y"


def test_a_user_without_a_home_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert nameless("/a/b", Path("/")) == "/a/b"

    def unknown() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", unknown)
    assert nameless("/a/b") == "/a/b"


@pytest.mark.skipif(sys.platform == "win32", reason="a link needs rights there")
def test_a_home_that_is_a_link_is_found_by_both_its_names(tmp_path: Path) -> None:
    real, link = tmp_path / "disk" / "anna", tmp_path / "anna"
    real.mkdir(parents=True)
    link.symlink_to(real)
    assert nameless(f"{real}/x, {link}/y", link) == "~/x, ~/y"


def test_what_is_kept_of_a_fault_has_no_name_in_its_paths(monkeypatch: pytest.MonkeyPatch) -> None:
    here = Path(__file__).parent
    monkeypatch.setenv("HOME", str(here))
    monkeypatch.setenv("USERPROFILE", str(here))
    try:
        raise ValueError
    except ValueError as error:
        kept = frames(error)
    assert str(here) not in kept
    assert "~" in kept
    assert "test_nameless.py:" in kept
