"""What is decoded of a file that was handed in: only what is counted, and what says whether it may be.

What people wrote is not, and what follows from the rest: a `Raw` stands there, since each key must be there once.
Needs the extra `region`.
"""

from typing import Annotated, Literal

from msgspec import Meta, Raw, Struct

from plc_workshop.results.limits import LEAST_THRESHOLD, MOST_COUNTED
from plc_workshop.results.summary import Audience, Detail, Display, Word

Count = Annotated[int, Meta(ge=0, le=MOST_COUNTED)]
Threshold = Annotated[int, Meta(ge=LEAST_THRESHOLD, le=MOST_COUNTED)]
Nth = Annotated[int, Meta(ge=1, le=999)]
SchoolYear = Annotated[int, Meta(ge=2000, le=2199)]


class HandedSides(Struct, frozen=True, gc=False):
    """How many stand on each side."""

    disagree: Count | None
    middle: Count | None
    agree: Count | None
    others: Count | None


class HandedLabels(Struct, frozen=True, gc=False):
    """The label most chosen on each side."""

    disagree: str | None
    middle: str | None
    agree: str | None


class HandedPoints(Struct, frozen=True, gc=False):
    """The same as positions on the scale, lowest 0."""

    disagree: Count | None
    middle: Count | None
    agree: Count | None


class SummaryRow(Struct, gc=False):
    """A statement of a Summary."""

    id: str
    text: str
    short: Raw
    dimension: Raw
    detail: Detail
    word: Word
    mostly: HandedLabels | None
    sides: HandedSides | None
    counts: tuple[Count | None, ...] | None
    answered: Count | None
    skipped: Count | None
    agree_percent: Raw
    disagree_percent: Raw
    net_agreement: Raw
    interpolated_median: Raw
    spread: Raw


class LineRow(Struct, gc=False):
    """A statement of a line."""

    id: str
    detail: Detail
    word: Word
    mostly: HandedPoints | None
    sides: HandedSides | None
    counts: tuple[Count | None, ...] | None
    answered: Count | None
    skipped: Count | None


class SummaryMirror(Struct, gc=False):
    """The closed round of a Summary."""

    participants: Count
    display: Display
    threshold: Threshold
    scale: tuple[str, ...]
    statements: tuple[SummaryRow, ...]


class SummaryPack(Struct, gc=False):
    """Which pack it was of."""

    id: str
    title: Raw
    language: str


class HandedSummary(Struct, gc=False):
    """A Summary of format 2."""

    format: Literal[2]
    id: Raw
    session: Raw
    key: str | None
    group: Raw
    group_key: str | None
    date: str | None
    language: Raw
    meeting: Raw
    nth: Nth | None
    audience: Audience
    rehearsal: bool
    pack: SummaryPack
    mirror: SummaryMirror | None
    talk_about: Raw
    focus: Raw
    commitments: Raw
    expected: Raw
    parking_lot: Raw
    next_date: Raw
    next_time: Raw
    bring: Raw
    leads: Raw
    earlier: Raw

    @property
    def undecoded(self) -> tuple[Raw, ...]:
        """What people wrote: colons may stand in it."""
        return (
            self.session,
            self.group,
            self.pack.title,
            self.focus,
            self.commitments,
            self.parking_lot,
            self.next_time,
            self.bring,
            self.leads,
            self.earlier,
        )


class HandedLine(Struct, gc=False):
    """A line for the region of format 1."""

    region: Literal[1]
    key: str
    group_key: str
    pack: str
    language: str
    wording: str
    school_year: SchoolYear
    nth: Nth
    participants: Count
    display: Display
    threshold: Threshold
    points: Count
    statements: tuple[LineRow, ...]


class Marks(Struct, gc=False):
    """What tells which of them it is meant to be."""

    format: object = None
    region: object = None
