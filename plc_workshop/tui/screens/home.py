"""PLC Workshop: the start page. It paints from folder names alone; what takes longer is filled in afterwards."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.events import Key, Resize

from plc_workshop.errors import WorkshopError
from plc_workshop.runner.system_asks import for_another_window, for_documents
from plc_workshop.runner.where_kept import in_one_line, kept_in
from plc_workshop.tui.asking.left_answers import ask_about_left
from plc_workshop.tui.asking.opening_again import go_on, open_again
from plc_workshop.tui.base.darkening import DARKEN, DarkeningScreen
from plc_workshop.tui.base.keys_of_screen import HELP, show_help
from plc_workshop.tui.commands import Answer, Command, Question
from plc_workshop.tui.hearing.host import host
from plc_workshop.tui.hearing.silence import Press
from plc_workshop.tui.messages import GroupsWanted, Opened, Prepared, PrintWanted
from plc_workshop.tui.widgets.aligned import aligned, indented
from plc_workshop.tui.widgets.keyline import KeyLine
from plc_workshop.tui.widgets.plain import Plain, lines, put_into
from plc_workshop.tui.widgets.rows import Row, Rows
from plc_workshop.tui.widgets.zoom_line import ZoomLine
from plc_workshop.words import _, later, npgettext, pgettext
from plc_workshop.words.days import day_of_month
from plc_workshop.words.lists import in_a_row
from plc_workshop.words.zoom_keys import larger, on_a_mac

if TYPE_CHECKING:
    from plc_workshop.runner.desk import Desk
    from plc_workshop.runner.glance import Glance
    from plc_workshop.runner.groups import Met
    from plc_workshop.settings import Folders

_BESIDE, _EDGE, _GAP = 4, 3, 3
"""Cells beside the rows, of their edge and the air before their texts, and between their columns."""
_FIRST_FRAME = 0.02
"""Seconds in which the terminal's writer gets the first frame out, before files are opened."""


def _move(by: int) -> Command:
    key, label = ("up", later("key", "choose")) if by < 0 else ("down", None)
    return Command(key, label, call=lambda screen: screen.move(by), repeats=True)


def _quit(screen: HomeScreen) -> None:
    screen.ask(
        Question(
            pgettext("sentence", "Quit?"),
            (
                Answer(_("No, stay here"), key="n"),
                Answer(pgettext("row", "Quit"), call=lambda: screen.app.exit(0), key="y"),
            ),
        )
    )


def _help(screen: HomeScreen) -> None:
    show_help(
        screen,
        "",
        _("In a session ? shows the keys of the screen you see."),
        # Translators: {keys} is such as “Ctrl and +”.
        _("Text too small? {keys}.").format(keys=larger()),
        *(() if on_a_mac() else (_("On some terminals Ctrl+Shift and +."),)),
    )


