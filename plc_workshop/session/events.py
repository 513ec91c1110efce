"""Facts that move a session: small, frozen, in the past tense; none carries a ballot."""

from dataclasses import dataclass, field
from typing import Literal

from plc_workshop.results.summary import Audience, Commitment, Display, Parked


@dataclass(frozen=True, slots=True)
class Event:
    """Something happened."""


@dataclass(frozen=True, slots=True)
class WentOn(Event):
    """The facilitator goes to what comes next."""


@dataclass(frozen=True, slots=True)
class WentBack(Event):
    """The facilitator goes to what came before, or closes what was opened."""


@dataclass(frozen=True, slots=True)
class PageTurned(Event):
    """Another page of the section shown."""

    page: int
    """From 0."""


@dataclass(frozen=True, slots=True)
class CursorMoved(Event):
    """The mark moved over the rows of the screen."""

    by: int


@dataclass(frozen=True, slots=True)
class RowTaken(Event):
    """Enter on the row that carries the mark."""


@dataclass(frozen=True, slots=True)
class ScreenBlanked(Event):
    """The screen went dark at the facilitator's wish."""


@dataclass(frozen=True, slots=True)
class ScreenWoken(Event):
    """A key ended the dark screen, and did nothing else."""


@dataclass(frozen=True, slots=True)
class TimePassed(Event):
    """The program's clock moved on."""

    seconds: float


@dataclass(frozen=True, slots=True)
class ClockPaused(Event):
    """The clock of the step stands still, or goes on again."""


@dataclass(frozen=True, slots=True)
class MinuteAdded(Event):
    """One more minute for the step, or for a turn with a hard limit."""


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


@dataclass(frozen=True, slots=True)
class TurnStarted(Event):
    """The next person sits down."""


@dataclass(frozen=True, slots=True)
class SomebodyCame(Event):
    """One more person than expected sits down."""


@dataclass(frozen=True, slots=True)
class Rated(Event):
    """A choice for the statement shown, or for the marked row of the review; 0 would rather not say."""

    choice: int = field(repr=False)


@dataclass(frozen=True, slots=True)
class StatementBefore(Event):
    """Back to the statement before."""


@dataclass(frozen=True, slots=True)
class MarkToggled(Event):
    """The marked row of the review is, or is no longer, to be talked about."""


@dataclass(frozen=True, slots=True)
class DiscreetTurnedOn(Event):
    """From now on the screen echoes no choice of this turn."""


@dataclass(frozen=True, slots=True)
class BallotHandedIn(Event):
    """The turn ends and counts."""


@dataclass(frozen=True, slots=True)
class NothingHandedIn(Event):
    """The turn counts as done, without any answer."""


@dataclass(frozen=True, slots=True)
class TurnLeft(Event):
    """The turn ends and nothing of it counts."""


@dataclass(frozen=True, slots=True)
class ThanksSeen(Event):
    """A key after "Thank you"."""


@dataclass(frozen=True, slots=True)
class RoundClosed(Event):
    """The round ends for good; the tally becomes the result."""


@dataclass(frozen=True, slots=True)
class RoundGivenUp(Event):
    """The round ends for good, and all its answers are destroyed."""


@dataclass(frozen=True, slots=True)
class OrderChanged(Event):
    """The overview is grouped, or stands as asked."""


@dataclass(frozen=True, slots=True)
class FocusToggled(Event):
    """The statement at the mark is, or is no longer, in the focus."""


@dataclass(frozen=True, slots=True)
class GuideOpened(Event):
    """The section that the statement belongs to is looked up."""


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


@dataclass(frozen=True, slots=True)
class RowRemoved(Event):
    """The marked row of what we will do is taken out."""


@dataclass(frozen=True, slots=True)
class NextDateSet(Event):
    """The day of the next meeting."""

    date: str
    """ISO date, or empty."""


@dataclass(frozen=True, slots=True)
class ChangeUndone(Event):
    """The last change of what we will do is taken back."""
