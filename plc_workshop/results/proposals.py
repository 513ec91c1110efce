"""What the group could talk about: proposed from shown values only."""

from collections.abc import Sequence

from plc_workshop.results.order import grouped
from plc_workshop.results.phrases import Kind, kind
from plc_workshop.results.summary import Result, StatementResult

MOST = 3
FEWEST = 2
"""A group chooses two or three; where kinds run out, a second one of a kind is proposed."""
MIX: tuple[Kind, ...] = ("split", "disagree", "agree")
"""A split, a need, a strength: what a good talk mixes, in the order of urgency."""
REST: tuple[Kind, ...] = ("undecided", "no_side", "hidden")


def proposals(result: Result) -> tuple[str, ...]:
    """Ids of at most three statements to talk about: marked ones first, then a split, a need and a strength."""
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
    return tuple(row.id for row in chosen)


def _mixed(rows: Sequence[StatementResult]) -> list[StatementResult]:
    """One of each kind in turn, so that the first few are as mixed as can be."""
    queues = [[row for row in rows if _kind(row) == which] for which in (*MIX, *REST)]
    longest = max(map(len, queues))
    return [queue[turn] for turn in range(longest) for queue in queues if turn < len(queue)]


def _kind(row: StatementResult) -> Kind:
    return kind(row.word)
