"""Small numbers as words, each as it is bent beside what it counts."""

from plc_workshop.words import pgettext


def statements_in_words(count: int) -> str:
    """How many statements: ten; in digits from thirteen on."""
    words = (
        # Translators: stands in "each of us answers {statements} statements here"; digits, 10, are fine too.
        pgettext("statements", "no"), pgettext("statements", "one"), pgettext("statements", "two"),
        pgettext("statements", "three"), pgettext("statements", "four"), pgettext("statements", "five"),
        pgettext("statements", "six"), pgettext("statements", "seven"), pgettext("statements", "eight"),
        pgettext("statements", "nine"), pgettext("statements", "ten"), pgettext("statements", "eleven"),
        pgettext("statements", "twelve"),
    )  # fmt: skip
    return _from(0, words, count)


def minutes_in_words(count: int) -> str:
    """How many minutes, of two and more: two; in digits from thirteen on."""
    words = (
        # Translators: stands in "about {minutes} minutes"; digits, 2, are fine too.
        pgettext("minutes", "two"), pgettext("minutes", "three"), pgettext("minutes", "four"),
        pgettext("minutes", "five"), pgettext("minutes", "six"), pgettext("minutes", "seven"),
        pgettext("minutes", "eight"), pgettext("minutes", "nine"), pgettext("minutes", "ten"),
        pgettext("minutes", "eleven"), pgettext("minutes", "twelve"),
    )  # fmt: skip
    return _from(2, words, count)


def some_in_words(count: int) -> str:
    """How many of the statements, of one and more, where they are named: six; in digits from thirteen on."""
    words = (
        # Translators: stands in "We say yes to {number}: {names}." and its like; digits, 2, are fine too.
        pgettext("some of the statements", "one"), pgettext("some of the statements", "two"),
        pgettext("some of the statements", "three"), pgettext("some of the statements", "four"),
        pgettext("some of the statements", "five"), pgettext("some of the statements", "six"),
        pgettext("some of the statements", "seven"), pgettext("some of the statements", "eight"),
        pgettext("some of the statements", "nine"), pgettext("some of the statements", "ten"),
        pgettext("some of the statements", "eleven"), pgettext("some of the statements", "twelve"),
    )  # fmt: skip
    return _from(1, words, count)


def people_in_words(count: int) -> str:
    """How many people, of one and more: nine; in digits from thirteen on."""
    words = (
        # Translators: stands in "five say yes, four say no"; digits, 5, are fine too.
        pgettext("people", "one"), pgettext("people", "two"), pgettext("people", "three"),
        pgettext("people", "four"), pgettext("people", "five"), pgettext("people", "six"),
        pgettext("people", "seven"), pgettext("people", "eight"), pgettext("people", "nine"),
        pgettext("people", "ten"), pgettext("people", "eleven"), pgettext("people", "twelve"),
    )  # fmt: skip
    return _from(1, words, count)


def proposed_in_words(count: int) -> str:
    """How many statements, where the sentence does not name them: two; in digits from eleven on."""
    words = (
        # Translators: stands in "The app proposes the {n} that several of us marked."; digits, 2, are fine too.
        pgettext("of statements", "one"), pgettext("of statements", "two"), pgettext("of statements", "three"),
        pgettext("of statements", "four"), pgettext("of statements", "five"), pgettext("of statements", "six"),
        pgettext("of statements", "seven"), pgettext("of statements", "eight"), pgettext("of statements", "nine"),
        pgettext("of statements", "ten"),
    )  # fmt: skip
    return _from(1, words, count)


def _from(first: int, words: tuple[str, ...], count: int) -> str:
    """The word of a number, where the words begin with that of `first`; digits where there is none."""
    at = count - first
    return words[at] if 0 <= at < len(words) else str(count)
