"""Every transition of the flow, and nothing else. A refused event raises and changes nothing."""

from dataclasses import replace

from plc_workshop.errors import Refused
from plc_workshop.results.privacy import publish
from plc_workshop.results.summary import stricter
from plc_workshop.session import audience, before, discussion, last, pace, planning, practice, schedule, talk, turn
from plc_workshop.session import events as e
from plc_workshop.session.arrival import (
    arrived,
    at_section_after,
    at_section_before,
    is_known,
    last_section,
)
from plc_workshop.session.edited import edited
from plc_workshop.session.state import Place, Record, Round, Session, Step
from plc_workshop.words import _, ngettext

THANKS_SECONDS = 2.0
"""How long "Thank you" stands before a key counts."""
_NO_PLAN = (Step.PLAN, Step.TURN, Step.REVIEW, Step.AWAY, Step.THANKS)
_LED = (Step.AGREEMENTS, Step.SECTION, Step.PRACTICE, Step.BEFORE)
"""Steps on which it is early enough to shorten something, and nobody but the facilitator is at the keys."""
_TALK = (Place.SEE, Place.NOTICE, Place.FOCUS, Place.THEN, Place.DO)


def apply(session: Session, event: e.Event) -> Session:
    """The session after `event`. Raises: Refused."""
    match event:
        case e.TimePassed(seconds, now):
            return _time(session, seconds, now)
        case e.ScreenWoken():
            return replace(session, view=replace(session.view, blank=False))
        case e.ScreenBlanked() if session.turn is None:
            return replace(session, view=replace(session.view, blank=True))
        case e.StageSeen(size):
            return audience.seen(session, size)
        case e.PageOffered(link, why):
            return replace(session, view=replace(session.view, link=link, said=why))
        case e.PackEdited(pack):
            view = replace(session.view, guide=None, said=_("The pack was saved: this is how it looks now."))
            return replace(session, pack=pack, record=edited(session.record, pack), view=view)
    heard = replace(session, view=replace(session.view, said="")) if session.view.said else session
    after = _moved(heard, event)
    if after.turn is not None and not after.turn.away:
        after = replace(after, turn=replace(after.turn, idle=0.0))
    return audience.asked_again(_warned(pace.clocked(session, after)))


def allows(session: Session, event: e.Event) -> bool:
    """Whether `event` would move the session: asked by the key line, so that no rule is written twice."""
    try:
        apply(session, event)
    except Refused:
        return False
    return True


def _warned(session: Session) -> Session:
    """The session with one sentence, once, where the time to stop leaves too little for the talk.

    It comes with a page that is turned: nobody has to look at the screen for it while talking.
    """
    view = session.view
    minutes = schedule.left_for_talk(session) if session.step in _LED and not (view.warned or view.said) else None
    if minutes is None:
        return session
    sentence = ngettext(
        "{stop} leaves {n} minute for the talk. The plan (g) shows what can go.",
        "{stop} leaves {n} minutes for the talk. The plan (g) shows what can go.",
        minutes,
    ).format(stop=session.record.stop_at, n=minutes)
    return replace(session, view=replace(view, warned=True, said=sentence))


def _time(session: Session, seconds: float, now: int | None) -> Session:
    session = turn.passed(pace.passed(session, seconds), seconds)
    if now != session.view.now and now is not None:
        session = replace(session, view=replace(session.view, now=now))
    if session.view.thanks is None:
        return session
    return replace(session, view=replace(session.view, thanks=session.view.thanks + seconds))


