"""The first page of "Take it home": the promises read aloud, when we meet next, one word each."""

from dataclasses import replace

from textual.app import ComposeResult
from textual.content import Content

from plc_workshop.packs.width import GAP
from plc_workshop.results.earlier import said_today
from plc_workshop.results.promise_words import until
from plc_workshop.results.questions import one_word_each, read_aloud
from plc_workshop.session.doing import next_of
from plc_workshop.session.events import ChangeUndone, WentOn
from plc_workshop.session.leaving import SharingWanted
from plc_workshop.session.state import Record, Session
from plc_workshop.tui.asking.for_you_alone import SCRIPT, TALKING
from plc_workshop.tui.asking.writing import set_next_meeting
from plc_workshop.tui.base.keys_of_screen import HELP
from plc_workshop.tui.base.leading import BACK, DOWN, NEXT_KEYS, UP
from plc_workshop.tui.base.stop import StopScreen
from plc_workshop.tui.commands import Command
from plc_workshop.tui.widgets.aligned import aligned, indented
from plc_workshop.tui.widgets.plain import Plain, fitted, lines
from plc_workshop.tui.widgets.rows import Row, Rows, lines_of
from plc_workshop.words import _, later, pgettext
from plc_workshop.words.days import full_date, short_date

_TEXT, _ASK = 72, 66
"""Cells of the rows without their edge, and of the question below."""
_FRAME, _AIR, _LEAST = 4, 4, 8
"""Rows of the frame; of the air around rows and question; of the rows at least."""
_IN = 3
"""Cells by which what stands below a heading is further in."""
_MOST_OF_VALUE = 3
"""Lines of what is written in one row; the form has all of it."""
_LEAST_ALOUD = 2
"""Lines that the promises keep, however low the window."""


class MeetScreen(StopScreen):
    """What is read aloud stands above the rows of the next meeting, and the last question below."""

    CSS_PATH = "meet.tcss"
    COMMANDS_HERE = (
        Command("s", later("key", "share the page"), SharingWanted(), shown="s"),
        Command("enter", later("key", "change"), call=lambda screen: screen.change(), shown="Enter"),
        Command("c", later("key", "code, no network"), WentOn(), help="c"),
        Command(NEXT_KEYS, later("key", "the code"), WentOn(), shown="→", help="→ Space PageDown", onward=True),
        Command("u", later("key", "undo the last change"), ChangeUndone(), help="u"),
        replace(BACK, shown="", help="←"),
        UP,
        DOWN,
        SCRIPT,
        *TALKING,
        HELP,
    )

    def body(self) -> ComposeResult:
        """The rows, and the question."""
        yield Rows(id="rows")
        yield Plain(id="ask")

    def draw(self, session: Session) -> None:
        """Show all rows of the meeting; what is read aloud gives way first, and says so."""
        ask = Content.styled(one_word_each(), "bold $amber")
        left = self.rows - _FRAME - len(ask.wrap(_ASK))
        rows = _page(session.record, left - _AIR)
        close = lines_of(rows, _TEXT) > left - _AIR
        if close:
            rows = _page(session.record, left)
        self.set_class(close, "-close")
        most = max(_LEAST, left if close else left - _AIR)
        self.query_one("#rows", Rows).show(rows, session.view.cursor, most=most)
        self.query_one("#ask", Plain).show(ask)

    def change(self) -> None:
        """Write the next meeting down, from the marked row on."""
        set_next_meeting(self, self.session.view.cursor)


def _page(record: Record, most: int) -> list[Row]:
    """All rows in at most so many lines: first the air goes, then the end of what is read aloud, which is said."""
    meeting, promises = _meeting(record), _promises(record)
    needed = lines_of(meeting, _TEXT)
    head = _heading(pgettext("heading", "We meet"))
    if promises is None:
        return [head, *([Row(Content())] if needed + 2 <= most else []), *meeting]
    high = len(promises.split("\n"))
    airy = needed + high + 5 <= most
    air = [Row(Content())] if airy else []
    between = air * 2 if needed + high + 6 <= most else air
    aloud = fitted(promises, _TEXT, max(_LEAST_ALOUD, high if airy else most - needed - 2))
    return [
        *(_heading(read_aloud()), *air),
        *(Row(line) for line in aloud.split("\n")),
        *(*between, head, *air),
        *meeting,
    ]


def _heading(text: str) -> Row:
    return Row(Content.styled(text, "bold $teal"))


def _promises(record: Record) -> Content | None:
    """Who, what, until when; None where nothing is promised."""
    rows = [
        (
            Content.styled(found.who or pgettext("value", "who?"), "$amber"),
            Content.styled(found.what, "bold"),
            Content.styled(until(short_date(found.by)), "$muted"),
        )
        for found in said_today(record.commitments, record.promised)
    ]
    return lines(*(indented(row, _IN) for row in aligned(rows, _TEXT - _IN))) if rows else None


def _meeting(record: Record) -> list[Row]:
    """Day, time, what we bring, who leads."""
    found = next_of(record)
    told = (
        (pgettext("label", "Day"), full_date(found.date), _("no day yet")),
        (pgettext("label", "Time"), found.time, _("no time yet")),
        (pgettext("label", "We bring"), found.bring, pgettext("value", "nothing yet")),
        (pgettext("label", "Leads"), found.leads, pgettext("value", "who?")),
    )
    labels = [Content.styled(label, "$muted") for label, _said, _nothing in told]
    width = max(label.cell_length for label in labels) + 2 * GAP
    rows = []
    for at, (label, (_label, said, nothing)) in enumerate(zip(labels, told, strict=True)):
        value = Content.styled(said, "bold") if said else Content.styled(nothing, "$muted")
        first, *rest = _shortened(value, max(1, _TEXT - _IN - width))
        head = Content.assemble(" " * _IN, label, " " * (width - label.cell_length), first)
        rows.append(Row(lines(head, *(indented(line, _IN + width) for line in rest)), at))
    return rows


def _shortened(text: Content, cells: int) -> list[Content]:
    """The text in lines of so many cells; where there are more than a row has, a sign at the end of the last one."""
    wrapped = text.wrap(cells)
    if len(wrapped) <= _MOST_OF_VALUE:
        return wrapped
    last = wrapped[_MOST_OF_VALUE - 1].truncate(cells - 1)
    return [*wrapped[: _MOST_OF_VALUE - 1], Content.assemble(last, ("…", "$muted"))]
