"""What stands in the bar and on the rail of a step."""

from textual.content import Content

from plc_workshop.session.pace import MIRROR, minutes_for_the_rest, number_of, over, position, stretch
from plc_workshop.session.state import Place, Session, Step
from plc_workshop.words import _, ngettext

SOON, LATE = 0.2, 0.05
"""Shares of the time left at which the clock turns from teal to amber, and to red with words."""


def place(session: Session) -> Content:
    """Number and name of the step."""
    at = position(session)
    if session.step is Step.PLAN:
        return Content.styled(_("The plan"), "bold")
    if session.view.guide is not None:
        return Content.styled(session.pack.sections[session.view.guide].title, "bold")
    if at is None:
        return Content.styled(_("Welcome"), "bold")
    return Content.assemble((f"{number_of(session.record, at)}  {_name(session)}", "bold"))


def _name(session: Session) -> str:
    match session.record.place:
        case Place.SECTION:
            return session.pack.sections[session.record.section].title
        case Place.PRACTICE:
            return _("Try it together")
        case Place.BEFORE | Place.ROUND:
            return session.pack.mirror.title
        case Place.PREDICT:
            return _("Before we look")
        case Place.SEE:
            return _("What we see")
        case Place.NOTICE:
            return _("I notice") if session.shows else _("What we talk about")
        case Place.FOCUS:
            return _("Focus")
        case Place.THEN:
            return _("Then and now")
        case Place.DO:
            return _("What we will do")
        case _other:
            return _("Take it home")


def time_left(session: Session) -> Content:
    """The clock of the step, calm until it matters; in the round what the others still need."""
    now = stretch(session)
    if now is None:
        return Content()
    if now.key == MIRROR and not over(session.record):
        minutes = minutes_for_the_rest(session)
        if not minutes:
            return Content()
        about = _("about {minutes} min for the rest") if session.done else _("about {minutes} min")
        return Content.styled(about.format(minutes=minutes), "$muted")
    left = now.minutes * 60 - int(session.view.elapsed)
    if session.view.paused:
        return Content.styled(_("{clock} paused").format(clock=clock(left)), "bold $amber")
    if left < 0:
        return Content.styled(_("{clock} over {minutes}").format(clock=clock(-left), minutes=now.minutes), "bold $red")
    text = ngettext("{clock} left of {minutes}", "{clock} left of {minutes}", now.minutes).format(
        clock=clock(left), minutes=now.minutes
    )
    share = left / (now.minutes * 60)
    if share <= LATE:
        return Content.styled(_("soon over:") + " " + text, "bold $red")
    return Content.styled(text, "bold $amber" if share <= SOON else "bold $teal")


def clock(seconds: int) -> str:
    """Minutes and seconds."""
    return f"{seconds // 60}:{seconds % 60:02}"


def rail(session: Session) -> tuple[tuple[int, ...], int | None, float]:
    """Minutes of each stretch that is not left out, where we are, and how much of it is used (0 to 1)."""
    plan, at = session.record.plan, position(session)
    share = 0.0 if at is None else min(1.0, session.view.elapsed / 60 / plan[at].minutes)
    shown = [i for i, part in enumerate(plan) if not part.left_out or i == at]
    return tuple(plan[i].minutes for i in shown), None if at is None else shown.index(at), share
