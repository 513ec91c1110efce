"""What the app shows around the sessions: who met, their years and sessions, the printable pages of a topic."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import on
from textual.screen import ModalScreen, Screen

from plc_workshop.tui.base.keyed import KeyedScreen
from plc_workshop.tui.hearing.listening import ListeningScreen
from plc_workshop.tui.hearing.one_queue import OneQueue
from plc_workshop.tui.in_browser import open_to_print
from plc_workshop.tui.keyboard.given_back import terminal_of
from plc_workshop.tui.messages import GroupsWanted, PagesWanted, PrintWanted, SessionsWanted, YearWanted
from plc_workshop.words import pgettext

if TYPE_CHECKING:
    from pathlib import Path

    from plc_workshop.results.year import Looked


class AroundSessions(OneQueue, inherit_bindings=False):
    """Knows the screens that screens ask for: they do not know each other."""

    async def put(self, screen: Screen[None]) -> None:
        """Replace what is shown by `screen`, open questions included: painted screens, or plain lines."""
        terminal = terminal_of(self)
        if terminal is not None and isinstance(screen, ListeningScreen) and screen.IN_LINES:
            terminal.give_back()
        elif terminal is not None:
            terminal.take_again()
        while isinstance(self.screen, ModalScreen):
            await self.pop_screen()
        if len(self.screen_stack) == 1:  # the first screen was not pushed, and cannot be switched
            await self.push_screen(screen)
        else:
            await self.switch_screen(screen)
            from plc_workshop.tui.forgetting import forget_screens_left

            self.call_after_refresh(forget_screens_left)

    @on(GroupsWanted)
    async def show_groups(self, message: GroupsWanted) -> None:
        """Show who met on this laptop; a year above them goes."""
        from plc_workshop.tui.screens.met import MetScreen

        await self.put(MetScreen(self.host.desk, message.said))

    @on(SessionsWanted)
    def list_sessions(self, message: SessionsWanted) -> None:
        """List the sessions of a group above its year; where one is deleted, that is another one."""
        from plc_workshop.tui.asking.looking_back import sessions_above

        if isinstance(screen := self.screen, KeyedScreen):
            sessions_above(screen, self.host.desk, message.group, lambda said: screen.leave_for(GroupsWanted(said)))

    @on(YearWanted)
    def show_year(self, message: YearWanted) -> None:
        """Show the school year of a group above the screen that is there, or say there why it cannot be shown."""
        if not isinstance(screen := self.screen, KeyedScreen):
            return
        if (year := screen.tried(lambda: self.host.desk.sessions.year(message.group))) is not None:
            from plc_workshop.tui.screens.the_year import YearScreen

            self.push_screen(YearScreen(year, self._shows_the_room()))

    def _shows_the_room(self) -> Callable[[Looked | None], None]:
        """What lets the room see the year: the open session, or the desk, also where one is opened from the year."""

        def by_the_session(looked: Looked | None) -> None:
            from plc_workshop.session.year_above import YearLooked

            self.call_later(self.tell, YearLooked(looked))

        def by_the_desk(looked: Looked | None) -> None:
            self.host.desk.show_year(looked, self.theme)

        return by_the_desk if self.host.run is None else by_the_session

    @on(PrintWanted)
    async def show_what_to_print(self) -> None:
        """Show what goes on paper."""
        from plc_workshop.tui.screens.to_print import PrintScreen

        await self.put(PrintScreen(self.host.desk))

    @on(PagesWanted)
    def print_pages(self, message: PagesWanted) -> None:
        """Write the printable pages of a pack, and say where they are."""
        from plc_workshop.tui.key_table import key_table

        if not isinstance(screen := self.screen, KeyedScreen):
            return

        def told(written: tuple[Path, ...]) -> None:
            if message.opens:
                screen.say(open_to_print(written[0]))
                return
            first, last = written[0], written[1].name
            screen.say(pgettext("sentence", "Written: {first} and {last}").format(first=first, last=last))

        screen.try_beside(lambda: self.host.desk.packs.sheet(message.pack, key_table), told)
