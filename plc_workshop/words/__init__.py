"""The sentences people read, in the language that is spoken: English is the source.

One language is spoken at a time. A message is looked up at each call, so none while a module is imported.
"""

import gettext
import struct
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from plc_workshop.words.languages import ENGLISH, Language, nearest
from plc_workshop.words.places import fits

CATALOGUES = Path(__file__).parent.parent / "locale"
_KEPT = 64
"""Catalogues that are read once: more than there are languages."""
_TRIED = 200
"""Numbers whose plural is looked for at once, so that none fails later."""
_spoken: Language = ENGLISH
_catalogue = gettext.NullTranslations()
_aside: ContextVar[tuple[Language, gettext.NullTranslations] | None] = ContextVar("_aside", default=None)
"""What is spoken in one context instead: what another thread writes out changes nothing on the screen."""


def spoken() -> Language:
    """The language that is spoken now."""
    aside = _aside.get()
    return _spoken if aside is None else aside[0]


def language_of(tag: str | None) -> Language:
    """The language of a tag, where there is one near it; else the one that is spoken."""
    return nearest(tag or "") or spoken()


def speak(language: Language) -> str:
    """From now on speak this language; a sentence where its catalogue cannot be used, and English is spoken instead."""
    global _spoken, _catalogue
    _spoken, _catalogue = _found(language)
    if language != _spoken:
        told = "The words of this program in {language} cannot be read: it speaks English instead."
        return told.format(language=language.name)
    return ""


def _found(language: Language) -> tuple[Language, gettext.NullTranslations]:
    """The language and its catalogue; English where that cannot be used."""
    found = None if language == ENGLISH else _read(_catalogue_of(language))
    return (ENGLISH, gettext.NullTranslations()) if found is None else (language, found)


def _catalogue_of(language: Language) -> Path:
    return CATALOGUES / language.code / "LC_MESSAGES" / "plc_workshop.mo"


def _read(path: Path) -> gettext.GNUTranslations | None:
    """A catalogue; None where it is missing or damaged. It came with the program, and a copy of that may be half."""
    try:
        about = path.stat()
    except OSError:
        return None
    return _opened(path, about.st_mtime_ns, about.st_size)


@lru_cache(maxsize=_KEPT)
def _opened(path: Path, changed: int, size: int) -> gettext.GNUTranslations | None:  # noqa: ARG001 - as it was then
    """The catalogue as it is now, read once: no disk is to note when somebody answers in another language."""
    try:
        with path.open("rb") as file:
            found = gettext.GNUTranslations(file)
        look_up = found.ngettext  # by another name: what gathers messages would take this for one
        for n in range(_TRIED):
            look_up("", "", n)
    # What gettext lets through of its parts: numbers past the end, letters that are none, a plural that divides by 0.
    except (OSError, ValueError, LookupError, ArithmeticError, struct.error):
        return None
    return found


def read_ahead(languages: Iterable[Language]) -> None:
    """Read the catalogues of these now, so that no time of reading tells later which of them was spoken."""
    for language in languages:
        _read(_catalogue_of(language))


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Speak another language for what is made in this context: an export, what the room sees, a turn."""
    before = _aside.set(_found(language) if language != spoken() else _aside.get())
    try:
        yield
    finally:
        _aside.reset(before)


def _words() -> gettext.NullTranslations:
    aside = _aside.get()
    return _catalogue if aside is None else aside[1]


def _(message: str) -> str:
    """The message in the language spoken."""
    return _one(_words().gettext(message), message)


def ngettext(one: str, many: str, n: int) -> str:
    """The message for so many."""
    return _of_both(_words().ngettext(one, many, n), one, many, n)


def pgettext(context: str, message: str) -> str:
    """The message, which means different things in different places, as it is said in this one."""
    return _one(_words().pgettext(context, message), message)


def npgettext(context: str, one: str, many: str, n: int) -> str:
    """That message for so many."""
    return _of_both(_words().npgettext(context, one, many, n), one, many, n)


def _one(told: str, message: str) -> str:
    """The translation; the English where it has a place that nothing fills."""
    return told if told is message or fits(told, message) else message


def _of_both(told: str, one: str, many: str, n: int) -> str:
    english = one if n == 1 else many
    return told if told is english or fits(told, one, many) else english


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
