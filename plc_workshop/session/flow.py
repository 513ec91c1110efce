"""The way through a session as one table: a row for each stop, in order. Nothing else in the program knows the order.

On leads to the next part that is open, back to the one before. A part is a section, a statement in focus, the frame and
then the result of "What we see"; every other stop is one part.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from plc_workshop.errors import Refused
from plc_workshop.packs.model import Pack
from plc_workshop.results.tally import Tally
from plc_workshop.session import stretches
from plc_workshop.session.comparing import then_and_now
from plc_workshop.session.state import Record, Round, Session, Stop, Stretch
from plc_workshop.session.stretches import Kind
from plc_workshop.words import _

HARMLESS = 3
"""The row of the promise's page that hides most: the room can see the screen."""


@dataclass(frozen=True, slots=True)
class Row:
    """A stop of the way."""

    stop: Stop
    stretch: Kind | None
    """The stretch of the plan whose clock goes here; None: no clock goes."""
    title: Callable[[Session], str]
    """What the bar calls it, while the session is there."""
    open: Callable[[Session], Sequence[int]]
    """Its parts that are open for this session, in order: none, and it is passed by. The docstring says when."""
    mark: int = 0
    """Where the mark stands on arrival: on the harmless row."""


def _once(holds: object) -> Sequence[int]:
    return range(bool(holds))


# When a stop is open


def _until_it_begins(session: Session) -> Sequence[int]:
    """Until the session begins; opened over any stop that is led."""
    return _once(session.record.place is Stop.PLAN)


def _where_promised(session: Session) -> Sequence[int]:
    """Where the group promised something last time."""
    return _once(session.record.promised)


def _where_agreed(session: Session) -> Sequence[int]:
    """Where the pack has agreements."""
    return _once(session.pack.agreements)


def _sections(session: Session) -> Sequence[int]:
    """Each section that is not left out."""
    kept = (stretch for stretch in session.record.plan if stretch.is_section)
    return tuple(i for i, stretch in enumerate(kept) if not stretch.left_out)


def _until_the_round(session: Session) -> Sequence[int]:
    """Where the pack has a practice that is not left out, until the round begins."""
    plan, ahead = session.record.plan, session.record.round is Round.AHEAD
    kept = any(stretches.is_of(part, stretches.PRACTICE) and not part.left_out for part in plan)
    return _once(ahead and kept and session.pack.mirror.practice)


def _until_it_ends(session: Session) -> Sequence[int]:
    """Until the round has ended."""
    return _once(not session.record.round.is_over)


def _in_the_round(session: Session) -> Sequence[int]:
    """While the round is open."""
    return _once(session.record.round is Round.OPEN)


def _once_over(session: Session) -> Sequence[int]:
    """Once the round has ended."""
    return _once(session.record.round.is_over)


def _with_a_result(session: Session) -> Sequence[int]:
    """With a result that shows."""
    return _once(session.shows)


def _frame_and_result(session: Session) -> Sequence[int]:
    """With a result that shows: the empty frame once, then the result."""
    return range(int(session.record.revealed), 2) if session.shows else ()


def _focus(session: Session) -> Sequence[int]:
    """Each statement in focus, once the round has ended."""
    return range(len(session.record.focus)) if session.record.round.is_over else ()


def _where_compared(session: Session) -> Sequence[int]:
    """Where something shows both last time and today."""
    return _once(session.record.round.is_over and then_and_now(session))


def above(_session: Session) -> Sequence[int]:
    """Above another stop, never come to on the way."""
    return ()


# What the bar calls a stop


def _welcome(_session: Session) -> str:
    return _("Welcome")


def _section_title(session: Session) -> str:
    return session.pack.sections[session.record.section].title


def _guide_title(session: Session) -> str:
    return session.pack.sections[session.view.guide or 0].title


def _mirror_title(session: Session) -> str:
    return session.pack.mirror.title


def _statement_title(session: Session) -> str:
    assert session.turn is not None
    return _("Statement {at} of {all}").format(at=session.turn.at + 1, all=len(session.turn.choices))


def _untitled(_session: Session) -> str:
    """On purpose: a dark screen and the thanks tell nothing, not even where they are."""
    return ""


def _see_title(_session: Session) -> str:
    return _("What we see")


def _notice_title(session: Session) -> str:
    return _("I notice") if session.shows else _("What we talk about")


def _title_below(session: Session) -> str:
    return row(session.record.place).title(session)


