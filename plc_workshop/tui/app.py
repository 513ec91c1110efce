"""The one app: home, set-up, and whichever screen shows the session. Nothing of the workshop's rules."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import sys
from collections.abc import Callable, Iterable
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from textual import on
from textual.app import App, SystemCommand
from textual.screen import ModalScreen, Screen

from plc_workshop.errors import WorkshopError
from plc_workshop.runner import wall
from plc_workshop.runner.clock import Clock, Pulse
from plc_workshop.tui.base.keyed import KeyedScreen
from plc_workshop.tui.commands import Answer, Question, Told
from plc_workshop.tui.gone import HUNG_UP, terminal_is_gone
from plc_workshop.tui.silence import Silence
from plc_workshop.tui.theme import use
from plc_workshop.words import _

if TYPE_CHECKING:
    from pathlib import Path

    from plc_workshop.runner.choices import Setup
    from plc_workshop.runner.desk import Desk
    from plc_workshop.runner.rehearse import Rehearsal
    from plc_workshop.runner.run import Run
    from plc_workshop.session.events import Event
    from plc_workshop.session.state import Session
    from plc_workshop.tui.base.stop import StopScreen

T = TypeVar("T")
PULSE_SECONDS = 0.25


class WorkshopApp(App[int], inherit_bindings=False):
    """Shows home until a session is open, then the screen of the session's step."""

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
        pulse: float | None = PULSE_SECONDS,
    ) -> None:
        super().__init__()
        self.desk, self.silence, self._clock = desk, Silence(clock), clock
        self._run, self._setup, self._rehearsal = run, setup, rehearsal
        self._pulse, self._pulse_seconds = Pulse(clock), pulse
        self._to_mend: Screen[None] | None = None
        self._giving_way = False
        """Whether one screen is being replaced by the next."""
        use(self, theme)

    def get_default_screen(self) -> Screen[Any]:
        """Home is the first screen, unless the command line opened something: no empty screen is painted before it."""
        if self._run is not None or self._setup is not None:
            return super().get_default_screen()
        from plc_workshop.tui.screens.home import HomeScreen

        return HomeScreen(self.desk)

    async def on_mount(self) -> None:
        """Show the session that the command line opened, and start the one timer."""
        self._listen_to_signals()
        if self._run is not None:
            await self.lead(self._run)
        elif self._setup is not None:
            await self.set_up(self._setup)
        if self._pulse_seconds:
            self.set_interval(self._pulse_seconds, self.beat)
        self.call_after_refresh(gc.enable)

    def _listen_to_signals(self) -> None:
        """A closed window or a kill restores the terminal; what is saved is saved already."""
        if sys.platform != "win32":
            for number in (signal.SIGTERM, signal.SIGINT):
                asyncio.get_running_loop().add_signal_handler(number, self.exit, None, 128 + number)
            asyncio.get_running_loop().add_signal_handler(signal.SIGHUP, self._hang_up)

    def _hang_up(self) -> None:
        """End because the window closes. Where it is gone there is nothing to restore, and no write to it would end."""
        if terminal_is_gone():
            self.leave_session()
            os._exit(HUNG_UP)
        self.exit(None, HUNG_UP)

    async def on_unmount(self) -> None:
        """Release the session for the next start."""
        self.leave_session()

    def leave_session(self) -> None:
        """Close the files of the open session, if there is one."""
        if self._run is not None:
            self._run.close()
            self._run = None
        if self._rehearsal is not None:
            self._rehearsal.end()
            self._rehearsal = None

    async def go_home(self) -> None:
        """Leave the session and show home."""
        from plc_workshop.tui.screens.home import HomeScreen

        self.leave_session()
        await self._put(HomeScreen(self.desk))

    async def set_up(self, setup: Setup | None = None) -> None:
        """Show the page where a new session is prepared."""
        from plc_workshop.tui.screens.setup import SetupScreen

        await self._put(SetupScreen(self.desk, setup or self.desk.blank_setup()))

    async def lead(self, run: Run) -> None:
        """Show an open session."""
        self._run, self._pulse = run, Pulse(self._clock)
        await self.show(run.session)
        self.call_after_refresh(self._settle)

    async def beat(self) -> None:
        """The one timer of the app; tests call it by hand.

        It has a task of its own: while one screen gives way to the next it leaves the session alone, and the next beat
        makes up for it.
        """
        if not self.is_headless and terminal_is_gone():
            self._hang_up()
        if self._giving_way:
            return
        seconds = self._pulse.step() * self._speed()
        if (run := self._run) is not None:
            await self._follow(run)
            from plc_workshop.session.events import StageSeen, TimePassed

            await self.tell(TimePassed(seconds, wall.now()))
            if (size := run.stage(wall.stamp())) != run.session.view.stage:
                await self.tell(StageSeen(size))

    @property
    def leaves_nothing(self) -> bool:
        """Whether the session that is open is a rehearsal of which nothing stays."""
        return self._rehearsal is not None and self._rehearsal.leaves_nothing

    def _speed(self) -> float:
        """How fast the clock goes: in a rehearsal fast, but not where a person is to have time."""
        run = self._run
        if run is None or self._rehearsal is None or run.session.turn or run.session.view.thanks is not None:
            return 1.0
        from plc_workshop.runner.rehearse import SPEED

        return SPEED

    async def rehearse(self) -> None:
        """Lead a session with invented people, which leaves nothing behind."""
        from plc_workshop.runner.rehearse import Rehearsal

        rehearsal = Rehearsal(self.desk)
        try:
            run = rehearsal.start()
        except WorkshopError as problem:
            rehearsal.end()
            self.say(problem)
            return
        self._rehearsal = rehearsal
        await self.lead(run)

    def answer_for_all(self) -> None:
        """In a rehearsal: all who have not answered yet hand in invented answers."""
        run = self._run
        if run is None or self._rehearsal is None:
            return
        import random

        from plc_workshop.runner.rehearse import answer_for_all

        self.tried(lambda: answer_for_all(run, random.Random()))  # noqa: S311 - invented answers hide nothing
        self.call_later(self.show, run.session)

    async def _follow(self, run: Run) -> None:
        """Show what was saved into the pack's file; a save with something to mend is told, and the last one stays."""
        before = run.session
        try:
            wrong = run.follow()
        except WorkshopError as problem:
            self.say(problem)
            return
        if self._to_mend is not None and self._to_mend is self.screen and (wrong or run.session is not before):
            await self.pop_screen()
            self._to_mend = None
        if wrong:
            from plc_workshop.tui.above.reading import ReadingScreen

            self._to_mend = ReadingScreen(_("To mend before this save can be shown"), wrong)
            await self.push_screen(self._to_mend)
        elif run.session is not before:
            await self.show(run.session, before)

    @on(Told)
    async def told(self, message: Told) -> None:
        """A screen reports an event, or something to ask first.

        A key that came before its screen had gone was meant for that screen: on the next one it could hand in.
        """
        if self._run is None or message.at is not self._run.session.stop:
            return
        if message.ask is None:
            await self.tell(message.event)
        else:
            self.ask(message.ask)

    def ask(self, question: Question) -> None:
        """Show a question on top of the screen."""
        from plc_workshop.tui.above.question import QuestionScreen

        self.push_screen(QuestionScreen(question, self.silence), self._answered)

    async def _answered(self, answer: Answer | None) -> None:
        if answer is None:
            return
        if answer.then is not None:
            self.ask(answer.then)
        elif answer.event is not None:
            await self.tell(answer.event)
        elif answer.call is not None:
            answer.call()

    async def tell(self, event: Event) -> None:
        """Give `event` to the one door and show what came out of it."""
        if self._run is None:
            return
        from plc_workshop.session.events import TimePassed

        before = self._run.session
        try:
            session = self._run.tell(event)
        except WorkshopError as problem:
            self.say(problem)
            return
        if session is not before:
            # A key cleared the line of refusals, so that it is painted anew also where nothing else has changed.
            await self.show(session, before if isinstance(event, TimePassed) else None)
            self.call_after_refresh(self._settle)

    def _settle(self) -> None:
        """What is written after the screen has painted."""
        if self._run is not None:
            self._run.publish(self.theme)
            self.tried(self._run.settle)

    def watch_theme(self) -> None:
        """The room's window follows."""
        if self._run is not None:
            self.call_after_refresh(self._run.publish, self.theme)

    def say(self, problem: WorkshopError) -> None:
        """Show a problem on the screen where it happened."""
        for screen in reversed(self.screen_stack):
            if isinstance(screen, KeyedScreen):
                screen.say(" ".join(filter(None, (problem.message, problem.hint))))
                return

    def tried(self, call: Callable[[], T]) -> T | None:
        """The value of `call`, or None where the screen says why not."""
        try:
            return call()
        except WorkshopError as problem:
            self.say(problem)
            return None

    def write_files(self) -> bool:
        """Write the summary files again; where that fails the screen says why."""
        return self._run is not None and self.tried(self._run.take_home) is not None

    def copy_files(self, to: Path) -> Path | None:
        """Write the summary files also into `to`; the folder made there, or None where the screen says why not."""
        run = self._run
        return None if run is None else self.tried(lambda: run.copy_to(to))

    def print_pack(self, pack: Path) -> tuple[Path, ...]:
        """Write the printable pages of a pack; none where the screen says why not."""
        from plc_workshop.tui.key_table import key_table

        return self.tried(lambda: self.desk.packs.sheet(pack, key_table())) or ()

    def stored(self) -> str:
        """What is stored of the round right now, every digit masked."""
        return self._run.stored() if self._run is not None else ""

    @property
    def step(self) -> StopScreen | None:
        """The step on the stack, under whatever question stands on it."""
        if self._run is None:
            return None
        from plc_workshop.tui.base.stop import StopScreen

        return next((screen for screen in self.screen_stack if isinstance(screen, StopScreen)), None)

    async def show(self, session: Session, before: Session | None = None) -> None:
        """Show `session`: on the screen that is there, or on the one of its step."""
        from plc_workshop.tui.screen_of import only_time_passed, screen_of

        wanted, step = screen_of(session.stop), self.step
        if step is not None and type(step) is wanted:
            if before is not None and only_time_passed(before, session):
                step.tick(session)
            else:
                step.show(session)
            return
        assert self._run is not None
        await self._put(wanted(session, str(self._run.folder)))

    async def _put(self, screen: Screen[None]) -> None:
        """Replace what is shown by `screen`, open questions included."""
        self._giving_way = True
        try:
            while isinstance(self.screen, ModalScreen):
                await self.pop_screen()
            if len(self.screen_stack) == 1:  # the first screen was not pushed, and cannot be switched
                await self.push_screen(screen)
            else:
                await self.switch_screen(screen)
                from plc_workshop.tui.forgetting import forget_screens_left

                self.call_after_refresh(forget_screens_left)
        finally:
            self._giving_way = False

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """What the palette offers: the commands of the screen, and none of Textual's own."""
        if isinstance(screen, KeyedScreen):
            for command in screen.COMMANDS_HERE:
                if command.label:
                    key = command.first_key
                    name = command.help or command.shown or key
                    yield SystemCommand(command.label, name, lambda c=command, k=key: screen.run_command(c, k))

    def _fatal_error(self) -> None:
        """Say that it is over, once: Textual would print a traceback with local variables, ballots included."""
        from rich.text import Text

        from plc_workshop.runner.crash import keep

        if self._exit_renderables:
            return
        kept = keep(self._exception, self.desk.folders.state) if self._exception is not None else None
        said = [
            _("The workshop stopped because of a fault in the program. What was saved is safe."),
            _("It lies in {folder}").format(folder=self.desk.folders.sessions),
            _("Go on with: plc-workshop resume"),
        ]
        if kept is not None:
            said.append(_("Where it happened, without any answer, stands in {file}").format(file=kept))
        self.panic(Text("\n".join(said)))
