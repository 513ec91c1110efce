"""What is kept of a fault in the program: where it happened, and nothing that anybody answered."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from plc_workshop import files
from plc_workshop.harmless import as_people_read
from plc_workshop.runner.nameless import nameless
from plc_workshop.runner.window import typed
from plc_workshop.store import private
from plc_workshop.store.faults import FilesError, in_sentences
from plc_workshop.words import _

if TYPE_CHECKING:
    from plc_workshop.settings import Folders

_PROGRAM = Path(__file__)


def keep(error: BaseException, state: Path) -> Path | None:
    """Write the frames of `error` into the private state folder; the file, or None where it cannot be written."""
    path = state / private.FAULT
    try:
        with in_sentences(path):
            files.private_folder(state)
            files.write(path, frames(error).encode("utf-8", "replace"))
    except FilesError:
        return None
    return path


def frames(error: BaseException) -> str:
    """Kinds of the errors and the frames they went through: no message and no local, which may hold an answer.

    Nor does a path name whoever uses this laptop: the file goes with a report.
    """
    lines = ["format: 1"]
    found: BaseException | None = error
    while found is not None and len(lines) < _MOST_LINES:
        lines.append(type(found).__qualname__)
        lines += [
            f"  {nameless(frame.filename)}:{frame.lineno} {frame.name}"
            for frame in traceback.StackSummary.extract(traceback.walk_tb(found.__traceback__), lookup_lines=False)
        ]
        found = found.__cause__ or found.__context__
    return "\n".join(lines[:_MOST_LINES]) + "\n"


_MOST_LINES = 200
"""Enough for every fault; errors that name one another in a ring end here."""


def told(error: BaseException | None, folders: Folders) -> str:
    """What is said at the end: where what was saved lies, how to go on, where it happened."""
    kept = keep(error, folders.state) if error is not None else None
    if not _PROGRAM.exists():
        return "\n".join(
            (
                _("The files of this program are gone: was the USB stick taken out? What was saved is safe."),
                _("It lies in {folder}").format(folder=as_people_read(str(folders.sessions))),
                _("Put the stick in again, and start as before: the start page goes on with the session."),
            )
        )
    said = [
        _("The workshop stopped because of a fault in the program. What was saved is safe."),
        _("It lies in {folder}").format(folder=as_people_read(str(folders.sessions))),
        # Translators: {command} is what to type.
        _("Go on with: {command}").format(command=typed("resume", folders=folders)),
    ]
    if kept is not None:
        said.append(_("Where it happened, without any answer, stands in {file}").format(file=kept))
    return "\n".join(said)
