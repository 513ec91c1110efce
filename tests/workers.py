"""Which tests wait for each other, where several processes run them: what needs a real clock has no other of its kind beside it.

pytest-xdist writes a group where pytest 9.2 does not look, so that its `--dist loadgroup` puts no two tests together.
"""

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

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


def scheduler(config: pytest.Config, log: Any) -> Any:
    """Who hands out the tests: the largest groups first, then one test after the other."""
    from xdist.scheduler import LoadGroupScheduling

    class InGroups(LoadGroupScheduling):
        """Hands out the tests of a group to one process."""

        def _split_scope(self, nodeid: str) -> str:
            return piece_of(nodeid)

    return InGroups(config, log)
