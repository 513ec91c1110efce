"""The word of a result, and the sentences about it: whole numbers only, no floats."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from plc_workshop.results.showing import LEAST_PEOPLE
from plc_workshop.results.summary import MirrorResult, Mostly, Sides, State, StatementResult, Word
from plc_workshop.results.word_sentences import as_sentence
from plc_workshop.words import _, ngettext, npgettext, pgettext
from plc_workshop.words.lists import in_a_row, listed, parted

MOST_NAMED = 8
"""So many marked statements are named one by one."""

Kind = Literal["agree", "split", "disagree", "no_side", "undecided", "hidden"]
KINDS: tuple[Kind, ...] = ("agree", "split", "disagree", "no_side", "undecided", "hidden")
"""In the order in which a room hears of them."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the headline, and how many statements it speaks of."""

    kind: Kind
    number: int
    text: str


def kind(word: Word | None) -> Kind:
    """Which part of the headline a word counts to."""
    match word:
        case "all_agree" | "most_agree":
            return "agree"
        case "split" | "far_apart":
            return "split"
        case "all_disagree" | "most_disagree":
            return "disagree"
        case "no_clear_side":
            return "no_side"
        case "all_undecided":
            return "undecided"
        case "too_few" | None:
            return "hidden"


def title(word: Word | None) -> str:
    """The word as a room reads it; nothing to show reads as too few."""
    match word:
        case "all_agree":
            return pgettext("value", "All or nearly all say yes")
        case "all_disagree":
            return pgettext("value", "All or nearly all say no")
        case "all_undecided":
            return pgettext("value", "All or nearly all in the middle")
        case "split":
            return pgettext("value", "Views differ")
        case "far_apart":
            return pgettext("value", "Far apart")
        case "most_agree":
            return pgettext("value", "Most say yes")
        case "most_disagree":
            return pgettext("value", "Most say no")
        case "no_clear_side":
            return pgettext("value", "No clear side")
        case "too_few" | None:
            return pgettext("value", "Too few answered")


def outcome(state: State) -> str:
    """What became of a commitment, as people say it."""
    match state:
        case "done":
            return pgettext("state", "done")
        case "on":
            return pgettext("state", "still on")
        case "dropped":
            return pgettext("state", "dropped")
        case "not_talked_about":
            return pgettext("state", "not talked about")


def heading(which: Kind) -> str:
    """What stands above the statements of one part of the headline."""
    match which:
        case "agree":
            return pgettext("heading", "Yes")
        case "split":
            return pgettext("heading", "Views differ")
        case "disagree":
            return pgettext("heading", "No")
        case "no_side":
            return pgettext("heading", "No clear side")
        case "undecided":
            return pgettext("heading", "In the middle")
        case "hidden":
            return pgettext("heading", "Too few answered")


def most_of_all(row: StatementResult) -> str:
    """The label beside an "all or nearly all": mostly Strongly agree; empty where none may stand."""
    return mostly(label) if (label := _label_of_all(row)) else ""


def _label_of_all(row: StatementResult) -> str:
    labels = row.mostly.labels if row.mostly and row.sides is None else ()
    return labels[0] if labels else ""


def mostly(label: str) -> str:
    """That it is the label most chosen on a side."""
    # Translators: {label} is a point of the scale, as the topic words it: mostly Strongly agree.
    return pgettext("value", "mostly {label}").format(label=label)


def in_row(row: StatementResult, *, beside_numbers: bool, beside_bar: bool = False) -> str:
    """What stands in a row below its heading: the numbers, else the finer word; why not where others have numbers."""
    if row.sides is not None:
        told = short_sentence(row) if beside_bar else sentence(row)
        # Translators: what follows the numbers of people: 5 yes, 4 no, far apart.
        return pgettext("value", "{numbers}, far apart").format(numbers=told) if row.word == "far_apart" else told
    if row.word in ("all_agree", "all_disagree", "all_undecided"):
        # Translators: {label} is a point of the scale, as the topic words it.
        return _("all or nearly all, mostly {label}").format(label=_label_of_all(row))
    return _("without numbers, to protect each of us") if row.word == "split" and beside_numbers else ""


def sentence(row: StatementResult) -> str:
    """The numbers in a sentence: 6 yes, 3 no; 6 yes, 2 not; empty where no numbers show."""
    return in_a_row(told_sides(row))


def word_with_numbers(row: StatementResult) -> str:
    """The word, and the numbers where they show: Views differ: 5 yes, 4 no."""
    word, told = title(row.word), sentence(row)
    # Translators: {word} is such as "Most say yes", {numbers} such as "7 yes, 2 no".
    return pgettext("value", "{word}: {numbers}").format(word=word, numbers=told) if told else word


def in_sentences(row: StatementResult, *, marked: bool, labelled: bool = False) -> tuple[str, str]:
    """What stands at a statement that is large: its word, then its numbers and that several of us marked it.

    Where no bar stands below, the numbers are `labelled` as the bar's would be.
    """
    told = in_full(row) if labelled else sentence(row)
    # Translators: {numbers} is such as "6 yes, 3 no", and this makes a sentence of it.
    more = [pgettext("sentence", "{numbers}.").format(numbers=told)] if told else []
    more += [_("Several of us want to talk about it.")] if marked else []
    return as_sentence(row.word, _label_of_all(row)), " ".join(more)


def short_sentence(row: StatementResult) -> str:
    """The numbers beside a bar, where the middle's stands in a column of its own: 4 yes, 3 no."""
    return in_a_row(told_sides(row)[:2])


