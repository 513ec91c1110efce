"""The order of the statements in an overview: by shown values only, equals in the order of the pack."""

from dataclasses import dataclass

from plc_workshop.results.phrases import KINDS, Kind, kind
from plc_workshop.results.summary import MirrorResult, StatementResult, Word


@dataclass(frozen=True, slots=True)
class Group:
    """Statements of one part of the headline."""

    kind: Kind
    rows: tuple[StatementResult, ...]


def ordered(mirror: MirrorResult, *, as_asked: bool) -> tuple[str, ...]:
    """Ids of the statements, grouped as the headline counts them or as asked."""
    if as_asked:
        return tuple(row.id for row in mirror.statements)
    return tuple(row.id for group in grouped(mirror) for row in group.rows)


def grouped(mirror: MirrorResult) -> tuple[Group, ...]:
    """The statements by the parts of the headline; parts that none has are left out."""
    groups = []
    for which in KINDS:
        rows = [row for row in mirror.statements if kind(shown_word(row)) == which]
        if rows:
            rows.sort(key=lambda row: _clearness(row, mirror.scale))
            groups.append(Group(which, tuple(rows)))
    return tuple(groups)


def shown_word(row: StatementResult) -> Word:
    """The word of a statement; where nothing shows, that too few answered."""
    return row.word or "too_few"


def _clearness(row: StatementResult, scale: tuple[str, ...]) -> tuple[int, float]:
    """Where all or nearly all think alike, the strongest label first; then numbers, the clearest first; then words.

    In a part where views differ the most even numbers come first.
    """
    word = shown_word(row)
    leans = kind(word) in ("agree", "disagree")
    if row.sides is not None:
        told = row.sides
        apart = (told.agree or 0) - (told.disagree or 0) if told.others is None else told.answered - 2 * told.others
        share = abs(apart) / told.answered
        return (0 if word.startswith("all_") else 1), -share if leans else share
    labels = row.mostly.labels if row.mostly else ()
    if labels:
        return 0, -abs(2 * scale.index(labels[0]) + 1 - len(scale))
    return 2, 0
