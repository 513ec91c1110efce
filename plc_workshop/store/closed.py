"""A closed round: written once, read without a lock."""

from pathlib import Path

from plc_workshop.errors import WorkshopError
from plc_workshop.results.result_json import result_from_json
from plc_workshop.results.summary import Result
from plc_workshop.store.durable import read
from plc_workshop.words import _


def load_result(folder: Path) -> Result | None:
    """The closed round of a session, or None where there is none. Raises: WorkshopError."""
    tables = read(folder / "result.json", set_aside=False)
    if tables is None:
        return None
    try:
        return result_from_json(tables.get("_default", {}).get("1"))
    except ValueError as error:
        raise WorkshopError(
            _("{file} does not hold a result: {reason}.").format(file=folder / "result.json", reason=error)
        ) from error
