"""The files people take home, written into a folder."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from plc_workshop import files
from plc_workshop.results.summary import Summary
from plc_workshop.session.pace import plan, title
from plc_workshop.store.faults import told

if TYPE_CHECKING:
    from plc_workshop.export.sheet import Keys
    from plc_workshop.packs.model import Pack

ALL = ("html", "md", "csv", "json", "svg")
"""What every session's folder gets: the endings of the files."""


def write(summary: Summary, folder: Path, formats: Collection[str] = ALL) -> tuple[Path, ...]:
    """Write the summary as the `formats` say; the paths written. Raises: WorkshopError."""
    from plc_workshop.export.write import made

    written = []
    with told(folder):
        files.private_folder(folder)
        for name, data in made(summary).items():
            if name.rpartition(".")[2] in formats:
                files.write(folder / name, data)
                written.append(folder / name)
    return tuple(written)


def write_sheets(pack: Pack, keys: Keys, folder: Path) -> tuple[Path, ...]:
    """Write the facilitator's page and the statements; the paths written. Raises: WorkshopError."""
    from plc_workshop.export.sheet import Step, facilitator, statements
    from plc_workshop.export.write import encoded
    from plc_workshop.runner.choices import USUAL_PEOPLE

    optional = {f"section/{section.id}" for section in pack.sections if section.optional}
    steps = [
        Step(title(pack, part.key), part.minutes, part.key in optional)
        for part in plan(pack, USUAL_PEOPLE, pack.mirror.turn_seconds)
    ]
    pages = {"facilitator": facilitator(pack, steps, keys), "statements": statements(pack)}
    with told(folder):
        files.private_folder(folder)
        for name, page in pages.items():
            files.write(folder / f"{pack.id}-{name}.html", encoded(page))
    return tuple(folder / f"{pack.id}-{name}.html" for name in pages)
