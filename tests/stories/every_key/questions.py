"""Every question, and what each of its answers does."""

from plc_workshop.session import events as e
from tests.stories.every_key.asked import Answered, Asked, Row, harmless, row, ways
from tests.stories.every_key.effects import Asks, Deletes, Ends, Marks, Rewrites, Shows, Tells, Writes
from tests.stories.every_key.end import SHARED
from tests.stories.every_key.home import down
from tests.stories.every_key.on_paper import ASKED as ON_PAPER

_HOME = Shows("Lead a workshop with your learning community.")
_GO_ON = harmless("Go on with my answers", "1")
_SOMEBODY_ELSE = row(
    "Not yet, someone else is here",
    Tells(e.PeopleChanged(1)),
    Shows("Pass the laptop to whoever has not answered yet"),
    Shows("5 of 6 people are done"),
    key="n",
    source="label",
)
_NOTHING_COUNTED = (Tells(e.TurnLeft()), Shows("Nothing of that turn was counted."))

AT_HOME: tuple[Asked, ...] = (
    Asked("Quit?", "home", ("q",), (harmless("No, stay here", "n"), row("Quit", Ends(), key="y"))),
    Asked(
        "Go on with it?",
        "home with a round left open",
        ("enter",),
        (harmless("Not now", "n"), row("Go on with it", Shows("Before the Mirror: 2 of 2 people are done"), key="y")),
    ),
    Asked(
        "Give up the round?",
        "home with a lost round",
        ("enter",),
        (
            harmless("No, not now", "n"),
            row("Yes, give it up and talk without a result", Shows("this time without a result")),
        ),
    ),
    Asked(
        "Destroy these answers?",
        "home with answers left",
        (),
        (
            harmless("Not yet", "n"),
            row("Destroy them", Shows("are destroyed."), Deletes("state/pending/*.json")),
        ),
    ),
    Asked(
        "How do we go on?",
        "home with a sealed round",
        ("enter",),
        (
            row("Type the code from the paper", Shows("Capitals, spaces and dashes do not matter.")),
            harmless("Not now", "n"),
            row("Give up the round: nobody has the paper", Asks("Really give up this round?")),
        ),
    ),
    Asked(
        "Really give up this round?",
        "home with a sealed round",
        ("enter", *down(2), "enter"),
        (harmless("No, wait"), row("Yes, destroy the answers", Shows("this time without a result"))),
    ),
    Asked(
        "What would you like to do with it?",
        "home with a finished session",
        (*down(1), "enter", "o", "enter"),
        (
            harmless("Back"),
            row("Open the session", Shows("Thank you.")),
            row("Write its summary files again", Shows("Written into"), Rewrites("sessions/*/summary.md")),
            row("Delete it", Asks("Delete this session for good?")),
        ),
    ),
    Asked(
        "Delete this session for good?",
        "home with a finished session",
        (*down(1), "enter", "o", "enter", *down(3), "enter"),
        (harmless("No, keep it", "n"), row("Yes, delete it", Shows("Deleted."), Deletes("sessions/*/session.json"))),
    ),
    Asked(
        "What is to be deleted?",
        "home with groups",
        (*down(1), "enter", "delete"),
        (
            harmless("Nothing, keep all of it"),
            row("One session", Shows("Monday 25 November 2024 Collaborative learning")),
            row("All of them", Asks("Delete all of these sessions for good?")),
        ),
    ),
    Asked(
        "Delete all of these sessions for good?",
        "home with groups",
        (*down(1), "enter", "delete", *down(2), "enter"),
        (
            harmless("No, keep them", "n"),
            row("Yes, delete all of them", Deletes("sessions/2024-11-25-oak-*/session.json")),
        ),
    ),
    Asked(
        "Is it a meeting of Oak?",
        "home with groups",
        (*down(1), "enter", *down(3), "enter", *"known.json", "enter"),
        (
            harmless("Not now, leave it where it is", "n"),
            row("Yes, of Oak", Writes("sessions/*/brought.json", "Collaborative"), key="y", source="Yes, of"),
            row("Of another group that met here", Shows("Whose meeting is it? Not now, leave it where it is Elm")),
        ),
        source="Is it a meeting of",
    ),
    Asked(
        "Whose meeting is it?",
        "home with groups",
        (*down(1), "enter", *down(3), "enter", *"near.json", "enter"),
        (
            harmless("Not now, leave it where it is"),
            row("Of Oak, whose name is near", Shows("is here now: Oak."), source="Of"),
            row("Of Oaks, which is new here", Shows("is here now: Oaks."), source="Of"),
            row("Of another group that met here", Shows("Whose meeting is it? Not now, leave it where it is Oak")),
        ),
    ),
    Asked(
        "Whose meeting is it?",
        "home with groups",
        (*down(1), "enter", *down(3), "enter", *"none.json", "enter"),
        (
            harmless("Not now, leave it where it is"),
            row("Of a group without a name", Shows("is here now: Without a name.")),
            row("Of another group that met here", Shows("Whose meeting is it? Not now, leave it where it is Oak")),
        ),
        again=True,
    ),
    Asked(
        "Is it Oak?",
        "set-up, who met",
        (*"Oka", "enter"),
        (
            row("Yes, it is Oak", Marks("Group Oak▏ last met"), key="y", source="Yes, it is"),
            row("No, Oka is another group", Shows("The plan"), key="n", source="No,"),
        ),
        source="Is it",
    ),
    Asked(
        "What would you like to do with it?",
        "home",
        (*down(2), "enter", *down(1), "enter"),
        (
            harmless("Back"),
            row("Make my own copy, ready to edit", Shows("Your copy is"), Writes("content/my-*.yaml", "Our meetings")),
            row("Write pages to print", Shows("Written: "), Writes("sessions/*-statements.html", "Our meetings")),
            row("Start a session with it", Shows("Topic Our meetings")),
        ),
    ),
    Asked(
        "What would you like to do with it?",
        "home with a bad pack",
        (*down(2), "enter", "enter"),
        (
            harmless("Back"),
            row("Show what to mend", Shows("What to mend in bad.yaml")),
            row("Make my own copy, ready to edit", Shows("This file cannot be used yet.")),
            row("Write pages to print", Shows("This file cannot be used yet.")),
        ),
        again=True,
    ),
    Asked(
        "Throw away what you chose?",
        "set-up",
        ("O", "escape"),
        (harmless("No, go on here", "n"), row("Yes, throw it away", _HOME, key="y")),
    ),
    Asked(
        "Keep it in another folder?",
        "set-up",
        ("O", "enter"),
        (
            harmless("Not now", "n"),
            row("Yes, in", Shows("The plan"), Writes("documents/*/session.json", '"O"'), key="y"),
        ),
        locked=True,
    ),
)

