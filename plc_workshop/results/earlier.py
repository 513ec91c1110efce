"""An earlier session of the group beside today's: what of it may stand there, statement by statement."""

from dataclasses import dataclass, replace
from datetime import date
from typing import get_args

from plc_workshop.results.order import shown_word
from plc_workshop.results.result_json import mirror_from_json
from plc_workshop.results.strict import Json, items, mapping, one_of, text
from plc_workshop.results.summary import (
    Audience,
    Earlier,
    EarlierCommitment,
    EarlierStatement,
    MirrorResult,
    State,
    Summary,
    Word,
)
from plc_workshop.results.words import title
from plc_workshop.words import _

DAYS_APART = 28
"""So far apart, and numbers may stand beside numbers: nearer, who answered anew could be guessed."""
MOST_PROMISED = 50
"""Commitments that are read from a file: more are in none that a group wrote."""
_AUDIENCES: tuple[Audience, ...] = get_args(Audience)
_SUMMARY = (
    *("format", "id", "session", "group", "date", "audience", "rehearsal", "pack", "mirror", "talk_about", "focus"),
    *("commitments", "parking_lot", "next_date", "earlier"),
)


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


def earlier_from(summary: Summary) -> Earlier:
    """What the next session of the group is told of this one; what was still on then is still to be answered."""
    promised = tuple(EarlierCommitment(found.what, who=found.who, by=found.by) for found in summary.commitments)
    before = summary.earlier.commitments if summary.earlier else ()
    return _made(summary.date, summary.audience, summary.mirror, promised, before)


def earlier_from_json(values: object) -> tuple[str, Earlier]:
    """The id of the pack, and what a summary.json tells of its session. Raises: ValueError with the reason."""
    found = mapping(values, _SUMMARY, "the file")
    if found["format"] != 1:
        raise ValueError("it is of a newer format")
    if found["rehearsal"] is not False:
        raise ValueError("it is of a rehearsal")
    day = date.fromisoformat(text(found["date"], "date")).isoformat()
    audience: Audience = one_of(found["audience"], _AUDIENCES, "audience")
    pack = mapping(found["pack"], ("id", "title", "language"), "pack")
    mirror = None if found["mirror"] is None else mirror_from_json(found["mirror"])
    promised = tuple(_promised(each) for each in items(found["commitments"], "commitments")[:MOST_PROMISED])
    before: tuple[EarlierCommitment, ...] = ()
    if found["earlier"] is not None:
        last = mapping(found["earlier"], ("date", "statements", "commitments"), "earlier")
        before = tuple(_kept(each) for each in items(last["commitments"], "earlier")[:MOST_PROMISED])
    return text(pack["id"], "pack"), _made(day, audience, mirror, promised, before)


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
    """The statements that both sessions asked, matched by their ids, in the order of the pack."""
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
        found.append(Compared(row.id, row.short, then.word or "too_few", shown_word(row), percents, reworded))
    return tuple(found)


def moved(row: Compared) -> str:
    """What has become of a statement: Split → Most agree; Most agree, as then."""
    parts = [
        _("{now}, as then").format(now=title(row.now))
        if row.then == row.now
        else _("{then} → {now}").format(then=title(row.then), now=title(row.now))
    ]
    if row.percents is not None:
        parts.append(_("{then:.0f} → {now:.0f} % agree").format(then=row.percents[0], now=row.percents[1]))
    if row.reworded:
        parts.append(_("worded differently then"))
    return _("; ").join(parts)


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


def _promised(values: object) -> EarlierCommitment:
    found = mapping(values, ("what", "who", "by", "sign", "statement"), "a commitment")
    return EarlierCommitment(text(found["what"], "what"), who=_or_empty(found, "who"), by=_or_empty(found, "by"))


def _kept(values: object) -> EarlierCommitment:
    found = mapping(values, ("what", "state"), "an earlier commitment")
    state: State = one_of(found["state"], get_args(State), "state")
    return EarlierCommitment(text(found["what"], "what"), state)


def _or_empty(found: Json, key: str) -> str:
    return "" if found[key] is None else text(found[key], key)
