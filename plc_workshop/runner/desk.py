"""What stands on the desk before a session is open: packs, earlier sessions, and the door to a new one.

Home paints its first frame from this, so what opens files is imported where it is used.
"""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plc_workshop.errors import Refused, WorkshopError
from plc_workshop.runner.wall import today
from plc_workshop.store import shelf
from plc_workshop.words import _, ngettext, short_date

if TYPE_CHECKING:
    from plc_workshop.export.sheet import Keys
    from plc_workshop.results.summary import Summary
    from plc_workshop.runner.choices import PackCard, Setup
    from plc_workshop.runner.doctor import Finding
    from plc_workshop.runner.run import Run
    from plc_workshop.session.state import Record
    from plc_workshop.settings import Places, Settings

LATEST = 10
"""How many sessions home looks into."""


class Glance(NamedTuple):
    """A session in one line."""

    session: str
    group: str
    date: str
    state: str
    finished: bool
    left_open: bool = False
    """Whether its round was opened on an earlier day, and is open still."""


class Shelved(NamedTuple):
    """A pack's file, good or not."""

    path: Path
    title: str
    """Its title, or the file's name where it cannot be read."""
    problems: int
    to_mend: tuple[str, ...]
    """What is wrong, as lines of a page."""


class Desk:
    """Knows the folders and the settings; every open session comes from here."""

    def __init__(self, places: Places, settings: Settings) -> None:
        self.places, self.settings = places, settings
        self._cards: tuple[PackCard, ...] | None = None

    # Earlier sessions

    def count(self) -> int:
        """How many sessions there are, from folder names alone."""
        return shelf.count(self.places.sessions)

    def latest(self, most: int = LATEST) -> tuple[Glance, ...]:
        """The newest sessions; one whose file cannot be read says so."""
        return tuple(self.glance(name) for name in shelf.newest_first(self.places.sessions, most))

    def unfinished(self) -> Glance | None:
        """The newest session that has not reached its last step."""
        return next((glance for glance in self.latest() if not glance.finished), None)

    def glance(self, session: str) -> Glance:
        """One session in one line, read without changing anything."""
        try:
            record = shelf.peek(self.places.sessions, session)
        except WorkshopError as problem:
            return Glance(session, session, session[:10], problem.message, finished=True)
        return Glance(
            session, record.group or session, record.date, self._state(record), _is_finished(record), _left_open(record)
        )

    def _state(self, record: Record) -> str:
        from plc_workshop.session.pace import number_of
        from plc_workshop.session.state import Place, Round
        from plc_workshop.store.book import people_done

        day = _("today") if record.date == today() else short_date(record.date)
        if record.round is Round.OPEN:
            done = people_done(self.places.state, record.session)
            if done is None:
                return _("{day}, Mirror round open on another laptop").format(day=day)
            sentence = ngettext(
                "{day}, Mirror round open, {done} of {people} person is done",
                "{day}, Mirror round open, {done} of {people} people are done",
                record.people,
            )
            return sentence.format(day=day, done=done, people=record.people)
        names = {
            Place.PLAN: _("at the beginning"),
            Place.LAST: _("at the beginning"),
            Place.AGREEMENTS: _("at the beginning"),
            Place.SECTION: _("in section {n}").format(n=number_of(record, record.section)),
            Place.PRACTICE: _("before the Mirror"),
            Place.BEFORE: _("before the Mirror"),
            Place.DO: _("what we will do"),
            Place.HOME: _("finished"),
        }
        return f"{day}, {names.get(record.place, _('in the talk'))}"

    def last_time(self, group: str) -> str:
        """When a group of this name met last, and with how many; empty where it is new."""
        if not group.strip():
            return _("a name finds it again later")
        for record in shelf.of_group(self.places.sessions, group):
            return _("last time {day}, with {people}").format(day=short_date(record.date), people=record.people)
        return ""

    def resume(self, session: str = "", *, give_up: bool = False) -> Run:
        """Open a session where it was; without a name the newest unfinished one.

        With `give_up` a round whose answers are lost ends. Raises: LostRound, WorkshopError.
        """
        from plc_workshop.runner.opening import resume

        if not session:
            glance = self.unfinished()
            if glance is None:
                raise WorkshopError(_("There is no session to go on with."), _("New session starts one."))
            session = glance.session
        return resume(self.places, shelf.find(self.places.sessions, session), give_up=give_up)

    def summary(self, session: str) -> Summary:
        """All of a session that may leave the room. Raises: WorkshopError."""
        from plc_workshop.runner.opening import summary

        return summary(shelf.find(self.places.sessions, session))

    def export(self, session: str, to: Path | None = None, formats: tuple[str, ...] | None = None) -> tuple[Path, ...]:
        """Write the summary files of a session; the paths written. Raises: WorkshopError."""
        from plc_workshop.runner import takehome

        folder = to or shelf.find(self.places.sessions, session)
        return takehome.write(self.summary(session), folder, formats or takehome.ALL)

    def delete(self, session: str) -> None:
        """Delete a session and every trace of it on this laptop. Raises: WorkshopError."""
        shelf.delete(self.places.sessions, self.places.state, session)

    def examine(self, size: tuple[int, int] | None = None) -> tuple[Finding, ...]:
        """What will and will not work on this laptop; `size` is the window in cells where that is known."""
        from plc_workshop.runner.doctor import examine
        from plc_workshop.settings import surroundings

        return examine(self.places, self.settings, surroundings(), size)

    def open_stage(self) -> bool:
        """Open the room's window in a terminal of its own; whether there was a way to."""
        from plc_workshop.runner.window import open_stage

        return open_stage(self.places)

    def write_missing(self) -> None:
        """Write the summaries of sessions that are over and have none: the lid was closed before the last step.

        A session that is open in another window is left alone, and so is one whose files cannot be read or written.
        """
        import contextlib

        from plc_workshop import files

        for session in shelf.names(self.places.sessions, LATEST):
            folder = self.places.sessions / session
            if os.path.exists(folder / "summary.html"):  # noqa: PTH110 - may raise
                continue
            with contextlib.suppress(WorkshopError):
                over = _is_over(shelf.peek(self.places.sessions, session))
                if over and not shelf.is_open_elsewhere(self.places.state, session) and files.can_write(folder):
                    self.export(session)

    # Packs

    def packs(self) -> tuple[PackCard, ...]:
        """The packs that can be used, by title."""
        if self._cards is None:
            from plc_workshop.runner.opening import card, distinct, good_packs

            self._cards = distinct(card(path, pack, self.settings) for path, pack in good_packs(self.pack_files()))
        return self._cards

    def packs_at_a_glance(self) -> str:
        """How many packs there are, and whether all are good."""
        ids = Counter(card.id for card in self.packs())
        found, good = len(self.pack_files()), sum(count == 1 for count in ids.values())
        if not found:
            return _("no pack in {folder}").format(folder=self.places.own_packs)
        if good == found:
            return ngettext("{found} pack, all good", "{found} packs, all good", found).format(found=found)
        return ngettext("{found} pack, {bad} with problems", "{found} packs, {bad} with problems", found).format(
            found=found, bad=found - good
        )

    def packs_in_full(self) -> tuple[Shelved, ...]:
        """Every pack of this laptop, with what is wrong with it."""
        from plc_workshop.packs.checker import check_all
        from plc_workshop.packs.problems import on_screen

        self._cards = None  # they may have been mended, or copied in by hand
        titles = {card.path: card.title for card in self.packs()}
        return tuple(
            Shelved(path, titles.get(path, path.name), len(problems), on_screen(problems, path.name))
            for path, problems in check_all(self.pack_files())
        )

    def copy(self, pack: Path, to: Path | None = None) -> Path:
        """Make a copy of a pack to edit, among this user's own; the new file. Raises: WorkshopError."""
        from plc_workshop.packs.copy import copy

        made = copy(pack, to or self.places.own_packs)
        self._cards = None
        return made

    def first_pack(self) -> Path:
        """The file of the pack that set-up offers first. Raises: WorkshopError where there is none."""
        cards = self.packs()
        if not cards:
            raise WorkshopError(_("There is no pack in {folder}").format(folder=self.places.own_packs))
        return cards[0].path

    def sheet(self, pack: Path, keys: Keys, to: Path | None = None) -> tuple[Path, ...]:
        """Write the printable pages of a pack beside the sessions; the files. Raises: PackError, WorkshopError."""
        from plc_workshop.packs.loader import load
        from plc_workshop.runner.takehome import write_sheets

        return write_sheets(load(pack), keys, to or self.places.sessions)

    def pack_files(self) -> tuple[Path, ...]:
        """The files of all packs, the user's own first."""
        from plc_workshop.packs.library import find

        return tuple(path for folder in self.places.packs for path in find(folder))

    # A new session

    def locate(self, pack: str) -> Path:
        """The file of a pack named by its id or its path. Raises: WorkshopError."""
        from plc_workshop.packs.library import locate

        return locate(pack, self.places.packs)

    def blank_setup(self, pack: Path | None = None) -> Setup:
        """What set-up starts with: a certain pack, or the first there is. Raises: WorkshopError."""
        from plc_workshop.packs.loader import load
        from plc_workshop.runner.choices import Setup
        from plc_workshop.runner.opening import card as card_of

        cards = self.packs()
        card = next((card for card in cards if pack in (None, card.path)), None)
        if pack and card is None:
            card = card_of(pack, load(pack), self.settings)
        seconds = card.turn_seconds if card else 120
        return Setup(card, turn_seconds=seconds, threshold=self.settings.threshold, theme=self.settings.theme)

    def start(self, setup: Setup, *, planned: bool = False) -> Run:
        """Make a session and open it, at its plan if it is to be `planned`. Raises: WorkshopError."""
        import secrets

        from plc_workshop.runner.choices import spelled
        from plc_workshop.runner.opening import start
        from plc_workshop.session.schedule import minutes_of

        if setup.pack is None:
            raise Refused(_("There is no pack to lead."), _("Packs on the start page says why."))
        if setup.stop_at and minutes_of(spelled(setup.stop_at)) is None:
            raise Refused(_("Write the time to stop as 15:30."))
        return start(self.places, setup, today(), secrets.token_hex(2), planned=planned)

    def other_folder(self) -> Path | None:
        """A folder that can be written to where the sessions' own cannot; None where there is no other."""
        from plc_workshop import files
        from plc_workshop.settings import usual_sessions

        other = usual_sessions()
        there = next(folder for folder in (other, *other.parents) if os.path.isdir(folder))  # noqa: PTH112 - may raise
        return other if other != self.places.sessions and files.can_write(there) else None

    def move_to(self, folder: Path) -> None:
        """Keep sessions in another folder, as long as the program runs."""
        self.places = replace(self.places, sessions=folder)


def _is_finished(record: Record) -> bool:
    from plc_workshop.session.state import Place

    return record.place is Place.HOME


def _is_over(record: Record) -> bool:
    """Whether there is something to take home and nobody is about to go on."""
    from plc_workshop.session.state import Round

    return _is_finished(record) or (record.round is Round.CLOSED and record.date < today())


def _left_open(record: Record) -> bool:
    from plc_workshop.session.state import Round

    return record.round is Round.OPEN and record.date < today()
