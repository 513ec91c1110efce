"""The languages the program speaks: English, and each that has a catalogue in `plc_workshop/locale/`."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """A language that can be chosen."""

    code: str
    """BCP 47; its catalogue lies in the folder of this name."""
    name: str
    """What it calls itself."""


ENGLISH = Language("en", "English")
LANGUAGES: tuple[Language, ...] = (
    ENGLISH,
    Language("lv", "Latviešu"),
    Language("nl", "Nederlands"),
    Language("pt", "Português"),
)
"""A new language is one line here, and one folder."""


def is_choice() -> bool:
    """Whether there is more than one to choose from."""
    return len(LANGUAGES) > 1


def following(language: Language, by: int) -> Language:
    """The language that comes `by` languages after this one."""
    return LANGUAGES[(LANGUAGES.index(language) + by) % len(LANGUAGES)]


def named() -> tuple[str, ...]:
    """All of them, each by its code and what it calls itself."""
    return tuple(f"{language.code} ({language.name})" for language in LANGUAGES)


def first_near(tags: Iterable[str | None]) -> Language:
    """The language of the first tag that is near one; English where none is."""
    return next(filter(None, map(nearest, filter(None, tags))), ENGLISH)


def nearest(tag: str) -> Language | None:
    """The language of a tag or of what a system calls a locale (`pt-BR`, `nl_NL.UTF-8`); None where none is near."""
    at = in_language([language.code for language in LANGUAGES], tag)
    return None if at is None else LANGUAGES[at]


def in_language(tags: Sequence[str], wanted: str) -> int | None:
    """Where among these tags the wanted language stands, or what it is a kind of, or the first kind of it."""
    known = [tag.casefold() for tag in tags]
    # `set NAME=nl & ...` of Windows keeps the blank.
    asked = wanted.partition(".")[0].partition("@")[0].strip().replace("_", "-").casefold()
    language = asked
    while language:
        if language in known:
            return known.index(language)
        language = language.rpartition("-")[0]
    kinds = (i for i, tag in enumerate(known) if asked and tag.partition("-")[0] == asked.partition("-")[0])
    return next(kinds, None)
