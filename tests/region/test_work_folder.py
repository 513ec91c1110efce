"""What a run needs for a while is gone at its end; what a killed one left goes when another one begins, a day later."""

import os
import tempfile
from pathlib import Path

import pytest

from plc_workshop.region.work_folder import temporary_folder, work_folder

DAY = 24 * 3600


def left(path: Path, seconds: float) -> Path:
    """A folder that a killed run left so long ago."""
    path.mkdir()
    (path / "handed.csv").write_text("1,2\n", "utf-8")
    then = path.stat().st_mtime - seconds
    os.utime(path, (then, then))
    return path


def test_beside_the_file_what_is_older_than_a_day_goes_and_nothing_else(tmp_path: Path) -> None:
    old, young = left(tmp_path / ".all.parquet.1.work", 2 * DAY), left(tmp_path / ".all.parquet.2.work", DAY / 2)
    other = left(tmp_path / ".other.parquet.1.work", 2 * DAY)
    with work_folder(tmp_path / "all.parquet") as made:
        assert made.is_dir()
    assert [path.exists() for path in (made, old, young, other)] == [False, False, True, True]


def test_where_the_system_keeps_such_folders_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    old, young = left(tmp_path / "plc-workshop-region-a", 2 * DAY), left(tmp_path / "plc-workshop-region-b", DAY / 2)
    other = left(tmp_path / "plc-workshop-spark-a", 2 * DAY)
    with temporary_folder("region") as made:
        assert made.parent == tmp_path
    assert [path.exists() for path in (made, old, young, other)] == [False, False, True, True]
