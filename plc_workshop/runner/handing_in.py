"""The line that a session hands in for a region: written where its files lie, and kept as they are."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from plc_workshop import files
from plc_workshop.store.faults import in_sentences

if TYPE_CHECKING:
    from plc_workshop.results.summary import Summary


def hand_in(summary: Summary, folder: Path) -> Path:
    """Write the line into a folder; its path. Raises: Refused where there is nothing to hand in, WorkshopError."""
    from plc_workshop.export import region_line

    data = region_line.line(summary).encode("ascii")
    path = folder / region_line.NAME
    with in_sentences(path):
        files.private_folder(folder)
        files.write(path, data)
    files.undate(path)  # the day is not in the line, and its file does not tell it either
    return path


def renew(summary: Summary, folder: Path, beside: Path | None = None) -> None:
    """Write the line anew where the session's folder has it, also `beside` it; it goes where it may be no more.

    Raises: WorkshopError.
    """
    from plc_workshop.export import region_line

    path = folder / region_line.NAME
    if not os.path.lexists(path):
        return
    if not region_line.why_not(summary):
        hand_in(summary, beside or folder)
    elif beside is None:
        with in_sentences(path):
            files.remove(path)
