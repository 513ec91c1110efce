"""The plan: every step as a length of time, the end that will hold, and what can go."""

from textual.app import ComposeResult
from textual.content import Content

from plc_workshop.session import events as e
from plc_workshop.session import planning, schedule
from plc_workshop.session.flow import position, stretch_title
from plc_workshop.session.pace import number_of
from plc_workshop.session.state import Round, Session, Stretch
from plc_workshop.session.stretches import MIRROR, is_of
from plc_workshop.tui.base.leading import BLANK, HELP, PALETTE, QUIT, TRUTH
from plc_workshop.tui.base.stop import StopScreen
from plc_workshop.tui.commands import Command
from plc_workshop.tui.widgets.bar import Bar
from plc_workshop.tui.widgets.rows import Row, Rows
from plc_workshop.words import _, later, ngettext, pgettext
from plc_workshop.words.lists import listed

_NUMBER, _TITLE, _MINUTES, _BAR = 4, 25, 12, 25
"""Cells of the columns."""
_AROUND = 4
"""Rows of the frame."""
_MOST_NAMED = 2


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
        below = planning.mark(self.session) - planning.stop_row(self.session)
        if below > 0:
            return pgettext("key", "do that")
        if self.session.view.planning is None:
            return pgettext("key", "begin")
        return pgettext("key", "close the plan") if below == 0 else pgettext("key", "go there")

    def draw(self, session: Session) -> None:
        """Show all steps, what they make together, and what is proposed."""
        rows = [_step(session, at) for at in range(len(session.record.plan))]
        rows += [Row(Content()), _together(session), _stop(session), *_proposed(session)]
        self.query_one(Rows).show(rows, planning.mark(session), most=self.size.height - _AROUND)

    def draw_clock(self, session: Session) -> None:
        """Whether the end will hold."""
        super().draw_clock(session)
        self.query_one(Bar).show(Content.styled(_("The plan"), "bold"), _end(session))


def _step(session: Session, at: int) -> Row:
    record, here = session.record, position(session)
    stretch = record.plan[at]
    number = "" if stretch.left_out else str(number_of(record, at))
    name = Content(stretch_title(session, at)).truncate(_TITLE - 1, ellipsis=True)
    if stretch.left_out:
        name, minutes, bar = name.stylize("$muted"), "", Content.styled(_("left out"), "$muted")
    else:
        minutes = ngettext("{n} min", "{n} min", stretch.minutes).format(n=stretch.minutes)
        used = stretch.used if at != here else max(stretch.used, _whole_minutes(session, stretch))
        if used:
            minutes = _("{used} of {minutes}").format(used=used, minutes=minutes)
        bar = _bar(session, stretch, used)
    style = "bold" if at == here else ""
    return Row(
        Content.assemble(
            (f"{number:>2}  ", "$teal bold" if at == here else "$muted"),
            name.stylize(style).pad_right(max(0, _TITLE - name.cell_length)),
            (f"{minutes:>{_MINUTES}}  ", style),
            bar,
        ),
        at,
    )


