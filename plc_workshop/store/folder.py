"""Session folders that come and go as a whole: made under another name and then renamed, renamed and then deleted."""

import contextlib
import shutil
from collections.abc import Callable
from pathlib import Path

from plc_workshop import files
from plc_workshop.errors import WorkshopError
from plc_workshop.results.summary import PackName, Result
from plc_workshop.session.state import Record
from plc_workshop.store.document import brought_in, record_in, result_in
from plc_workshop.store.faults import in_sentences
from plc_workshop.waiting import patiently
from plc_workshop.words import _

PACK = "pack.yaml"
"""The topic as it was led, in the folder of its session."""
NEW, GONE = ".new", ".gone"
"""How hidden folders end that are being made, or deleted: `.<session>.new`."""


def make(folder: Path, record: Record, pack: bytes) -> None:
    """Make the folder of a new session with its first files; the lock is held. Raises: WorkshopError."""

    def fill(unfinished: Path) -> None:
        with in_sentences(folder.parent):
            files.write(unfinished / PACK, pack)
        record_in(unfinished).save(record)

    _make(folder, fill)


def make_brought(folder: Path, record: Record, result: Result | None, pack: PackName) -> None:
    """Make the folder of a meeting that came from another laptop; the lock is held. Raises: WorkshopError."""

    def fill(unfinished: Path) -> None:
        brought_in(unfinished).save(pack)
        if result is not None:
            result_in(unfinished).save(result)
        record_in(unfinished).save(record)

    _make(folder, fill)


def _make(folder: Path, fill: Callable[[Path], None]) -> None:
    """Make a folder under another name, `fill` it, and give it its own. Raises: WorkshopError."""
    unfinished = folder.with_name(f".{folder.name}{NEW}")
    try:
        with in_sentences(folder.parent):
            if folder.exists():
                raise WorkshopError(_("There is a session {session} already.").format(session=folder.name))
            _empty(unfinished)
            files.private_folder(unfinished)
        fill(unfinished)
        with in_sentences(folder.parent):
            files.move(unfinished, folder)
    except WorkshopError:
        with contextlib.suppress(OSError):
            _empty(unfinished)
        raise


def remove(folder: Path, session: str) -> None:
    """Delete the folder of a session; the lock is held. A crash leaves all of it, or nothing that is listed.

    What it leaves has the session's name, whatever the folder was called: by that it is found again and swept.

    Raises: FilesError.
    """
    gone = folder.with_name(f".{session}{GONE}")
    with in_sentences(folder):
        _empty(gone)
        if folder.is_symlink():
            folder.unlink()
        elif folder.exists():
            files.move(folder, gone)
            _empty(gone)


def _empty(folder: Path) -> None:
    with contextlib.suppress(FileNotFoundError):
        patiently(lambda: shutil.rmtree(folder))
