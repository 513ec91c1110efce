"""PLC Workshop: the first page. It paints from folder names alone; what takes longer is filled in afterwards."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.content import Content

from plc_workshop.errors import LostRound, SealedRound, WorkshopError
from plc_workshop.runner.synced import leaves_the_machine
from plc_workshop.tui.asking.left_answers import ask_about_left
from plc_workshop.tui.base.keyed import KeyedScreen
from plc_workshop.tui.commands import Answer, Command, Question
from plc_workshop.tui.messages import Opened, Prepared
from plc_workshop.tui.widgets.keyline import KeyLine
from plc_workshop.tui.widgets.plain import Plain, lines
from plc_workshop.tui.widgets.rows import Row, Rows
from plc_workshop.words import _, later, ngettext

if TYPE_CHECKING:
    from plc_workshop.runner.desk import Desk
    from plc_workshop.runner.glance import Glance
    from plc_workshop.runner.run import Run

_LABEL = 20
_FIRST_FRAME = 0.02
"""Seconds in which the terminal's writer gets the first frame out, before files are opened."""


def _move(by: int) -> Command:
    key, label = ("up", later("key", "choose")) if by < 0 else ("down", None)
    return Command(key, label, call=lambda screen: screen.move(by), repeats=True)


def _quit(screen: HomeScreen) -> None:
    screen.ask(
        Question(
            _("Quit?"),
            (Answer(_("No, stay here"), key="n"), Answer(_("Quit"), call=lambda: screen.app.exit(0), key="y")),
        )
    )


def _help(screen: HomeScreen) -> None:
    from plc_workshop.tui.above.reading import ReadingScreen

    keys = (
        _("↑ ↓          choose a row"),
        _("Enter →      open it"),
        _("q            quit"),
        "",
        _("In a session ? shows the keys of the screen you see."),
        _("Text too small? Ctrl and +. On some terminals Ctrl+Shift and +."),
    )
    screen.app.push_screen(ReadingScreen(_("Keys"), keys))


