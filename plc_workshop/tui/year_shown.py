"""A group's year above the screen that is there: home knows no other screen, and "Then and now" none either."""

from functools import partial

from plc_workshop.results.year import Looked
from plc_workshop.session.year_above import YearLooked
from plc_workshop.tui.base.keyed import KeyedScreen
from plc_workshop.tui.hearing.host import Hosted
from plc_workshop.tui.screens.the_year import YearScreen


def show_year(app: Hosted, group: str) -> None:
    """Show it, or say on the screen that is there why it cannot be shown."""
    screen = app.screen
    if isinstance(screen, KeyedScreen):
        year = screen.tried(lambda: app.host.desk.sessions.year(group))
        if year is not None:
            app.push_screen(YearScreen(year, partial(_look, app)))


def _look(app: Hosted, looked: Looked | None) -> None:
    """Let the room see what is looked at: by the open session, or without one."""
    if app.host.run is not None:
        app.call_later(app.tell, YearLooked(looked))
    else:
        app.host.desk.show_year(looked, app.theme)
