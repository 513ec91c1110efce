"""Groups: who met on this laptop, how often, what is still on, when again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.events import Resize

from plc_workshop.runner.groups import Met, day_said
from plc_workshop.runner.where_kept import Kept, in_short, kept_in, sentences
from plc_workshop.tui.asking.bringing_in import bring_in
from plc_workshop.tui.asking.looking_back import Changed, Shelved, remove_from, sessions_of
from plc_workshop.tui.asking.our_year import open_year
from plc_workshop.tui.base.darkening import DARKEN, DarkeningScreen
from plc_workshop.tui.base.keys_of_screen import HELP, show_help
from plc_workshop.tui.commands import Command
from plc_workshop.tui.messages import Left
from plc_workshop.tui.widgets.aligned import beside, indented, widths
from plc_workshop.tui.widgets.bar import Bar
from plc_workshop.tui.widgets.keyline import KeyLine
from plc_workshop.tui.widgets.plain import Plain, fitted, lines
from plc_workshop.tui.widgets.rows import Row, Rows, lines_of
from plc_workshop.words import _, later, npgettext, pgettext
from plc_workshop.words.days import day_of_month

if TYPE_CHECKING:
    from plc_workshop.runner.desk import Desk
    from plc_workshop.runner.groups import Group
    from plc_workshop.tui.base.keyed import KeyedScreen

_BESIDE, _GAP = 4, 3
"""Cells beside the rows, and between their columns."""
_AROUND = 7
"""Lines that are no rows: bar, headings and the air below them, what is said, keys."""
_LONGEST_NAME = 3
"""Lines that the name of a group takes at the most."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A row, and what its keys do."""

    columns: tuple[Content, ...]
    shelved: Shelved | None = None
    """The sessions behind it."""
    year: str = ""
    """The group whose year it opens."""


def _move(by: int) -> Command:
    key, label = ("up", later("key", "choose")) if by < 0 else ("down", None)
    return Command(key, label, call=lambda screen: screen.move(by), repeats=True)


def _help(screen: MetScreen) -> None:
    show_help(screen, "", *_about(screen.kept))


class MetScreen(DarkeningScreen):
    """One row a group, who met last first."""

    CSS_PATH = "met.tcss"
    COMMANDS_HERE = (
        replace(_move(-1), shown="↑↓", help="↑ ↓"),
        _move(1),
        Command(
            "enter right",
            later("key", "our year"),
            call=lambda screen: screen.open(),
            shown="Enter",
            onward=True,
            help="Enter →",
        ),
        Command("o", later("key", "sessions"), call=lambda screen: screen.list_sessions(), shown="o"),
        Command(
            "delete backspace",  # a Mac has the second alone, and calls it "delete"
            later("key", "remove"),
            call=lambda screen: screen.delete(),
            shown="Delete",
            help="Delete Backspace",
        ),
        Command(
            "escape left ctrl+c ctrl+q",
            later("key", "back"),
            call=lambda screen: screen.leave_for(Left()),
            shown="Esc",
            help="Esc ←",
        ),
        DARKEN,
        replace(HELP, call=_help),
    )

    def __init__(self, desk: Desk, said: str = "") -> None:
        super().__init__()
        self._said = said
        self._desk, self._cursor = desk, 0
        self._entries: tuple[_Entry, ...] = ()
        self._met = Met()
        self.kept = kept_in(desk.folders)
        """Where what is shown lies."""

    def compose(self) -> ComposeResult:
        """Bar, headings, rows, what they mean."""
        yield Bar()
        yield Plain(id="headings")
        yield Rows(id="groups", gap=1)
        yield Plain(id="about")
        yield Plain(id="say")
        yield KeyLine()
        yield Plain(id="too-small")

    def on_mount(self) -> None:
        """Look who met, and paint."""
        title = Content.styled(pgettext("heading", "Groups"), "bold")
        self.query_one(Bar).show(title, Content.styled(in_short(self.kept.sessions), "$muted"))
        self.look(self._said)

    def on_resize(self, event: Resize) -> None:
        """Lay the rows out for the window as it is now."""
        del event
        self.call_after_refresh(self._draw)

    def look(self, said: str = "") -> None:
        """Show what is there now, and say what has happened to it."""
        self._met = self._desk.groups.met()
        self._entries = _entries(self._met)
        self._cursor = min(self._cursor, len(self._entries) - 1)
        self._draw()
        self.say(said)

    def _draw(self) -> None:
        width, high = self.app.size.width - _BESIDE - 3, self.app.size.height
        headings = _headings() if self._met.groups else ()
        columns = widths([headings, *(entry.columns for entry in self._entries if len(entry.columns) > 1)], width, _GAP)
        rows = [Row(_laid(entry.columns, columns, width), at) for at, entry in enumerate(self._entries)]
        about = lines(*_about(self.kept)) if self._met.groups else Content(_nobody())
        told = len(about.wrap(width)) + 1
        above = indented(beside(headings, columns, _GAP), 1).stylize("$muted")
        left = high - _AROUND - above.plain.count("\n")
        airy = lines_of(rows, width + 1) + len(rows) - 1 + told <= left
        self.set_class(not airy, "-dense")
        if not airy:
            left += 1
            rows.insert(-1, Row(Content()))  # the last row is no group
        shown = airy or lines_of(rows, width + 1) + told <= left or not self._met.groups
        self.query_one("#headings", Plain).show(above)
        self.query_one("#about", Plain).show(about.stylize("$muted") if shown else "")
        most = max(3, left - (told if shown else 0))
        self.query_one(Rows).show(rows, self._cursor, gap=1 if airy else 0, most=most)
        self.draw_keys()

    def label(self, command: Command) -> str:
        """What Enter does depends on the row."""
        if not command.onward:
            return super().label(command)
        entry = self._entry
        if entry.shelved is None:
            return pgettext("key", "bring it")
        return super().label(command) if entry.year else pgettext("key", "sessions")

    def works(self, command: Command) -> bool:
        """The last row has no sessions."""
        return command.first_key not in ("o", "delete") or self._entry.shelved is not None

    def in_key_line(self) -> list[Command]:
        """The last row has nothing to list or to remove."""
        return [command for command in super().in_key_line() if self.works(command)]

    @property
    def _entry(self) -> _Entry:
        return self._entries[self._cursor]

    def move(self, by: int) -> None:
        """Move the mark."""
        self.say("")
        self._cursor = min(len(self._entries) - 1, max(0, self._cursor + by))
        self._draw()

    def open(self) -> None:
        """Open the year of the marked group, or what else its row stands for."""
        self.say("")
        if self._entry.year:
            open_year(self, self._entry.year)
        elif self._entry.shelved is not None:
            self.list_sessions()
        else:
            bring_in(self, self._desk, lambda _group: self.look())

    def list_sessions(self) -> None:
        """List the sessions of the marked group."""
        self._with_sessions(sessions_of)

    def delete(self) -> None:
        """Ask what of the marked group is to be deleted."""
        self._with_sessions(remove_from)

    def _with_sessions(self, do: Callable[[KeyedScreen, Desk, Shelved, Changed], None]) -> None:
        if self._entry.shelved is None:
            self.say(_("This row has no sessions."))
        else:
            do(self, self._desk, self._entry.shelved, self.look)

    @on(Rows.Picked)
    def picked(self, message: Rows.Picked) -> None:
        """A click opens the row."""
        self._cursor = message.choice
        self._draw()
        self.in_turn(self.open)


