"""Keys that stand in no table: of the pages on top of a screen, of fields, and those that wake."""

from typing import Any, NamedTuple

from textual.screen import Screen

from plc_workshop.session import events as e
from plc_workshop.session.turn_in_lines import LastLinesHeard
from plc_workshop.tui.above.checked_laptop import CheckedLaptopScreen
from plc_workshop.tui.above.choosing import ChoosingScreen
from plc_workshop.tui.above.form import FormScreen
from plc_workshop.tui.above.question import QuestionScreen
from plc_workshop.tui.above.reading import ReadingScreen
from plc_workshop.tui.above.shared_page import SharedPageScreen
from plc_workshop.tui.above.typing_code import TypingCodeScreen
from plc_workshop.tui.screens.away import AwayScreen
from plc_workshop.tui.screens.in_lines import InLinesScreen
from plc_workshop.tui.screens.practice import PracticeScreen
from plc_workshop.tui.screens.section import SectionScreen
from plc_workshop.tui.screens.setup import SetupScreen
from plc_workshop.tui.screens.thanks import ThanksScreen
from plc_workshop.tui.screens.the_year import YearScreen
from plc_workshop.tui.screens.turn import TurnScreen
from tests.stories.every_key.effects import Asks, Closes, Effect, Marks, Shows, Tells, Writes
from tests.stories.every_key.end import SHARED
from tests.stories.every_key.entries import Keys, called
from tests.stories.every_key.home import down


class OnKey(NamedTuple):
    """A key that a screen looks for itself."""

    screen: type[Screen[Any]]
    key: str
    start: str
    before: Keys
    effects: tuple[Effect, ...]
    after: Keys = ()
    """Keys that show where the first one led."""

    @property
    def name(self) -> str:
        """Names the entry among all."""
        return f"{self.screen.__name__}, {called(*self.before, self.key)}, at {self.start}"


def _each(
    keys: str, screen: type[Screen[Any]], start: str, before: Keys, *effects: Effect, after: Keys = ()
) -> tuple[OnKey, ...]:
    """The same for each of several keys."""
    return tuple(OnKey(screen, key, start, before, effects, after) for key in keys.split())


_KEPT = "sessions/*/session.json"
_TRUTH: Keys = ("i",)
"""In an open round it has four pages."""
_IDEAS: Keys = (*down(1), "enter")
_MEETING: Keys = (*down(3), "enter")
"""The day of the next one."""

