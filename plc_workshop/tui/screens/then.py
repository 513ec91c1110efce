"""Then and now: the result of the session before beside today's, statement by statement."""

from textual.app import ComposeResult
from textual.content import Content

from plc_workshop.results.earlier import Compared, then_to_now
from plc_workshop.results.phrases import kind
from plc_workshop.results.questions import standing_line
from plc_workshop.session import events as e
from plc_workshop.session.comparing import then_and_now
from plc_workshop.session.state import Session
from plc_workshop.tui.asking import writing
from plc_workshop.tui.base.leading import BACK, DOWN, HELP, LEADING, NEXT_KEYS, UP
from plc_workshop.tui.base.stop import StopScreen
from plc_workshop.tui.commands import Command
from plc_workshop.tui.widgets.plain import Plain, lines
from plc_workshop.tui.widgets.rows import Row, Rows
from plc_workshop.words import _, full_date, ngettext

_NAME = 26
_AROUND = 11
"""Rows of the frame, the title, the question and the air."""


class ThenScreen(StopScreen):
    """Only with an earlier session; after the focus, so that it does not steer what the group looks at first."""

    CSS_PATH = "then.tcss"
    PICKED = lambda s, row: e.RowTaken() if row == s.view.cursor else e.CursorMoved(row - s.view.cursor)  # noqa: E731
    COMMANDS_HERE = (
        Command(NEXT_KEYS, _("what we will do"), e.WentOn(), shown="→", help="→ Space PageDown", onward=True),
        Command("enter", _("open one"), e.RowTaken(), shown="↑↓ Enter"),
        BACK,
        writing.COMMIT,
        writing.PARK,
        writing.GUIDE,
        writing.STAR,
        UP,
        DOWN,
        *LEADING,
        HELP,
    )

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
        earlier, result = session.record.earlier, session.result
        assert earlier is not None
        assert result is not None
        people = ngettext("{day}: {n} person", "{day}: {n} people", earlier.participants)
        then = people.format(day=full_date(earlier.date), n=earlier.participants)
        now = ngettext("today: {n} person", "today: {n} people", result.mirror.participants)
        title = Content.assemble(
            (_("Then and now"), "bold $teal"),
            (f"   {then} · {now.format(n=result.mirror.participants)}", "$muted"),
        )
        self.query_one("#title", Plain).show(title)
        rows = [_row(i, row) for i, row in enumerate(then_and_now(session))]
        self.query_one("#rows", Rows).show(rows, session.view.cursor, most=self._room)
        self.query_one("#question", Plain).show(_question())

    def note(self, session: Session) -> str:
        """How far down the list, where it does not fit."""
        rows = len(then_and_now(session))
        return _("{at} of {all}").format(at=session.view.cursor + 1, all=rows) if rows > self._room else ""

    @property
    def _room(self) -> int:
        return max(3, self.size.height - _AROUND)


def _question() -> Content:
    return lines(
        Content.styled(_("What did we do that may have changed it?"), "bold $amber"),
        Content.styled(_("Other people may have answered: words move for that reason too."), "$muted"),
    )


def _row(index: int, row: Compared) -> Row:
    name = Content(row.name).truncate(_NAME, ellipsis=True)
    same = row.then == row.now
    style = "$muted" if same else {"agree": "bold $teal", "split": "bold $amber"}.get(kind(row.now), "bold")
    text = Content.assemble(
        name.stylize("" if same else "bold").pad_right(max(0, _NAME - name.cell_length)), " ", (then_to_now(row), style)
    )
    return Row(text, index, hang=_NAME + 1)
