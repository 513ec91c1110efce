"""How promises, and what is put off, go on from meeting to meeting: each once, each for those who may know it.

A promise is known to those whom the meeting was for that said it. What a meeting for fewer people makes of it (other
words, another day, put off once more) is known to those few; the others keep it as they knew it. So a promise is a row
of wordings, from the fewest people to the most, and every meeting changes those that its own people may know.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import get_args

from plc_workshop.results.summary import Audience, Commitment, EarlierCommitment, Parked, Wording

_AUDIENCES: tuple[Audience, ...] = get_args(Audience)
OPEN = ("on", "not_talked_about")
"""What is asked about again next time."""


@dataclass(frozen=True, slots=True)
class Left:
    """What a meeting leaves to the next one."""

    audience: Audience
    """Whom it was for."""
    pack: str
    """Id of its pack; empty where nobody knows."""
    commitments: tuple[Commitment, ...] = ()
    before: tuple[EarlierCommitment, ...] = ()
    """What was promised before it, as it `became` there."""
    parking_lot: tuple[Parked, ...] = ()
    is_known: bool = False
    """Whether a later meeting was asked about all that it left."""
    has_asked: bool = True
    """Whether its people have looked back by now: before that, nobody has passed over what was promised."""


def may_know(of: Audience, audience: Audience) -> bool:
    """Whether this audience may get what was said for that one."""
    return _AUDIENCES.index(audience) <= _AUDIENCES.index(of)


def fewer(one: Audience, other: Audience) -> Audience:
    """The audience of fewer people of two."""
    return min(one, other, key=_AUDIENCES.index)


# What goes on


def open_after(left: Left) -> tuple[EarlierCommitment, ...]:
    """The promises that the next meeting is asked about: the new ones, then what is still on, each once."""
    goes_on = taken_over(left.commitments, left.before)
    found: list[EarlierCommitment] = []
    for commitment in left.commitments:
        at = next((at for at, taken in goes_on.items() if taken is commitment), None)
        if at is None:
            found.append(
                EarlierCommitment(
                    commitment.what,
                    who=commitment.who,
                    by=commitment.by,
                    statement=commitment.statement,
                    audience=left.audience,
                    pack=(left.pack or None) if commitment.statement else None,
                )
            )
        else:
            found.append(_asked_anew(_worded_anew(left.before[at], commitment, left)))
    for at, promise in enumerate(left.before):
        if at not in goes_on and promise.state in OPEN:
            found.append(_asked_anew(promise))
    return _each_once(found)


def taken_over(commitments: tuple[Commitment, ...], before: tuple[EarlierCommitment, ...]) -> dict[int, Commitment]:
    """Which earlier promise, by its place, goes on as which of today's commitments."""
    found: dict[int, Commitment] = {}
    for commitment in (each for each in commitments if each.said is not None):
        same = [at for at, promise in enumerate(before) if promise.what == commitment.said and at not in found]
        if same := [at for at in same if before[at].who == commitment.who] or same:
            found[same[0]] = commitment
    return found


def still_on(commitments: tuple[Commitment, ...], before: tuple[EarlierCommitment, ...]) -> tuple[int, ...]:
    """The places of the earlier promises that are open, and that none of today's commitments is."""
    goes_on = taken_over(commitments, before)
    again = {(commitment.what, commitment.who) for commitment in commitments}
    return tuple(
        at
        for at, promise in enumerate(before)
        if promise.state in OPEN and at not in goes_on and (promise.what, promise.who) not in again
    )


def parked_after(left: Left) -> tuple[Parked, ...]:
    """What comes back from the parking lot: all that was neither talked about nor dropped."""
    found: list[Parked] = []
    for parked in left.parking_lot:
        if parked.state in (None, "kept"):
            first, *wider = _parked_wordings(parked, left.audience)
            found.append(Parked(first.what, first.who, "kept", first.audience, tuple(wider) or None))
    return tuple(dict.fromkeys(found))


