"""What stands beside or below a stop of the talk while the room has its own window: its page, and what comes next."""

from collections.abc import Iterable, Sequence
from functools import reduce

from textual.content import Content

from plc_workshop.room.few_lines import at_a_glance, in_few_lines
from plc_workshop.room.sight import Room
from plc_workshop.session.coming import Coming
from plc_workshop.tui.widgets.labels import dotted, side_by_side
from plc_workshop.tui.widgets.plain import lines
from plc_workshop.tui.widgets.sight_lines import painted, styled
from plc_workshop.words import ngettext, npgettext, pgettext
from plc_workshop.words.lists import in_a_row


def in_a_column(room: Room, ahead: Sequence[Coming], width: int, rows: int) -> Content:
    """All of it below each other; what the room sees gives way."""
    parts_ahead = [_with_air(name, part) for name, part in _named(ahead)]
    after = lines(*parts_ahead) if parts_ahead else Content()
    head = lines(_titled(pgettext("heading", "The room sees")), "")
    parts = [[painted((line,), width).split("\n") for line in part] for part in in_few_lines(room)]
    left = max(2, rows - len(head.wrap(width)) - len(after.wrap(width)))
    return lines(head, *_first_lines(parts, width, left), after)


def _first_lines(parts: Sequence[Sequence[list[Content]]], width: int, rows: int) -> list[Content]:
    """As many of these lines as fit, none of them torn apart, with air between the parts where all fit with it."""
    all_of_them = [line for part in parts for line in part]
    spare = rows - sum(map(len, all_of_them))
    if spare >= 0:
        air = [Content()] if spare >= len(parts) - 1 else []
        pages = [[row for line in part for row in line] for part in parts]
        return [row for at, page in enumerate(pages) for row in (*(air if at else []), *page)]
    shown: list[Content] = []
    for at, line in enumerate(all_of_them):
        told = Content.styled(_more(len(all_of_them) - at), "$muted").wrap(width)
        if len(shown) + len(line) + len(told) > rows:
            break
        shown += line
    return [*shown, *told]


def in_some_rows(room: Room, ahead: Sequence[Coming], width: int, rows: int) -> Content:
    """The same in so many rows, or a few more where a text needs them: none is cut."""
    texts = [styled(line) for line in at_a_glance(room)]
    glance = Content.assemble(_titled(pgettext("heading", "The room sees")), "  ", reduce(dotted, texts))
    shown = glance.wrap(width)
    after = [
        Content.assemble(_titled(name), "  ", part.title, Content.styled(f"  {told}" if told else "", "$muted"))
        for name, part in _named(ahead)
        for told in [_told(part)]
    ]
    while len(after) > 1 and len(_wrapped(side_by_side(after, width, 3), width)) > rows - len(shown):
        after.pop()
    return lines(*shown, *_wrapped(side_by_side(after, width, 3), width))


def _titled(title: str) -> Content:
    return Content.styled(title, "bold $teal")


def _with_air(name: str, part: Coming) -> Content:
    told = _told(part)
    return lines(
        "", _titled(name), Content.styled(part.title, "bold"), *([Content.styled(told, "$muted")] if told else [])
    )


def _named(ahead: Sequence[Coming]) -> Iterable[tuple[str, Coming]]:
    # Translators: before the part of the session that comes next, and before the one after it.
    return zip((pgettext("heading", "Next"), pgettext("heading", "Then")), ahead, strict=False)


def _told(part: Coming) -> str:
    """How long a part takes, and when it ends."""
    if not part.minutes:
        return part.name
    if part.statements > 1:
        many = npgettext("value", "{n} statement", "{n} statements", part.statements).format(n=part.statements)
        each = npgettext("value", "{n} minute each", "{n} minutes each", part.minutes).format(n=part.minutes)
        return in_a_row((many, each))
    minutes = npgettext("value", "{n} minute", "{n} minutes", part.minutes).format(n=part.minutes)
    ends = pgettext("value", "ends about {time}").format(time=part.ends) if part.ends else ""
    return in_a_row(filter(None, (part.name, minutes, ends)))


def _wrapped(texts: Sequence[Content], width: int) -> list[Content]:
    return [line for text in texts for line in text.wrap(width)]


def cut_by_the_stage(text: Content, width: int, rows: int) -> Content:
    """As much of a text as fits into so many rows; the others stand in the room's window, as is said."""
    page = text.wrap(width)
    if len(page) <= rows:
        return text
    more = len(page) - rows + 1
    return lines(*page[: max(0, rows - 1)], Content.styled(more_in_the_room(more), "$amber"))


def more_in_the_room(lines: int) -> str:
    """That so many lines stand in the room's window alone."""
    said = ngettext("… {lines} line more in the room's window", "… {lines} lines more in the room's window", lines)
    return said.format(lines=lines)


def _more(lines: int) -> str:
    return npgettext("state", "… {lines} line more", "… {lines} lines more", lines).format(lines=lines)
