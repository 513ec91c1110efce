"""A row of set-up, and what it is handed: `choice_table` has them all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from plc_workshop.runner.choices import PackCard, Setup


@dataclass(frozen=True, slots=True)
class Laptop:
    """What this laptop knows when somebody chooses."""

    cards: tuple[PackCard, ...]
    last_time: str
    """When a group of the name that is written met last."""
    sibling: Callable[[PackCard], PackCard] = lambda card: card
    """The same pack in the language that is spoken, where it is there in it."""


class Typed(NamedTuple):
    """What a key has made of the choices."""

    setup: Setup
    fresh: bool = False
    """Whether the next character takes the place of what stands there."""
    only: int = 0
    """The characters that the field can keep, where something had to stay out."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One row. Its sentences are functions: none may be looked up while a module is imported."""

    label: Callable[[], str]
    value: Callable[[Setup], str] | None = None
    """None where nothing is chosen: what stands beside follows the label then."""
    beside: Callable[[Setup, Laptop], str] = lambda setup, laptop: ""
    turned: Callable[[Setup, int, Laptop], Setup] | None = None
    """The choices after Right (1) or Left (-1); None where these keys change nothing."""
    typed: Callable[[Setup, str | None, bool], Typed] | None = None
    """What a character makes of them, or Backspace (None), and whether the field is fresh; None where none is taken."""
    is_text: bool = False
    """Whether it is a text, of any characters, many of them where they are pasted: its end is seen, and where the next
    one comes."""
    behind_more: bool = False
    is_there: Callable[[Setup], bool] = lambda setup: True
    """Whether there is anything to choose from, on this laptop and for what is chosen."""
