"""A sheet of paper is typed in: a line for each statement, a digit each, and after Enter an empty sheet."""

from textual.app import ComposeResult
from textual.content import Content
from textual.events import Key

from plc_workshop.packs.model import SKIP
from plc_workshop.results.questions import told_done
from plc_workshop.session import events as e
from plc_workshop.session import flow, typing_sheets
from plc_workshop.session.state import Session
from plc_workshop.tui.base.answering import DIGITS, RATING_KEYS, choice_of
from plc_workshop.tui.base.keys_of_screen import HELP
from plc_workshop.tui.base.participant import ParticipantScreen
from plc_workshop.tui.base.sheet_lines import Laid, laid
from plc_workshop.tui.commands import Answer, Command, Question
from plc_workshop.tui.hearing.silence import Press, came_fast
from plc_workshop.tui.widgets.bar import Bar
from plc_workshop.tui.widgets.plain import Plain
from plc_workshop.tui.widgets.rows import EDGES, Rows
from plc_workshop.words import _, later, npgettext, pgettext

_WIDTH, _BESIDE, _FRAME = 76, 4, 3
"""Cells of the lines at the most, and beside them; rows of the bar, what is said and the keys."""


def _hands_in(session: Session, _key: str) -> e.Event:
    return typing_sheets.OneSheetMore() if typing_sheets.is_one_more(session) else e.BallotHandedIn()


def _asked(session: Session) -> Question | None:
    """What is asked before a sheet is handed in: a second Enter hands in nothing, and nobody is counted by mistake."""
    assert session.turn is not None
    one_more = _of_one_more(session) if typing_sheets.is_one_more(session) else None
    event = None if one_more else e.BallotHandedIn()
    typed, lines = session.turn.at, len(session.turn.choices)
    if not typed:
        return Question(
            _("Hand in an empty sheet?"),
            (
                Answer(pgettext("row", "No, go on typing"), key="n"),
                Answer(_("Yes, there is no cross on it"), event, one_more, key="y"),
            ),
            _("No digit was typed. A person who crossed nothing counts as done, and every line as 0."),
        )
    if typed == 1 < lines - 1:  # who presses Enter behind each digit learns it here, before a line is lost
        return Question(
            _("Hand in a sheet with one line?"),
            (
                Answer(pgettext("row", "No, go on typing"), key="n"),
                Answer(_("Yes, the others are empty"), event, one_more, key="y"),
            ),
            _("Only the first line was typed; the others count as 0. The next line comes by itself, without Enter."),
        )
    return one_more


def _of_one_more(session: Session) -> Question:
    done = told_done(session.done, session.record.people)
    return Question(
        _("Is this the sheet of one person more?"),
        (
            Answer(pgettext("row", "No, go on typing"), key="n"),
            Answer(_("Yes, one person more: hand it in"), typing_sheets.OneSheetMore(), key="y"),
        ),
        " ".join((done, _("A sheet that is typed twice would count twice."))),
    )


def _left(session: Session) -> Question | None:
    """Nothing that was typed goes without a question."""
    if session.turn is None or not session.turn.at:
        return None
    return Question(
        _("Throw away this sheet?"),
        (
            Answer(pgettext("row", "No, go on typing"), key="n"),
            Answer(_("Yes, nothing of it is counted"), e.TurnLeft(), key="y"),
        ),
        _("It is not handed in. What was handed in before stays counted."),
    )


_DIGITS = Command(RATING_KEYS, later("key", "answer"), lambda s, k: e.Rated(choice_of(k)), shown=DIGITS)
_PAGE = Command(
    "pagedown", later("key", "other lines"), call=lambda screen: screen.turn_page(1), help="PageUp PageDown"
)


