"""The rows of a group's year, in columns as wide as the words that stand there."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from textual.content import Content

from plc_workshop.results import year_words as said
from plc_workshop.results.earlier import Direction
from plc_workshop.results.phrases import Kind, heading
from plc_workshop.results.promise_words import put_off
from plc_workshop.results.summary import Parked
from plc_workshop.results.year import Course, Year
from plc_workshop.results.year_promises import Promised
from plc_workshop.tui.widgets.aligned import aligned, beside, widths
from plc_workshop.tui.widgets.labels import dotted, side_by_side
from plc_workshop.tui.widgets.plain import hanging, lines
from plc_workshop.tui.widgets.rows import Row, lines_of
from plc_workshop.words.days import day_of_month
from plc_workshop.words.lists import in_a_row

Entry = Promised | Course | Parked | None
"""What a row tells of; None is the next meeting."""
WIDE = 106
"""Cells from which who and until when stand beside a promise."""
_GAP, _WIDE_GAP, _AIR = 2, 4, 3
"""Cells between columns, in a wide window, and between what stands beside each other below a promise."""
_STATES = {"on": "bold $amber", "done": "bold $teal", None: "bold"}
_DIRECTIONS: dict[Direction, str] = {"more": "bold $teal", "fewer": "bold $amber", "other": "bold", "same": "$muted"}
_NUMBER = 2
"""Cells of a statement's number at the least."""


def entries(year: Year) -> tuple[Entry, ...]:
    """All that a row tells of, from the top."""
    return (*year.promises, *year.in_order, *year.parked, *([None] if year.next_date else []))


def year_rows(year: Year, cursor: int, width: int, most: int) -> list[Row]:
    """All rows in so many cells: with as much air between them as lets them fit into so many lines."""
    sections = [section for section in _sections(year, cursor, width) if section]
    for between, below_heading, inside in ((2, 1, 1), (2, 1, 0), (1, 1, 0), (1, 0, 0)):
        found = _parted((_aired(section, below_heading, inside) for section in sections), between)
        if lines_of(found, width) <= most:
            return found
    for gaps in range(len(sections) - 2, -1, -1):
        found = _from_the_top([_aired(section, 0, 0) for section in sections], gaps)
        if lines_of(found, width) <= most:
            return found
    return _parted((_aired(section, 0, 0) for section in sections), 1)


def _from_the_top(parts: Sequence[Sequence[Row]], gaps: int) -> list[Row]:
    """The parts with a blank line between the first of them, so many times."""
    return [*_parted(parts[: gaps + 1], 1), *_parted(parts[gaps + 1 :], 0)]


def _sections(year: Year, cursor: int, width: int) -> Iterator[list[list[Row]]]:
    """The sections, each of blocks of rows that stand together."""
    at = 0
    for rows in (_promises(year, width), _moved(year, width)):
        yield _numbered(rows, at)
        at += sum(row.choice is not None for row in rows)
    for title, groups in ((said.as_before(), year.as_before), (said.once_so_far(), year.once)):
        yield _by_word(title, groups, at, cursor, width)
        at += sum(len(courses) for _kind, courses in groups)
    yield _numbered(_ahead(year, width), at)
    yield [[Row(Content.styled(text, "$muted"))] for text in said.remarks(year)]


def _parted(blocks: Iterable[Sequence[Row]], air: int) -> list[Row]:
    """The rows of the blocks, with so many blank lines between them."""
    found: list[Row] = []
    for block in blocks:
        found += [Row(Content())] * air if found else []
        found += block
    return found


def _aired(section: Sequence[Sequence[Row]], below_heading: int, inside: int) -> list[Row]:
    """The rows of a section, with so many blank lines below its heading, if it has one, and between its blocks."""
    headed = section[0][0].choice is None and len(section) > 1
    if not headed:
        return _parted(section, inside)
    return _parted((section[0], _parted(section[1:], inside)), below_heading)


def _numbered(rows: Iterable[Row], at: int) -> list[list[Row]]:
    """Each row a block, with the place of its choice among all entries."""
    return [[row if row.choice is None else row._replace(choice=at + row.choice)] for row in rows]


def _heading(text: str) -> Content:
    return Content.styled(text, "bold $teal")


def _promises(year: Year, width: int) -> list[Row]:
    if not year.promises:
        return []
    wide = width >= WIDE
    states = [Content.styled(said.state(each), _STATES.get(each.state, "$muted")) for each in year.promises]
    found = [Row(_heading(said.said_we_would_do()))]
    if wide:
        texts = [_promised(state, each) for state, each in zip(states, year.promises, strict=True)]
        return found + [Row(text, i) for i, text in enumerate(aligned(texts, width, _WIDE_GAP))]
    left = max(state.cell_length for state in states)
    room = max(1, width - left - _AIR)
    below = [
        [Content.styled(part, "$muted") for part in (each.who, said.until(each.by), _became(each))]
        for each in year.promises
    ]
    columns = widths(below, room, _AIR)
    for i, (state, each, parts) in enumerate(zip(states, year.promises, below, strict=True)):
        told = [Content.styled(each.what, "bold")] if each.state not in ("done", "dropped") else [Content(each.what)]
        if any(part.plain for part in parts):
            told.append(beside(parts, columns, _AIR))
        found.append(Row(beside((state, lines(*told)), (left, room), _AIR), i))
    return found


