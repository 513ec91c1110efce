"""The choices of a new session, before there is one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from plc_workshop.results.limits import LEAST_THRESHOLD
from plc_workshop.results.summary import Display, Meeting, Privacy
from plc_workshop.session import answer_time
from plc_workshop.session.cleaning import clean
from plc_workshop.session.on_paper import as_chosen
from plc_workshop.session.promise import people_for_numbers
from plc_workshop.session.time_of_day import with_colon
from plc_workshop.session.too_few import if_more_come, what_it_protects
from plc_workshop.settings import THEMES
from plc_workshop.words import _, language_of, ngettext, pgettext

if TYPE_CHECKING:
    from pathlib import Path

    from plc_workshop.words.languages import Language

GROUP_LENGTH = 60
USUAL_PEOPLE = 7
"""How many rate, until somebody says so."""


@dataclass(frozen=True, slots=True)
class PackCard:
    """A pack as set-up offers it."""

    path: Path
    id: str
    title: str
    sections: int
    statements: int
    turn_seconds: int
    minutes: int
    """Of everything but the turns."""
    language: str = ""
    """BCP 47, of its texts."""
    short_minutes: int = 0
    """Of a short meeting."""
    minutes_to_look_back: int = 0
    """Of what a group said last time, where it has met before and today is no short meeting."""


@dataclass(frozen=True, slots=True)
class Setup:
    """What a new session starts with."""

    pack: PackCard | None
    group: str = ""
    people: int = USUAL_PEOPLE
    stop_at: str = ""
    turn_seconds: int = 120
    hard_limit: bool = False
    display: Display = "careful"
    threshold: int = LEAST_THRESHOLD
    theme: str = THEMES[0]
    earlier: str = ""
    """Path of the summary.json of a meeting on another laptop, as it was typed: it joins its group first."""
    known: bool = True
    """Whether a group of this name on this laptop is this group."""
    named: bool = field(default=False, compare=False)
    """Whether somebody said that a group of this name is none of those with a name that is near."""
    rehearsal: bool = False
    """Whether the people and their answers are invented."""
    sealed: bool = False
    """Whether the open round lies sealed, and one of the group keeps its code."""
    on_paper: bool = False
    """Whether we answer on sheets of paper too."""
    watch: bool = False
    """Whether the session follows what is saved into the pack's file, until its round opens."""
    meeting: Meeting | None = None
    """With the Mirror or short, where somebody said so; else what is offered first."""
    offered: Meeting | None = field(default=None, compare=False)
    """What is offered first to the group that is written; None where it has no last meeting to look back at."""
    more_come: bool = False
    """Whether we answer although too few people are here: more may come."""
    chosen_language: Language | None = None
    """What the session speaks, where somebody said so; else as its pack does."""

    @property
    def today(self) -> Meeting:
        """What the meeting is, as it stands now."""
        return self.meeting or self.offered or "mirror"

    @property
    def language(self) -> Language:
        """What the session speaks: where there is no catalogue for its pack, the user's language, which is spoken."""
        return self.chosen_language or language_of(self.pack.language if self.pack else None)


def total(setup: Setup) -> int:
    """Minutes of the whole session."""
    if setup.today == "short":
        return setup.pack.short_minutes if setup.pack else 0
    back = setup.pack.minutes_to_look_back if setup.pack and setup.offered else 0
    return back + (setup.pack.minutes if setup.pack else 0) + of_the_mirror(setup)


def of_the_mirror(setup: Setup) -> int:
    """Minutes in which everybody answers; none where too few are here, and we talk."""
    statements = setup.pack.statements if setup.pack else 0
    if nobody_answers(setup):
        return 0
    return answer_time.minutes(setup.people, setup.turn_seconds, statements, on_paper=setup.on_paper)


def is_too_few(setup: Setup) -> bool:
    """Whether fewer people are here than a result needs."""
    return has_round(setup) and setup.people < setup.threshold


def nobody_answers(setup: Setup) -> bool:
    """Whether we talk without a round, as things stand."""
    return is_too_few(setup) and not setup.more_come


def another_theme(theme: str, by: int = 1) -> str:
    """The name of the theme that comes `by` themes after this one."""
    return THEMES[(THEMES.index(theme) + by) % len(THEMES)]


def meeting_name(which: Meeting) -> str:
    """What a meeting is called in set-up."""
    short, mirror = pgettext("value", "a short meeting"), pgettext("value", "with the Mirror")
    return short if which == "short" else mirror


def another_meeting(which: Meeting) -> Meeting:
    """The other one of the two."""
    return "mirror" if which == "short" else "short"


def has_round(setup: Setup) -> bool:
    """Whether anybody rates today."""
    return setup.today == "mirror"


def behind_more(setup: Setup) -> str:
    """What stands behind More, in a few words."""
    if has_round(setup):
        return _("paper, time for a turn, numbers, a code, colours")
    return _("an earlier summary, colours, language")


def turn_time(setup: Setup) -> str:
    """How long a turn takes."""
    minutes, seconds = divmod(setup.turn_seconds, 60)
    # Translators: a length of time, minutes and seconds: 2:30 min.
    return pgettext("value", "{time} min").format(time=f"{minutes}:{seconds:02}")


def answering(setup: Setup) -> str:
    """Whether we answer although too few are here."""
    # Translators: behind "We answer", where fewer people are here than a result needs; the same for the next one.
    return pgettext("value", "all the same") if setup.more_come else pgettext("value", "not today")


def when_time_is_up(setup: Setup) -> str:
    """What happens at the end of that time."""
    if setup.hard_limit:
        return pgettext("value", "look once more, then hand in")
    return pgettext("value", "take your time")


def theme_name(setup: Setup) -> str:
    """What a theme is called in set-up."""
    names = (
        pgettext("value", "for dark rooms"),
        pgettext("value", "for bright rooms"),
        pgettext("value", "high contrast"),
        pgettext("value", "the terminal's own"),
    )
    return dict(zip(THEMES, names, strict=True))[setup.theme]


def numbers_from(setup: Setup) -> str:
    """From how many people on numbers show."""
    n = people_for_numbers(Privacy(setup.threshold, setup.display))
    return ngettext("from {n} person on", "from {n} people on", n).format(n=n)


def as_kept(setup: Setup) -> Setup:
    """The choices as a session keeps them: what was typed is cleaned, and the time to stop is spelled out."""
    return replace(setup, group=clean(setup.group, GROUP_LENGTH), stop_at=with_colon(setup.stop_at))


def problem(setup: Setup) -> str:
    """What few people mean for the result, said before it starts."""
    if setup.today == "short":
        return ""
    if is_too_few(setup):
        return if_more_come() if setup.more_come else what_it_protects()
    if setup.people == setup.threshold:
        all_must = ngettext(
            "With {people} person all must answer before anything shows.",
            "With {people} people all must answer before anything shows.",
            setup.people,
        )
        if setup.people < people_for_numbers(Privacy(setup.threshold, setup.display)):
            all_must = ngettext(
                "With {people} person all must answer before anything shows, and it shows in words only.",
                "With {people} people all must answer before anything shows, and it shows in words only.",
                setup.people,
            )
        return all_must.format(people=setup.people)
    statements = setup.pack.statements if setup.pack else 0
    told = as_chosen(setup.people, setup.turn_seconds, statements, on_paper=setup.on_paper)
    return " ".join((told, _("Under More you choose."))) if told and not setup.on_paper else told