def told_sides(row: StatementResult) -> tuple[str, ...]:
    """The numbers of the sides one by one, in the order in which they are said; none where no numbers show."""
    told = row.sides
    if told is None:
        return ()
    if told.others is None:
        return _yes(told.agree or 0), _no(told.disagree or 0), *([_middle(told.middle)] if told.middle else [])
    sides = ((told.agree, _yes), (told.disagree, _no), (told.middle, _middle))
    largest = next(say(number) for number, say in sides if number is not None)
    return largest, _not(told.others)


def one_colour() -> str:
    """What the legend says where the points of a side may not be told."""
    return _("One colour on a side: how strongly is not shown.")


def others_together() -> str:
    """The legend of those who do not stand on the one side that is told."""
    return _("the others together")


def labelled_sides(row: StatementResult) -> tuple[str, ...]:
    """The same with the label most chosen on a side: 5 yes; 4 no, mostly Disagree; none where no label is told."""
    told, labels = row.sides, row.mostly
    if told is None or labels is None or not labels.labels:
        return ()
    beside = (labels.agree, labels.disagree, None) if told.others is None else (*labels.labels, None, None)
    sides = zip(told_sides(row), beside, strict=False)
    # Translators: {number} is such as "4 no", {label} a point of the scale: 4 no, mostly Disagree.
    both = pgettext("value", "{number}, mostly {label}")
    return tuple(both.format(number=number, label=label) if label else number for number, label in sides)


def in_full(row: StatementResult) -> str:
    """The numbers with the labels beside them, in one line: 5 yes; 4 no, mostly Disagree; empty where none show."""
    return parted(labelled_sides(row)) or sentence(row)


def headline(mirror: MirrorResult) -> tuple[Part, ...]:
    """The largest line: Yes to 6, Views differ on 2, ...; what counts nothing is left out."""
    found = [kind(row.word) for row in mirror.statements]
    return tuple(Part(which, number, part_of(which, number)) for which in KINDS if (number := found.count(which)))


def of_statements(mirror: MirrorResult) -> str:
    """How many statements the headline speaks of."""
    number = len(mirror.statements)
    # Translators: the end of the largest line: Yes to 6, Views differ on 2, of 10 statements.
    return npgettext("heading", "of {n} statement", "of {n} statements", number).format(n=number)


def took_part(mirror: MirrorResult) -> str:
    """How many people took part: beside what several of us marked, "9 people" could be read as those who did."""
    number = mirror.participants
    return ngettext("{n} person took part", "{n} people took part", number).format(n=number)


def why_words(mirror: MirrorResult) -> str:
    """Why no number stands anywhere."""
    if mirror.participants < LEAST_PEOPLE:
        return ngettext(
            "Up to {most} person there are words instead of numbers, to protect each of us.",
            "Up to {most} people there are words instead of numbers, to protect each of us.",
            LEAST_PEOPLE - 1,
        ).format(most=LEAST_PEOPLE - 1)
    return _("There are words instead of numbers, to protect each of us.")


def all_of_us(mirror: MirrorResult) -> str:
    """What Yes and No mean where no number stands; empty where neither is there."""
    there = {part.kind for part in headline(mirror)}
    if {"agree", "disagree"} <= there:
        return _("Yes and No: all or nearly all of those who answered.")
    if "agree" in there:
        return _("Yes: all or nearly all of those who answered.")
    return _("No: all or nearly all of those who answered.") if "disagree" in there else ""


def captions(row: StatementResult) -> tuple[tuple[str, str], tuple[str, str], str]:
    """What stands below a bar: no and yes, each with the label most chosen there, and the column apart."""
    told, labels = row.sides or Sides(), row.mostly or Mostly()
    no = _no(told.disagree) if told.disagree is not None else ""
    yes = _yes(told.agree) if told.agree is not None else ""
    apart = [_middle(told.middle)] if told.middle else []
    if told.others is not None:
        apart.append(_not(told.others))
    below = (mostly(label) if label else "" for label in (labels.disagree, labels.agree))
    return (no, next(below)), (yes, next(below)), in_a_row(apart)


def wanted(names: Sequence[str]) -> str:
    """The sentence about marked statements, given what the screen calls them; empty where there are none."""
    if not names:
        return ""
    more = len(names) - MOST_NAMED
    if more > 1:
        # Translators: the end of a list of statements: Fun, Trust and 3 more.
        names = [*names[:MOST_NAMED], npgettext("list", "{n} more", "{n} more", more).format(n=more)]
    return _("Several of us want to talk about {names}.").format(names=listed(names))


def _yes(number: int) -> str:
    # Translators: so many people say yes; the same for the other three.
    return npgettext("value", "{n} yes", "{n} yes", number).format(n=number)


def _no(number: int) -> str:
    return npgettext("value", "{n} no", "{n} no", number).format(n=number)


def _middle(number: int) -> str:
    return npgettext("value", "{n} in the middle", "{n} in the middle", number).format(n=number)


def _not(number: int) -> str:
    # Translators: beside "6 yes" or "6 no": all the others together, "6 yes, 2 not".
    return npgettext("value", "{n} not", "{n} not", number).format(n=number)


def part_of(which: Kind, number: int) -> str:
    """One part of a largest line: Yes to 6."""
    match which:
        case "agree":
            # Translators: parts of the largest line, {n} is a number of statements: Yes to 6, Views differ on 2.
            text = npgettext("heading", "Yes to {n}", "Yes to {n}", number)
        case "split":
            text = npgettext("heading", "Views differ on {n}", "Views differ on {n}", number)
        case "disagree":
            text = npgettext("heading", "No to {n}", "No to {n}", number)
        case "no_side":
            text = npgettext("heading", "No clear side on {n}", "No clear side on {n}", number)
        case "undecided":
            text = npgettext("heading", "In the middle on {n}", "In the middle on {n}", number)
        case "hidden":
            text = npgettext("heading", "{n} not shown", "{n} not shown", number)
    return text.format(n=number)
