"""Where a key is pressed: files that are made once, and what is told to the one door before the app opens."""

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

import pytest
import yaml

from plc_workshop.packs.library import siblings
from plc_workshop.results.summary import Commitment, Parked
from plc_workshop.runner.choices import Setup
from plc_workshop.runner.desk import Desk
from plc_workshop.runner.rehearse import Rehearsal
from plc_workshop.runner.run import Run
from plc_workshop.session import events as e
from plc_workshop.session.other_ways import OtherWaysOpened
from plc_workshop.session.state import Stop
from plc_workshop.session.turn_in_lines import LinesStarted
from plc_workshop.session.turn_words import TurnLanguageChosen, languages_offered
from plc_workshop.session.typing_sheets import SheetsOpened
from plc_workshop.words.languages import Language
from tests.packs.examples import changed
from tests.stories.leading import PACK, STATEMENTS, led

MIXED = [digit * 9 + "4" for digit in "443342121"]
"""Nine people who are split on all statements but the last."""
PEOPLE = ["4" * STATEMENTS] * 5
VISIT = Commitment("Visit a lesson", "Ann")
LONG_AGO, THEN = "2024-10-07", "2024-11-25"
FRISIAN = Language("fy", "Frysk")
"""The app speaks it where a start needs another language; it has no catalogue, so that its words are English."""
ANOTHER = {"qx": "qw", "qw": "qx"}
"""Of a made-up language the other one is."""
DAY = "plc_workshop.runner.wall.today"
"""What says which day it is."""


class Doors(NamedTuple):
    """What the app opens with."""

    run: Run | None = None
    setup: Setup | None = None
    rehearsal: Rehearsal | None = None


class Start(NamedTuple):
    """A place to press a key at."""

    files: Callable[[Desk], object] | None = None
    """Makes what lies in the folders; called once for all who start with it."""
    opens: Callable[[Desk], Doors] = lambda _desk: Doors()


# Files


def _begun(*until: Stop, planned: bool = False, **choices: object) -> Callable[[Desk], None]:
    """A session that has gone on to one of these steps."""

    def make(desk: Desk) -> None:
        setup = replace(desk.blank_setup(desk.packs.locate(PACK)), group="Oak", people=5)
        run = desk.start(replace(setup, **choices), planned=planned)  # type: ignore[arg-type]
        while until and run.session.stop not in until:
            run.tell(e.WentOn())
        run.close()

    return make


def _led(ballots: list[str], until: Stop, *then: e.Event, **choices: object) -> Callable[[Desk], None]:
    def make(desk: Desk) -> None:
        run = led(desk, ballots, until=until, **choices)  # type: ignore[arg-type]
        for event in then:
            run.tell(event)
        run.close()

    return make


def _on(day: str, made: Callable[[Desk], None]) -> Callable[[Desk], None]:
    """The same, made on another day."""

    def make(desk: Desk) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(DAY, lambda: day)
            made(desk)

    return make


def _put_off(first: Callable[[Desk], None]) -> Callable[[Desk], None]:
    """The same, with something in the parking lot."""

    def make(desk: Desk) -> None:
        first(desk)
        run = desk.sessions.resume(desk.sessions.latest()[0].folder)
        steps = 0
        while run.session.stop is not Stop.DO:
            run.tell(e.WentBack())
            steps += 1
        run.tell(e.ThingParked(Parked("The timetable", "Ben")))
        for _step in range(steps):
            run.tell(e.WentOn())
        run.close()

    return make


def _after_an_earlier_session(then: Callable[[Desk], None]) -> Callable[[Desk], None]:
    first = _on(LONG_AGO, _put_off(_led(MIXED, Stop.HOME, commitments=[VISIT, Commitment("Ask our pupils")])))
    second = _on(THEN, then)

    def make(desk: Desk) -> None:
        first(desk)
        second(desk)

    return make


def _groups(desk: Desk) -> None:
    """Two groups and a session without a name; and in a folder beside them what another laptop wrote."""
    for day, group in ((LONG_AGO, ""), (LONG_AGO, "Elm"), (LONG_AGO, "Oak"), (THEN, "Oak")):
        _on(day, _led(PEOPLE, Stop.HOME, group=group))(desk)
    for name, group in (("known", "Oak"), ("near", "Oaks"), ("none", "")):
        there = desk.folders.state.parent / "theirs" / name
        other = Desk(replace(desk.folders, sessions=there, state=there / "state"), desk.settings)
        run = led(other, PEOPLE, group=group)
        run.close()
        shutil.copy(run.folder / "summary.json", desk.folders.state.parent / f"{name}.json")


