"""Promises as people say them: until when, how often they were put off; and what became of what was put off."""

from plc_workshop.results.summary import ParkedState
from plc_workshop.words import ngettext, pgettext


def parked_outcome(state: ParkedState) -> str:
    """What became of something that was put off, as people say it."""
    match state:
        case "kept":
            return pgettext("state", "for later")
        case "talked_about":
            return pgettext("state", "talked about")
        case "dropped":
            return pgettext("state", "dropped")


def until(day: str) -> str:
    """By when, where `day` is a date in words: until Fri 15 Jan; empty for none."""
    # Translators: by when something is promised: until Fri 15 Jan.
    return pgettext("value", "until {day}").format(day=day) if day else ""


def about(statement: str) -> str:
    """Which statement a promise belongs to: for 5 Reflective dialogue; empty for none."""
    # Translators: which statement a promise belongs to: for 5 Reflective dialogue.
    return pgettext("value", "for {statement}").format(statement=statement) if statement else ""


def put_off(times: int | None) -> str:
    """How often a promise was still on: put off twice; empty for never."""
    if not times:
        return ""
    if times == 1:
        return pgettext("state", "put off once")
    if times == 2:
        return pgettext("state", "put off twice")
    return ngettext("put off {n} time", "put off {n} times", times).format(n=times)
