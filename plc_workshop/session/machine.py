"""What moves a session, stop by stop. A refused event raises and changes nothing."""

from dataclasses import replace
from typing import assert_never

from plc_workshop.errors import MeansNothing, Refused
from plc_workshop.session import (
    alone,
    ballot,
    doing,
    expecting,
    flow,
    holding,
    leaving,
    nearby,
    other_ways,
    outcomes,
    pace,
    passed_by,
    passing,
    planning,
    room_window,
    schedule,
    settling,
    short_meeting,
    talk,
    too_few,
    trying,
    turn_in_lines,
    turn_time,
    typing_sheets,
)
from plc_workshop.session import events as e
from plc_workshop.session.edited import edited
from plc_workshop.session.own_language import LanguageChosen, spoken_from_now_on
from plc_workshop.session.state import Session, Stop
from plc_workshop.session.turn_words import language_now
from plc_workshop.session.year_above import YearLooked, looked_at
from plc_workshop.words import _, ngettext, speaking


def apply(session: Session, event: e.Event) -> Session:
    """The session after `event`. Raises: Refused.

    Where a turn in another language has begun or ended, what is said is said in what is spoken from then on: it is
    worked out once more, from the same session. Nothing happens twice by that: a session is values, and what is drawn,
    looked up or written is so around this, with what is returned.
    """
    after = _after(session, event)
    now = language_now(after)
    if now is None or now == language_now(session):
        return after
    with speaking(now):
        return _after(session, event)


def _after(session: Session, event: e.Event) -> Session:
    match event:
        case e.TimePassed(seconds, now):
            return _time(session, seconds, now)
        case e.LaptopSlept():
            return holding.hidden(turn_time.slept(session))
        case e.ScreenWoken():
            return replace(session, view=replace(session.view, blank=False))
        case e.ScreenBlanked() if session.turn is None:
            return replace(session, view=replace(session.view, blank=True))
        case turn_in_lines.LastLinesHeard():
            return turn_in_lines.last_were_heard(session)
        case e.StageSeen(size):
            return room_window.seen(session, size)
        case e.OtherRoundsSeen(near):
            return nearby.seen(session, near)
        case e.PageOffered(link, why):
            return replace(session, view=replace(session.view, link=link, said=why))
        case YearLooked(looked) if looked is None or session.stop is Stop.THEN:
            return looked_at(session, looked)
        case e.PackEdited(pack):
            after = edited(session, pack)
            said = _("The topic was saved: this is how it looks now.")
            return replace(after, view=replace(after.view, guide=None, said=said))
        case LanguageChosen(code) if session.turn is None:
            return spoken_from_now_on(session, code)
    if session.view.said and not isinstance(event, e.SomebodyThere):  # who says no more than that answers nothing
        session = replace(session, view=replace(session.view, said=""))
    back = nearby.taken_back(session) if isinstance(event, e.WentBack) else None
    inside = back or _inside(session, event)
    if inside is None:
        raise MeansNothing(_("That key does nothing here."))
    return room_window.asked_again(_warned(pace.clocked(session, turn_time.heard(inside))))


def allows(session: Session, event: e.Event) -> bool:
    """Whether `event` would move the session: asked by the key line, so that no rule is written twice."""
    try:
        apply(session, event)
    except Refused:
        return False
    return True


def knows(session: Session, event: e.Event) -> bool:
    """Whether `event` means anything now, be it refused with a reason."""
    try:
        apply(session, event)
    except MeansNothing:
        return False
    except Refused:
        return True
    return True


def _warned(session: Session) -> Session:
    """The session with one sentence, once, where the time to stop leaves too little for the talk.

    It comes with a page that is turned: nobody has to look at the screen for it while talking.
    """
    view = session.view
    # Before the cover it is early enough to shorten something, and nobody but the facilitator is at the keys.
    early = flow.comes_after(session.stop, Stop.LAST) and not flow.comes_after(session.stop, Stop.BEFORE)
    minutes = schedule.left_for_talk(session) if early and not (view.warned or view.said) else None
    if minutes is None:
        return session
    sentence = ngettext(
        "{stop} leaves {n} minute for the talk. The plan (g) shows what can go.",
        "{stop} leaves {n} minutes for the talk. The plan (g) shows what can go.",
        minutes,
    ).format(stop=session.record.stop_at, n=minutes)
    return replace(session, view=replace(view, warned=True, said=sentence))


