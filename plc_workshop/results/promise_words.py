"""What became of what was put off, and how often a promise was, as people say it."""

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


def put_off(times: int) -> str:
    """How often a promise was still on: put off twice."""
    if times == 1:
        return pgettext("state", "put off once")
    if times == 2:
        return pgettext("state", "put off twice")
    return ngettext("put off {n} time", "put off {n} times", times).format(n=times)
