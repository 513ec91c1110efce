"""A meeting of another laptop, by the summary.json that it wrote: looked at, and kept here as one of a group's."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from plc_workshop import files
from plc_workshop.errors import WorkshopError
from plc_workshop.results.limits import LEAST_THRESHOLD
from plc_workshop.results.promises import asked_again
from plc_workshop.results.summary import Earlier, PackName, Result, Summary
from plc_workshop.results.told_elsewhere import summary_from_json, was_changed
from plc_workshop.runner import wall
from plc_workshop.runner.choices import GROUP_LENGTH
from plc_workshop.runner.fit_texts import fit
from plc_workshop.runner.other_rounds import new_key
from plc_workshop.runner.paths import path_in, sticks
from plc_workshop.session.cleaning import clean
from plc_workshop.session.state import Record, Round, Stop
from plc_workshop.settings import Folders
from plc_workshop.shape import parsed
from plc_workshop.store import folder as folders_of_sessions
from plc_workshop.store import lock, shelf
from plc_workshop.store.faults import in_sentences
from plc_workshop.store.moved import NAME
from plc_workshop.words import _, pgettext
from plc_workshop.words.days import full_date

LARGEST = 2**20
"""Bytes of a summary.json that is read in: those of 200 statements have a quarter of it."""
FILE = "summary.json"
_KEY = re.compile(r"[0-9a-f]{32}")
_DEEPEST, _MOST_FOLDERS, _MOST_INSIDE, _MOST_FOUND = 3, 1000, 10_000, 50
"""Folders within folders of a stick, folders, things in one of them, and meetings that are looked at."""


@dataclass(frozen=True, slots=True)
class Brought:
    """A meeting that could be kept here."""

    path: Path
    summary: Summary
    here: str = ""
    """The group that has it already, or its session where that has no name; empty where it is not here."""

    @property
    def group(self) -> str:
        """What the group is called there."""
        return self.summary.group


def look_at(sessions: Path, given: str) -> Brought:
    """What a summary.json holds, by its path or its folder's as it was typed. Raises: WorkshopError."""
    path = path_in(given)
    with in_sentences(path, reading=True):
        path = path / FILE if path.is_dir() else path
    return _looked_at(path, _known(sessions))


def in_folder(sessions: Path, given: str) -> tuple[Brought, ...]:
    """What a file holds, or a folder with any number of sessions in it, the newest first. Raises: WorkshopError."""
    path = path_in(given)
    with in_sentences(path, reading=True):
        is_shelf = path.is_dir() and not (path / FILE).exists()
    if not is_shelf:
        return (look_at(sessions, given),)
    found = _found_in((path,), _known(sessions))
    if not found:
        raise WorkshopError(
            _("There is no summary.json in {folder} that is not here already.").format(folder=path),
            _("It is the file summary.json of the earlier session."),
        )
    return found


def on_sticks(sessions: Path) -> tuple[Brought, ...]:
    """What lies on the sticks in this laptop and is not here yet, the newest first; nothing that cannot be read."""
    return _found_in(sticks(), _known(sessions))


def _found_in(places: tuple[Path, ...], known: dict[str, str]) -> tuple[Brought, ...]:
    told: dict[str, Brought] = {}
    for place in places:
        for path in _files_in(place):
            with contextlib.suppress(WorkshopError):
                found = _looked_at(path, known)
                if not found.here:
                    told[_key_of(found.summary)] = found
            if len(told) == _MOST_FOUND:
                break
    return tuple(sorted(told.values(), key=lambda each: each.summary.date, reverse=True))


def bring(folders: Folders, brought: Brought, group: str) -> str:
    """Keep it among the sessions, as one of this group's; the name of its folder. Raises: WorkshopError.

    Its file is not read again: the stick may be gone, or hang.
    """
    summary = brought.summary
    if here := _here(summary, _known(folders.sessions)):
        raise WorkshopError(_already(here, summary.date))
    record = _record(summary, _id(folders.sessions, summary, group), group)
    pack = PackName(clean(summary.pack.id, 200), clean(summary.pack.title, 200), clean(summary.pack.language, 40))
    known = {row.id for row in summary.mirror.statements} if summary.mirror else set()
    marked = tuple(dict.fromkeys(each for each in summary.talk_about if each in known))
    result = Result(summary.mirror, marked, pack) if summary.mirror else None
    taken = lock.take(folders.state, record.session)
    try:
        with in_sentences(folders.sessions):
            files.private_folder(folders.sessions)
        folders_of_sessions.make_brought(folders.sessions / record.session, record, result, pack)
    finally:
        taken.release()
    return record.session


