"""A sheet of paper is typed in: a line for each statement, a digit each, and after Enter an empty sheet."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.content import Content

from plc_workshop.packs.model import SKIP
from plc_workshop.results.questions import marked_to_talk
from plc_workshop.session import events as e
from plc_workshop.session import flow, typing_sheets
from plc_workshop.session.a_turn import Turn
from plc_workshop.session.state import Session
from plc_workshop.tui.base.answering import DIGITS, RATING_KEYS, choice_of
from plc_workshop.tui.base.leading import HELP
from plc_workshop.tui.base.participant import NARROW, ParticipantScreen
from plc_workshop.tui.commands import Answer, Command, Question
from plc_workshop.tui.hearing.silence import Press
from plc_workshop.tui.widgets.aligned import beside
from plc_workshop.tui.widgets.bar import Bar
from plc_workshop.tui.widgets.labels import side_by_side
from plc_workshop.tui.widgets.plain import Plain, lines, put_into
from plc_workshop.tui.widgets.rows import EDGES, Row, Rows
from plc_workshop.words import _, later, ngettext, npgettext, pgettext

_WIDTH, _NUMBER, _DIGIT, _GAP, _NAME = 78, 3, 1, 2, 40
"""Cells of a line without its edge, of its number, of its digit, between two columns, and of a name at the most."""
_FRAME = 3
"""Rows of the bar, what is said and the keys."""
_LEAST_LINES = 3
_APART = 3
"""Cells between two points of the scale."""


def _asked(session: Session) -> Question | None:
    """What is asked before a sheet is handed in: a second Enter hands in nothing, and nobody is counted by mistake."""
    assert session.turn is not None
    more = typing_sheets.is_one_more(session)
    if session.turn.at:
        return _of_one_more(session) if more else None
    event = None if more else e.BallotHandedIn()
    return Question(
        _("Hand in an empty sheet?"),
        (
            Answer(pgettext("row", "No, go on typing"), key="n"),
            Answer(_("Yes, there is no cross on it"), event, _of_one_more(session) if more else None, key="y"),
        ),
        _("No digit was typed. A person who crossed nothing counts as done, and every line as 0."),
    )


def _of_one_more(session: Session) -> Question:
    done = npgettext(
        "sentence", "{done} of {people} person is done.", "{done} of {people} people are done.", session.record.people
    ).format(done=session.done, people=session.record.people)
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
_PAGES = Command(
    "pagedown", later("key", "other lines"), call=lambda screen: screen.turn_page(1), help="PageUp PageDown"
)


class TypedSheetScreen(ParticipantScreen):
    """The line that is typed next is the one that is marked; the lines behind it are empty."""

    CSS_PATH = "typed_sheet.tcss"
    SMALLEST = (44, 12)
    PICKED = lambda _session, _row: e.SomebodyThere()  # noqa: E731
    COMMANDS_HERE = (
        _DIGITS,
        Command("0 à", None, e.Rated(SKIP), help="0"),
        Command("asterisk *", later("key", "talk about it"), e.MarkToggled(), shown="*"),
        Command("left backspace", later("key", "mend"), e.StatementBefore(), shown="←"),
        Command("enter", later("key", "hand in"), e.BallotHandedIn(), ask=_asked, shown="Enter", onward=True),
        Command("escape ctrl+c ctrl+q", later("key", "cover"), e.TurnLeft(), ask=_left, shown="Esc", blind=True),
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

    def turn_page(self, by: int) -> None:
        """Look at other lines; the next digit goes where it would have gone."""
        pages, at = self._pages(self.session)
        self._looked_at = min(len(pages) - 1, max(0, at + by))
        self.draw(self.session)
        self.draw_keys(self.note(self.session))

    def show(self, session: Session) -> None:
        """With the next digit its line stands there again."""
        self._looked_at = None
        super().show(session)

    def key_name(self, command: Command) -> str:
        """Name the digits that this scale has; the keys that turn pages only where there are several."""
        if command is _DIGITS:
            # Translators: keys: 1 to 4, and 0.
            return pgettext("key", "1 to {points}, 0").format(points=len(self.session.pack.mirror.scale))
        return super().key_name(command)

    def aside(self, session: Session) -> str:
        """Which lines of how many, where they do not all fit."""
        pages, at = self._pages(session)
        if len(pages) == 1:
            return ""
        # Translators: which rows of a list are shown: 3 to 8 of 10.
        return pgettext("value", "{first} to {last} of {all}").format(
            first=pages[at].start + 1, last=pages[at].stop, all=pages[-1].stop
        )

    def draw_clock(self, session: Session) -> None:
        """A sheet has no clock; how many are done is what whoever types compares with the heap."""
        left = Content.styled(flow.row(session.stop).title(session), "bold")
        done = npgettext("state", "{done} person is done", "{done} people are done", session.done)
        self.query_one(Bar).show(left, Content.styled(done.format(done=session.done), "$muted"))

    def draw(self, session: Session) -> None:
        """Show the lines that fit, and around them what there is room for."""
        turn = session.turn
        assert turn is not None
        pages, at = self._pages(session)
        form = self._form(session)
        above, below = form
        rows = self._rows(session, turn)[pages[at].start : pages[at].stop]
        self.query_one("#how", Plain).show(above)
        self.query_one("#how").display = bool(above.plain)
        self.query_one("#lines", Rows).show(rows, turn.at)
        self.query_one("#what", Plain).show(below)

    def _pages(self, session: Session) -> tuple[list[range], int]:
        """Which lines stand on which page, and which page is shown."""
        assert session.turn is not None
        heights = self._heights(session)
        above, below = self._form(session)
        pages = _paged(heights, max(_LEAST_LINES, self._free - self._high(above) - self._high(below)))
        if self._looked_at is not None:
            return pages, min(self._looked_at, len(pages) - 1)
        line = min(session.turn.at, len(heights) - 1)
        return pages, next(at for at, page in enumerate(pages) if line in page)

    @property
    def _free(self) -> int:
        return self.rows - _FRAME

    def _high(self, text: Content) -> int:
        return len(text.wrap(max(1, self._width))) if text.plain else 0

    @property
    def _width(self) -> int:
        return min(_WIDTH, self.size.width - EDGES)

    def _heights(self, session: Session) -> list[int]:
        assert session.turn is not None
        return [row.text.plain.count("\n") + 1 for row in self._rows(session, session.turn)]

    def _form(self, session: Session) -> tuple[Content, Content]:
        """What stands above and below the lines: as much as leaves room for all of them, or the least."""
        needed = sum(self._heights(session))
        forms = _forms(session, self._width)
        for above, below in forms:
            if needed + self._high(above) + self._high(below) <= self._free:
                return above, below
        return forms[-1]

    def _rows(self, session: Session, turn: Turn) -> list[Row]:
        mirror = session.pack.mirror
        words = (*mirror.scale, _not_said(), _hint(session))
        mark = marked_to_talk()
        labels = max(Content(each).cell_length for each in words)
        names = min(_NAME, max(Content(each.name).cell_length for each in mirror.statements))
        columns = 5
        free = self._width - _NUMBER - _DIGIT - Content(mark).cell_length - (columns - 1) * _GAP
        if self.size.width < NARROW:
            widths = (_NUMBER, max(1, free), _DIGIT, 0, Content(mark).cell_length)
        else:
            labels = min(labels, max(free // 2, free - names))
            widths = (_NUMBER, max(1, min(names, free - labels)), _DIGIT, labels, Content(mark).cell_length)
        shown = [at for at, width in enumerate(widths) if width]
        found = []
        for i in range(len(turn.choices)):
            cells = _cells(session, turn, i)
            text = beside([cells[at] for at in shown], [widths[at] for at in shown], _GAP)
            found.append(Row(text, i))
        return found


def _cells(session: Session, turn: Turn, index: int) -> tuple[Content, ...]:
    """Number, name, digit, its words, and the mark of a line."""
    mirror, choice = session.pack.mirror, turn.choices[index]
    number = Content.styled(f"{index + 1:>{_NUMBER}}", "$muted")
    name = Content(mirror.statements[index].name)
    if index < turn.covered:
        return number, name, Content.styled("✓", "bold $teal"), Content(), Content()
    if index == turn.at:
        return number, name, Content.styled("_", "bold $teal"), Content.styled(_hint(session), "$muted"), Content()
    if choice is None:
        return number, name, Content.styled("–", "$faint"), Content(), Content()
    label = Content.styled(_not_said(), "$muted") if choice == SKIP else Content(mirror.scale[choice - 1])
    mark = Content.styled(marked_to_talk() if index in turn.marks else "", "$amber")
    return number, name, Content.styled(str(choice), "bold $teal"), label, mark


def _paged(heights: Sequence[int], room: int) -> list[range]:
    """Lines in pages, as many on each as fit."""
    pages, first = [], 0
    for at in range(1, len(heights) + 1):
        if at == len(heights) or sum(heights[first : at + 1]) > room:
            pages.append(range(first, at))
            first = at
    return pages


def _forms(session: Session, width: int) -> list[tuple[Content, Content]]:
    """What stands around the lines, from all of it to what the digits mean."""
    how = lines("", _("Type what is crossed: a digit a line. Nobody else looks."), "")
    scale = [
        Content.assemble((f"{digit}", "bold $teal"), "  ", Content.styled(label, "$muted"))
        for digit, label in enumerate(session.pack.mirror.scale, 1)
    ]
    digits = side_by_side(scale, width, _APART)
    zero = put_into(
        pgettext("label", "{key} cannot or would rather not say, two crosses, or none"),
        "$muted",
        key=Content.styled("0", "bold $teal"),
    )
    star = put_into(
        pgettext("label", "{key} after a digit: the circle to talk about it, at most two"),
        "$muted",
        key=Content.styled("*", "bold $amber"),
    )
    enter = _("Enter hands in this sheet; an empty line counts as 0.")
    then = Content.styled(_("Then an empty sheet stands here. Turn typed sheets face down."), "$muted")
    keys = (*digits, zero, star)
    return [
        (how, lines("", *keys, "", enter, then, "")),
        (how, lines("", *keys, "", enter, then)),
        (lines(how.plain.strip()), lines(*keys, enter, then)),
        (Content(), lines(*keys, enter, then)),
        (Content(), lines(*keys, enter)),
        (Content(), lines(*digits, zero)),
        (Content(), Content()),
    ]


def _not_said() -> str:
    return _("cannot or would rather not say")


def _hint(session: Session) -> str:
    points = len(session.pack.mirror.scale)
    return ngettext("{points}, or 0", "1 to {points}, or 0", points).format(points=points)