LED: tuple[Asked, ...] = (
    Asked(
        "Quit?",
        "section",
        ("q",),
        (
            harmless("No, stay here", "n"),
            row("Quit; the session goes on here next time", Ends(), key="y", source="stays"),
            row("Back to the start page", _HOME),
        ),
    ),
    Asked(
        "Quit?",
        "a rehearsal",
        ("q",),
        (
            harmless("No, stay here", "n"),
            row("Quit; nothing of the rehearsal stays", Ends(), key="y", source="stays"),
            row("Back to the start page", _HOME),
        ),
        again=True,
    ),
    Asked(
        "Do without a code?",
        "the code",
        ("escape",),
        (
            harmless("No, keep one", "n"),
            row(
                "Yes, the answers lie in a private file",
                Tells(e.SealingDropped()),
                Shows("The laptop counts in a private file"),
                Writes("sessions/*/session.json", '"sealed":false'),
                key="y",
            ),
        ),
    ),
    Asked(
        "Show your notes here?",
        "section",
        ("n",),
        (harmless("No, keep them hidden", "n"), row("Yes, show them", Shows("Watch for: long stories"), key="y")),
    ),
    Asked(
        "Show the script here?",
        "notice",
        ("n",),
        (harmless("No, keep it hidden", "n"), row("Yes, show it", Shows("Script: I notice"), key="y")),
    ),
)

