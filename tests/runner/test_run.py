"""The one door: what is saved, in which order, and what happens where saving fails."""

from pathlib import Path

import pytest

from plc_workshop.errors import WorkshopError
from plc_workshop.results.summary import Result
from plc_workshop.results.tally import Tally
from plc_workshop.runner.other_rounds import OtherRounds
from plc_workshop.runner.run import Run
from plc_workshop.session import events as e
from plc_workshop.session.state import Record, Round, Session, Stop
from plc_workshop.store.book import Book
from tests.samples import new_session


class NoOthers(OtherRounds):
    """Knows of no other round, and remembers nothing."""

    def __init__(self) -> None:
        """It has no folder."""

    def seen(self, session: Session) -> None:
        """Nothing is in the way."""

    def begun(self, session: Session) -> None:
        """The round opens."""

    def ended(self, session: Session) -> None:
        """The round is over."""


class FakeBook(Book):
    """Remembers what it was told to write; can be full. It has the ways to write that a book has, and no other."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self.full = False
        self.folder = Path("nowhere")

    def settle(self) -> None:
        """Nothing was replaced."""

    def seal(self, code: str) -> None:
        """No key is made of it."""

    def save_record(self, record: Record, *, durable: bool = True) -> None:
        """Write what the facilitator decided."""
        self._write("save_record" if durable else "save_record when there is time")

    def save_tally(self, tally: Tally) -> None:
        """Write the counts."""
        self._write("save_tally")

    def close_round(self, result: Result, record: Record) -> None:
        """End the round with a result."""
        self._write("close_round")

    def give_up(self, record: Record) -> None:
        """End the round without one."""
        self._write("give_up")

    def _write(self, what: str) -> None:
        if self.full:
            raise WorkshopError("There is no room left on the disk.")
        self.written.append(what)


def opened(session: Session | None = None) -> tuple[Run, FakeBook]:
    book = FakeBook()
    return Run(session or new_session(people=4), book, NoOthers()), book


class NoRoom(NoOthers):
    """The disk is full for its lines."""

    def begun(self, session: Session) -> None:
        """No line can be written."""
        raise WorkshopError("There is no room left on the disk.")


def test_without_its_line_no_round_opens() -> None:
    book = FakeBook()
    run = Run(new_session(people=4), book, NoRoom())
    while run.session.stop is not Stop.BEFORE:
        run.tell(e.WentOn())
    book.written.clear()
    with pytest.raises(WorkshopError, match="no room left"):
        run.tell(e.RoomAnswered(sees=False))
    assert run.session.record.round is Round.AHEAD
    assert not book.written


def at_review(run: Run) -> None:
    while run.session.stop is not Stop.BEFORE:
        run.tell(e.WentOn())
    run.tell(e.RoomAnswered(sees=False))
    run.tell(e.TurnStarted())
    for choice in (1, 2, 3):
        run.tell(e.Rated(choice))


def test_the_counts_are_written_before_the_record_says_open() -> None:
    run, book = opened()
    while run.session.stop is not Stop.BEFORE:
        run.tell(e.WentOn())
    book.written.clear()
    run.tell(e.RoomAnswered(sees=True))
    assert book.written == ["save_tally", "save_record"]


def test_handing_in_is_one_write() -> None:
    run, book = opened()
    at_review(run)
    book.written.clear()
    run.tell(e.BallotHandedIn())
    assert book.written == ["save_tally"]


def test_a_choice_in_the_plan_is_written_before_it_is_drawn_and_a_used_minute_after() -> None:
    run, book = opened()
    for event in (e.PlanOpened(), e.CursorMoved(1), e.LeftOut()):
        run.tell(event)
    assert book.written == ["save_record"]
    run.tell(e.WentBack())
    run.tell(e.WentOn())
    run.tell(e.TimePassed(60.0))
    assert book.written == ["save_record"]
    run.settle()
    assert book.written == ["save_record", "save_record when there is time"]


def test_a_turned_page_is_written_after_the_screen_has_painted() -> None:
    run, book = opened()
    run.tell(e.WentOn())
    run.tell(e.PageTurned(1))
    assert book.written == []
    run.settle()
    assert book.written == ["save_record when there is time"]


def test_a_choice_is_written_at_once() -> None:
    run, book = opened()
    run.tell(e.WentOn())
    run.tell(e.MinuteAdded())
    assert book.written == ["save_record"]


def test_where_the_disk_is_full_the_answers_stay_on_the_screen() -> None:
    run, book = opened()
    at_review(run)
    before, book.full = run.session, True
    with pytest.raises(WorkshopError, match="no room left"):
        run.tell(e.BallotHandedIn())
    assert run.session is before
    assert run.session.stop is Stop.REVIEW
    book.full = False
    assert run.tell(e.BallotHandedIn()).done == 1


def test_a_round_that_cannot_be_closed_stays_open() -> None:
    run, book = opened()
    at_review(run)
    for _ in range(4):
        run.tell(e.BallotHandedIn())
        for _second in range(3):
            run.tell(e.TimePassed(1.0))
        run.tell(e.ThanksSeen())
        if run.session.done < 4:
            run.tell(e.TurnStarted())
            for choice in (1, 2, 3):
                run.tell(e.Rated(choice))
    book.full = True
    with pytest.raises(WorkshopError):
        run.tell(e.RoundClosed())
    assert run.session.record.round is Round.OPEN
    book.full = False
    book.written.clear()
    run.tell(e.RoundClosed())
    assert book.written == ["close_round"]
    assert run.session.record.place is Stop.PREDICT


def test_giving_up_a_round_is_one_step_of_the_book() -> None:
    run, book = opened()
    at_review(run)
    run.tell(e.TurnLeft())
    book.written.clear()
    run.tell(e.RoundGivenUp())
    assert book.written == ["give_up"]
    assert run.session.record.round is Round.GIVEN_UP


def test_the_clock_of_a_turn_writes_nothing() -> None:
    run, book = opened()
    at_review(run)
    book.written.clear()
    for _ in range(200):
        run.tell(e.TimePassed(1.0))
        run.settle()
    assert book.written == []