def _promised(state: Content, each: Promised) -> list[Content]:
    """The columns of a promise in a wide window."""
    told = [Content.styled(each.what, "bold") if each.state not in ("done", "dropped") else Content(each.what)]
    told += [Content.styled(_became(each), "$muted")] if _became(each) else []
    return [state, lines(*told), Content.styled(each.who, "$muted"), Content.styled(said.until(each.by), "$muted")]


def _became(each: Promised) -> str:
    """How often it was put off, and what was seen of it."""
    return in_a_row(filter(None, (put_off(each.put_off), said.saw(each.saw))))


def _moved(year: Year, width: int) -> list[Row]:
    """The statements that moved, below the days that are compared; each topic with its name where there are several."""
    courses = year.moved
    if not courses:
        return []
    several = len(year.topics) > 1
    texts: list[list[Content]] = []
    choices: list[int | None] = []
    title = said.what_moved()
    if several:
        texts.append([_heading(title)])
        choices.append(None)
    at = 0
    for (topic, days), group in groupby(courses, key=lambda course: (course.topic, course.days)):
        first, latest = (Content.styled(day_of_month(day), "$muted") for day in days)
        texts.append(
            [Content.styled(topic, "bold") if several else _heading(title), first, Content.assemble("  ", latest)]
        )
        choices.append(None)
        title = ""
        for course in group:
            texts.append(_course(course))
            choices.append(at)
            at += 1
    gap = _WIDE_GAP if width >= WIDE else _GAP
    columns = widths(texts, width, gap)
    for at, choice in enumerate(choices):
        if choice is not None:  # a long name goes on below itself, not below its number
            texts[at][0] = lines(*hanging(texts[at][0], columns[0], _NUMBER + 1))
    laid = [beside(text, columns, gap) for text in texts]
    return [Row(text, choice) for text, choice in zip(laid, choices, strict=True)]


def _course(course: Course) -> list[Content]:
    """The columns of a statement that moved."""
    compared = course.compared
    style = _DIRECTIONS[compared.direction]
    name = Content.assemble((f"{course.number:>{_NUMBER}} ", "$muted"), course.name)
    told = [Content.styled(said.where_to(course), style)]
    told += [Content.styled(said.reworded(), "$muted")] if compared.reworded else []
    then = Content.styled(heading(compared.then), "$muted")
    return [name, then, Content.assemble(("→ ", "$muted"), (heading(compared.now), "bold")), lines(*told)]


def _by_word(
    title: str, groups: Sequence[tuple[Kind, tuple[Course, ...]]], at: int, cursor: int, width: int
) -> list[list[Row]]:
    """The names below each other by their word, as many in a line as there is room for; the marked one underlined."""
    if not groups:
        return []
    left = max(Content(heading(which)).cell_length for which, _courses in groups)
    room = max(1, width - left - _GAP)
    found = [[Row(_heading(title))]]
    for which, courses in groups:
        word: Content = Content.styled(heading(which), "bold")
        block: list[Row] = []
        for line in _in_lines([(at + i, course.name) for i, course in enumerate(courses)], cursor, room):
            places = [place for place, _name in line]
            names = side_by_side((name for _place, name in line), 10**6, pair=dotted)
            choice = cursor if cursor in places else places[0]
            block.append(Row(beside((word, names[0]), (left, room), _GAP), choice))
            word = Content()
        found.append(block)
        at += len(courses)
    return found


def _in_lines(names: Sequence[tuple[int, str]], cursor: int, room: int) -> list[list[tuple[int, Content]]]:
    found: list[list[tuple[int, Content]]] = []
    used = 0
    for place, text in names:
        name = Content.styled(text, "bold underline $ink" if place == cursor else "$muted")
        needed = dotted(Content(), name).cell_length
        if found and used + needed <= room:
            found[-1].append((place, name))
            used += needed
        else:
            found.append([(place, name)])
            used = name.cell_length
    return found


def _ahead(year: Year, width: int) -> list[Row]:
    """What is for later, and when the group meets."""
    texts: list[list[Content]] = []
    for i, parked in enumerate(year.parked):
        title = _heading(said.for_later()) if i == 0 else Content()
        texts.append([title, Content(parked.what), Content.styled(parked.who, "$muted")])
    if year.next_date:
        more = lines(
            *(Content.styled(text, "$muted") for text in (said.bring(year.bring), said.leads(year.leads)) if text)
        )
        texts.append([_heading(said.we_meet()), Content(said.meeting_day(year)), more])
    columns = zip(*texts, strict=True)
    wide = [max(line.cell_length for cell in column for line in cell.split("\n")) for column in columns]
    gap = _AIR if sum(wide) + 2 * _AIR <= width else _GAP
    return [Row(text, i) for i, text in enumerate(aligned(texts, width, gap))]
