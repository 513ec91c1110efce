"""From a tally to what may be shown: the only gate.

All that leaves `publish` is a function of values that may be shown. A word or a label stands without numbers only where
it leaves open both that all think alike and that exactly one does not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from plc_workshop.harmless import on_one_line
from plc_workshop.packs.model import SKIP, Mirror, Statement
from plc_workshop.results.limits import LEAST_THRESHOLD
from plc_workshop.results.phrases import LEAST_ANSWERS, word_of
from plc_workshop.results.statistics import interpolated_median, leik_dispersion, shares, sides
from plc_workshop.results.summary import Detail, Display, MirrorResult, Privacy, Result, StatementResult
from plc_workshop.results.tally import Tally

if TYPE_CHECKING:
    from fractions import Fraction

LEAST_COUNTED = 8
"""In careful display, the least number of answers that are shown as numbers."""
LEAST_SIDE = 2
"""In careful display, the least number of answers on the smaller side where numbers show. Nobody stands there alone,
and words without numbers do not say that somebody does."""
LEAST_MARKS = 2
"""A single mark is one person's; it is not told."""


def publish(tally: Tally, mirror: Mirror, privacy: Privacy) -> Result | None:
    """What may be shown of a round that closes now, or None while too few people are done."""
    threshold = max(LEAST_THRESHOLD, privacy.threshold)
    if tally.ballots < threshold:
        return None
    mirror = _as_told(mirror)
    rows = tuple(
        _row(statement, row[:SKIP] + row[SKIP + 1 :], row[SKIP], mirror.scale, privacy)
        for statement, row in zip(mirror.statements, tally.counts, strict=True)
    )
    marked = zip(mirror.statements, tally.marks, strict=True)
    return Result(
        MirrorResult(tally.ballots, privacy.display, threshold, mirror.scale, rows),
        tuple(statement.id for statement, marks in marked if marks >= LEAST_MARKS),
    )


def _as_told(mirror: Mirror) -> Mirror:
    """The scale and the statements as files tell them, so that a result comes back from its file as it was."""
    statements = (
        replace(one, text=on_one_line(one.text), short=on_one_line(one.name), dimension=on_one_line(one.dimension))
        for one in mirror.statements
    )
    return replace(mirror, scale=tuple(map(on_one_line, mirror.scale)), statements=tuple(statements))


def detail_of(counts: Sequence[int], display: Display, *, near: bool = False) -> Detail:
    """How much of these answers may be shown: nothing, words, or counts; of rounds near each other no counts."""
    answered = sum(counts)
    if answered < LEAST_ANSWERS:
        return "none"
    if display == "open":
        return "counts"
    if near:
        return "words"
    disagree, _neutral, agree = sides(counts)
    return "counts" if answered >= LEAST_COUNTED and min(disagree, agree) >= LEAST_SIDE else "words"


def _row(
    statement: Statement, counts: tuple[int, ...], skipped: int, scale: tuple[str, ...], privacy: Privacy
) -> StatementResult:
    detail = detail_of(counts, privacy.display, near=privacy.near)
    word = word_of(counts, numbers=detail == "counts")
    if detail != "counts":
        return StatementResult(
            id=statement.id,
            text=statement.text,
            short=statement.name,
            dimension=statement.dimension or None,
            detail=detail,
            word=word,
            typical=_typical(counts, scale) if word.startswith("all_") else None,
        )
    disagree, _neutral, agree = shares(counts)
    return StatementResult(
        id=statement.id,
        text=statement.text,
        short=statement.name,
        dimension=statement.dimension or None,
        detail=detail,
        word=word,
        counts=counts,
        answered=sum(counts),
        skipped=skipped,
        agree_percent=_percent(agree),
        disagree_percent=_percent(disagree),
        net_agreement=_percent(agree - disagree),
        interpolated_median=round(interpolated_median(counts), 2),
        spread=round(leik_dispersion(counts), 2),
    )


def _percent(share: Fraction) -> float:
    return round(float(100 * share), 1)


def _typical(counts: tuple[int, ...], scale: tuple[str, ...]) -> str:
    """The label most chosen on the largest side; of equals the one nearest the middle of the scale."""
    points, half = range(len(counts)), len(counts) // 2
    disagree, neutral, agree = points[:half], points[half : len(counts) - half], points[len(counts) - half :]
    side = max((disagree, neutral, agree), key=lambda side: sum(counts[point] for point in side))
    return scale[max(side, key=lambda point: (counts[point], -abs(2 * point + 1 - len(counts))))]
