"""The palette: Textual's own list of commands, which listens like every screen of ours."""

from textual.command import CommandPalette

from plc_workshop.tui.hearing.listening import ListeningScreen


class Palette(CommandPalette, ListeningScreen[None]):
    """What was typed before it could be seen is no search, and no Enter."""

    TYPED_INTO = True
