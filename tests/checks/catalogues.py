"""What is wrong with the catalogue of a language: what is missing or too much, and what does not fit the English."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from gettext import c2py
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from plc_workshop import files
from tests.checks.texts import Message
from tests.checks.texts import files as sources
from tests.checks.texts import messages as messages_in

NAME = "plc_workshop"
_TRIED = 200
"""Numbers that are looked at to know what a plural form is for."""


class Said(NamedTuple):
    """A message, and how it is said in a language."""

    context: str | None
    english: str
    told: str
    only: bool = False
    """Whether this is a form for a single number, which it may leave out."""

    @property
    def name(self) -> str:
        """The English, and its context."""
        return f"{self.context}: {self.english}" if self.context else self.english


def of_languages(folder: Path) -> tuple[str, ...]:
    """The languages that have a catalogue in this folder."""
    return tuple(sorted(path.parents[1].name for path in folder.glob(f"*/LC_MESSAGES/{NAME}.po")))


def place_of(folder: Path, code: str) -> Path:
    """The catalogue of a language, as its translator writes it."""
    return folder / code / "LC_MESSAGES" / f"{NAME}.po"


def read(folder: Path, code: str) -> Catalog:
    """The catalogue of a language."""
    with place_of(folder, code).open("rb") as file:
        return read_po(file, locale=code.replace("-", "_"), domain=NAME, abort_invalid=True)


def compile_anew(folder: Path) -> None:
    """Compile each catalogue that is newer than what it was compiled to; what cannot be is left for the checks."""
    for code in of_languages(folder):
        written = place_of(folder, code)
        compiled = written.with_suffix(".mo")
        if not compiled.is_file() or compiled.stat().st_mtime <= written.stat().st_mtime:
            try:
                files.write(compiled, _compiled(read(folder, code)))
            except (PoFileError, ValueError):
                compiled.unlink(missing_ok=True)


def _compiled(catalogue: Catalog) -> bytes:
    made = BytesIO()
    write_mo(made, catalogue)
    return made.getvalue()


def faults(folder: Path, code: str, asked: frozenset[Message] | None = None) -> list[str]:
    """What is wrong with the catalogue of a language, which has all that is asked for and no more."""
    if not place_of(folder, code).is_file():
        return [f"{NAME}.po is missing"]
    catalogue = read(folder, code)
    return [
        *_not_compiled(folder, code, catalogue),
        *_not_whole(catalogue, asked_for() if asked is None else asked),
        *_on_each(_other_places, catalogue),
    ]


def said(catalogue: Catalog) -> Iterator[Said]:
    """Each text of a language beside its English, but for guesses; one of several forms beside the one that fits it."""
    numbers = _numbers(catalogue)
    for entry in (each for each in catalogue if each.id and not each.fuzzy):
        asked, told = _texts(entry.id), _texts(entry.string)
        for form, text in enumerate(told):
            only = len(asked) == 2 and len(numbers[form]) == 1
            english = asked[0] if only and numbers[form] == [1] else asked[-1]
            yield Said(entry.context, english, text, only)


@cache
def asked_for() -> frozenset[Message]:
    """Every message in the source."""
    return frozenset(Message(each.context, each.texts) for path in sources() for each in messages_in(path))


def _not_compiled(folder: Path, code: str, catalogue: Catalog) -> Iterator[str]:
    compiled = place_of(folder, code).with_suffix(".mo")
    if not compiled.is_file() or compiled.read_bytes() != _compiled(catalogue):
        yield f"{compiled.name} is not what {NAME}.po compiles to: .venv/bin/pybabel compile"


def _not_whole(catalogue: Catalog, asked: Iterable[Message]) -> Iterator[str]:
    """What is missing, not translated, to be looked at, or no longer asked for."""
    entries = {Message(entry.context, _texts(entry.id)): entry for entry in catalogue if entry.id}
    for message in sorted(asked, key=lambda message: message.texts):
        entry = entries.pop(message, None)
        if entry is None:
            yield f"{message.texts[0]}: is not in the catalogue"
        elif entry.fuzzy:
            yield f"{message.texts[0]}: is fuzzy, so somebody has to look at it"
        elif not all(_forms(entry)):
            yield f"{message.texts[0]}: is not translated"
        elif len(_forms(entry)) != (catalogue.num_plurals if len(message.texts) == 2 else 1):
            yield f"{message.texts[0]}: has {len(_forms(entry))} forms, not {catalogue.num_plurals}"
    yield from (f"{message.texts[0]}: no such message is in the program" for message in entries)
    yield from (f"{_texts(each)[0]}: is obsolete" for each in catalogue.obsolete)


def _on_each(rule: Callable[[Said], bool], catalogue: Catalog) -> Iterator[str]:
    for each in said(catalogue):
        if rule(each):
            yield f"{each.name}: its places are not those of the English: {each.told}"


def _other_places(each: Said) -> bool:
    """Whether a translation fills in what the English has not; or leaves something out, but for one number alone."""
    asked, told = places(each.english), places(each.told)
    return not told <= asked if each.only else told != asked


def places(text: str) -> set[str]:
    """What is filled in, and brackets that are no place."""
    return set(re.findall(r"\{[^{}]*\}|[{}]", text))


def _numbers(catalogue: Catalog) -> list[list[int]]:
    """For which numbers each plural form stands."""
    form_of = c2py(catalogue.plural_expr)
    forms = [form_of(n) for n in range(_TRIED)]
    return [[n for n, form in enumerate(forms) if form == each] for each in range(catalogue.num_plurals)]


def _forms(entry: Entry) -> tuple[str, ...]:
    given = entry.string if isinstance(entry.string, (tuple, list)) else (entry.string,)
    return tuple(map(str, given))


def _texts(given: object) -> tuple[str, ...]:
    """Those that are there: what is not translated yet is said in English."""
    texts = given if isinstance(given, (tuple, list)) else (given,)
    return tuple(str(text) for text in texts if text)
