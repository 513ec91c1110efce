"""The catalogues as the program reads them, made anew: what lies in a checkout may be older, or not be there."""

from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po


def compile_catalogues(locale: Path) -> None:
    """Make the `.mo` beside each `.po`, as hatch_build.py does. Raises: OSError, PoFileError."""
    for path in sorted(locale.glob("*/LC_MESSAGES/*.po")):
        with path.open("rb") as file:
            catalogue = read_po(file, abort_invalid=True)
        with path.with_suffix(".mo").open("wb") as file:
            write_mo(file, catalogue)
