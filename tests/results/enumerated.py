"""Every way to answer one statement, by what is shown of it: what somebody can work out who reads the display.

The attacker knows the rules, how many people took part, and perhaps the own answer.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from plc_workshop.results.reduced import told
from plc_workshop.results.showing import showing
from plc_workshop.results.statistics import parts, sides
from plc_workshop.results.summary import StatementResult
from tests.results.samples import SCALES, Row, histories

ROW = StatementResult("s", "S", "S", None)
PASSED = 3
"""The side of who would rather not say, behind disagree, middle, agree."""


def displays(points: int, people: int) -> dict[StatementResult, list[Row]]:
    """Each display that so many people can bring about, and all the ways that do."""
    found: dict[StatementResult, list[Row]] = {}
    for row in histories(people, points + 1):
        shown = told(ROW, showing(row[1:], people), SCALES[points], row[0])
        found.setdefault(shown, []).append(row)
    return found


def told_too_much(shown: StatementResult, rows: Sequence[Row]) -> Iterator[str]:
    """What this display gives away for certain of all the ways that bring it about, and may not."""
    if shown.detail == "none":
        return
    outside = {sum(row[1:]) - max(sides(row[1:])) for row in rows}
    if outside == {1}:
        yield "exactly one stands against the rest"
    if outside == {0}:
        yield "all think alike"
    if all(1 in sides(row[1:]) for row in rows):
        yield "exactly one stands on some side"
    if all(1 in row[1:] for row in rows):
        yield "exactly one chose some point"
    if min(sum(row[1:]) for row in rows) < 4:
        yield "something of fewer than four answers"
    if sum(rows[0]) < 8 and shown.sides is not None:
        yield "numbers of fewer than eight people"
    if shown.skipped is not None and shown.sides is None:
        yield "how many passed where no numbers stand"
    yield from _of_a_colleague(rows)


def _of_a_colleague(rows: Sequence[Row]) -> Iterator[str]:
    """Somebody who knows the own answer knows a named colleague's side only where all others stand on one side.

    The limit that is said aloud: who stands alone with a view learns that the others think otherwise.
    """
    people, points = sum(rows[0]), len(rows[0]) - 1
    for own in range(points + 1):
        sure = {_where_all_are(_without(row, own), people - 1) for row in rows if row[own]}
        if len(sure) == 1 and sure != {None} and (own == 0 or sure == {_side_of(own - 1, points)}):
            yield "where each colleague stands, to somebody who stands there too or passed"


def _without(row: Row, own: int) -> Row:
    return tuple(count - (at == own) for at, count in enumerate(row))


def _where_all_are(row: Row, people: int) -> int | None:
    on_sides = (*sides(row[1:]), row[0])
    return on_sides.index(people) if people in on_sides else None


@cache
def _side_of(point: int, points: int) -> int:
    return next(at for at, part in enumerate(parts(points)) if point in part)
