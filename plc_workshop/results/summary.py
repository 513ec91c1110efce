"""All that may leave the room, as types: nothing here can hold a count that may not be shown."""

from dataclasses import dataclass
from typing import Annotated, Literal

from plc_workshop.packs.model import Source
from plc_workshop.results.limits import LEAST_THRESHOLD, MOST_COUNTED
from plc_workshop.shape import FilledText, IsoDay, IsoDayOrNone, Later, Within

Display = Literal["careful", "open"]
Audience = Literal["group", "school", "anyone"]
Meeting = Literal["mirror", "short"]
Detail = Literal["none", "words", "numbers"]
State = Literal["done", "on", "dropped", "not_talked_about"]
"""What became of a commitment: done, still on, dropped."""
ParkedState = Literal["kept", "talked_about", "dropped"]
Word = Literal[
    "too_few",
    "all_agree",
    "all_disagree",
    "all_undecided",
    "split",
    "far_apart",
    "most_agree",
    "most_disagree",
    "no_clear_side",
]
Count = Annotated[int, Within(0, MOST_COUNTED)]
"""A number of people."""
Figure = Annotated[float, Within(-100, 100)]
"""A percentage or a point of a scale."""


@dataclass(frozen=True, slots=True)
class Privacy:
    """How much of a round may be shown, agreed before the first answer."""

    threshold: int = LEAST_THRESHOLD
    """The least number of ballots before anything shows; never below 4."""
    display: Display = "careful"
    near: bool = False
    """Whether the group answered the same statements less than four weeks ago: two counts give away who came since."""


def stricter(one: Privacy, other: Privacy) -> Privacy:
    """What both promise."""
    careful = "careful" in (one.display, other.display)
    return Privacy(max(one.threshold, other.threshold), "careful" if careful else "open", one.near or other.near)


@dataclass(frozen=True, slots=True)
class Mostly:
    """The label most chosen on each side, where it may be told; the middle is a side of an odd scale."""

    disagree: FilledText | None = None
    middle: FilledText | None = None
    agree: FilledText | None = None

    @property
    def labels(self) -> tuple[str, ...]:
        """All that are told, from no to yes."""
        return tuple(label for label in (self.disagree, self.middle, self.agree) if label is not None)


@dataclass(frozen=True, slots=True)
class Sides:
    """How many people stand on each side; None where that may not be told, and for the middle of an even scale."""

    disagree: Count | None = None
    middle: Count | None = None
    agree: Count | None = None
    others: Count | None = None
    """All who do not stand on the one side that is told."""

    @property
    def answered(self) -> int:
        """All of them."""
        return sum(found or 0 for found in (self.disagree, self.middle, self.agree, self.others))


@dataclass(frozen=True, slots=True)
class StatementResult:
    """One statement, reduced to what may be shown: all that may not is None."""

    id: FilledText
    text: FilledText
    short: FilledText
    dimension: FilledText | None
    detail: Detail = "none"
    word: Word | None = "too_few"
    mostly: Mostly | None = None
    """Of the side of an "all or nearly all", and of sides whose points may not be shown."""
    sides: Sides | None = None
    """Set where numbers show."""
    counts: tuple[Count | None, ...] | None = None
    """Per scale point, lowest first; those that may not be shown are None."""
    answered: Count | None = None
    skipped: Count | None = None
    agree_percent: Figure | None = None
    disagree_percent: Figure | None = None
    net_agreement: Figure | None = None
    interpolated_median: Figure | None = None
    spread: Figure | None = None


@dataclass(frozen=True, slots=True)
class MirrorResult:
    """A closed round, reduced to what may be shown."""

    participants: Count
    display: Display
    threshold: Count
    scale: tuple[FilledText, ...]
    statements: tuple[StatementResult, ...]
    """In the order of the pack."""

    @property
    def has_numbers(self) -> bool:
        """Whether numbers may be shown of any statement."""
        return any(row.sides is not None for row in self.statements)

    @property
    def shows(self) -> bool:
        """Whether anything of any statement may be shown."""
        return any(row.detail != "none" for row in self.statements)


@dataclass(frozen=True, slots=True)
class PackName:
    """Which pack a session ran."""

    id: FilledText
    title: str
    language: str
    source: Source | None = None
    """Where its content comes from. Not part of the JSON of a Summary."""


@dataclass(frozen=True, slots=True)
class Result:
    """What `publish` lets through: the closed round and the statements several people marked."""

    mirror: MirrorResult
    talk_about: tuple[FilledText, ...] = ()
    """Ids of the statements with two marks or more, in the order of the pack."""
    pack: PackName | None = None
    """Whose statements they are; None in a result that was written before it said so."""