IN_THE_ROUND: tuple[Asked, ...] = (
    Asked(
        "Close the round?",
        "cover, all done",
        ("enter",),
        (_SOMEBODY_ELSE, row("Close the round", Shows("Before we look"), key="y")),
    ),
    Asked(
        "Close the round?",
        "cover, all done",
        ("right",),
        (_SOMEBODY_ELSE, row("Close the round", Shows("Before we look"), key="y")),
        again=True,
    ),
    Asked(
        "Close the round?",
        "cover, one is missing",
        ("right",),
        (harmless("Not yet", "n"), row("Close the round", Shows("Before we look"), key="y")),
        again=True,
    ),
    Asked(
        "Close the round?",
        "cover, all done too early",
        ("enter",),
        (
            harmless("Wait"),
            row("Someone else is here", Tells(e.PeopleChanged(1)), Shows("3 of 4 people are done"), source="label"),
            row("Give up this round", Asks("Really give up this round?")),
        ),
        again=True,
    ),
    Asked(
        "Close the round?",
        "cover",
        ("right",),
        (harmless("Wait"), row("Give up this round", Asks("Really give up this round?"))),
    ),
    Asked(
        "Really give up this round?",
        "cover",
        ("right", "down", "enter"),
        (harmless("No, wait"), row("Yes, destroy the answers", Shows("this time without a result"))),
        again=True,
    ),
    Asked(
        "What would you like to do?",
        "turn, nothing answered",
        ("escape",),
        (
            _GO_ON,
            row("Hand in without any answer", Shows("Saved."), key="8"),
            row("Leave, nothing is counted", *_NOTHING_COUNTED, key="9"),
        ),
    ),
    Asked(
        "What would you like to do?",
        "turn in front of the room",
        ("escape",),
        (
            _GO_ON,
            row("Hand in without any answer", Asks("Hand in without any answer?"), key="8"),
            row("Leave, nothing is counted", *_NOTHING_COUNTED, key="9"),
        ),
        again=True,
        discreet=True,
    ),
    Asked(
        "Hand in without any answer?",
        "turn",
        ("escape", "8"),
        (_GO_ON, row("Yes, forget my answers and count me as done", Shows("Saved."), key="8")),
    ),
    Asked(
        "Hand in without any answer?",
        "turn in front of the room",
        ("escape", "8"),
        (_GO_ON, row("Yes, forget my answers and count me as done", Shows("Saved."), key="8")),
        again=True,
        discreet=True,
    ),
)

IN_THE_TALK: tuple[Asked, ...] = (
    Asked(
        "Go on as planned, or straight to What we will do?",
        "see, time is short",
        ("right",),
        (
            row("Go on as planned", Shows("What shall we talk about?")),
            row("Straight to What we will do", Shows("one to three things, with a name and a date")),
        ),
    ),
    Asked(
        "Throw away what you typed?",
        "do",
        ("a", "x", "escape"),
        (
            Row("No, go on writing", "n", (Shows("We will see it when"),), only_closes=True),
            row("Yes, throw it away", Shows("We meet"), key="y"),
        ),
    ),
    Asked(
        "Offer the page to phones on this Wi-Fi?",
        "take home",
        ("s",),
        (harmless("Not now", "n"), row("Yes, for 15 minutes", Shows("now Wi-Fi"), key="y", slow=True)),
    ),
    Asked(
        "Offer the page of our year to phones on this Wi-Fi?",
        "then",
        ("y", "s"),
        (harmless("Not now", "n"), row("Yes, for 15 minutes", Shows("now Wi-Fi"), key="y", slow=True)),
    ),
    Asked(
        "Write the line for the region?",
        "take home, for anyone",
        ("h",),
        (
            harmless("Not now", "n"),
            row("Yes, write it", Writes("sessions/*/summary-region.jsonl", '"group_key"'), key="y"),
        ),
    ),
    Asked(
        "Has everybody got the page?",
        "take home",
        (*SHARED, "right"),
        (harmless("No, stay here", "n"), row("Yes, go to the end", Shows("Thank you."), key="y")),
    ),
    Asked(
        "Is the session over?",
        "the end",
        ("enter",),
        (harmless("No, stay here", "n"), row("Yes, back to the start page", _HOME, key="y")),
    ),
)

QUESTIONS: tuple[Asked, ...] = (*AT_HOME, *LED, *IN_THE_ROUND, *ON_PAPER, *IN_THE_TALK)


def has_entry(title: str, answers: tuple[tuple[str, str], ...]) -> bool:
    """Whether a question with these answers, each with its label and its key, stands here."""
    return any(
        asked.title == title
        and len(asked.rows) == len(answers)
        and all(
            label.startswith(each.label) and key == each.key
            for each, (label, key) in zip(asked.rows, answers, strict=True)
        )
        for asked in QUESTIONS
    )


ANSWERS: tuple[Answered, ...] = tuple(way for asked in QUESTIONS for way in ways(asked))
