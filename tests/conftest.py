"""Property tests measure truth, not speed: a busy machine is no failure. How long what is made up at random goes on."""

import os

import pytest
from hypothesis import settings

from plc_workshop.runner import wall
from tests.clocks import HandWall

os.environ["TEXTUAL_COLOR_SYSTEM"] = "truecolor"  # whatever the terminal of whoever runs the tests can
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture
def on_the_wall(monkeypatch: pytest.MonkeyPatch) -> HandWall:
    """The clock on the wall of the program, moved by hand."""
    found = HandWall()
    monkeypatch.setattr(wall, "stamp", found.stamp)
    return found


def pytest_addoption(parser: pytest.Parser) -> None:
    """Longer than in every run, and other than in every run."""
    parser.addoption("--fuzz-seconds", type=float, default=60, help="seconds of noise at the keys, over all places")
    parser.addoption("--bursts", type=int, default=200, help="bursts of keys without a gap, over whole sessions")
    parser.addoption("--fuzz-seed", default="1", help="another seed makes other noise")
