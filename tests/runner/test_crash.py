"""What is kept of a fault: where it happened, and nothing that anybody answered."""

import sys
from pathlib import Path

import pytest

from plc_workshop.runner import crash
from plc_workshop.runner.crash import frames, keep, told
from plc_workshop.settings import Folders


def fault() -> BaseException:
    answer = "four"
    try:
        try:
            raise KeyError(answer)
        except KeyError as first:
            raise ValueError(f"the answer was {answer}") from first
    except ValueError as error:
        return error


def test_frames_and_kinds_are_kept_and_no_message() -> None:
    kept = frames(fault())
    assert "ValueError\n" in kept
    assert "KeyError\n" in kept
    assert "test_crash.py:" in kept
    assert "four" not in kept
    assert "answer" not in kept


def test_errors_in_a_ring_end() -> None:
    error = ValueError()
    error.__context__ = KeyError()
    error.__context__.__context__ = error
    assert len(frames(error).splitlines()) <= 200


def test_the_file_is_private_and_a_folder_that_cannot_be_written_is_no_second_fault(tmp_path: Path) -> None:
    kept = keep(fault(), tmp_path / "state")
    assert kept is not None
    if sys.platform != "win32":
        assert kept.stat().st_mode & 0o077 == 0
    (tmp_path / "file").write_text("", "utf-8")
    assert keep(fault(), tmp_path / "file") is None


def test_a_stick_that_was_taken_out_is_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folders = Folders(tmp_path / "sessions", tmp_path, tmp_path / "state")
    assert "a fault in the program" in told(fault(), folders)
    monkeypatch.setattr(crash, "_PROGRAM", tmp_path / "gone.py")
    said = told(fault(), folders)
    assert "was the USB stick taken out? What was saved is safe." in said
    assert "resume" not in said, "nothing can be started from there"


def test_a_deep_recursion_is_kept_in_short() -> None:
    def down() -> None:
        down()

    with pytest.raises(RecursionError) as caught:
        down()
    assert len(frames(caught.value).splitlines()) == 200
