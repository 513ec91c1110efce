"""What we will do: one to three things, with a name and a date; what is put off; when we meet again."""

from dataclasses import replace

from textual.app import ComposeResult
from textual.content import Content

from plc_workshop.results.questions import standing_line
from plc_workshop.results.summary import Commitment, Parked
from plc_workshop.session import doing
from plc_workshop.session import events as e
from plc_workshop.session.state import Record, Session
from plc_workshop.tui.asking import writing
from plc_workshop.tui.base.leading import BACK, DOWN, HELP, LEADING, NEXT_KEYS, UP
from plc_workshop.tui.base.stop import StopScreen
from plc_workshop.tui.commands import Command
from plc_workshop.tui.widgets.plain import Plain
from plc_workshop.tui.widgets.rows import Row, Rows
from plc_workshop.words import _, later
from plc_workshop.words.days import full_date, short_date


def change(screen: StopScreen) -> None:
    """Open the marked row."""
    session = screen.session
    match doing.rows_to_do(session)[session.view.cursor]:
        case "commitment", at:
            writing.write_commitment(screen, at)
        case "idea", at:
            writing.write_commitment(screen, what=doing.ideas(session)[at])
        case "more", _at:
            _one_more(screen)
        case "parked", at:
            writing.park(screen, at)
        case "next", _at:
            writing.set_next_date(screen)


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

    rows = (_("Something of our own"), *(_offered(screen.session, what) for what in ideas))
    screen.app.push_screen(ChoosingScreen(_("An idea from the guide, or our own"), rows), chosen)


def _offered(session: Session, what: str) -> str:
    return _("Still on: {what}").format(what=what) if what in doing.still_on(session.record) else what


class DoScreen(StopScreen):
    """The end of the talk."""

    CSS_PATH = "do.tcss"
    COMMANDS_HERE = (
        writing.COMMIT,
        replace(writing.PARK, shown="p"),
        Command("enter", later("key", "change"), call=change, shown="Enter"),
        Command(NEXT_KEYS, later("key", "take it home"), e.WentOn(), shown="→", help="→ Space PageDown", onward=True),
        Command("delete", later("key", "remove"), e.RowRemoved(), help="Delete"),
        Command("u", later("key", "undo the last change"), e.ChangeUndone(), help="u"),
        replace(BACK, shown="", help="←"),
        UP,
        DOWN,
        *LEADING,
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
        title = Content.assemble(
            (_("What we will do"), "bold $teal"), ("   " + _("one to three things, with a name and a date"), "$muted")
        )
        self.query_one("#title", Plain).show(title)
        rows, cursor = _rows(session), session.view.cursor
        self.query_one("#rows", Rows).show(rows, cursor, most=max(6, self.size.height - 8))
        self.query_one("#warning", Plain).show(writing.warning())


def _rows(session: Session) -> list[Row]:
    record = session.record
    rows: list[Row] = []
    for place, (kind, at) in enumerate(doing.rows_to_do(session)):
        match kind:
            case "commitment":
                rows += [*_commitment(session, place, record.commitments[at]), Row(Content())]
            case "idea":
                text = _offered(session, doing.ideas(session)[at])
                rows.append(Row(Content.assemble(("–  ", "$teal"), text), place, hang=3))
            case "more":
                some = bool(record.commitments)
                text = _("One more? Ideas from the guide, or our own") if some else _("All ideas, or one of our own")
                number = f"{len(record.commitments) + 1}  "
                rows += [Row(Content.assemble((number, "bold $muted"), (text, "$muted")), place), Row(Content())]
                rows.append(Row(Content.styled(_("Parking lot"), "bold $teal")))
                if not record.parking_lot:
                    rows.append(Row(Content.styled("   " + _("nothing yet: p"), "$muted")))
            case "parked":
                rows.append(_parked(place, record.parking_lot[at]))
            case "next":
                rows += [Row(Content()), _next(record, place)]
    return rows


def _next(record: Record, place: int) -> Row:
    when = full_date(record.next_date) if record.next_date else _("no day yet")
    style = "bold" if record.next_date else "$muted"
    return Row(Content.assemble((_("We meet again"), "bold $teal"), "    ", (when, style)), place)


def _commitment(session: Session, index: int, commitment: Commitment) -> list[Row]:
    name = ""
    for number, statement in enumerate(session.pack.mirror.statements, 1):
        if statement.id == commitment.statement:
            name = f"{number} {statement.name}"
    who = Content(commitment.who or _("who?")).truncate(22, ellipsis=True)
    by = short_date(commitment.by) if commitment.by else _("by when?")
    detail = Content.assemble(
        "   ", who.stylize("$amber").pad_right(max(0, 22 - who.cell_length)), f"  {by:<14}", (name, "$muted")
    )
    rows = [
        Row(Content.assemble((f"{index + 1}  ", "bold $teal"), (commitment.what, "bold")), index, hang=3),
        Row(detail),
    ]
    if commitment.sign:
        rows.append(
            Row(Content.styled("   " + _("We will see it when: {sign}").format(sign=commitment.sign), "$muted"), hang=3)
        )
    return rows


def _parked(choice: int, parked: Parked) -> Row:
    return Row(Content.assemble("   ", parked.what, "    ", (parked.who or _("who?"), "$amber")), choice, hang=3)
