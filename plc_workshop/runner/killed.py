"""Whether the program was last ended without being asked: killed, or the power went.

Nothing is written down for it: a run that ends by itself, also by a fault or a signal, takes the room's view along.
"""

import os
from contextlib import suppress
from pathlib import Path

from plc_workshop.errors import WorkshopError

YEAR = "our-year"
"""The name of the runtime file of a group's year while no session is open: no session is called so."""


def left_open(state: Path) -> tuple[str, ...]:
    """The sessions of this laptop that were left so, and that no window has gone on with."""
    try:
        with os.scandir(state / "live") as entries:
            found = [Path(entry.name).stem for entry in entries if entry.name.endswith(".json")]
    except OSError:
        return ()
    return tuple(session for session in found if not _is_open(state, session))


def forget_year(state: Path) -> None:
    """Take away the year that a killed run has left for the room: nobody goes on with it, as with a session."""
    with suppress(OSError):
        (state / "live" / f"{YEAR}.json").unlink()


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
