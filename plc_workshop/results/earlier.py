"""An earlier session of the group beside today's: what of it may stand there, statement by statement."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, get_args

from plc_workshop.packs.model import whole_name
from plc_workshop.results.order import shown_word
from plc_workshop.results.phrases import title
from plc_workshop.results.result_json import check
from plc_workshop.results.summary import (
    Audience,
    Earlier,
    EarlierCommitment,
    EarlierStatement,
    MirrorResult,
    PackName,
    State,
    Summary,
    Word,
)
from plc_workshop.shape import FilledText, IsoDay, shaped
from plc_workshop.words import _

DAYS_APART = 28
"""So far apart, and numbers may stand beside numbers: nearer, who answered anew could be guessed."""
MOST_PROMISED = 50
"""Commitments that are read from a file: more are in none that a group wrote."""
_AUDIENCES: tuple[Audience, ...] = get_args(Audience)


@dataclass(frozen=True, slots=True)
class _Promised:
    """A commitment as a summary.json has it."""

    what: FilledText
    who: FilledText | None
    by: IsoDay | None
    sign: object
    statement: object


@dataclass(frozen=True, slots=True)
class _Kept:
    """What became of a commitment, as a summary.json has it."""

    what: FilledText
    state: State


@dataclass(frozen=True, slots=True)
class _Before:
    """The session before that one, as a summary.json has it."""

    date: object
    statements: object
    commitments: tuple[_Kept, ...]


@dataclass(frozen=True, slots=True)
class _File:
    """A summary.json; what stands as an object is not told any further."""

    format: int
    id: object
    session: object
    group: object
    date: FilledText
    audience: Audience
    rehearsal: bool
    pack: PackName
    mirror: MirrorResult | None
    talk_about: object
    focus: object
    commitments: tuple[_Promised, ...]
    parking_lot: object
    next_date: object
    earlier: _Before | None


Direction = Literal["more", "fewer", "other", "same"]
"""How a result has moved: more say yes, fewer do, in another way, or not at all."""
_LEANING: dict[Word, int] = {
    "all_disagree": 0,
    "most_disagree": 1,
    "split": 2,
    "far_apart": 2,
    "no_clear_side": 2,
    "all_undecided": 2,
    "most_agree": 3,
    "all_agree": 4,
}
"""The words from no to yes; that too few answered lies nowhere."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One statement then and now."""

    id: str
    name: str
    then: Word
    now: Word
    percents: tuple[float, float] | None
    """How many per cent agreed then and agree now, where both may be told."""
    reworded: bool
    """Whether its text is another one now."""

    @property
    def direction(self) -> Direction:
        """Where it has moved to: by the numbers where both may be told, since they know better than the words."""
        told = tuple(map(round, self.percents)) if self.percents else ()  # as they are written
        then, now = told or (_LEANING.get(self.then), _LEANING.get(self.now))
        if then is None or now is None or then == now:
            return "same" if self.then == self.now else "other"
        return "more" if now > then else "fewer"


def earlier_from(summary: Summary) -> Earlier:
    """What the next session of the group is told of this one; what was still on then is still to be answered."""
    promised = tuple(EarlierCommitment(found.what, who=found.who, by=found.by) for found in summary.commitments)
    before = summary.earlier.commitments if summary.earlier else ()
    return _made(summary.date, summary.audience, summary.mirror, promised, before)


def earlier_from_json(values: object) -> tuple[str, Earlier]:
    """The id of the pack, and what a summary.json tells of its session. Raises: ValueError with the reason."""
    file: _File = shaped(_File, values, "")
    if file.format != 1:
        raise ValueError(_("it is of a newer format"))
    if file.rehearsal:
        raise ValueError(_("it is of a rehearsal"))
    if file.mirror is not None:
        check(file.mirror)
    promised = tuple(
        EarlierCommitment(found.what, who=found.who or "", by=found.by or "")
        for found in file.commitments[:MOST_PROMISED]
    )
    kept = file.earlier.commitments[:MOST_PROMISED] if file.earlier else ()
    before = tuple(EarlierCommitment(found.what, found.state) for found in kept)
    return file.pack.id, _made(_day(file.date), file.audience, file.mirror, promised, before)


