"""The choices of a new session, before there is one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from plc_workshop.results.limits import LEAST_THRESHOLD, MOST_PEOPLE
from plc_workshop.results.summary import Display
from plc_workshop.runner import wall
from plc_workshop.session.discussion import clean
from plc_workshop.session.planning import LEAST_TURN, MOST_TURN, TURN_STEP
from plc_workshop.session.schedule import DAY, minutes_of, stop_moved
from plc_workshop.settings import THEMES
from plc_workshop.words import _, ngettext

if TYPE_CHECKING:
    from pathlib import Path

FIELDS = ("pack", "group", "people", "stop", "more")
MORE = ("turn", "limit", "display", "threshold", "earlier", "theme")
PATH_LENGTH = 400
GROUP_LENGTH = 60
USUAL_PEOPLE = 7
"""How many rate, until somebody says so."""


class PackCard(NamedTuple):
    """A pack as set-up offers it."""

    path: Path
    id: str
    title: str
    sections: int
    statements: int
    turn_seconds: int
    minutes: int
    """Of everything but the turns."""


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
    """Path of the summary.json of an earlier session on another laptop, as it was typed; empty for this one's own."""
    known: bool = True
    """Whether a group of this name on this laptop is this group."""
    rehearsal: bool = False
    """Whether the people and their answers are invented."""
    watch: bool = False
    """Whether the session follows what is saved into the pack's file, until its round opens."""


