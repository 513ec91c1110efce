"""Last time we said: one promise at a time, what we saw of it and what became of it; then what was put off."""

from dataclasses import replace

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from plc_workshop.results.phrases import outcome
from plc_workshop.results.promise_words import about, parked_outcome, put_off, until
from plc_workshop.results.promises import dated
from plc_workshop.results.summary import EarlierCommitment, Parked, State
from plc_workshop.session import events as e
from plc_workshop.session import outcomes
from plc_workshop.session.state import Record, Session
from plc_workshop.tui.asking import writing
from plc_workshop.tui.base.keys_of_screen import HELP
from plc_workshop.tui.base.leading import BACK, DOWN, LEADING, NEXT_KEYS, UP
from plc_workshop.tui.base.stop import StopScreen
from plc_workshop.tui.commands import Command
from plc_workshop.tui.widgets.aligned import aligned, indented
from plc_workshop.tui.widgets.labels import side_by_side, titled
from plc_workshop.tui.widgets.plain import Plain, fitted, hanging, lines
from plc_workshop.tui.widgets.rows import Row, Rows, lines_of
from plc_workshop.words import _, later, pgettext
from plc_workshop.words.days import day_of_month, full_date, short_date
from plc_workshop.words.lists import in_a_row

_TEXT, _PANEL, _ROWS = 70, 66, 64
"""Cells of the texts, of those on the panel, and of its rows without their edge."""
_FRAME, _AIR = 4, 3
"""Rows of the bar, the rail, what is said and the keys; blank ones between the parts, which a low window gives up."""
_BETWEEN, _HANG = 3, 3
"""Cells between labels of a line, and of the number of a promise."""


def take(screen: StopScreen) -> None:
    """Take the marked row; of a promise that is still on is asked until when: whoever leaves that changes nothing."""
    session = screen.session
    promise = outcomes.shown_promise(session.record)
    screen.tell(e.RowTaken())
    if promise is not None and outcomes.STATES[session.view.cursor] == "on":
        writing.ask_until(screen, promise)


_TAKE = Command("enter", later("key", "take it"), call=take, shown="Enter")
_SAW = Command("w", later("key", "what we saw"), call=writing.write_saw, shown="w")
_ON = Command(NEXT_KEYS, later("key", "the next"), e.WentOn(), shown="→", help="→ Space PageDown", onward=True)


