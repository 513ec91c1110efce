"""How several processes share the tests: what is typed at a real clock's pace has none of its kind beside it.

pytest-xdist writes a group where pytest 9.2 does not look, so that its `--dist loadgroup` puts no two tests together.
"""

import os
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

WHO_WAIT = 2
"""Processes more than there are cores: so many groups of tests wait for a real clock more than they reckon."""
ROOT = Path(__file__).parents[1]
_MARK = re.compile(r"^(?:pytestmark = |@)pytest\.mark\.xdist_group\(\"(\w+)\"\)", re.MULTILINE)


@cache
def group_of(path: str) -> str:
    """The group of a file of tests, by its mark; empty where each of its tests is for itself."""
    found = _MARK.findall((ROOT / path).read_text("utf-8"))
    return found[0] if found else ""


def piece_of(nodeid: str) -> str:
    """What is handed out in one piece: the tests of a group, or one test."""
    return group_of(nodeid.partition("::")[0]) or nodeid


def shared(folders: pytest.TempPathFactory, name: str) -> Path:
    """A folder for all processes of this run; whoever makes something in it looks whether it is there."""
    mine = folders.getbasetemp()
    found = (mine.parent if "PYTEST_XDIST_WORKER" in os.environ else mine) / name
    found.mkdir(exist_ok=True)
    return found


def scheduler(config: pytest.Config, log: Any) -> Any:
    """Who hands out the tests: the largest groups first, then one test after the other."""
    from xdist.scheduler import LoadGroupScheduling

    class InGroups(LoadGroupScheduling):  # type: ignore[misc]
        """Hands out the tests of a group to one process."""

        def _split_scope(self, nodeid: str) -> str:
            return piece_of(nodeid)

    return InGroups(config, log)
