"""What going on takes or leaves out without a word: one sentence on the page that comes, so that Left can mend it."""

from plc_workshop.results.earlier import said_today
from plc_workshop.results.summary import FocusNote
from plc_workshop.session import discussion, outcomes
from plc_workshop.session.comparing import then_and_now
from plc_workshop.session.state import Record, Session, Stop
from plc_workshop.words import _, ngettext
from plc_workshop.words.lists import listed


def told(session: Session) -> str:
    """What Right takes or leaves out where the session is; empty where nothing."""
    record = session.record
    match record.place:
        case Stop.LAST:
            return _of_last_time(record)
        case Stop.DO if not said_today(record.commitments, record.promised):
            return _("Nothing is written that we will do. ← goes back.")
    return ""  # elsewhere what is shown is all there is


def shortened(session: Session) -> str:
    """What the way straight to "What we will do" leaves out."""
    names = _named(session, session.record.focus or discussion.proposed(session))
    said = _("Left out: the talk about single statements. All stay in the summary.")
    if names:
        said = _("Left out: the talk about {names}. They stay in the summary.").format(names=names)
    if then_and_now(session):
        said = " ".join((said, _("“Then and now” is left out too: ← shows it.")))
    return said


def chosen(before: Session, after: Session) -> str:
    """What going on from "I notice" takes beside what the group has chosen; or that there is nothing to take."""
    if not after.record.focus:
        return _("No statement was chosen to talk about. ← goes back.")
    own = {note.statement for note in before.record.focus}
    taken = tuple(note for note in after.record.focus if note.statement not in own)
    return _("Taken: {names}. ← goes back to choose others.").format(names=_named(after, taken)) if taken else ""


def _named(session: Session, about: tuple[FocusNote, ...]) -> str:
    return listed(discussion.statement(session, note.statement).name for note in about)


def _of_last_time(record: Record) -> str:
    promise = outcomes.shown_promise(record)
    if promise is None:
        return _of_what_was_put_off(record)
    if promise.state != "not_talked_about":
        return ""
    return _("That promise stands as “not talked about”. ← goes back to it.")


def _of_what_was_put_off(record: Record) -> str:
    kept = sum(parked.state == "kept" for parked in outcomes.parked_before(record))
    said = ngettext("{n} thing stays put off. ← goes back.", "{n} things stay put off. ← goes back.", kept)
    return said.format(n=kept) if kept else ""
