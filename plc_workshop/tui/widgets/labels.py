"""Labels beside each other, none of them torn apart: where there is no room each stands on a line of its own."""

from collections.abc import Callable, Iterable

from textual.content import Content

from plc_workshop.tui.widgets.plain import put_into
from plc_workshop.words import pgettext


def dotted(first: Content, second: Content) -> Content:
    """Two labels with a dot between them."""
    # Translators: two labels of one line: "Yes to 6 · No to 2".
    return put_into(pgettext("list", "{first} · {second}"), "$muted", first=first, second=second)


def side_by_side(
    labels: Iterable[Content], width: int, air: int = 0, pair: Callable[[Content, Content], Content] | None = None
) -> list[Content]:
    """The labels in lines of so many cells, with so much air between two of one line, or as `pair` puts them."""
    lines: list[Content] = []
    for label in labels:
        if not lines:
            both = label
        elif pair is not None:
            both = pair(lines[-1], label)
        else:
            both = Content.assemble(lines[-1], _behind(label, air))
        if lines and both.cell_length <= width:
            lines[-1] = both
        else:
            lines.append(label)
    return lines


def _behind(label: Content, air: int) -> Content:
    """The label with the air before it, in its own style where that is one."""
    if [(span.start, span.end) for span in label.spans] != [(0, len(label))]:
        return Content.assemble(" " * air, label)
    return Content.styled(" " * air + label.plain, label.spans[0].style)


def centred(label: Content, cells: int) -> Content:
    """A label in the middle of so many cells."""
    before = (cells - label.cell_length) // 2
    return label.pad_left(before).pad_right(cells - before - label.cell_length)


def titled(title: str, aside: Content | str, width: int, *, air: int = 3) -> Content:
    """A title, and what belongs to it, smaller, behind it or below it."""
    small = aside if isinstance(aside, Content) else Content.styled(aside, "$muted")
    return Content("\n").join(side_by_side((Content.styled(title, "bold $teal"), small), width, air))
