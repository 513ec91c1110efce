"""Take it home: what is read aloud, the codes; and the end."""

from plc_workshop.session import events as e
from plc_workshop.tui.screens.end import EndScreen
from plc_workshop.tui.screens.meet import MeetScreen
from plc_workshop.tui.screens.take_home import TakeHomeScreen
from tests.stories.every_key.effects import Asks, Browses, Hides, Marks, Rewrites, Shows, Tells
from tests.stories.every_key.entries import Keys, OnCommand, Until, leading, of, on, shared
from tests.stories.every_key.home import down

SHARED: Keys = ("s", "y", Until("now Wi-Fi"))
"""The page is offered to phones."""

MEETING: Keys = ("enter", "up", "enter", *"1430", "enter", *"Work", "enter", *"Ben", "enter")
"""The next meeting is written down."""

MEET: tuple[OnCommand, ...] = of(
    MeetScreen,
    "meet",
    on("s", Asks("Offer the page to phones on this Wi-Fi?")),
    on("enter", Shows("When do we meet?")),
    on("c", Shows("Point a camera"), alike="right"),
    on("right", Shows("Point a camera"), alike="c"),
    on("u", Shows("Time no time yet We bring nothing yet Leads who?"), before=MEETING),
    on("left", Shows("one to three things, with a name and a date")),
    on("up", Tells(e.CursorMoved(-1)), Marks("Day"), before=down(1)),
    on("down", Marks("Time")),
    *leading(n=on("n", Asks("Show the script here?"))),
)

THE_END: tuple[OnCommand, ...] = of(
    EndScreen,
    "the end",
    on("enter", Asks("Is the session over?")),
    on("x", Shows("Written once more."), Rewrites("sessions/*/summary.md")),
    on("left", Shows("Point a camera")),
    *shared("b", "i", "", "ctrl+p", "q", "question_mark"),
)

TAKE_HOME: tuple[OnCommand, ...] = of(
    TakeHomeScreen,
    "take home",
    on("s", Asks("Offer the page to phones on this Wi-Fi?")),
    on("s", Shows("Nobody can open the page any more."), before=SHARED),
    on("c", Hides("14 Take it home")),
    on("c", Shows("c the link"), before=SHARED),
    on("right", Shows("Thank you.")),
    on("right", Asks("Has everybody got the page?"), before=SHARED),
    on("v", Browses("summary.html")),
    on("k", Shows("Another folder")),
    on("x", Shows("Written once more."), Rewrites("sessions/*/summary.md")),
    on("h", Shows("Only a result that is for anyone can be handed in")),
    on("h", Asks("Write the line for the region?"), start="take home, for anyone"),
    on("up", Shows("now eth1"), before=SHARED, slow=True),
    on("down", Shows("now eth0"), before=SHARED, slow=True),
    on("left", Shows("Read aloud by whoever does it")),
    *leading(),
)
