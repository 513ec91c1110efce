"""The pages that are led before the Mirror."""

from plc_workshop.session import events as e
from plc_workshop.tui.screens.agreements import AgreementsScreen
from plc_workshop.tui.screens.before import BeforeScreen
from plc_workshop.tui.screens.last import LastScreen
from plc_workshop.tui.screens.plan import PlanScreen
from plc_workshop.tui.screens.practice import PracticeScreen
from plc_workshop.tui.screens.sealed import SealedScreen
from plc_workshop.tui.screens.section import SectionScreen
from tests.stories.every_key.effects import Asks, Hides, Marks, Shows, Tells, Writes
from tests.stories.every_key.entries import OnCommand, leading, of, on, shared
from tests.stories.every_key.home import down, up

_KEPT = "sessions/*/session.json"

PLAN: tuple[OnCommand, ...] = of(
    PlanScreen,
    "plan",
    on("up", Marks("1 Learning together"), before=down(1)),
    on("down", Marks("2 Sharing the work")),
    on("right", Marks("1 Learning together 5 min")),
    on("right", Marks("10 The Mirror 14 min"), before=down(9)),
    on("right", Marks("We stop at 16:30"), before=down(14)),
    on("left", Marks("1 Learning together 3 min")),
    on("space", Marks("Learning together left out")),
    on("enter", Tells(e.RowTaken()), Shows("How we work together")),
    on("enter", Hides("57 minutes too late"), start="plan too long", before=down(15)),
    on("enter", Shows("3:00 left of 3"), start="plan over a section", before=down(1)),
    on("enter", Shows("Which section shall we add?"), start="plan of a short meeting", before=down(4)),
    on("pagedown", Tells(e.WentOn()), Shows("How we work together")),
    on("escape", Shows("4:00 left of 4"), start="plan over a section"),
    *shared("b", "i", "ctrl+p", "q", "question_mark"),
)

LAST: tuple[OnCommand, ...] = of(
    LastScreen,
    "last",
    on("enter", Shows("* done"), before=up(3)),
    on("enter", Shows("Until when?"), before=up(2)),
    on("enter", Marks("talked about The timetable"), start="last, put off"),
    on("w", Shows("one line; it may stay empty")),
    on("right", Shows("2 of 2")),
    on("right", Shows("How we work together"), start="last, put off"),
    on("left", Shows("This is the first page.")),
    on("up", Tells(e.CursorMoved(-1))),
    on("down", Tells(e.CursorMoved(1)), before=up(1)),
    *leading(),
)

AGREEMENTS: tuple[OnCommand, ...] = of(
    AgreementsScreen,
    "agreements",
    on("right", Shows("1 Learning together 4:00 left of 4")),
    on("left", Shows("This is the first page.")),
    *leading(t=on("t", Tells(e.ClockPaused())), plus=on("plus", Shows("No clock is running here."))),
)

SECTION: tuple[OnCommand, ...] = of(
    SectionScreen,
    "section",
    on("right", Shows("2 Sharing the work 3:00 left of 3")),
    on("left", Shows("How we work together")),
    on("escape", Shows("What we see"), start="section looked up"),
    on("n", Asks("Show your notes here?")),
    on("n", Shows("Watch for: long stories"), start="section beside the room's window"),
    *(each for each in leading() if each.command != "n"),
)

PRACTICE: tuple[OnCommand, ...] = of(
    PracticeScreen,
    "practice",
    on("enter", Shows("Chosen: Strongly disagree")),
    on("1", Shows("Chosen: Agree"), key="3"),
    on("0", Shows("Chosen: I cannot or would rather not say")),
    on("asterisk", Shows("* talk Up and Down choose")),
    on("right", Shows("Before the Mirror")),
    on("left", Shows("8 Why it is worth it 3:00 left of 3")),
    on("up", Tells(e.CursorMoved(-1))),
    on("down", Tells(e.CursorMoved(1))),
    *leading(),
)

_MORE = (*down(2), "enter")
BEFORE: tuple[OnCommand, ...] = of(
    BeforeScreen,
    "before",
    on("y", Tells(e.RoomAnswered(sees=True)), Shows("Pass the laptop")),
    on("n", Tells(e.RoomAnswered(sees=False)), Shows("Pass the laptop")),
    on("y", Shows("The room would see the code"), start="before, to be sealed"),
    on("n", Tells(e.RoomAnswered(sees=False)), Shows("The code of this round"), start="before, to be sealed"),
    on("enter", Tells(e.RowTaken()), Shows("Pass the laptop"), before=down(1)),
    on("right", Tells(e.WentOn()), Shows("Pass the laptop")),
    on("enter", Tells(e.RowTaken()), Shows("Answers lie"), before=down(2)),
    on("enter", Tells(e.RowTaken()), Hides("Answers lie"), before=_MORE),
    on("right", Tells(e.RowChanged(1)), Shows("Answers lie"), before=down(2)),
    on("left", Tells(e.RowChanged(-1)), Hides("Answers lie"), before=_MORE),
    on("right", Writes(_KEPT, '"audience":"school"'), before=up(1)),
    on("right", Writes(_KEPT, '"display":"open"'), before=(*_MORE, *down(1))),
    on("right", Writes(_KEPT, '"threshold":5'), before=(*_MORE, *down(2))),
    on("right", Writes(_KEPT, '"sealed":true'), before=(*_MORE, *down(3))),
    on("left", Writes(_KEPT, '"audience":"group"'), before=(*up(1), "right")),
    on("left", Writes(_KEPT, '"display":"careful"'), before=(*_MORE, *down(1), "right")),
    on("left", Writes(_KEPT, '"threshold":4'), before=(*_MORE, *down(2), "right")),
    on("left", Writes(_KEPT, '"sealed":false'), before=(*_MORE, *down(3), "right")),
    on("pageup", Shows("2:00 left of 2"), before=up(1)),
    on("enter", Shows("What we see"), start="before, answered lately"),
    on("enter", Shows("It is kept that we said so"), start="before, answered lately", before=down(1)),
    on("enter", Tells(e.RowTaken()), Shows("without a result"), start="before, too few"),
    on("right", Tells(e.WentOn()), Shows("without a result"), start="before, too few"),
    on("enter", Tells(e.RowTaken()), Shows("Can the room see this screen?"), start="before, too few", before=down(1)),
    on("left", Shows("2:00 left of 2"), start="before, too few"),
    on("plus", Tells(e.PeopleChanged(1)), Shows("Can the room see this screen?"), start="before, too few"),
    on("minus", Tells(e.PeopleChanged(-1)), Shows("2 of us are here"), start="before, too few"),
    on("up", Tells(e.CursorMoved(-1)), Marks("The summary is for us only our school anyone")),
    on("down", Marks("▌ ▌ n No, only the person at the laptop")),
    *shared("i", "g", "b", "ctrl+p", "q", "question_mark"),
)

SEALED: tuple[OnCommand, ...] = of(
    SealedScreen,
    "the code",
    on("enter", Tells(e.CodeWanted()), Shows("check letters")),
    on("enter", Shows("Type the code from the paper"), before=("enter",)),
    on("escape", Asks("Do without a code?")),
    on("left", Shows("Can the room see this screen?")),
    on("left", Shows("Esc leads away from here"), before=("enter",)),
    *shared("i", "b", "q", "question_mark"),
)
