"""The word of a result as a whole sentence."""

from plc_workshop.results.summary import Word
from plc_workshop.words import _, pgettext


def as_sentence(word: Word | None, label: str) -> str:
    """The word, and the `label` most chosen where one is told: All or nearly all say yes, mostly Strongly agree."""
    return _with_label(word).format(label=label) if label else _alone(word)


def _with_label(word: Word | None) -> str:
    """Of an "all or nearly all"; no other word has a label."""
    if word == "all_agree":
        # Translators: {label} is a point of the scale, as the topic words it.
        return _("All or nearly all say yes, mostly {label}.")
    if word == "all_disagree":
        return _("All or nearly all say no, mostly {label}.")
    return _("All or nearly all in the middle, mostly {label}.")


def _alone(word: Word | None) -> str:
    match word:
        case "all_agree":
            return _("All or nearly all say yes.")
        case "all_disagree":
            return _("All or nearly all say no.")
        case "all_undecided":
            return _("All or nearly all in the middle.")
        case "split":
            return pgettext("sentence", "Views differ.")
        case "far_apart":
            return pgettext("sentence", "Far apart.")
        case "most_agree":
            return _("Most say yes.")
        case "most_disagree":
            return _("Most say no.")
        case "no_clear_side":
            return _("No clear side.")
        case "too_few" | None:
            return _("Too few answered.")
