"""The sentences people read, in the language that is spoken: English is the source.

One language a process. It is looked up at each call, so nothing may be looked up while a module is imported.
"""

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from plc_workshop.words.languages import ENGLISH, Language

CATALOGUES = Path(__file__).parent.parent / "locale"
_spoken: Language = ENGLISH
_catalogue = gettext.NullTranslations()


def spoken() -> Language:
    """The language that is spoken now."""
    return _spoken


def speak(language: Language) -> None:
    """From now on speak this language."""
    global _spoken, _catalogue
    if language != ENGLISH:
        _catalogue = gettext.translation("plc_workshop", CATALOGUES, [language.code])
    else:
        _catalogue = gettext.NullTranslations()
    _spoken = language


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Speak another language for what is made in this context: an export, what the room sees, a turn."""
    before = _spoken
    speak(language)
    try:
        yield
    finally:
        speak(before)


def _(message: str) -> str:
    """The message in the language spoken."""
    return _catalogue.gettext(message)


def ngettext(one: str, many: str, n: int) -> str:
    """The message for so many."""
    return _catalogue.ngettext(one, many, n)


def pgettext(context: str, message: str) -> str:
    """The message, which means different things in different places, as it is said in this one."""
    return _catalogue.pgettext(context, message)


def npgettext(context: str, one: str, many: str, n: int) -> str:
    """That message for so many."""
    return _catalogue.npgettext(context, one, many, n)


@dataclass(frozen=True, slots=True)
class Message:
    """A message that is looked up where it is shown, since it is written where a module is imported."""

    context: str
    text: str

    def __str__(self) -> str:
        return pgettext(self.context, self.text)


def later(context: str, text: str) -> Message:
    """A message of a place, to be looked up by `str`."""
    return Message(context, text)
