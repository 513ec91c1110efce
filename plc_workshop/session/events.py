"""Facts that move a session: small, frozen, in the past tense; none carries a ballot."""

from dataclasses import dataclass, field
from typing import Literal

from plc_workshop.packs.model import Pack
from plc_workshop.results.summary import Audience, Commitment, Display, Parked


@dataclass(frozen=True, slots=True)
class Event:
    """Something happened. An event that carries nothing needs no more than its name."""


class WentOn(Event):
    """The facilitator goes to what comes next."""

    __slots__ = ()


class WentBack(Event):
    """The facilitator goes to what came before, or closes what was opened."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class PageTurned(Event):
    """Another page of the section shown."""

    page: int
    """From 0."""


@dataclass(frozen=True, slots=True)
class CursorMoved(Event):
    """The mark moved over the rows of the screen."""

    by: int


class RowTaken(Event):
    """Enter on the row that carries the mark."""

    __slots__ = ()


class ScreenBlanked(Event):
    """The screen went dark at the facilitator's wish."""

    __slots__ = ()


class ScreenWoken(Event):
    """A key ended the dark screen, and did nothing else."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class TimePassed(Event):
    """The program's clock moved on."""

    seconds: float
    now: int | None = None
    """The time on the wall, in minutes since midnight."""


class ClockPaused(Event):
    """The clock of the step stands still, or goes on again."""

    __slots__ = ()


class MinuteAdded(Event):
    """One more minute for the step, or for a turn with a hard limit."""

    __slots__ = ()


class PlanOpened(Event):
    """The plan is looked at, from wherever the session is."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class RowChanged(Event):
    """More or less of what the marked row of the plan says: minutes, the time of a turn, the time to stop."""

    by: int


class LeftOut(Event):
    """The marked step of the plan is passed by today, or no longer."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class StageSeen(Event):
    """A window of the room is there, has another size, or is gone."""

    size: tuple[int, int] | None
    """Columns and rows of the smallest one; None where there is none."""


@dataclass(frozen=True, slots=True)
class PageOffered(Event):
    """The summary can be opened by phones at this address; or, without one, no longer."""

    link: str
    why: str = ""
    """A sentence for the screen."""


@dataclass(frozen=True, slots=True)
class PackEdited(Event):
    """The pack's file was saved anew, and is good."""

    pack: Pack


@dataclass(frozen=True, slots=True)
class AudienceChosen(Event):
    """Who may get the summary."""

    audience: Audience


@dataclass(frozen=True, slots=True)
class DisplayChosen(Event):
    """How small groups see the result."""

    display: Display


@dataclass(frozen=True, slots=True)
class ThresholdChosen(Event):
    """How many people must be done before anything shows."""

    threshold: int


@dataclass(frozen=True, slots=True)
class RoomAnswered(Event):
    """The answer to "Can the room see this screen?"."""

    sees: bool


@dataclass(frozen=True, slots=True)
class PeopleChanged(Event):
    """Somebody came or left."""

    by: int


class TurnStarted(Event):
    """The next person sits down."""

    __slots__ = ()


class SomebodyCame(Event):
    """One more person than expected sits down."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Rated(Event):
    """A choice for the statement shown, or for the marked row of the review; 0 would rather not say."""

    choice: int = field(repr=False)


class StatementBefore(Event):
    """Back to the statement before."""

    __slots__ = ()


class MarkToggled(Event):
    """The marked row of the review is, or is no longer, to be talked about."""

    __slots__ = ()


class DiscreetTurnedOn(Event):
    """From now on the screen echoes no choice of this turn."""

    __slots__ = ()


class BallotHandedIn(Event):
    """The turn ends and counts."""

    __slots__ = ()


class NothingHandedIn(Event):
    """The turn counts as done, without any answer."""

    __slots__ = ()


class AnswersShown(Event):
    """Back to all answers from one of them, without changing it."""

    __slots__ = ()


class SomebodyThere(Event):
    """A key was pressed in a turn, whatever it did; one that wakes a dark screen does nothing else."""

    __slots__ = ()


class SamePerson(Event):
    """Who came back to a dark screen is the one who left it."""

    __slots__ = ()


class TurnLeft(Event):
    """The turn ends and nothing of it counts."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class ThanksSeen(Event):
    """A key after "Thank you"."""


class RoundClosed(Event):
    """The round ends for good; the tally becomes the result."""

    __slots__ = ()


class RoundGivenUp(Event):
    """The round ends for good, and all its answers are destroyed."""

    __slots__ = ()


class TalkShortened(Event):
    """Time is short: from the overview straight to what we will do."""

    __slots__ = ()


class OrderChanged(Event):
    """The overview is grouped, or stands as asked."""

    __slots__ = ()


class FocusToggled(Event):
    """The statement at the mark is, or is no longer, in the focus."""

    __slots__ = ()


class GuideOpened(Event):
    """The section that the statement belongs to is looked up."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class NoteWritten(Event):
    """What the group noticed of the statement shown, or why it may be so."""

    kind: Literal["notice", "because"]
    text: str


@dataclass(frozen=True, slots=True)
class CommitmentWritten(Event):
    """A new commitment, or another text of an old one."""

    commitment: Commitment
    index: int | None = None


@dataclass(frozen=True, slots=True)
class ThingParked(Event):
    """Something put off, or another text of it."""

    parked: Parked
    index: int | None = None


class RowRemoved(Event):
    """The marked row of what we will do is taken out."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class NextDateSet(Event):
    """The day of the next meeting."""

    date: str
    """ISO date, or empty."""


class ChangeUndone(Event):
    """The last change of what we will do is taken back."""

    __slots__ = ()
