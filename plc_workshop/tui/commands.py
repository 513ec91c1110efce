"""A command of the user: one entry gives its keys, the key line, the help, the palette and the dimming."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from plc_workshop.session.events import Event
    from plc_workshop.session.state import Session
    from plc_workshop.words import Message
    from plc_workshop.words.languages import Language


@dataclass(frozen=True, slots=True)
class Answer:
    """One row of a question."""

    label: str
    event: Event | None = None
    """What the answer tells the session; None changes nothing."""
    then: Question | None = None
    """What is asked next."""
    call: Callable[[], object] | None = None
    """What the answer does where it is no matter of the session."""
    key: str = ""
    """A shortcut: y or n, whose letters the language has; a digit where the room may see, but none that rates."""
    note: str = ""
    """What comes of it, beside it where there is room."""


@dataclass(frozen=True, slots=True)
class Question:
    """Asked before something counts; the first answer is the harmless one, and Esc changes nothing."""

    title: str
    """What is asked: one sentence, the only question, and every answer answers it."""
    answers: tuple[Answer, ...]
    text: str = ""
    """What there is to know first; it asks nothing."""
    discreet: bool = False
    """Whether it is answered by digits, without a mark that the room could follow."""
    language: Language | None = None
    """What it speaks, where that is another one than what is spoken."""


@dataclass(frozen=True, slots=True)
class Command:
    """What a key does: it tells the session an event, or calls something of the screen."""

    keys: str
    """Names of keys or characters, separated by spaces."""
    label: Message | None
    """What it does, as the key line, the help and the palette say it; None where another one stands for it."""
    event: Event | Callable[[Session, str], Event] | None = None
    """What it tells the session, or what makes that from the session and the key."""
    call: Callable[[Any], None] | None = None
    """Called with the screen, where there is no event."""
    ask: Callable[[Session], Question | None] | None = None
    """What is asked before the event counts."""
    quiet: bool = False
    """Counts only after a silence: a key typed ahead or held down does nothing."""
    repeats: bool = False
    """Whether its `call` goes on while the key is held down; an event does where it moves a mark, a value or a page."""
    shown: str = ""
    """The key as the key line names it; empty keeps it out of the line."""
    onward: bool = False
    """Whether it goes on from here: the key line leaves out any other first."""
    blind: bool = False
    """Works also where the window is too small to show what it does."""
    answers: bool = False
    """Whether it is the yes (y) or the no (n) of a question: the language has the letter."""
    help: str = ""
    """The key as the help names it, where that differs."""

    @property
    def first_key(self) -> str:
        """The key that stands for all of them."""
        return self.keys.partition(" ")[0]

    def means(self, session: Session, key: str) -> Event | None:
        """The event that `key` means now."""
        return self.event(session, key) if callable(self.event) else self.event
