"""What a group said in its year that it would do, and what it put off: each once, with what became of it last."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from plc_workshop.results.promises import OPEN, Left, called, open_after, parked_after, taken_over, told, told_parked
from plc_workshop.results.summary import Audience, EarlierCommitment, Parked, State

_STATES: tuple[State | None, ...] = ("on", "not_talked_about", None, "done", "dropped")
"""In the order in which a group asks for them: what is still to do comes first."""
_Called = tuple[str, str]
"""What, and who."""
_Found = tuple[State | None, EarlierCommitment]
"""What became of it, and the promise as the next meeting would be asked about it."""


@dataclass(frozen=True, slots=True)
class Promised:
    """What the group said it would do, and what became of it last."""

    what: str
    state: State | None
    """None while no meeting has asked."""
    who: str = ""
    by: str = ""
    """ISO date, or empty."""
    saw: str = ""
    """What the group saw of it, as it said last, or empty."""
    put_off: int = 0
    """How often it was still on."""


def promised(meetings: Iterable[Left], audience: Audience) -> tuple[Promised, ...]:
    """The promises of these meetings, the oldest first, as far as this audience may know them: what is to do first.

    What no later meeting asked about is to do still: the chain may have gone on without it on another laptop.
    """
    to_do: dict[_Called, _Found] = {}
    over: dict[_Called, _Found] = {}
    saw: dict[_Called, str] = {}
    for left in meetings:
        saw = _seen(saw, left, audience)
        before, named, was = left.before, called(left.before), to_do
        to_do = {key: found for key, found in to_do.items() if not called((found[1],)) & named}
        over |= {(each.what, each.who): (each.state, each) for each in before if each.state not in OPEN}
        states = {(each.what, each.who): _so_far(each, left, was) for each in before if each.state in OPEN}
        goes_on = taken_over(left.commitments, before).items()
        states |= {(found.what, found.who): _so_far(before[at], left, was) for at, found in goes_on}
        for each in open_after(left):
            to_do[each.what, each.who] = states.get((each.what, each.who)), each
            over.pop((each.what, each.who), None)
    known = ((state, form) for state, each in (*to_do.values(), *over.values()) for form in told((each,), audience))
    found = (
        Promised(form.what, state, form.who, form.by, saw.get((form.what, form.who), ""), form.put_off or 0)
        for state, form in known
    )
    return tuple(sorted(found, key=lambda each: _STATES.index(each.state)))


def _so_far(promise: EarlierCommitment, left: Left, known: dict[_Called, _Found]) -> State | None:
    """What became of it by the end of a meeting, or by now: what nobody has been asked about yet is as it was."""
    if left.has_asked or promise.state != "not_talked_about":
        return promise.state
    if (found := known.get((promise.what, promise.who))) is not None:
        return found[0]
    return "on" if promise.put_off else None


def _seen(saw: dict[_Called, str], left: Left, audience: Audience) -> dict[_Called, str]:
    """What was seen of each promise by the end of a meeting; one that is made anew has not been looked at."""
    goes_on = taken_over(left.commitments, left.before)
    anew = {(each.what, each.who) for each in left.commitments}
    found = {key: said for key, said in saw.items() if key not in anew}
    for at, promise in enumerate(left.before):
        for form in told((promise,), audience):
            key = form.what, form.who
            found[key] = form.saw or saw.get(key, "")
            if at in goes_on:
                found[goes_on[at].what, goes_on[at].who] = found[key]
    return found


def put_off(meetings: Iterable[Left], audience: Audience) -> tuple[Parked, ...]:
    """What is for later still, as far as this audience may know it."""
    found: dict[str, Parked] = {}
    for left in meetings:
        lot = {what for what, _who in called(left.parking_lot)}
        found = {name: parked for name, parked in found.items() if name not in lot}
        found |= {each.what: each for each in parked_after(left)}
    return tuple(replace(each, audience=None, wider=None) for each in told_parked(found.values(), audience))
