"""The one app: home, set-up, and whichever screen shows the session. Nothing of the workshop's rules."""

from __future__ import annotations

import gc
from collections.abc import Iterable
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on
from textual.app import SystemCommand
from textual.screen import Screen

from plc_workshop.errors import WorkshopError
from plc_workshop.runner import wall
from plc_workshop.runner.clock import Clock
from plc_workshop.runner.meanwhile import a_code_is_tried
from plc_workshop.tui.around_sessions import AroundSessions
from plc_workshop.tui.base.keyed import KeyedScreen
from plc_workshop.tui.gone import hang_up, listen_to_signals, terminal_is_gone
from plc_workshop.tui.hearing.attempts import TryingScreen
from plc_workshop.tui.hearing.host import Host
from plc_workshop.tui.hearing.listening import ListeningScreen
from plc_workshop.tui.keyboard.driver import driver_class
from plc_workshop.tui.messages import Happened, Left, Opened, Prepared
from plc_workshop.tui.theme import use
from plc_workshop.words import _, speaking, spoken
from plc_workshop.words.languages import is_choice

if TYPE_CHECKING:
    from plc_workshop.runner.choices import Setup
    from plc_workshop.runner.desk import Desk
    from plc_workshop.runner.rehearse import Rehearsal
    from plc_workshop.runner.run import Run
    from plc_workshop.session.events import Event
    from plc_workshop.session.state import Session
    from plc_workshop.tui.base.stop import StopScreen

PULSE_SECONDS = 0.25


