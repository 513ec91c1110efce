"""Everything that can be said about the file of a pack."""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from plc_workshop.packs.blocks import blocks
from plc_workshop.packs.library import Head, find, head
from plc_workshop.packs.loader import Reading, contents, read
from plc_workshop.packs.pages import PANEL_INDENT, rows_of
from plc_workshop.packs.problems import Problem, in_order
from plc_workshop.packs.running import run_together
from plc_workshop.packs.safe_text import NoText
from plc_workshop.packs.siblings import differences
from plc_workshop.packs.tree import Fault, Items, Keys, Node, Position, Text
from plc_workshop.packs.wrap import wrap_text
from plc_workshop.words import _, ngettext

PAGE_WIDTH, PAGE_HEIGHT = 66, 16
"""Column and rows of a page in a window of 80x24."""

_LAID_OUT = 150_000
"""Characters of long bodies and questions that are laid out: far more than a workshop has, and done within a second."""


def check(path: Path) -> tuple[Problem, ...]:
    """What is wrong with the file: errors before warnings, each by line; never an exception."""
    try:
        return check_bytes(contents(path))
    except NoText as error:
        return (error.problem,)


def check_all(paths: Iterable[Path]) -> Iterator[tuple[Path, tuple[Problem, ...]]]:
    """The same for several files, in their order, and what they have to do with the others of their folder.

    No two have one id and one language; siblings, of one id in several languages, ask the same.
    """
    shelves: dict[Path, dict[Path, Head]] = {}
    for path in paths:
        place = Path(os.path.realpath(path))
        if place.parent not in shelves:
            shelves[place.parent] = {
                Path(os.path.realpath(other)): head(other) for other in (*find(place.parent), place)
            }
        try:
            data = contents(path)
        except NoText as error:
            yield path, (error.problem,)
            continue
        shelf, reading = shelves[place.parent], _reading(data)
        own = shelf[place]
        others = {other: each for other, each in shelf.items() if own.id and each.id == own.id and other != place}
        sibling = next((other for other, each in others.items() if not each.same(own)), None)
        if sibling is not None:
            reading.faults.extend(_differing(reading, sibling))
        twin = next((other for other, each in others.items() if each.same(own)), None)
        problems = reading.problems()
        yield path, problems if twin is None else in_order([*problems, _shared_id(data, twin)])


def _differing(reading: Reading, sibling: Path) -> Iterator[Fault]:
    """Where a pack differs from its sibling, as far as both can be read."""
    with suppress(NoText):
        other = read(contents(sibling))
        if reading.root is not None and reading.pack is not None and other.root is not None and other.pack is not None:
            yield from differences(reading.root, other.root, sibling.name)


def _shared_id(data: bytes, twin: Path) -> Problem:
    lines = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    number = next((i for i, line in enumerate(lines) if line.startswith("id:")), 0)
    what = _("{file} has this id in this language too: give one of them another id, or its own language.")
    return Problem(number + 1, 1, "id", what.format(file=twin.name), source=lines[number])


def check_bytes(data: bytes) -> tuple[Problem, ...]:
    """The same for the bytes of a file."""
    return _reading(data).problems()


def _reading(data: bytes) -> Reading:
    reading = read(data)
    if reading.root is not None:
        reading.faults.extend(_too_long(reading.root))
        reading.faults.extend(run_together(reading.root, reading.lines))
    return reading


def _too_long(root: Keys) -> Iterator[Fault]:
    left = _LAID_OUT
    for text, look in _that_may_be_too_long(root):
        left -= len(text.value)
        if left < 0:
            what = _("So much text is not looked at for its length on a page.")
            yield Fault(text.place, what, warning=True)
            return
        yield from look(text)


def _that_may_be_too_long(root: Keys) -> Iterator[tuple[Text, Callable[[Text], Iterator[Fault]]]]:
    sections = _parts(root.get("sections"))
    for section in sections:
        body = section.get("body")
        if isinstance(body, Text) and _may_be_too_long(body.value):
            yield body, _long_blocks
    for part in [*sections, *_parts(_mirror(root).get("statements"))]:
        questions = part.get("discuss")
        for question in questions if isinstance(questions, Items) else ():
            if isinstance(question, Text) and len(question.value) > PAGE_WIDTH:
                yield question, _long_question


def _long_blocks(body: Text) -> Iterator[Fault]:
    for block in blocks(body.value):
        more = rows_of(block, PAGE_WIDTH) - PAGE_HEIGHT
        if more > 0:
            line = body.place.line + 1 + block.line if body.style == "|" else body.place.line
            column = 1 if line != body.place.line else body.place.column
            what = ngettext(
                "This paragraph or list item is {more} line longer than a page of a small window (80x24).",
                "This paragraph or list item is {more} lines longer than a page of a small window (80x24).",
                more,
            ).format(more=more)
            yield Fault(Position(line, column, body.place.path), what, warning=True)


def _may_be_too_long(body: str) -> bool:
    """Two full lines hold at least as many characters as a line is wide; wide letters take two cells."""
    return any(
        len(part) > PAGE_HEIGHT * PAGE_WIDTH // 8 or part.count("\n") >= PAGE_HEIGHT
        for part in re.split(r"\n[ \t]*\n", body)
    )


def _long_question(question: Text) -> Iterator[Fault]:
    rows = len(wrap_text(" ".join(question.value.split()), PAGE_WIDTH - PANEL_INDENT))
    more = rows - (PAGE_HEIGHT - 1)
    if more > 0:
        what = ngettext(
            "This question is {more} line longer than a page of a small window (80x24).",
            "This question is {more} lines longer than a page of a small window (80x24).",
            more,
        ).format(more=more)
        yield Fault(question.place, what, warning=True)


def _parts(node: Node | None) -> list[Keys]:
    return [part for part in node if isinstance(part, Keys)] if isinstance(node, Items) else []


def _mirror(root: Keys) -> Keys:
    mirror = root.get("mirror")
    return mirror if isinstance(mirror, Keys) else Keys(Position(1, 1, ""))
