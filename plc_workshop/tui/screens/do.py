"""What we will do: one to three things, with a name and a date; what is put off; when we meet again."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.content import Content

from plc_workshop.results.next_meeting import when
from plc_workshop.results.promise_words import about, put_off, until
from plc_workshop.results.promises import dated, times_put_off
from plc_workshop.results.questions import standing_line
from plc_workshop.results.summary import Commitment, EarlierCommitment, Parked
from plc_workshop.session import doing, outcomes
from plc_workshop.session import events as e
from plc_workshop.session.state import Record, Session
from plc_workshop.tui.asking import writing
from plc_workshop.tui.asking.for_you_alone import SCRIPT, TALKING
from plc_workshop.tui.base.beside_stage import BesideStage
from plc_workshop.tui.base.keys_of_screen import HELP
from plc_workshop.tui.base.leading import BACK, DOWN, NEXT_KEYS, UP
from plc_workshop.tui.base.stop import StopScreen
from plc_workshop.tui.commands import Command
from plc_workshop.tui.widgets.aligned import beside, indented
from plc_workshop.tui.widgets.labels import titled
from plc_workshop.tui.widgets.plain import Plain, lines
from plc_workshop.tui.widgets.rows import Row, Rows, lines_of
from plc_workshop.words import _, later, pgettext
from plc_workshop.words.days import short_date

_WIDTH, _TEXT = 72, 70
"""Cells of a row, and of the texts above and below."""
_AROUND = 5
"""Rows of the frame and the air."""
_HANG, _BESIDE = 3, 4
"""Cells of a number and its air, and between a label and what stands behind it."""
_WHO, _WHO_MOST, _BY, _BETWEEN = 16, 32, 12, 3
"""Cells of who promised something, at the least and at the most, of the day at the least, and between the two."""


def change(screen: StopScreen) -> None:
    """Open the marked row."""
    session = screen.session
    match doing.rows_to_do(session)[session.view.cursor]:
        case "commitment", at:
            writing.write_commitment(screen, at)
        case "still_on", at:
            writing.take_over(screen, at)
        case "idea", at:
            writing.write_commitment(screen, what=doing.ideas(session)[at])
        case "more", _at:
            _one_more(screen)
        case "parked", at:
            writing.park(screen, at)
        case "next", _at:
            writing.set_next_meeting(screen)


def _one_more(screen: StopScreen) -> None:
    """Offer all ideas, and one of our own."""
    ideas = doing.ideas(screen.session)
    if not ideas:
        writing.write_commitment(screen)
        return
    from plc_workshop.tui.above.choosing import ChoosingScreen

    def chosen(at: int | None) -> None:
        if at is not None:
            writing.write_commitment(screen, what="" if at == 0 else ideas[at - 1])

    rows = (_("Something of our own"), *ideas)
    screen.app.push_screen(ChoosingScreen(_("An idea from the topic, or our own"), rows), chosen)


class DoScreen(BesideStage):
    """The end of the talk."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["do.tcss", "../base/beside_stage.tcss"]
    COMMANDS_HERE = (
        writing.COMMIT,
        replace(writing.PARK, shown="p"),
        Command("enter", later("key", "change"), call=change, shown="Enter"),
        Command(NEXT_KEYS, later("key", "take it home"), e.WentOn(), shown="→", help="→ Space PageDown", onward=True),
        Command("delete backspace", later("key", "remove"), e.RowRemoved(), help="Delete Backspace"),
        Command("u", later("key", "undo the last change"), e.ChangeUndone(), help="u"),
        replace(SCRIPT, shown=""),
        replace(BACK, shown="", help="←"),
        UP,
        DOWN,
        *TALKING,
        HELP,
    )

    def standing(self) -> str:
        """The rule of the talk."""
        return standing_line(result=self.session.shows)

    def body(self) -> ComposeResult:
        """Title, rows, a warning."""
        yield Plain(id="title")
        yield Rows(id="rows")
        yield Plain(id="warning")

    def draw(self, session: Session) -> None:
        """Show all rows, or as many around the mark as fit."""
        title = titled(pgettext("heading", "What we will do"), _("one to three things, with a name and a date"), _TEXT)
        warning = Content(writing.warning())
        self.query_one("#title", Plain).show(title)
        rows, cursor = _rows(session), session.view.cursor
        self.query_one("#title").display = not self.beside  # the room's window has it
        above = 0 if self.beside else 1 + len(title.wrap(_TEXT))
        room = self.rows - _AROUND - above - len(warning.wrap(_TEXT))
        if lines_of(rows, _WIDTH) > room:  # the air goes first, that between the parts last
            rows = _rows(session, close=True)
        if lines_of(rows, _WIDTH) > room:
            rows = [row for row in rows if row.text.plain]
        self.query_one("#rows", Rows).show(rows, cursor, most=max(6, room))
        self.query_one("#warning", Plain).show(warning)


