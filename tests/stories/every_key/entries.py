"""What an entry of the story is: where a key is pressed, and what only it does there."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from plc_workshop.tui.base.keyed import KeyedScreen
from tests.stories.every_key.effects import (
    AddsAMinute,
    Asks,
    Effect,
    GoesDark,
    OpensThePalette,
    Paints,
    Shows,
)


class Until(NamedTuple):
    """Among keys: wait until these words stand on the screen."""

    words: str


Keys = tuple[str | Until, ...]


def called(*keys: str | Until) -> str:
    """Keys as the names of tests have them."""
    return " ".join(key if isinstance(key, str) else "..." for key in keys)


class OnCommand(NamedTuple):
    """A command of a screen's table."""

    screen: type[KeyedScreen]
    command: str
    """The first of its keys; empty for the one that has none."""
    start: str
    effects: tuple[Effect, ...]
    before: Keys = ()
    """Keys that are pressed first."""
    key: str = ""
    """The key that is pressed, where that is not the first one."""
    slow: bool = False
    """Whether the effect comes from the network."""
    alike: str = ""
    """Another command that does the same here on purpose."""

    @property
    def name(self) -> str:
        """Names the entry among all."""
        return f"{self.screen.__name__}, {called(*self.before, self.key or self.command or 'palette')}, at {self.start}"


class On(NamedTuple):
    """The same before it is said of which screen."""

    command: str
    effects: tuple[Effect, ...]
    start: str
    before: Keys
    key: str
    slow: bool
    alike: str


def on(
    command: str,
    *effects: Effect,
    start: str = "",
    before: Keys = (),
    key: str = "",
    slow: bool = False,
    alike: str = "",
) -> On:
    """What a command does; `start` only where it is another one than the screen's own."""
    return On(command, effects, start, before, key, slow, alike)


def of(screen: type[KeyedScreen], start: str, *entries: On) -> tuple[OnCommand, ...]:
    """The entries of a screen."""
    return tuple(
        OnCommand(screen, each.command, each.start or start, each.effects, each.before, each.key, each.slow, each.alike)
        for each in entries
    )


_SHARED: Mapping[str, Effect] = MappingProxyType(
    {
        "g": Shows("step ←→ minutes"),
        "b": GoesDark(),
        "t": Shows("paused"),
        "plus": AddsAMinute(),
        "i": Shows("How safe is this?"),
        "": Paints("light"),
        "ctrl+p": OpensThePalette(),
        "q": Asks("Quit?"),
        "n": Shows("Your notes belong to the sections"),
        "question_mark": Shows("Keys"),
    }
)
"""What the commands do that many screens have, by their first key."""


def shared(*commands: str) -> tuple[On, ...]:
    """Entries of these commands that many screens have."""
    return tuple(on(command, _SHARED[command]) for command in commands)


def leading(**other: On) -> tuple[On, ...]:
    """Entries of what every screen has that the facilitator leads, some of them with an effect of their own."""
    return tuple(other.get(command or "theme", on(command, effect)) for command, effect in _SHARED.items())
