"""One bar of a chart in the cells of a line: colours, numbers, and the zero line through it."""

from textual.content import Content

from plc_workshop.results.cells import CellBar

ZERO = "▏"


def painted(point: int, points: int) -> str:
    """The style of a scale point, lowest 0, and of the number in it."""
    return f"$number-{points}-{point} on $fill-{points}-{point}"


def strip(bar: CellBar, points: int, zero: int, *, labels: bool = True) -> Content:
    """The segments of `bar`; a line stands where one begins at `zero`, since without colour two sides look alike."""
    parts: list[Content | tuple[str, str]] = []
    at = 0
    for segment in bar.segments:
        text = f"{segment.label if labels else '':^{segment.length}}"
        if segment.start == zero and at == zero and text[0] == " ":
            text = ZERO + text[1:]
        parts += [Content(" " * (segment.start - at)), (text, f"bold {painted(segment.point, points)}")]
        at = segment.start + segment.length
    return Content.assemble(*parts)
