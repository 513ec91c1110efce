"""Write the line that a group hands in for its region, once it was said what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plc_workshop.export.region_line import why_not
from plc_workshop.runner.collecting import summarise
from plc_workshop.runner.handing_in import hand_in
from plc_workshop.tui.commands import Answer, Question
from plc_workshop.tui.hearing.host import host
from plc_workshop.words import _, pgettext

if TYPE_CHECKING:
    from plc_workshop.session.state import Session
    from plc_workshop.tui.base.stop import StopScreen


def is_offered(session: Session) -> bool:
    """Whether the session has something to hand in."""
    return not why_not(summarise(session))


def for_the_region(screen: StopScreen) -> None:
    """Ask whether the line is to be written; or say why there is none."""
    if why := why_not(summarise(screen.session)):
        screen.say(why)
        return
    screen.ask(
        Question(
            _("Write the line for the region?"),
            (
                Answer(pgettext("row", "Not now"), key="n"),
                Answer(_("Yes, write it"), call=lambda: _written(screen), key="y"),
            ),
            "\n".join(
                (
                    _("In it: topic, people, words, numbers, a code for your group."),
                    _("Not in it: your group's name, names, the day, what you wrote."),
                )
            ),
        )
    )


def _written(screen: StopScreen) -> None:
    run = host(screen).run
    if run is not None:
        screen.try_beside(
            lambda: hand_in(summarise(run.session), run.folder),
            lambda path: screen.say(_("Hand in this file: {path}").format(path=path.relative_to(path.parents[1]))),
        )
