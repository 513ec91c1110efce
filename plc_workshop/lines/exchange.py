"""How far a turn in plain lines is, and what a typed line means: values."""

import enum
from dataclasses import dataclass, field
from typing import Literal

from plc_workshop.lines.sentences import Lines
from plc_workshop.session import events as e


class Asking(enum.Enum):
    """What the last line asked for, where the session does not tell it."""

    HEADPHONES = enum.auto()
    BEGIN = enum.auto()
    LANGUAGE = enum.auto()
    ANSWERS = enum.auto()
    """What the session shows: a statement, all answers, who is there, the thanks."""
    CHANGE = enum.auto()
    MARK = enum.auto()
    HAND_IN = enum.auto()
    LEAVE = enum.auto()
    NONE_AT_ALL = enum.auto()


NOT_BEGUN = (Asking.HEADPHONES, Asking.BEGIN, Asking.LANGUAGE)
"""Before the first statement."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """How far the conversation is, beside what the session knows; it holds no answer."""

    asking: Asking = Asking.HEADPHONES
    did: Literal["", "answered", "marked"] = ""
    """What the events of the last line do, if none of them is refused."""
    choices_told: bool = False
    """Whether the choices were read out, so that the next statements are shorter."""
    menu_told: bool = False
    """Whether all was told that can be done with the answers."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What one typed line means."""

    conversation: Conversation
    lines: Lines = ()
    """What is said at once."""
    events: tuple[e.Event, ...] = field(default=(), repr=False)
    """To be told one by one, until one is refused; what comes of them says `after`."""