READING: tuple[OnKey, ...] = (
    *_each("right space pagedown enter down", ReadingScreen, "cover", _TRUTH, Shows("page 2 of 4")),
    *_each("left pageup up", ReadingScreen, "cover", (*_TRUTH, "right"), Shows("page 1 of 4")),
    *_each("x", ReadingScreen, "cover", _TRUTH, Closes()),
    *_each(
        "f", CheckedLaptopScreen, "home with a finished session", (*down(6), "enter"),
        Asks("Remove what this laptop keeps?"),
    ),
)  # fmt: skip
CHOOSING: tuple[OnKey, ...] = (
    *_each("down pagedown", ChoosingScreen, "do", _IDEAS, Marks("▌ ▌ Visit one lesson")),
    *_each("up pageup", ChoosingScreen, "do", (*_IDEAS, "down"), Marks("▌ ▌ Something of our own")),
    *_each("enter right", ChoosingScreen, "do", (*_IDEAS, "down"), Shows("What will we do? Visit one lesson")),
    *_each("escape left", ChoosingScreen, "do", _IDEAS, Closes()),
    *_each("enter", ChoosingScreen, "take home", ("k",), Writes("stick/*/summary.md", "Visit a lesson")),
    *_each("enter", ChoosingScreen, "take home", ("k", "down"), Shows("Which folder? Type it, or drop it here.")),
)
ASKING: tuple[OnKey, ...] = (
    *_each("down", QuestionScreen, "section", ("n",), Marks("▌ ▌ y Yes, show them")),
    *_each("up", QuestionScreen, "section", ("n", "down"), Marks("▌ ▌ n No, keep them hidden")),
    *_each("enter", QuestionScreen, "section", ("n", "down"), Shows("Watch for: long stories")),
    *_each("escape", QuestionScreen, "section", ("n", "down"), Closes()),
    *_each("escape", QuestionScreen, "cover, all done", ("enter",), Closes()),
    *_each("enter escape", QuestionScreen, "turn in front of the room", ("escape",), Closes()),
)
WRITING: tuple[OnKey, ...] = (
    *_each("enter down", FormScreen, "do", ("p", "x"), Shows("Who follows it up? Ben"), after=tuple("Ben")),
    *_each("up", FormScreen, "do", ("p", "x", "down"), Shows("What do we put off? xy"), after=("y",)),
    *_each("up", FormScreen, "do", (*_MEETING, *"2098-06-01"), Shows("Monday 2 June 2098")),
    *_each("down", FormScreen, "do", (*_MEETING, *"2098-06-02"), Shows("Sunday 1 June 2098")),
    *_each("pageup", FormScreen, "do", (*_MEETING, *"2098-06-01"), Shows("Sunday 8 June 2098")),
    *_each("pagedown", FormScreen, "do", (*_MEETING, *"2098-06-08"), Shows("Sunday 1 June 2098")),
    *_each("escape", FormScreen, "do", ("p",), Closes()),
    *_each("escape", FormScreen, "do", ("p", "x"), Asks("Throw away what you typed?")),
    *_each(
        "enter", FormScreen, "do", ("p", *"Desk", "enter", *"Eve"),
        Shows("Desk Eve"), Writes(_KEPT, "Desk"),
    ),
    *_each(
        "enter", FormScreen, "do", (*down(2), "enter", *"s", "enter"),
        Shows("The timetables Ben"), Writes(_KEPT, "The timetables"),
    ),
    *_each(
        "enter", FormScreen, "do", ("a", *"Read", "enter", *"Eve", "enter", "enter", "enter"),
        Shows("2 Read Eve"), Writes(_KEPT, "Read"),
    ),
    *_each(
        "enter", FormScreen, "do", ("enter", *"s", "enter", "enter", "enter", "enter"),
        Shows("1 Visit a lessons"), Writes(_KEPT, "Visit a lessons"),
    ),
    *_each(
        "enter", FormScreen, "meet", ("enter", *"Friday", "enter", *"1430", "enter", *"Work", "enter", *"Ben"),
        Shows("Leads Ben"), Writes(_KEPT, '"next_time":"14:30"'), Writes(_KEPT, '"next_date":"2'),
    ),
    *_each(
        "enter", FormScreen, "focus", ("w", *"Calm", "enter", *"Trust"),
        Shows("I notice … Calm It may be because … Trust We talk"), Writes(_KEPT, "Calm"), Writes(_KEPT, "Trust"),
    ),
    *_each(
        "enter", FormScreen, "take home", ("k", "down", "enter", *"stick"),
        Writes("stick/*/summary.md", "Visit a lesson"),
    ),
)  # fmt: skip
FIELDS: tuple[OnKey, ...] = (
    *_each("O", SetupScreen, "set-up", (), Marks("Group O")),
    *_each("backspace", SetupScreen, "set-up", ("O", "k"), Marks("Group O▏")),
    *_each("5", SetupScreen, "set-up", down(1), Marks("People 5")),
    *_each("5", SetupScreen, "set-up", down(2), Marks("We stop at 5")),
    *_each("5", SetupScreen, "set-up", (*down(3), "right", *down(7)), Marks("Earlier summary 5")),
)
WAKING: tuple[OnKey, ...] = (
    *_each("x", YearScreen, "then", ("y", "b"), Shows("2 meetings since")),
    *_each("x", SectionScreen, "section", ("b",), Shows("1 Learning together")),
    *_each("x", TurnScreen, "turn, after a while", (), Tells(e.SomebodyThere())),
    *_each("'", PracticeScreen, "practice", (), Shows("press it once more")),
    *_each("x", AwayScreen, "away", (), Shows("Still the same person?")),
    *_each("enter", InLinesScreen, "in lines", ("ctrl+c",), Tells(LastLinesHeard()), Shows("Pass the laptop")),
    *_each("x", ThanksScreen, "thanks", (), Shows("Pass the laptop")),
)
_TYPING: Keys = ("enter", "enter", "k")
_ONE, _NONE = "• _ _ _ _ _ _ _ _ _ _ _ _ _", "_ _ _ _ _ _ _ _ _ _ _ _ _ _"
TYPING: tuple[OnKey, ...] = (
    *_each("7", TypingCodeScreen, "the code", _TYPING, Shows("• • _ _ _ _ _ _ _ _ _ _ _ _")),
    *_each("backspace", TypingCodeScreen, "the code", (*_TYPING, "7"), Shows(_ONE)),
    *_each("backspace", TypingCodeScreen, "the code", _TYPING, Shows(_NONE)),
    *_each("enter", TypingCodeScreen, "the code", _TYPING, Shows("1 is there")),
    *_each("escape ctrl+c ctrl+q", TypingCodeScreen, "the code", _TYPING, Shows("That code is thrown away")),
    *_each("escape", TypingCodeScreen, "home with a sealed round", ("enter", "enter", "k"), Closes()),
)
_YEAR: Keys = ("y", *SHARED)
"""The page of the year is offered to phones."""
SHARING: tuple[OnKey, ...] = (
    *_each("escape left s", SharedPageScreen, "then", _YEAR, Shows("Nobody can open the page any more.")),
    *_each("up", SharedPageScreen, "then", _YEAR, Shows("now eth1")),
    *_each("down", SharedPageScreen, "then", _YEAR, Shows("now eth0")),
)
KEYS: tuple[OnKey, ...] = (*READING, *CHOOSING, *ASKING, *WRITING, *FIELDS, *TYPING, *SHARING, *WAKING)