def _sealed(*then: e.Event) -> Callable[[Desk], None]:
    """A session that is to be sealed, at the promise; or its round, once its code was typed back."""

    def make(desk: Desk) -> None:
        _begun(Stop.BEFORE, sealed=True)(desk)
        run = desk.sessions.resume()
        for event in then:
            run.tell(event)
        if then:
            run.tell(e.CodeTyped(run.session.view.code or ""))
        run.close()

    return make


def _lost(desk: Desk) -> None:
    """A round whose answers are not on this laptop."""
    _led(PEOPLE, Stop.COVER)(desk)
    for path in desk.folders.state.rglob("*"):
        if path.is_file():
            path.unlink()


def _without_its_session(desk: Desk) -> None:
    """Answers of a round whose session is gone."""
    _OPEN(desk)
    shutil.rmtree(desk.folders.sessions)


def _bad_pack(desk: Desk) -> None:
    bad = desk.folders.own_packs / "bad.yaml"
    bad.write_text(changed("minutes: 5", "minutes: five"), "utf-8")


def _in_two_languages(desk: Desk) -> None:
    own = desk.packs.locate(PACK).read_text("utf-8")
    other = desk.folders.packs[-1] / f"{PACK}.other.yaml"
    other.write_text(re.sub("^language: .*$", "language: tlh", own, count=1, flags=re.MULTILINE), "utf-8")


def _beside_another_language(made: Callable[[Desk], None]) -> Callable[[Desk], None]:
    """The same, where the topic lies there in another language that the app speaks, or in several anyway."""

    def make(desk: Desk) -> None:
        path = desk.folders.packs[-1] / f"{PACK}.yaml"
        if siblings(path) == (path,):
            text = path.read_text("utf-8")
            (own,) = re.findall("^language: (.*)$", text, flags=re.MULTILINE)
            other = text.replace(f"language: {own}", f"language: {ANOTHER.get(own, FRISIAN.code)}", 1)
            path.with_name(f"{PACK}.other.yaml").write_text(other, "utf-8")
        made(desk)

    return make


def _answered_lately(desk: Desk) -> None:
    """A session at the page before the Mirror, after the group's round."""
    _led(PEOPLE, Stop.HOME)(desk)
    _begun(Stop.BEFORE)(desk)


def _many_statements(desk: Desk) -> None:
    """A session whose sheet has more lines than a screen, at the page before the Mirror."""
    text = desk.packs.locate(PACK).read_text("utf-8")
    pack = yaml.safe_load(text)
    for more in (1, 2):
        again = yaml.safe_load(text)["mirror"]["statements"]
        for at, each in enumerate(again):
            each.update(id=f"{each['id']}-{more}", text=f"{each['text']} ({more})", short=f"{more}{at:02}")
        pack["mirror"]["statements"] += again
    path = desk.folders.own_packs / "many.yaml"
    path.write_text(yaml.dump(pack, allow_unicode=True, sort_keys=False), "utf-8")
    run = desk.start(replace(desk.blank_setup(path), group="Oak", people=5))
    while run.session.stop is not Stop.BEFORE:
        run.tell(e.WentOn())
    run.close()


_SECTION, _BEFORE = _begun(Stop.SECTION), _begun(Stop.BEFORE)
_ALL_DONE = _led(PEOPLE, Stop.COVER)
_HARD_LIMIT = _begun(Stop.BEFORE, hard_limit=True)
_OPEN = _led(PEOPLE[:2], Stop.COVER)
_SEE = _led(MIXED, Stop.SEE, e.WentOn())
_DO = _led(MIXED, Stop.DO, e.CommitmentWritten(VISIT), e.ThingParked(Parked("The timetable", "Ben")))

# Doors


def _again(*then: e.Event) -> Callable[[Desk], Doors]:
    """The newest session, opened again, with these events told."""

    def opens(desk: Desk) -> Doors:
        run = desk.sessions.resume()
        for event in then:
            run.tell(event)
        return Doors(run)

    return opens


def _in_the_other(*then: e.Event) -> Callable[[Desk], Doors]:
    """The same, with a turn in the other language."""

    def opens(desk: Desk) -> Doors:
        doors = _again(*then)(desk)
        assert doors.run is not None
        doors.run.tell(TurnLanguageChosen(languages_offered(doors.run.session)[0].code))
        return doors

    return opens


def _at_setup(desk: Desk, group: str = "") -> Doors:
    return Doors(setup=replace(desk.blank_setup(), group=group))


def _rehearsed(*until: Stop) -> Callable[[Desk], Doors]:
    def opens(desk: Desk) -> Doors:
        rehearsal = Rehearsal(desk)
        run = rehearsal.start()
        while run.session.stop not in until:
            run.tell(e.RoomAnswered(sees=False) if run.session.stop is Stop.BEFORE else e.WentOn())
        return Doors(run, rehearsal=rehearsal)

    return opens


