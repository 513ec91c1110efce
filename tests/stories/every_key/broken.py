"""Break what every entry names, one after the other: `python -m tests.stories.every_key.broken`."""

import sys
from pathlib import Path

import pytest

from tests.stories.every_key.conftest import OPTION
from tests.stories.every_key.harness import NoEffectError

_STORY = Path(__file__).with_name("test_every_key.py")


class Count:
    """How many entries there were, and which of them did not turn red, or for another reason."""

    def __init__(self) -> None:
        self.entries = 0
        self.green: list[str] = []
        self.otherwise: list[str] = []

    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[None]) -> None:
        """Hear how a part of a test ended."""
        if call.when == "call":
            self.entries += 1
            if call.excinfo is None:
                self.green.append(item.name)
        if call.excinfo is not None and not call.excinfo.errisinstance(NoEffectError):
            self.otherwise.append(item.name)


def main(arguments: list[str]) -> int:
    """Run the story with everything broken; 0 where every entry was red because its effect was missing."""
    count = Count()
    pytest.main([str(_STORY), OPTION, "-q", "--tb=no", "-rN", *arguments], plugins=[count])
    for name in count.green:
        _say(f"green though broken: {name}")
    for name in count.otherwise:
        _say(f"red for another reason: {name}")
    red = count.entries - len(count.green) - len(count.otherwise)
    _say(f"{count.entries} entries, {red} red")
    return 0 if count.entries and red == count.entries else 1


def _say(sentence: str) -> None:
    sys.stdout.write(f"{sentence}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
