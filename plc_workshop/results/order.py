"""The order of the statements in an overview: by shown values only, equals in the order of the pack."""

from dataclasses import dataclass

from plc_workshop.results.phrases import kind
from plc_workshop.results.summary import MirrorResult, StatementResult, Word

WORDS: tuple[Word, ...] = (
    "all_agree",
    "most_agree",
    "split",
    "far_apart",
    "most_disagree",
    "all_disagree",
    "no_clear_side",
    "all_undecided",
    "too_few",
)
"""In the order of the headline."""


@dataclass(frozen=True, slots=True)
class Group:
    """Statements with the same word."""

    word: Word
    rows: tuple[StatementResult, ...]


def ordered(mirror: MirrorResult, *, as_asked: bool) -> tuple[str, ...]:
    """Ids of the statements, grouped by word or as asked."""
    if as_asked:
        return tuple(row.id for row in mirror.statements)
    return tuple(row.id for group in grouped(mirror) for row in group.rows)


def grouped(mirror: MirrorResult) -> tuple[Group, ...]:
    """The statements by word; words that none has are left out."""
    groups = []
    for word in WORDS:
        rows = [row for row in mirror.statements if shown_word(row) == word]
        if rows:
            rows.sort(key=lambda row: _clearness(row, mirror.scale))
            groups.append(Group(word, tuple(rows)))
    return tuple(groups)


def shown_word(row: StatementResult) -> Word:
    """The word of a statement; where nothing shows, that too few answered."""
    return row.word if row.word and row.detail != "none" else "too_few"


def _clearness(row: StatementResult, scale: tuple[str, ...]) -> tuple[bool, float]:
    """Numbers first; in a group that leans the clearest first, in a split one the most even."""
    which = kind(row.word)
    if row.net_agreement is not None:
        leaning = which in ("agree", "disagree")
        return False, -abs(row.net_agreement) if leaning else abs(row.net_agreement)
    if row.typical is not None:
        return True, -abs(2 * scale.index(row.typical) + 1 - len(scale))
    return True, 0
