"""What runs on win32 is all that is named, each file in one turn."""

from collections import Counter

from tests.checks.test_imports import ROOT
from tests.windows import chosen


def test_each_file_has_one_turn_and_each_turn_some_of_most_folders() -> None:
    turns = [chosen.of_turn(turn) for turn in chosen.TURNS]
    assert Counter(path for turn in turns for path in turn) == Counter(chosen.files())
    assert all(len({path.parent for path in turn}) > len(chosen.FOLDERS) / 2 for turn in turns)
    assert chosen.turn_of_this_run() in chosen.TURNS


def test_what_is_named_is_there() -> None:
    assert all(path.is_file() for path in chosen.files())
    assert all((ROOT / "tests" / name).is_file() for name in chosen.NOT_THERE)
    assert all((ROOT / "tests" / name).is_dir() for name in chosen.FOLDERS)
