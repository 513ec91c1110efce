"""A session: each field has one home on disk, or none."""

import enum
from dataclasses import dataclass, field
from typing import Annotated

from plc_workshop.packs.model import Pack
from plc_workshop.results.limits import LEAST_THRESHOLD
from plc_workshop.results.near import Near
from plc_workshop.results.summary import (
    Audience,
    Commitment,
    Display,
    Earlier,
    EarlierCommitment,
    FocusNote,
    Meeting,
    Parked,
    Privacy,
    Result,
)
from plc_workshop.results.tally import Tally
from plc_workshop.results.year import Looked
from plc_workshop.session.a_stretch import Stretch
from plc_workshop.session.a_turn import Turn
from plc_workshop.shape import IsoDay, IsoDayOrNone, Later


class Stop(enum.StrEnum):
    """A stop of the way: one screen shows it. Those with a word in the files can be come back to."""

    PLAN = "plan"
    """The first page of a session; or opened over any other stop."""
    LAST = "last"
    AGREEMENTS = "agreements"
    SECTION = "section"
    GUIDE = "guide"
    """A section that is looked up from the talk."""
    PRACTICE = "practice"
    BEFORE = "before"
    CODE = "code"
    COVER = "round"
    """Between two turns. In the files the whole round is this stop: nothing there tells that a turn is under way."""
    OTHERS = "others"
    """The other ways to answer."""
    SHEET = "sheet"
    """A sheet of paper is typed in."""
    TURN = "turn"
    REVIEW = "review"
    AWAY = "away"
    """No key in a turn for a while, or the laptop slept: nothing is shown of it before somebody says who is there."""
    THANKS = "thanks"
    PREDICT = "predict"
    SEE = "see"
    NOTICE = "notice"
    FOCUS = "focus"
    ONE = "one"
    """A statement opened from the overview."""
    THEN = "then"
    DO = "do"
    MEET = "meet"
    """The first page of "Take it home": what is read aloud, and the next meeting."""
    HOME = "home"
    """Its second page: the codes."""
    END = "end"


class Round(enum.StrEnum):
    """How far the one round of a session is; it only goes on, unless a talk instead of it is taken back at once."""

    AHEAD = "ahead"
    OPEN = "open"
    CLOSED = "closed"
    GIVEN_UP = "given_up"
    """Without a result: also where it never opened, since the group talks about an earlier one, or meets for short."""

    @property
    def is_over(self) -> bool:
        """Whether it has ended, one way or the other."""
        return self in (Round.CLOSED, Round.GIVEN_UP)


