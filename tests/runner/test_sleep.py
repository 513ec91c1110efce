"""What tells that the laptop slept."""

import pytest

from plc_workshop.runner.sleep import LONGEST, SETTLED, Sleep
from tests.clocks import HandClock, HandWall


@pytest.mark.parametrize(
    ("passed", "slept"), [(0.25, False), (LONGEST, False), (LONGEST + 0.25, True), (-3600.0, False), (1e9, True)]
)
def test_more_time_on_the_wall_than_between_two_looks(on_the_wall: HandWall, passed: float, slept: bool) -> None:
    sleep = Sleep(HandClock())
    on_the_wall.time += passed
    assert sleep.is_over() is slept
    assert not sleep.is_over(), "it is told once"


def test_many_short_looks_are_no_sleep(on_the_wall: HandWall) -> None:
    sleep = Sleep(HandClock())
    for _ in range(400):
        on_the_wall.time += 0.25
        assert not sleep.is_over()


def test_a_clock_that_was_set_back_does_not_hide_a_later_sleep(on_the_wall: HandWall) -> None:
    sleep = Sleep(HandClock())
    on_the_wall.time -= 3600
    assert not sleep.is_over()
    on_the_wall.time += 30
    assert sleep.is_over()


def test_for_a_moment_after_it_other_windows_may_still_wake(on_the_wall: HandWall) -> None:
    clock = HandClock()
    sleep = Sleep(clock)
    assert not sleep.was_just_now()
    on_the_wall.time += 3600
    sleep.is_over()
    assert sleep.was_just_now()
    clock.time += SETTLED
    assert not sleep.was_just_now()