def dated(promise: EarlierCommitment) -> str:
    """Until when it holds: the day it was given today, else the one it had."""
    return promise.until or promise.by


def times_put_off(promise: EarlierCommitment) -> int:
    """How often it was put off, today too where it is still on."""
    return (promise.put_off or 0) + (promise.state == "on")


def gone_on(meetings: Iterable[Left]) -> tuple[tuple[EarlierCommitment, ...], tuple[Parked, ...]]:
    """What comes again of these meetings, the oldest first: promises, and what was put off.

    Of an older one too that no newer one may know of; nothing comes back that a newer one has named.
    """
    promised: tuple[EarlierCommitment, ...] = ()
    parked: tuple[Parked, ...] = ()
    for left in meetings:
        named = called(left.before) | {(each.said or each.what, each.who) for each in left.commitments}
        lot = {what for what, _who in called(left.parking_lot)}
        asked, came = ((), ()) if left.is_known else (open_after(left), parked_after(left))
        promised = _each_once((*asked, *(each for each in promised if not called((each,)) & named)))
        parked = (*came, *(each for each in parked if each.what not in lot))
    return promised, parked


def called(known: Iterable[EarlierCommitment | Parked]) -> set[tuple[str, str]]:
    """All that they were called, and whose they were."""
    return {(form.what, form.who) for each in known for form in (each, *(each.wider or ()))}


def of_this_pack(promise: EarlierCommitment, pack: str) -> bool:
    """Whether its statement is one of this pack; in an older file it is."""
    return bool(promise.statement) and promise.pack in (None, pack)


# What this audience is told


def told(before: Iterable[EarlierCommitment], audience: Audience) -> tuple[EarlierCommitment, ...]:
    """What became of the promises that this audience may know, as far as it may know it."""
    kept = (_as_known(became(promise, audience), audience) for promise in before)
    return tuple(promise for promise in kept if promise is not None)


def told_commitments(
    commitments: tuple[Commitment, ...], before: tuple[EarlierCommitment, ...], audience: Audience
) -> tuple[Commitment, ...]:
    """Today's commitments but those that go on from a promise that this audience may not know."""
    goes_on = taken_over(commitments, before)
    hidden = [taken for at, taken in goes_on.items() if not may_know(of_whom(before[at]), audience)]
    return tuple(each for each in commitments if not any(each is other for other in hidden))


def told_parked(parking_lot: Iterable[Parked], audience: Audience) -> tuple[Parked, ...]:
    """What was put off, as far as this audience may know it."""
    found: list[Parked] = []
    for parked in parking_lot:
        known = [each for each in _parked_wordings(parked, audience) if may_know(each.audience, audience)]
        if not known:
            continue
        first, *wider = known
        own = None if is_new(parked) else first.audience
        found.append(Parked(first.what, first.who, parked.state, own, tuple(wider) or None))
    return tuple(found)


def of_whom(promise: EarlierCommitment | Parked) -> Audience:
    """Who may know it in the words that stand there first."""
    return promise.audience or "group"


def is_new(parked: Parked) -> bool:
    """Whether it was put off today."""
    return parked.audience is None and not parked.wider


def reworded(old: Parked, new: Parked) -> Parked:
    """What was put off, in the words of today; what came back keeps the old ones for those who may know only those."""
    if is_new(old) or (old.what, old.who) == (new.what, new.who):
        return replace(old, what=new.what, who=new.who)
    first = () if old.audience is None else (Wording(old.audience, old.what, old.who),)
    return replace(old, what=new.what, who=new.who, audience=None, wider=(*first, *(old.wider or ())))


# Wordings


def became(promise: EarlierCommitment, audience: Audience) -> EarlierCommitment:
    """The promise after a meeting for this audience: put off once more, with the day it was given."""
    if promise.state != "on" and not promise.until:
        return promise

    def put_off(form: Wording) -> Wording:
        count = (form.put_off or 0) + 1 if promise.state == "on" else form.put_off
        return replace(form, put_off=count, by=promise.until or form.by)

    return _with(replace(promise, until=None), _heard(_wordings(promise), put_off, audience))


