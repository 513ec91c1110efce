"""What is written once and read without a lock: a closed round, and the pack of a meeting of another laptop."""

from pathlib import Path

from plc_workshop.results.summary import PackName, Result
from plc_workshop.store.document import brought_in, result_in
from plc_workshop.store.moved import is_brought


def load_result(folder: Path) -> Result | None:
    """The closed round of a session, or None where there is none. Raises: FilesError."""
    return result_in(folder).look()


def brought_pack(folder: Path) -> PackName | None:
    """Which pack a meeting of another laptop was of; None where it was led here. Raises: FilesError."""
    return brought_in(folder).look() if is_brought(folder) else None
