"""A question for the talk about one statement; none asks who answered what."""

from plc_workshop.results.summary import Word
from plc_workshop.results.words import kind
from plc_workshop.words import _


def question(word: Word | None) -> str:
    """The question that fits the word of a result; None where there is no result."""
    if word == "all_agree":
        return _("What do we do that makes it so, and who could show it?")
    match kind(word):
        case "agree":
            return _("Where do we see this already, and where not yet?")
        case "split":
            return _("Which different situations could we be thinking of?")
        case "disagree":
            return _("What stands in the way, and which first step is in our own hands?")
        case "no_side" | "undecided":
            return _("What would we need to see or try before we could say?")
        case "hidden":
            return _("What would we like to be able to say about this in a year?")
