"""Places of a message, where something is filled in: one that nothing fills would end the program where it is shown."""

from functools import cache
from string import Formatter

Places = frozenset[tuple[str, str | None, str | None]]


@cache
def fits(told: str, *asked: str) -> bool:
    """Whether every place of a translation is one of the English, which are filled in."""
    given: Places = frozenset().union(*(places(text) for text in asked))
    try:
        return places(told) <= given
    except ValueError:  # half a bracket
        return False


def places(text: str) -> Places:
    """Every place of a text, each with how it is to be written. Raises: ValueError."""
    return frozenset((name, spec, how) for _text, name, spec, how in Formatter().parse(text) if name is not None)
