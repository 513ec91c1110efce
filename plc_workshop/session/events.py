"""Facts that move a session: small, frozen, in the past tense; none carries a ballot."""

from dataclasses import dataclass, field
from typing import Literal

from plc_workshop.packs.model import Pack
from plc_workshop.results.near import Near
from plc_workshop.results.summary import Audience, Commitment, Display, Parked


@dataclass(frozen=True, slots=True)
class Event:
    """Something happened. An event that carries nothing needs no more than its name."""


class WentOn(Event):
    """The facilitator goes to what comes next."""


class WentBack(Event):
    """The facilitator goes to what came before, or closes what was opened."""


@dataclass(frozen=True, slots=True)
class PageTurned(Event):
    """Another page of the section shown, from 0."""

    page: int


@dataclass(frozen=True, slots=True)
class CursorMoved(Event):
    """The mark moved over the rows of the screen."""

    by: int


class RowTaken(Event):
    """Enter on the row that carries the mark."""


class ScreenBlanked(Event):
    """The screen went dark at the facilitator's wish."""


class ScreenWoken(Event):
    """A key ended the dark screen, and did nothing else."""


@dataclass(frozen=True, slots=True)
class TimePassed(Event):
    """The program's clock moved on."""

    seconds: float
    now: int | None = None
    """The time on the wall, in minutes since midnight."""


class ClockPaused(Event):
    """The clock of the stretch stands still, or goes on again."""


class MinuteAdded(Event):
    """One more minute for the stretch, or for a turn with a hard limit."""


class PlanOpened(Event):
    """The plan is looked at, from wherever the session is."""


@dataclass(frozen=True, slots=True)
class RowChanged(Event):
    """More or less of what the marked row says: minutes and times of the plan, the rows of More before the Mirror."""

    by: int


class LeftOut(Event):
    """The marked stretch of the plan is passed by today, or no longer."""


@dataclass(frozen=True, slots=True)
class StageSeen(Event):
    """A window of the room is there, has another size, or is gone."""

    size: tuple[int, int] | None
    """Columns and rows of the smallest one; None where there is none."""


@dataclass(frozen=True, slots=True)
class PageOffered(Event):
    """The summary can be opened by phones at this address; or, without one, no longer, and a sentence says why."""

    link: str
    why: str = ""


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


@dataclass(frozen=True, slots=True)
class OtherRoundsSeen(Event):
    """The program has looked which other round of these statements this one could be compared with."""

    near: Near | None
    """Of an open round one that came in between; None where there is none."""


class TalkChosen(Event):
    """Nobody answers today: the talk is about the result there is, or without numbers."""


class NobodyHereAnswered(Event):
    """Somebody said in front of the room that nobody here answered these statements then."""


class CodeWanted(Event):
    """Whoever keeps the code of a sealed round is at the laptop, and nobody else looks."""


@dataclass(frozen=True, slots=True)
class CodeDrawn(Event):
    """A new code, to be shown once."""

    code: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class CodeTyped(Event):
    """The code as somebody typed it from the paper."""

    code: str = field(repr=False)


class CodeForgotten(Event):
    """The code that was shown is no longer wanted: it could not be typed back."""


class SealingDropped(Event):
    """The round is not sealed after all."""


class TurnStarted(Event):
    """The next person sits down."""


@dataclass(frozen=True, slots=True)
class Rated(Event):
    """A choice for the statement shown, or for the marked row of the review; 0 would rather not say."""

    choice: int = field(repr=False)


class StatementBefore(Event):
    """Back to the statement before."""


class MarkToggled(Event):
    """The marked row of the review is, or is no longer, to be talked about."""


class DiscreetTurnedOn(Event):
    """From now on the screen echoes no choice of this turn."""


class BallotHandedIn(Event):
    """The turn ends and counts."""


class NothingHandedIn(Event):
    """The turn counts as done, without any answer."""


class AnswersShown(Event):
    """Back to all answers from one of them, without changing it."""


class SomebodyThere(Event):
    """A key was pressed in a turn, whatever it did; one that wakes a dark screen does nothing else."""


class LaptopSlept(Event):
    """More time has passed on the wall than between two looks at it: whoever sits there now may be somebody else."""


class SamePerson(Event):
    """Who came back to a dark screen is the one who left it."""


class TurnLeft(Event):
    """The turn ends and nothing of it counts."""


class ThanksSeen(Event):
    """A key after "Thank you"; without one it goes by itself."""


class RoundClosed(Event):
    """The round ends for good; the tally becomes the result."""


class RoundGivenUp(Event):
    """The round ends for good, and all its answers are destroyed."""


class TalkShortened(Event):
    """Time is short: from the overview straight to what we will do."""


class OrderChanged(Event):
    """The overview is grouped, or stands as asked."""


class FocusToggled(Event):
    """The statement at the mark is, or is no longer, in the focus."""


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


class RowRemoved(Event):
    """The marked row of what we will do is taken out."""


@dataclass(frozen=True, slots=True)
class NextMeetingSet(Event):
    """When the group meets next (an ISO date, HH:MM), what it brings and who leads; empty where nobody said."""

    date: str
    time: str = ""
    bring: str = ""
    leads: str = ""


class ChangeUndone(Event):
    """The last change of what we will do is taken back."""
