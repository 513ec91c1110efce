"""The questions and rules of the talk; none asks who answered what."""

from typing import Literal

from plc_workshop.results.phrases import kind
from plc_workshop.results.summary import Display, MirrorResult, Word
from plc_workshop.words import _, ngettext, npgettext, pgettext

MOST_IN_A_ROUND = 12
"""People of whom each can say a sentence before the others stop listening."""


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


def asked(own: tuple[str, ...], word: Word | None) -> tuple[str, ...]:
    """What a statement large asks: the first question of its own, one for its result, and one for the evidence."""
    return (*own[:1], question(word), _("Which of our pupils' work shows this?"))


def stems() -> tuple[str, ...]:
    """How the sentences before the reveal begin."""
    # Translators: how a sentence begins that people say aloud; the same for the other two.
    predict = pgettext("sentence", "I predict …")
    return predict, pgettext("sentence", "I assume …"), pgettext("sentence", "I wonder …")


def where_will_views_differ() -> str:
    """What the group is asked before it looks."""
    return _("Where will views differ?")


def what_to_talk_about() -> str:
    """What the group is asked once it has looked."""
    return _("What shall we talk about? Two or three.")


def alone_then_round(people: int, *, result: bool = True) -> tuple[str, str]:
    """How the sentences of a page are found and said: alone first, then in a round, of many `people` at their tables.

    Without a `result` each looks for two statements, for which there are two minutes.
    """
    alone = _("A minute alone") if result else _("Two minutes alone: which two would help us most?")
    if people > MOST_IN_A_ROUND:
        return alone, _("At your tables, 5 minutes; then one sentence from each table")
    return alone, _("Then a round: one sentence each, passing is fine")


def how_it_is_said(people: int) -> str:
    """How the reasons for a result are found and said, by many `people` at their tables."""
    if people > MOST_IN_A_ROUND:
        # Translators: behind "It may be because …"; the same for the next one.
        return _("at your tables, then one sentence from each table")
    return _("a round: one sentence each, passing is fine")


def how_to_read(mirror: MirrorResult) -> tuple[str, ...]:
    """What stands on the empty frame before the result comes."""
    people = mirror.participants
    answered = npgettext("sentence", "{people} person answered.", "{people} people answered.", people).format(
        people=people
    )
    how = (
        _("To the right of the middle: who says yes. To the left: who says no. A number is a number of people.")
        if mirror.has_numbers
        else _("The names of the statements stand in three columns: Yes, Views differ, No.")
    )
    return answered, how, _("First look in silence. Then say only what you see, without “because”.")


def standing_line(*, result: bool = True) -> str:
    """The rule of the talk, with a `result` or without one."""
    return _("We talk about the result, not about who.") if result else _("We talk about how we work, not about who.")


def not_said() -> str:
    """The answer of who gives none."""
    return _("I cannot or would rather not say")


def not_seen(display: Display) -> str:
    """What holds afterwards too: where all numbers show, no more than that no name stands there."""
    if display == "open":
        return _("Nobody's name stands beside an answer, not even afterwards.")
    return _("Nobody sees your answers, not even afterwards.")


def marked_to_talk() -> str:
    """The mark of a statement that somebody wants to talk about: the star, and what it says."""
    # Translators: behind the star of a statement that somebody wants to talk about.
    word = pgettext("value", "talk")
    return f"* {word}"


def done_of(done: int, people: int) -> str:
    """How far a round is."""
    sentence = ngettext("{done} of {people} person is done", "{done} of {people} people are done", people)
    return sentence.format(done=done, people=people)


def told_done(done: int, people: int) -> str:
    """How far a round is, in a sentence."""
    sentence = ngettext("{done} of {people} person is done.", "{done} of {people} people are done.", people)
    return sentence.format(done=done, people=people)


def link_steps() -> tuple[str, ...]:
    """How a phone gets the page."""
    return _("Join the Wi-Fi of this laptop."), _("Point the camera at the code."), _("Tap the link, keep the page.")


def asks_whom(mode: Literal["room", "pairs", "alone"]) -> str:
    """What stands above the questions of a section."""
    # Translators: above the questions of a page: who talks about them; the same for the other two.
    room = pgettext("heading", "For the room")
    return {"room": room, "pairs": pgettext("heading", "In pairs"), "alone": pgettext("heading", "Each of us alone")}[
        mode
    ]


def nobody_answered() -> str:
    """What is kept where it was said that nobody here answered then."""
    return _("We said: nobody here answered these statements in the last four weeks.")


def read_aloud() -> str:
    """What stands above the promises at the end."""
    return _("Read aloud by whoever does it")


def one_word_each() -> str:
    """The last question to the group."""
    return _("One word each: how do we leave?")


def everything_written() -> str:
    """What the last page says once it is true."""
    return _("Everything is written. You may close the laptop.")