ROWS = (
    Row(Stop.PLAN, None, lambda _s: _("The plan"), _until_it_begins),
    Row(Stop.LAST, None, _welcome, _where_promised),
    Row(Stop.AGREEMENTS, None, _welcome, _where_agreed),
    Row(Stop.SECTION, stretches.SECTION, _section_title, _sections),
    Row(Stop.PRACTICE, stretches.PRACTICE, lambda _s: _("Try it together"), _until_the_round),
    Row(Stop.BEFORE, stretches.MIRROR, _mirror_title, _until_it_ends, mark=HARMLESS),
    Row(Stop.COVER, stretches.MIRROR, _mirror_title, _in_the_round, mark=HARMLESS),
    Row(Stop.TURN, stretches.MIRROR, _statement_title, above),
    Row(Stop.REVIEW, stretches.MIRROR, lambda _s: _("Your answers"), above),
    Row(Stop.AWAY, stretches.MIRROR, _untitled, above),
    Row(Stop.THANKS, stretches.MIRROR, _untitled, above),
    Row(Stop.PREDICT, stretches.PREDICT, lambda _s: _("Before we look"), _with_a_result),
    Row(Stop.SEE, stretches.SEE, _see_title, _frame_and_result),
    Row(Stop.NOTICE, stretches.SEE, _notice_title, _once_over),
    Row(Stop.FOCUS, stretches.SEE, lambda _s: _("Focus"), _focus),
    Row(Stop.ONE, stretches.SEE, _title_below, above),
    Row(Stop.GUIDE, stretches.SEE, _guide_title, above),
    Row(Stop.THEN, stretches.SEE, lambda _s: _("Then and now"), _where_compared),
    Row(Stop.DO, stretches.DO, lambda _s: _("What we will do"), _once_over),
    Row(Stop.HOME, stretches.HOME, lambda _s: _("Take it home"), _once_over),
)
_ORDER = {each.stop: i for i, each in enumerate(ROWS)}


def row(stop: Stop) -> Row:
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


def to(session: Session, stop: Stop) -> Session:
    """The session at the first part of a stop that is open."""
    return arrived(session, _placed(session.record, stop, row(stop).open(session)[0], page=0))


def into(session: Session, at: int) -> Session | None:
    """The session at the first part that is open in a stretch of its plan; None where none is."""
    for found, part in _open(session):
        there = replace(session, record=_placed(session.record, found.stop, part, page=0))
        if position(there) == at:
            return arrived(session, there.record)
    return None


def arrived(session: Session, record: Record, said: str = "") -> Session:
    """The session where `record` says: what is open closes, and a round that has just begun has its empty tally.

    Who leaves the round is asked again what the room can see.
    """
    view = replace(
        session.view, cursor=row(record.place).mark, opened="", guide=None, tried=None, said=said, undo=None, link="",
        room_sees=session.view.room_sees if record.place is Stop.COVER else None,
    )  # fmt: skip
    tally = session.tally
    if record.round is Round.OPEN and tally is None:
        mirror = session.pack.mirror
        tally = Tally.empty(len(mirror.statements), len(mirror.scale), record.privacy)
    return replace(session, record=record, tally=tally, view=view)


def taken_up(session: Session, said: str) -> Session | None:
    """A session from its files, where it was; None where its record contradicts itself.

    What the way has left behind meanwhile goes on to what is open: a section that is left out, a practice once the
    round is open, a round that ended just before the program stopped.
    """
    record = session.record
    if is_open(session):
        return arrived(session, record, said)
    left_behind = (
        record.place in (Stop.AGREEMENTS, Stop.SECTION)
        or (record.place is Stop.PRACTICE and not record.round.is_over)
        or (record.place is Stop.COVER and record.round.is_over)
    )
    return on(session, said) if left_behind else None


def is_open(session: Session) -> bool:
    """Whether the session can be where its record says."""
    return _here(session)[1] in row(session.record.place).open(session)


def _open(session: Session) -> Iterator[tuple[Row, int]]:
    return ((each, part) for each in ROWS for part in each.open(session))


def _here(session: Session) -> tuple[int, int]:
    record = session.record
    match record.place:
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
        case Stop.SECTION:
            return replace(record, place=stop, section=part, page=page)
        case Stop.SEE:
            return replace(record, place=stop, revealed=bool(part))
        case Stop.FOCUS:
            return replace(record, place=stop, focus_at=part)
        case _one_part:  # every other stop is one part
            return replace(record, place=stop)


# The plan


def plan(pack: Pack, people: int, turn_seconds: int) -> tuple[Stretch, ...]:
    """The stretches of a session of `pack`, in the order of the way, with the minutes the pack gives them."""
    kinds = dict.fromkeys(each.stretch for each in ROWS if each.stretch is not None)
    return tuple(stretch for kind in kinds for stretch in kind.made(pack, people, turn_seconds))


def completed(pack: Pack, record: Record) -> Record:
    """The record of a session that is older than a stretch of the way, with that stretch in its plan.

    Sections are the pack's own, and stay as they are.
    """
    kept = {stretch.key: stretch for stretch in record.plan}
    wanted = plan(pack, record.people, record.turn_seconds)
    if not {stretch.key for stretch in wanted if stretch.is_section} <= set(kept) <= {each.key for each in wanted}:
        return record
    return replace(record, plan=tuple(kept.get(stretch.key, stretch) for stretch in wanted))


def position(session: Session) -> int | None:
    """Index of the stretch in the plan that the session is in; None where no clock goes."""
    record, kind = session.record, row(session.record.place).stretch
    if kind is None:
        return None
    if kind is stretches.SECTION:
        return stretches.section_index(record.plan, record.section)
    return stretches.index_of(record.plan, kind.key)


def stretch_title(session: Session, at: int) -> str:
    """What a stretch of the plan is called: by the first stop in it."""
    part = session.record.plan[at]
    first = next(each for each in ROWS if each.stretch is not None and stretches.is_of(part, each.stretch))
    section = sum(each.is_section for each in session.record.plan[:at])
    return first.title(replace(session, record=_placed(session.record, first.stop, section, page=0)))