def _whole_minutes(session: Session, stretch: Stretch) -> int:
    """Minutes of the step we are in; of an open round nothing is said but how many are done."""
    is_open = is_of(stretch, MIRROR) and session.record.round is Round.OPEN
    return 0 if is_open else int(session.view.elapsed // 60)


def _bar(session: Session, stretch: Stretch, used: int) -> Content:
    longest = max(part.minutes for part in session.record.plan if not part.left_out)
    scale = min(1.0, _BAR / longest)
    width = max(1, round(stretch.minutes * scale))
    style = "$amber" if is_of(stretch, MIRROR) else "$teal" if stretch.is_section else "$muted"
    if position(session) is None:
        return Content.styled("━" * width, style)
    full = min(width, round(used * scale))
    rest = style if is_of(stretch, MIRROR) else "$faint"
    return Content.assemble(("━" * full, "$teal"), ("━" * (width - full), rest))


def _together(session: Session) -> Row:
    record, now = session.record, session.view.now
    minutes = schedule.total(record)
    text = ngettext("{n} min", "{n} min", minutes).format(n=minutes)
    parts: list[str] = []
    if now is not None and position(session) is None:
        parts.append(_("{start} to {end}").format(start=schedule.spelled(now), end=_ends(session)))
    elif now is not None:
        late = schedule.behind(session)
        parts.append(_("ends at {end}").format(end=_ends(session)))
        if late:
            sentence = ngettext("{n} min behind", "{n} min behind", late) if late > 0 else _("{n} min ahead")
            parts.append(sentence.format(n=abs(late)))
    return _totals(_("Together"), text, ", ".join(parts))


def _ends(session: Session) -> str:
    return schedule.spelled((session.view.now or 0) + schedule.needed(session))


def _totals(label: str, minutes: str, beside: str, choice: int | None = None) -> Row:
    text = Content.assemble(
        " " * _NUMBER, (f"{label:<{_TITLE}}", "$muted"), (f"{minutes:>{_MINUTES}}  ", "bold"), (beside, "$muted")
    )
    return Row(text, choice)


def _stop(session: Session) -> Row:
    stop = session.record.stop_at
    beside = _("← → sets it") if not stop else ""
    return _totals(_("We stop at"), stop or _("no time set"), beside, planning.stop_row(session))


def _end(session: Session) -> Content:
    left, stop = schedule.spare(session), session.record.stop_at
    if left is None:
        return Content()
    if left >= 0:
        return Content.styled(_("{stop} will hold").format(stop=stop), "bold $teal")
    late = ngettext("{stop}: {n} minute too late", "{stop}: {n} minutes too late", -left)
    return Content.styled(late.format(stop=stop, n=-left), "bold $amber")


def _proposed(session: Session) -> list[Row]:
    """A row that makes the end hold, or a sentence about the time to spare."""
    left, changes = schedule.spare(session), schedule.proposals(session)
    indent = " " * _NUMBER
    if left is None:
        return []
    if left >= 0:
        plan = session.record.plan
        names = [
            stretch_title(session, i) for i in schedule.ahead(session) if schedule.is_optional(session.pack, plan[i])
        ]
        spare = ngettext("One minute to spare.", "{n} minutes to spare.", left) if left else _("It fits to the minute.")
        first = _(" When time gets short, {names} can go first.").format(names=listed(names[:_MOST_NAMED]))
        text = spare.format(n=left) + (first if names else "")
        return [Row(Content()), Row(Content.styled(indent + text, "$muted"), hang=_NUMBER)]
    if not changes:
        return [Row(Content()), Row(Content.styled(indent + _("Nothing is left that could go."), "$amber"))]
    missing = -left - schedule.saved(session.record, changes)
    holds = _("To make {stop} hold: ") if missing <= 0 else _("To come close to {stop}: ")
    what = _("; ").join(_changes(session, changes))
    sentence = Content.assemble(
        (indent + holds.format(stop=session.record.stop_at), "bold $amber"), (what + ".", "bold")
    )
    rows = [Row(Content()), Row(sentence, planning.stop_row(session) + 1, panel=True, hang=_NUMBER)]
    if missing > 0:
        still = ngettext("Even then it is {n} minute too late.", "Even then it is {n} minutes too late.", missing)
        rows.append(Row(Content.styled(indent + still.format(n=missing), "$muted")))
    return rows


def _changes(session: Session, changes: tuple[schedule.Change, ...]) -> list[str]:
    """What goes, and what gets shorter."""
    named = [(_("“{name}”").format(name=stretch_title(session, c.at)), c.minutes) for c in changes]
    gone = [name for name, minutes in named if not minutes]
    shorter = [
        ngettext("{n} minute for {name}", "{n} minutes for {name}", minutes).format(n=minutes, name=name)
        for name, minutes in named
        if minutes
    ]
    return [*([_("leave out {names}").format(names=listed(gone))] if gone else []), *shorter]
