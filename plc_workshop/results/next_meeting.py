"""When a group meets next, what it brings and who leads then, in words."""

from dataclasses import dataclass

from plc_workshop.words import _, pgettext
from plc_workshop.words.days import full_date, weekday_of_month
from plc_workshop.words.lists import in_a_row

_ENDS = (".", "!", "?", "…", "。", "！", "？", ":")
"""How a text ends that is a sentence already."""


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """Each is empty while nobody has said it."""

    date: str = ""
    """ISO date."""
    time: str = ""
    """HH:MM."""
    bring: str = ""
    leads: str = ""


def when(meeting: NextMeeting) -> str:
    """Day and time: Tuesday 12 January 2027, 14:30; empty for neither."""
    return in_a_row(filter(None, (full_date(meeting.date), meeting.time)))


def when_in_short(meeting: NextMeeting) -> str:
    """The same without the year: Tuesday 12 January, 14:30."""
    return in_a_row(filter(None, (weekday_of_month(meeting.date), meeting.time)))


def we_meet(meeting: NextMeeting, today: str) -> str:
    """The sentence that says when; empty where no day is written, or the one that is has passed."""
    if not meeting.date or meeting.date < today:
        return ""
    soon = meeting.date[:4] == today[:4] or _months_away(meeting.date, today) < _A_YEAR
    day = when_in_short(meeting) if soon else when(meeting)
    # Translators: {day} is a day, and where it was said a time: Tuesday 12 January, 14:30.
    return _("We meet on {day}.").format(day=day)


def we_bring(meeting: NextMeeting) -> str:
    """The sentence that says what to bring; empty where nobody has said."""
    if not meeting.bring:
        return ""
    # Translators: {what} is what the group wrote: without a stop of its own, and with one.
    form = pgettext("sentence", "We bring: {what}.")
    if meeting.bring.endswith(_ENDS):
        form = pgettext("sentence", "We bring: {what}")
    return form.format(what=meeting.bring)


_A_YEAR = 11
"""Months from which a day needs its year."""


def _months_away(day: str, today: str) -> int:
    years, months = (int(day[at]) - int(today[at]) for at in (slice(0, 4), slice(5, 7)))
    return 12 * years + months
