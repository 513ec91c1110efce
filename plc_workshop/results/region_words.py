"""What is said of a region's table: its words, its numbers, and the rule that stands under every part of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from plc_workshop.results.phrases import KINDS, Kind, heading, part_of
from plc_workshop.results.region_table import Area, RegionTable, StatementAreas, TopicYear
from plc_workshop.words import _, ngettext, npgettext, pgettext
from plc_workshop.words.days import full_date
from plc_workshop.words.large_numbers import grouped
from plc_workshop.words.lists import dotted, in_a_row


@dataclass(frozen=True, slots=True)
class Lead:
    """One part of what is said first: on so many statements most groups stand at this word."""

    kind: Kind | None
    """None where no word has most of the groups."""
    text: str


def title() -> str:
    """What the table is called."""
    return _("Where groups stand")


def facts(table: RegionTable) -> tuple[str, ...]:
    """Which release it is, and when it was made."""
    # Translators: {name} is what a release of results is called: 2026-spring.
    release = pgettext("value", "Release {name}").format(name=table.release)
    # Translators: {day} is such as "Monday 30 November 2026".
    return release, pgettext("value", "Made on {day}").format(day=full_date(table.made))


def school_year(began: int) -> str:
    """The school year that began then: School year 2026/27."""
    # Translators: {year} is such as 2026/27.
    return pgettext("heading", "School year {year}").format(year=f"{began}/{(began + 1) % 100:02}")


def year_of(topic: TopicYear, topics: Sequence[TopicYear]) -> str:
    """The school year of a topic, and how many points its scale has where others of it have more or fewer."""
    year = school_year(topic.school_year)
    if not any(other.pack == topic.pack and other.points != topic.points for other in topics):
        return year
    points = npgettext("value", "{n} point", "{n} points", topic.points).format(n=topic.points)
    return dotted((year, points))


def called(area: Area) -> str:
    """The name of an area as people read it."""
    if area.elsewhere:
        return _elsewhere(area)
    return area.name or pgettext("value", "All together")


def _elsewhere(area: Area) -> str:
    number = area.elsewhere
    match area.depth:
        case 1:
            # Translators: a row of several small countries that are counted together.
            told = npgettext("value", "elsewhere ({n} country)", "elsewhere ({n} countries)", number)
        case 2:
            # Translators: a row of several small regions of a country that are counted together.
            told = npgettext("value", "elsewhere ({n} region)", "elsewhere ({n} regions)", number)
        case _:
            # Translators: a row of several small districts of a region that are counted together.
            told = npgettext("value", "elsewhere ({n} district)", "elsewhere ({n} districts)", number)
    return told.format(n=grouped(number))


def size(area: Area) -> str:
    """How many groups, and how many people: 51 groups, 410 people."""
    groups = npgettext("value", "{n} group", "{n} groups", area.groups).format(n=grouped(area.groups))
    return groups if area.people is None else in_a_row((groups, _people(area.people)))


def size_of_all(statements: Sequence[StatementAreas]) -> str:
    """The same of all statements together, where it is the same of each; else empty."""
    found = {size(statement.areas[0]) for statement in statements if statement.areas}
    return found.pop() if len(found) == 1 else ""


def _people(number: int) -> str:
    return npgettext("value", "{people} person", "{people} people", number).format(people=grouped(number))


def word_with_number(which: Kind, number: int) -> str:
    """How many groups stand at a word: Views differ 14."""
    # Translators: {word} is such as "Views differ", {n} how many groups stand there.
    return pgettext("value", "{word} {n}").format(word=heading(which), n=grouped(number))


def words(area: Area) -> str:
    """How many groups stand at each word: Yes 21, Views differ 14, No 3."""
    return in_a_row(word_with_number(which, number) for which, number in area.kinds.items() if number)


def kinds_of(topic: TopicYear) -> tuple[Kind, ...]:
    """The words at which any group of a topic stands, in the order in which a room hears of them."""
    there = [area.kinds for statement in topic.statements for area in statement.areas]
    return tuple(which for which in KINDS if any(found[which] for found in there))


def people(area: Area) -> str:
    """The people's answers, with the number of groups they are of; empty where they may not show."""
    found = area.numbers
    if found is None:
        return ""
    of = npgettext("value", "{n} of {all} group", "{n} of {all} groups", area.groups)
    # Translators: {groups} is such as "34 of 51 groups", {people} "312 people", {yes} and {no} "62 to 71 %".
    return _("Numbers show in {groups}: of {people} {yes} say yes, {no} say no.").format(
        groups=of.format(n=grouped(found.groups), all=grouped(area.groups)),
        people=_people(found.answered),
        yes=_share(found.agree_least, found.agree_most, found.answered),
        no=_share(found.disagree_least, found.disagree_most, found.answered),
    )


