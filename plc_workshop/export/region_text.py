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
SIGNS: dict[Kind, str] = {"agree": "█", "split": "▒", "disagree": "░", "no_side": "=", "undecided": "-", "hidden": "."}
"""What a bar is drawn with: signs that every terminal has, from dark to light."""
_SET_IN, _INDENT, _DEEPEST = 4, 2, 10
"""Cells before the first area, before each that lies in one, and before a district."""
_NAME, _BAR = 16, 10
"""The fewest cells of a name, and of a bar."""


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
        title = dotted((known.title if known else topic.pack, said.year_of(topic, table.topics)))
        yield from ("", "", *_underlined(title, room), *_lead(topic, room))
        columns = _Columns(topic, room)
        yield from ("", *columns.legend(), *columns.heads())
        for number, statement in enumerate(topic.statements, 1):
            yield from ("", *_statement(number, statement, known, columns, room))
        yield ""
        yield from wrap_text(" ".join(said.rule(table)), room)


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
    first, *more = wrap_text(name, room - _SET_IN)
    yield f"{number:>2}  {first}"
    yield from (f"{' ' * _SET_IN}{line}" for line in more)
    if not statement.areas:
        yield from (f"{' ' * _SET_IN}{line}" for line in wrap_text(said.nothing_yet(), room - _SET_IN))
        return
    yield from (line for area in statement.areas for line in columns.row(area, statement.areas[0].depth))
    if told := said.people(statement.areas[0]):
        yield from (f"{' ' * _SET_IN}{line}" for line in wrap_text(told, room - _SET_IN))


class _Columns:
    """The columns of a topic: an area's name, its groups, how many stand at each word, the same as a bar, people."""

    def __init__(self, topic: TopicYear, room: int) -> None:
        areas = [area for statement in topic.statements for area in statement.areas]
        self._room = room
        self._kinds = said.kinds_of(topic)
        # Translators: the head of a narrow column: how many groups there are.
        self._groups = pgettext("column", "Groups")
        # Translators: the head of a column with shares such as "62 to 71 % of 312" people.
        self._yes = pgettext("column", "People: yes")
        self._digits = max((len(grouped(area.groups)) for area in areas), default=1)
        self._first = max(self._digits, cells(self._groups))
        share = max((cells(said.yes_of_people(area)) for area in areas), default=0)
        self._share = max(share, cells(self._yes)) if share else 0
        if self._left() < _NAME + _BAR:
            self._share = 0  # said on a line of its own
        self._has_columns = self._left() >= _NAME + _BAR
        widest = max((self._inside(area, 0) + cells(said.called(area)) for area in areas), default=0)
        self._name = max(_NAME, min(widest, self._left() * 2 // 3))
        self._bar = self._left() - self._name if self._has_columns else room - _DEEPEST

    def _left(self) -> int:
        """Cells for names and bars beside the other columns."""
        counts = self._first + len(self._kinds) * (self._digits + 1)
        return self._room - counts - 3 - (self._share + 2 if self._share else 0)

    def legend(self) -> Iterator[str]:
        """What the signs mean, and what stands above the numbers."""
        signs = (f"{SIGNS[which]} {heading(which)}" for which in self._kinds)
        yield from wrap_text(dotted(signs), self._room)

    def heads(self) -> Iterator[str]:
        """What stands above the columns."""
        if self._has_columns:
            yield self._line("", self._groups, [SIGNS[which] for which in self._kinds], "", self._yes)

    def row(self, area: Area, base: int) -> Iterator[str]:
        """One area; its name goes on below where it is long, and all else too where the window is narrow."""
        indent, numbers = " " * self._inside(area, base), [area.kinds[which] for which in self._kinds]
        drawn, share = bar(numbers, self._kinds, self._bar), said.yes_in_short(area)
        if self._has_columns:
            first, *more = wrap_text(said.called(area), self._name - len(indent)) or ("",)
            counts = [grouped(number) for number in numbers]
            yield self._line(indent + first, grouped(area.groups), counts, drawn, said.yes_of_people(area))
            below = [*more] if self._share else [*more, *wrap_text(share, self._room - len(indent))]
        else:
            texts = (said.called(area), said.size(area), said.words(area), share)
            below = [line for text in texts for line in wrap_text(text, self._room - len(indent))] + [drawn]
        yield from (indent + line for line in below)

    def _line(self, name: str, groups: str, numbers: Sequence[str], drawn: str, share: str) -> str:
        counts = "".join(f" {_to_the_right(number, self._digits)}" for number in numbers)
        told = f"  {share}" if self._share else ""
        return (
            f"{padded(name, self._name)} {_to_the_right(groups, self._first)}{counts}  {padded(drawn, self._bar)}{told}"
        )

    def _inside(self, area: Area, base: int) -> int:
        return _SET_IN + _INDENT * max(0, area.depth - base)


def _to_the_right(text: str, width: int) -> str:
    return " " * (width - cells(text)) + text


def bar(numbers: Sequence[int], kinds: Sequence[Kind], width: int) -> str:
    """So many cells in proportion to the numbers: each stretch ends where its sum comes to stand."""
    total = sum(numbers)
    ends = [0, *((2 * width * reached + total) // (2 * total) for reached in accumulate(numbers))] if total else [0]
    return "".join(SIGNS[which] * (end - start) for which, (start, end) in zip(kinds, pairwise(ends), strict=False))