class WorkshopApp(AroundSessions, inherit_bindings=False):
    """Shows home until a session is open, then the screen of the session's stop."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["app.tcss", "screens/home.tcss"]
    TITLE = "PLC Workshop"
    ENABLE_COMMAND_PALETTE: ClassVar[bool] = False
    ESCAPE_TO_MINIMIZE: ClassVar[bool] = False

    def __init__(
        self,
        desk: Desk,
        clock: Clock,
        *,
        theme: str,
        run: Run | None = None,
        setup: Setup | None = None,
        rehearsal: Rehearsal | None = None,
        sealed: str = "",
        pulse: float | None = PULSE_SECONDS,
    ) -> None:
        super().__init__(driver_class=driver_class())
        self.host = Host(desk, clock, run=run, rehearsal=rehearsal)
        self._setup, self._pulse_seconds = setup, pulse
        self._sealed = sealed
        """A session that home opens at once, with the code that is asked for there."""
        self._to_mend: Screen[None] | None = None
        use(self, theme)

    def get_default_screen(self) -> Screen[Any]:
        """Home is the first screen, unless the command line opened something: no empty screen is painted before it."""
        if self.host.run is not None or self._setup is not None:
            return super().get_default_screen()
        from plc_workshop.tui.screens.home import HomeScreen

        return HomeScreen(self.host.desk, self._sealed)

    async def on_mount(self) -> None:
        """Show the session that the command line opened, and start the one timer."""
        self.begin_beside()
        listen_to_signals(self, self.host.leave)
        if self.host.run is not None:
            await self.lead(Opened(self.host.run))
        elif self._setup is not None:
            await self.prepare(Prepared(self._setup))
        if self._pulse_seconds:
            self.set_interval(self._pulse_seconds, partial(self.call_later, self.beat))
        self.call_after_refresh(_read_what_a_fault_needs)
        self.call_after_refresh(gc.enable)

    async def on_unmount(self) -> None:
        """Release the session for the next start."""
        self.end_beside()
        self.host.leave()

    @on(Left)
    async def go_home(self) -> None:
        """Leave the session and show home."""
        from plc_workshop.tui.screens.home import HomeScreen

        await self.beside(self.host.leave)
        await self.put(HomeScreen(self.host.desk))

    @on(Prepared)
    async def prepare(self, message: Prepared) -> None:
        """Show the page where a new session is prepared."""
        from plc_workshop.tui.screens.setup import SetupScreen

        desk = self.host.desk
        await self.put(SetupScreen(desk, message.setup or desk.blank_setup()))

    @on(Opened)
    async def lead(self, message: Opened) -> None:
        """Show an open session."""
        self.host.lead(message.run, message.rehearsal)
        await self._show(message.run)
        self.call_after_refresh(self._settle)

    async def beat(self) -> None:
        """The one timer of the app; tests call it by hand."""
        if not self.is_headless and terminal_is_gone():
            hang_up(self, self.host.leave)
        await self.hid_after_sleep()
        if isinstance(self.screen, ListeningScreen):
            self.screen.beat()
        seconds = self.host.seconds()
        if (run := self.host.run) is not None:
            await self._follow(run)
            from plc_workshop.session.events import StageSeen, TimePassed

            await self.tell(TimePassed(seconds, wall.now()))
            size = run.stage(wall.stamp())
            if size != run.session.view.stage and not self.host.sleep.was_just_now():
                await self.tell(StageSeen(size))

    async def _follow(self, run: Run) -> None:
        """Show what was saved into the pack's file; a save with something to mend is told, and the last one stays."""
        before = run.session
        try:
            wrong = await self.beside(run.follow)
        except WorkshopError as problem:
            self._say(problem)
            return
        if self._to_mend is not None and self._to_mend is self.screen and (wrong or run.session is not before):
            await self.pop_screen()
            self._to_mend = None
        if wrong:
            from plc_workshop.tui.above.reading import ReadingScreen

            self._to_mend = ReadingScreen(_("To mend before this save can be shown"), wrong)
            await self.push_screen(self._to_mend)
        elif run.session is not before:
            await self._show(run, before)

    @on(Happened)
    async def happened(self, message: Happened) -> None:
        """A screen reports an event. One of a stop that was left was meant for that: on the next it could hand in."""
        if self.host.run is not None and message.at is self.host.run.session.stop:
            await self.tell(message.event)

    async def tell(self, event: Event) -> None:
        """Give `event` to the one door and show what came out of it."""
        run = self.host.run
        if run is None:
            return
        from plc_workshop.session.events import CodeTyped, SomebodyThere, TimePassed
        from plc_workshop.session.turn_words import language_now
        from plc_workshop.tui.screen_of import screen_for

        before = run.session
        try:
            slow = a_code_is_tried() if isinstance(event, CodeTyped) else ""  # it seals the answers
            session = await self.beside(partial(run.tell, event), slow=slow)
        except WorkshopError as problem:
            self._say(problem)
            return
        if session is not before:
            if session.record.language != before.record.language:
                run.remark(self.host.speak() or _("From now on: {language}.").format(language=spoken().name))
                run.remark(_("The page for phones ended: s offers it again.") if before.view.link else "")
                await self.put(screen_for(session)(run.session, str(run.folder)))
            elif language_now(session) != language_now(before):
                wrong = self.host.speak()
                run.remark(wrong if session.turn is not None else "")
            # A key cleared the line of refusals, so that it is painted anew also where nothing else has changed.
            await self._show(run, before if isinstance(event, TimePassed | SomebodyThere) else None)
            self.call_after_refresh(self._settle)

    async def _settle(self) -> None:
        """What is written after the screen has painted."""
        run = self.host.run
        if run is not None:
            run.publish(self.theme)
            try:
                await self.beside(run.settle)
            except WorkshopError as problem:
                self._say(problem)

    def watch_theme(self) -> None:
        """The room's window follows."""
        if self.host.run is not None:
            self.call_after_refresh(self.host.run.publish, self.theme)

    def _say(self, problem: WorkshopError) -> None:
        """Show a problem on the screen where it happened, under whatever stands on it."""
        for screen in reversed(self.screen_stack):
            if isinstance(screen, KeyedScreen):
                screen.tell_of(problem)
                return

    def say_meanwhile(self, sentence: str) -> None:
        """Say where it is seen why something takes so long; with an empty sentence what else stands there."""
        for screen in reversed(self.screen_stack):
            if isinstance(screen, TryingScreen) and screen.is_mounted:
                screen.say(sentence)
                return

    @property
    def _stop_screen(self) -> StopScreen | None:
        """The screen of the stop, under whatever question stands on it."""
        from plc_workshop.tui.base.stop import StopScreen

        return next((screen for screen in self.screen_stack if isinstance(screen, StopScreen)), None)

    async def _show(self, run: Run, before: Session | None = None) -> None:
        """Show the session: on the screen that is there, or on the one of its stop."""
        from plc_workshop.session.state import Stop
        from plc_workshop.tui.screen_of import only_time_passed, read_beforehand, screen_for

        session = run.session
        wanted, there = screen_for(session), self._stop_screen
        if there is None or type(there) is not wanted:
            await self.put(wanted(session, str(run.folder)))
            if session.stop is Stop.COVER:
                self.call_after_refresh(read_beforehand)
        elif before is not None and only_time_passed(before, session):
            there.tick(session)
        else:
            there.show(session)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """What the palette offers: the commands of the screen, and none of Textual's own."""
        from plc_workshop.tui.above.commanding import Palette

        if isinstance(screen, KeyedScreen) and isinstance(palette := self.screen, Palette):
            from plc_workshop.tui.base.leading import LANGUAGE

            more = (LANGUAGE,) if self.host.run is not None and is_choice() else ()
            for command in (*screen.COMMANDS_HERE, *more):
                if (label := screen.label(command)) and screen.is_there(command):
                    key = command.first_key
                    name = screen.name_in_help(command) or key
                    run = partial(screen.run_command, command, key)
                    yield SystemCommand(label, name, palette.once(run))

    def _fatal_error(self) -> None:
        """Say that it is over, once: Textual would print a traceback with local variables, ballots included."""
        from rich.text import Text

        from plc_workshop.runner.crash import told

        if not self._exit_renderables:
            with speaking(self.host.own_language()):  # not as the turn did that it happened in
                self.panic(Text(told(self._exception, self.host.desk.folders)))


def _read_what_a_fault_needs() -> None:
    """The program may lie on a stick that is taken out: nothing can be read from it any more then."""
    from plc_workshop.runner import crash  # noqa: F401 - to have read it
