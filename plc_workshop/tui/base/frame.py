"""What stands in the bar and on the rail of a stop."""

from textual.content import Content

from plc_workshop.session import flow, nearby, too_few
from plc_workshop.session.flow import position
from plc_workshop.session.pace import may_take_longer, minutes_for_the_rest, number_of, stretch
from plc_workshop.session.state import Session, Stop
from plc_workshop.session.stretches import MIRROR, is_of
from plc_workshop.words import _, ngettext, npgettext, pgettext
from plc_workshop.words.clock_words import clock

SOON, LATE = 0.2, 0.05
"""Shares of the time left at which the clock turns from teal to amber, and to red with words."""


def place(session: Session, *, whole: bool = True) -> Content:
    """Number and name of the stop; what is opened above another has no number.

    As a `whole` it says also whose result the talk is about.
    """
    at, stop = position(session), session.stop
    title = flow.row(stop).title(session)
    about = nearby.looked_at(session)
    if title and about and whole:
        # Translators: the title of a part of the talk, and which result it is about.
        title = pgettext("heading", "{title} · {result}").format(title=title, result=about)
    if at is None or stop in (Stop.PLAN, Stop.GUIDE):
        return Content.styled(title, "bold")
    return Content.styled(f"{number_of(session.record, at)}  {title}", "bold")


def time_left(session: Session) -> Content:
    """The clock of the stretch, calm until it matters; in the round what the others still need, or how many it was."""
    now = stretch(session)
    if now is None:
        return Content()
    if nearby.is_near(session) and session.view.near is not None and session.stop is Stop.BEFORE:
        return Content.styled(nearby.ago(session.view.near), "$muted")
    if too_few.is_too_few(session) and session.stop is Stop.BEFORE:
        people = session.record.people
        # Translators: how many people are here.
        return Content.styled(npgettext("state", "{n} person", "{n} people", people).format(n=people), "$muted")
    if is_of(now, MIRROR) and not session.record.round.is_over:
        minutes = minutes_for_the_rest(session)
        if not minutes:
            people = session.record.people
            # Translators: so many of the people are done.
            text = npgettext("state", "{done} of {people}", "{done} of {people}", people)
            return Content.styled(text.format(done=session.done, people=people), "bold")
        if may_take_longer(session):
            # Translators: so long in all, or longer: some write on paper, others take turns.
            about = ngettext("at least {minutes} min for the rest", "at least {minutes} min for the rest", minutes)
        elif session.done:
            # Translators: the minutes that the people who have not answered yet need in all.
            about = ngettext("about {minutes} min for the rest", "about {minutes} min for the rest", minutes)
        else:
            about = npgettext("state", "about {minutes} min", "about {minutes} min", minutes)
        return Content.styled(about.format(minutes=minutes), "$muted")
    left = now.minutes * 60 - int(session.view.elapsed)
    if session.view.paused:
        return Content.styled(pgettext("state", "{clock} paused").format(clock=clock(left)), "bold $amber")
    if left < 0:
        # Translators: a clock, such as 1:20, over the minutes of this step.
        over = npgettext("state", "{clock} over {minutes}", "{clock} over {minutes}", now.minutes)
        return Content.styled(over.format(clock=clock(-left), minutes=now.minutes), "bold $red")
    share = left / (now.minutes * 60)
    if share <= LATE:
        text = ngettext("soon over: {clock} left of {minutes}", "soon over: {clock} left of {minutes}", now.minutes)
    else:
        # Translators: a clock, such as 3:20, left of the minutes of this step.
        text = npgettext("state", "{clock} left of {minutes}", "{clock} left of {minutes}", now.minutes)
    style = "bold $red" if share <= LATE else "bold $amber" if share <= SOON else "bold $teal"
    return Content.styled(text.format(clock=clock(left), minutes=now.minutes), style)


def share_left(session: Session, left: int) -> Content:
    """The clock of the statement in focus: the seconds that are left of its share of the talk."""
    minutes = -int(-session.view.share // 60)
    if session.view.paused:
        return Content.styled(pgettext("state", "{clock} paused").format(clock=clock(left)), "bold $amber")
    if not left:
        return Content.styled(_("time is up for this one"), "bold $amber")
    # Translators: a clock, such as 5:10, left of the minutes for the statement that is talked about.
    text = ngettext("{clock} left of {minutes} for this one", "{clock} left of {minutes} for this one", minutes)
    style = "bold $amber" if left <= SOON * session.view.share else "bold $teal"
    return Content.styled(text.format(clock=clock(left), minutes=minutes), style)


def rail(session: Session) -> tuple[tuple[int, ...], int | None, float]:
    """Minutes of each stretch that is not left out, where we are, and how much of it is used (0 to 1)."""
    plan, at = session.record.plan, position(session)
    if session.stop is Stop.END:  # all of it is behind us
        kept = tuple(part.minutes for part in plan if not part.left_out)
        return kept, len(kept), 1.0
    share = 0.0 if at is None else min(1.0, session.view.elapsed / 60 / plan[at].minutes)
    shown = [i for i, part in enumerate(plan) if not part.left_out or i == at]
    return tuple(plan[i].minutes for i in shown), None if at is None else shown.index(at), share
