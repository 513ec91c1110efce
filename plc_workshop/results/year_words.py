"""The words of a group's year: on the screen, in the room's window and on its page."""

from plc_workshop.results import promise_words
from plc_workshop.results.earlier import moved
from plc_workshop.results.next_meeting import NextMeeting, when_in_short
from plc_workshop.results.phrases import heading, outcome
from plc_workshop.results.summary import Audience, State
from plc_workshop.results.year import Course, Year
from plc_workshop.results.year_promises import Promised
from plc_workshop.words import _, npgettext, pgettext
from plc_workshop.words.days import day_of_month, full_date
from plc_workshop.words.lists import in_a_row, listed


def title() -> str:
    """What the page is called."""
    return pgettext("heading", "Our year")


def meetings_since(year: Year) -> str:
    """How often the group met, and since when."""
    # Translators: {day} is a date: 4 meetings since 22 September.
    said = npgettext("value", "{n} meeting since {day}", "{n} meetings since {day}", year.meetings)
    return said.format(n=year.meetings, day=day_of_month(year.since))


def said_we_would_do() -> str:
    """The heading of the promises."""
    return _("What we said we would do")


def what_moved() -> str:
    """The heading of the statements that moved."""
    return pgettext("heading", "What moved")


def as_before() -> str:
    """The heading of those that did not."""
    return pgettext("heading", "As before")


def once_so_far() -> str:
    """The heading of those that one round has shown."""
    return pgettext("heading", "Shown once")


def for_later() -> str:
    """The heading of what is parked."""
    return pgettext("heading", "For later")


def we_meet() -> str:
    """The heading of the next meeting."""
    return pgettext("heading", "We meet")


def state(promised: Promised) -> str:
    """What became of a promise."""
    return state_named(promised.state)


def state_named(found: State | None) -> str:
    """The same of its state."""
    # Translators: a promise that no meeting has asked about yet.
    return outcome(found) if found is not None else pgettext("state", "new")


def until(day: str) -> str:
    """By when: until 15 January; empty for no date."""
    return promise_words.until(day_of_month(day))


def saw(what: str) -> str:
    """What the group saw of a promise; empty for nothing."""
    # Translators: {what} is what the group wrote that it saw of a promise: we saw: pupils explain more.
    return pgettext("value", "we saw: {what}").format(what=what) if what else ""


def bring(what: str) -> str:
    """What people bring to the next meeting; empty for nothing."""
    # Translators: {what} is what the group wrote: We bring: one page of a pupil's work.
    return pgettext("value", "We bring: {what}").format(what=what) if what else ""


def leads(who: str) -> str:
    """Who leads the next meeting; empty for nobody."""
    # Translators: {who} leads the next meeting.
    return pgettext("value", "Leads: {who}").format(who=who) if who else ""


def meeting_day(year: Year) -> str:
    """When the group meets: Tuesday 12 January, 14:30; empty where no meeting is agreed on."""
    return when_in_short(NextMeeting(year.next_date, year.next_time))


def where_to(course: Course) -> str:
    """Where a statement has moved to, behind its sign; that it says something else now, where that has no direction."""
    return moved(course.compared)


def reworded() -> str:
    """That a statement had another text in its first round."""
    return _("worded differently then")


def rounds(course: Course) -> tuple[tuple[str, str, str], ...]:
    """One statement over all its rounds, the oldest first: the day, the word, and where it has moved since then."""
    found: list[tuple[str, str, str]] = []
    before = None
    for shown in course.rounds:
        step = moved(course.step(before, shown)) if before is not None else ""
        beside = in_a_row(filter(None, (step, reworded() if shown.reworded else "")))
        found.append((full_date(shown.day), heading(shown.kind), beside))
        before = shown
    return tuple(found)


def remarks(year: Year) -> tuple[str, ...]:
    """What is left out, and why; what nothing could be said of."""
    found = []
    if not year.courses:
        found.append(_("No result of a Mirror can be shown yet."))
    elif not year.moved and year.as_before:
        found.append(_("Nothing has moved since the first result."))
    for day in year.too_near:
        found.append(
            _(
                "The result of {day} is left out: it came less than four weeks after another one, and both together "
                "could show what somebody new thinks."
            ).format(day=day_of_month(day))
        )
    if year.left_out:
        found.append(_("Left out, since it cannot be read: {folders}.").format(folders=listed(year.left_out)))
    return tuple(found)


def other_people() -> str:
    """Why words may have moved beside what the group did."""
    return _("Other people may have answered: words move for that reason too.")


def for_whom(audience: Audience) -> str:
    """Who may get this page, and why."""
    match audience:
        case "group":
            return _("For us only, as one of our meetings was.")
        case "school":
            return _("For our school: no meeting in here was for us only.")
        case "anyone":
            return _("For anyone, as all our meetings were.")
