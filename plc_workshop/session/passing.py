"""Pass the laptop: between two turns, how many people rate, and the end of the round."""

from dataclasses import replace

from plc_workshop.errors import Refused
from plc_workshop.results.privacy import publish
from plc_workshop.results.summary import stricter
from plc_workshop.session import ballot, flow, nearby, on_paper, on_sheets, pace, settling
from plc_workshop.session import events as e
from plc_workshop.session.state import Record, Round, Session
from plc_workshop.words import _, ngettext


def on_cover(session: Session, event: e.Event) -> Session | None:
    """The session after `event` on the cover; None where it means nothing there. Raises: Refused."""
    record, done = session.record, session.done
    match event:
        case e.TurnStarted() if done < record.people:
            return ballot.begin(session)
        case e.PeopleChanged(by):
            return _with_people(session, settling.people(session, by))
        case e.RoundClosed():
            return _closed(session)
        case e.RoundGivenUp():
            ended = pace.mirror_ended(session, replace(record, round=Round.GIVEN_UP))
            said = torn(record, _("The round was given up and its answers are destroyed. We talk without a result."))
            return flow.on(replace(session, record=ended, tally=None), said)
        case e.WentBack():
            return flow.back(session)
    return None


def torn(record: Record, said: str) -> str:
    """What is said of a sealed round that ends: without the paper, whatever copy there is stays shut for good."""
    return " ".join((said, _("Tear up the paper with the code."))) if record.sealed else said


def _with_people(session: Session, record: Record) -> Session:
    if record.people >= min(session.record.people, record.threshold):
        return replace(session, record=record)
    said = ngettext(
        "With fewer than {least} person nothing can be shown: the round would end without a result.",
        "With fewer than {least} people nothing can be shown: the round would end without a result.",
        record.threshold,
    )
    view = replace(session.view, said=said.format(least=record.threshold))
    return replace(session, record=record, view=view)


def _closed(session: Session) -> Session:
    record, tally = session.record, session.tally
    assert tally is not None
    if session.view.near is not None:
        raise Refused(nearby.between())
    result = publish(tally, session.pack, stricter(record.privacy, tally.promised))
    if result is None:
        early = ngettext(
            "It is too early: results appear when {least} person is done.",
            "It is too early: results appear when {least} people are done.",
            record.threshold,
        )
        done = ngettext("One is done so far.", "{done} are done so far.", tally.ballots)
        raise Refused(" ".join((early.format(least=record.threshold), done.format(done=tally.ballots))))
    if on_sheets.too_few_turns(session):
        raise Refused(on_paper.few_turns(session))
    ended = pace.mirror_ended(session, replace(record, round=Round.CLOSED))
    said = torn(record, _("The round is closed, the answers are deleted. Who is late joins the talk."))
    return flow.on(replace(session, record=ended, tally=None, result=result), said)
