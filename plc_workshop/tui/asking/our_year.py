"""Our year: from the start page, from a group's row, and from "Then and now"."""

from plc_workshop.tui.base.keyed import KeyedScreen
from plc_workshop.tui.messages import YearWanted


def open_year(screen: KeyedScreen, group: str) -> None:
    """Show the school year of a group above this screen; where none of its meetings can be read, say so there."""
    screen.app.post_message(YearWanted(group))