@dataclass(frozen=True, slots=True)
class FocusNote:
    """A statement the group chose to talk about, and what it wrote down."""

    statement: str
    notice: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True)
class Commitment:
    """What, who, by when, and how the group will see it."""

    what: str
    who: str = ""
    by: IsoDayOrNone = ""
    sign: str = ""
    statement: str = ""
    """Id of the statement it belongs to, or empty."""
    said: Annotated[str | None, Later()] = None
    """What it was called last time, where it is a promise that is still on; None where it is new."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What was promised or put off, in the words that more people may know than those of today."""

    audience: Audience
    what: FilledText
    who: str = ""
    by: IsoDayOrNone = ""
    statement: str = ""
    pack: str | None = None
    put_off: Count | None = None


@dataclass(frozen=True, slots=True)
class Parked:
    """Something put off, and who follows it up."""

    what: str
    who: str = ""
    state: ParkedState | None = None
    """What became of it; None while nobody has said, as of what is new."""
    audience: Annotated[Audience | None, Later()] = None
    """Who may know it in these words: whom the meeting was for where it was said; None where that is today's."""
    wider: Annotated[tuple[Wording, ...] | None, Later()] = None
    """The same in the words that more people may know, the most last; None where there are no others."""


@dataclass(frozen=True, slots=True)
class EarlierStatement:
    """What an earlier session of the group showed of a statement."""

    id: str
    word: Word | None
    text: str = ""
    """How it was worded then. Not part of the JSON."""


@dataclass(frozen=True, slots=True)
class EarlierCommitment:
    """What became of a commitment of an earlier session."""

    what: str
    state: State = "not_talked_about"
    who: str = ""
    by: IsoDayOrNone = ""
    statement: str = ""
    """Id of the statement it belongs to, or empty."""
    saw: str | None = None
    """What the group saw of it; None while nobody has said."""
    put_off: Count | None = None
    """How often it was still on; None while nobody counts."""
    audience: Annotated[Audience | None, Later()] = None
    """Who may know it in these words; None in a file that is older: those who may know what that session showed."""
    pack: Annotated[str | None, Later()] = None
    """Id of the pack that its statement is of; None in a file that is older: today's."""
    wider: Annotated[tuple[Wording, ...] | None, Later()] = None
    """The same as more people may know it, the most last: before it was worded anew, or put off, among fewer."""
    until: Annotated[IsoDayOrNone | None, Later()] = None
    """The day that today's meeting gave it; None where it kept its own. In a Summary `by` has it."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """What the meetings before this one of the same group left: the last result of this pack, and what is still on."""

    date: IsoDay
    """Of the session whose statements these are; where there are none, of the last meeting."""
    statements: tuple[EarlierStatement, ...] = ()
    commitments: tuple[EarlierCommitment, ...] = ()
    participants: int = 0
    """How many took part; 0 where no result was shown. Not part of the JSON, as `audience` is not."""
    audience: Audience = "group"
    """Who may get what it showed."""
    met: Annotated[IsoDayOrNone | None, Later()] = None
    """The day of the last meeting, where it is another one than `date`. Not part of the JSON."""


@dataclass(frozen=True, slots=True)
class Summary:
    """All that may leave the room; every export is made of this and nothing else."""

    session: str
    group: str
    date: str
    """ISO date."""
    audience: Audience
    rehearsal: bool
    pack: PackName
    mirror: MirrorResult | None
    talk_about: tuple[str, ...] = ()
    focus: tuple[FocusNote, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    expected: tuple[str, ...] | None = None
    """Ids of the statements on which the group expected that views differ."""
    parking_lot: tuple[Parked, ...] = ()
    next_date: str | None = None
    next_time: str | None = None
    bring: str | None = None
    leads: str | None = None
    language: str | None = None
    meeting: Meeting | None = None
    nth: int | None = None
    """Which result of the group's school year it is."""
    key: str | None = None
    group_key: str | None = None
    earlier: Earlier | None = None
    names: tuple[tuple[str, str], ...] = ()
    """Statement id and name: what a focus refers to, also where there is no result. Not part of the JSON."""
    talk_day: str = ""
    """ISO date of the session whose result was talked about, where it was not its own. Not part of the JSON."""
    said_of_near: bool = False
    """Whether it was said that nobody here answered these statements lately. Not part of the JSON."""