def total(setup: Setup) -> int:
    """Minutes of the whole session."""
    return (setup.pack.minutes if setup.pack else 0) + -(-setup.people * setup.turn_seconds // 60)


def values(setup: Setup) -> dict[str, tuple[str, str]]:
    """Label and value of each field."""
    display = _("words only, protected") if setup.display == "careful" else _("numbers")
    return {
        "pack": (_("Pack"), setup.pack.title if setup.pack else _("none")),
        "group": (_("Group"), setup.group),
        "people": (_("People who rate"), str(setup.people)),
        "stop": (_("We stop at"), setup.stop_at or _("no time set")),
        "more": (_("More"), ""),
        "turn": (_("Time for a turn"), f"{setup.turn_seconds // 60}:{setup.turn_seconds % 60:02} min"),
        "limit": (_("When it is over"), _("the answers are shown") if setup.hard_limit else _("take your time")),
        "display": (_("Small groups see"), display),
        "threshold": (_("People needed"), str(setup.threshold)),
        "earlier": (
            _("Earlier summary"),
            setup.earlier or (_("from this laptop") if setup.known else _("none: another group")),
        ),
        "theme": (_("Theme"), _themes()[setup.theme]),
    }


def _themes() -> dict[str, str]:
    names = (_("for dark rooms"), _("for bright rooms"), _("high contrast"), _("the terminal's own"))
    return dict(zip(THEMES, names, strict=True))


def another_theme(theme: str, by: int = 1) -> str:
    """The name of the theme that is `by` places after this one."""
    return THEMES[(THEMES.index(theme) + by) % len(THEMES)]


def details(setup: Setup, last_time: str) -> dict[str, str]:
    """What stands beside each field."""
    pack = setup.pack
    mirror = -(-setup.people * setup.turn_seconds // 60)
    return {
        "pack": _size_of(pack) if pack else "",
        "group": last_time if len(setup.group) < GROUP_LENGTH else _("{n} letters at the most").format(n=GROUP_LENGTH),
        "people": ngettext("about {n} min for the Mirror", "about {n} min for the Mirror", mirror).format(n=mirror),
        "stop": _stop(setup),
        "more": _("time for a turn, small groups, theme"),
        "turn": _("for all statements together"),
        "limit": "",
        "display": _("agreed before the Mirror"),
        "threshold": _("before anything shows"),
        "earlier": _("or the path of a summary.json"),
        "theme": "",
    }


def _size_of(pack: PackCard) -> str:
    sections = ngettext("{n} section", "{n} sections", pack.sections).format(n=pack.sections)
    return sections + _(", ") + ngettext("{n} statement", "{n} statements", pack.statements).format(n=pack.statements)


def _stop(setup: Setup) -> str:
    needed = total(setup)
    if not setup.stop_at:
        return ngettext("{n} min as planned", "{n} min as planned", needed).format(n=needed)
    stop = minutes_of(spelled(setup.stop_at))
    if stop is None:
        return _("write it as 15:30")
    left = (stop - wall.now()) % DAY
    text = ngettext("in {n} minute", "in {n} minutes", left).format(n=left)
    return text if left >= needed else text + _(", {n} needed").format(n=needed)


def problem(setup: Setup) -> str:
    """What few people mean for the result, said before it starts."""
    if setup.people < setup.threshold:
        return _(
            "With fewer than {least} people nothing can be shown: the round protects you by showing no result. "
            "The talk works all the same."
        ).format(least=setup.threshold)
    if setup.people == setup.threshold:
        return (
            _("With {people} people all must answer before anything shows, and it shows in words only.").format(
                people=setup.people
            )
            if setup.display == "careful"
            else _("With {people} people all must answer before anything shows.").format(people=setup.people)
        )
    return ""


def changed(setup: Setup, field: str, by: int, cards: tuple[PackCard, ...]) -> Setup:
    """Another value of a field."""
    match field:
        case "pack":
            if not cards:
                return setup
            at = cards.index(setup.pack) if setup.pack in cards else 0
            card = cards[(at + by) % len(cards)]
            return replace(setup, pack=card, turn_seconds=card.turn_seconds)
        case "people":
            return replace(setup, people=min(MOST_PEOPLE, max(1, setup.people + by)))
        case "stop":
            return replace(setup, stop_at=stop_moved(spelled(setup.stop_at), by, wall.now(), total(setup)))
        case "turn":
            return replace(setup, turn_seconds=min(MOST_TURN, max(LEAST_TURN, setup.turn_seconds + by * TURN_STEP)))
        case "limit":
            return replace(setup, hard_limit=not setup.hard_limit)
        case "display":
            return replace(setup, display="open" if setup.display == "careful" else "careful")
        case "threshold":
            return replace(setup, threshold=min(MOST_PEOPLE, max(LEAST_THRESHOLD, setup.threshold + by)))
        case "earlier":
            return replace(setup, known=not setup.known, earlier="")
        case "theme":
            return replace(setup, theme=another_theme(setup.theme, by))
        case _other:
            return setup


def typed(setup: Setup, field: str, character: str | None, *, fresh: bool) -> Setup:
    """The set-up after a character was typed into a field, `fresh` where it is the first one; None is Backspace."""
    match field:
        case "group":
            text = setup.group[:-1] if character is None else setup.group + character
            trailing = " " if text.endswith(" ") and text.strip() else ""
            return replace(setup, group=(clean(text, GROUP_LENGTH) + trailing)[:GROUP_LENGTH])
        case "people":
            return replace(setup, people=_number(setup.people, character, fresh=fresh))
        case "stop":
            start = "" if fresh or len(setup.stop_at) == 5 else setup.stop_at
            text = setup.stop_at[:-1] if character is None else start + _time_of_day(character)
            return replace(setup, stop_at=text[:5])
        case "earlier":
            text = setup.earlier[:-1] if character is None else ("" if fresh else setup.earlier) + character
            return replace(setup, earlier=text[:PATH_LENGTH])
        case _other:
            return setup


def spelled(time: str) -> str:
    """A time of day as it is kept: 1730 is 17:30; everything else stays."""
    return f"{time[:-2]}:{time[-2:]}" if len(time) in (3, 4) and time.isdigit() else time


def _number(people: int, character: str | None, *, fresh: bool) -> int:
    """The number after a key: a fresh field or a full one starts anew; it never gets empty."""
    if character is None:
        return max(1, people // 10)
    if not (character.isascii() and character.isdigit()):
        return people
    longer = int(character if fresh else f"{people}{character}")
    return max(1, longer if longer <= MOST_PEOPLE else int(character))


def _time_of_day(character: str) -> str:
    return character if character.isascii() and (character.isdigit() or character == ":") else ""


def document(setup: Setup) -> dict[str, Any]:
    """The fields a record of the session starts with."""
    return {
        "group": clean(setup.group, GROUP_LENGTH),
        "people": setup.people,
        "turn_seconds": setup.turn_seconds,
        "hard_limit": setup.hard_limit,
        "display": setup.display,
        "threshold": setup.threshold,
        "stop_at": spelled(setup.stop_at),
        "rehearsal": setup.rehearsal,
    }
