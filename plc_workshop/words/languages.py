"""The languages the program speaks: English, and each that has a catalogue in `plc_workshop/locale/`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """A language that can be chosen."""

    code: str
    """BCP 47; its catalogue lies in the folder of this name."""
    name: str
    """What it calls itself."""


ENGLISH = Language("en", "English")
LANGUAGES: tuple[Language, ...] = (ENGLISH,)
"""A new language is one line here, and one folder."""


def nearest(tag: str) -> Language | None:
    """The language of a tag or of what a system calls a locale (`pt-BR`, `nl_NL.UTF-8`); None where none is near."""
    wanted = tag.partition(".")[0].partition("@")[0].replace("_", "-").casefold()
    while wanted:
        for language in LANGUAGES:
            if language.code.casefold() == wanted:
                return language
        wanted = wanted.rpartition("-")[0]
    return None
