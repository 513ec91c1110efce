"""How long everybody takes to answer: one after another at the laptop, or at once on sheets that are typed in then."""

WRITING = 2
"""On paper everybody has the time of so many turns: to read, to cross, to fold, and to find a pen."""
PICKED_UP = 6
"""Seconds to unfold a sheet, and to turn it face down once it is typed."""
TYPED = 1
"""Seconds to read and type one statement of a sheet."""
WORTH_SAYING = 15
"""Minutes that sheets save before anybody is told of them."""


def at_the_laptop(people: int, turn_seconds: int) -> int:
    """Minutes in which so many people have a turn, one after another."""
    return _minutes(people * turn_seconds)


def on_sheets(people: int, turn_seconds: int, statements: int) -> int:
    """Minutes in which so many people write at once, and their sheets are typed."""
    return _minutes(WRITING * turn_seconds + people * of_a_sheet(statements))


def of_a_sheet(statements: int) -> int:
    """Seconds in which one sheet is typed."""
    return PICKED_UP + TYPED * statements


def minutes(people: int, turn_seconds: int, statements: int, *, on_paper: bool) -> int:
    """Minutes in which so many people answer, on sheets where they answer on paper."""
    return on_sheets(people, turn_seconds, statements) if on_paper else at_the_laptop(people, turn_seconds)


def saved(people: int, turn_seconds: int, statements: int) -> bool:
    """Whether sheets save so much time that it is worth saying."""
    spared = at_the_laptop(people, turn_seconds) - on_sheets(people, turn_seconds, statements)
    return spared >= WORTH_SAYING


def _minutes(seconds: int) -> int:
    return -(-seconds // 60)
