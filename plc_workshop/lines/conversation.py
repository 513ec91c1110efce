"""A turn as a conversation in lines: nothing is painted, nothing echoes a choice, and the machine has every rule.

Whoever leads it says the lines of `opening`; then tells the machine the events of each typed line that is `heard`, one
by one until one is refused, and says what came of it, `after`; the same after each beat of the clock.
"""

import enum
from dataclasses import dataclass, field

from plc_workshop.session import events as e
from plc_workshop.session.state import Session, Stop

Lines = tuple[str, ...]
"""Whole sentences, one thing each, not wrapped yet."""


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


@dataclass(frozen=True, slots=True)
class Conversation:
    """How far the conversation is, beside what the session knows; it holds no answer."""

    asking: Asking = Asking.HEADPHONES
    told: bool = False
    """Whether the choices were read out once, so that the next statements are shorter."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What one typed line means."""

    conversation: Conversation
    lines: Lines = ()
    """What is said at once."""
    events: tuple[e.Event, ...] = field(default=(), repr=False)
    """To be told one by one, until one is refused; what comes of them says `after`."""


def opening(session: Session) -> tuple[Conversation, Lines]:  # noqa: ARG001
    """The first lines of a turn."""
    return Conversation(), ()


def heard(conversation: Conversation, session: Session, typed: str) -> Heard:  # noqa: ARG001
    """What a typed line means, without its line break; it may be empty, or anything."""
    return Heard(conversation)


def after(
    conversation: Conversation,
    before: Session,  # noqa: ARG001
    now: Session,  # noqa: ARG001
    refused: str | None = None,  # noqa: ARG001
) -> tuple[Conversation, Lines]:
    """What is said of the events of a typed line, or of a beat; `refused` is the sentence of the one that was."""
    return conversation, ()


def hides(before: Session, now: Session) -> bool:
    """Whether what stands on the terminal is to be wiped before the next line: nobody seems to be there any more."""
    return now.stop is Stop.AWAY and before.stop is not Stop.AWAY


def is_over(session: Session) -> bool:
    """Whether there is nothing more to be heard: the turn is gone, and so are its thanks."""
    return session.stop not in (Stop.TURN, Stop.REVIEW, Stop.AWAY, Stop.THANKS)
