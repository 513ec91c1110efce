"""The packs of this laptop: which can be used, what to mend in the others, and what is made of one.

Home paints its first frame from this, so what opens files is imported where it is used.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from plc_workshop.errors import WorkshopError
from plc_workshop.words import _, language_of, ngettext, speaking, spoken
from plc_workshop.words.languages import in_language, nearest

if TYPE_CHECKING:
    from plc_workshop.export.sheet import Keys
    from plc_workshop.runner.choices import PackCard
    from plc_workshop.settings import Folders, Settings


@dataclass(frozen=True, slots=True)
class Shelved:
    """A pack's file, good or not."""

    path: Path
    title: str
    """Its title, or the file's name where it cannot be read."""
    problems: int
    to_mend: tuple[str, ...]
    """What is wrong, as lines of a page."""


class Collection:
    """All packs in the folders that `folders` names when it is asked: they may change while the program runs."""

    def __init__(self, folders: Callable[[], Folders], settings: Settings) -> None:
        self._folders, self._settings = folders, settings
        self._cards: tuple[PackCard, ...] | None = None

    def cards(self) -> tuple[PackCard, ...]:
        """The packs that can be used, by title."""
        if self._cards is None:
            from plc_workshop.runner.opening import card, distinct, good_packs

            self._cards = distinct(card(path, pack, self._settings) for path, pack in good_packs(self.files()))
        return self._cards

    def topics(self) -> tuple[PackCard, ...]:
        """The packs to choose from: of siblings the one of the language that is spoken, and each in one that is not."""
        return tuple(each for each in self.cards() if each == self.sibling(each) or nearest(each.language) is None)

    def sibling(self, card: PackCard) -> PackCard:
        """The same pack in the language that is spoken, else the first of its siblings."""
        alike = self.siblings(card)
        return alike[in_language([each.language for each in alike], spoken().code) or 0]

    def siblings(self, card: PackCard) -> tuple[PackCard, ...]:
        """The same pack in each language it is there in, as siblings stand in order."""
        from plc_workshop.packs.library import first_of

        alike = (each for each in self.cards() if (each.path.parent, each.id) == (card.path.parent, card.id))
        return tuple(sorted(alike, key=lambda each: first_of(card.id)(each.path)))

    def at_a_glance(self) -> str:
        """How many topics there are, each once in whatever languages, and whether all are good."""
        files, alone = self.files(), self._alone()
        good, bad = sum(card in alone for card in self.topics()), len(files) - len(alone)
        if not files:
            return _("no topic in {folder}").format(folder=self._folders().own_packs)
        if not bad:
            return ngettext("{found} topic, all good", "{found} topics, all good", good).format(found=good)
        found = good + bad
        return ngettext("{found} topic, {bad} with problems", "{found} topics, {bad} with problems", found).format(
            found=found, bad=bad
        )

    def _alone(self) -> tuple[PackCard, ...]:
        """Those that no other file of their folder is in the same language: of two nobody could choose."""
        ids = Counter((card.path.parent, card.id, card.language.casefold()) for card in self.cards())
        return tuple(card for card in self.cards() if ids[card.path.parent, card.id, card.language.casefold()] == 1)

    def in_full(self) -> tuple[Shelved, ...]:
        """Every topic of this laptop, and every file of one with what is wrong with it."""
        from plc_workshop.packs.checker import check_all
        from plc_workshop.packs.problems import on_screen

        self._cards = None  # they may have been mended, or copied in by hand
        titles, topics = {card.path: card.title for card in self.cards()}, {card.path for card in self.topics()}
        return tuple(
            Shelved(path, titles.get(path, path.name), len(problems), on_screen(problems, path.name))
            for path, problems in check_all(self.files())
            if problems or path in topics
        )

    def copy(self, pack: Path, to: Path | None = None) -> Path:
        """Make a copy of a pack to edit, among this user's own; the new file. Raises: WorkshopError."""
        (made,) = self._copied((pack,), to)
        return made

    def copy_all(self, pack: Path, to: Path | None = None) -> tuple[Path, ...]:
        """Make copies of a pack in all its languages; the new files. Raises: WorkshopError."""
        from plc_workshop.packs.library import siblings

        return self._copied(siblings(pack), to)

    def _copied(self, packs: tuple[Path, ...], to: Path | None) -> tuple[Path, ...]:
        from plc_workshop.packs.copy import copy_all

        made = copy_all(packs, to or self._folders().own_packs)
        self._cards = None
        return made

    def first(self) -> Path:
        """The file of the pack that set-up offers first. Raises: WorkshopError where there is none."""
        cards = self.topics()
        if not cards:
            raise WorkshopError(_("There is no topic in {folder}").format(folder=self._folders().own_packs))
        return cards[0].path

    def sheet(self, pack: Path, keys: Callable[[], Keys], to: Path | None = None) -> tuple[Path, ...]:
        """Write the printable pages of a pack beside the sessions, as a session of it would speak; the files.

        Raises: PackError, WorkshopError.
        """
        from plc_workshop.packs.library import siblings
        from plc_workshop.packs.loader import load
        from plc_workshop.runner.takehome import write_sheets

        found = load(pack)
        # Pages in one language are not written over those in another.
        name = found.id if siblings(pack)[0] == pack else f"{found.id}.{found.language}"
        with speaking(self._settings.language_of_sessions or language_of(found.language)):
            return write_sheets(found, keys(), to or self._folders().sessions, name)

    def files(self) -> tuple[Path, ...]:
        """The files of all packs, the user's own first."""
        from plc_workshop.packs.library import find

        return tuple(path for folder in self._folders().packs for path in find(folder))

    def locate(self, pack: str) -> Path:
        """The file of a pack named by its id, `id:language` or its path. Raises: WorkshopError.

        Of siblings it is the one of the language that is spoken, else the first.
        """
        from plc_workshop.packs.library import locate

        return locate(pack, self._folders().packs, spoken().code)
