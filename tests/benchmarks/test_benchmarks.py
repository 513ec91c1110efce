"""Every benchmark runs, once and at a tiny size; what it measures is looked at by people."""

import sys
from pathlib import Path

import pytest

pytest.importorskip("termios", reason="a pseudo-terminal of this kind needs POSIX")
assert sys.platform != "win32"

from tests.benchmarks import (  # noqa: E402 - below the line that skips on Windows
    collecting,
    files,
    many_groups,
    phones,
    screens,
    stage,
)
from tests.benchmarks.measure import Row, alternating, table  # noqa: E402


def test_what_is_over_says_so() -> None:
    rows = [Row("fast", 1.0, 1.0, "ms", 1.0), Row("slow", 2.1, 1.0, "ms", 2.0), Row("open", 9.0, 1.0, "ms")]
    assert [row.over for row in rows] == [False, True, False]
    assert [("OVER" in line) for line in table(rows).splitlines()] == [False, False, True, False]


def test_both_are_measured_in_turns() -> None:
    calls: list[str] = []

    def one() -> float:
        calls.append("a")
        return 3.0

    def other() -> float:
        calls.append("b")
        return 1.0

    assert alternating(one, other, 3) == (3.0, 1.0)
    assert "".join(calls) == "ab" + "ba" + "ab" + "ba"


@pytest.mark.xdist_group("terminal")
def test_every_measure_runs(tmp_path: Path) -> None:
    rows = [
        *screens.start(tmp_path / "a", 1),
        *screens.keys(tmp_path / "b", 1),
        *files.submit(tmp_path / "c", 1),
        *files.sheet(tmp_path / "cp", 1),
        *files.sealed(tmp_path / "cs", 1),
        *screens.result(tmp_path / "d", 1, many=100),
        *files.close(tmp_path / "e", 1, many=100),
        *screens.full_shelf(tmp_path / "f", 1, sessions=20),
        *screens.redraw(tmp_path / "g", 1),
        *phones.phones(tmp_path, 1, people=3, crowd=3),
        *stage.stage(tmp_path / "i", 2, seconds=0.1),
        *screens.spoken(tmp_path / "j", 1),
        *many_groups.many_groups(tmp_path / "l", 1, groups=2_000),
        *collecting.collect(tmp_path / "m", 1, summaries=20),
    ]
    assert all(row.ours > 0 and row.yardstick > 0 for row in rows)