def days_between(earlier: str, today: str) -> int:
    """Days from one ISO date to another."""
    return (date.fromisoformat(today) - date.fromisoformat(earlier)).days


def beside(earlier: Earlier, mirror: MirrorResult | None, today: str) -> Earlier:
    """The earlier session as it may stand beside today's: numbers only where both show them, four weeks apart."""
    apart = days_between(earlier.date, today) >= DAYS_APART
    counted = {row.id for row in mirror.statements if row.counts is not None} if mirror and apart else set()
    return replace(
        earlier,
        statements=tuple(row if row.id in counted else replace(row, agree_percent=None) for row in earlier.statements),
    )


def goes_along(earlier: Earlier, audience: Audience) -> bool:
    """Whether those who get today's summary were to get that of the earlier session too."""
    return _AUDIENCES.index(audience) <= _AUDIENCES.index(earlier.audience)


def compared(earlier: Earlier, mirror: MirrorResult) -> tuple[Compared, ...]:
    """The statements that both sessions asked, matched by their ids: those that moved first, else as in the pack."""
    before = {row.id: row for row in earlier.statements}
    found = []
    for row in mirror.statements:
        if row.id not in before:
            continue
        then = before[row.id]
        percents = None
        if then.agree_percent is not None and row.agree_percent is not None:
            percents = (then.agree_percent, row.agree_percent)
        reworded = bool(then.text) and then.text != row.text
        name = whole_name(row.short, row.text)
        found.append(Compared(row.id, name, then.word or "too_few", shown_word(row), percents, reworded))
    return tuple(sorted(found, key=lambda row: row.direction == "same"))


def arrow(row: Compared) -> str:
    """The sign before a result that has moved; empty where it moved nowhere."""
    return {"more": "↑ ", "fewer": "↓ ", "other": "", "same": ""}[row.direction]


def arrows() -> tuple[str, str]:
    """What the signs mean: that more say yes, and that fewer do."""
    return _("↑ more say yes"), _("↓ fewer say yes")


def moved(row: Compared) -> str:
    """Where a result has moved to, behind its sign; empty where it moved nowhere."""
    more, fewer = arrows()
    return {"more": more, "fewer": fewer, "other": "", "same": ""}[row.direction]


def then_to_now(row: Compared) -> str:
    """What has become of a statement: ↑ Split → Most agree; Most agree, as then."""
    parts = [
        _("{now}, as then").format(now=title(row.now))
        if row.then == row.now
        else _("{then} → {now}").format(then=title(row.then), now=title(row.now))
    ]
    if row.percents is not None:
        parts.append(_("{then:.0f} → {now:.0f} % agree").format(then=row.percents[0], now=row.percents[1]))
    if row.reworded:
        parts.append(_("worded differently then"))
    return arrow(row) + _("; ").join(parts)


def _made(
    day: str,
    audience: Audience,
    mirror: MirrorResult | None,
    promised: tuple[EarlierCommitment, ...],
    before: tuple[EarlierCommitment, ...],
) -> Earlier:
    rows = mirror.statements if mirror else ()
    said = {found.what for found in promised}
    still_on = tuple(found for found in before if found.state == "on" and found.what not in said)
    return Earlier(
        day,
        tuple(EarlierStatement(row.id, shown_word(row), row.agree_percent, row.text) for row in rows),
        (*promised, *still_on),
        mirror.participants if mirror else 0,
        audience,
    )


def _day(text: str) -> str:
    """The day as an ISO date. Raises: ValueError with a sentence."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise ValueError(_("{key} must be a date such as 2026-11-24").format(key="date")) from None
