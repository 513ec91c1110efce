"""Last time we said: the commitments of the session before, and what became of them."""

from textual.app import ComposeResult
from textual.content import Content

from plc_workshop.results.phrases import outcome
from plc_workshop.results.summary import EarlierCommitment, State
from plc_workshop.session import events as e
from plc_workshop.session.outcomes import column
from plc_workshop.session.state import Session
from plc_workshop.tui.base.leading import BACK, BLANK, DOWN, HELP, MORE_TIME, NEXT_KEYS, PALETTE, PAUSE, PLAN, QUIT, UP
from plc_workshop.tui.base.stop import StopScreen
from plc_workshop.tui.commands import Command
from plc_workshop.tui.widgets.labels import titled
from plc_workshop.tui.widgets.plain import Plain, lines
from plc_workshop.tui.widgets.rows import Row, Rows
from plc_workshop.words import _, later
from plc_workshop.words.days import full_date, short_date
from plc_workshop.words.lists import in_a_row

_TEXT = 70
"""Cells of the title."""
_AROUND = 8
"""Rows of the frame and the air."""


def _picked(session: Session, row: int) -> e.Event:
    return e.RowTaken() if row == session.view.cursor else e.CursorMoved(row - session.view.cursor)


class LastScreen(StopScreen):
    """The first page of a group that has met before."""

    CSS_PATH = "last.tcss"
    PICKED = _picked
    COMMANDS_HERE = (
        Command("enter", later("key", "done, dropped, still on"), e.RowTaken(), shown="↑↓ Enter"),
        Command(NEXT_KEYS, later("key", "go on"), e.WentOn(), shown="→", help="→ Space PageDown", onward=True),
        BACK,
        UP,
        DOWN,
        PLAN,
        PAUSE,
        MORE_TIME,
        BLANK,
        PALETTE,
        QUIT,
        HELP,
    )

    def body(self) -> ComposeResult:
        """Title, question, rows."""
        yield Plain(id="title")
        yield Rows(id="rows")

    def draw(self, session: Session) -> None:
        """Show the commitments, each with what became of it."""
        earlier = session.record.earlier
        assert earlier is not None
        title = titled(_("Last time we said"), full_date(earlier.date), _TEXT)
        title = lines(title, "", Content.styled(_("What became of it? One sentence each."), "bold $amber"))
        self.query_one("#title", Plain).show(title)
        rows: list[Row] = []
        width = column(earlier.commitments)
        for i, promised in enumerate(earlier.commitments):
            rows += [*_rows(i, promised, width), Row(Content())]
        self.query_one("#rows", Rows).show(
            rows, session.view.cursor, most=max(6, self.rows - _AROUND - len(title.wrap(_TEXT)))
        )


_STYLES: dict[State, str] = {"done": "bold $teal", "on": "bold $amber"}


def _rows(index: int, promised: EarlierCommitment, width: int) -> list[Row]:
    state = Content.styled(outcome(promised.state), _STYLES.get(promised.state, "$muted"))
    state = state.pad_right(width - state.cell_length)
    rows = [Row(Content.assemble(state, (promised.what, "bold")), index, hang=width)]
    beside = in_a_row(part for part in (promised.who, short_date(promised.by)) if part)
    if beside:
        rows.append(Row(Content.styled(" " * width + beside, "$muted"), hang=width))
    return rows
