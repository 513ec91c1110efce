"""The first page, and set-up."""

from plc_workshop.tui.screens.home import HomeScreen
from plc_workshop.tui.screens.met import MetScreen
from plc_workshop.tui.screens.setup import SetupScreen
from plc_workshop.tui.screens.to_print import PrintScreen
from tests.stories.every_key.effects import Asks, Browses, GoesDark, Hides, Marks, Paints, Shows, Writes
from tests.stories.every_key.entries import Keys, OnCommand, of, on, shared


def down(rows: int) -> Keys:
    """So many rows further down."""
    return ("down",) * rows


def up(rows: int) -> Keys:
    """So many rows further up."""
    return ("up",) * rows


_MORE = (*down(3), "right")
"""From the group's name to the row More, and what is behind it."""

HOME: tuple[OnCommand, ...] = of(
    HomeScreen,
    "home",
    on("up", Marks("New session"), before=down(1)),
    on("down", Marks("Groups")),
    on("enter", Shows("People")),
    on("enter", Shows("No group has met here yet."), before=down(1)),
    on("enter", Shows("said we would"), start="home with a session", before=down(2)),
    on("enter", Shows("Our meetings good"), before=down(2)),
    on("enter", Shows("What goes on paper"), before=down(3)),
    on("enter", Shows("REHEARSAL The plan"), before=down(4)),
    on("enter", Shows("A second window opens: put it on the projector."), before=down(5)),
    on("enter", Shows("good window 80 by 24 cells"), before=down(6), key="right"),
    on("enter", Shows("left of 4"), start="home with a session"),
    on("enter", Asks("A Mirror round was left open"), start="home with a round left open"),
    on("enter", Asks("The answers of this round are not here"), start="home with a lost round"),
    on("enter", Asks("This round is sealed"), start="home with a sealed round"),
    *shared("b"),
    on("question_mark", Shows("In a session ? shows the keys of the screen you see.")),
    on("q", Asks("Quit?")),
)

_TO_GROUPS: Keys = (*down(1), "enter")
GROUPS: tuple[OnCommand, ...] = of(
    MetScreen,
    "home with groups",
    on("up", Marks("Oak"), before=(*_TO_GROUPS, "down")),
    on("down", Marks("Elm"), before=_TO_GROUPS),
    on("enter", Shows("2 meetings since"), before=_TO_GROUPS),
    on("enter", Shows("Without a name Monday 7 October 2024"), before=(*_TO_GROUPS, *down(2)), alike="o"),
    on("enter", Shows("Which summary.json?"), before=(*_TO_GROUPS, *down(3))),
    on("o", Shows("Monday 25 November 2024 Collaborative learning finished"), before=_TO_GROUPS),
    on("o", Shows("This row has no sessions."), before=(*_TO_GROUPS, *down(3))),
    on("delete", Asks("What is to be deleted?"), before=_TO_GROUPS),
    on("delete", Asks("Delete this session for good?"), before=(*_TO_GROUPS, *down(1)), key="backspace"),
    on("escape", Shows("Lead a workshop with your learning community."), before=_TO_GROUPS),
    on("b", GoesDark(), before=_TO_GROUPS),
    on("question_mark", Shows("Esc ← back"), before=_TO_GROUPS),
)

_TO_PRINT: Keys = (*down(3), "enter")
PRINT: tuple[OnCommand, ...] = of(
    PrintScreen,
    "home",
    on("up", Marks("My notes"), before=(*_TO_PRINT, *down(1))),
    on("down", Marks("Answer sheets"), before=_TO_PRINT),
    on("enter", Browses("/our-meetings-facilitator.html"), before=(*_TO_PRINT, *down(4), "left", *up(4))),
    on("enter", Browses("/collaborative-learning-answers.html"), before=(*_TO_PRINT, *down(1))),
    on("enter", Browses("/for-the-school.en.html"), before=(*_TO_PRINT, *down(2))),
    on("enter", Writes("sessions/*-answers.html", "6 people: 3 pages"), before=(*_TO_PRINT, "6")),
    on("right", Marks("People 8"), before=(*_TO_PRINT, *down(3))),
    on("right", Marks("Our meetings"), before=(*_TO_PRINT, *down(4))),
    on("right", Shows("This topic is there in one language."), before=_TO_PRINT),
    on("left", Marks("People 6"), before=(*_TO_PRINT, *down(3))),
    on("right", Marks("On sheets also tlh"), start="home, a topic in two languages", before=(*_TO_PRINT, *down(6))),
    on("0", Marks("People 5"), before=_TO_PRINT, key="5"),
    on("escape", Shows("Lead a workshop with your learning community."), before=_TO_PRINT),
    on("b", GoesDark(), before=_TO_PRINT),
    on("question_mark", Shows("0–9 so many people"), before=_TO_PRINT),
)

SETUP: tuple[OnCommand, ...] = of(
    SetupScreen,
    "set-up",
    on("up", Marks("Topic")),
    on("down", Marks("People")),
    on("right", Marks("People 8"), before=down(1)),
    on("right", Marks("Our meetings"), before=("up",)),
    on("right", Marks("Today a short meeting with the Mirror"), start="set-up of a group that has met", before=down(1)),
    on("right", Hides("People needed"), before=_MORE),
    on("right", Marks("Answers on sheets of paper too"), before=(*_MORE, *down(1))),
    on("right", Marks("Time for a turn 2:10"), before=(*_MORE, *down(2))),
    on("right", Marks("look once more, then hand in"), before=(*_MORE, *down(3))),
    on("right", Marks("Numbers show from 4 people on"), before=(*_MORE, *down(4))),
    on("right", Marks("People needed 5"), before=(*_MORE, *down(5))),
    on("right", Marks("Answers lie sealed one of us keeps a code"), before=(*_MORE, *down(6))),
    on("right", Marks("none: another group"), before=(*_MORE, *down(7))),
    on("right", Marks("for bright rooms"), Paints("light"), before=(*_MORE, *down(8))),
    on("left", Marks("People 6"), before=down(1)),
    on("left", Marks("Time for a turn 1:50"), before=(*_MORE, *down(2))),
    on("left", Marks("the terminal's own"), Paints("terminal"), before=(*_MORE, *down(8))),
    on("enter", Shows("The plan"), before=tuple("Oak")),
    on("down", Marks("▌ ▌ Elm"), start="set-up, who met"),
    on("right", Marks("Group Elm▏ last met"), start="set-up, who met", before=down(1)),
    on("right", Shows("Who has met here"), start="set-up, who met", before=("escape",)),
    on("left", Marks("Group ▏"), start="set-up, who met", alike="escape"),
    on("enter", Marks("Group Oak▏ last met"), start="set-up, who met"),
    on("escape", Marks("Group ▏"), start="set-up, who met", alike="left"),
    on("enter", Shows("Time for a turn"), before=down(3)),
    on("escape", Shows("Lead a workshop with your learning community.")),
    on("escape", Asks("Throw away what you chose?"), before=("O",)),
    on("f1", Shows("another value; type a name, a number or a time")),
)
