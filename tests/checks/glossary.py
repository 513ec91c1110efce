"""The words that were settled for each language, and whether a translation has them."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from plc_workshop import words
from tests.checks.catalogues import Said

PLACE = words.CATALOGUES / "GLOSSARY.md"
_COMMAND = re.compile(r"\bplc-workshop \w+")
_CODE = re.compile(r"`([^`]+)`")


class Term(NamedTuple):
    """A thing that has one name in each language."""

    english: tuple[str, ...]
    """Words of the English: a message that has one of them names this thing. None: this row is for people alone."""
    stems: dict[str, tuple[str, ...]]
    """For each language: its translation has one of them, as a part of a word and with or without capitals."""


class Exempt(NamedTuple):
    """A message that says a thing in another word, for a reason."""

    code: str
    english: str
    """The word of the English that is meant."""
    begins: str
    """How the message begins in English."""


class Glossary(NamedTuple):
    """What GLOSSARY.md holds."""

    terms: tuple[Term, ...]
    exempt: tuple[Exempt, ...]


def read(path: Path = PLACE) -> Glossary:
    """The tables of the glossary: the words, and where another one is right."""
    tables = {rows[0][0]: rows for rows in _tables(path.read_text("utf-8"))}
    terms, exempt = tables["English"], tables["language"]
    codes = terms[0][1:-1]
    return Glossary(
        tuple(
            Term(_codes(row[0]), {code: _codes(cell) for code, cell in zip(codes, row[1:-1], strict=True)})
            for row in terms[1:]
        ),
        tuple(Exempt(row[0], row[1].strip("`"), row[2].removesuffix("…").strip()) for row in exempt[1:]),
    )


def faults(glossary: Glossary, code: str, said: Iterable[Said]) -> Iterator[str]:
    """Where a language says a thing in another word than its own; and exceptions that are none."""
    needed = set()
    for each in said:
        if each.context == "key":  # as short as it can be
            continue
        for term in glossary.terms:
            word = next((word for word in term.english if names(each.english, word)), None)
            stems = term.stems.get(code, ())
            if word is None or any(stem.casefold() in each.told.casefold() for stem in stems):
                continue
            exempt = [
                one
                for one in glossary.exempt
                if one.code == code and one.english in term.english and each.english.startswith(one.begins)
            ]
            needed.update(exempt)
            if not exempt:
                yield f"{each.name}: {word} is not said with {' or '.join(stems) or 'any word'}: {each.told}"
    for one in glossary.exempt:
        if one.code == code and one not in needed:
            yield f"the exception of {one.english} in “{one.begins}…” is none any more: take it out"


def names(text: str, word: str) -> bool:
    """Whether an English text has this word, and not only in the name of a file or a command."""
    own = rf"(?<![\w{{.-]){re.escape(word)}(?![\w}}]|\.\w)"
    return word in text and re.search(own, _COMMAND.sub("", text)) is not None


def _codes(cell: str) -> tuple[str, ...]:
    return tuple(_CODE.findall(cell))


def _tables(text: str) -> Iterator[list[list[str]]]:
    """The cells of each table, row by row, without the line below its head."""
    for block in re.split(r"\n\s*\n", text):
        rows = [line for line in block.splitlines() if line.startswith("|")]
        if len(rows) > 1:
            yield [[cell.strip() for cell in row.strip().strip("|").split("|")] for row in (rows[0], *rows[2:])]
