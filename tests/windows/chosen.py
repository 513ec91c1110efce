"""Which tests run on win32: those that need no terminal, a part of them in each run by turns."""

from pathlib import Path

from tests.by_turns import commit, one_of
from tests.checks.test_imports import ROOT

FOLDERS = (
    "export", "keyboard", "lines", "packaging", "packs", "results",
    "room", "runner", "session", "share", "store", "words",
)  # fmt: skip
"""Of tests/. The stories are the app's, which Textual paints the same everywhere; the checks look at the tree."""
STORIES = ("a_file_that_is_held", "closed_on_windows", "old_console")
"""But for these, which are about Windows."""
NOT_THERE = {
    "packs/test_schema.py": "the compiled part of jsonschema does not load under Wine",
    "lines/test_golden_talk.py": "it is heard beside a browser",
    "keyboard/test_posix.py": "a terminal of POSIX",
    "keyboard/test_given_back.py": "a terminal of POSIX",
}
TURNS = ("1", "2", "3", "4")


def files() -> tuple[Path, ...]:
    """All of them."""
    tests = ROOT / "tests"
    found = [path for folder in FOLDERS for path in sorted((tests / folder).glob("test_*.py"))]
    found += [*sorted(tests.glob("test_*.py")), *(tests / "stories" / f"test_{name}.py" for name in STORIES)]
    return tuple(path for path in found if path.relative_to(tests).as_posix() not in NOT_THERE)


def of_turn(turn: str) -> tuple[Path, ...]:
    """Those that have their turn: every fourth, so that each turn looks into each folder."""
    return files()[TURNS.index(turn) :: len(TURNS)]


def turn_of_this_run() -> str:
    """The same in each run of a commit."""
    (found,) = one_of(TURNS, commit())
    return found
