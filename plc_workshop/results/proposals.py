"""What the group could talk about: proposed from shown values only."""

from collections.abc import Sequence
from dataclasses import dataclass

from plc_workshop.results.order import grouped
from plc_workshop.results.phrases import Kind, kind
from plc_workshop.results.summary import Result, StatementResult, Word
from plc_workshop.words import _, pgettext
from plc_workshop.words.lists import parted

MOST = 3
FEWEST = 2
"""A group chooses two or three; where kinds run out, a second one of a kind is proposed."""
MIX: tuple[Kind, ...] = ("split", "disagree", "agree")
"""A split, a need, a strength: what a good talk mixes, in the order of urgency."""
REST: tuple[Kind, ...] = ("undecided", "no_side", "hidden")


@dataclass(frozen=True, slots=True)
class Proposal:
    """A statement worth talking about, and why in half a sentence."""

    statement: str
    reason: str


def proposals(result: Result) -> tuple[Proposal, ...]:
    """At most three statements to talk about: marked ones first, then a split, a need and a strength."""
    rows = [row for group in grouped(result.mirror) for row in group.rows]
    by_several = set(result.talk_about)
    marked = [row for row in rows if row.id in by_several]
    chosen = _mixed(marked)[:MOST]
    kinds = {_kind(row) for row in chosen}
    others = _mixed([row for row in rows if row.id not in by_several and _kind(row) in MIX])
    foremost: dict[Kind, StatementResult] = {}
    for row in others:
        foremost.setdefault(_kind(row), row)
    chosen += [row for which, row in foremost.items() if which not in kinds][: MOST - len(chosen)]
    chosen += [row for row in others if row not in chosen][: max(0, FEWEST - len(chosen))]
    return tuple(Proposal(row.id, reason(row, marked=row.id in by_several)) for row in chosen)


def reason(row: StatementResult, *, marked: bool) -> str:
    """Why to talk about a statement: split; several of us want to talk about it. Empty where nothing speaks for it."""
    parts = [_why(row.word), _("several of us want to talk about it") if marked else ""]
    return parted(part for part in parts if part)


def _mixed(rows: Sequence[StatementResult]) -> list[StatementResult]:
    """One of each kind in turn, so that the first few are as mixed as can be."""
    queues = [[row for row in rows if _kind(row) == which] for which in (*MIX, *REST)]
    longest = max(map(len, queues))
    return [queue[turn] for turn in range(longest) for queue in queues if turn < len(queue)]


def _kind(row: StatementResult) -> Kind:
    return kind(row.word)


def _why(word: Word | None) -> str:
    match word:
        case "all_agree":
            return _("a strength: all or nearly all say yes")
        case "most_agree":
            return _("a strength: most say yes")
        case "all_disagree":
            return _("a need: all or nearly all say no")
        case "most_disagree":
            return _("a need: most say no")
        case "split":
            return pgettext("value", "views differ")
        case "far_apart":
            return pgettext("value", "far apart")
        case "all_undecided":
            return _("all or nearly all in the middle")
        case "no_clear_side":
            return pgettext("value", "no clear side")
        case "too_few" | None:
            return ""
