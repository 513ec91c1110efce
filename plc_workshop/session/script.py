"""The facilitator's script for the part of the talk that is shown. The room never sees it: `Room` has no place for it.

What a pack brings (its `talk`) stands before ours and takes nothing of ours away: who writes about a topic writes what
is special about it, and a colleague who reads it out still finds what to say, what to watch for and what to leave out.
"""

from dataclasses import dataclass

from plc_workshop.results import script_texts
from plc_workshop.results.phrases import kind
from plc_workshop.results.script_texts import MOST_IN_ONE_ROUND, Part
from plc_workshop.session import discussion
from plc_workshop.session.state import Session, Stop


@dataclass(frozen=True, slots=True)
class Script:
    """What helps to lead one part of the talk; each a plain text, and empty where there is nothing."""

    say: str
    aloud: str
    """The result in sentences, for who cannot see the screen; of shown values alone, and empty before they show."""
    watch_for: str
    short_of_time: str
    own: str
    """What the pack says of this part, as Markdown; it stands before ours."""


def script_of(session: Session) -> Script | None:
    """The script of the stop that is shown; None where none belongs."""
    ours = _ours(session)
    if ours is None:
        return None
    return Script(ours.say, "", ours.watch_for, ours.short_of_time, "")


def _ours(session: Session) -> Part | None:
    tables = session.record.people > MOST_IN_ONE_ROUND
    match session.stop:
        case Stop.PREDICT:
            return script_texts.predict(tables=tables)
        case Stop.SEE:
            return script_texts.see() if session.record.revealed else script_texts.frame()
        case Stop.NOTICE:
            return script_texts.notice(tables=tables) if session.shows else script_texts.choose(tables=tables)
        case Stop.FOCUS | Stop.ONE:
            about = discussion.shown(session)
            found = discussion.result_of(session, about.id) if about is not None else None
            return script_texts.focus(kind(found.word) if found is not None else None, tables=tables)
        case Stop.THEN:
            return script_texts.then()
        case Stop.DO:
            return script_texts.do()
    return None
