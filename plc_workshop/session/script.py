"""The facilitator's script for the part of the talk that is shown. The room never sees it: `Room` has no place for it.

What a pack brings (its `talk`) stands before ours and takes nothing of ours away: who writes about a topic writes what
is special about it, and a colleague who reads it out still finds what to say, what to watch for and what to leave out.
"""

from dataclasses import dataclass

from plc_workshop.packs.model import whole_name
from plc_workshop.results import script_texts
from plc_workshop.results.phrases import kind
from plc_workshop.results.questions import MOST_IN_A_ROUND
from plc_workshop.results.read_aloud import compared_aloud, result_aloud, statement_aloud, statements_aloud
from plc_workshop.results.script_texts import Part
from plc_workshop.session import alone, discussion
from plc_workshop.session.comparing import then_and_now
from plc_workshop.session.state import Session, Stop


@dataclass(frozen=True, slots=True)
class Script:
    """What helps to lead one part of the talk; each a plain text, and empty where there is nothing."""

    own: str
    """What the pack says of this part, as Markdown; it stands before ours."""
    say: str
    aloud: str
    """The result in sentences, for who cannot see the screen; of shown values alone, and empty before they show."""
    watch_for: str
    short_of_time: str


def script_of(session: Session) -> Script | None:
    """The script of the stop that is shown; None where none belongs."""
    found = _texts(session)
    if found is None:
        return None
    own, ours = found
    return Script(own.strip(), ours.say, _aloud(session), ours.watch_for, ours.short_of_time)


def _aloud(session: Session) -> str:
    """What of a result is shown, in sentences; without one the statements that are talked about."""
    result, about = session.result, discussion.shown(session)
    match session.stop:
        case Stop.SEE | Stop.NOTICE if result is not None and session.shows:
            return result_aloud(result, session.record.expected or ()) if session.record.revealed else ""
        case Stop.NOTICE:
            return statements_aloud([whole_name(each.name, each.text) for each in session.pack.mirror.statements])
        case Stop.FOCUS | Stop.ONE if about is not None:
            scale, marked = session.pack.mirror.scale, result is not None and about.id in result.talk_about
            return statement_aloud(about.text, discussion.result_of(session, about.id), scale, marked=marked)
        case Stop.THEN if session.record.earlier is not None:
            return compared_aloud(session.record.earlier.date, then_and_now(session))
    return ""


def _texts(session: Session) -> tuple[str, Part] | None:
    """What the pack says of the part that is shown, or nothing, and what we say; None where there is no such part."""
    talk, tables = session.pack.talk, session.record.people > MOST_IN_A_ROUND
    match session.stop:
        case Stop.PREDICT:
            return talk.predict, script_texts.predict(tables=tables)
        case Stop.SEE:
            return talk.see, script_texts.see() if session.record.revealed else _frame(session)
        case Stop.NOTICE if not session.shows:
            return talk.notice, script_texts.choose(tables=tables)
        case Stop.NOTICE if alone.is_marked(session):
            return talk.notice, script_texts.notice(tables=tables, stage=session.view.stage is not None)
        case Stop.NOTICE:
            return talk.notice, script_texts.choosing(expected=bool(session.record.expected))
        case Stop.FOCUS | Stop.ONE:
            about = discussion.shown(session)
            found = discussion.result_of(session, about.id) if about is not None else None
            return talk.focus, script_texts.focus(kind(found.word) if found is not None else None, tables=tables)
        case Stop.THEN:
            return "", script_texts.then()
        case Stop.DO:
            return talk.do, script_texts.do()
        case Stop.MEET:
            return "", script_texts.meet()
    return None


def _frame(session: Session) -> Part:
    assert session.result is not None, "without a result nothing is looked at"
    return script_texts.frame(numbers=session.result.mirror.has_numbers)
