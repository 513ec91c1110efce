"""Where the group expected that views differ, beside what came: kindly, and by shown words alone."""

from collections.abc import Collection

from plc_workshop.results.phrases import kind
from plc_workshop.results.summary import StatementResult, Summary, Word
from plc_workshop.words import _, pgettext
from plc_workshop.words.lists import listed


def beside(expected: Collection[str] | None, row: StatementResult) -> str:
    """What stands beside a statement: expected, and so; expected, not so; not expected; or nothing.

    A group that expected nothing is told nothing, and what is not shown tells nothing either.
    """
    if not expected:
        return ""
    differs = _differs(row.word)
    if row.id not in expected:
        return pgettext("value", "not expected") if differs else ""
    if differs is None:
        # Translators: before it looked the group said that views will differ here; the same for the other three.
        return pgettext("value", "expected")
    return pgettext("value", "expected, and so") if differs else pgettext("value", "expected, not so")


def with_expectation(told: str, expectation: str) -> str:
    """A result, and what was expected of it."""
    if not told or not expectation:
        return told or expectation
    # Translators: {told} is such as "5 yes, 4 no", {expectation} such as "expected, and so".
    return pgettext("value", "{told} ({expectation})").format(told=told, expectation=expectation)


def where_asked(summary: Summary) -> str:
    """The sentence about what was expected before the group looked; empty where nothing was, or without a result."""
    if summary.mirror is None or not summary.expected:
        return ""
    called = {row.id: row.short for row in summary.mirror.statements}
    names = [called[each] for each in summary.expected if each in called]
    if not names:
        return ""
    return _("Before we looked, we expected that views would differ on {names}.").format(names=listed(names))


def _differs(word: Word | None) -> bool | None:
    """Whether a word says that the group is not of one mind; None where nothing shows."""
    match kind(word):
        case "split" | "no_side":
            return True
        case "hidden":
            return None
        case "agree" | "disagree" | "undecided":
            return False
