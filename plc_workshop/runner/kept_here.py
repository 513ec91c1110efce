"""What this laptop keeps outside the sessions, told before it is forgotten; and what follows from that."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from plc_workshop.results.near import Near
from plc_workshop.runner import wall
from plc_workshop.settings import settings_file
from plc_workshop.words import _, ngettext, npgettext, pgettext
from plc_workshop.words.days import full_date, weekday_of_month
from plc_workshop.words.lists import in_a_row

if TYPE_CHECKING:
    from plc_workshop.runner.desk import Desk


@dataclass(frozen=True, slots=True)
class KeptHere:
    """What lies in the private folder, in words."""

    folder: Path
    rows: tuple[tuple[str, str], ...]
    """What is removed: a file or folder, and what stands in it."""
    open_rounds: tuple[str, ...]
    """The sessions whose answers would go, as people call them."""
    follows: tuple[str, ...]
    """What follows from it, a sentence each."""
    stays: tuple[str, ...]
    """What is not removed, a sentence each."""

    @property
    def title(self) -> str:
        """What there is, or that there is nothing."""
        if not self.rows:
            return " ".join(self.follows) or _("Nothing is kept in {folder}.").format(folder=self.folder)
        return _("This is kept in {folder}:").format(folder=self.folder)

    @property
    def in_one_sentence(self) -> str:
        """The same, with the names of what there is."""
        names = in_a_row(name for name, _told in self.rows)
        return _("This is kept in {folder}: {files}.").format(folder=self.folder, files=names)

    @property
    def about_open_rounds_by_name(self) -> str:
        """What becomes of rounds that are open, and which they are."""
        whose = _("They are the answers of: {sessions}.").format(sessions=in_a_row(self.open_rounds))
        return " ".join((self.about_open_rounds, whose))

    @property
    def about_open_rounds(self) -> str:
        """What becomes of rounds that are open; empty where none is."""
        if not self.open_rounds:
            return ""
        count = len(self.open_rounds)
        return ngettext(
            "The answers of a round that is open go too, and nobody can bring them back: that round can only be given "
            "up then.",
            "The answers of {n} rounds that are open go too, and nobody can bring them back: those rounds can only be "
            "given up then.",
            count,
        ).format(n=count)


def look(desk: Desk) -> KeptHere:
    """What is kept; looking changes nothing. Raises: WorkshopError where a newer version wrote it."""
    from plc_workshop.room import runtime_files
    from plc_workshop.store import forgotten, private

    state = desk.folders.state
    there = forgotten.kept(state)
    answers = len(there.get("answers", ()))
    told = {
        "answers": (
            private.PENDING,
            npgettext("value", "answers, in {n} file", "answers, in {n} files", answers).format(n=answers),
        ),
        "rounds": (private.ROUNDS, _("on which days rounds were led here, and hashes of their statements")),
        "key": (private.KEY, _("the random key of these hashes")),
        "room": (in_a_row((runtime_files.LIVE, runtime_files.STAGE)), _("what the room's window showed")),
        "locks": (private.LOCKS, _("which session is open in a window; nothing stands in them")),
        "fault": (private.FAULT, _("where the program stopped because of a fault; no answer")),
    }
    if forgotten.is_forgotten(there, state):
        since = forgotten.day_of(state)
        said = _("What was kept in {folder} was forgotten on {day}. That day is kept, and a new random key.")
        return KeptHere(state, (), (), (said.format(folder=state, day=full_date(since)), *_until(since)), ())
    if not there:
        return KeptHere(state, (), (), (), ())
    day = forgotten.day_of(state) or wall.today()
    return KeptHere(
        state, tuple(told[kind] for kind in told if kind in there), _open_rounds(desk), _follows(day), _stays(desk)
    )


def forget(desk: Desk) -> str:
    """Remove it; what is to be said then. Raises: WorkshopError."""
    from plc_workshop.store import forgotten

    state = desk.folders.state
    forgotten.forget(state, secrets.token_bytes, wall.today())
    return " ".join((_("This laptop has forgotten it."), *_until(forgotten.day_of(state))))


def _open_rounds(desk: Desk) -> tuple[str, ...]:
    """Once what is over has been ended, all answers that lie here are of rounds that are open."""
    from plc_workshop.store import shelf, traces

    found: list[str] = []
    for session in traces.kept(desk.folders.state):
        folder = next(iter(shelf.alike(desk.folders.sessions, session)), None)
        found += [session] if folder is None else desk.sessions.names((desk.sessions.glance(folder),))
    return tuple(found)


def _until(day: str) -> tuple[str, ...]:
    """From when on rounds open again, in a sentence; none where they do."""
    possible = Near("unknown", day, day).possible
    if possible <= wall.today():
        return ()
    # Translators: “Nobody here answered then” is a row of the page before the Mirror.
    told = _("Before {day} no round opens here, unless somebody says “Nobody here answered then”.")
    return (told.format(day=weekday_of_month(possible)),)


def _follows(day: str) -> tuple[str, ...]:
    return (
        *_until(day),
        _("With another key a group whose sessions are not here any more counts as a new one where summaries meet."),
    )


def _stays(desk: Desk) -> tuple[str, ...]:
    sessions = _("What stays: the sessions in {folder}; Groups on the start page deletes them.")
    settings = _("Your settings stay too, they are yours: {file}")
    found = [sessions.format(folder=desk.folders.sessions)]
    if os.path.exists(settings_file()):  # noqa: PTH110 - may raise
        found.append(settings.format(file=settings_file()))
    return tuple(found)


def refused_without_asking() -> str:
    """What is said where open rounds keep a script from removing anything."""
    return _("A round is open: close it or give it up first, or type this without --yes, which asks.")


def nothing_removed() -> str:
    """What is said where the answer is no."""
    return pgettext("sentence", "Nothing was removed.")
