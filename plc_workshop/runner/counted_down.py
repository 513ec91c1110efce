"""What the room sees of the clocks of the talk: a minute alone, the share of the statement in focus; never a turn's."""

from dataclasses import replace

from plc_workshop.results.questions import alone_then_round
from plc_workshop.room.sight import Line, Span
from plc_workshop.runner.room_lines import BLANK
from plc_workshop.session import alone, pace
from plc_workshop.session.state import Session, Stop
from plc_workshop.words import _, pgettext
from plc_workshop.words.clock_words import clock

_MARK, _HANG = "▌  ", 3


def alone_or_round(session: Session) -> tuple[Line, ...]:
    """Both lines with which a part of the talk begins; the one that holds now is marked."""
    texts = alone_then_round(session.record.people, result=session.shows)
    first, second = (
        Line((Span(_MARK, "ask"), Span(text, "strong")), _HANG)
        if at == alone.is_over(session)
        else Line((Span(" " * _HANG), Span(text)), _HANG)
        for at, text in enumerate(texts)
    )
    return first, BLANK, second


def counted_small(session: Session) -> str:
    """What is counted down small: the share of the statement in focus, or the minute while its page is not shown."""
    session = replace(session, view=replace(session.view, planning=None))  # the plan stays with the facilitator
    share = pace.share_left(session) if session.stop is Stop.FOCUS else None
    if share:
        return _("{clock} left for this statement").format(clock=clock(share))
    counted = alone.countdown(session)
    if counted is None or session.stop in (Stop.PREDICT, Stop.NOTICE):
        return ""
    # Translators: a clock: so long everybody looks alone.
    return pgettext("value", "{clock} alone").format(clock=clock(counted))
