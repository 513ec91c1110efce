"""A closed round, and whether it came from another laptop: written once, read without a lock."""

import os
from pathlib import Path

from plc_workshop.results.summary import PackName, Result
from plc_workshop.store.document import brought_in, result_in
from plc_workshop.store.moved import BROUGHT


def load_result(folder: Path) -> Result | None:
    """The closed round of a session, or None where there is none. Raises: FilesError."""
    return result_in(folder).look()


def is_brought(folder: Path) -> bool:
    """Whether a meeting came from another laptop, as a file that it wrote: it has no pack here."""
    return os.path.exists(folder / BROUGHT)  # noqa: PTH110 - Path.exists may raise


def brought_pack(folder: Path) -> PackName | None:
    """Which pack such a meeting was of; None where it was led here. Raises: FilesError."""
    return brought_in(folder).look() if is_brought(folder) else None