@dataclass(frozen=True, slots=True)
class Record:
    """What session.json holds. No field of it can hold an answer, nor the time of a turn."""

    session: str
    """Session id: the name of its folder."""
    group: str
    date: IsoDay
    """Of the start; no time of day is kept."""
    people: int
    turn_seconds: int
    threshold: int = LEAST_THRESHOLD
    display: Display = "careful"
    audience: Audience = "group"
    hard_limit: bool = False
    stop_at: str = ""
    """HH:MM, or empty."""
    place: Stop = Stop.PLAN
    """The stop where the session is; what is opened above it is no matter of the files."""
    section: int = 0
    page: int = 0
    """Page of the section, from 0; -1 is the last, however many the window makes of it. Of what was said last time the
    part: a promise, and behind the promises what was put off."""
    round: Round = Round.AHEAD
    revealed: bool = False
    focus_at: int = 0
    plan: tuple[Stretch, ...] = ()
    focus: tuple[FocusNote, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    parking_lot: tuple[Parked, ...] = ()
    next_date: IsoDayOrNone = ""
    """Of the next meeting."""
    earlier: Earlier | None = None
    """The group's session before this one, as far as it was shown, and what became of its commitments."""
    near: bool = False
    """Whether an older version of this program promised words alone, since the group had answered lately."""
    rehearsal: bool = False
    """Whether the people and their answers are invented."""
    language: str | None = None
    """As BCP 47 has it; None in a session of an older version, which speaks the user's. This and what follows is None
    while nobody has said it."""
    meeting: Meeting | None = None
    next_time: str | None = None
    bring: str | None = None
    leads: str | None = None
    expected: tuple[str, ...] | None = None
    """Ids of the statements on which the group expected that views differ."""
    nth: int | None = None
    """Which result of the group's school year it is."""
    key: str | None = None
    group_key: str | None = None
    talk_of: str | None = None
    """The session whose result is talked about, where it is not its own."""
    on_paper: bool | None = None
    """Whether sheets of paper are typed in too."""
    sealed: bool | None = None
    """Whether the tally is encrypted."""
    said_of_near: bool | None = None
    """Whether somebody said that nobody here answered these statements lately."""
    settled: Annotated[bool | None, Later()] = None
    """Whether the group has chosen on "I notice": then the app adds nothing to its focus any more."""

    @property
    def privacy(self) -> Privacy:
        """How much of the round may be shown."""
        return Privacy(self.threshold, self.display, self.near)

    @property
    def is_short(self) -> bool:
        """Whether it is a short meeting: one without the Mirror."""
        return self.meeting == "short"

    @property
    def looks_back(self) -> bool:
        """Whether the group has said something last time, so that its plan has minutes for that."""
        return bool(self.promised or self.came_back)

    @property
    def promised(self) -> tuple[EarlierCommitment, ...]:
        """What the group promised last time."""
        return self.earlier.commitments if self.earlier else ()

    @property
    def came_back(self) -> tuple[int, ...]:
        """What came back from the parking lot of last time: its places in today's."""
        return tuple(at for at, parked in enumerate(self.parking_lot) if parked.state is not None)


@dataclass(frozen=True, slots=True)
class View:
    """Where the eyes are: in memory only."""

    blank: bool = False
    paused: bool = False
    elapsed: float = 0.0
    """Seconds since the stretch began, pauses left out."""
    room_sees: bool | None = None
    """The answer to "Can the room see this screen?"; None until it is given in this run of the program."""
    hidden_by_stage: bool = False
    """Whether that answer was given by the room having a window of its own."""
    thanks: float | None = None
    """Seconds that "Thank you" has stood; None where it does not."""
    thanked_in: str | None = field(default=None, repr=False)
    """What "Thank you" speaks, where that is another language than the session's."""
    last_lines: float = 0.0
    """Seconds for which the last lines of a turn in plain lines still stand."""
    paces: tuple[float, ...] = ()
    """Seconds that the turns of this run of the program took."""
    tried: int | None = None
    """What was chosen for the practice statement; 0 prefers not to say."""
    tried_mark: bool = False
    """Whether the practice statement is marked to be talked about."""
    near: Near | None = None
    """Another round of these statements that keeps this one from opening, or once it is open from being closed."""
    nobody: frozenset[tuple[str, str]] = frozenset()
    """What was told, and the day, of each of them of which somebody said here that nobody here answered then."""
    more_come: bool = False
    """Whether somebody said that we answer although too few people are here: more may come."""
    cursor: int = 0
    more: bool = False
    """Whether the rows behind More are open, on the page before the Mirror."""
    others: bool = False
    """Whether the other ways to answer are looked at, above the cover."""
    as_asked: bool = False
    """Whether the overview stands in the order of the pack."""
    opened: str = ""
    """Id of a statement opened from the overview, or empty."""
    guide: int | None = None
    """Index of the section looked up from the talk, or None."""
    guide_page: int = 0
    stage: tuple[int, int] | None = None
    """Columns and rows of the smallest of the room's windows, or None where there is none."""
    link: str = ""
    """The address at which the summary is offered to phones, while it is."""
    year: Looked | None = None
    """What is looked at of the group's year, above "Then and now"."""
    wants_sharing: bool = False
    """Whether somebody came to the codes to offer the page: it is asked at once."""
    unwritten: str | None = None
    """At the end: what could not be written, in a sentence; empty where everything is, None until it was tried."""
    planning: int | None = None
    """Row of the mark in the plan that was opened over a stop, or None."""
    now: int | None = None
    """The time on the wall, in minutes since midnight; None until the program has looked."""
    warned: bool = False
    """Whether it was said that the talk gets short."""
    talked: float = 0.0
    """Seconds that the statement in focus is talked about, pauses left out."""
    share: float = 0.0
    """Seconds there are for it: an equal share of what is left of the talk."""
    alone: tuple[Stop, float] | None = None
    """The page whose minute alone was started last, and the seconds that are left of it; 0 once it is over."""
    code: str | None = field(default=None, repr=False)
    """The code of a sealed round, until it has been typed back; empty while nobody has come to see it."""
    code_stood: float = 0.0
    """Seconds since it was shown."""
    last_focus: bool = False
    """Whether the statement of a short meeting was in the focus last time."""
    undo: Record | None = field(default=None, repr=False)
    """The record before the last change of what we will do."""
    instead: Pack | None = field(default=None, repr=False)
    """The topic as we were to answer it, on the first page of the talk that we chose instead."""
    said: str = ""
    """A sentence about what happened, shown on the next screen."""


@dataclass(frozen=True, slots=True)
class Session:
    """All of it: `record` -> session.json, `tally` -> the pending file, `result` -> result.json, the rest nowhere."""

    pack: Pack = field(repr=False)
    record: Record
    tally: Tally | None = field(default=None, repr=False)
    """The open round; None before it opens and after it ends."""
    result: Result | None = field(default=None, repr=False)
    """The closed round, or the earlier one that is talked about; None where there is neither."""
    turn: Turn | None = field(default=None, repr=False)
    view: View = View()
    siblings: tuple[Pack, ...] = field(default=(), repr=False)
    """The pack in other languages, in which a turn can be taken."""

    @property
    def stop(self) -> Stop:
        """The stop that is shown: the one where the session is, or what is opened above it."""
        record, turn, view = self.record, self.turn, self.view
        if view.planning is not None:
            return Stop.PLAN
        if view.code is not None:
            return Stop.CODE
        if record.place is Stop.COVER:
            if view.room_sees is None:
                return Stop.BEFORE
            if view.thanks is not None:
                return Stop.THANKS
            if turn is None:
                return Stop.OTHERS if view.others else Stop.COVER
            if turn.away or turn.on_paper:
                return Stop.AWAY if turn.away else Stop.SHEET
            return Stop.REVIEW if turn.at == len(turn.choices) else Stop.TURN
        if view.guide is not None:
            return Stop.GUIDE
        return Stop.ONE if view.opened else record.place

    @property
    def shows(self) -> bool:
        """Whether there is a result to look at."""
        return self.result is not None and self.result.mirror.shows

    @property
    def done(self) -> int:
        """How many people have handed in."""
        if self.tally:
            return self.tally.ballots
        return self.result.mirror.participants if self.result else 0