def _moved(session: Session, event: e.Event) -> Session:
    if isinstance(event, e.PlanOpened) and session.step not in _NO_PLAN:
        return planning.opened(session)
    match session.step:
        case Step.PLAN:
            return planning.moved(session, event)
        case Step.TURN:
            assert session.turn is not None
            return turn.on_statement(session, session.turn, event)
        case Step.REVIEW:
            assert session.turn is not None
            return turn.on_review(session, session.turn, event)
        case Step.AWAY:
            assert session.turn is not None
            return turn.away(session, session.turn, event)
        case Step.THANKS:
            return _thanked(session, event)
        case Step.LAST:
            return last.moved(session, event)
        case Step.PRACTICE:
            return _clock(session, event) or practice.moved(session, event)
        case Step.COVER:
            return _on_cover(session, event)
        case Step.BEFORE:
            return before.moved(session, event)
        case Step.SECTION if session.view.guide is not None:
            return _in_guide(session, event)
        case _other:
            return _in_talk(session, event)


def _thanked(session: Session, event: e.Event) -> Session:
    if isinstance(event, e.ThanksSeen) and session.view.thanks is not None and session.view.thanks >= THANKS_SECONDS:
        return replace(session, view=replace(session.view, thanks=None))
    raise Refused("")


def _on_cover(session: Session, event: e.Event) -> Session:
    record, done = session.record, session.done
    match event:
        case e.TurnStarted() if done < record.people:
            return turn.begin(session)
        case e.SomebodyCame() if done >= record.people:
            return turn.begin(replace(session, record=pace.people_changed(session.pack, record, done + 1)))
        case e.PeopleChanged(by):
            return _with_people(session, before.people(session, by))
        case e.RoundClosed():
            return _closed(session)
        case e.RoundGivenUp():
            ended = pace.mirror_ended(session, replace(record, round=Round.GIVEN_UP, place=Place.NOTICE))
            said = _("The round was given up and its answers are destroyed. We talk without a result.")
            return arrived(replace(session, tally=None), ended, said)
        case e.WentBack():
            return arrived(
                replace(session, view=replace(session.view, room_sees=None)), replace(record, place=Place.BEFORE)
            )
        case _other:
            raise Refused(_("That key does nothing here."))


def _with_people(session: Session, record: Record) -> Session:
    if record.people >= min(session.record.people, record.threshold):
        return replace(session, record=record)
    said = _("With fewer than {least} people nothing can be shown: the round would end without a result.")
    view = replace(session.view, said=said.format(least=record.threshold))
    return replace(session, record=record, view=view)


def _closed(session: Session) -> Session:
    record, tally = session.record, session.tally
    assert tally is not None
    result = publish(tally, session.pack.mirror, stricter(record.privacy, tally.promised))
    if result is None:
        sentence = ngettext(
            "It is too early: results appear when {least} people are done. One is done so far.",
            "It is too early: results appear when {least} people are done. {done} are done so far.",
            tally.ballots,
        )
        raise Refused(sentence.format(least=record.threshold, done=tally.ballots))
    place = Place.PREDICT if result.mirror.shows else Place.NOTICE
    ended = pace.mirror_ended(session, replace(record, round=Round.CLOSED, place=place))
    return arrived(
        replace(session, tally=None, result=result),
        ended,
        _("The round is closed, the single answers are gone. Latecomers join the talk."),
    )


def _in_guide(session: Session, event: e.Event) -> Session:
    match event:
        case e.WentOn() | e.WentBack():
            return replace(session, view=replace(session.view, guide=None))
        case e.PageTurned(page):
            return replace(session, view=replace(session.view, guide_page=page))
        case _other:
            raise Refused(_("That key does nothing here."))


def _in_talk(session: Session, event: e.Event) -> Session:
    """Steps that the facilitator leads: agreements, sections, the talk, what we will do, take it home."""
    record, view = session.record, session.view
    match event:
        case e.WentOn():
            return _on(session)
        case e.WentBack():
            return _back(session)
        case e.PageTurned(page) if record.place is Place.SECTION:
            return replace(session, record=replace(record, page=page))
    if (clocked := _clock(session, event)) is not None:
        return clocked
    if (changed := discussion.doing(session, event)) is not None:
        return replace(session, record=changed, view=replace(view, undo=record, cursor=talk.kept(session, changed)))
    if record.place in _TALK:
        return talk.moved(session, event)
    raise Refused(_("That key does nothing here."))


