"""The word of a result, and the sentences about it: whole numbers only, no floats."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from plc_workshop.results.statistics import is_far_apart, sides
from plc_workshop.results.summary import MirrorResult, State, StatementResult, Word
from plc_workshop.words import _, ngettext

LEAST_ANSWERS = 4
"""With fewer answers to a statement nothing is said about it."""

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


def word_of(counts: Sequence[int], *, numbers: bool) -> Word:
    """The word for these answers, lowest scale point first; "far apart" only beside `numbers`."""
    disagree, neutral, agree = sides(counts)
    answered = disagree + neutral + agree
    nearly_all = answered - max(1, answered // 10)
    if answered < LEAST_ANSWERS:
        return "too_few"
    if agree >= nearly_all:
        return "all_agree"
    if disagree >= nearly_all:
        return "all_disagree"
    if neutral >= nearly_all:
        return "all_undecided"
    if 3 * agree >= answered and 3 * disagree >= answered:
        return "far_apart" if numbers and is_far_apart(counts) else "split"
    if 2 * agree > answered:
        return "most_agree"
    if 2 * disagree > answered:
        return "most_disagree"
    return "no_clear_side"


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
            return _("All or nearly all agree")
        case "all_disagree":
            return _("All or nearly all disagree")
        case "all_undecided":
            return _("All or nearly all are undecided")
        case "split":
            return _("Split")
        case "far_apart":
            return _("Far apart")
        case "most_agree":
            return _("Most agree")
        case "most_disagree":
            return _("Most disagree")
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


def mostly(row: StatementResult) -> str:
    """The label beside "all or nearly all": mostly Strongly agree; empty where none may stand."""
    return _("mostly {label}").format(label=row.typical) if row.typical else ""


def sentence(row: StatementResult) -> str:
    """The numbers in a sentence: 6 agree, 3 do not; empty where no numbers show."""
    if row.counts is None:
        return ""
    no, middle, yes = side_sentences(row)
    return _(", ").join(part for part in (yes, no, middle) if part)


def short_sentence(row: StatementResult) -> str:
    """The numbers beside a bar: 6 agree, 3 not; an odd scale's middle stands in its own column."""
    if row.counts is None:
        return ""
    disagree, _neutral, agree = sides(row.counts)
    if len(row.counts) % 2:
        return _(", ").join([_agree(agree), _disagree(disagree)])
    return _(", ").join([_agree(agree), ngettext("{n} not", "{n} not", disagree).format(n=disagree)])


def side_sentences(row: StatementResult) -> tuple[str, str, str]:
    """The numbers of the sides one by one: who does not agree, who stands in the middle, who agrees."""
    disagree, _neutral, agree = sides(row.counts or ())
    if len(row.counts or ()) % 2 == 0:
        return ngettext("{n} does not", "{n} do not", disagree).format(n=disagree), "", _agree(agree)
    return side_captions(row)


def side_captions(row: StatementResult) -> tuple[str, str, str]:
    """The same for below a bar, where each stands alone."""
    disagree, neutral, agree = sides(row.counts or ())
    middle = ngettext("{n} in the middle", "{n} in the middle", neutral).format(n=neutral) if neutral else ""
    return _disagree(disagree), middle, _agree(agree)


def headline(mirror: MirrorResult) -> tuple[Part, ...]:
    """The largest line: We agree on 6, We are split on 3, ...; what counts nothing is left out."""
    found = [kind(row.word if row.detail != "none" else None) for row in mirror.statements]
    return tuple(Part(which, number, _part(which, number)) for which in KINDS if (number := found.count(which)))


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


def _agree(number: int) -> str:
    return ngettext("{n} agrees", "{n} agree", number).format(n=number)


def _disagree(number: int) -> str:
    return ngettext("{n} disagrees", "{n} disagree", number).format(n=number)


def _part(which: Kind, number: int) -> str:
    match which:
        case "agree":
            text = ngettext("We agree on {n}", "We agree on {n}", number)
        case "split":
            text = ngettext("We are split on {n}", "We are split on {n}", number)
        case "disagree":
            text = ngettext("We do not agree on {n}", "We do not agree on {n}", number)
        case "no_side":
            text = ngettext("No clear side on {n}", "No clear side on {n}", number)
        case "undecided":
            text = ngettext("Undecided on {n}", "Undecided on {n}", number)
        case "hidden":
            text = ngettext("{n} not shown", "{n} not shown", number)
    return text.format(n=number)
