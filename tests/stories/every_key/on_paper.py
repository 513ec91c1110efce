"""The other ways to answer, and a sheet of paper that is typed in."""

from plc_workshop.session import events as e
from plc_workshop.session.turn_in_lines import LinesStarted
from plc_workshop.session.turn_words import TurnLanguageChosen
from plc_workshop.session.typing_sheets import OneSheetMore, SheetsOpened
from plc_workshop.tui.screens.others import OthersScreen
from plc_workshop.tui.screens.typed_sheet import TypedSheetScreen
from tests.stories.every_key.asked import Asked, harmless, row
from tests.stories.every_key.effects import Asks, GivesTheTerminalBack, Marks, Shows, Tells, Writes
from tests.stories.every_key.entries import OnCommand, of, on, shared
from tests.stories.every_key.home import down

_KEPT = "sessions/*/session.json"
_GO_ON = harmless("No, go on typing", "n")

OTHERS: tuple[OnCommand, ...] = of(
    OthersScreen,
    "others",
    on("up", Tells(e.CursorMoved(-1)), Marks("Back"), before=down(1)),
    on("down", Marks("For a screen reader plug in headphones first")),
    on("enter", Tells(e.RowTaken()), Shows("Pass the laptop")),
    on("enter", Tells(e.RowTaken()), GivesTheTerminalBack(), before=down(1)),
    on("enter", Asks("Do some of us answer at the laptop?"), start="others, beside sheets", before=down(1)),
    on("enter", Shows("All are done already."), start="others, all done", before=down(1)),
    on("enter", Asks("Do some of us answer on sheets of paper?"), before=down(2)),
    on("enter", Tells(e.RowTaken()), Shows("a digit a line"), start="others, on paper", before=down(2)),
    on("enter", Shows("would read every sheet"), start="others in front of the room", before=down(2)),
    on("down", Marks("In another language Frysk"), start="others, two languages"),
    on("enter", Asks("In which language?"), start="others, two languages", before=down(1)),
    on("enter", Shows("All are done already."), start="others, two languages, all done", before=down(1)),
    on(
        "enter",
        *(Asks("In which language?"), Shows("sees which language it is")),
        start="others, two languages, in front of the room",
        before=down(1),
    ),
    on("escape", Tells(e.WentBack()), Shows("Pass the laptop")),
    *shared("i", "b", "ctrl+p", "q", "question_mark"),
)

SHEET: tuple[OnCommand, ...] = of(
    TypedSheetScreen,
    "sheet",
    on("1", Tells(e.Rated(4)), Shows("3 Collective responsibility 4 Strongly agree"), key="4"),
    on("0", Tells(e.Rated(0)), Shows("3 Collective responsibility 0 cannot or would rather not say")),
    on("asterisk", Tells(e.MarkToggled()), Shows("3 Agree * talk")),
    on("left", Tells(e.StatementBefore()), Marks("2 Focus on student learning _ 1 to 4, or 0")),
    on("up", Tells(e.CursorMoved(-1)), Marks("2 Focus on student learning 3 Agree")),
    on("down", Tells(e.CursorMoved(1)), Marks("2 Focus on student learning 3 Agree"), before=("up", "up")),
    on("enter", Tells(e.BallotHandedIn()), Shows("Sheet handed in: 1 person is done.")),
    on("enter", Asks("Hand in an empty sheet?"), start="sheet, empty"),
    on("enter", Asks("Hand in a sheet with one line?"), start="sheet, one line"),
    on("enter", Asks("Is this the sheet of one person more?"), start="sheet, all done"),
    on("escape", Asks("Throw away this sheet?")),
    on("escape", Tells(e.TurnLeft()), Shows("Pass the laptop"), start="sheet, empty"),
    on("pagedown", Shows("20 to 30 of 30"), start="sheet of many lines"),
    on("pageup", Shows("1 to 19 of 30"), start="sheet of many lines", before=("pagedown",)),
    *shared("question_mark"),
)

ASKED: tuple[Asked, ...] = (
    Asked(
        "Do some of us answer on sheets of paper?",
        "others",
        (*down(2), "enter"),
        (
            harmless("No, not today", "n"),
            row(
                "Yes, type sheets", Tells(SheetsOpened()), Writes("sessions/*/session.json", '"on_paper":true'), key="y"
            ),
        ),
    ),
    Asked(
        "In which language?",
        "others, two languages",
        (*down(1), "enter"),
        (harmless("Back"), row("Frysk", Asks("Is this your language?"), source="each.name")),
    ),
    Asked(
        "Is this your language?",
        "others, two languages",
        (*down(1), "enter", *down(1), "enter"),
        (
            harmless("No, back", "n"),
            row("Yes, start my turn", Tells(TurnLanguageChosen("fy")), Shows("Statement 1 of 10"), key="y"),
        ),
    ),
    Asked(
        "Do some of us answer at the laptop?",
        "others, two languages, on paper",
        (*down(1), "enter"),
        (harmless("No, all on paper", "n"), row("Yes, start a turn", Asks("In which language?"), key="y")),
        again=True,
    ),
    Asked(
        "Do some of us answer at the laptop?",
        "others, beside sheets",
        (*down(1), "enter"),
        (
            harmless("No, all on paper", "n"),
            row("Yes, start a turn", Tells(LinesStarted()), GivesTheTerminalBack(), key="y"),
        ),
        again=True,
    ),
    Asked(
        "Do some of us answer at the laptop?",
        "cover, beside sheets",
        ("enter",),
        (
            harmless("No, all on paper", "n"),
            row("Yes, start a turn", Tells(e.TurnStarted()), Shows("Statement 1 of 10"), key="y"),
        ),
    ),
    Asked(
        "Hand in an empty sheet?",
        "sheet, empty",
        ("enter",),
        (_GO_ON, row("Yes, there is no cross on it", Shows("Sheet handed in: 1 person is done."), key="y")),
    ),
    Asked(
        "Hand in an empty sheet?",
        "sheet, all done",
        ("left", "left", "enter"),
        (_GO_ON, row("Yes, there is no cross on it", Asks("Is this the sheet of one person more?"), key="y")),
        again=True,
    ),
    Asked(
        "Hand in a sheet with one line?",
        "sheet, one line",
        ("enter",),
        (_GO_ON, row("Yes, the others are empty", Shows("Sheet handed in: 1 person is done."), key="y")),
    ),
    Asked(
        "Is this the sheet of one person more?",
        "sheet, all done",
        ("enter",),
        (
            _GO_ON,
            row(
                "Yes, one person more: hand it in",
                *(Tells(OneSheetMore()), Shows("Sheet handed in: 6 people are done.")),
                key="y",
            ),
        ),
    ),
    Asked(
        "Throw away this sheet?",
        "sheet",
        ("escape",),
        (
            _GO_ON,
            row(
                "Yes, nothing of it is counted",
                Tells(e.TurnLeft()),
                Shows("Nothing of that sheet was counted."),
                key="y",
            ),
        ),
    ),
)
