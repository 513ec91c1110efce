"""Whatever somebody types: nothing fails, no answer is lost, and no line tells what was chosen."""

from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from plc_workshop.lines import conversation
from plc_workshop.lines.exchange import Asking
from plc_workshop.lines.typed_words import number, plain
from plc_workshop.lines.wrapped import WIDTH, says_something, wrapped
from plc_workshop.packs.width import cells
from plc_workshop.session import events as e
from plc_workshop.session.state import Stop
from tests.lines.talk import Talk, at_the_laptop
from tests.samples import small_pack


@dataclass(frozen=True)
class Turn:
    """What a turn is taken in."""

    statements: int
    points: int
    sees: bool
    hard_limit: bool

    def talk(self) -> Talk:
        """Its first line."""
        pack = small_pack(statements=self.statements, points=self.points)
        return Talk(at_the_laptop(pack, sees=self.sees, hard_limit=self.hard_limit))


turns = st.builds(Turn, st.sampled_from([1, 2, 3, 3, 4, 12, 200]), st.integers(2, 7), st.booleans(), st.booleans())
_MEANT = ["", "", *"1234567089", *"bchmqryn+", "10", "200"]
steps = st.one_of(
    st.sampled_from(_MEANT),
    st.sampled_from(_MEANT),
    st.sampled_from(["1", "2", "h", "y", "m", "c", "b", "q", "r"]),
    st.text(max_size=12),
    st.sampled_from(["[/red]", "\x1b[200~1", "²", "é", "１", "٣", "9" * 5000, "\x00", "\ud800", "İ", "y\ny", "½"]),
    st.sampled_from([1.0, 19.0, 59.0, 61.0, 240.0]),
)
"""A typed line, or seconds."""
talks = st.lists(steps, max_size=60)


def take(talk: Talk, step: str | float) -> None:
    if isinstance(step, str):
        talk.type(step)
    else:
        talk.wait(step)


@given(turns, st.booleans(), talks)
def test_no_answer_is_lost_and_every_line_says_something(kind: Turn, begun: bool, steps: list[str | float]) -> None:
    talk = kind.talk()
    if begun:
        talk.answered()
    for step in steps:
        before = talk.session
        take(talk, step)
        assert [line for line in talk.said if not says_something(line)] == []
        parts = wrapped(talk.said)
        assert [part for part in parts if not says_something(part) or cells(part) > WIDTH] == []
        if before.turn is None or talk.session.turn is None:
            continue
        was, now = before.turn.choices, talk.turn.choices
        changed = [at for at in range(len(was)) if was[at] != now[at]]
        assert len(changed) <= 1
        assert changed in ([], [before.turn.at])
        assert None not in [now[at] for at in changed]


@given(turns, st.booleans(), talks)
def test_only_who_said_yes_hands_in_and_only_who_said_so_leaves(
    kind: Turn, begun: bool, steps: list[str | float]
) -> None:
    talk = kind.talk()
    if begun:
        talk.answered()
    for step in steps:
        asking, before = talk.conversation.asking, talk.session
        take(talk, step)
        if before.turn is None or talk.session.turn is not None:
            continue
        counted = talk.session.tally is not None and talk.session.tally.ballots
        line = plain(step) if isinstance(step, str) else None
        if counted:
            assert (asking, line) == (Asking.HAND_IN, "y") or (
                asking in (Asking.LEAVE, Asking.NONE_AT_ALL) and line is not None and number(line) == 8
            )
        elif line is not None and before.stop is Stop.AWAY:
            assert line == "n"
        elif line is not None:
            assert (asking, line) == (Asking.LEAVE, "9") or line == "q" or number(line) == 9


@dataclass
class Both:
    """The same turn twice: where the one answers, the other gives another answer."""

    one: Talk
    other: Talk
    other_of: dict[int, int] = field(repr=False)

    def take(self, step: str | float) -> None:
        """A step in both; what is said must be the same."""
        take(self.one, step)
        take(self.other, self._other(step))
        assert self.one.said == self.other.said
        assert self.one.conversation == self.other.conversation

    def _other(self, step: str | float) -> str | float:
        talk = self.other
        if talk.session.stop is not Stop.TURN or talk.conversation.asking is not Asking.ANSWERS:
            return step
        digit = number(plain(step)) if isinstance(step, str) else None
        return step if digit is None else str(self.other_of.get(digit, digit))


@given(turns, talks, st.data())
def test_nothing_that_is_said_tells_what_was_chosen(kind: Turn, steps: list[str | float], data: st.DataObject) -> None:
    """But where somebody asks for it who is alone with it; and there only that somebody has answered at all."""
    first = 0 if kind.sees else 1
    choices = range(first, kind.points + 1)
    other_of = dict(zip(choices, data.draw(st.permutations(choices)), strict=True))
    both = Both(kind.talk(), kind.talk(), other_of)
    both.take("")
    both.take("")
    for step in steps:
        told = isinstance(step, str) and plain(step) == "r" and both.one.session.stop is Stop.REVIEW
        if told and both.one.turn.discreet is False:
            continue
        both.take(step)
    assert conversation.is_over(both.one.session) == conversation.is_over(both.other.session)


def test_that_test_finds_a_line_that_tells() -> None:
    """The answers in words do; and in front of the room they are not told."""
    both = Both(
        Turn(3, 4, sees=False, hard_limit=False).talk(), Turn(3, 4, sees=False, hard_limit=False).talk(), {1: 2}
    )
    for step in ("", "", "1", "1", "1"):
        both.take(step)
    assert both.one.turn.choices != both.other.turn.choices
    assert both.one.type("r") != both.other.type("r")
    both.one.tell(e.DiscreetTurnedOn())
    both.other.tell(e.DiscreetTurnedOn())
    assert both.one.type("r") == both.other.type("r")
