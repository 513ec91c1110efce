"""The palette: Textual's own list of commands, which listens like every screen of ours."""

from collections.abc import Awaitable, Callable

from textual.command import CommandList, CommandPalette
from textual.content import Content
from textual.widgets.option_list import Option

from plc_workshop.tui.above.modal import AboveScreen
from plc_workshop.words import _


class Palette(CommandPalette, AboveScreen[None]):
    """What was typed before it could be seen is no search, and no Enter."""

    TYPED_INTO = True
    _chosen = False

    def __init__(self) -> None:
        super().__init__(placeholder=_("Search for commands…"))

    def _start_no_matches_countdown(self, search_value: str) -> None:
        """Textual's own says it in English."""
        self._stop_no_matches_countdown()

        def say() -> None:
            if search_value:
                nothing = Content(_("No matches found"))
                self.query_one(CommandList).add_option(Option(nothing, disabled=True, id=self._NO_MATCHES))
            self._list_visible = bool(search_value)

        self._no_matches_timer = self.set_timer(self._NO_MATCHES_COUNTDOWN, say)

    def _action_command_list(self, action: str) -> None:
        """A list that has no room on the screen yet has no pages: Textual's own ends the program there."""
        if self.query_one(CommandList).scrollable_content_region:
            super()._action_command_list(action)

    def once(self, do: Callable[[], Awaitable[None]]) -> Callable[[], Awaitable[None]]:
        """`do`, unless a command was chosen already: two Enters in one read choose two."""

        async def done() -> None:
            if not self._chosen:
                self._chosen = True
                await do()

        return done
