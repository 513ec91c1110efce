"""Your answers: looked at once more, then handed in."""

from textual.app import ComposeResult
from textual.containers import Center
from textual.content import Content

from plc_workshop.packs.model import SKIP
from plc_workshop.session import events as e
from plc_workshop.session.a_turn import Turn
from plc_workshop.session.ballot import out_of_time
from plc_workshop.session.state import Session
from plc_workshop.tui.base.answering import RATING_KEYS, choice_of
from plc_workshop.tui.base.participant import DISCREET, LEAVE, MORE_TIME, ParticipantScreen
from plc_workshop.tui.commands import Command
from plc_workshop.tui.widgets.plain import Plain
from plc_workshop.tui.widgets.rows import Row, Rows
from plc_workshop.words import _, later, ngettext, pgettext

_NAME = 34
"""Cells for the name of a statement."""


def _picked(session: Session, row: int) -> e.Event:
    assert session.turn is not None
    if row == len(session.turn.choices):
        return e.BallotHandedIn()
    return e.RowTaken() if row == session.turn.cursor else e.CursorMoved(row - session.turn.cursor)


_TAKE = Command("enter", later("key", "hand in, or change"), e.RowTaken(), quiet=True, shown="Enter", onward=True)


class ReviewScreen(ParticipantScreen):
    """The last row hands in and is the one chosen when nothing is missing."""

    CSS_PATH = "review.tcss"
    PICKED = _picked
    COMMANDS_HERE = (
        _TAKE,
        Command("up", later("key", "choose"), e.CursorMoved(-1), shown="↑↓"),
        Command("down", None, e.CursorMoved(1)),
        Command(RATING_KEYS, later("key", "change"), lambda s, k: e.Rated(choice_of(k)), shown="1 to {points}"),
        Command("0 à", None, e.Rated(SKIP)),
        Command("asterisk *", later("key", "talk about this"), e.MarkToggled(), shown="*"),
        Command("left backspace", None, e.StatementBefore()),
        DISCREET,
        MORE_TIME,
        LEAVE,
    )

    def body(self) -> ComposeResult:
        """Rows, the one that hands in, what happens then."""
        with Center():
            yield Rows(id="answers")
        yield Rows(id="hand-in")
        yield Plain(id="then")

    def draw(self, session: Session) -> None:
        """Show every answer, or in front of the room the same tick in every row."""
        turn = session.turn
        assert turn is not None
        rows, _first = self._window(session, turn)
        self.query_one("#answers", Rows).show(rows, turn.cursor)
        missing = sum(choice is None for choice in turn.choices)
        label = _("Hand in my answers")
        if missing and out_of_time(session, turn):
            label = ngettext(
                "Hand in; {missing} without an answer", "Hand in; {missing} without an answer", missing
            ).format(missing=missing)
        last = len(turn.choices)
        style = "bold $inverse on $teal" if turn.cursor == last else "bold $teal on $raised"
        self.query_one("#hand-in", Rows).show(
            (Row(Content.assemble(" " * max(0, (self.size.width - 32) // 2), (f"{label:^28}", style)), last),), None
        )
        self.query_one("#then", Plain).show(_("Then they are counted and gone: nobody can change them any more."))

    def works(self, command: Command) -> bool:
        """In front of the room no key goes dim by what is marked."""
        return self.hidden or super().works(command)

    def label(self, command: Command) -> str:
        """What Enter does in the marked row."""
        turn = self.session.turn
        if command is _TAKE and turn is not None:
            return pgettext("key", "hand in") if turn.cursor == len(turn.choices) else pgettext("key", "change")
        return super().label(command)

    def aside(self, session: Session) -> str:
        """Which rows of how many, where they do not all fit."""
        turn = session.turn
        assert turn is not None
        rows, first = self._window(session, turn)
        if len(rows) == len(turn.choices):
            return ""
        return _("{first} to {last} of {all}").format(first=first + 1, last=first + len(rows), all=len(turn.choices))

    def _window(self, session: Session, turn: Turn) -> tuple[list[Row], int]:
        """The rows that fit, the marked one among them."""
        said = Content(session.view.said).wrap(max(1, self.size.width - 4))
        room = max(3, self.size.height - max(1, len(said)) - (3 if self.has_class("-low") else 9))
        last = len(turn.choices)
        first = 0 if last <= room else max(0, min(min(turn.cursor, last - 1) - room // 2, last - room))
        return [self._row(session, turn, i) for i in range(first, min(last, first + room))], first

    def _row(self, session: Session, turn: Turn, index: int) -> Row:
        mirror = session.pack.mirror
        choice = turn.choices[index]
        width = min(_NAME, max(12, self.size.width - 34))
        room = max(6, min(22, self.size.width - width - 16))
        name = Content(mirror.statements[index].name).truncate(width, ellipsis=True)
        name = name.pad_right(max(0, width - name.cell_length))
        if choice is None:
            answer, style = _("not answered"), "$amber"
        elif turn.discreet:
            answer, style = "✓", "$teal"
        elif choice == SKIP:
            answer, style = _("would rather not say"), "$muted"
        else:
            answer, style = mirror.scale[choice - 1], "$teal"
        text = Content(answer).truncate(room, ellipsis=True)
        mark = "  * " + _("talk") if index in turn.marks and not turn.discreet else ""
        return Row(
            Content.assemble(
                (f"{index + 1:>3}  ", "$muted"),
                name,
                " ",
                text.stylize(style).pad_right(max(0, room - text.cell_length)),
                (mark, "$amber"),
            ),
            index,
        )
