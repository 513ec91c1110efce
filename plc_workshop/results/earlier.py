"""An earlier session of the group beside today's: what of it may stand there, statement by statement."""

from dataclasses import dataclass, replace
from typing import Literal, get_args

from plc_workshop.packs.model import whole_name
from plc_workshop.results.order import shown_word
from plc_workshop.results.phrases import Kind, heading, kind
from plc_workshop.results.summary import (
    Audience,
    Earlier,
    EarlierCommitment,
    EarlierStatement,
    MirrorResult,
    Summary,
)
from plc_workshop.words import _, pgettext
from plc_workshop.words.lists import parted

_AUDIENCES: tuple[Audience, ...] = get_args(Audience)


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


def earlier_from(summary: Summary, language: str = "") -> Earlier:
    """What the next session of the group, in this language, is told of this one.

    What was still on then is still to be answered.
    """
    promised = tuple(
        EarlierCommitment(found.what, who=found.who, by=found.by, statement=found.statement)
        for found in summary.commitments
    )
    before = summary.earlier.commitments if summary.earlier else ()
    mirror = as_worded(summary.mirror, summary.pack.language, language)
    return made(summary.date, summary.audience, mirror, promised, before)


def as_worded(mirror: MirrorResult | None, own: object, language: str) -> MirrorResult | None:
    """What showed, without the texts where they are of another language: then nothing was worded differently."""
    if mirror is None or own == language or not language:
        return mirror
    return replace(mirror, statements=tuple(replace(row, text="") for row in mirror.statements))


def goes_along(earlier: Earlier, audience: Audience) -> bool:
    """Whether those who get today's summary were to get that of the earlier session too."""
    return _AUDIENCES.index(audience) <= _AUDIENCES.index(earlier.audience)


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
    """What has become of a statement: ↑ Views differ → Yes; Yes, as then."""
    if row.then == row.now:
        # Translators: {now} is Yes, No, Views differ, ...: Yes, as then.
        same = pgettext("value", "{now}, as then")
        told = same.format(now=heading(row.now))
    else:
        # Translators: each is Yes, No, Views differ, ...: Views differ → Yes.
        told = pgettext("value", "{then} → {now}").format(then=heading(row.then), now=heading(row.now))
    return arrow(row) + (parted([told, _("worded differently then")]) if row.reworded else told)


def made(
    day: str,
    audience: Audience,
    mirror: MirrorResult | None,
    promised: tuple[EarlierCommitment, ...],
    before: tuple[EarlierCommitment, ...],
) -> Earlier:
    """What is told of a session: what it promised, and of those `before` it what was still on and is not said again."""
    rows = mirror.statements if mirror else ()
    said = {found.what for found in promised}
    still_on = tuple(found for found in before if found.state == "on" and found.what not in said)
    return Earlier(
        day,
        tuple(EarlierStatement(row.id, shown_word(row), row.text) for row in rows),
        (*promised, *still_on),
        mirror.participants if mirror else 0,
        audience,
    )
