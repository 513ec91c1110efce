"""The statements that a group marks in the talk, listed once for the facilitator's window and for the room's."""

from dataclasses import dataclass

from plc_workshop.packs.model import whole_name
from plc_workshop.packs.width import GAP, cells
from plc_workshop.results.what_came import what_came
from plc_workshop.session import discussion, expecting, proposing
from plc_workshop.session.state import Session

SIGN = 2
"""Cells of the star before a name, and of the air behind it."""
_LONGEST = 26
"""Cells of a name at the most; a longer one needs another line."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A statement where the group says on which views will differ."""

    number: str
    """Its place in the topic, as wide as the largest."""
    name: str
    expected: bool


@dataclass(frozen=True, slots=True)
class Offered:
    """A statement where the group chooses what to talk about."""

    statement: str
    """Its id."""
    name: str
    chosen: bool
    proposed: bool
    """Whether the app would add it to what is chosen."""
    told: str
    """Its result, or empty."""
    expected: str
    """What was expected of it, or empty."""


@dataclass(frozen=True, slots=True)
class Offer:
    """All statements to choose from, in columns."""

    statements: tuple[Offered, ...]
    names: int
    """Cells of the column of names."""
    left: int
    """The cell where results begin."""
    column: int | None
    """Cells from there to what was expected; None where that stands on a line below."""


def numbered(session: Session) -> tuple[Numbered, ...]:
    """All statements in the order of the topic."""
    statements = session.pack.mirror.statements
    digits = len(str(len(statements)))
    return tuple(
        Numbered(f"{at:>{digits}}", whole_name(each.name, each.text), expecting.is_expected(session.record, each.id))
        for at, each in enumerate(statements, 1)
    )


def offer(session: Session, width: int) -> Offer:
    """All statements in the order of the screen, with their results in so many cells together."""
    order, proposed = discussion.rows(session), proposing.what_is_added(session)
    about = [discussion.statement(session, each) for each in order]
    called = [whole_name(each.name, each.text) for each in about]
    names = min(_LONGEST, max(map(cells, called)))
    left = SIGN + names + GAP
    results = [discussion.result_of(session, each) if session.shows else None for each in order]
    came = what_came(results, session.record.expected, width - left)
    statements = tuple(
        Offered(
            each,
            name,
            discussion.in_focus(session.record, each),
            each in proposed,
            told,
            expected,
        )
        for each, name, told, expected in zip(order, called, came.told, came.expected, strict=True)
    )
    return Offer(statements, names, left, came.column)