class HomeScreen(DarkeningScreen):
    """The open session first, one line each; nothing to learn."""

    CSS_PATH = "home.tcss"
    COMMANDS_HERE = (
        replace(_move(-1), shown="↑↓", help="↑ ↓"),
        _move(1),
        Command(
            "enter right",
            later("key", "open"),
            call=lambda screen: screen.open(),
            shown="Enter",
            onward=True,
            help="Enter →",
        ),
        DARKEN,
        replace(HELP, call=_help),
        Command("q ctrl+c ctrl+q", later("key", "quit"), call=_quit, shown="q"),
    )

    def __init__(self, desk: Desk, sealed: str = "") -> None:
        super().__init__()
        self._desk, self._cursor = desk, 0
        self._sealed = sealed
        self._open: Glance | None = None
        self._called = ""
        """What people call the session that is open."""
        self._groups = self._packs = ""

    def compose(self) -> ComposeResult:
        """Title, rows, where the files are."""
        yield Plain(id="title")
        yield Rows(id="rows", gap=1)
        yield Plain(id="where")
        yield ZoomLine()
        yield Plain(id="say")
        yield KeyLine()
        yield Plain(id="too-small")

    def on_mount(self) -> None:
        """Paint, then look into the files."""
        self.query_one("#title", Plain).show(
            lines(
                Content.styled("PLC Workshop", "bold $teal"),
                Content.styled(_("Lead a workshop with your learning community."), "$muted"),
            )
        )
        self.query_one("#where", Plain).show(_where(self._desk.folders))
        self._offer_to_zoom()
        self._draw()
        self.draw_keys()
        self.say(self._desk.take_news())
        self.call_after_refresh(self._fill_in)

    async def _fill_in(self) -> None:
        """What needs files opened: the session to go on with, and the state of the packs."""
        await asyncio.sleep(_FIRST_FRAME)
        self._look_for_open()
        self._packs, self._groups = self._desk.packs.at_a_glance(), _at_a_glance(self._desk.groups.met())
        if self._open is not None and self._cursor:
            self._cursor += 1  # the row that comes in at the top must not move the mark to another
        self._draw()
        self.in_turn(partial(ask_about_left, self, self._desk), of_a_click=False)
        self.call_after_refresh(self._desk.sessions.write_missing)
        if self._sealed:
            open_again(self, self._desk, self._sealed)

    def _look_for_open(self) -> None:
        self._open = self._desk.sessions.unfinished()
        self._called = "" if self._open is None else self._desk.sessions.names((self._open,))[0]

    def standing(self) -> str:
        """What the system asks when the first session begins."""
        return for_documents(self._desk.folders.sessions)

    def on_resize(self, event: Resize) -> None:
        """Lay the rows out for the window as it is now, once they know their own size."""
        del event
        self._offer_to_zoom()
        self.call_after_refresh(self._draw)

    def _offer_to_zoom(self) -> None:
        """Say once in a run how small letters get larger; it goes on standing while the window is being changed."""
        line, told = self.query_one(ZoomLine), host(self)
        if line.display or not told.told_to_zoom:
            told.told_to_zoom |= line.fit(self.app.size)

    async def pressed(self, event: Key, press: Press) -> None:
        """Whoever presses a key goes on with the letters as they are."""
        self.query_one(ZoomLine).end()
        await super().pressed(event, press)

    def _draw(self) -> None:
        shown = self.query_one(Rows)
        room = (shown.size.width or self.app.size.width - _BESIDE) - _EDGE
        entries = [texts for texts, _opened in self._entries()]
        going_on = aligned(entries[:1], room) if self._open is not None else []
        texts = going_on + aligned(entries[len(going_on) :], room, _GAP)
        rows = [Row(indented(text, 1), i) for i, text in enumerate(texts)]
        shown.show(rows, self._cursor, most=shown.size.height)

    def _entries(self) -> list[tuple[tuple[Content, Content], Callable[[], object]]]:
        """The two columns of each row, and what Enter does on it."""
        # Translators: beside “Print” on the start page.
        paper = _("my notes, answer sheets, for the school")
        # Translators: beside “Rehearse” on the start page.
        invented = _("with invented people; leaves nothing behind")
        # Translators: beside “Check this laptop” on the start page.
        checked = _("what works here, what it keeps")
        entries: list[tuple[tuple[Content, Content], Callable[[], object]]] = [
            (_entry(pgettext("row", "New session"), ""), lambda: self.leave_for(Prepared())),
            (_entry(pgettext("row", "Groups"), self._groups), lambda: self.leave_for(GroupsWanted())),
            (_entry(pgettext("row", "Topics"), self._packs), self._show_packs),
            (_entry(pgettext("row", "Print"), paper), self._print),
            (_entry(pgettext("row", "Rehearse"), invented), self._rehearse),
            (_entry(pgettext("row", "The room's window"), for_another_window()), self._open_stage),
            (_entry(pgettext("row", "Check this laptop"), checked), self._check_laptop),
        ]
        if (glance := self._open) is not None:
            # Translators: the name of a group and how its session stands come behind it.
            label = Content.styled(pgettext("row", "Go on with"), "bold")
            state = Content.assemble((self._called, "bold"), "    ", (glance.behind_its_name, "$amber"))
            entries.insert(0, ((label, state), lambda: go_on(self, self._desk, glance)))
        return entries

    def move(self, by: int) -> None:
        """Move the mark."""
        self.say("")
        self._cursor = min(len(self._entries()) - 1, max(0, self._cursor + by))
        self._draw()

    def open(self) -> None:
        """Open the marked row."""
        _texts, opened = self._entries()[self._cursor]
        opened()

    def _show_packs(self) -> None:
        from plc_workshop.tui.asking.packs_shelf import show_packs

        show_packs(self, self._desk, self._changed)

    def _print(self) -> None:
        """Choose what goes on paper, where there is a topic."""
        if self.tried(self._desk.packs.first) is not None:
            self.leave_for(PrintWanted())

    def _rehearse(self) -> None:
        """Lead a session with invented people, which leaves nothing behind."""
        from plc_workshop.runner.rehearse import Rehearsal

        def begun() -> Opened:
            rehearsal = Rehearsal(self._desk)
            try:
                return Opened(rehearsal.start(), rehearsal)
            except WorkshopError:
                rehearsal.end()
                raise

        self.try_beside(begun, self.leave_for)

    def _check_laptop(self) -> None:
        from plc_workshop.tui.asking.to_forget import show_what_was_found

        show_what_was_found(self, self._desk, self._changed)

    def _open_stage(self) -> None:
        if self._desk.open_stage():
            self.say(_("A second window opens: put it on the projector. It shows what the room may see."))
        else:
            from plc_workshop.runner.window import typed

            how = _("Open a second terminal window, put it on the projector, and type there: {command}")
            self.say(how.format(command=typed("stage", folders=self._desk.folders)))

    def _changed(self) -> None:
        """Draw what is on the shelf now."""
        self._look_for_open()
        self._packs = self._desk.packs.at_a_glance()
        self._cursor = min(self._cursor, len(self._entries()) - 1)
        self._draw()

    @on(Rows.Picked)
    def picked(self, message: Rows.Picked) -> None:
        """A click opens the row."""
        self._cursor = message.choice
        self._draw()
        self.in_turn(self.open)


def _where(folders: Folders) -> Content:
    """Where the files are, and whether they stay there."""
    kept = kept_in(folders)
    why, folder = Content.styled(kept.sessions.why, "$muted"), Content(str(folders.sessions))
    return put_into(in_one_line(kept), "$muted", why=why, folder=folder)


def _at_a_glance(met: Met) -> str:
    """How many groups met, and who meets again first."""
    count, again = len(met.named), [group for group in met.named if group.next_date]
    if not count:
        found = len(met.groups[0].folders) if met.groups else 0
        return npgettext("value", "{count} session", "{count} sessions", found).format(count=found) if found else ""
    groups = npgettext("value", "{n} group", "{n} groups", count).format(n=count)
    if not again:
        return groups
    first = min(again, key=lambda group: group.next_date)
    # Translators: beside “Groups” on the start page; {group} is a name.
    told = _("{group} meets again on {day}").format(group=first.name, day=day_of_month(first.next_date))
    return in_a_row((groups, told))


def _entry(label: str, note: str) -> tuple[Content, Content]:
    return Content.styled(label, "bold"), Content.styled(note, "$muted")
