"""An earlier session of the group beside today's: what of it may stand there, statement by statement."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from plc_workshop.packs.model import whole_name
from plc_workshop.results.iso_days import days_between
from plc_workshop.results.limits import DAYS_APART
from plc_workshop.results.order import shown_word
from plc_workshop.results.phrases import Kind, heading, kind
from plc_workshop.results.promises import Left, became, dated, gone_on, may_know, still_on, told
from plc_workshop.results.summary import (
    Audience,
    Commitment,
    Earlier,
    EarlierCommitment,
    EarlierStatement,
    MirrorResult,
    Parked,
)
from plc_workshop.words import _, pgettext
from plc_workshop.words.lists import parted

Direction = Literal["more", "fewer", "other", "same"]
"""How a result has moved: more say yes, fewer do, in another way, or not at all."""
_LEANING: dict[Kind, int] = {"disagree": 0, "split": 1, "no_side": 1, "undecided": 1, "agree": 2}
"""The parts of a headline from no to yes; what is not shown lies nowhere, and is not compared."""
COMPARABLE = frozenset(_LEANING)
"""The parts of a headline that say where a statement lies."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One statement then and now, by the parts of the headline alone: finer words of two rounds tell who came since."""

    id: str
    name: str
    then: Kind
    now: Kind
    reworded: bool
    """Whether its text is another one now."""

    @property
    def direction(self) -> Direction:
        """Where it has moved to."""
        if self.then == self.now:
            return "same"
        then, now = _LEANING[self.then], _LEANING[self.now]
        return "other" if now == then else "more" if now > then else "fewer"


@dataclass(frozen=True, slots=True)
class Before:
    """What a meeting begins with."""

    earlier: Earlier | None = None
    """The last result of its pack, and the promises that are open; None where there is nothing to look back at."""
    parked: tuple[Parked, ...] = ()
    """What comes back from the parking lot."""


def before(day: str, meetings: Sequence[Left], shown: Earlier | None) -> Before:
    """What a group's meetings, the oldest first, the last one of this day, leave to the next; the result compared."""
    promised, parked = gone_on(meetings)
    if not (promised or parked or shown):
        return Before()
    if shown is None:
        return Before(Earlier(day, (), promised, audience=meetings[-1].audience), parked)
    met = day if day != shown.date else None
    return Before(replace(shown, commitments=promised, met=met), parked)


def shown_in(day: str, audience: Audience, mirror: MirrorResult) -> Earlier:
    """A result as a later one of its pack is compared with it."""
    rows = tuple(EarlierStatement(row.id, shown_word(row), row.text) for row in mirror.statements)
    return Earlier(day, rows, (), mirror.participants, audience)


def looked_through(earlier: Earlier | None, own: object, language: str) -> Earlier | None:
    """The last result that a meeting without one knew of; its texts only where they are of this language."""
    if earlier is None or not earlier.statements:
        return None
    same = own == language or not language
    rows = earlier.statements if same else tuple(replace(row, text="") for row in earlier.statements)
    return replace(earlier, statements=rows, commitments=(), met=None)


def known_promises(earlier: Earlier | None) -> tuple[EarlierCommitment, ...]:
    """The promises of last time, each with those who may know it: in an older file, those of that session."""
    if earlier is None:
        return ()
    return tuple(replace(each, audience=each.audience or earlier.audience) for each in earlier.commitments)


def left_by(
    audience: Audience,
    pack: str,
    commitments: tuple[Commitment, ...],
    earlier: Earlier | None,
    parking_lot: tuple[Parked, ...],
) -> Left:
    """What a meeting leaves to the next one; `pack` is empty where nobody knows it."""
    promised = tuple(became(each, audience) for each in known_promises(earlier))
    return Left(audience, pack, commitments, promised, parking_lot)


def said_today(commitments: tuple[Commitment, ...], before: tuple[EarlierCommitment, ...]) -> tuple[Commitment, ...]:
    """What a group says that it will do: today's commitments, and what it has called still on."""
    open_ones = (before[at] for at in still_on(commitments, before))
    return (*commitments, *(Commitment(each.what, each.who, dated(each)) for each in open_ones if each.state == "on"))


def told_of(earlier: Earlier | None, audience: Audience, shown: str = "") -> Earlier | None:
    """What a summary for this audience tells of last time; None where it may know nothing of it.

    `shown` is the day of its own result, where it has one.
    """
    if earlier is None:
        return None
    promised = told(known_promises(earlier), audience)
    if goes_along(earlier, audience) and not (shown and is_near(earlier, shown)):
        return replace(earlier, commitments=promised)
    return Earlier("", (), promised, audience=audience) if promised else None


def as_worded(mirror: MirrorResult | None, own: object, language: str) -> MirrorResult | None:
    """What showed, without the texts where they are of another language: then nothing was worded differently."""
    if mirror is None or own == language or not language:
        return mirror
    return replace(mirror, statements=tuple(replace(row, text="") for row in mirror.statements))


def goes_along(earlier: Earlier, audience: Audience) -> bool:
    """Whether those who get today's summary were to get that of the earlier session too."""
    return may_know(earlier.audience, audience)


def is_near(earlier: Earlier, day: str) -> bool:
    """Whether a result of this day is not compared with the earlier one: both together tell what somebody new thinks.

    There is one where somebody said that nobody here answered then: so it was another group's, or it was not true.
    """
    return bool(earlier.statements) and days_between(earlier.date, day) < DAYS_APART


def compared(earlier: Earlier, mirror: MirrorResult) -> tuple[Compared, ...]:
    """The statements of which both sessions showed something, matched by their ids: those that moved first."""
    before = {row.id: row for row in earlier.statements}
    found = []
    for row in mirror.statements:
        if row.id not in before:
            continue
        then, now = kind(before[row.id].word), kind(shown_word(row))
        if then in _LEANING and now in _LEANING:
            reworded = bool(before[row.id].text) and before[row.id].text != row.text
            found.append(Compared(row.id, whole_name(row.short, row.text), then, now, reworded))
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
    """What has become of a statement: ↑ Views differ → Yes; Yes, as before."""
    if row.then == row.now:
        # Translators: {now} is Yes, No, Views differ, ...: Yes, as before.
        same = pgettext("value", "{now}, as before")
        told = same.format(now=heading(row.now))
    else:
        # Translators: each is Yes, No, Views differ, ...: Views differ → Yes.
        told = pgettext("value", "{then} → {now}").format(then=heading(row.then), now=heading(row.now))
    return arrow(row) + (parted([told, _("worded differently then")]) if row.reworded else told)
