"""The other ways to answer than a turn: a list above the cover, the way back first."""

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from textual.app import ComposeResult
from textual.content import Content

from plc_workshop.session import events as e
from plc_workshop.session import on_paper, on_sheets, other_ways, typing_sheets
from plc_workshop.session.machine import allows
from plc_workshop.session.other_ways import Way
from plc_workshop.session.state import Session
from plc_workshop.session.turn_in_lines import LinesStarted
from plc_workshop.session.turn_words import languages_offered
from plc_workshop.tui.asking.to_sit_down import beside_sheets, in_another_language
from plc_workshop.tui.base.keys_of_screen import HELP
from plc_workshop.tui.base.leading import BLANK, PALETTE, QUIT, TRUTH
from plc_workshop.tui.base.stop import StopScreen
from plc_workshop.tui.commands import Answer, Command, Question
from plc_workshop.tui.widgets.aligned import aligned
from plc_workshop.tui.widgets.plain import Plain, lines
from plc_workshop.tui.widgets.rows import EDGES, Row, Rows, lines_of
from plc_workshop.words import _, later, pgettext
from plc_workshop.words.languages import Language

_WIDTH = 68
"""Cells of the list and of the texts at the most."""
_FRAME, _AIR = 4, 7
"""Rows of the bar, the rail, what is said and the keys; blank ones around the parts, which a low window gives up."""
_APART = 6
"""Cells between a way and what it means."""
_NAMED = 3
"""How many languages are named."""
_HANG = 2
"""Cells by which what a way means is further in, where it stands below."""


def _first_asked(session: Session) -> Question | None:
    """What is asked before the marked row is taken: which language, and of a way that the round does not have yet."""
    match other_ways.way(session):
        case Way.BACK:
            return None
        case Way.LANGUAGE:
            return in_another_language(session) if allows(session, e.RowTaken()) else None
        case Way.SCREEN_READER:
            start = Answer(_("Yes, start a turn"), LinesStarted(), key="y")
            return beside_sheets(session, start) if allows(session, e.RowTaken()) else None
        case Way.PAPER:
            return _sheets(session)
        case forgotten:
            assert_never(forgotten)


def _sheets(session: Session) -> Question | None:
    if session.view.room_sees is not False:
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
    SMALLEST = (40, 12)
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
        """Show the list; where room is short, the air goes first, then what holds for all, then what each way means."""
        width = min(_WIDTH, self.size.width - EDGES)
        rows = [Row(text, at, hang=_HANG) for at, text in enumerate(_rows(session, width - EDGES))]
        if lines_of(rows, width - EDGES) + 1 > self.rows - _FRAME:
            rows = [Row(Content(_called(way)), at, hang=_HANG) for at, way in enumerate(other_ways.ways(session))]
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


def _rows(session: Session, width: int) -> list[Content]:
    """What each way is called and means, in two columns, or below each other where those are too narrow."""
    ways = other_ways.ways(session)
    texts = [[Content(_called(way)), Content.styled(_means(session, way), "$muted")] for way in ways]
    columns = [max(text.cell_length for text in column) for column in zip(*texts, strict=True)]
    if sum(columns) + _APART <= width:
        return aligned(texts, width, _APART)
    return [lines(*(text for text in row if text.plain)) for row in texts]


def _called(way: Way) -> str:
    match way:
        case Way.BACK:
            return pgettext("row", "Back")
        case Way.LANGUAGE:
            return pgettext("row", "In another language")
        case Way.SCREEN_READER:
            return pgettext("row", "For a screen reader")
        case Way.PAPER:
            return _("Sheets of paper")
        case forgotten:
            assert_never(forgotten)


def _means(session: Session, way: Way) -> str:
    """What it takes, in a few words."""
    match way:
        case Way.BACK:
            return ""
        case Way.LANGUAGE:
            return _some(languages_offered(session))
        case Way.SCREEN_READER:
            return _("plug in headphones first")
        case Way.PAPER:
            return _("one of us types them in")
        case forgotten:
            assert_never(forgotten)


def _some(offered: Sequence[Language]) -> str:
    """The languages, each as it calls itself; of many the first ones, and that there are more."""
    more = ("…",) if len(offered) > _NAMED else ()
    return " · ".join((*(each.name for each in offered[:_NAMED]), *more))


def _for_all() -> tuple[str, ...]:
    """What holds for all of them; a low window leaves out the first of these first."""
    return (
        _("Answered in any of these ways, the answers are counted the same."),
        _who_types(),
        _("The room must not see the screen while sheets are typed."),
    )


def _who_types() -> str:
    return _("Who types sheets is not the head and does not lead today.")
