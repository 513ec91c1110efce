"""Tests that wait for each other are handed out together."""

from pathlib import Path

import pytest

from tests.workers import ROOT, group_of, piece_of

MARKED = sorted(
    path.relative_to(ROOT).as_posix()
    for path in (ROOT / "tests").rglob("test_*.py")
    if path != Path(__file__) and "mark.xdist_group" in path.read_text("utf-8")
)


@pytest.mark.parametrize("path", MARKED)
def test_the_group_of_a_file_is_found_by_its_mark(path: str) -> None:
    assert group_of(path)
    assert group_of(path) in (ROOT / path).read_text("utf-8")


def test_a_file_without_a_mark_is_in_no_group() -> None:
    assert group_of("tests/test_workers.py") == ""


def test_two_tests_of_a_group_are_one_piece_of_work_and_others_are_not() -> None:
    kills, sheets = "tests/stories/test_kills.py::test_a[x@y]", "tests/stories/test_kills_of_sheets.py::test_b"
    assert piece_of(kills) == piece_of(sheets) == group_of("tests/stories/test_kills.py")
    assert piece_of("tests/test_qr.py::test_a") != piece_of("tests/test_qr.py::test_b")


def test_whoever_hands_out_asks_for_the_piece() -> None:
    """A newer pytest-xdist may ask otherwise; then its groups may work by themselves."""
    found = pytest.importorskip("xdist.scheduler").LoadGroupScheduling
    assert "_split_scope" in vars(found)