class TypedSheetScreen(ParticipantScreen):
    """The line that is typed next is the one that is marked: the first empty one, or one above it that is mended."""

    CSS_PATH = "typed_sheet.tcss"
    SMALLEST = (44, 12)
    PICKED = lambda _session, _row: e.SomebodyThere()  # noqa: E731
    COMMANDS_HERE = (
        _DIGITS,
        Command("0 à", None, e.Rated(SKIP), help="0"),
        Command("asterisk *", later("key", "talk"), e.MarkToggled(), shown="*"),
        Command("left backspace", later("key", "mend"), e.StatementBefore(), shown="←"),
        Command("enter", later("key", "hand in"), _hands_in, ask=_asked, shown="Enter", onward=True),
        Command("escape ctrl+c ctrl+q", later("key", "cover"), e.TurnLeft(), ask=_left, shown="Esc", blind=True),
        Command("up", later("key", "mend a line"), e.CursorMoved(-1), shown="↑↓", help="↑ ↓", repeats=True),
        Command("down", None, e.CursorMoved(1), repeats=True),
        _PAGE,
        Command("pageup", None, call=lambda screen: screen.turn_page(-1)),
        HELP,
    )

    _looked_at: int | None = None
    """The page that somebody has turned to; None where the line that is typed next stands."""

    def body(self) -> ComposeResult:
        """What to do, the lines, what the digits mean and what happens then."""
        yield Plain(id="how")
        yield Rows(id="lines")
        yield Plain(id="what")

    def trembled(self, press: Press) -> bool:  # noqa: ARG002 - whoever types sheets is fast
        """Two equal digits are two lines."""
        return False

    async def pressed(self, event: Key, press: Press) -> None:
        """A digit that a held key seems to send is told: all behind it would stand a line too high."""
        if press.repeats and self.answers(event):
            self.say(came_fast())
        await super().pressed(event, press)

    def turn_page(self, by: int) -> None:
        """Look at other lines; the next digit goes where it would have gone."""
        sheet, at = self._laid(self.session)
        self._looked_at = min(len(sheet.pages) - 1, max(0, at + by))
        self.draw(self.session)
        self.draw_keys(self.note(self.session))

    def show(self, session: Session) -> None:
        """With the next digit its line stands there again."""
        self._looked_at = None
        super().show(session)

    def is_there(self, command: Command) -> bool:
        """Pages are turned only where there are several."""
        return len(self._laid(self.session)[0].pages) > 1 if command is _PAGE else super().is_there(command)

    def key_name(self, command: Command) -> str:
        """Name the digits that this scale has."""
        if command is _DIGITS:
            # Translators: keys: 1 to 4, and 0.
            return pgettext("key", "1 to {points}, 0").format(points=len(self.session.pack.mirror.scale))
        return super().key_name(command)

    def aside(self, session: Session) -> str:
        """Which lines of how many, where they do not all fit."""
        sheet, at = self._laid(session)
        if len(sheet.pages) == 1:
            return ""
        # Translators: which rows of a list are shown: 3 to 8 of 10.
        return pgettext("value", "{first} to {last} of {all}").format(
            first=sheet.first(at) + 1, last=sheet.first(at + 1), all=len(session.pack.mirror.statements)
        )

    def draw_clock(self, session: Session) -> None:
        """A sheet has no clock; how many are done is what whoever types compares with the heap."""
        left = Content.styled(flow.row(session.stop).title(session), "bold")
        done = npgettext("state", "{done} person is done", "{done} people are done", session.done)
        self.query_one(Bar).show(left, Content.styled(done.format(done=session.done), "$muted"))

    def draw(self, session: Session) -> None:
        """Show the lines that fit, and around them what there is room for."""
        assert session.turn is not None
        sheet, at = self._laid(session)
        above = self.query_one("#how", Plain)
        above.show(sheet.above)
        above.display = bool(sheet.above.plain)
        self.query_one("#lines", Rows).show(sheet.pages[at], session.turn.cursor)
        self.query_one("#what", Plain).show(sheet.below)

    def _laid(self, session: Session) -> tuple[Laid, int]:
        """The sheet as it fits here, and which page of it is shown."""
        assert session.turn is not None
        # A sentence that needs several rows takes them from what stands around the lines.
        sheet = laid(session, session.turn, max(1, min(_WIDTH, self.size.width - _BESIDE) - EDGES), self.rows - _FRAME)
        if self._looked_at is None:
            return sheet, sheet.page_of(session.turn.cursor)
        return sheet, min(self._looked_at, len(sheet.pages) - 1)
