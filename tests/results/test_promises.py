"""Promises over several meetings of one group, each for another audience."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from plc_workshop.results.promises import (
    Left,
    asked_again,
    became,
    fewer,
    gone_on,
    may_know,
    of_whom,
    open_after,
    parked_after,
    reworded,
    still_on,
    told,
    told_commitments,
    told_parked,
)
from plc_workshop.results.summary import Audience, Commitment, EarlierCommitment, Parked, ParkedState, State, Wording

AUDIENCES: tuple[Audience, ...] = ("group", "school", "anyone")
PARKED_STATES: tuple[ParkedState, ...] = ("kept", "talked_about", "dropped")
STATES: tuple[State, ...] = ("on", "on", "on", "not_talked_about", "not_talked_about", "done", "dropped")


@dataclass
class Chain:
    """Five meetings, and beside them what everybody may know: counted apart from what is tested."""

    chance: Random
    before: tuple[EarlierCommitment, ...] = ()
    lot: tuple[Parked, ...] = ()
    for_whom: dict[str, Audience] = field(default_factory=dict)
    """Who may know a text or a day at the most."""
    known_by: dict[str, Audience] = field(default_factory=dict)
    """Of each thing that is open: who knows of it at all."""
    on: dict[str, list[Audience]] = field(default_factory=dict)
    """For whom the meetings were in which it was put off."""
    made: int = 0

    def new(self, kind: str, audience: Audience, root: str = "") -> str:
        """A text that stands nowhere else."""
        self.made += 1
        text = f"{root or kind + str(self.made)} {self.made}"
        self.for_whom[text] = audience
        return text

    def day(self, audience: Audience) -> str:
        """A day that stands nowhere else."""
        self.made += 1
        found = (date(2026, 1, 1) + timedelta(self.made)).isoformat()
        self.for_whom[found] = audience
        return found

    def meet(self) -> None:
        """One meeting: what is asked about, what is promised, and what of it may be told."""
        audience = self.chance.choice(AUDIENCES)
        before = self._answered(audience)
        commitments = self._promised(before, audience)
        lot = self._parked(audience)
        self._check(before, commitments, lot, audience)
        left = Left(audience, "small", commitments, tuple(became(each, audience) for each in before), lot)
        if self.chance.random() < 0.2:  # the next meeting is on another laptop, and has the summary alone
            shown = told_commitments(commitments, before, audience)
            left = Left(audience, "small", shown, told(before, audience), told_parked(lot, audience))
            self.known_by = {root: whom for root, whom in self.known_by.items() if may_know(whom, audience)}
        self.before, self.lot = open_after(left), parked_after(left)
        roots = [*(_root(each.what) for each in self.before), *(_root(each.what) for each in self.lot)]
        assert sorted(roots) == sorted(self.known_by), "each that is open, once"
        for promise in self.before:
            assert (promise.state, promise.saw, promise.until) == ("not_talked_about", None, None)

    def _answered(self, audience: Audience) -> tuple[EarlierCommitment, ...]:
        found = []
        for promise in self.before:
            state = self.chance.choice(STATES)
            root = _root(promise.what)
            day = self.day(audience) if state == "on" and self.chance.random() < 0.5 else None
            saw = self.new("saw", audience) if self.chance.random() < 0.5 else None
            if state in ("done", "dropped"):
                del self.known_by[root]
            elif state == "on":
                self.on[root].append(audience)
            found.append(replace(promise, state=state, until=day, saw=saw))
        return tuple(found)

    def _promised(self, before: tuple[EarlierCommitment, ...], audience: Audience) -> tuple[Commitment, ...]:
        found = []
        for at in still_on((), before):
            promise = before[at]
            if promise.state == "on" and self.chance.random() < 0.5:
                root, what = _root(promise.what), promise.what
                if self.chance.random() < 0.5:
                    filled_in = (promise.what, promise.who, promise.until or promise.by)
                    few = min(audience, *(self.for_whom[text] for text in filled_in), key=AUDIENCES.index)
                    what = self.new("", few, root)
                found.append(Commitment(what, promise.who, promise.until or promise.by, said=promise.what))
        for _each in range(self.chance.randint(0, 2)):
            what = self.new("p", audience)
            root = _root(what)
            self.known_by[root] = audience
            self.on[root] = []
            found.append(Commitment(what, self.new("who", audience), self.day(audience)))
        return tuple(found)

    def _parked(self, audience: Audience) -> tuple[Parked, ...]:
        found = []
        for parked in self.lot:
            root = _root(parked.what)
            state = self.chance.choice(PARKED_STATES)
            if state != "kept":
                del self.known_by[root]
            back = replace(parked, state=state)
            if state == "kept" and self.chance.random() < 0.5:
                self.for_whom[what := f"{root} {self.made}e"] = fewer(of_whom(parked), audience)
                self.made += 1
                back = reworded(parked, Parked(what, parked.who))
            found.append(back)
        if self.chance.random() < 0.5:
            what = self.new("lot", audience)
            self.known_by[_root(what)] = audience
            found.append(Parked(what, self.new("who", audience)))
        return tuple(found)

    def _check(
        self,
        before: tuple[EarlierCommitment, ...],
        commitments: tuple[Commitment, ...],
        lot: tuple[Parked, ...],
        audience: Audience,
    ) -> None:
        kept, parked = told(before, audience), told_parked(lot, audience)
        shown = told_commitments(commitments, before, audience)
        again = told((asked_again(each, audience) for each in kept), audience)
        assert again == kept, "a summary that was brought here tells the same"
        for text in _texts(kept, parked, shown):
            assert may_know(self.for_whom[text], audience), text
        told_roots = [*(_root(each.what) for each in kept), *(_root(each.what) for each in parked)]
        assert len(told_roots) == len({*told_roots})
        asked = {*(_root(each.what) for each in before), *(_root(each.what) for each in lot)}
        wanted = {root for root, whom in self.known_by.items() if root in asked and may_know(whom, audience)}
        assert wanted <= {*told_roots}, "what may be shown is not lost"
        for promise in kept:
            heard = [each for each in self.on[_root(promise.what)] if may_know(each, audience)]
            assert (promise.put_off or 0) <= len(heard)
            assert promise.until is None


def _root(text: str) -> str:
    return text.partition(" ")[0]


def _texts(kept: tuple[EarlierCommitment, ...], parked: tuple[Parked, ...], shown: tuple[Commitment, ...]) -> set[str]:
    found: set[str | None] = set()
    for promise in kept:
        found |= {promise.saw, promise.what, promise.who, promise.by}
        for form in promise.wider or ():
            found |= {form.what, form.who, form.by}
    for each in parked:
        found |= {each.what, each.who}
        for form in each.wider or ():
            found |= {form.what, form.who}
    for commitment in shown:
        found |= {commitment.what, commitment.who, commitment.by}
    return {text for text in found if text}


@settings(max_examples=400, deadline=None)
@given(st.integers(0, 2**32))
def test_over_five_meetings_nothing_is_lost_that_may_be_shown_and_nothing_shown_that_may_not(
    seed: int,
) -> None:
    chain = Chain(Random(seed))
    for _meeting in range(5):
        chain.meet()


def _met(
    before: tuple[EarlierCommitment, ...], audience: Audience, *commitments: Commitment
) -> tuple[EarlierCommitment, ...]:
    return open_after(Left(audience, "small", commitments, tuple(became(each, audience) for each in before)))


def test_what_was_for_anyone_stays_as_it_was_known_while_fewer_put_it_off() -> None:
    (said,) = _met((), "anyone", Commitment("Visit", "Ann", "2026-11-20", statement="s1"))
    (put_off,) = _met((replace(said, state="on", until="2027-01-15"),), "group")
    (to_us,), (to_anyone,) = told((put_off,), "group"), told((put_off,), "anyone")
    assert (to_us.who, to_us.by, to_us.statement, to_us.put_off) == ("Ann", "2027-01-15", "s1", 1)
    assert (to_anyone.who, to_anyone.by, to_anyone.statement, to_anyone.put_off) == ("Ann", "2026-11-20", "s1", None)
    edited = Commitment("Visit two", "Ann", "2027-01-15", said="Visit")
    on = replace(put_off, state="on")
    assert told_commitments((edited,), (on,), "anyone") == (), "its words are those that fewer know"
    (after,) = _met((on,), "anyone", edited)
    assert (after.what, after.put_off) == ("Visit two", 2)
    assert [(each.what, each.by, each.put_off) for each in told((after,), "anyone")] == [("Visit", "2026-11-20", 1)]


def test_what_nobody_touches_comes_again_and_stands_once() -> None:
    first = _met((), "group", Commitment("Visit", "Ann"), Commitment("Visit", "Bo"), Commitment("Ask"))
    assert still_on((Commitment("Visit", "Bo", said="Visit"), Commitment("Ask")), first) == (0,)
    assert [(each.what, each.who) for each in _met(first, "group", Commitment("Plan"))] == [
        *(("Plan", ""), ("Visit", "Ann"), ("Visit", "Bo"), ("Ask", "")),
    ]


def test_older_meetings_tell_what_no_newer_one_was_asked_about_or_named() -> None:
    newest = Left("anyone", "small", (Commitment("Plan"),), (EarlierCommitment("Ask", "done", audience="group"),))
    lot = (Parked("Keys"),)
    theirs = Left("group", "small", (Commitment("Ask"), Commitment("Visit")), parking_lot=lot)
    ours = replace(theirs, commitments=(*theirs.commitments, Commitment("Read")), is_known=True)
    promised, parked = gone_on(newest, ours, theirs)
    assert ([each.what for each in promised], parked) == (["Plan"], ()), "ours was known, and named what theirs says"
    promised, parked = gone_on(newest, theirs, ours)
    assert [(each.what, each.audience) for each in promised] == [("Plan", "anyone"), ("Visit", "group")]
    assert [each.what for each in parked] == ["Keys"]
    idea = replace(theirs, commitments=(Commitment("Ask", "Ben"),))
    assert [each.who for each in gone_on(newest, idea)[0]] == ["", "Ben"], "the same idea, and somebody else's"
    (known,) = _met((EarlierCommitment("Ask Cy", audience="group", wider=(Wording("anyone", "Ask"),)),), "group")
    wording = replace(theirs, commitments=(), before=(known,))
    assert gone_on(newest, wording)[0] == open_after(newest), "done, in the words that the newest one knew"
