"""The way through a session as one table: a row for each stop, in order. Nothing else in the program knows the order.

On leads to the next part that is open, back to the one before. A part is a promise, a section, a statement in focus,
the frame and then the result of "What we see"; every other stop is one part.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from plc_workshop.errors import Refused
from plc_workshop.packs.model import Pack
from plc_workshop.results.summary import Meeting
from plc_workshop.results.tally import Tally
from plc_workshop.session import outcomes, stretches, when
from plc_workshop.session.a_stretch import Stretch
from plc_workshop.session.alone import MINUTE
from plc_workshop.session.state import Record, Round, Session, Stop
from plc_workshop.session.stretches import Asked, StretchKind
from plc_workshop.words import _, pgettext

HARMLESS = 1
"""The row of the promise's page that hides most: the room can see the screen."""


@dataclass(frozen=True, slots=True)
class StopRow:
    """A stop of the way."""

    stop: Stop
    stretch: StretchKind | None
    """The stretch of the plan whose clock goes here; None: no clock goes."""
    title: Callable[[Session], str]
    """What the bar calls it, while the session is there."""
    open: Callable[[Session], Sequence[int]]
    """Its parts that are open for this session, in order; `session/when.py` has them all."""
    mark: int | None = 0
    """Where the mark stands on arrival: on the harmless row; None: on what holds so far."""


# What the bar calls a stop


def _welcome(_session: Session) -> str:
    return pgettext("heading", "Welcome")


def _section_title(session: Session) -> str:
    return session.pack.sections[session.record.section].title


def _guide_title(session: Session) -> str:
    return session.pack.sections[session.view.guide or 0].title


def _mirror_title(session: Session) -> str:
    return session.pack.mirror.title


def _statement_title(session: Session) -> str:
    assert session.turn is not None
    return pgettext("heading", "Statement {at} of {all}").format(at=session.turn.at + 1, all=len(session.turn.choices))


def _untitled(_session: Session) -> str:
    """On purpose: a dark screen and the thanks tell nothing, not even where they are; the end stands for itself."""
    return ""


def _notice_title(session: Session) -> str:
    return pgettext("heading", "I notice") if session.shows else pgettext("heading", "What we talk about")


def _focus_title(session: Session) -> str:
    if not session.record.is_short:
        return pgettext("heading", "Focus")
    note = session.record.focus[session.record.focus_at]
    return next(each.name for each in session.pack.mirror.statements if each.id == note.statement)


def _title_below(session: Session) -> str:
    return row(session.record.place).title(session)


ROWS = (
    StopRow(Stop.PLAN, None, lambda _s: pgettext("heading", "The plan"), when.until_it_begins),
    StopRow(
        Stop.LAST, stretches.LAST, lambda _s: pgettext("heading", "Last time we said"), when.where_promised, mark=None
    ),
    StopRow(Stop.AGREEMENTS, None, _welcome, when.where_agreed),
    StopRow(Stop.SECTION, stretches.SECTION, _section_title, when.sections),
    StopRow(Stop.PRACTICE, stretches.PRACTICE, lambda _s: pgettext("heading", "Try it together"), when.until_the_round),
    StopRow(Stop.BEFORE, stretches.MIRROR, _mirror_title, when.until_it_ends, mark=HARMLESS),
    StopRow(Stop.CODE, stretches.MIRROR, _mirror_title, when.above),
    StopRow(Stop.COVER, stretches.MIRROR, _mirror_title, when.in_the_round, mark=HARMLESS),
    StopRow(Stop.OTHERS, stretches.MIRROR, _mirror_title, when.above),
    StopRow(Stop.SHEET, stretches.MIRROR, lambda _s: pgettext("heading", "A sheet of paper"), when.above),
    StopRow(Stop.TURN, stretches.MIRROR, _statement_title, when.above),
    StopRow(Stop.REVIEW, stretches.MIRROR, lambda _s: pgettext("heading", "Your answers"), when.above),
    StopRow(Stop.AWAY, stretches.MIRROR, _untitled, when.above),
    StopRow(Stop.THANKS, stretches.MIRROR, _untitled, when.above),
    StopRow(
        *(Stop.PREDICT, stretches.PREDICT, lambda _s: pgettext("heading", "Before we look"), when.with_a_new_result),
        mark=MINUTE,
    ),
    StopRow(Stop.SEE, stretches.SEE, lambda _s: pgettext("heading", "What we see"), when.frame_and_result),
    StopRow(Stop.NOTICE, stretches.SEE, _notice_title, when.to_choose, mark=MINUTE),
    StopRow(Stop.FOCUS, stretches.SEE, _focus_title, when.focus),
    StopRow(Stop.ONE, stretches.SEE, _title_below, when.above),
    StopRow(Stop.GUIDE, stretches.SEE, _guide_title, when.above),
    StopRow(Stop.THEN, stretches.SEE, lambda _s: pgettext("heading", "Then and now"), when.where_compared),
    StopRow(Stop.DO, stretches.DO, lambda _s: pgettext("heading", "What we will do"), when.once_over),
    StopRow(Stop.MEET, stretches.HOME, lambda _s: pgettext("heading", "Take it home"), when.once_over),
    StopRow(Stop.HOME, stretches.HOME, lambda _s: pgettext("heading", "Take it home"), when.once_over),
    StopRow(Stop.END, None, _untitled, when.once_over),
)
_ORDER = {each.stop: i for i, each in enumerate(ROWS)}