def yes_of_people(area: Area) -> str:
    """The same in short: 62 to 71 % of 312; empty where they may not show."""
    found = area.numbers
    if found is None:
        return ""
    share = _share(found.agree_least, found.agree_most, found.answered)
    # Translators: {share} of so many people say yes: 62 to 71 % of 312.
    return pgettext("value", "{share} of {n}").format(share=share, n=grouped(found.answered))


def yes_in_short(area: Area) -> str:
    """The same in a sentence of its own; empty where they may not show."""
    told = yes_of_people(area)
    # Translators: {share} is such as "62 to 71 % of 312": of so many people.
    return _("{share} people say yes.").format(share=told) if told else ""


def _share(least: int, most: int, answered: int) -> str:
    """A share of people: rounded where it is known, else from the least it can be to the most."""
    if least == most:
        return pgettext("value", "{n} %").format(n=(200 * least + answered) // (2 * answered))
    low, high = 100 * least // answered, -(-100 * most // answered)
    # Translators: a share that lies between two: 62 to 71 %.
    return pgettext("value", "{least} to {most} %").format(least=low, most=high)


def lead(statements: tuple[StatementAreas, ...]) -> tuple[Lead, ...]:
    """What is said first of the first area of each statement: the word at which more than half of the groups stand."""
    found = [_of_most(statement.areas[0]) for statement in statements if statement.areas]
    parts = [Lead(which, part_of(which, number)) for which in KINDS if (number := found.count(which))]
    if without := found.count(None):
        # Translators: on so many statements no word has more than half of the groups; beside "Yes to 4".
        text = npgettext("heading", "No common word on {n}", "No common word on {n}", without)
        parts.append(Lead(None, text.format(n=without)))
    return tuple(parts)


def how_to_read() -> str:
    """What a bar says."""
    return _("Each bar is all groups of an area; its parts say how many of them stand at which word.")


def lead_in() -> str:
    """What stands before that."""
    return pgettext("heading", "More than half of the groups")


def _of_most(area: Area) -> Kind | None:
    return next((which for which, number in area.kinds.items() if 2 * number > area.groups), None)


def inside(areas: Sequence[Area]) -> str:
    """How many areas lie in one, for who wants to look into it: 6 regions."""
    number = sum(each.elsewhere or 1 for each in areas)
    match areas[0].depth:
        case 1:
            told = npgettext("button", "{n} country", "{n} countries", number)
        case 2:
            told = npgettext("button", "{n} region", "{n} regions", number)
        case _:
            told = npgettext("button", "{n} district", "{n} districts", number)
    return told.format(n=grouped(number))


def left_out() -> str:
    """What stands on a page that would be too long with all areas."""
    return _("Small areas are left out here, since the page would be too long: a page of one area has what lies in it.")


def nothing_yet() -> str:
    """What stands in the place of a statement of which nothing may be published."""
    return _("Too few groups so far: nothing is shown.")


def rule(table: RegionTable) -> tuple[str, ...]:
    """The rule that stands under every table, sentence by sentence."""
    least = ngettext(
        "Nothing is shown of fewer than {groups} groups or {n} person, nor where one group is more than half.",
        "Nothing is shown of fewer than {groups} groups or {n} people, nor where one group is more than half.",
        table.min_people,
    )
    return (
        least.format(groups=table.min_groups, n=table.min_people),
        _("Where it is known which school a group is of, schools are counted instead."),
        _("Small areas stand together as “elsewhere”, so that none can be had by subtracting."),
        _("A group counts once in a school year, with its last result, and in one release."),
        _("The words are of all groups; numbers of people only of those whose own summary shows them."),
        _("Small groups, and groups that agree, show none: so the two need not say the same."),
        _("Where a summary tells one side alone, a share lies between two numbers."),
    )
