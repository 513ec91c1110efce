"""No key for a while, or the laptop slept: a dark screen, and once a key has come the question who is there."""

from textual.app import ComposeResult
from textual.content import Content
from textual.events import Key

from plc_workshop.session import events as e
from plc_workshop.session.a_turn import Turn
from plc_workshop.session.state import Session
from plc_workshop.tui.base.participant import ParticipantScreen
from plc_workshop.tui.commands import Command
from plc_workshop.tui.hearing.yes_no import NO, YES, letter
from plc_workshop.tui.widgets.labels import side_by_side
from plc_workshop.tui.widgets.plain import Plain, lines
from plc_workshop.tui.widgets.rows import Row, Rows, lines_of
from plc_workshop.words import _, later

_WIDTH = 66
"""Cells of the rows at the most."""
_AROUND, _AROUND_LOW = 8, 4
"""Rows of the frame and the air; in a low window."""


class AwayScreen(ParticipantScreen):
    """Shows nothing of the turn; the key that wakes it does nothing else."""

    CSS_PATH = "away.tcss"
    PICKED = lambda _session, row: e.TurnLeft() if row else e.SamePerson()  # noqa: E731
    COMMANDS_HERE = (
        Command("enter", later("key", "take it"), e.RowTaken(), quiet=True, shown="Enter", onward=True),
        Command("up", later("key", "choose"), e.CursorMoved(-1), shown="↑↓"),
        Command("down", None, e.CursorMoved(1)),
        Command("y", later("key", "the same"), e.SamePerson(), quiet=True, shown="y", answers=True),
        Command("n", later("key", "somebody else"), e.TurnLeft(), quiet=True, shown="n", answers=True),
    )

    def body(self) -> ComposeResult:
        """The question and its rows."""
        yield Plain(id="who")
        yield Rows(id="answers")

    def draw(self, session: Session) -> None:
        """Nothing, or the question."""
        assert session.turn is not None
        asked, turn = session.turn.asked, session.turn
        self.set_class(not asked, "-dark")
        room = min(_WIDTH, self.size.width) - 2
        rows = (
            _row(0, letter(YES), *_yes(turn), room),
            _row(1, letter(NO), _("No, somebody else"), _lost(turn), room),
        )
        self.query_one("#answers", Rows).show(rows if asked else (), session.view.cursor)
        left = self.rows - lines_of(rows, room) - (_AROUND_LOW if self.has_class("-low") else _AROUND)
        self.query_one("#who", Plain).show(_asked(left, min(_WIDTH, self.size.width) - 4, turn) if asked else "")

    def draw_clock(self, session: Session) -> None:
        """Nothing here shows time, nor where the person was."""

    def draw_keys(self, note: str = "") -> None:
        """Keys belong to the question."""
        if self.session.turn is not None and self.session.turn.asked:
            super().draw_keys(note)

    def may_repeat(self, event: Key) -> bool:
        """A key that is held down does not wake the screen that went dark under it."""
        return self.session.turn is not None and self.session.turn.asked and super().may_repeat(event)

    def swallowed(self) -> bool:
        """The key that wakes the screen does nothing else."""
        if self.session.turn is not None and not self.session.turn.asked:
            self.tell(e.SomebodyThere())
            return True
        return False

    def on_click(self) -> None:
        """A click wakes it too."""
        if self.session.turn is not None and not self.session.turn.asked:
            self.tell(e.SomebodyThere())


def _asked(left: int, width: int, turn: Turn) -> Content:
    """Why it is asked, and what: of the question nothing is left out, where there is little room the why is."""
    asks = _("Still the person who types?") if turn.on_paper else _("Still the same person?")
    why, who = _why(turn), Content.styled(asks, "bold $amber")
    forms = lines(why, "", who), lines(why, who), who
    return next((each for each in forms if len(each.wrap(max(1, width))) <= left), who)


def _why(turn: Turn) -> str:
    if turn.on_paper:
        return (
            _("The laptop seems to have slept, so the sheet was hidden.")
            if turn.slept
            else _("Nobody pressed a key for a minute, so the sheet was hidden.")
        )
    return (
        _("The laptop seems to have slept, so the answers were hidden.")
        if turn.slept
        else _("Nobody pressed a key for a minute, so the answers were hidden.")
    )


def _yes(turn: Turn) -> tuple[str, str]:
    """Who goes on, and with what."""
    if turn.on_paper:
        return _("Yes, go on typing"), _("typed lines show as ✓") if turn.at else ""
    return _("Yes, go on"), _("answers stay hidden")


def _lost(turn: Turn) -> str:
    """What becomes of it otherwise; of an empty sheet, that those before it are not lost."""
    if turn.on_paper:
        return _("this sheet is not counted") if turn.at else _("every sheet handed in is counted")
    return _("nothing is counted")


def _row(choice: int, key: str, label: str, note: str, room: int) -> Row:
    """A row with its key, and what comes of it behind the label or below."""
    lead = Content.styled(f"{key}  ", "bold $teal")
    labels = side_by_side((Content(label), Content.styled(note, "$muted")), room - lead.cell_length, 4)
    return Row(Content.assemble(lead, Content("\n").join(labels)), choice, hang=lead.cell_length)
