"""A language spoken in a test before it has a catalogue: dates are data, its sentences stay English."""

from collections.abc import Iterator
from contextlib import contextmanager

from plc_workshop import words
from plc_workshop.words.languages import Language


@contextmanager
def speaking_of_days(code: str) -> Iterator[None]:
    """Write and read dates in the language of this code."""
    before = words._spoken
    words._spoken = Language(code, code)
    try:
        yield
    finally:
        words._spoken = before
