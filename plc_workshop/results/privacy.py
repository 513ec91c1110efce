"""From a tally to what may be shown: the only gate. What leaves `publish` is a function of values that may be shown."""

from dataclasses import replace

from plc_workshop.harmless import on_one_line
from plc_workshop.packs.model import SKIP, Mirror, Pack, Source, Statement
from plc_workshop.results.limits import LEAST_THRESHOLD
from plc_workshop.results.reduced import told
from plc_workshop.results.showing import showing
from plc_workshop.results.summary import MirrorResult, PackName, Privacy, Result, StatementResult
from plc_workshop.results.tally import Tally

LEAST_MARKS = 2
"""A single mark is one person's; it is not told."""


def publish(tally: Tally, pack: Pack, privacy: Privacy) -> Result | None:
    """What may be shown of a round that closes now, or None while too few people are done."""
    threshold = max(LEAST_THRESHOLD, privacy.threshold)
    if tally.ballots < threshold:
        return None
    mirror, careful = _as_told(pack.mirror), privacy.display == "careful"
    rows = []
    for statement, row in zip(mirror.statements, tally.counts, strict=True):
        counts = row[:SKIP] + row[SKIP + 1 :]
        found = showing(counts, tally.ballots, careful=careful, numbers=not privacy.near)
        rows.append(told(_named(statement), found, mirror.scale, row[SKIP]))
    marked = zip(mirror.statements, tally.marks, strict=True)
    return Result(
        MirrorResult(tally.ballots, privacy.display, threshold, mirror.scale, tuple(rows)),
        tuple(statement.id for statement, marks in marked if marks >= LEAST_MARKS),
        PackName(pack.id, on_one_line(pack.title), pack.language, _on_one_line(pack.source)),
    )


def _on_one_line(source: Source) -> Source:
    return Source(on_one_line(source.title), on_one_line(source.url), on_one_line(source.licence))


def _as_told(mirror: Mirror) -> Mirror:
    """The scale and the statements as files tell them, so that a result comes back from its file as it was."""
    statements = (
        replace(one, text=on_one_line(one.text), short=on_one_line(one.name), dimension=on_one_line(one.dimension))
        for one in mirror.statements
    )
    return replace(mirror, scale=tuple(map(on_one_line, mirror.scale)), statements=tuple(statements))


def _named(statement: Statement) -> StatementResult:
    return StatementResult(statement.id, statement.text, statement.name, statement.dimension or None)
