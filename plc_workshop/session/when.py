"""When a stop is open: its parts that are open, in order; none, and it is passed by. The docstrings make a diagram."""

from collections.abc import Sequence

from plc_workshop.session import outcomes, stretches
from plc_workshop.session.comparing import then_and_now
from plc_workshop.session.state import Round, Session, Stop


def _once(holds: object) -> Sequence[int]:
    return range(bool(holds))


def _stays(session: Session, kind: stretches.StretchKind) -> bool:
    """Whether a step is not left out today."""
    return not any(stretches.is_of(part, kind) and part.left_out for part in session.record.plan)


def until_it_begins(session: Session) -> Sequence[int]:
    """Until the session begins; opened over any stop that is led."""
    ahead = session.record.round is Round.AHEAD or session.record.is_short
    return _once(session.record.place is Stop.PLAN and ahead)


def where_promised(session: Session) -> Sequence[int]:
    """Each promise of last time, then what was put off, where the step is not left out."""
    return range(outcomes.parts(session.record)) if _stays(session, stretches.LAST) else ()


def where_agreed(session: Session) -> Sequence[int]:
    """Where the pack has agreements, but in no short meeting."""
    return _once(session.pack.agreements and not session.record.is_short)


def sections(session: Session) -> Sequence[int]:
    """Each section that is not left out."""
    kept = (stretch for stretch in session.record.plan if stretch.is_section)
    return tuple(i for i, stretch in enumerate(kept) if not stretch.left_out)


def until_the_round(session: Session) -> Sequence[int]:
    """Where the pack has a practice that is not left out, until the round begins."""
    plan, ahead = session.record.plan, session.record.round is Round.AHEAD
    kept = any(stretches.is_of(part, stretches.PRACTICE) and not part.left_out for part in plan)
    return _once(ahead and kept and session.pack.mirror.practice)


def until_it_ends(session: Session) -> Sequence[int]:
    """Until the round has ended."""
    return _once(not session.record.round.is_over)


def in_the_round(session: Session) -> Sequence[int]:
    """While the round is open."""
    return _once(session.record.round is Round.OPEN)


def once_over(session: Session) -> Sequence[int]:
    """Once the round has ended."""
    return _once(session.record.round.is_over)


def to_choose(session: Session) -> Sequence[int]:
    """Once the round has ended; in a short meeting only without a result."""
    chosen = session.record.is_short and session.shows
    return _once(session.record.round.is_over and not chosen and _stays(session, stretches.SEE))


def with_a_new_result(session: Session) -> Sequence[int]:
    """With a new result that shows."""
    return _once(session.shows and not session.record.talk_of)


def frame_and_result(session: Session) -> Sequence[int]:
    """With a result that shows: the empty frame once, then the result; in no short meeting."""
    if not session.shows or session.record.is_short:
        return ()
    if session.record.revealed:
        return (1,)
    return (0, 1) if session.record.place is Stop.SEE else (0,)  # nobody comes to the result but through the frame


def focus(session: Session) -> Sequence[int]:
    """Each statement in focus, once the round has ended."""
    talks = session.record.round.is_over and _stays(session, stretches.SEE)
    return range(len(session.record.focus)) if talks else ()


def where_compared(session: Session) -> Sequence[int]:
    """Where something shows both last time and today."""
    return _once(session.record.round.is_over and then_and_now(session))


def above(_session: Session) -> Sequence[int]:
    """Above another stop, never come to on the way."""
    return ()