def _headings() -> tuple[Content, ...]:
    return (
        Content(pgettext("heading", "Group")),
        # Translators: headings of columns: how often a group met, what it said it would do, when it meets again.
        Content(pgettext("heading", "met")),
        Content(pgettext("heading", "said we would")),
        Content(pgettext("heading", "meets again")),
    )


def _entries(met: Met) -> tuple[_Entry, ...]:
    others = [
        _others(pgettext("row", "Rehearsals"), met.rehearsed),
        _others(pgettext("row", "Cannot be read"), met.unreadable),
    ]
    bring = _Entry((Content.styled(_("Bring a meeting from another laptop"), "bold $teal"),))
    return (*map(_of_group, met.groups), *filter(None, others), bring)


def _of_group(group: Group) -> _Entry:
    nameless = pgettext("value", "Without a name")
    name = Content.styled(group.name, "bold") if group.name else Content.styled(nameless, "$muted")
    again = day_of_month(group.next_date) if group.next_date else ""
    none = _("no day yet") if group.name else ""
    columns = (
        name,
        _how_often(group),
        _what_is_on(group),
        Content(again) if again else Content.styled(none, "$muted"),
    )
    return _Entry(columns, Shelved(group.name or nameless, group.folders), group.name)


def _how_often(group: Group) -> Content:
    times = len(group.days)
    if not times:
        return Content.styled(pgettext("value", "not yet"), "$muted")
    often = npgettext("value", "{n} time", "{n} times", times).format(n=times)
    # Translators: {day} is the day on which a group met last.
    last = pgettext("value", "last {day}").format(day=day_said(group.days[0]))
    return lines(often, Content.styled(last, "$muted"))


def _what_is_on(group: Group) -> Content:
    """What is to do still, in the words of the year."""
    on, passed, new = group.still_on, group.not_talked_about, group.new
    # Translators: how many promises of a group are still on, not talked about, new.
    found = (
        (on, npgettext("value", "{n} still on", "{n} still on", on)),
        (passed, npgettext("value", "{n} not talked about", "{n} not talked about", passed)),
        (new, npgettext("value", "{n} new", "{n} new", new)),
    )
    if group.to_do:
        return lines(*(Content.styled(told.format(n=count), "$amber") for count, told in found if count))
    if not group.promised:
        return Content.styled(pgettext("value", "nothing"), "$muted")
    done = pgettext("value", "all done") if group.done == group.promised else pgettext("value", "nothing still on")
    return Content.styled(done, "$muted")


def _others(label: str, folders: tuple[str, ...]) -> _Entry | None:
    if not folders:
        return None
    count = npgettext("value", "{count} session", "{count} sessions", len(folders)).format(count=len(folders))
    columns = (Content.styled(label, "$muted"), Content.styled(count, "$muted"), Content(), Content())
    return _Entry(columns, Shelved(label, folders, of_many=True))


def _laid(texts: tuple[Content, ...], columns: tuple[int, ...], width: int) -> Content:
    if len(texts) == 1:
        return indented(texts[0], 1)
    name, *others = texts
    kept = fitted(name, columns[0], _LONGEST_NAME) if columns else name
    return indented(beside((kept, *others), columns or (width,), _GAP), 1)


def _about(kept: Kept) -> tuple[str, ...]:
    never = _("Our year shows what a group said, never who answered what.")
    return (never, *((_("Everything stays on this laptop."),) if kept.stays else sentences(kept)))


def _nobody() -> str:
    return _("No group has met here yet. New session on the start page starts one.")