class HomeScreen(KeyedScreen):
    """The open session first, one line each; nothing to learn."""

    CSS_PATH = "home.tcss"
    COMMANDS_HERE = (
        replace(_move(-1), shown="↑↓"),
        _move(1),
        Command("enter right", later("key", "open"), call=lambda screen: screen.open(), shown="Enter", onward=True),
        Command("question_mark ? f1", later("key", "keys"), call=_help, shown="?"),
        Command("q ctrl+c ctrl+q", later("key", "quit"), call=_quit, shown="q"),
    )

    def __init__(self, desk: Desk, sealed: str = "") -> None:
        super().__init__()
        self._desk, self._cursor = desk, 0
        self._sealed = sealed
        self._open: Glance | None = None
        self._count = desk.sessions.count()
        self._packs = ""

    def compose(self) -> ComposeResult:
        """Title, rows, where the files are."""
        yield Plain(id="title")
        yield Rows(id="rows", gap=1)
        yield Plain(id="where")
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
        self.query_one("#where", Plain).show(_where(self._desk.folders.sessions))
        self._draw()
        self.draw_keys()
        self.say(self._desk.take_news())
        self.call_after_refresh(self._fill_in)

    async def _fill_in(self) -> None:
        """What needs files opened: the session to go on with, and the state of the packs."""
        await asyncio.sleep(_FIRST_FRAME)
        self._open = self._desk.sessions.unfinished()
        self._packs = self._desk.packs.at_a_glance()
        if self._open is not None and self._cursor:
            self._cursor += 1  # the row that comes in at the top must not move the mark to another
        self._draw()
        self.in_turn(partial(ask_about_left, self, self._desk))
        self.call_after_refresh(self._desk.sessions.write_missing)
        if self._sealed:
            self._resume(self._sealed)

    def _draw(self) -> None:
        self.query_one(Rows).show([Row(text, i) for i, (text, _opened) in enumerate(self._entries())], self._cursor)

    def _entries(self) -> list[tuple[Content, Callable[[], object]]]:
        """The rows, and what Enter does on each."""
        sessions = ngettext("{count} session", "{count} sessions", self._count).format(count=self._count)
        entries: list[tuple[Content, Callable[[], object]]] = [
            (_entry(_("New session"), ""), lambda: self.leave_for(Prepared())),
            (_entry(_("Look back"), sessions), self._look_back),
            (_entry(_("Topics"), self._packs), self._show_packs),
            (_entry(_("Rehearse"), _("with invented people; leaves nothing behind")), self._rehearse),
            (_entry(_("The room's window"), _("for the projector")), self._open_stage),
            (_entry(_("Check this laptop"), ""), self._check_laptop),
        ]
        if (glance := self._open) is not None:
            state, label = Content.styled(glance.state, "$amber"), (_("Go on with"), "bold")
            text = Content.assemble(" ", label, "  ", (glance.group, "bold"), "    ", state)
            entries.insert(0, (text, lambda: self._go_on(glance)))
        return entries

    def move(self, by: int) -> None:
        """Move the mark."""
        self.say("")
        self._cursor = min(len(self._entries()) - 1, max(0, self._cursor + by))
        self._draw()

    def open(self) -> None:
        """Open the marked row."""
        _text, opened = self._entries()[self._cursor]
        opened()

    def _look_back(self) -> None:
        from plc_workshop.tui.asking.looking_back import look_back

        look_back(self, self._desk, self._go_on, self._changed)

    def _show_packs(self) -> None:
        from plc_workshop.tui.asking.packs_shelf import show_packs

        show_packs(self, self._desk, self._changed)

    def _go_on(self, glance: Glance) -> None:
        """Open a session; a round that was left open on an earlier day is asked about first."""
        if not glance.left_open:
            self._resume(glance.folder)
            return
        self.ask(
            Question(
                _("Go on with it?"),
                (
                    Answer(_("Not now"), key="n"),
                    Answer(_("Go on with it"), call=partial(self._resume, glance.folder), key="y"),
                ),
                _(
                    "A Mirror round was left open.\n{state}. Go on only if the same people are here: those who have "
                    "not answered yet can, and nobody answers twice. Behind “close” its answers become the result, or "
                    "are destroyed where too few are done."
                ).format(state=glance.state),
            )
        )

    def _rehearse(self) -> None:
        """Lead a session with invented people, which leaves nothing behind."""
        from plc_workshop.runner.rehearse import Rehearsal

        rehearsal = self.tried(lambda: Rehearsal(self._desk))
        if rehearsal is None:
            return
        run = self.tried(rehearsal.start)
        if run is None:
            rehearsal.end()
        else:
            self.leave_for(Opened(run, rehearsal))

    def _check_laptop(self) -> None:
        from plc_workshop.runner.doctor import as_lines
        from plc_workshop.tui.above.reading import ReadingScreen

        width, height = self.app.size
        found = as_lines(self._desk.examine((width, height)))
        self.app.push_screen(ReadingScreen(_("Check this laptop"), found))

    def _open_stage(self) -> None:
        if self._desk.open_stage():
            self.say(_("A second window opens: put it on the projector. It shows what the room may see."))
        else:
            from plc_workshop.runner.window import typed

            how = _("Open a second terminal window, put it on the projector, and type there: {command}")
            self.say(how.format(command=typed("stage", folders=self._desk.folders)))

    def _changed(self) -> None:
        """Draw what is on the shelf now."""
        self._count, self._open = self._desk.sessions.count(), self._desk.sessions.unfinished()
        self._packs = self._desk.packs.at_a_glance()
        self._cursor = min(self._cursor, len(self._entries()) - 1)
        self._draw()

    def _resume(self, session: str, *, give_up: bool = False) -> None:
        try:
            self.leave_for(Opened(self._desk.sessions.resume(session, give_up=give_up)))
        except SealedRound as sealed:
            self.ask(
                Question(
                    _("How do we go on?"),
                    (
                        Answer(_("Type the code from the paper"), call=partial(self._ask_code, session)),
                        Answer(_("Not now"), key="n"),
                        Answer(_("Give up the round: nobody has the paper"), then=self._given_up_sealed(session)),
                    ),
                    f"{sealed.message} "
                    + _("Whoever keeps it types it here, and nobody sees it. Without the code we can only give up."),
                )
            )
        except LostRound as lost:
            self.ask(
                Question(
                    _("Give up the round?"),
                    (
                        Answer(_("No, not now"), key="n"),
                        Answer(
                            _("Yes, give it up and talk without a result"),
                            call=partial(self._resume, session, give_up=True),
                        ),
                    ),
                    _("The answers of this round are not here.")
                    + f"\n{lost.message} "
                    + _("If it is open on another laptop, go on there: given up here, it ends for good."),
                )
            )
        except WorkshopError as problem:
            self.tell_of(problem)

    def _given_up_sealed(self, session: str) -> Question:
        give_up = partial(self._resume, session, give_up=True)
        return Question(
            _("Really give up this round?"),
            (Answer(_("No, wait")), Answer(_("Yes, destroy the answers"), call=give_up)),
            _("All answers are destroyed, and nobody ever sees them. We can still talk, without a result."),
        )

    def _ask_code(self, session: str) -> None:
        """Open a sealed round with the code that its keeper types."""
        from plc_workshop.tui.above.typing_code import TypingCodeScreen

        opened: list[Run] = []

        def check(code: str) -> None:
            opened.append(self._desk.sessions.resume(session, code=code))

        def typed(_code: str | None) -> None:
            for run in opened:
                self.leave_for(Opened(run))

        title, note = _("Type the code from the paper"), _("Esc: not now")
        self.app.push_screen(TypingCodeScreen(title, check, note=note), typed)

    @on(Rows.Picked)
    def picked(self, message: Rows.Picked) -> None:
        """A click opens the row."""
        self._cursor = message.choice
        self._draw()
        self.in_turn(self.open)


def _where(sessions: Path) -> Content:
    """Where the files are, and whether they stay there."""
    why = leaves_the_machine(sessions)
    stays = _("What is kept here leaves this laptop ({why}):").format(why=why)
    return Content.assemble(((stays if why else _("Everything stays on this laptop:")) + " ", "$muted"), str(sessions))


def _entry(label: str, note: str) -> Content:
    return Content.assemble(" ", (f"{label:<{_LABEL}}", "bold"), (note, "$muted"))
