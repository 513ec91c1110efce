"""What PyYAML says about a text it cannot read -> a sentence that a teacher understands."""

import re

from yaml import MarkedYAMLError
from yaml.events import ScalarEvent

from plc_workshop.packs.scanner import line_and_column
from plc_workshop.words import _


def explained(error: MarkedYAMLError, text: str, quoted: ScalarEvent | None) -> tuple[int, int, str]:
    """Line and column from 0 and a sentence; `quoted` is the text of several lines that ended just before, if any."""
    problem, context = error.problem or "", error.context or ""
    mark = error.problem_mark or error.context_mark
    start = error.context_mark or mark
    if mark is None or start is None:
        return 0, 0, _("This text cannot be read.")
    line, column = mark.line, mark.column
    if "quoted scalar" in context and "found unexpected" in problem:
        return start.line, start.column, _("The quote that opens here is never closed.")
    if quoted is not None:
        opened, closed = line_and_column(quoted.start_mark), line_and_column(quoted.end_mark)
        if mark.line == closed[0]:
            what = _("This text ends where its quotes close; put all of it between quotes of one kind.")
            if opened[0] < closed[0]:
                what = _("The quote that opens here closes only on line {line}; is the closing quote missing?")
            return *opened, what.format(line=closed[0] + 1)
    if "simple key" in context and re.match("[A-Za-z_-]+:[^ ]", text[start.index : start.index + 60]):
        return start.line, start.column, _("A space is missing after the colon on this line.")
    if "simple key" in context and _in_a_list(text, start.index):
        return (
            start.line,
            start.column,
            _("A dash and a space are missing at the start of this line: it stands in a list."),
        )
    if "simple key" in context:
        return start.line, start.column, _("A colon is missing on this line, or it is not as far in as its neighbours.")
    if "flow" in context and start.line < line:
        what = _("The bracket that opens here is not closed before line {line}, or a comma is missing.")
        return start.line, start.column, what.format(line=line + 1)
    if "alias" in context or "anchor" in context:
        return start.line, start.column, _("A text that starts with & or * needs quotes around it.")
    return line, column, _sentence(problem, context, text[mark.index : mark.index + 1])


def _in_a_list(text: str, index: int) -> bool:
    """Whether the line above that starts as far in is an item of a list."""
    *above, line = text[:index].split("\n")
    nearest = next((other for other in reversed(above) if other.strip() and not other.startswith(line + " ")), "")
    return nearest.startswith(line + "- ")


def _sentence(problem: str, context: str, character: str) -> str:
    if character == "\t" and "start any token" in problem:
        return _("A tab stands here; use spaces at the start of a line.")
    if "start any token" in problem:
        return _("A text that starts with {character} needs quotes around it.").format(character=character)
    if "mapping values" in problem:
        return _(
            "This colon is in the wrong place: put quotes around a text that has a colon in it, "
            "or move the line so that it starts below its neighbours."
        )
    if "sequence entries" in problem or "mapping keys" in problem:
        return _("This dash or question mark starts a list in the wrong place; begin a new line, or use quotes.")
    if "flow" in context:
        return _("A comma is missing here, or the bracket that opens on this line is not closed.")
    return _by_context(problem, context)


def _by_context(problem: str, context: str) -> str:
    if "block scalar" in context:
        return _("After | or > the text starts on the next line, a few spaces further in.")
    if "escape" in problem:
        return _("A backslash has a meaning of its own between double quotes; use 'single quotes' around this text.")
    if "tag" in context or "tag handle" in problem:
        return _("A text that starts with ! needs quotes around it.")
    if "directive" in context or "directive" in problem or "incompatible" in problem:
        return _("A line that starts with % has a meaning of its own; put a text that starts so in quotes.")
    if "<document start>" in problem or "block" in context:
        return _(
            "This line does not fit what stands above it: let it start as far in as its neighbours; "
            "a text with quotes ends where they close."
        )
    return _("This line cannot be read; look at its spaces, colon and quotes, and at the line above.")
