"""One statement at a time: large, calm, no key of the facilitator."""

from textual.app import ComposeResult
from textual.content import Content

from plc_workshop.packs.model import SKIP, Mirror
from plc_workshop.session import events as e
from plc_workshop.session.state import Session
from plc_workshop.session.turn_words import pack_of_turn
from plc_workshop.tui.base.answering import DIGITS, RATING_KEYS, choice_of, choices_of
from plc_workshop.tui.base.participant import (
    DISCREET,
    LEAVE,
    MORE_TIME,
    ParticipantScreen,
)
from plc_workshop.tui.commands import Command
from plc_workshop.tui.widgets.bar import strokes
from plc_workshop.tui.widgets.plain import Plain, lines
from plc_workshop.tui.widgets.rows import EDGES, Rows, lines_of
from plc_workshop.words import _, later


def _picked(session: Session, row: int) -> e.Event:
    """A click answers, but not where the room could see the pointer: there it is refused like the arrows."""
    return e.RowTaken() if session.turn and session.turn.discreet else e.Rated(row)


_COLUMN = 60
_ARROWS = Command("down", later("key", "answer"), e.CursorMoved(1), shown="↑↓ Enter", onward=True)
_TO_REVIEW = Command("right", later("key", "my answers"), e.AnswersShown(), shown="→")
_DIGITS = Command(RATING_KEYS, later("key", "at once"), lambda s, k: e.Rated(choice_of(k)), shown=DIGITS, onward=True)


class TurnScreen(ParticipantScreen):
    """The rows of the scale, and a way not to say."""

    CSS_PATH = "turn.tcss"
    PICKED = _picked
    COMMANDS_HERE = (
        Command("up", None, e.CursorMoved(-1)),
        _ARROWS,
        Command("enter", None, e.RowTaken()),
        _DIGITS,
        Command("0 à", later("key", "skip"), e.Rated(SKIP), shown="0"),
        _TO_REVIEW,
        Command("left backspace", later("key", "back"), e.StatementBefore(), shown="←"),
        DISCREET,
        MORE_TIME,
        LEAVE,
    )

    def body(self) -> ComposeResult:
        """Statement, choices, how far."""
        yield Plain(id="statement")
        yield Rows(id="choices", gap=1)
        yield Plain(id="how-far")

    def key_name(self, command: Command) -> str:
        """In front of the room there are no arrows: the room could follow a mark. To the answers once all are given."""
        if (command is _ARROWS and self.hidden) or (command is _TO_REVIEW and not self.works(command)):
            return ""
        return super().key_name(command)

    def label(self, command: Command) -> str:
        """There the digits are the one way to answer."""
        return super().label(_ARROWS if command is _DIGITS and self.hidden else command)

    def aside(self, session: Session) -> str:
        """From the first statement on: why nothing moves when a digit is pressed."""
        return _("your answers stay hidden") if self.hidden else super().aside(session)

    def draw(self, session: Session) -> None:
        """Show the statement; the mark only where the room cannot see it."""
        turn, mirror = session.turn, pack_of_turn(session).mirror
        assert turn is not None
        statement = mirror.statements[turn.at]
        low = self.has_class("-low")
        around = 3 if low else 13 if self.has_class("-high") else 7  # the frame and the air
        width, room = min(_COLUMN, self.size.width), self.rows - around
        rows = choices_of(mirror.scale)
        choices = lines_of(rows, width - EDGES)
        text = Content.styled(statement.text, "bold").wrap(width)
        if statement.explain and not low:
            text += Content.styled(statement.explain, "$muted").wrap(width)
        told = [] if low or turn.language is None or turn.at else _instructed(mirror, width)
        if len(told) + len(text) + choices + len(rows) - 1 <= room:
            text = told + text
        airy = not low and len(text) + choices + len(rows) - 1 <= room
        if len(text) > max(1, room - choices):  # what can be chosen is always there
            text = [*text[: max(1, room - choices) - 1], Content("…")]
        self.query_one("#statement", Plain).show(lines(*text))
        marked = None
        if not turn.discreet and turn.cursor >= 0:
            marked = SKIP if turn.cursor == len(mirror.scale) else turn.cursor + 1
        self.query_one("#choices", Rows).show(rows, marked, gap=1 if airy else 0)
        self.query_one("#how-far", Plain).show(_how_far(turn.at, len(turn.choices), min(60, self.size.width - 4)))


def _instructed(mirror: Mirror, width: int) -> list[Content]:
    """What the cover says of all statements: whoever answers in another language may not have read it there."""
    return [*Content.styled(mirror.instruction, "$muted").wrap(width), Content()]


def _how_far(at: int, statements: int, width: int) -> Content:
    """A stroke for each statement: the ones before are full, this one is bright."""
    line = strokes(at, statements, width, "$teal")
    if " " not in line.plain:
        return line
    each = line.plain.index(" ")
    start = at * (each + 1)
    return line.stylize("$ink", start, start + each)
