"""The files people take home, written into a folder."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from plc_workshop import files
from plc_workshop.results.summary import Summary
from plc_workshop.runner.handing_in import hand_in, renew
from plc_workshop.session import flow
from plc_workshop.session.state import Record, Session
from plc_workshop.session.stretches import SEE, is_of
from plc_workshop.store.faults import in_sentences
from plc_workshop.words import pgettext
from plc_workshop.words.lists import in_a_row

if TYPE_CHECKING:
    from plc_workshop.export.sheet import Keys
    from plc_workshop.packs.model import Pack
    from plc_workshop.results.year import Year

ALL = ("html", "md", "csv", "json", "svg")
"""What every session's folder gets: the endings of the files."""
REGION = "region"
"""The line for a region, for whoever wants it."""
_COPIED_TO: dict[Path, Lock] = {}
"""Each folder that was copied to; its lock is held while files are written there."""


def write(summary: Summary, folder: Path, formats: Collection[str] = ALL) -> tuple[Path, ...]:
    """Write the summary as the `formats` say; the paths written. Raises: WorkshopError; Refused before any is."""
    from plc_workshop.export.bundle import made

    written = [hand_in(summary, folder)] if REGION in formats else []
    with in_sentences(folder):
        files.private_folder(folder)
    for name, data in made(summary).items():
        if name.rpartition(".")[2] in formats:
            with in_sentences(folder / name):
                files.write(folder / name, data)
            written.append(folder / name)
    return tuple(written)


def write_own(summary: Summary, folder: Path) -> tuple[Path, ...]:
    """Write all of them into the session's folder, a line for a region that lies there too. Raises: WorkshopError."""
    written = write(summary, folder)
    renew(summary, folder)
    return written


def write_copy(summary: Callable[[], Summary], folder: Path, to: Path) -> Path:
    """Write all that lies in the session's folder into another one; that folder. Raises: WorkshopError.

    Where a copy to there hangs, the next one waits for it, and writes what the summary is then: no older file comes
    after a newer one.
    """
    with _COPIED_TO.setdefault(to, Lock()):
        now = summary()
        write(now, to)
        renew(now, folder, to)
    return to


def write_year(year: Year, folder: Path) -> Path:
    """Write the page of a group's year; its path. Raises: WorkshopError."""
    from plc_workshop.export.bundle import encoded
    from plc_workshop.export.year_page import page
    from plc_workshop.store.shelf import letters, slug

    plain, all_of_it = slug(year.group), letters(year.group)
    if plain.replace("-", "") != all_of_it:  # of two groups with the same letters in it none replaces the other's page
        plain += f"-{hashlib.sha256(all_of_it.encode('utf-8', 'backslashreplace')).hexdigest()[:4]}"
    path = folder / f"our-year-{plain}.html"
    with in_sentences(folder):
        files.private_folder(folder)
    with in_sentences(path):
        files.write(path, encoded(page(year)))
    return path


def write_sheets(pack: Pack, keys: Keys, folder: Path, name: str = "") -> tuple[Path, ...]:
    """Write the facilitator's page and the statements, by a name or the id; the paths. Raises: WorkshopError."""
    from plc_workshop.export.bundle import encoded
    from plc_workshop.export.sheet import PlanRow, facilitator, statements
    from plc_workshop.runner.choices import USUAL_PEOPLE
    from plc_workshop.session.schedule import is_optional

    seconds = pack.mirror.turn_seconds
    plan = flow.plan(pack, USUAL_PEOPLE, seconds)
    sample = Session(pack, Record("", "", "", people=USUAL_PEOPLE, turn_seconds=seconds, plan=plan))
    steps = [PlanRow(_all_in(sample, at), part.minutes, is_optional(pack, part)) for at, part in enumerate(plan)]
    pages = {"facilitator": facilitator(pack, steps, USUAL_PEOPLE, keys), "statements": statements(pack)}
    with in_sentences(folder):
        files.private_folder(folder)
        for kind, page in pages.items():
            files.write(folder / f"{name or pack.id}-{kind}.html", encoded(page))
    return tuple(folder / f"{name or pack.id}-{kind}.html" for kind in pages)


def _all_in(session: Session, at: int) -> str:
    """What a step of the plan is called on paper: the talk about the result with all its parts, for its minutes."""
    title = flow.stretch_title(session, at)
    if not is_of(session.record.plan[at], SEE):
        return title
    return in_a_row((title, pgettext("heading", "I notice"), pgettext("heading", "Focus")))
