"""The lines of a sheet that is typed in, and what stands around them, in the rows and cells of a window."""

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content

from plc_workshop.packs.model import SKIP
from plc_workshop.results.questions import marked_to_talk
from plc_workshop.session.a_turn import Turn
from plc_workshop.session.state import Session
from plc_workshop.tui.widgets.aligned import beside
from plc_workshop.tui.widgets.labels import side_by_side
from plc_workshop.tui.widgets.plain import lines, put_into
from plc_workshop.tui.widgets.rows import Row
from plc_workshop.words import _, npgettext, pgettext

_NUMBER, _DIGIT, _GAP, _NAME = 3, 1, 2, 40
"""Cells of the number of a line, of its digit, between two columns, and of a name at the most."""
_NARROW = 60
"""Cells below which a digit has no words beside it."""
_LEAST_LINES, _APART, _INDENTED = 5, 3, 2
"""Rows that the lines get at the least; cells between two points of the scale; by which texts are narrower."""
_DIGITS = 5
"""What stands around the lines where it is no more than what the digits mean."""


class Laid(NamedTuple):
    """A sheet as it fits into a window."""

    above: Content
    pages: tuple[tuple[Row, ...], ...]
    """All lines, as many on each page as fit."""
    below: Content

    def page_of(self, line: int) -> int:
        """The page on which a line stands; behind the last line the last page."""
        return next((at for at in range(len(self.pages)) if line < self.first(at + 1)), len(self.pages) - 1)

    def first(self, page: int) -> int:
        """The first line of a page."""
        return sum(map(len, self.pages[:page]))


def laid(session: Session, turn: Turn, width: int, rows: int) -> Laid:
    """The sheet with as much around it as leaves room for all lines, or with the least, on pages."""
    texts = _lines(session, turn, width)
    needed = sum(map(_high, texts))
    room_of_texts = max(1, width - _INDENTED)
    around = _around(session, room_of_texts)
    free = [rows - sum(len(part.wrap(room_of_texts)) for part in each if part.plain) for each in around]
    # Where the lines need several pages, what the digits mean stands there as long as there is room for it.
    paged = next(at for at, room in enumerate(free) if at >= _DIGITS and (room >= _LEAST_LINES or at == len(free) - 1))
    form = next((at for at, room in enumerate(free) if needed <= room), paged)
    above, below = around[form]
    return Laid(above, _paged(texts, max(_LEAST_LINES, free[form])), below)


def _high(row: Row) -> int:
    return row.text.plain.count("\n") + 1


def _paged(rows: Sequence[Row], room: int) -> tuple[tuple[Row, ...], ...]:
    pages: list[tuple[Row, ...]] = []
    page: list[Row] = []
    for row in rows:
        if page and sum(map(_high, (*page, row))) > room:
            pages.append(tuple(page))
            page = []
        page.append(row)
    return (*pages, tuple(page))


def _lines(session: Session, turn: Turn, width: int) -> list[Row]:
    """A row for each statement: its columns are as wide as all that can stand there, not as what does."""
    mirror, mark = session.pack.mirror, Content(marked_to_talk()).cell_length
    words = max(Content(each).cell_length for each in (*mirror.scale, _not_said(), _hint(session)))
    names = min(_NAME, max(Content(each.name).cell_length for each in mirror.statements))
    free = width - _NUMBER - _DIGIT - mark - 4 * _GAP
    words = min(words, max(free // 2, free - names)) if width >= _NARROW else 0
    columns = (_NUMBER, max(1, min(names, free - words)), _DIGIT, words, mark)
    kept = [at for at, cells in enumerate(columns) if cells]
    found = []
    for line in range(len(turn.choices)):
        texts = _texts(session, turn, line)
        text = beside([texts[at] for at in kept], [columns[at] for at in kept], _GAP)
        found.append(Row(text, line))
    return found


def _texts(session: Session, turn: Turn, line: int) -> tuple[Content, ...]:
    """Number, name, digit, its words, and the mark of a line."""
    mirror, choice = session.pack.mirror, turn.choices[line]
    head = Content.styled(f"{line + 1:>{_NUMBER}}", "$muted"), Content(mirror.statements[line].name)
    if line < turn.covered:
        return *head, Content.styled("✓", "bold $teal"), Content(), Content()
    if line == turn.at:
        return *head, Content.styled("_", "bold $teal"), Content.styled(_hint(session), "$muted"), Content()
    if choice is None:
        return *head, Content.styled("–", "$faint"), Content(), Content()
    label = Content.styled(_not_said(), "$muted") if choice == SKIP else Content(mirror.scale[choice - 1])
    mark = Content.styled(marked_to_talk() if line in turn.marks else "", "$amber")
    return *head, Content.styled(str(choice), "bold $teal"), label, mark


def _around(session: Session, width: int) -> list[tuple[Content, Content]]:
    """What stands above and below the lines, from all of it to nothing."""
    how = Content(_("Type what is crossed: a digit a line. Nobody else looks."))
    scale = [
        Content.assemble((str(digit), "bold $teal"), "  ", Content.styled(label, "$muted"))
        for digit, label in enumerate(session.pack.mirror.scale, 1)
    ]
    # Translators: {key} is 0; each of these is on paper instead of one cross.
    zero = _keyed(pgettext("label", "{key} cannot or would rather not say, two crosses, or none"), "0", "bold $teal")
    # Translators: {key} is *; on paper a circle stands behind each statement.
    star = pgettext("label", "{key} after a digit: the circle to talk about it, at most two")
    digits = side_by_side(scale, width, _APART)
    keys = [*digits, zero, _keyed(star, "*", "bold $amber")]
    enter = Content(_("Enter hands in this sheet; an empty line counts as 0."))
    then = Content.styled(_("Then an empty sheet stands here. Turn typed sheets face down."), "$muted")
    return [
        (lines("", how, ""), lines("", *keys, "", enter, then)),
        (lines(how), lines(*keys, enter, then)),
        (lines(how), lines(*keys, enter)),
        (Content(), lines(*keys, enter)),
        (Content(), lines(*keys)),
        (Content(), lines(*digits, zero)),
        (Content(), lines(*digits)),
        (Content(), Content()),
    ]


def _keyed(message: str, key: str, style: str) -> Content:
    return put_into(message, "$muted", key=Content.styled(key, style))


def _not_said() -> str:
    return _("cannot or would rather not say")


def _hint(session: Session) -> str:
    points = len(session.pack.mirror.scale)
    return npgettext("value", "1, or 0", "1 to {points}, or 0", points).format(points=points)
