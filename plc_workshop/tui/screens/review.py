"""Your answers: looked at once more, then handed in."""

from collections.abc import Sequence
from itertools import zip_longest

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Center
from textual.content import Content

from plc_workshop.packs.model import SKIP
from plc_workshop.results.questions import marked_to_talk
from plc_workshop.session import events as e
from plc_workshop.session.a_turn import Turn
from plc_workshop.session.ballot import out_of_time
from plc_workshop.session.state import Session
from plc_workshop.session.turn_words import pack_of_turn
from plc_workshop.tui.base.answering import DIGITS, RATING_KEYS, choice_of
from plc_workshop.tui.base.participant import DISCREET, LEAVE, MORE_TIME, NARROW, ParticipantScreen
from plc_workshop.tui.commands import Command
from plc_workshop.tui.widgets.barred import across
from plc_workshop.tui.widgets.labels import centred, side_by_side
from plc_workshop.tui.widgets.plain import Plain
from plc_workshop.tui.widgets.rows import Row, Rows
from plc_workshop.words import _, later, ngettext, pgettext

_WIDTH, _NUMBER, _NAME, _ANSWER, _AIR = 70, 5, 34, 22, 2
"""Cells of a row behind its edge, of its number, of a name at the most, of an answer where there is room; behind it."""
_EDGE = 2
"""Cells of the edge of a row."""
_BUTTON = 28
"""Cells of the row that hands in, at the least."""
_AROUND, _AROUND_LOW = 7, 2
"""Rows of all but the answers, the row that hands in and what happens then; in a low window."""


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
        Command(RATING_KEYS, later("key", "change"), lambda s, k: e.Rated(choice_of(k)), shown=DIGITS),
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
        label = _hand_in(session, turn)
        last = len(turn.choices)
        style = "bold $inverse on $teal" if turn.cursor == last else "bold $teal on $raised"
        button = Content("\n").join(_button(label, self.size.width - _EDGE, style))
        self.query_one("#hand-in", Rows).show((Row(button, last),), None)
        self.query_one("#then", Plain).show(_then())

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
        # Translators: which rows of a list are shown: 3 to 8 of 10.
        return pgettext("value", "{first} to {last} of {all}").format(
            first=first + 1, last=first + len(rows), all=len(turn.choices)
        )

    def _window(self, session: Session, turn: Turn) -> tuple[list[Row], int]:
        """The rows that fit, the marked one among them."""
        width = self.size.width
        below = len(_button(_hand_in(session, turn), width - _EDGE, ""))
        below += _AROUND_LOW if self.has_class("-low") else _AROUND + len(Content(_then()).wrap(max(1, width)))
        rows = self._rows(session, turn)
        heights = [row.text.plain.count("\n") + 1 for row in rows]
        first, end = _fitting(heights, turn.cursor, max(3, self.rows - 1 - below))
        return rows[first:end], first

    def _rows(self, session: Session, turn: Turn) -> list[Row]:
        mirror = pack_of_turn(session).mirror
        names = [Content(statement.name) for statement in mirror.statements]
        # As wide as any answer is, not as those given: in front of the room it must not tell which those are.
        answers = max(map(cell_len, (*mirror.scale, _not_answered(), _rather_not())))
        mark = marked_to_talk()
        free = min(_WIDTH, self.size.width - _EDGE) - _NUMBER - 1 - _AIR - cell_len(mark)
        answers = max(_ANSWER, answers)
        name = min(_NAME, max(free - answers, min(max(each.cell_length for each in names), free // 2)))
        columns = (name, max(1, min(answers, free - name)))
        if self.size.width < NARROW:
            columns = (self.size.width - _EDGE - _NUMBER, 0)
        return [self._row(session, turn, i, columns, mark) for i in range(len(turn.choices))]

    def _row(self, session: Session, turn: Turn, index: int, columns: tuple[int, int], mark: str) -> Row:
        mirror = pack_of_turn(session).mirror
        choice = turn.choices[index]
        if choice is None:
            answer, style = _not_answered(), "$amber"
        elif turn.discreet:
            answer, style = "✓", "$teal"
        elif choice == SKIP:
            answer, style = _rather_not(), "$muted"
        else:
            answer, style = mirror.scale[choice - 1], "$teal"
        name, width = columns
        called = Content(mirror.statements[index].name)
        number = Content.styled(f"{index + 1:>3}  ", "$muted")
        marked = index in turn.marks and not turn.discreet
        if not width:
            told = [Content.styled(answer, style), *([Content.styled(mark, "$amber")] if marked else [])]
            beside = [called, *told] if turn.discreet else told
            labels = [*([] if turn.discreet else [called]), *side_by_side(beside, name, _AIR)]
            stacked = Content("\n").join(part for label in labels for part in label.wrap(name))
            return Row(Content.assemble(number, stacked), index, hang=_NUMBER)
        first, *more = called.wrap(name)
        text = Content.styled(answer, style).wrap(width)
        at = _NUMBER + name + 1
        talk = Content.styled(mark if marked else "", "$amber")
        lines = [across([(0, number), (_NUMBER, first), (at, text[0]), (at + width + _AIR, talk)])]
        for rest, right in zip_longest(more, text[1:], fillvalue=Content()):
            lines.append(across([(_NUMBER, rest), (at, right)]))
        return Row(Content("\n").join(lines), index)


def _not_answered() -> str:
    return pgettext("value", "not answered")


def _rather_not() -> str:
    return _("would rather not say")


def _then() -> str:
    return _("Then they are counted: nobody can see or change them any more.")


def _hand_in(session: Session, turn: Turn) -> str:
    """What the last row says."""
    missing = sum(choice is None for choice in turn.choices)
    if not missing or not out_of_time(session, turn):
        return _("Hand in my answers")
    sentence = ngettext("Hand in; {missing} without an answer", "Hand in; {missing} without an answer", missing)
    return sentence.format(missing=missing)


def _button(label: str, width: int, style: str) -> list[Content]:
    """The row that hands in: its label in the middle of a panel, in the middle of so many cells."""
    wrapped = Content(label).wrap(max(1, width - 2))
    panel = max(_BUTTON, *(line.cell_length + 2 for line in wrapped))
    before = " " * max(0, (width - 2 - panel) // 2)
    return [Content.assemble(before, centred(line, panel).stylize(style)) for line in wrapped]


def _fitting(heights: Sequence[int], cursor: int, room: int) -> tuple[int, int]:
    """First row and the one behind the last of those that fit, the marked one in the middle where it can be."""
    last = len(heights)
    if sum(heights) <= room:
        return 0, last
    first = at = min(cursor, last - 1)
    end = at + 1
    while first > 0 and sum(heights[first - 1 : at]) <= room // 2 and sum(heights[first - 1 : end]) <= room:
        first -= 1
    while end < last and sum(heights[first : end + 1]) <= room:
        end += 1
    while first > 0 and sum(heights[first - 1 : end]) <= room:
        first -= 1
    return first, end
