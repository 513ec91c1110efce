"""The talk about the result, and what comes of it."""

from plc_workshop.session import events as e
from plc_workshop.session.expecting import DifferenceExpected
from plc_workshop.tui.screens.do import DoScreen
from plc_workshop.tui.screens.notice import NoticeScreen
from plc_workshop.tui.screens.one import OneScreen
from plc_workshop.tui.screens.predict import PredictScreen
from plc_workshop.tui.screens.see import SeeScreen
from plc_workshop.tui.screens.the_year import YearScreen
from plc_workshop.tui.screens.then import ThenScreen
from tests.stories.every_key.effects import AddsAMinute, Asks, Hides, Marks, Shows, Tells
from tests.stories.every_key.entries import OnCommand, leading, of, on, shared
from tests.stories.every_key.home import down

_COMMIT = on("a", Shows("one thing that we will see ourselves do"))
_SCRIPT = on("n", Asks("Show the script here?"))
_PARK = on("p", Shows("What do we put off? Who follows it up?"))

PREDICT: tuple[OnCommand, ...] = of(
    PredictScreen,
    "predict",
    on("right", Shows("→ shows the result")),
    on("enter", Shows("t pause + a minute more")),
    on("t", Shows("t go on + a minute more"), before=("enter",)),
    on("plus", AddsAMinute(), before=("enter",)),
    on("left", Shows("8 Why it is worth it 3:00 left of 3")),
    on("asterisk", Tells(DifferenceExpected()), Marks("* 1 Shared values and vision"), before=down(1)),
    on("enter", Tells(e.RowTaken()), Marks("* 1 Shared values and vision"), before=down(1)),
    on("up", Marks("A minute alone Enter starts the minute"), before=down(1)),
    on("down", Tells(e.CursorMoved(1)), Marks("1 Shared values and vision")),
    *leading(n=_SCRIPT),
)

SEE: tuple[OnCommand, ...] = of(
    SeeScreen,
    "see",
    on("right", Shows("What shall we talk about?")),
    on("right", Shows("Views differ on 9"), start="see, the frame", alike="enter"),
    on("right", Asks("Go on as planned, or straight to What we will do?"), start="see, time is short"),
    on("enter", Shows("Each PLC member is motivated to help.")),
    on("enter", Shows("Views differ on 9"), start="see, the frame", alike="right"),
    on("o", Shows("Views differ, 5 yes, 4 no")),
    _COMMIT,
    _PARK,
    on("e", Shows("Familiarity: we know how it works.")),
    on("asterisk", Shows("Chosen to talk about: Motivated to help.")),
    on("left", Shows("11 Before we look 4:00 left of 4")),
    on("up", Marks("10 Motivated to help"), before=down(1)),
    on("down", Tells(e.CursorMoved(1)), Marks("1 Shared values and vision")),
    *leading(n=_SCRIPT),
)

NOTICE: tuple[OnCommand, ...] = of(
    NoticeScreen,
    "notice",
    on("right", Shows("Focus 1 of")),
    on("w", Shows("I notice …"), before=down(1)),
    on("enter", Shows("t pause + a minute more")),
    on("enter", Marks("▌ Motivated to help"), before=down(2), alike="asterisk"),
    on("asterisk", Shows("Choose a statement first: ↓ leads to them.")),
    on("asterisk", Marks("▌ Motivated to help"), before=down(2), alike="enter"),
    on("left", Shows("Views differ on 9")),
    _COMMIT,
    _PARK,
    on("e", Shows("In pairs"), before=down(1)),
    on("up", Marks("A minute alone Enter starts the minute"), before=down(1)),
    on("down", Marks("* Shared values and vision")),
    *leading(n=_SCRIPT),
)

ONE: tuple[OnCommand, ...] = of(
    OneScreen,
    "focus",
    on("right", Shows("Focus 2 of 2")),
    on("o", Shows("Stay with Shared values and vision"), start="statement of a short meeting"),
    on("e", Shows("In pairs")),
    on("w", Shows("I notice …")),
    _COMMIT,
    _PARK,
    on("asterisk", Shows("No longer chosen to talk about: Shared values and vision.")),
    on("left", Shows("What shall we talk about?")),
    *leading(n=_SCRIPT),
)

THEN: tuple[OnCommand, ...] = of(
    ThenScreen,
    "then",
    on("right", Shows("one to three things, with a name and a date")),
    on("enter", Shows("Our PLC community has shared values and vision.")),
    on("left", Shows("Focus 2 of 2")),
    _COMMIT,
    _PARK,
    on("e", Shows("In pairs")),
    on("asterisk", Shows("No longer chosen to talk about: Shared values and vision.")),
    on("y", Shows("What we said we would do")),
    on("up", Marks("Shared values and vision"), before=down(1)),
    on("down", Marks("Focus on student learning")),
    *leading(n=_SCRIPT),
)

YEAR: tuple[OnCommand, ...] = of(
    YearScreen,
    "then",
    on("enter", Shows("not talked about Ann any key closes this"), before=("y",)),
    on("enter", Shows("Monday 25 November 2024"), before=("y", *down(2))),
    on("s", Asks("Offer the page of our year to phones on this Wi-Fi?"), before=("y",)),
    on("o", Shows("A session is open here."), before=("y",)),
    on("o", Shows("Monday 25 November 2024"), start="home with groups", before=(*down(1), "enter", "enter")),
    on("escape", Shows("What did we do that may have changed it?"), before=("y",)),
    on("up", Marks("Visit a lesson"), before=("y", "down")),
    on("down", Marks("Ask our pupils"), before=("y",)),
    on("pageup", Marks("Yes Motivated to help"), before=("y", *down(7))),
    on("pagedown", Marks("Collective responsibility"), before=("y",)),
    *(each._replace(before=("y",)) for each in shared("b", "", "ctrl+p", "question_mark")),
)

DO: tuple[OnCommand, ...] = of(
    DoScreen,
    "do",
    _COMMIT,
    _PARK,
    on("enter", Shows("What will we do? Visit a lesson Who? Ann")),
    on("enter", Shows("Something of our own"), before=down(1)),
    on("enter", Shows("What do we put off? The timetable"), before=down(2)),
    on("enter", Shows("When do we meet?"), before=down(3)),
    on("enter", Shows("What will we do? Visit one lesson of a colleague"), start="do, nothing yet"),
    on("enter", Shows("What will we do? Visit a lesson Who? Ann"), start="do, still on"),
    on("right", Shows("Read aloud by whoever does it")),
    on("delete", Hides("Visit a lesson")),
    on("delete", Hides("Visit a lesson"), start="do, still on", key="backspace"),
    on("delete", Hides("The timetable"), before=down(2)),
    on("u", Shows("1 Visit a lesson"), before=("delete",)),
    on("left", Shows("Focus 2 of 2")),
    on("up", Tells(e.CursorMoved(-1)), Marks("1 Visit a lesson"), before=down(1)),
    on("down", Marks("2 One more?")),
    *leading(n=_SCRIPT),
)