def _looked_at(path: Path, known: dict[str, str]) -> Brought:
    """Raises: WorkshopError with a sentence for a file that is damaged, changed, too large, or none of ours."""
    with in_sentences(path, reading=True):
        data = files.read(path, LARGEST)
    try:
        values = parsed(data)
        summary = summary_from_json(values)
        if summary.key is not None and not _KEY.fullmatch(summary.key):
            raise ValueError(_("{key} does not hold what it should").format(key="key"))
    except ValueError as error:
        raise WorkshopError(
            _("{file} is no summary of a session: {reason}.").format(file=path.name, reason=error),
            _("It is the file summary.json of the earlier session."),
        ) from error
    if was_changed(values):
        raise WorkshopError(
            _("{file} was changed after it was written: nobody can say what this meeting said.").format(file=path.name),
            _("Take it again from the laptop that wrote it."),
        )
    if summary.date > wall.today():
        raise WorkshopError(
            _("{file} is of a day that is still to come: {day}.").format(file=path.name, day=full_date(summary.date)),
            _("Look whether the clocks of both laptops are right."),
        )
    return Brought(path, replace(summary, group=clean(summary.group, GROUP_LENGTH)), _here(summary, known))


def _here(summary: Summary, known: dict[str, str]) -> str:
    return known.get(_key_of(summary)) or ("" if summary.key else known.get(summary.session, ""))


def _key_of(summary: Summary) -> str:
    """Its key; a meeting of an older version has none, and gets the same one each time it comes."""
    text = f"{summary.date} {summary.session}".encode()
    return summary.key or hashlib.blake2b(text, digest_size=16, person=b"brought").hexdigest()


def _already(here: str, day: str) -> str:
    return _("This meeting is here already: {group}, {day}.").format(group=here, day=full_date(day))


def already(brought: Brought) -> str:
    """The sentence for what is here already; empty where it is not."""
    return _already(brought.here, brought.summary.date) if brought.here else ""


def _known(sessions: Path) -> dict[str, str]:
    """The group of each meeting that is here, by its key, and by its id for those that have none."""
    known: dict[str, str] = {}
    for name in shelf.names(sessions):
        with contextlib.suppress(WorkshopError):
            record = shelf.peek(sessions, name)
            whose = record.group or pgettext("value", "Without a name")
            known |= dict.fromkeys(filter(None, (record.key, record.session)), whose)
    return known


def _id(sessions: Path, summary: Summary, group: str) -> str:
    """Its id on the other laptop, unless another session here has it, or nobody could make it."""
    own = summary.session
    if NAME.fullmatch(own) and own[:10] == summary.date and not shelf.is_there(sessions, own) and len(own) <= 60:
        same = shelf.slug(group) == shelf.slug(summary.group)
        if same and own == shelf.new_id(summary.date, group, own[-4:]):
            return own
    while shelf.is_there(sessions, own := shelf.new_id(summary.date, group, new_key()[:4])):
        pass
    return own


def _record(summary: Summary, session: str, group: str) -> Record:
    """What session.json keeps of it: it has ended, whatever it was."""
    mirror = summary.mirror
    ended = Round.CLOSED if mirror else Round.AHEAD if summary.meeting == "short" else Round.GIVEN_UP
    return Record(
        session=session,
        group=clean(group, GROUP_LENGTH),
        date=summary.date,
        people=max(1, mirror.participants if mirror else 1),
        turn_seconds=120,
        threshold=mirror.threshold if mirror else LEAST_THRESHOLD,
        display=mirror.display if mirror else "careful",
        audience=summary.audience,
        place=Stop.END,
        round=ended,
        focus=tuple(map(fit, summary.focus[:_MOST_FOUND])),
        commitments=tuple(each for each in map(fit, summary.commitments) if each.what),
        parking_lot=tuple(each for each in map(fit, summary.parking_lot) if each.what),
        next_date=summary.next_date or "",
        earlier=_cleaned(summary.earlier, summary) if summary.earlier else None,
        language=summary.language,
        meeting=summary.meeting,
        next_time=_text(summary.next_time),
        bring=_text(summary.bring),
        leads=_text(summary.leads),
        expected=summary.expected,
        nth=summary.nth,
        key=_key_of(summary),
        group_key=summary.group_key,
    )


def _cleaned(earlier: Earlier, summary: Summary) -> Earlier:
    known = (replace(each, audience=each.audience or summary.audience) for each in earlier.commitments)
    kept = (asked_again(fit(each), summary.audience) for each in known)
    return replace(earlier, date=earlier.date or summary.date, commitments=tuple(each for each in kept if each.what))


def _text(text: str | None) -> str | None:
    return (clean(text) or None) if text else None


def _files_in(folder: Path) -> Iterator[Path]:
    """The summaries that lie in a stick's folders: not a whole disk is looked through for them.

    Where there is more than that, the newest sessions of a folder come first.
    """
    waiting = deque([(folder, 0)])
    for _folder in range(_MOST_FOLDERS):
        if not waiting:
            return
        at, depth = waiting.popleft()
        with contextlib.suppress(OSError), os.scandir(at) as entries:
            inside = sorted(islice(entries, _MOST_INSIDE), key=lambda entry: entry.name, reverse=True)
            below = []
            for entry in inside:
                with contextlib.suppress(OSError):
                    if entry.name == FILE:
                        yield Path(entry.path)
                    elif depth < _DEEPEST and entry.name[0] not in ".$" and entry.is_dir(follow_symlinks=False):
                        below.append((Path(entry.path), depth + 1))
            waiting.extend(each for each in below if not NAME.fullmatch(each[0].name))
            waiting.extendleft(each for each in reversed(below) if NAME.fullmatch(each[0].name))