def row(stop: Stop) -> StopRow:
    """The row of a stop."""
    return ROWS[_ORDER[stop]]


def comes_after(stop: Stop, other: Stop) -> bool:
    """Whether a stop stands behind another one on the way."""
    return _ORDER[stop] > _ORDER[other]


# The way


def on(session: Session, said: str = "") -> Session:
    """The session at the next part that is open. Raises: Refused at the last one."""
    for found, part in _open(session):
        if (_ORDER[found.stop], part) > _here(session):
            return arrived(session, _placed(session.record, found.stop, part, page=0), said)
    raise Refused(_("This is the last page."))


def back(session: Session) -> Session:
    """The session at the part before that is open, a section at its last page. Raises: Refused at the first one."""
    for found, part in reversed(list(_open(session))):
        if (_ORDER[found.stop], part) < _here(session):
            return arrived(session, _placed(session.record, found.stop, part, page=-1))
    raise Refused(_("This is the first page."))


def to(session: Session, stop: Stop, said: str = "") -> Session:
    """The session at the first open part of a stop. Raises: IndexError where it is closed."""
    return arrived(session, _placed(session.record, stop, row(stop).open(session)[0], page=0), said)


def into(session: Session, at: int) -> Session | None:
    """The session at the first part that is open in a stretch of its plan; None where none is."""
    for found, part in _open(session):
        there = replace(session, record=_placed(session.record, found.stop, part, page=0))
        if position(there) == at:
            return arrived(session, there.record)
    return None


def arrived(session: Session, record: Record, said: str = "") -> Session:
    """The session where `record` says: what is open closes, and a round that has just begun has its empty tally."""
    at = row(record.place).mark
    mark = outcomes.mark(record) if at is None else at
    view = replace(session.view, cursor=mark, opened="", guide=None, said=said, undo=None, link="")
    view = replace(view, tried=None, tried_mark=False)
    # Whoever comes to the promise, or to the round, looks anew at the rounds of others.
    view = replace(view, code=None, near=None, instead=None, more=False, wants_sharing=False, unwritten=None)
    tally = session.tally
    if record.round is Round.OPEN and tally is None:
        mirror = session.pack.mirror
        tally = Tally.empty(len(mirror.statements), len(mirror.scale), record.privacy)
        tally = replace(tally, sealed=record.sealed, said_of_near=record.said_of_near)
    return replace(session, record=record, tally=tally, view=view)


def taken_up(session: Session, said: str) -> Session | None:
    """A session from its files, where it was; None where its record contradicts itself.

    What the way has left behind meanwhile goes on to what is open: a section that is left out, a practice once the
    round is open, a round that ended just before the program stopped, an earlier result that is away.
    """
    record = session.record
    if is_open(session):
        return arrived(session, record, said)
    left_behind = (
        record.place in (Stop.AGREEMENTS, Stop.SECTION)
        or (record.place is Stop.NOTICE and record.is_short)
        or (record.place is Stop.PRACTICE and not record.round.is_over)
        or (record.place is Stop.COVER and record.round.is_over)
        or (record.place is Stop.SEE and record.talk_of and session.result is None)
    )
    return on(session, said) if left_behind else None


