"""A result as sentences to read aloud, for who cannot see the screen: of shown values alone, as all that is shown."""

from collections.abc import Iterable, Sequence

from plc_workshop.packs.model import whole_name
from plc_workshop.results.earlier import Compared
from plc_workshop.results.order import grouped
from plc_workshop.results.phrases import Kind, all_of_us, in_sentences, wanted, why_words
from plc_workshop.results.statistics import parts
from plc_workshop.results.summary import MirrorResult, Result, Sides, StatementResult
from plc_workshop.words import _, ngettext, npgettext, pgettext
from plc_workshop.words.days import full_date
from plc_workshop.words.lists import listed
from plc_workshop.words.number_words import people_in_words, some_in_words


def result_aloud(result: Result, expected: Iterable[str] = ()) -> str:
    """All of a result: what we say to which statements, what several marked, and on which we `expected` to differ."""
    mirror, wanted_ids, thought_of = result.mirror, set(result.talk_about), set(expected)
    sentences = [*_how_many(mirror)]
    sentences += [_of_kind(group.kind, [_name(row) for row in group.rows]) for group in grouped(mirror)]
    sentences.append(wanted([_name(row) for row in mirror.statements if row.id in wanted_ids]))
    if names := [_name(row) for row in mirror.statements if row.id in thought_of]:
        sentences.append(_("We expected that views differ on {names}.").format(names=listed(names)))
    if not mirror.has_numbers:
        sentences += [all_of_us(mirror), why_words(mirror)]
    return " ".join(filter(None, sentences))


def statement_aloud(text: str, row: StatementResult | None, scale: Sequence[str], *, marked: bool) -> str:
    """One statement: its whole text, and on a line of its own what may be said of its answers, where there are any."""
    if row is None:
        return text
    word, _more = in_sentences(row, marked=False)
    several = _("Several of us want to talk about it.") if marked else ""
    told = " ".join(filter(None, (word, *_in_numbers(row, scale), several)))
    return f"{text}\n{told}"


def compared_aloud(day: str, rows: Sequence[Compared]) -> str:
    """What has moved since that day, by name, and what has not."""

    def names(direction: str) -> str:
        return listed(row.name for row in rows if row.direction == direction)

    sentences = [_("We compare today with {day}.").format(day=full_date(day))]
    if more := names("more"):
        sentences.append(_("Today more say yes to {names}.").format(names=more))
    if fewer := names("fewer"):
        sentences.append(_("Today fewer say yes to {names}.").format(names=fewer))
    if other := names("other"):
        sentences.append(_("It has moved, but neither towards yes nor towards no: {names}.").format(names=other))
    if same := names("same"):
        # Translators: statements of which the result is what it was last time.
        sentences.append(pgettext("sentence", "As before: {names}.").format(names=same))
    return " ".join(sentences)


def statements_aloud(names: Sequence[str]) -> str:
    """The statements to choose from, where there is no result."""
    return _("These are our statements: {names}.").format(names=listed(names))


def _name(row: StatementResult) -> str:
    return whole_name(row.short, row.text)


def _how_many(mirror: MirrorResult) -> tuple[str, str]:
    people, all_of_them = mirror.participants, len(mirror.statements)
    statements = ngettext("There is {number} statement.", "There are {number} statements.", all_of_them)
    answered = ngettext("This is how {number} of us answered.", "This is how {number} of us answered.", people)
    return (
        statements.format(number=some_in_words(all_of_them)),
        answered.format(number=people_in_words(people)),
    )


def _of_kind(which: Kind, names: Sequence[str]) -> str:
    """One part of the headline in a sentence, with the names."""
    number = len(names)
    match which:
        case "agree":
            # Translators: {number} is a number of statements in words, and {names} are those; the same for the others.
            said = ngettext("We say yes to {number}: {names}.", "We say yes to {number}: {names}.", number)
        case "split":
            said = ngettext("On {number} our views differ: {names}.", "On {number} our views differ: {names}.", number)
        case "disagree":
            said = ngettext("We say no to {number}: {names}.", "We say no to {number}: {names}.", number)
        case "no_side":
            said = ngettext(
                "On {number} there is no clear side: {names}.", "On {number} there is no clear side: {names}.", number
            )
        case "undecided":
            said = ngettext(
                "On {number} all or nearly all stand in the middle: {names}.",
                "On {number} all or nearly all stand in the middle: {names}.",
                number,
            )
        case "hidden":
            said = ngettext(
                "Of {number} nothing is shown, since too few answered: {names}.",
                "Of {number} nothing is shown, since too few answered: {names}.",
                number,
            )
    return said.format(number=some_in_words(number), names=listed(names))


def _in_numbers(row: StatementResult, scale: Sequence[str]) -> tuple[str, ...]:
    """How many stand on each side, and how they chose there; nothing where no numbers show."""
    if row.sides is None:
        return ()
    sides = _("Of those who answered, {sides}.").format(sides=listed(_sides(row.sides)))
    mostly = row.mostly
    labels = (
        _("Those who say yes mostly chose {label}.").format(label=mostly.agree) if mostly and mostly.agree else "",
        _("Those who say no mostly chose {label}.").format(label=mostly.disagree) if mostly and mostly.disagree else "",
    )
    points = _points(row, scale)
    one_by_one = _("One by one, {points}.").format(points=listed(points)) if points else ""
    return sides, *labels, one_by_one


def _sides(told: Sides) -> list[str]:
    """Each side that is told, the larger of yes and no first, then the middle, then the others together."""
    yes, no, middle = told.agree or 0, told.disagree or 0, told.middle or 0
    both = [(yes, _yes(yes)), (no, _no(no))]
    found = [said for number, said in sorted(both, key=lambda each: -each[0]) if number]
    if middle:
        # Translators: {number} is a number of people in words, of those who answered.
        text = npgettext("people", "{number} stands in the middle", "{number} stand in the middle", middle)
        found.append(text.format(number=people_in_words(middle)))
    if told.others:
        # Translators: beside "six say yes", "five say no": all the others together.
        text = npgettext("people", "{number} does not", "{number} do not", told.others)
        found.append(text.format(number=people_in_words(told.others)))
    return found


def _yes(number: int) -> str:
    # Translators: {number} is a number of people in words: five say yes.
    text = npgettext("people", "{number} says yes", "{number} say yes", number)
    return text.format(number=people_in_words(number))


def _no(number: int) -> str:
    text = npgettext("people", "{number} says no", "{number} say no", number)
    return text.format(number=people_in_words(number))


def _points(row: StatementResult, scale: Sequence[str]) -> list[str]:
    """How many chose each point, on the sides that have several of which all are told."""
    counts = row.counts or ()
    found = []
    for on_it in parts(len(scale)) if counts else ():
        told = [(counts[at], scale[at]) for at in on_it]
        if len(told) > 1 and all(number is not None for number, _label in told):
            found += [_chose(number, label) for number, label in told if number]
    return found


def _chose(number: int, label: str) -> str:
    # Translators: {label} is a point of the scale, as the topic words it: two chose Strongly agree.
    text = npgettext("people", "{number} chose {label}", "{number} chose {label}", number)
    return text.format(number=people_in_words(number), label=label)
