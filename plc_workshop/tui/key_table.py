"""The keys of the screens a facilitator leads, as text: for paper."""

from plc_workshop.export.sheet import Keys
from plc_workshop.tui.base.keyed import KeyedScreen
from plc_workshop.words import pgettext
from plc_workshop.words.key_names import in_words


def key_table() -> Keys:
    """Where keys work, and each key with what it does; taken from the screens, so that it is never older than they."""
    from plc_workshop.tui.screens.cover import CoverScreen
    from plc_workshop.tui.screens.do import DoScreen
    from plc_workshop.tui.screens.notice import NoticeScreen
    from plc_workshop.tui.screens.one import OneScreen
    from plc_workshop.tui.screens.plan import PlanScreen
    from plc_workshop.tui.screens.predict import PredictScreen
    from plc_workshop.tui.screens.section import SectionScreen
    from plc_workshop.tui.screens.see import SeeScreen
    from plc_workshop.tui.screens.take_home import TakeHomeScreen

    screens: tuple[tuple[str, type[KeyedScreen]], ...] = (
        (pgettext("heading", "A section"), SectionScreen),
        (pgettext("heading", "The plan"), PlanScreen),
        (pgettext("heading", "Pass the laptop"), CoverScreen),
        (pgettext("heading", "Before we look"), PredictScreen),
        (pgettext("heading", "What we see"), SeeScreen),
        (pgettext("heading", "I notice"), NoticeScreen),
        (pgettext("heading", "Focus"), OneScreen),
        (pgettext("heading", "What we will do"), DoScreen),
        (pgettext("heading", "Take it home"), TakeHomeScreen),
    )
    return tuple((where, _keys(screen)) for where, screen in screens)


def _keys(screen: type[KeyedScreen]) -> tuple[tuple[str, str], ...]:
    commands = [command for command in screen.COMMANDS_HERE if command.label and (command.help or command.shown)]
    return tuple((in_words(command.help or command.shown), str(command.label)) for command in commands)
