"""The round: between the turns, and a turn."""

from plc_workshop.session import events as e
from plc_workshop.tui.screens.away import AwayScreen
from plc_workshop.tui.screens.cover import CoverScreen
from plc_workshop.tui.screens.review import ReviewScreen
from plc_workshop.tui.screens.turn import TurnScreen
from tests.stories.every_key.effects import Asks, Hides, Marks, Shows, Tells
from tests.stories.every_key.entries import OnCommand, of, on, shared
from tests.stories.every_key.home import down, up

COVER: tuple[OnCommand, ...] = of(
    CoverScreen,
    "cover",
    on("enter", Shows("Statement 1 of 10")),
    on("enter", Asks("Close the round?"), start="cover, all done"),
    on("f", Shows("7 of 7 people are done"), start="cover of a rehearsal"),
    on("o", Shows("Other ways to answer")),
    on("enter", Asks("Do some of us answer at the laptop?"), start="cover, beside sheets"),
    on("plus", Shows("0 of 6 people are done")),
    on("minus", Shows("0 of 4 people are done")),
    on("right", Asks("Close the round?")),
    on("left", Shows("Can the room see this screen?")),
    *shared("i", "g", "b", "ctrl+p", "q", "question_mark"),
)

TURN: tuple[OnCommand, ...] = of(
    TurnScreen,
    "turn",
    on("up", Tells(e.CursorMoved(-1))),
    on("down", Tells(e.CursorMoved(1))),
    on("enter", Tells(e.RowTaken()), Shows("Statement 3 of 10"), before=down(1)),
    on("1", Tells(e.Rated(3)), Shows("Statement 3 of 10"), key="3"),
    on("0", Tells(e.Rated(0)), Shows("Statement 3 of 10")),
    on("right", Shows("Your answers"), start="turn, all answered"),
    on("left", Shows("Statement 1 of 10")),
    on("d", Shows("your answers stay hidden")),
    on("plus", Hides("soon over"), start="turn with a hard limit"),
    on("escape", Asks("What would you like to do?")),
)

REVIEW: tuple[OnCommand, ...] = of(
    ReviewScreen,
    "review",
    on("enter", Shows("Saved.")),
    on("enter", Tells(e.RowTaken()), Shows("Statement 9 of 10"), before=up(2)),
    on("up", Marks("10 Motivated to help")),
    on("down", Marks("9 Fair share of time"), before=up(3)),
    on("1", Marks("10 Motivated to help Strongly agree"), before=up(1), key="4"),
    on("0", Marks("10 Motivated to help would rather not say"), before=up(1)),
    on("asterisk", Marks("Disagree * talk"), before=up(1)),
    on("left", Tells(e.StatementBefore()), Shows("Statement 10 of 10")),
    on("d", Shows("10 Motivated to help ✓")),
    on("plus", Shows("Hand in my answers"), start="review, the time is over"),
    on("escape", Asks("What would you like to do?")),
)

AWAY: tuple[OnCommand, ...] = of(
    AwayScreen,
    "away, asked",
    on("enter", Tells(e.RowTaken()), Shows("Statement 2 of 10")),
    on("enter", Tells(e.RowTaken()), Shows("Nothing of that turn was counted."), before=down(1)),
    on("up", Marks("y Yes, go on"), before=down(1)),
    on("down", Marks("n No, somebody else")),
    on("y", Tells(e.SamePerson()), Shows("Statement 2 of 10")),
    on("n", Tells(e.TurnLeft()), Shows("Nothing of that turn was counted.")),
    on("y", Tells(e.SamePerson()), Shows("2 Focus on student learning ✓"), start="away from a sheet"),
    on("n", Tells(e.TurnLeft()), Shows("Nothing of that sheet was counted."), start="away from a sheet"),
)