class LastScreen(StopScreen):
    """The first page of a group that has met before."""

    CSS_PATH = "last.tcss"
    COMMANDS_HERE = (
        _TAKE,
        replace(UP, shown="↑↓"),
        _SAW,
        _ON,
        replace(BACK, shown="", help="←"),
        DOWN,
        *LEADING,
        HELP,
    )

    def body(self) -> ComposeResult:
        """Title, the promise, the panel with its question and rows, what comes behind it."""
        yield Plain(id="title")
        yield Plain(id="promise")
        with Vertical(id="panel"):
            yield Plain(id="question")
            yield Rows(id="rows")
        yield Plain(id="after")

    def label(self, command: Command) -> str:
        """Behind the last part it goes on; of what was put off Enter says what else became of it."""
        record = self.session.record
        if command is _ON and outcomes.part(record) + 1 >= outcomes.parts(record):
            return pgettext("key", "go on")
        if command is _TAKE and outcomes.at_promise(record) is None:
            return pgettext("key", "talked about, dropped, keep")
        return super().label(command)

    def works(self, command: Command) -> bool:
        """What was put off is not seen."""
        has_seen = outcomes.at_promise(self.session.record) is not None
        return super().works(command) and (command is not _SAW or has_seen)

    def draw(self, session: Session) -> None:
        """Show the promise and its rows whole, and of the texts around them what there is room for."""
        record = session.record
        title = _title(record)
        promise = outcomes.shown_promise(record)
        rows = _parked_rows(record) if promise is None else _state_rows(promise)
        question = _put_off_question() if promise is None else _what_we_saw(promise)
        said = Content() if promise is None else _promise(session, promise)
        left = self.rows - _FRAME - len(title.wrap(_TEXT)) - 1
        high = lines_of(rows, _ROWS)
        airy = left - high - len(question.wrap(_PANEL)) - len(said.wrap(_TEXT)) >= _AIR + 3
        self.set_class(not airy, "-dense")
        left -= _AIR + 3 if airy else 1
        # The rows stand whole before the texts; of those what was promised gets the larger part.
        most = max(3, left - min(2, len(said.wrap(_TEXT))) - min(2, len(question.wrap(_PANEL))))
        left -= min(high, most)
        question = fitted(question, _PANEL, max(1, left - min(len(said.wrap(_TEXT)), left * 2 // 3)))
        left -= len(question.wrap(_PANEL))
        said = fitted(said, _TEXT, max(1, left))
        self.query_one("#title", Plain).show(title)
        self.query_one("#promise", Plain).show(said)
        self.query_one("#promise", Plain).display = promise is not None
        self.query_one("#question", Plain).show(question)
        self.query_one("#rows", Rows).show(rows, session.view.cursor, most=most)
        self.query_one("#after", Plain).show(_after(record, left - len(said.wrap(_TEXT))))


def _title(record: Record) -> Content:
    """The day of the last meeting, and which promise of how many, at the right end where a line has room for it."""
    earlier = record.earlier
    assert earlier is not None
    # Translators: behind "Last time we said": on 24 November.
    day = pgettext("value", "on {day}").format(day=day_of_month(earlier.met or earlier.date))
    at = outcomes.at_promise(record)
    if at is None:
        return titled(pgettext("heading", "Last time we put off"), day, _TEXT)
    # Translators: which promise of how many: 1 of 2.
    count = pgettext("value", "{at} of {all}").format(at=at + 1, all=len(record.promised))
    small = Content.styled(count, "$muted")
    first, *rest = titled(pgettext("heading", "Last time we said"), day, _TEXT - small.cell_length - _BETWEEN).split(
        "\n"
    )
    return lines(Content.assemble(first.pad_right(_TEXT - small.cell_length - first.cell_length), small), *rest)


def _promise(session: Session, promise: EarlierCommitment) -> Content:
    """What, and below it who, until when, for which statement, and how often it was put off."""
    parts = [Content.styled(promise.who, "$amber")] if promise.who else []
    name = outcomes.about(session, promise)
    muted = (until(full_date(dated(promise))), about(name), put_off(promise.put_off))
    parts += [Content.styled(part, "$muted") for part in muted if part]
    return lines(Content.styled(promise.what, "bold"), *side_by_side(parts, _TEXT, _BETWEEN))


def _what_we_saw(promise: EarlierCommitment) -> Content:
    asked = Content.styled(_("What did we see?"), "bold $amber")
    # Translators: where nothing is written yet; w is the key that writes it.
    saw = Content(promise.saw) if promise.saw else Content.styled(_("nothing written yet: w"), "$muted")
    hang = asked.cell_length + _BETWEEN + 1
    return lines(*hanging(Content.assemble(asked, " " * (_BETWEEN + 1), saw), _PANEL, hang))


def _put_off_question() -> Content:
    return Content.styled(_("For later: have we talked about it?"), "bold $amber")


def _state_rows(promise: EarlierCommitment) -> list[Row]:
    notes: dict[State, str] = {
        "on": _("keeps its names; until when is asked"),
        "not_talked_about": pgettext("value", "where it starts"),
    }
    told = []
    for state in outcomes.STATES:
        chosen = state == promise.state
        star, style = ("* ", "bold $amber") if chosen else ("  ", "")
        name = Content.assemble((star, style), (outcome(state), "bold $ink" if chosen else ""))
        told.append((name, Content.styled(notes.get(state, ""), "$muted")))
    return [Row(text, at) for at, text in enumerate(aligned(told, _ROWS))]


def _parked_rows(record: Record) -> list[Row]:
    told = []
    for parked in outcomes.parked_before(record):
        open_still = parked.state == "kept"
        state = Content.styled(parked_outcome(parked.state or "kept"), "$muted" if open_still else "bold $teal")
        told.append(
            (state, Content.styled(parked.what, "bold" if open_still else ""), Content.styled(parked.who, "$amber"))
        )
    return [Row(text, at) for at, text in enumerate(aligned(told, _ROWS))]


def _after(record: Record, room: int) -> Content:
    """The next promise, and the first thing that was put off: as far as there is room."""
    at = outcomes.at_promise(record)
    if at is None:
        return Content()
    parts: list[Content] = []
    if at + 1 < len(record.promised):
        following = record.promised[at + 1]
        beside = in_a_row(part for part in (following.who, short_date(dated(following))) if part)
        number = Content.styled(f"{at + 2}  ", "$teal")
        parts.append(lines(*_with(Content.assemble(number, following.what), beside, _HANG)))
    for parked in outcomes.parked_before(record)[:1]:
        parts.append(lines(*_later(parked)))
    shown: list[Content] = []
    for part in parts:
        high = len(part.split("\n")) + bool(shown)
        if high <= room:
            shown += [*([Content()] if shown else []), part]
            room -= high
    return lines(*shown) if shown else Content()


def _later(parked: Parked) -> list[Content]:
    label = Content.styled(pgettext("label", "For later"), "bold $teal")
    text = Content.assemble(label, " " * _BETWEEN, parked.what)
    return _with(text, parked.who, label.cell_length + _BETWEEN)


def _with(text: Content, small: str, hang: int) -> list[Content]:
    """What is smaller behind the text, or as a whole below it where a line does not hold both."""
    both = Content.assemble(text, " " * _BETWEEN, (small, "$muted")) if small else text
    if not small or both.cell_length <= _TEXT:
        return hanging(both, _TEXT, hang)
    below = Content.styled(small, "$muted").wrap(_TEXT - hang)
    return [*hanging(text, _TEXT, hang), *(indented(line, hang) for line in below)]
