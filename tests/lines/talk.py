"""A turn in plain lines as whoever leads it does: typed lines and time go in, lines come out."""

from dataclasses import replace

from plc_workshop.errors import Refused
from plc_workshop.lines import conversation
from plc_workshop.lines.exchange import Heard
from plc_workshop.lines.sentences import Lines
from plc_workshop.lines.wrapped import wrapped
from plc_workshop.packs.model import Pack
from plc_workshop.session import events as e
from plc_workshop.session.a_turn import AWAY_FROM_LINES_SECONDS, Turn
from plc_workshop.session.machine import apply
from plc_workshop.session.other_ways import OtherWaysOpened
from plc_workshop.session.state import Session, Stop
from plc_workshop.session.turn_in_lines import LinesStarted
from tests.samples import new_session, small_pack

AWAY = AWAY_FROM_LINES_SECONDS + 1
"""Seconds after which nobody seems to be there."""
FIRST = ("Plug in headphones. Then press Enter.",)
SHORT = "Answer 1 to 4, or 0. r: the choices."
AS_BEFORE = "h: hand in. c, m, r, q as before."
NO_ANSWER = ("That is no answer here.", SHORT)
WIPED = "These lines are wiped now."
LEAVE = (
    "What would you like to do?",
    "1: go on with my answers.",
    "8: hand in without any answer.",
    "9: leave, nothing is counted.",
)


def at_the_laptop(
    pack: Pack | None = None, *, sees: bool = False, hard_limit: bool = False, siblings: tuple[Pack, ...] = ()
) -> Session:
    """A session in which a turn in plain lines has just begun; in English, as its pack."""
    session = new_session(pack or small_pack(), hard_limit=hard_limit)
    session = replace(session, siblings=siblings, record=replace(session.record, language="en"))
    while session.stop is not Stop.BEFORE:
        session = apply(session, e.WentOn())
    for event in (e.RoomAnswered(sees=sees), OtherWaysOpened(), LinesStarted()):
        session = apply(session, event)
    return session


class Talk:
    """Somebody types lines; what is said is kept."""

    def __init__(self, session: Session | None = None) -> None:
        self.session = session or at_the_laptop()
        self.conversation, first = conversation.opening(self.session)
        self.protocol = [*wrapped(first)]
        """Every wrapped line, and what was typed behind ">"."""
        self.said: Lines = first
        """The lines of the last step, without those that only set apart."""

    @property
    def turn(self) -> Turn:
        """The turn that is under way."""
        assert self.session.turn is not None
        return self.session.turn

    def type(self, *typed: str) -> Lines:
        """Type these lines; what is said of the last one."""
        for line in typed:
            self._heard(line, conversation.heard(self.conversation, self.session, line))
        return self.said

    def leave(self) -> Lines:
        """Ctrl+C."""
        self._heard("Ctrl+C", conversation.wants_to_leave(self.conversation, self.session))
        return self.said

    def begun(self) -> "Talk":
        """The same at the first statement."""
        self.type("", "")
        return self

    def answered(self) -> "Talk":
        """The same with an answer to each statement."""
        self.begun().type(*["2"] * len(self.turn.choices))
        return self

    def wait(self, seconds: float) -> Lines:
        """Let time pass."""
        return self.tell(e.TimePassed(seconds))

    def tell(self, event: e.Event) -> Lines:
        """Something happens that nobody typed."""
        before, self.session = self.session, apply(self.session, event)
        self.conversation, self.said = conversation.after(self.conversation, before, self.session)
        return self._keep(self.said)

    def _heard(self, line: str, heard: Heard) -> None:
        before, refused = self.session, None
        for event in heard.events:
            try:
                self.session = apply(self.session, event)
            except Refused as problem:
                refused = problem.message
                break
        self.conversation, said = conversation.after(heard.conversation, before, self.session, refused)
        self.protocol.append(f"> {line}".rstrip())
        self._keep((*heard.lines, *said))

    def _keep(self, lines: Lines) -> Lines:
        self.protocol += wrapped(lines)
        self.said = tuple(filter(None, lines))
        return self.said


def ballots(talk: Talk) -> int:
    """How many are counted."""
    assert talk.session.tally is not None
    return talk.session.tally.ballots