def _rows(session: Session, *, close: bool = False) -> list[Row]:
    """All rows with their air; with `close` none between one promise and the next."""
    record = session.record
    rows: list[Row] = []
    last = len(record.commitments) + len(doing.still_on(record)) - 1
    air = {True: [Row(Content())], False: [] if close else [Row(Content())]}
    for place, (kind, at) in enumerate(doing.rows_to_do(session)):
        match kind:
            case "commitment":
                rows += [*_commitment(session, place, record.commitments[at]), *air[place == last]]
            case "still_on":
                rows += [*_still_on(session, place, record.promised[at]), *air[place == last]]
            case "idea":
                rows.append(Row(Content.assemble(("–  ", "$teal"), doing.ideas(session)[at]), place, hang=_HANG))
            case "more":
                some = bool(record.commitments)
                text = _("One more? Ideas from the topic, or our own") if some else _("All ideas, or one of our own")
                number = f"{len(record.commitments) + 1}  "
                text_of_it = Content.assemble((number, "bold $muted"), (text, "$muted"))
                rows += [Row(text_of_it, place, hang=_HANG), Row(Content())]
                rows.append(Row(Content.styled(pgettext("heading", "For later"), "bold $teal")))
                if not doing.put_off_today(record):
                    # Translators: below “For later”; p is the key that puts something there.
                    rows.append(Row(Content.styled(" " * _HANG + _("nothing yet: p"), "$muted"), hang=_HANG))
            case "parked":
                rows.append(_parked(place, record.parking_lot[at]))
            case "next":
                rows += [Row(Content()), _next(record, place)]
    return rows


def _next(record: Record, place: int) -> Row:
    said = when(doing.next_of(record))
    text, style = (said, "bold") if said else (_("that comes next, in “Take it home”"), "$muted")
    label = Content.styled(pgettext("heading", "We meet"), "bold $teal")
    return Row(Content.assemble(label, " " * _BESIDE, (text, style)), place, hang=label.cell_length + _BESIDE)


def _commitment(session: Session, index: int, commitment: Commitment) -> list[Row]:
    name = ""
    for number, statement in enumerate(session.pack.mirror.statements, 1):
        if statement.id == commitment.statement:
            name = f"{number} {statement.name}"
    rows = [
        Row(Content.assemble((f"{index + 1}  ", "bold $teal"), (commitment.what, "bold")), index, hang=_HANG),
        *_detail(session.record, _who(commitment.who), _by(commitment.by), [about(name)]),
    ]
    if commitment.sign:
        sign = _("We will see it when: {sign}").format(sign=commitment.sign)
        rows.append(Row(Content.styled(" " * _HANG + sign, "$muted"), hang=_HANG))
    return rows


def _still_on(session: Session, place: int, promise: EarlierCommitment) -> list[Row]:
    """A promise of last time that goes on by itself: Enter makes it one of today's."""
    # Translators: a promise of last time that is not finished.
    label = pgettext("row", "Still on: {what}") if promise.state == "on" else pgettext("row", "From last time: {what}")
    more = [about(outcomes.about(session, promise)), put_off(times_put_off(promise))]
    row = Row(Content.assemble(("–  ", "$teal"), label.format(what=promise.what)), place, hang=_HANG)
    return [row, *_detail(session.record, _who(promise.who), _by(dated(promise)), more)]


def _detail(record: Record, who: str, by: str, more: Sequence[str]) -> list[Row]:
    """Who, until when and what else is known of a promise, in the columns of all that go on."""
    going_on = [record.promised[at] for at in doing.still_on(record)]
    whos = [*(_who(each.who) for each in record.commitments), *(_who(each.who) for each in going_on)]
    days = [*(_by(each.by) for each in record.commitments), *(_by(dated(each)) for each in going_on)]
    columns = [min(_WHO_MOST, max(_WHO, *map(cell_len, whos))), max(_BY, *map(cell_len, days))]
    columns.append(_WIDTH - _HANG - sum(columns) - 2 * _BETWEEN)
    rest = lines(*(Content.styled(text, "$muted") for text in more if text))
    detail = beside((Content.styled(who, "$amber"), Content(by), rest), columns, _BETWEEN)
    return [Row(indented(detail, _HANG))]


def _who(name: str) -> str:
    return name or _nobody()


def _by(day: str) -> str:
    return until(short_date(day)) or pgettext("value", "by when?")


def _nobody() -> str:
    return pgettext("value", "who?")


def _parked(choice: int, parked: Parked) -> Row:
    return Row(
        Content.assemble(" " * _HANG, parked.what, " " * _BESIDE, (parked.who or _nobody(), "$amber")),
        choice,
        hang=_HANG,
    )
