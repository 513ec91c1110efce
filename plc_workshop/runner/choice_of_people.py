"""Set-up's rows of who answers and how: so many people, at the laptop or on sheets too, and how long that takes."""

from __future__ import annotations

from dataclasses import replace

from plc_workshop.results.limits import MOST_PEOPLE
from plc_workshop.runner.choice import Laptop, Typed
from plc_workshop.runner.choices import Setup, has_round, nobody_answers, of_the_mirror
from plc_workshop.words import ngettext


def time_of_mirror(setup: Setup, _laptop: Laptop) -> str:
    """How long the answers take, or that there are none."""
    if nobody_answers(setup):
        least = setup.threshold
        return ngettext("a result needs {least}", "a result needs {least}", least).format(least=least)
    mirror = of_the_mirror(setup)
    about = ngettext("about {n} min for the Mirror", "about {n} min for the Mirror", mirror)
    return about.format(n=mirror) if has_round(setup) else ""


def people_turned(setup: Setup, by: int, _laptop: Laptop) -> Setup:
    """One person more, or less."""
    return replace(setup, people=shifted(setup.people, by))


def people_typed(setup: Setup, character: str | None, fresh: bool) -> Typed:
    """A number that never gets empty: its last digit does not go, the next one takes its place."""
    if character is None:
        return Typed(replace(setup, people=max(1, setup.people // 10)), fresh=setup.people < 10)
    if not (character.isascii() and character.isdigit()):
        return Typed(setup)
    return Typed(replace(setup, people=with_digit(setup.people, character, fresh=fresh)))


def shifted(people: int, by: int) -> int:
    """So many people more, or less, as far as there can be."""
    return min(MOST_PEOPLE, max(1, people + by))


def with_digit(people: int, digit: str, *, fresh: bool) -> int:
    """The number of people with one more digit behind it; it begins anew where it would be too large, or is `fresh`."""
    longer = int(digit if fresh else f"{people}{digit}")
    return max(1, longer if longer <= MOST_PEOPLE else int(digit))


def how_long(setup: Setup, _laptop: Laptop) -> str:
    """How long the answers take the way that is chosen."""
    minutes = of_the_mirror(setup)
    if setup.on_paper:
        return ngettext("all write at once: {n} min", "all write at once: {n} min", minutes).format(n=minutes)
    return ngettext("one after another: {n} min", "one after another: {n} min", minutes).format(n=minutes)
