"""The palette: Textual's own list of commands, which listens like every screen of ours."""

from collections.abc import Awaitable, Callable

from textual.command import CommandPalette

from plc_workshop.tui.above.modal import AboveScreen
from plc_workshop.words import _


class Palette(CommandPalette, AboveScreen[None]):
    """What was typed before it could be seen is no search, and no Enter."""

    TYPED_INTO = True
    _chosen = False

    def __init__(self) -> None:
        super().__init__(placeholder=_("Search for commands…"))

    def once(self, do: Callable[[], Awaitable[None]]) -> Callable[[], Awaitable[None]]:
        """`do`, unless a command was chosen already: two Enters in one read choose two."""

        async def done() -> None:
            if not self._chosen:
                self._chosen = True
                await do()

        return done
