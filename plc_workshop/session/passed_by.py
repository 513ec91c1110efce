"""What going on takes or leaves out without a word: one sentence on the page that comes, so that Left can mend it."""

from plc_workshop.results.earlier import said_today
from plc_workshop.results.next_meeting import NextMeeting
from plc_workshop.session import discussion, doing, outcomes
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
        case Stop.NOTICE:
            return _of_the_choice(session)
        case Stop.DO if not said_today(record.commitments, record.promised):
            return _("Nothing is written that we will do. ← goes back.")
        case Stop.MEET if doing.next_of(record) == NextMeeting():
            return _("No day to meet is written. ← goes back.")
    return ""  # elsewhere what is shown is all there is


def shortened(session: Session) -> str:
    """What the way straight to "What we will do" leaves out."""
    names = _named(session)
    said = _("Left out: the talk about single statements. All stay in the summary.")
    if names:
        said = _("Left out: the talk about {names}. They stay in the summary.").format(names=names)
    if then_and_now(session):
        said = " ".join((said, _("“Then and now” is left out too: ← shows it.")))
    return said


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


def _of_the_choice(session: Session) -> str:
    """What nobody has chosen is the app's choice; without a proposal nothing is."""
    if session.record.focus:
        return ""
    names = _named(session)
    if not names:
        return _("No statement was chosen to talk about. ← goes back.")
    return _("Taken: {names}. ← goes back to choose others.").format(names=names)


def _named(session: Session) -> str:
    """The statements that the talk is about, or would be."""
    chosen = session.record.focus or discussion.proposed(session)
    return listed(discussion.statement(session, note.statement).name for note in chosen)
