"""A closed round: written once, read without a lock."""

from pathlib import Path

from plc_workshop.results.summary import Result
from plc_workshop.store.document import result_in


def load_result(folder: Path) -> Result | None:
    """The closed round of a session, or None where there is none. Raises: FilesError."""
    return result_in(folder).look()
