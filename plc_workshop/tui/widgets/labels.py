"""Labels beside each other, none of them torn apart: where there is no room each stands on a line of its own."""

from collections.abc import Iterable

from textual.content import Content

BETWEEN = Content.styled(" · ", "$muted")
"""Parts two labels of one line."""


def side_by_side(labels: Iterable[Content], width: int, between: str | Content) -> list[Content]:
    """The labels in lines of so many cells, with what stands `between` two of one line."""
    lines: list[Content] = []
    for label in labels:
        both = Content.assemble(lines[-1], between, label) if lines else label
        if lines and both.cell_length <= width:
            lines[-1] = both
        else:
            lines.append(label)
    return lines


def titled(title: str, aside: Content | str, width: int, *, air: int = 3) -> Content:
    """A title, and what belongs to it, smaller, behind it or below it."""
    small = aside if isinstance(aside, Content) else Content.styled(aside, "$muted")
    return Content("\n").join(side_by_side((Content.styled(title, "bold $teal"), small), width, " " * air))
