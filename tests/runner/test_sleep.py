"""What tells that the laptop slept."""

import pytest

from plc_workshop.runner import wall
from plc_workshop.runner.sleep import LONGEST, SETTLED, Sleep


class HandClocks:
    """The laptop's own clock and the one on the wall, moved by hand."""

    def __init__(self) -> None:
        self.own, self.wall = 100.0, 1_760_000_000.0

    def now(self) -> float:
        """Its own."""
        return self.own

    def stamp(self) -> float:
        """The one on the wall."""
        return self.wall


@pytest.fixture
def clocks(monkeypatch: pytest.MonkeyPatch) -> HandClocks:
    made = HandClocks()
    monkeypatch.setattr(wall, "stamp", made.stamp)
    return made


@pytest.mark.parametrize(
    ("passed", "slept"), [(0.25, False), (LONGEST, False), (LONGEST + 0.25, True), (-3600.0, False), (1e9, True)]
)
def test_more_time_on_the_wall_than_between_two_looks(clocks: HandClocks, passed: float, slept: bool) -> None:
    sleep = Sleep(clocks)
    clocks.wall += passed
    assert sleep.is_over() is slept
    assert not sleep.is_over(), "it is told once"


def test_many_short_looks_are_no_sleep(clocks: HandClocks) -> None:
    sleep = Sleep(clocks)
    for _ in range(400):
        clocks.wall += 0.25
        assert not sleep.is_over()


def test_a_clock_that_was_set_back_does_not_hide_a_later_sleep(clocks: HandClocks) -> None:
    sleep = Sleep(clocks)
    clocks.wall -= 3600
    assert not sleep.is_over()
    clocks.wall += 30
    assert sleep.is_over()


def test_for_a_moment_after_it_other_windows_may_still_wake(clocks: HandClocks) -> None:
    sleep = Sleep(clocks)
    assert not sleep.was_just_now()
    clocks.wall += 3600
    sleep.is_over()
    assert sleep.was_just_now()
    clocks.own += SETTLED
    assert not sleep.was_just_now()