def is_open(session: Session) -> bool:
    """Whether the session can be where its record says."""
    return _here(session)[1] in row(session.record.place).open(session)


def where(session: Session) -> tuple[Stop, int]:
    """The stop, and which part of it."""
    return session.stop, _here(session)[1]


def _open(session: Session) -> Iterator[tuple[StopRow, int]]:
    return ((each, part) for each in ROWS for part in each.open(session))


def _here(session: Session) -> tuple[int, int]:
    record = session.record
    match record.place:
        case Stop.LAST:
            part = outcomes.part(record)
        case Stop.SECTION:
            part = record.section
        case Stop.SEE:
            part = int(record.revealed)
        case Stop.FOCUS:
            part = record.focus_at
        case _one_part:  # every other stop is one part
            part = 0
    return _ORDER[record.place], part


def _placed(record: Record, stop: Stop, part: int, page: int) -> Record:
    match stop:
        case Stop.LAST:
            return replace(record, place=stop, page=part)
        case Stop.SECTION:
            return replace(record, place=stop, section=part, page=page)
        case Stop.SEE:
            return replace(record, place=stop, revealed=bool(part))
        case Stop.FOCUS:
            return replace(record, place=stop, focus_at=part)
        case _one_part:  # every other stop is one part
            return replace(record, place=stop)


# The plan


def plan(
    pack: Pack, people: int, turn_seconds: int, *, meeting: Meeting = "mirror", looks_back: bool = False
) -> tuple[Stretch, ...]:
    """The stretches of a session of `pack`, in the order of the way, with the minutes that the pack gives them."""
    return _made(Asked(pack, people, turn_seconds, meeting, looks_back))


def planned(pack: Pack, record: Record) -> tuple[Stretch, ...]:
    """The plan that a session with this record would begin with."""
    return _made(stretches.asked(pack, record))


def _made(asked: Asked) -> tuple[Stretch, ...]:
    kinds = dict.fromkeys(each.stretch for each in ROWS if each.stretch is not None)
    return tuple(stretch for kind in kinds for stretch in kind.made(asked))


def completed(pack: Pack, record: Record) -> Record:
    """The record of a session that is older than a stretch of the way, with that stretch in its plan.

    Sections are the pack's own, and stay as they are.
    """
    kept = {stretch.key: stretch for stretch in record.plan}
    wanted = planned(pack, record)
    older = [each.key for each in wanted if each.is_section or each.key in kept]
    if older != [each.key for each in record.plan]:
        return record
    return replace(record, plan=tuple(kept.get(stretch.key, stretch) for stretch in wanted))


def position(session: Session) -> int | None:
    """Index of the stretch in the plan that the session is in; None where no clock goes."""
    record, kind = session.record, row(session.record.place).stretch
    if kind is None or not any(stretches.is_of(part, kind) for part in record.plan):
        return None
    if kind is stretches.SECTION:
        return stretches.section_index(record.plan, record.section)
    return stretches.index_of(record.plan, kind.key)


def behind(session: Session) -> int:
    """How many stretches of the plan are behind the session, whether a clock goes where it is or not."""
    at = position(session)
    if at is not None:
        return at
    before = [each.stretch for each in ROWS[: _ORDER[session.record.place]] if each.stretch is not None]
    return sum(any(stretches.is_of(part, kind) for kind in before) for part in session.record.plan)


def stretch_title(session: Session, at: int) -> str:
    """What a stretch of the plan is called: by the first stop in it that this meeting has."""
    part = session.record.plan[at]
    if session.record.is_short and stretches.is_of(part, stretches.SEE):
        return row(Stop.FOCUS if session.record.focus else Stop.NOTICE).title(session)
    first = next(each for each in ROWS if each.stretch is not None and stretches.is_of(part, each.stretch))
    section = sum(each.is_section for each in session.record.plan[:at])
    return first.title(replace(session, record=_placed(session.record, first.stop, section, page=0)))