_TURN = (e.RoomAnswered(sees=False), e.TurnStarted())
_IN_FRONT = (e.RoomAnswered(sees=True), e.TurnStarted())
_LISTED = (e.RoomAnswered(sees=False), OtherWaysOpened())
_SHEET = (*_LISTED, SheetsOpened())
_ON_PAPER = (e.CursorMoved(2), e.RowTaken(), e.CursorMoved(4), e.RowChanged(1))
_ONE_TURN = (*_TURN, e.NothingHandedIn(), e.TimePassed(3.0), e.ThanksSeen())
_SHEETS_FOR_ALL = (OtherWaysOpened(), SheetsOpened(), *(e.BallotHandedIn(),) * 4, e.TurnLeft())
_ALL = tuple(e.Rated(1 + at % 2) for at in range(STATEMENTS))

STARTS: dict[str, Start] = {
    "home": Start(),
    "home with a session": Start(_SECTION),
    "home with a finished session": Start(_led(PEOPLE, Stop.END)),
    "home with groups": Start(_groups),
    "home with a round left open": Start(_on(THEN, _OPEN)),
    "home with a lost round": Start(_lost),
    "home with answers left": Start(_without_its_session),
    "home with a sealed round": Start(_sealed(e.RoomAnswered(sees=False), e.CodeWanted())),
    "home with a bad pack": Start(_bad_pack),
    "home, a topic in two languages": Start(_in_two_languages),
    "set-up": Start(None, _at_setup),
    "set-up, who met": Start(_groups, _at_setup),
    "set-up of a group that has met": Start(_on(THEN, _led(MIXED, Stop.HOME)), lambda desk: _at_setup(desk, "Oak")),
    "plan": Start(_begun(planned=True), _again()),
    "plan too long": Start(_begun(planned=True, stop_at="15:30"), _again()),
    "plan over a section": Start(_SECTION, _again(e.PlanOpened())),
    "plan of a short meeting": Start(_after_an_earlier_session(_begun(planned=True, meeting="short")), _again()),
    "statement of a short meeting": Start(_after_an_earlier_session(_begun(Stop.FOCUS, meeting="short")), _again()),
    "last": Start(_after_an_earlier_session(_begun()), _again()),
    "do, still on": Start(_after_an_earlier_session(_led(MIXED, Stop.DO)), _again()),
    "last, put off": Start(_after_an_earlier_session(_begun()), _again(e.WentOn(), e.WentOn())),
    "agreements": Start(_begun(), _again()),
    "section": Start(_SECTION, _again()),
    "section beside the room's window": Start(_SECTION, _again(e.StageSeen((80, 24)))),
    "section looked up": Start(_SEE, _again(e.GuideOpened())),
    "practice": Start(_begun(Stop.PRACTICE), _again()),
    "before": Start(_BEFORE, _again()),
    "before, answered lately": Start(_answered_lately, _again()),
    "before, too few": Start(_begun(Stop.BEFORE, people=3), _again()),
    "before, on paper": Start(_BEFORE, _again(*_ON_PAPER)),
    "before, to be sealed": Start(_sealed(), _again()),
    "the code": Start(_sealed(), _again(e.RoomAnswered(sees=False))),
    "cover": Start(_BEFORE, _again(e.RoomAnswered(sees=False))),
    "cover, all done": Start(_led(PEOPLE, Stop.COVER), _again(e.RoomAnswered(sees=False))),
    "cover, one is missing": Start(_led(PEOPLE, Stop.COVER), _again(e.RoomAnswered(sees=False), e.PeopleChanged(1))),
    "cover, all done too early": Start(_led(PEOPLE[:3], Stop.COVER), _again(e.RoomAnswered(sees=False))),
    "cover of a rehearsal": Start(None, _rehearsed(Stop.COVER)),
    "cover, beside sheets": Start(_BEFORE, _again(*_SHEET, e.Rated(3), e.BallotHandedIn(), e.TurnLeft())),
    "cover, one turn beside sheets": Start(_BEFORE, _again(*_ONE_TURN, *_SHEETS_FOR_ALL)),
    "others": Start(_BEFORE, _again(*_LISTED)),
    "others, on paper": Start(_BEFORE, _again(*_SHEET, e.TurnLeft(), OtherWaysOpened())),
    "others in front of the room": Start(_BEFORE, _again(e.RoomAnswered(sees=True), OtherWaysOpened())),
    "others, two languages": Start(_beside_another_language(_BEFORE), _again(*_LISTED)),
    "others, two languages, all done": Start(_beside_another_language(_ALL_DONE), _again(*_LISTED)),
    "others, two languages, in front of the room": Start(
        _beside_another_language(_BEFORE), _again(e.RoomAnswered(sees=True), OtherWaysOpened())
    ),
    "others, two languages, on paper": Start(
        _beside_another_language(_BEFORE), _again(*_SHEET, e.TurnLeft(), OtherWaysOpened())
    ),
    "sheet": Start(_BEFORE, _again(*_SHEET, e.Rated(3), e.Rated(3))),
    "sheet, one line": Start(_BEFORE, _again(*_SHEET, e.Rated(3))),
    "sheet, empty": Start(_BEFORE, _again(*_SHEET)),
    "sheet, all done": Start(_led(PEOPLE, Stop.COVER), _again(*_SHEET, e.Rated(3), e.Rated(3))),
    "away from a sheet": Start(_BEFORE, _again(*_SHEET, e.Rated(3), e.Rated(3), e.TimePassed(70.0), e.SomebodyThere())),
    "sheet of many lines": Start(_many_statements, _again(*_SHEET)),
    "turn": Start(_BEFORE, _again(*_TURN, e.Rated(1))),
    "turn in the other of two languages": Start(_beside_another_language(_BEFORE), _in_the_other(*_LISTED)),
    "turn, nothing answered": Start(_BEFORE, _again(*_TURN)),
    "turn in front of the room": Start(_BEFORE, _again(*_IN_FRONT, e.Rated(1))),
    "turn, after a while": Start(_BEFORE, _again(*_TURN, e.Rated(1), e.TimePassed(5.0))),
    "turn with a hard limit": Start(
        _HARD_LIMIT,
        _again(*_TURN, e.Rated(1), e.TimePassed(55.0), e.SomebodyThere(), e.TimePassed(50.0), e.SomebodyThere()),
    ),
    "turn, all answered": Start(_BEFORE, _again(*_TURN, *_ALL, e.CursorMoved(-1), e.RowTaken())),
    "review": Start(_BEFORE, _again(*_TURN, *_ALL)),
    "review in front of the room": Start(_BEFORE, _again(*_IN_FRONT, *_ALL)),
    "review, the time is over": Start(
        _HARD_LIMIT,
        _again(
            *_TURN,
            e.Rated(1),
            e.TimePassed(55.0),
            e.SomebodyThere(),
            e.TimePassed(55.0),
            e.SomebodyThere(),
            e.TimePassed(20.0),
            e.SomebodyThere(),
        ),
    ),
    "in lines": Start(_BEFORE, _again(*_LISTED, LinesStarted())),
    "others, beside sheets": Start(
        _BEFORE, _again(*_SHEET, e.Rated(3), e.BallotHandedIn(), e.TurnLeft(), OtherWaysOpened())
    ),
    "others, all done": Start(_led(PEOPLE, Stop.COVER), _again(*_LISTED)),
    "away": Start(_BEFORE, _again(*_TURN, e.Rated(1), e.TimePassed(70.0))),
    "away, asked": Start(_BEFORE, _again(*_TURN, e.Rated(1), e.TimePassed(70.0), e.SomebodyThere())),
    "thanks": Start(_BEFORE, _again(*_TURN, *_ALL, e.BallotHandedIn(), e.TimePassed(3.0))),
    "predict": Start(_led(MIXED, Stop.PREDICT), _again()),
    "see, the frame": Start(_led(MIXED, Stop.SEE), _again()),
    "see": Start(_SEE, _again()),
    "see, time is short": Start(
        _led(MIXED, Stop.SEE, e.WentOn(), stop_at="15:30"), _again(e.TimePassed(0.0, 15 * 60 + 19))
    ),
    "notice": Start(_led(MIXED, Stop.NOTICE), _again()),
    "focus": Start(_led(MIXED, Stop.FOCUS), _again()),
    "then": Start(_after_an_earlier_session(_led(MIXED, Stop.THEN)), _again()),
    "do": Start(_DO, _again()),
    "do, nothing yet": Start(_led(MIXED, Stop.DO), _again()),
    "meet": Start(_DO, _again(e.WentOn())),
    "take home": Start(_DO, _again(e.WentOn(), e.WentOn())),
    "take home, for anyone": Start(
        _led(MIXED, Stop.DO, e.CommitmentWritten(VISIT), audience="anyone"), _again(e.WentOn(), e.WentOn())
    ),
    "the end": Start(_DO, _again(e.WentOn(), e.WentOn(), e.WentOn())),
    "a rehearsal": Start(None, _rehearsed(Stop.AGREEMENTS)),
}
ASKED_AT_ONCE = {"home with answers left"}
"""Where a question stands above the screen as soon as it is there."""
