"""The rounds of this machine: a line for each, in one file that outlives the sessions; and the key of its hashes.

Every session writes it, so a change holds its lock, reads what stands there now and writes all of it anew.
"""

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from plc_workshop import files
from plc_workshop.results.near import Line
from plc_workshop.store import lock, private
from plc_workshop.store.document import Document
from plc_workshop.store.durable import damaged
from plc_workshop.store.faults import DamagedError, FilesError, FormatError, NewerError, in_sentences
from plc_workshop.store.formats import ROUNDS
from plc_workshop.words import _

LOCK = ".rounds"
"""What their lock is called, which is that of no session."""
KEY_LENGTH = 32
_MOST_STATEMENTS = 20_000
"""Statements in all lines: a hundred rounds of the longest packs, two thousand of ours; the file stays readable."""

Lines = tuple[Line, ...]


class Rounds:
    """The lines, in the order in which the rounds were opened. Used within `held` alone."""

    def __init__(self, state: Path, key: bytes, lines: Lines) -> None:
        self._state, self.key, self.lines = state, key, lines

    def write(self, lines: Lines) -> None:
        """Replace all lines, durably. Raises: FilesError; then nothing has changed."""
        if lines != self.lines:
            lines = _newest(lines)
            Document(self._state / private.ROUNDS, ROUNDS).save(lines)
            self.lines = lines


@contextmanager
def held(
    state: Path, new_key: Callable[[int], bytes], made_anew: Callable[[bytes], Lines], today: str
) -> Iterator[Rounds]:
    """The rounds of this machine, which nobody else changes meanwhile.

    Where the file is missing, `made_anew` says with the key what it should hold. One that is damaged is set aside: what
    it held nobody can say, so that besides a line stands there that matches every statement today. So does it where
    the key is gone. Raises: NewerError for a file of a newer format, which is left alone; FilesError.
    """
    with lock.held(lock.path_of(state, LOCK)):
        key = _key(state)
        refuse_another_key(state)
        document = Document(state / private.ROUNDS, ROUNDS)
        lines, is_lost = _loaded(document)
        if key is None:
            if lines is not None:  # hashes of another key match nothing any more
                lines, is_lost = None, True
                damaged(document.path, set_aside=True)
            key = new_key(KEY_LENGTH)
            with in_sentences(state):
                files.write(state / private.KEY, key)
        rounds = Rounds(state, key, lines or ())
        if lines is None:
            unknown = (Line(None, today, today, None),) if is_lost else ()
            # First: what stands behind the line of an open round is taken for one that came in between.
            anew = (*unknown, *made_anew(key))
            # Written also where it is empty: from now on only what is in it counts.
            Document(document.path, ROUNDS).save(_newest(anew))
            rounds.lines = _newest(anew)
        yield rounds


def is_another_key(state: Path) -> bool:
    """Whether what is called as the key is somebody else's: as long as none, and no lines stand beside it."""
    with suppress(OSError):
        found = os.lstat(state / private.KEY)
        is_none = not stat.S_ISREG(found.st_mode) or found.st_size not in (0, KEY_LENGTH)
        return is_none and not os.path.lexists(state / private.ROUNDS)
    return False


def refuse_another_key(state: Path) -> None:
    """Raises: FilesError where ours would take the place of somebody else's file: this is no folder of ours."""
    if is_another_key(state):
        said = _("{file} was not written by this program, which needs a file of that name there.")
        hint = _("Move it away, or choose another folder (--sessions, --state).")
        raise FilesError(said.format(file=state / private.KEY), hint)


def _key(state: Path) -> bytes | None:
    """The key; None where there is none, or what stands there is none."""
    with in_sentences(state / private.KEY, reading=True):
        try:
            found = files.start(state / private.KEY, KEY_LENGTH + 1)
        except FileNotFoundError:
            return None
    return found if len(found) == KEY_LENGTH else None


def _loaded(document: Document[Lines]) -> tuple[Lines | None, bool]:
    """The lines, None where there is no file; and whether lines were lost. Raises: NewerError, FilesError."""
    try:
        return document.load(), False
    except NewerError:
        raise
    except DamagedError:
        return None, True
    except FormatError:
        damaged(document.path, set_aside=True)
        return None, True


def _newest(lines: Lines) -> Lines:
    """The lines without the oldest, where they are too many: a day on the wall may be wrong, their order is not."""
    kept: list[Line] = []
    room = _MOST_STATEMENTS
    for line in reversed(lines):
        room -= 1 + len(line.statements or ())
        if room < 0:
            break
        kept.append(line)
    return tuple(reversed(kept))
