"""Each save of the pack's file is handed out once, and never half of one."""

import os
from pathlib import Path

from plc_workshop.runner.watch import Watch

_SECOND = 10**9
"""In nanoseconds: not every file system counts less."""


def saved(path: Path, text: str, moment: int) -> None:
    """A save at a moment of our own, so that no test waits for the clock of the file system."""
    path.write_text(text, "utf-8")
    os.utime(path, ns=(moment * _SECOND, moment * _SECOND))


def test_a_save_is_handed_out_once_it_is_finished(tmp_path: Path) -> None:
    path = tmp_path / "pack.yaml"
    saved(path, "one", 1)
    watch = Watch(path)
    assert [watch.news(), watch.news()] == [None, None]
    saved(path, "tw", 2)
    assert watch.news() is None
    saved(path, "two", 3)
    assert [watch.news(), watch.news(), watch.news()] == [None, b"two", None]


def test_a_file_that_is_put_in_its_place_is_a_save(tmp_path: Path) -> None:
    path, other = tmp_path / "pack.yaml", tmp_path / "new"
    saved(path, "one", 1)
    watch = Watch(path)
    saved(other, "two", 1)
    path.unlink()
    assert watch.news() is None
    other.rename(path)
    assert [watch.news(), watch.news()] == [None, b"two"]


def test_a_file_that_comes_back_as_it_was_is_no_news(tmp_path: Path) -> None:
    path = tmp_path / "pack.yaml"
    saved(path, "one", 1)
    watch = Watch(path)
    path.rename(tmp_path / "away")
    assert watch.news() is None
    (tmp_path / "away").rename(path)
    assert [watch.news(), watch.news()] == [None, None]
