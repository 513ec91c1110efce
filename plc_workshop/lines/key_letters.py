"""The letters of a conversation in lines, which are others in other languages; no two are alike."""

import string
import unicodedata
from enum import StrEnum

from plc_workshop.words import pgettext


class Key(StrEnum):
    """What the code calls a letter, in whatever language."""

    YES = "y"
    NO = "n"
    BEFORE = "b"
    CHANGE = "c"
    HAND_IN = "h"
    LANGUAGE = "l"
    MARK = "m"
    LEAVE = "q"
    READ = "r"


def letters() -> dict[Key, str]:
    """Each key's letter in the language spoken: what a catalogue has twice, or what is no letter, becomes another."""
    wished = {key: unicodedata.normalize("NFC", wish).casefold() for key, wish in _wished().items()}
    found: dict[Key, str] = {}
    for key, wish in wished.items():
        if len(wish) == 1 and wish.isalpha() and wish not in found.values():
            found[key] = wish
    for key in Key:
        spare = (each for each in (key.value, *string.ascii_lowercase) if each not in found.values())
        found.setdefault(key, next(spare))
    return found


def meant(typed: str) -> Key | None:
    """The key of a typed letter; those of English work too, where they are no other key's letter here."""
    here = letters()
    if typed in here.values():
        return next(key for key, letter in here.items() if letter == typed)
    return next((key for key in Key if key.value == typed), None)


def _wished() -> dict[Key, str]:
    return {
        # Translators: the one small letter that answers yes, in lines that a screen reader speaks too.
        Key.YES: pgettext("key letter", "y"),
        Key.NO: pgettext("key letter", "n"),
        # Translators: one small letter, and another one for each of these: b leads to the statement before.
        Key.BEFORE: pgettext("key letter", "b"),
        # Translators: one small letter: c changes an answer.
        Key.CHANGE: pgettext("key letter", "c"),
        # Translators: one small letter: h hands in.
        Key.HAND_IN: pgettext("key letter", "h"),
        # Translators: one small letter: l is for another language.
        Key.LANGUAGE: pgettext("key letter", "l"),
        # Translators: one small letter: m marks a statement to talk about.
        Key.MARK: pgettext("key letter", "m"),
        # Translators: one small letter: q leaves.
        Key.LEAVE: pgettext("key letter", "q"),
        # Translators: one small letter: r reads once more, or reads out the answers.
        Key.READ: pgettext("key letter", "r"),
    }