def _time(session: Session, seconds: float, now: int | None) -> Session:
    # The thanks may have gone: then it is asked again who sees this screen, as after a key.
    session = turn_in_lines.passed(pace.passed(session, seconds), seconds)
    session = room_window.asked_again(turn_time.passed(session, seconds))
    session = alone.passed(holding.passed(session, seconds), seconds)
    if now != session.view.now and now is not None:
        session = replace(session, view=replace(session.view, now=now))
    return session


def _inside(session: Session, event: e.Event) -> Session | None:
    """What moves at the stop that is shown; None where the event means nothing there. Raises: Refused."""
    match session.stop:
        case Stop.PLAN:
            return planning.on_plan(session, event)
        case Stop.LAST:
            return outcomes.on_last(session, event) or _led(session, event)
        case Stop.AGREEMENTS | Stop.HOME:
            return _led(session, event)
        case Stop.PREDICT:
            inside = alone.on_its_line(session, event) or expecting.on_predict(session, event)
            return inside or _led(session, event)
        case Stop.SECTION:
            return _page_turned(session, event) or _led(session, event)
        case Stop.GUIDE:
            return talk.on_guide(session, event) or _plan_opened(session, event)
        case Stop.PRACTICE:
            return trying.on_practice(session, event) or _led(session, event)
        case Stop.BEFORE:
            return _before_the_round(session, event) or _plan_opened(session, event)
        case Stop.CODE:
            return holding.on_code(session, event)
        case Stop.COVER:
            return other_ways.opened(session, event) or passing.on_cover(session, event) or _plan_opened(session, event)
        case Stop.OTHERS:
            return other_ways.on_others(session, event)
        case Stop.SHEET:
            return typing_sheets.on_sheet(session, event)
        case Stop.TURN:
            return ballot.on_turn(session, event)
        case Stop.REVIEW:
            return ballot.on_review(session, event)
        case Stop.AWAY:
            return turn_time.on_away(session, event)
        case Stop.THANKS:
            return turn_time.on_thanks(session, event)
        case Stop.SEE:
            return talk.on_see(session, event) or _led(session, event)
        case Stop.NOTICE:
            return talk.on_notice(session, event) or _led(session, event)
        case Stop.FOCUS | Stop.ONE:
            return short_meeting.on_focus(session, event) or talk.on_statement(session, event) or _led(session, event)
        case Stop.THEN:
            return talk.on_then(session, event) or _led(session, event)
        case Stop.DO:
            return doing.on_do(session, event) or _led(session, event)
        case Stop.MEET:
            return leaving.on_meet(session, event) or _led(session, event)
        case Stop.END:
            return leaving.on_end(session, event)
        case forgotten:
            assert_never(forgotten)


def _before_the_round(session: Session, event: e.Event) -> Session | None:
    """On the page before the Mirror: what keeps a round from opening comes first. Raises: Refused."""
    if nearby.is_near(session):
        return nearby.on_near(session, event)
    return too_few.on_too_few(session, event) or settling.on_before(session, event)


def _led(session: Session, event: e.Event) -> Session | None:
    """What moves wherever the facilitator leads and a clock goes. Raises: Refused."""
    return _walked(session, event) or _clock(session, event)


def _walked(session: Session, event: e.Event) -> Session | None:
    """On, back, or to the plan. Raises: Refused."""
    match event:
        case e.WentOn():
            return flow.on(session, passed_by.told(session))
        case e.WentBack():
            return flow.back(session)
    return _plan_opened(session, event)


def _plan_opened(session: Session, event: e.Event) -> Session | None:
    return planning.opened(session) if isinstance(event, e.PlanOpened) else None


def _page_turned(session: Session, event: e.Event) -> Session | None:
    if isinstance(event, e.PageTurned):
        return replace(session, record=replace(session.record, page=event.page))
    return None


def _clock(session: Session, event: e.Event) -> Session | None:
    match event:
        case e.ClockPaused():
            return replace(session, view=replace(session.view, paused=not session.view.paused))
        case e.MinuteAdded():
            at = flow.position(session)
            if at is None:
                raise Refused(_("No clock is running here."))
            longer = replace(session.record.plan[at], minutes=session.record.plan[at].minutes + 1)
            view = replace(alone.longer(session), share=session.view.share + 60)
            return replace(session, record=pace.changed(session.record, at, longer), view=view)
    return None
