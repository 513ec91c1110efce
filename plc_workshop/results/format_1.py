"""A closed round as files of format 1 tell it: read strictly, and reduced to what may be shown today.

Careful display told more then: numbers of a single person beside others, "most agree" where exactly two did not.
"""

from dataclasses import dataclass, replace

from plc_workshop.results.reduced import told
from plc_workshop.results.showing import ALL, SIDES, showing
from plc_workshop.results.summary import (
    Count,
    Display,
    Figure,
    MirrorResult,
    Mostly,
    StatementResult,
    Word,
)
from plc_workshop.shape import FilledText
from plc_workshop.words import _


@dataclass(frozen=True, slots=True)
class OldStatement:
    """One statement."""

    id: FilledText
    text: FilledText
    short: FilledText
    dimension: FilledText | None
    detail: str
    word: Word
    typical: FilledText | None
    """The label beside an "all or nearly all"."""
    counts: tuple[Count, ...] | None
    answered: Count | None
    skipped: Count | None
    agree_percent: Figure | None
    disagree_percent: Figure | None
    net_agreement: Figure | None
    interpolated_median: Figure | None
    spread: Figure | None


@dataclass(frozen=True, slots=True)
class OldMirror:
    """The closed round."""

    participants: Count
    display: Display
    threshold: Count
    scale: tuple[FilledText, ...]
    statements: tuple[OldStatement, ...]


def upgraded(old: OldMirror) -> MirrorResult:
    """The same round as today's files tell it. Raises: ValueError with the reason in one plain sentence."""
    rows = tuple(_row(row, old, f"mirror.statements[{i}]") for i, row in enumerate(old.statements))
    return MirrorResult(old.participants, old.display, old.threshold, old.scale, rows)


def _row(row: OldStatement, old: OldMirror, where: str) -> StatementResult:
    new = StatementResult(row.id, row.text, row.short, row.dimension)
    if row.counts is not None:
        if len(row.counts) != len(old.scale) or sum(row.counts) != row.answered or row.skipped is None:
            raise ValueError(_("{where}.counts do not fit the scale or their sum").format(where=where))
        found = showing(row.counts, old.participants, careful=old.display == "careful")
        return told(new, found, old.scale, row.skipped)
    if row.word == "too_few":
        return new
    # Every other word without numbers told how few stand on the other side.
    side = next((side for side in SIDES if ALL[side] == row.word), None)
    word: Word = row.word if side else "split"
    return replace(new, detail="words", word=word, mostly=Mostly(**{side: row.typical}) if side else Mostly())
