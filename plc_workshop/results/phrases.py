"""The word of a result, and the sentences about it: whole numbers only, no floats."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from plc_workshop.results.showing import LEAST_PEOPLE
from plc_workshop.results.summary import MirrorResult, Mostly, Sides, State, StatementResult, Word
from plc_workshop.words import _, ngettext

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
            return _("All or nearly all say yes")
        case "all_disagree":
            return _("All or nearly all say no")
        case "all_undecided":
            return _("All or nearly all in the middle")
        case "split":
            return _("Views differ")
        case "far_apart":
            return _("Far apart")
        case "most_agree":
            return _("Most say yes")
        case "most_disagree":
            return _("Most say no")
        case "no_clear_side":
            return _("No clear side")
        case "too_few" | None:
            return _("Too few answered")


def outcome(state: State) -> str:
    """What became of a commitment, as people say it."""
    match state:
        case "done":
            return _("done")
        case "on":
            return _("still on")
        case "dropped":
            return _("dropped")
        case "not_talked_about":
            return _("not talked about")


def heading(which: Kind) -> str:
    """What stands above the statements of one part of the headline."""
    match which:
        case "agree":
            return _("Yes")
        case "split":
            return _("Views differ")
        case "disagree":
            return _("No")
        case "no_side":
            return _("No clear side")
        case "undecided":
            return _("In the middle")
        case "hidden":
            return _("Too few answered")


def most_of_all(row: StatementResult) -> str:
    """The label beside an "all or nearly all": mostly Strongly agree; empty where none may stand."""
    labels = row.mostly.labels if row.mostly and row.sides is None else ()
    return mostly(labels[0]) if labels else ""


def mostly(label: str) -> str:
    """That it is the label most chosen on a side."""
    return _("mostly {label}").format(label=label)


def in_row(row: StatementResult, *, beside_numbers: bool, beside_bar: bool = False) -> str:
    """What stands in a row below its heading: the numbers, else the finer word; why not where others have numbers."""
    if row.sides is not None:
        told = short_sentence(row) if beside_bar else sentence(row)
        return _("{numbers}, far apart").format(numbers=told) if row.word == "far_apart" else told
    if row.word in ("all_agree", "all_disagree", "all_undecided"):
        return _("all or nearly all, {mostly}").format(mostly=most_of_all(row))
    return _("without numbers, to protect each of us") if row.word == "split" and beside_numbers else ""


def sentence(row: StatementResult) -> str:
    """The numbers in a sentence: 6 yes, 3 no; 6 yes, 2 not; empty where no numbers show."""
    return _(", ").join(told_sides(row))


def in_sentences(row: StatementResult, *, marked: bool) -> tuple[str, str]:
    """What stands at a statement that is large: its word, then its numbers and that several of us marked it."""
    label, told = most_of_all(row), sentence(row)
    word = title(row.word)
    whole = _("{word}, {mostly}.").format(word=word, mostly=label) if label else _("{word}.").format(word=word)
    more = [_("{numbers}.").format(numbers=told)] if told else []
    return whole, " ".join([*more, *([_("Several of us want to talk about it.")] if marked else [])])


def short_sentence(row: StatementResult) -> str:
    """The numbers beside a bar, where the middle's stands in a column of its own: 4 yes, 3 no."""
    return _(", ").join(told_sides(row)[:2])


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
    return tuple(
        _("{number}, {mostly}").format(number=number, mostly=mostly(label)) if label else number
        for number, label in sides
    )


def in_full(row: StatementResult) -> str:
    """The numbers with the labels beside them, in one line: 5 yes; 4 no, mostly Disagree; empty where none show."""
    return _("; ").join(labelled_sides(row)) or sentence(row)


def headline(mirror: MirrorResult) -> tuple[Part, ...]:
    """The largest line: Yes to 6, Views differ on 2, ...; what counts nothing is left out."""
    found = [kind(row.word) for row in mirror.statements]
    return tuple(Part(which, number, _part(which, number)) for which in KINDS if (number := found.count(which)))


def of_statements(mirror: MirrorResult) -> str:
    """How many statements the headline speaks of."""
    number = len(mirror.statements)
    return ngettext("of {n} statement", "of {n} statements", number).format(n=number)


def people(mirror: MirrorResult) -> str:
    """How many took part."""
    number = mirror.participants
    return ngettext("{people} person", "{people} people", number).format(people=number)


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
    return (no, next(below)), (yes, next(below)), _(", ").join(apart)


def listed(names: Sequence[str]) -> str:
    """Names as people say them: one, two and three."""
    if len(names) < 2:
        return "".join(names)
    return _("{most} and {last}").format(most=_(", ").join(names[:-1]), last=names[-1])


def wanted(names: Sequence[str]) -> str:
    """The sentence about marked statements, given what the screen calls them; empty where there are none."""
    if not names:
        return ""
    more = len(names) - MOST_NAMED
    if more > 1:
        names = [*names[:MOST_NAMED], ngettext("{n} more", "{n} more", more).format(n=more)]
    return _("Several of us want to talk about {names}.").format(names=listed(names))


def _yes(number: int) -> str:
    return ngettext("{n} yes", "{n} yes", number).format(n=number)


def _no(number: int) -> str:
    return ngettext("{n} no", "{n} no", number).format(n=number)


def _middle(number: int) -> str:
    return ngettext("{n} in the middle", "{n} in the middle", number).format(n=number)


def _not(number: int) -> str:
    return ngettext("{n} not", "{n} not", number).format(n=number)


def _part(which: Kind, number: int) -> str:
    match which:
        case "agree":
            text = ngettext("Yes to {n}", "Yes to {n}", number)
        case "split":
            text = ngettext("Views differ on {n}", "Views differ on {n}", number)
        case "disagree":
            text = ngettext("No to {n}", "No to {n}", number)
        case "no_side":
            text = ngettext("No clear side on {n}", "No clear side on {n}", number)
        case "undecided":
            text = ngettext("In the middle on {n}", "In the middle on {n}", number)
        case "hidden":
            text = ngettext("{n} not shown", "{n} not shown", number)
    return text.format(n=number)
