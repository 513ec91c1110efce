"""Whether the program was last ended without being asked: killed, or the power went.

Nothing is written down for it: a run that ends by itself, also by a fault or a signal, takes the room's view along.
"""

import os
from contextlib import suppress
from pathlib import Path

from plc_workshop.errors import WorkshopError
from plc_workshop.room import runtime_files


def left_open(state: Path) -> tuple[str, ...]:
    """The sessions of this laptop that were left so, and that no window has gone on with."""
    try:
        with os.scandir(state / runtime_files.LIVE) as entries:
            found = [Path(entry.name).stem for entry in entries if entry.name.endswith(".json")]
    except OSError:
        return ()
    return tuple(session for session in found if not _is_open(state, session))


def in_a_round(state: Path, session: str) -> bool:
    """Whether the round of this session was open: its last screen may have shown a turn."""
    from plc_workshop.store.document import tally_of

    with suppress(WorkshopError):
        return bool(tally_of(state, session).traces())
    return True


def _is_open(state: Path, session: str) -> bool:
    from plc_workshop.store.shelf import is_open_elsewhere

    with suppress(WorkshopError):
        return is_open_elsewhere(state, session)
    return True
