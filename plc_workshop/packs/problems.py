"""What is wrong with a pack, said so that a teacher can mend it."""

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass, fields
from functools import lru_cache

from plc_workshop.errors import WorkshopError
from plc_workshop.words import _, ngettext, pgettext

MOST = 1000
"""How many problems of one file are named; nobody mends more in one go."""

_SOURCE_LENGTH = 160
_GUESSABLE = 60
_UNSHOWABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufff9-\uffff]"
)


def visible(text: str) -> str:
    r"""The text with every character that could steer a terminal or hide spelled out, as \x1b for instance."""
    return _UNSHOWABLE.sub(_spelled, text)


def _spelled(match: re.Match[str]) -> str:
    code = ord(match.group())
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def shortened(text: str, most: int = 40) -> str:
    """The text in at most so many characters, for quoting it in a sentence."""
    return text if len(text) <= most else text[: most - 1] + "…"


@lru_cache(maxsize=1024)
def nearest(word: str, known: tuple[str, ...]) -> str:
    """The known word that is most like this one, or nothing if none is."""
    near = difflib.get_close_matches(word.lower(), known, 1) if len(word) <= _GUESSABLE else []
    return near[0] if near else ""


def guessing(what: str, word: str) -> str:
    """The sentence with "(did you mean ...?)" at its end, or as it is for no word."""
    if not word:
        return what
    # Translators: {sentence} is one about a slip, without its full stop: The key titel is unknown (did you mean title?)
    guessed = _("{sentence} (did you mean {word}?)")
    return guessed.format(sentence=what.removesuffix("."), word=word)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend in a pack; lines and columns count from 1."""

    line: int
    column: int
    where: str
    """Path of the key, such as `mirror.statements[0].text`; empty where no key is concerned."""
    what: str
    """A sentence."""
    warning: bool = False
    """The pack can be used all the same."""
    source: str = ""
    """The text of that line."""

    def __post_init__(self) -> None:
        """Make sure that nothing of the file reaches a terminal raw, whoever prints it."""
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, str):
                object.__setattr__(self, field.name, visible(value))
        object.__setattr__(self, "source", shortened(self.source, _SOURCE_LENGTH))

    def as_line(self, file: str) -> str:
        """The problem in one line: `FILE:LINE:COLUMN: key.path: what is wrong`."""
        parts = [f"{visible(file)}:{self.line}:{self.column}"]
        if self.warning:
            # Translators: stands in a line for editors: pack.yaml:12:5: warning: sections[0].id: what is to mend.
            parts.append(pgettext("state", "warning"))
        if self.where:
            parts.append(self.where)
        return "".join(f"{part}: " for part in parts) + self.what  # as editors read it, in every language


def on_screen(problems: Iterable[Problem], file: str) -> tuple[str, ...]:
    """The problems as lines of a page: each with the text it is about beneath it."""
    return tuple(
        line
        for problem in problems
        for line in (problem.as_line(file), f"    {problem.source.strip()}" if problem.source else "")
    )


class PackError(WorkshopError):
    """A pack that cannot be used, with everything that is wrong with it."""

    def __init__(self, name: str, problems: tuple[Problem, ...]) -> None:
        self.name = visible(name)
        self.problems = problems
        errors = [problem for problem in problems if not problem.warning]
        first = errors[0].as_line(name)
        message = ngettext(
            "This file cannot be used yet. {first}",
            "This file cannot be used yet: {count} things to mend. The first: {first}",
            len(errors),
        ).format(count=len(errors), first=first)
        super().__init__(message, _("The command check names every line to mend."))


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Errors before warnings, each by line; of a hopeless file the first thousand and how many more."""
    every = sorted(set(problems), key=lambda problem: (problem.warning, problem.line, problem.column, problem.where))
    if len(every) <= MOST:
        return tuple(every)
    last, more = every[MOST - 1], len(every) - MOST
    what = ngettext("and {more} more problem like these", "and {more} more problems like these", more).format(more=more)
    return (*every[:MOST], Problem(last.line, last.column, "", what, last.warning, last.source))