def asked_again(promise: EarlierCommitment, audience: Audience) -> EarlierCommitment:
    """What a Summary for this audience tells of a promise as its meeting was asked about it: it `became` that there."""
    if promise.state != "on":
        return promise

    def before(form: Wording) -> Wording:
        return replace(form, put_off=max(0, (form.put_off or 0) - 1) or None)

    return _with(
        promise, tuple(before(form) if may_know(audience, form.audience) else form for form in _wordings(promise))
    )


def _worded_anew(promise: EarlierCommitment, commitment: Commitment, left: Left) -> EarlierCommitment:
    """The promise in the words of a commitment that it goes on as: whoever may not know it, may not know those."""

    def worded(form: Wording) -> Wording:
        mine = commitment.statement or form.pack in (None, left.pack)
        statement, pack = (commitment.statement, left.pack or None) if mine else (form.statement, form.pack)
        form = replace(form, what=commitment.what, who=commitment.who, by=commitment.by)
        return replace(form, statement=statement, pack=pack if statement else None)

    return _with(promise, _heard(_wordings(promise), worded, fewer(of_whom(promise), left.audience)))


def _heard(forms: tuple[Wording, ...], change: Callable[[Wording], Wording], audience: Audience) -> tuple[Wording, ...]:
    """The wordings after a change that this audience heard of."""
    found: list[Wording] = []
    for form in forms:
        if may_know(audience, form.audience):
            found.append(change(form))
            continue
        if not any(each.audience == audience for each in found):
            found.append(replace(change(form), audience=audience))
        found.append(form)
    return tuple(found)


def _asked_anew(promise: EarlierCommitment) -> EarlierCommitment:
    """The promise as the next meeting is asked about it; a wording that tells no more than a wider one is gone."""
    forms = _wordings(promise)
    kept = [
        form
        for form, wider in zip(forms, (*forms[1:], None), strict=True)
        if wider is None or replace(form, audience=wider.audience) != wider
    ]
    return _with(replace(promise, state="not_talked_about", saw=None, until=None), tuple(kept))


def _as_known(promise: EarlierCommitment, audience: Audience) -> EarlierCommitment | None:
    known = tuple(form for form in _wordings(promise) if may_know(form.audience, audience))
    return _with(promise, known) if known else None


def _wordings(promise: EarlierCommitment) -> tuple[Wording, ...]:
    first = Wording(
        of_whom(promise), promise.what, promise.who, promise.by, promise.statement, promise.pack, promise.put_off
    )
    return (first, *(promise.wider or ()))


def _with(promise: EarlierCommitment, forms: tuple[Wording, ...]) -> EarlierCommitment:
    first, *wider = forms
    return replace(
        promise,
        what=first.what,
        who=first.who,
        by=first.by,
        statement=first.statement,
        pack=first.pack,
        put_off=first.put_off,
        audience=first.audience,
        wider=tuple(wider) or None,
    )


def _parked_wordings(parked: Parked, audience: Audience) -> tuple[Wording, ...]:
    """The words of what is put off; those that were written today are for those who may know both it and today."""
    wider = parked.wider or ()
    own = parked.audience or (fewer(wider[0].audience, audience) if wider else audience)
    return (Wording(own, parked.what, parked.who), *(form for form in wider if not may_know(own, form.audience)))


def _each_once(found: Iterable[EarlierCommitment]) -> tuple[EarlierCommitment, ...]:
    """Each promise once; of two that say the same of the same people the first, and for more people the other."""
    kept: dict[tuple[str, str], EarlierCommitment] = {}
    for promise in found:
        key = promise.what, promise.who
        if key in kept:
            forms = _wordings(kept[key])
            more = (form for form in _wordings(promise) if not may_know(forms[-1].audience, form.audience))
            promise = _with(kept[key], (*forms, *more))
        kept[key] = promise
    return tuple(kept.values())
