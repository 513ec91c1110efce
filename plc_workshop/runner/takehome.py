"""The files people take home, written into a folder."""

from collections.abc import Collection
from pathlib import Path

from plc_workshop import files
from plc_workshop.results.summary import Summary
from plc_workshop.store.faults import told

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