def _clock(session: Session, event: e.Event) -> Session | None:
    """The session after an event of the clock of a step, or None for another event. Raises: Refused."""
    match event:
        case e.ClockPaused():
            return replace(session, view=replace(session.view, paused=not session.view.paused))
        case e.MinuteAdded():
            at = pace.position(session)
            if at is None:
                raise Refused(_("No clock is running here."))
            longer = replace(session.record.plan[at], minutes=session.record.plan[at].minutes + 1)
            view = replace(session.view, share=session.view.share + 60)
            return replace(session, record=pace.changed(session.record, at, longer), view=view)
    return None


def _on(session: Session) -> Session:
    record, view = session.record, session.view
    after = replace(session, view=replace(view, opened="")) if view.opened else session
    match record.place:
        case Place.AGREEMENTS:
            return arrived(after, _on_from(session, -1))
        case Place.SECTION:
            return arrived(after, _on_from(session, record.section))
        case Place.PREDICT:
            return arrived(after, replace(record, place=Place.SEE))
        case Place.SEE if not record.revealed:
            return arrived(after, replace(record, revealed=True))
        case Place.SEE:
            return arrived(after, replace(record, place=Place.NOTICE))
        case Place.NOTICE:
            chosen = record.focus or talk.proposed(session)
            place = Place.FOCUS if chosen else _after_focus(session)
            return arrived(after, replace(record, place=place, focus=chosen, focus_at=0))
        case Place.FOCUS if record.focus_at + 1 < len(record.focus):
            return arrived(after, replace(record, focus_at=record.focus_at + 1))
        case Place.FOCUS:
            return arrived(after, replace(record, place=_after_focus(session)))
        case Place.THEN:
            return arrived(after, replace(record, place=Place.DO))
        case Place.DO:
            return arrived(after, replace(record, place=Place.HOME))
        case _other:
            raise Refused(_("This is the last page."))


def _on_from(session: Session, section: int) -> Record:
    """The record at the next section, or past them at the round or at the talk about it."""
    found = at_section_after(session.pack, session.record, section)
    if found.place is Place.SECTION:
        return found
    match session.record.round:
        case Round.CLOSED if session.shows:
            return replace(found, place=Place.PREDICT)
        case Round.CLOSED | Round.GIVEN_UP:
            return replace(found, place=Place.NOTICE)
        case Round.OPEN:
            return replace(found, place=Place.BEFORE)
        case _ahead:
            return found


def _after_focus(session: Session) -> Place:
    return Place.THEN if discussion.then_and_now(session) else Place.DO


def _back(session: Session) -> Session:
    record, view = session.record, session.view
    if view.opened:
        return replace(session, view=replace(view, opened=""))
    match record.place:
        case Place.SECTION if (found := at_section_before(session.pack, record, record.section)) is not None:
            return arrived(session, found)
        case Place.AGREEMENTS if is_known(record):
            return arrived(session, replace(record, place=Place.LAST))
        case Place.PREDICT:
            return arrived(session, last_section(session))
        case Place.SEE:
            return arrived(session, replace(record, place=Place.PREDICT))
        case Place.NOTICE:
            return arrived(session, replace(record, place=Place.SEE) if session.shows else last_section(session))
        case Place.FOCUS if record.focus_at:
            return arrived(session, replace(record, focus_at=record.focus_at - 1))
        case Place.FOCUS:
            return arrived(session, replace(record, place=Place.NOTICE))
        case Place.DO if _after_focus(session) is Place.THEN:
            return arrived(session, replace(record, place=Place.THEN))
        case Place.DO | Place.THEN if record.focus:
            return arrived(session, replace(record, place=Place.FOCUS, focus_at=len(record.focus) - 1))
        case Place.DO | Place.THEN:
            return arrived(session, replace(record, place=Place.NOTICE))
        case Place.HOME:
            return arrived(session, replace(record, place=Place.DO))
        case _other:
            raise Refused(_("This is the first page."))
