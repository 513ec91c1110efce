"""What goes on paper before a session: the answer sheets of a topic, for so many people, in one language or in two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from plc_workshop import files
from plc_workshop.errors import Refused, WorkshopError
from plc_workshop.words import _, language_of, speaking
from plc_workshop.words.languages import in_language

if TYPE_CHECKING:
    from plc_workshop.packs.model import Pack
    from plc_workshop.settings import Folders, Settings


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be printed."""

    pack: Path
    people: int
    also: Path | None = None
    """The same topic in a second language, for sheets with each statement in both."""


@dataclass(frozen=True, slots=True)
class Sheets:
    """The answer sheets as a file, and what to know before they are printed."""

    path: Path
    counted: str
    """For how many people, and how many pages: 9 people: 5 pages."""
    how: tuple[str, ...]


def people_of_last(folders: Folders) -> int:
    """How many people the last session of this laptop had, since as many will come; else the usual number."""
    from plc_workshop.runner.choices import USUAL_PEOPLE
    from plc_workshop.store import shelf

    newest = shelf.newest_first(folders.sessions, 1)
    try:
        people = shelf.peek(folders.sessions, newest[0]).people if newest else 0
    except WorkshopError:
        people = 0
    return people or USUAL_PEOPLE


def beside(pack: Path, language: str) -> Path:
    """The same pack in another language, from its folder. Raises: Refused where there is none."""
    from plc_workshop.packs.library import head, siblings
    from plc_workshop.words.lists import in_a_row

    others = [path for path in siblings(pack) if head(path).language != head(pack).language]
    languages = [head(path).language for path in others]
    at = in_language(languages, language)
    if at is not None:
        return others[at]
    what = _("There is no {pack} in this language: {language}.").format(pack=head(pack).id, language=language)
    there = _("It is there in: {languages}.").format(languages=in_a_row(languages)) if others else ""
    raise Refused(what, there)


def counted(wanted: Wanted, settings: Settings) -> tuple[str, str]:
    """How much paper each person gets, and how many pages that is for all. Raises: PackError, WorkshopError."""
    from plc_workshop.export import answer_sheet

    packs = _packs(wanted)
    with speaking(settings.language_of_sessions or language_of(packs[0].language)):
        layout = answer_sheet.layout_of(packs, settings.threshold)
    return answer_sheet.of_each(layout), answer_sheet.counted(wanted.people, layout)


def write_answers(wanted: Wanted, settings: Settings, folder: Path) -> Sheets:
    """Write the page from which the sheets are printed, as a session of the pack would speak.

    Raises: PackError, WorkshopError.
    """
    from plc_workshop.export import answer_sheet
    from plc_workshop.export.bundle import encoded
    from plc_workshop.packs.library import siblings
    from plc_workshop.store.faults import in_sentences

    packs = _packs(wanted)
    with speaking(settings.language_of_sessions or language_of(packs[0].language)):
        printed = answer_sheet.answer_sheets(packs, wanted.people, settings.threshold)
    # Pages in one language are not written over those in another.
    first = packs[0].id if siblings(wanted.pack)[0] == wanted.pack else f"{packs[0].id}.{packs[0].language}"
    path = folder / f"{'+'.join((first, *(pack.language for pack in packs[1:])))}-answers.html"
    with in_sentences(folder):
        files.private_folder(folder)
    with in_sentences(path):
        files.write(path, encoded(printed.html))
    counted, *how = answer_sheet.how_to_print(wanted.people, printed.layout)
    return Sheets(path, counted, tuple(how))


def _packs(wanted: Wanted) -> Sequence[Pack]:
    """The pack, and the one of the second language. Raises: PackError, Refused where the two ask different things."""
    from plc_workshop.packs.loader import load

    first = load(wanted.pack)
    if wanted.also is None:
        return (first,)
    second = load(wanted.also)
    if not first.mirror.asks_the_same_as(second.mirror):
        raise Refused(
            _("{first} and {second} do not ask the same, so no sheet can have both.").format(
                first=wanted.pack.name, second=wanted.also.name
            ),
            _("Topics on the start page says why."),
        )
    return (first, second)
