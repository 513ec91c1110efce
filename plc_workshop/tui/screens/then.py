"""Then and now: the result of the session before beside today's, statement by statement."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content

from plc_workshop.results.earlier import Compared, Direction, arrows, then_to_now
from plc_workshop.results.questions import standing_line
from plc_workshop.session import events as e
from plc_workshop.session.comparing import then_and_now
from plc_workshop.session.state import Session
from plc_workshop.tui.asking import writing
from plc_workshop.tui.asking.for_you_alone import SCRIPT, TALKING
from plc_workshop.tui.asking.our_year import open_year
from plc_workshop.tui.base.beside_stage import BesideStage
from plc_workshop.tui.base.keys_of_screen import HELP
from plc_workshop.tui.base.leading import BACK, DOWN, NEXT_KEYS, UP
from plc_workshop.tui.commands import Command
from plc_workshop.tui.widgets.chart import NAME_GAP, beside, name_column
from plc_workshop.tui.widgets.labels import side_by_side, titled
from plc_workshop.tui.widgets.plain import Plain, lines
from plc_workshop.tui.widgets.rows import Row, Rows, lines_of
from plc_workshop.words import _, later, pgettext
from plc_workshop.words.days import full_date

_WIDTH = 74
"""Cells of a row behind its mark."""
_TEXT = 71
"""Cells of the texts above and below."""
_AROUND, _ROWS_AROUND = 8, 5
"""Rows of the frame and the air, and of those around the rows alone."""
_STYLES: dict[Direction, str] = {"more": "bold $teal", "fewer": "bold $amber", "other": "bold", "same": "$muted"}


def _our_year(screen: BesideStage) -> None:
    open_year(screen, screen.session.record.group)


class ThenScreen(BesideStage):
    """Only with an earlier session; after the focus, so that it does not steer what the group looks at first."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["then.tcss", "../base/beside_stage.tcss"]
    PICKED = lambda s, row: e.RowTaken() if row == s.view.cursor else e.CursorMoved(row - s.view.cursor)  # noqa: E731
    COMMANDS_HERE = (
        Command(
            NEXT_KEYS, later("key", "what we will do"), e.WentOn(), shown="→", help="→ Space PageDown", onward=True
        ),
        Command("enter", later("key", "open one"), e.RowTaken(), shown="↑↓ Enter"),
        replace(SCRIPT, shown=""),
        BACK,
        Command("y", later("key", "our year"), call=_our_year, shown="y"),
        writing.COMMIT,
        writing.PARK,
        writing.GUIDE,
        writing.STAR,
        UP,
        DOWN,
        *TALKING,
        HELP,
    )

    WANTED = 14
    _room, _cut = 3, False
    """Lines for the rows, and whether they need more."""

    def standing(self) -> str:
        """The rule of the talk."""
        return standing_line()

    def body(self) -> ComposeResult:
        """Title, rows, the room's question."""
        yield Plain(id="title")
        yield Rows(id="rows")
        yield Plain(id="question")

    def draw(self, session: Session) -> None:
        """Show what has changed, and what has not."""
        earlier = session.record.earlier
        assert earlier is not None
        title = titled(pgettext("heading", "Then and now"), full_date(earlier.date), _TEXT)
        more, fewer = arrows()
        arrow = Content.styled(more, _STYLES["more"]), Content.styled(fewer, _STYLES["fewer"])
        above = Content() if self.beside else lines(title, *side_by_side(arrow, _TEXT, 3))
        question = Content() if self.beside else _question()
        rows = _rows(then_and_now(session), _WIDTH)
        around = _ROWS_AROUND if self.beside else _AROUND
        self._room = max(3, self.rows - around - len(above.wrap(_TEXT)) - len(question.wrap(_TEXT)))
        self._cut = lines_of(rows, _WIDTH) > self._room
        for text in (self.query_one("#title"), self.query_one("#question")):
            text.display = not self.beside  # the room's window has them
        self.query_one("#title", Plain).show(above)
        self.query_one("#rows", Rows).show(rows, session.view.cursor, most=self._room)
        self.query_one("#question", Plain).show(question)

    def note(self, session: Session) -> str:
        """How far down the list, where it does not fit."""
        if not self._cut:
            return ""
        # Translators: which row of a list is marked: 3 of 10.
        said = pgettext("value", "{at} of {all}")
        return said.format(at=session.view.cursor + 1, all=len(then_and_now(session)))


def _question() -> Content:
    return lines(
        Content.styled(_("What did we do that may have changed it?"), "bold $amber"),
        Content.styled(_("Other people may have answered: words move for that reason too."), "$muted"),
    )


def _rows(found: Sequence[Compared], width: int) -> list[Row]:
    """What moved, then below a line of its own what is as it was."""
    names = [Content(row.name) for row in found]
    column = name_column(names, width)
    left = column + NAME_GAP
    rows: list[Row] = []
    for i, (row, name) in enumerate(zip(found, names, strict=True)):
        is_first_of_same = row.direction == "same" and (i == 0 or found[i - 1].direction != "same")
        if is_first_of_same:
            rows += [Row(Content())] if i else []
            rows.append(Row(Content.styled(pgettext("heading", "As before"), "bold $muted")))
        style = _STYLES[row.direction]
        told = Content.styled(then_to_now(row), style)
        bold = name if row.direction == "same" else name.stylize("bold")
        text = beside(Content(), bold.wrap(column), told.wrap(max(1, width - left)), left)
        rows.append(Row(Content("\n").join(text), i))
    return rows
