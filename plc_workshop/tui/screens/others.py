"""The other ways to answer than a turn: a list above the cover, the way back first."""

from dataclasses import replace
from typing import assert_never

from textual.app import ComposeResult
from textual.content import Content

from plc_workshop.session import events as e
from plc_workshop.session import on_paper, on_sheets, other_ways, typing_sheets
from plc_workshop.session.other_ways import WAYS, Way
from plc_workshop.session.state import Session
from plc_workshop.tui.base.leading import BLANK, HELP, PALETTE, QUIT, TRUTH
from plc_workshop.tui.base.stop import StopScreen
from plc_workshop.tui.commands import Answer, Command, Question
from plc_workshop.tui.widgets.aligned import aligned
from plc_workshop.tui.widgets.plain import Plain, lines
from plc_workshop.tui.widgets.rows import EDGES, Row, Rows, lines_of
from plc_workshop.words import _, later, pgettext

_WIDTH = 68
"""Cells of the list and of the texts at the most."""
_FRAME, _AIR = 4, 7
"""Rows of the bar, the rail, what is said and the keys; blank ones around the parts, which a low window gives up."""
_APART = 6
"""Cells between a way and what it means."""
_HANG = 2
"""Cells by which what a way means is further in, where it stands below."""


def _first_asked(session: Session) -> Question | None:
    """What is asked before the marked row is taken: of a way that the round did not have until now."""
    if other_ways.way(session) is not Way.PAPER or session.view.room_sees is not False:
        return None
    if session.record.on_paper and not on_sheets.is_second_way(session, on_paper=True):
        return None
    return Question(
        _("Do some of us answer on sheets of paper?"),
        (Answer(_("No, not today"), key="n"), Answer(_("Yes, type sheets"), typing_sheets.SheetsOpened(), key="y")),
        " ".join((_who_types(), on_paper.beside_each_other(session))),
    )


class OthersScreen(StopScreen):
    """A row for each way."""

    CSS_PATH = "others.tcss"
    SMALLEST = (48, 14)
    PICKED = lambda session, row: e.CursorMoved(row - session.view.cursor)  # noqa: E731
    COMMANDS_HERE = (
        Command("up", later("key", "choose"), e.CursorMoved(-1), shown="↑↓"),
        Command("down", None, e.CursorMoved(1)),
        Command("enter", later("key", "take it"), e.RowTaken(), ask=_first_asked, shown="Enter", onward=True),
        Command("escape left pageup", later("key", "back"), e.WentBack(), shown="Esc", help="Esc ←"),
        replace(TRUTH, shown="i"),
        BLANK,
        PALETTE,
        QUIT,
        HELP,
    )

    def body(self) -> ComposeResult:
        """Title, rows, what holds for all of them."""
        yield Plain(id="title")
        yield Rows(id="ways")
        yield Plain(id="all")

    def draw(self, session: Session) -> None:
        """Show the list; where room is short, the air goes first, then what holds for all, the last of it last."""
        width = min(_WIDTH, self.size.width - EDGES)
        rows = [Row(text, at, hang=_HANG) for at, text in enumerate(_rows(width - EDGES))]
        title = Content.styled(pgettext("heading", "Other ways to answer"), "bold $teal")
        told = list(_for_all())
        needed = lines_of(rows, width - EDGES) + len(title.wrap(width))
        left = self.rows - _FRAME - needed
        airy = len(lines(*told).wrap(width)) + _AIR + len(rows) - 1 <= left
        while told and len(lines(*told).wrap(width)) > left:
            told.pop(0)
        self.set_class(not airy, "-tight")
        self.query_one("#title", Plain).show(title)
        self.query_one("#ways", Rows).show(rows, min(session.view.cursor, len(rows) - 1), gap=1 if airy else 0)
        self.query_one("#all", Plain).show(Content.styled(lines(*told).plain, "$muted"))


def _rows(width: int) -> list[Content]:
    """What each way is called and means, in two columns, or below each other where those are too narrow."""
    texts = [[Content(_called(way)), Content.styled(_means(way), "$muted")] for way in WAYS]
    columns = [max(text.cell_length for text in column) for column in zip(*texts, strict=True)]
    if sum(columns) + _APART <= width:
        return aligned(texts, width, _APART)
    return [lines(*(text for text in row if text.plain)) for row in texts]


def _called(way: Way) -> str:
    match way:
        case Way.BACK:
            return pgettext("row", "Back")
        case Way.PAPER:
            return _("Sheets of paper")
        case forgotten:
            assert_never(forgotten)


def _means(way: Way) -> str:
    """What it takes, in a few words."""
    match way:
        case Way.BACK:
            return ""
        case Way.PAPER:
            return _("one of us types them in")
        case forgotten:
            assert_never(forgotten)


def _for_all() -> tuple[str, ...]:
    """What can be done without first comes first."""
    return (
        _("Answered in any of these ways, the answers are counted the same."),
        _who_types(),
        _("The room must not see the screen meanwhile."),
    )


def _who_types() -> str:
    return _("Who types sheets is not the head and does not lead today.")
