"""A whole session told to its one door, without a screen."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from plc_workshop.results.summary import Audience, Commitment
from plc_workshop.runner.desk import Desk
from plc_workshop.runner.run import Run
from plc_workshop.session import events as e
from plc_workshop.session.other_ways import OtherWaysOpened
from plc_workshop.session.state import Stop
from plc_workshop.session.too_few import AnsweringChosen, is_too_few
from plc_workshop.session.turn_words import TurnLanguageChosen
from plc_workshop.session.typing_sheets import SheetsOpened

PACK = "collaborative-learning"
STATEMENTS = 10
Ballots = Sequence[str]
"""The digits of each person, 0 for an answer that was not given."""


def led(
    desk: Desk,
    ballots: Ballots,
    marks: Sequence[Sequence[int]] = (),
    *,
    until: Stop = Stop.END,
    commitments: Sequence[Commitment] = (),
    audience: Audience = "group",
    minutes_in_sections: Mapping[int, int] = MappingProxyType({}),
    sheets: int | None = None,
    languages: Sequence[str | None] = (),
    sees: bool = False,
    **choices: object,
) -> Run:
    """A session with these answers, led until `until`; the caller closes it.

    So many of them, the last ones, are typed from `sheets`, in a round that is on paper too; None: it is not.
    The turns are taken in these `languages`, None being that of the session, each from the list of other ways.
    """
    setup = replace(desk.blank_setup(desk.packs.locate(PACK)), people=len(ballots))
    run = desk.start(replace(setup, **{"group": "Oak", **choices}))  # type: ignore[arg-type]
    while run.session.stop is not Stop.BEFORE:
        run.tell(e.WentOn())
        if run.session.stop is Stop.SECTION:
            run.tell(e.TimePassed(60.0 * minutes_in_sections.get(run.session.record.section, 0)))
    while run.session.view.near is not None:
        run.tell(e.NobodyHereAnswered())  # of several sessions in one test each is another group's
    if is_too_few(run.session):
        run.tell(AnsweringChosen())
    run.tell(e.AudienceChosen(audience))
    run.tell(e.RoomAnswered(sees=sees))
    if run.session.view.code is not None:
        run.tell(e.CodeTyped(run.tell(e.CodeWanted()).view.code or ""))
    if sheets is not None:
        run.tell(OtherWaysOpened())
        run.tell(SheetsOpened())
        run.tell(e.TurnLeft())
    turns = len(ballots) - (sheets or 0)
    for i, ballot in enumerate(ballots[:turns]):
        _sat_down(run, languages[i : i + 1])
        for digit in ballot:
            run.tell(e.Rated(int(digit)))
        for row in marks[i] if i < len(marks) else ():
            turn = run.session.turn
            assert turn is not None
            run.tell(e.CursorMoved(row - turn.cursor))
            run.tell(e.MarkToggled())
        run.tell(e.BallotHandedIn())
        for _ in range(3):
            run.tell(e.TimePassed(1.0))
        run.tell(e.ThanksSeen())
    _typed(run, ballots[turns:], marks[turns:])
    if until is Stop.COVER:
        return run
    run.tell(e.RoundClosed())
    while run.session.record.place is not until:
        run.tell(e.WentOn())
        if run.session.record.place is Stop.DO:
            for commitment in commitments:
                run.tell(e.CommitmentWritten(commitment))
    run.settle()
    return run


def _sat_down(run: Run, language: Sequence[str | None]) -> None:
    """A turn begins from the cover; where languages are given, in this one, after a look at the other ways."""
    if language:
        run.tell(OtherWaysOpened())
    if language and language[0] is not None:
        run.tell(TurnLanguageChosen(language[0]))
        return
    if language:
        run.tell(e.WentBack())
    run.tell(e.TurnStarted())


def _typed(run: Run, sheets: Ballots, marks: Sequence[Sequence[int]]) -> None:
    """These ballots from sheets of paper, one after the other, and back to the cover."""
    if not sheets:
        return
    run.tell(OtherWaysOpened())
    run.tell(SheetsOpened())
    for i, sheet in enumerate(sheets):
        for at, digit in enumerate(sheet):
            run.tell(e.Rated(int(digit)))
            if i < len(marks) and at in marks[i]:
                run.tell(e.MarkToggled())
        run.tell(e.BallotHandedIn())
        run.tell(e.TimePassed(1.0))
    run.tell(e.TurnLeft())
