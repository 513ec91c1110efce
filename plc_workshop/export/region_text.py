"""A release of a region -> plain text for a terminal: bars of signs, so that it reads without colour and in a pipe."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from plc_workshop.packs.model import whole_name
from plc_workshop.packs.width import cells, padded
from plc_workshop.packs.wrap import wrap_text
from plc_workshop.results import region_words as said
from plc_workshop.results.phrases import Kind, heading
from plc_workshop.results.region_table import Area, NamesOf, RegionTable, StatementAreas, TopicNames, TopicYear
from plc_workshop.words import pgettext
from plc_workshop.words.large_numbers import grouped
from plc_workshop.words.lists import dotted, in_a_row

_WIDTH = 80
_LEAST, _MOST = 40, 120
"""Cells that a line takes, however narrow or wide the window is."""
_SIGNS: dict[Kind, str] = {"agree": "█", "split": "▒", "disagree": "░", "no_side": "=", "undecided": "-", "hidden": "."}
"""What a bar is drawn with: signs that every terminal has, from dark to light."""
_INDENT = 2
_BAR = 10
"""The fewest cells of a bar."""


def text(table: RegionTable, names: NamesOf, width: int | None = None) -> str:
    """All of it in lines of so many cells."""
    room = max(_LEAST, min(_MOST, width or _WIDTH))
    return "\n".join(line.rstrip() for line in _lines(table, names, room))


def _lines(table: RegionTable, names: NamesOf, room: int) -> Iterator[str]:
    yield from wrap_text(dotted((said.title(), *said.facts(table))), room)
    if not table.topics:
        yield from ("", *wrap_text(said.nothing_yet(), room))
    for topic in table.topics:
        known = names(topic.pack)
        title = dotted((known.title if known else topic.pack, said.school_year(topic.school_year)))
        yield from ("", "", *_underlined(title, room), *_lead(topic, room))
        columns = _Columns(topic, room)
        yield from ("", *columns.legend(), *columns.heads())
        for number, statement in enumerate(topic.statements, 1):
            yield from ("", *_statement(number, statement, known, columns, room))
        yield ""
        for sentence in said.rule(table):
            yield from wrap_text(sentence, room)


def _underlined(title: str, room: int) -> Iterator[str]:
    lines = wrap_text(title, room)
    yield from lines
    yield "═" * max(map(cells, lines))


def _lead(topic: TopicYear, room: int) -> tuple[str, ...]:
    parts = said.lead(topic.statements)
    if not parts:
        return ()
    # Translators: {where} is "More than half of the groups", {parts} such as "Yes to 4, No to 1".
    told = pgettext("heading", "{where}: {parts}").format(where=said.lead_in(), parts=in_a_row(p.text for p in parts))
    return wrap_text(told, room)


def _statement(
    number: int, statement: StatementAreas, known: TopicNames | None, columns: "_Columns", room: int
) -> Iterator[str]:
    name = whole_name(*known.statements[statement.id]) if known and statement.id in known.statements else statement.id
    first, *more = wrap_text(name, room - 4)
    yield f"{number:>2}  {first}"
    yield from (f"    {line}" for line in more)
    if not statement.areas:
        yield from (f"    {line}" for line in wrap_text(said.nothing_yet(), room - 4))
        return
    yield from (line for area in statement.areas for line in columns.row(area, statement.areas[0].depth))
    if told := said.people(statement.areas[0]):
        yield from (f"    {line}" for line in wrap_text(told, room - 4))


class _Columns:
    """The columns of a topic: an area's name, its groups, how many stand at each word, the same as a bar, people."""

    def __init__(self, topic: TopicYear, room: int) -> None:
        areas = [area for statement in topic.statements for area in statement.areas]
        self._kinds = said.kinds_of(topic)
        self._shares = max((cells(said.yes_of_people(area)) for area in areas), default=0)
        # Translators: the head of a narrow column: how many groups there are.
        self._groups = pgettext("column", "Groups")
        # Translators: the head of a column with shares such as "62 to 71 % of 312" people.
        self._yes = pgettext("column", "People: yes")
        self._digits = max((len(grouped(area.groups)) for area in areas), default=1)
        self._first = max(self._digits, cells(self._groups))
        self._shares = max(self._shares, cells(self._yes)) if self._shares else 0
        taken = self._first + len(self._kinds) * (self._digits + 1) + 3 + (self._shares + 2 if self._shares else 0)
        deepest = max((self._inside(area, 0) + cells(said.called(area)) for area in areas), default=0)
        self._name = max(_BAR, min(deepest + 4, (room - taken) * 2 // 3))
        self._bar = max(_BAR, room - taken - self._name)
        self._room = room

    def legend(self) -> Iterator[str]:
        """What the signs mean, and what stands above the numbers."""
        signs = (f"{_SIGNS[which]} {heading(which)}" for which in self._kinds)
        yield from wrap_text(dotted(signs), self._room)

    def heads(self) -> Iterator[str]:
        """What stands above the columns."""
        yield from self._line("", self._groups, [_SIGNS[which] for which in self._kinds], "", self._yes)

    def row(self, area: Area, base: int) -> Iterator[str]:
        """One area; its name goes on below where it is long."""
        indent = " " * self._inside(area, base)
        first, *more = wrap_text(said.called(area), self._name - len(indent)) or ("",)
        numbers = [grouped(area.kinds[which]) for which in self._kinds]
        drawn = bar([area.kinds[which] for which in self._kinds], self._kinds, self._bar)
        yield from self._line(indent + first, grouped(area.groups), numbers, drawn, said.yes_of_people(area))
        yield from (indent + part for part in more)

    def _line(self, name: str, groups: str, numbers: Sequence[str], drawn: str, share: str) -> Iterator[str]:
        counts = "".join(f" {_to_the_right(number, self._digits)}" for number in numbers)
        told = f"  {share}" if self._shares else ""
        groups = _to_the_right(groups, self._first)
        yield f"{padded(name, self._name)} {groups}{counts}  {padded(drawn, self._bar)}{told}"

    def _inside(self, area: Area, base: int) -> int:
        return 4 + _INDENT * max(0, area.depth - base)


def _to_the_right(text: str, width: int) -> str:
    return " " * (width - cells(text)) + text


def bar(numbers: Sequence[int], kinds: Sequence[Kind], width: int) -> str:
    """So many cells in proportion to the numbers: each stretch ends where its sum comes to stand."""
    total = sum(numbers)
    ends = [0, *((2 * width * reached + total) // (2 * total) for reached in accumulate(numbers))] if total else [0]
    return "".join(_SIGNS[which] * (end - start) for which, (start, end) in zip(kinds, pairwise(ends), strict=False))
