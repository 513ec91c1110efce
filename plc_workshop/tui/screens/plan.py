"""The plan: every step as a length of time, the end that will hold, and what can go."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.content import Content

from plc_workshop.packs.width import GAP
from plc_workshop.session import events as e
from plc_workshop.session import planning, schedule
from plc_workshop.session.a_stretch import Stretch
from plc_workshop.session.flow import position, stretch_title
from plc_workshop.session.pace import number_of
from plc_workshop.session.state import Round, Session
from plc_workshop.session.stretches import MIRROR, SEE, is_of
from plc_workshop.tui.asking.adding import add_section
from plc_workshop.tui.base import plan_words
from plc_workshop.tui.base.keys_of_screen import HELP
from plc_workshop.tui.base.leading import BLANK, PALETTE, QUIT, TRUTH
from plc_workshop.tui.base.stop import StopScreen
from plc_workshop.tui.commands import Command
from plc_workshop.tui.widgets.aligned import beside, indented
from plc_workshop.tui.widgets.bar import Bar
from plc_workshop.tui.widgets.plain import put_into
from plc_workshop.tui.widgets.rows import Row, Rows, lines_of
from plc_workshop.words import _, later, ngettext, npgettext, pgettext

_WIDTH, _EDGE = 72, 2
"""Cells of the rows, and of their edge."""
_LEAST = (2, 24, 11)
"""Cells of the columns before the last at least: number, title, minutes."""
_BAR, _LEAST_BAR = 25, 14
"""Cells of the longest bar, and of the column it stands in at least."""
_AROUND = 4
"""Rows of the frame."""
_Cells = tuple[Content, Content, Content]
"""Number, title and minutes of a row."""


_TAKE = Command("enter", later("key", "begin"), e.RowTaken(), quiet=True, shown="Enter", onward=True)


class PlanScreen(StopScreen):
    """Before the session begins, and over any stop."""

    CSS_PATH = "plan.tcss"
    RAIL = False
    PICKED = lambda session, row: e.CursorMoved(row - planning.mark(session))  # noqa: E731
    COMMANDS_HERE = (
        Command("up", later("key", "step"), e.CursorMoved(-1), shown="↑↓", help="↑ ↓"),
        Command("down", None, e.CursorMoved(1)),
        Command("right", later("key", "minutes"), e.RowChanged(1), shown="←→", help="← →"),
        Command("left", None, e.RowChanged(-1)),
        Command("space", later("key", "leave out"), e.LeftOut(), shown="Space"),
        _TAKE,
        Command("pagedown", None, e.WentOn(), quiet=True),
        Command("escape g pageup", later("key", "close the plan"), e.WentBack(), help="Esc g"),
        BLANK,
        TRUTH,
        PALETTE,
        QUIT,
        HELP,
    )

    def body(self) -> ComposeResult:
        """Rows alone."""
        yield Rows(id="rows")

    def label(self, command: Command) -> str:
        """What Enter does depends on the row, and on whether the session has begun."""
        if command is not _TAKE:
            return super().label(command)
        if planning.adds(self.session):
            return pgettext("key", "add a section")
        below = planning.mark(self.session) - planning.stop_row(self.session)
        if below > 0:
            return pgettext("key", "do that")
        if self.session.view.planning is None:
            return pgettext("key", "begin")
        return pgettext("key", "close the plan") if below == 0 else pgettext("key", "go there")

    async def run_command(self, command: Command, key: str) -> None:
        """On the row that adds a section Enter offers them, as Right does nowhere."""
        if command is _TAKE and planning.adds(self.session):
            add_section(self)
        else:
            await super().run_command(command, key)

    def draw(self, session: Session) -> None:
        """Show all steps, what they make together, and what is proposed."""
        rows = _rows(session, min(_WIDTH, self.size.width) - _EDGE)
        most = self.size.height - _AROUND
        if (
            session.record.is_short
            and lines_of(rows, min(_WIDTH, self.size.width) - _EDGE) + len(planning.steps(session)) < most
        ):
            rows = _airy(rows, planning.stop_row(session))
        self.query_one(Rows).show(rows, planning.mark(session), most=most)

    def draw_clock(self, session: Session) -> None:
        """Whose plan it is, where there is room for it, and whether the end will hold."""
        super().draw_clock(session)
        short = session.record.is_short
        title = _("The plan of a short meeting") if short else pgettext("heading", "The plan")
        named = Content.styled(title, "bold")
        whose = Content.styled("   " + plan_words.whose(session), "$muted")
        self.query_one(Bar).show(named + whose, plan_words.end(session), named)


def _rows(session: Session, room: int) -> list[Row]:
    """All rows, in columns as wide as the texts of the steps and of what they make together."""
    listed = planning.steps(session)
    steps = [_step(session, at) for at in listed]
    together, end = _together(session)
    stop, hint = _stop(session)
    how = Content.styled(hint, "$muted")
    add = Content(), Content.styled(_("Add a section"), "$teal"), Content()
    columns = _columns((*steps, add, together), room)
    if stop[2].cell_length > columns[2]:  # words, in the place of a time: they stand in the column that has room
        stop, how = (*stop[:2], Content()), Content.assemble(stop[2], "  ", how)

    def row(cells: _Cells, last: Content, at: int | None = None) -> Row:
        number, title, minutes = cells
        number, minutes = (
            text.pad_left(max(0, width - text.cell_length))
            for text, width in ((number, columns[0]), (minutes, columns[2]))
        )
        return Row(beside((number, title, minutes, last), columns), at)

    return [
        *(row(steps[i], _beside(session, at, columns[-1]), i) for i, at in enumerate(listed)),
        *([row(add, _of_topic(session), planning.add_row(session))] if planning.add_row(session) is not None else []),
        Row(Content()),
        row(together, Content.styled(end, "$muted")),
        row(stop, how, planning.stop_row(session)),
        *_proposed(session, columns[0] + GAP),
    ]


def _of_topic(session: Session) -> Content:
    # Translators: behind “Add a section”; {topic} is the title of the topic.
    return Content.styled(pgettext("value", "of {topic}").format(topic=session.pack.title), "$muted")


def _airy(rows: Sequence[Row], stop: int) -> list[Row]:
    """The rows with air below each step of a short plan."""
    aired: list[Row] = []
    for row in rows:
        aired += [row, Row(Content())] if row.choice is not None and row.choice < stop - 1 else [row]
    return aired


def _columns(rows: Sequence[_Cells], room: int) -> tuple[int, int, int, int]:
    """Cells of each column: a title that needs more than leaves room for a bar goes on in another line."""
    number, title, minutes = (max(least, *(cells[at].cell_length for cells in rows)) for at, least in enumerate(_LEAST))
    left = room - number - minutes - 3 * GAP
    title = max(1, min(title, left - _LEAST_BAR))
    return number, title, minutes, max(1, left - title)


def _step(session: Session, at: int) -> _Cells:
    record, here = session.record, position(session)
    stretch = record.plan[at]
    style = "bold" if at == here else ""
    title = stretch_title(session, at)
    if stretch.left_out:
        return Content(), Content.styled(title, f"{style} $muted".strip()), Content()
    number = Content.styled(str(number_of(record, at)), "$teal bold" if at == here else "$muted")
    return number, Content.styled(title, style), Content.styled(_minutes(session, at), style)


def _minutes(session: Session, at: int) -> str:
    """The minutes of a step, and how many of them are used."""
    planned, used = session.record.plan[at].minutes, _used(session, at)
    if used:
        # Translators: of a step that has begun: 3 of its 5 minutes are used.
        message = npgettext("value", "{used} of {n} min", "{used} of {n} min", planned)
    else:
        message = npgettext("value", "{n} min", "{n} min", planned)
    return message.format(used=used, n=planned)


def _used(session: Session, at: int) -> int:
    stretch = session.record.plan[at]
    return stretch.used if at != position(session) else max(stretch.used, _whole_minutes(session, stretch))


def _beside(session: Session, at: int, width: int) -> Content:
    """What stands behind the minutes of a step: how long it is, beside the others."""
    stretch = session.record.plan[at]
    if stretch.left_out:
        return Content.styled(pgettext("state", "left out"), "$muted")
    return _bar(session, stretch, _used(session, at), min(_BAR, width))


def _whole_minutes(session: Session, stretch: Stretch) -> int:
    """Minutes of the step we are in; of an open round nothing is said but how many are done."""
    is_open = is_of(stretch, MIRROR) and session.record.round is Round.OPEN
    return 0 if is_open else int(session.view.elapsed // 60)


def _bar(session: Session, stretch: Stretch, used: int, most: int) -> Content:
    longest = max(part.minutes for part in session.record.plan if not part.left_out)
    scale = min(1.0, most / longest)
    width = max(1, round(stretch.minutes * scale))
    told = stretch.is_section or (session.record.is_short and is_of(stretch, SEE))
    style = "$amber" if is_of(stretch, MIRROR) else "$teal" if told else "$muted"
    if position(session) is None:
        return Content.styled("━" * width, style)
    full = min(width, round(used * scale))
    rest = style if is_of(stretch, MIRROR) else "$faint"
    return Content.assemble(("━" * full, "$teal"), ("━" * (width - full), rest))


def _together(session: Session) -> tuple[_Cells, str]:
    """The row of what the steps make together, and when that ends."""
    n = schedule.total(session.record)
    minutes = npgettext("value", "{n} min", "{n} min", n).format(n=n)
    return _totals(pgettext("label", "Together"), minutes, "bold"), _when(session)


def _when(session: Session) -> str:
    now = session.view.now
    if now is None:
        return ""
    if position(session) is None:
        # Translators: two times of day: 14:05 to 15:30.
        return pgettext("value", "{start} to {end}").format(start=schedule.spelled(now), end=_ends(session))
    late = schedule.behind(session)
    if not late:
        message = pgettext("value", "ends at {end}")
    elif late > 0:
        message = ngettext("ends at {end}, {n} min behind", "ends at {end}, {n} min behind", late)
    else:
        message = ngettext("ends at {end}, {n} min ahead", "ends at {end}, {n} min ahead", -late)
    return message.format(end=_ends(session), n=abs(late))


def _ends(session: Session) -> str:
    return schedule.spelled((session.view.now or 0) + schedule.needed(session))


def _totals(label: str, value: str, style: str) -> _Cells:
    return Content(), Content.styled(label, "$muted"), Content.styled(value, style)


def _stop(session: Session) -> tuple[_Cells, str]:
    """The row of the time to stop at, and how it is set."""
    stop = session.record.stop_at
    value = stop or pgettext("value", "no time set")
    how = "" if stop else pgettext("value", "← → sets it")
    return _totals(pgettext("label", "We stop at"), value, "bold"), how


def _proposed(session: Session, indent: int) -> list[Row]:
    """A row that makes the end hold, or a sentence about the time to spare."""
    left, changes = schedule.spare(session), schedule.proposals(session)
    if left is None:
        about = plan_words.about_today(session)
        return [Row(Content()), _told(about, "$muted", indent)] if about else []
    if left >= 0:
        return [Row(Content()), _told(plan_words.spare(session, left), "$muted", indent)]
    if not changes:
        return [Row(Content()), _told(_("Nothing is left that could go."), "$amber", indent)]
    missing = -left - schedule.saved(session.record, changes)
    # Translators: {changes} is such as “leave out “Design and process””, or “2 minutes for “Sharing””.
    holds = _("To be in time for {stop}: {changes}.") if missing <= 0 else _("To come close to {stop}: {changes}.")
    stop = Content.styled(session.record.stop_at, "bold $amber")
    sentence = put_into(
        holds, "bold $amber", stop=stop, changes=Content.styled(plan_words.changed(session, changes), "bold")
    )
    proposed = indented(sentence, indent)
    rows = [Row(Content()), Row(proposed, planning.stop_row(session) + 1, panel=True, hang=indent)]
    if missing > 0:
        still = ngettext("Even then it is {n} minute too late.", "Even then it is {n} minutes too late.", missing)
        rows.append(_told(still.format(n=missing), "$muted", indent))
    return rows


def _told(sentence: str, style: str, indent: int) -> Row:
    return Row(indented(Content.styled(sentence, style), indent), hang=indent)
