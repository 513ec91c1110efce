"""Files of older formats as tables of the next one: with each comes a sample in tests/."""

from dataclasses import dataclass
from typing import Any

from plc_workshop.results import format_1
from plc_workshop.results.format_1 import OldMirror
from plc_workshop.results.showing import ALL
from plc_workshop.results.summary import Audience, Earlier, EarlierCommitment, EarlierStatement, State, Word
from plc_workshop.shape import FilledText, IsoDay, IsoDayOrNone, Json, plain, shaped
from plc_workshop.store.tables import Tables, apart, only
from plc_workshop.words import _, pgettext

_LATER: Json = {"earlier": None, "near": False, "rehearsal": False}
_LATER_IN_STRETCH: Json = {"left_out": False}
"""Keys that came to format 1 later; a file without them means this."""
_NEW: Json = dict.fromkeys(
    (
        *("language", "meeting", "next_time", "bring", "leads", "expected", "nth", "key", "group_key", "talk_of"),
        *("on_paper", "sealed", "said_of_near"),
    )
)
_NEW_IN_PARKED: Json = {"state": None}
_SURE = 66.7
"""Per cent of yes above which "most" stood there, however many of the others were in the middle."""
_TALLY_KEYS = {"ballots", "threshold", "careful", "counts", "marks"}


@dataclass(frozen=True, slots=True)
class _Statement:
    id: str
    word: Word | None
    agree_percent: float | None
    text: str


@dataclass(frozen=True, slots=True)
class _Promise:
    what: str
    state: State
    who: str
    by: IsoDayOrNone


@dataclass(frozen=True, slots=True)
class _Earlier:
    date: IsoDay
    statements: tuple[_Statement, ...]
    commitments: tuple[_Promise, ...]
    participants: int
    audience: Audience


@dataclass(frozen=True, slots=True)
class _Result:
    mirror: OldMirror
    talk_about: tuple[FilledText, ...]


def record_2(tables: Tables) -> Tables:
    """session.json of format 2 from one of format 1. Raises: ValueError with a sentence."""
    document = _grown(_LATER | _document(tables), _NEW, "")
    plan = (_LATER_IN_STRETCH | part if isinstance(part, dict) else part for part in _listed(document, "plan"))
    parked = enumerate(_listed(document, "parking_lot"))
    changed = {
        "plan": [*plan],
        "focus": _listed(document, "focus"),
        "commitments": _listed(document, "commitments"),
        "parking_lot": [_grown(found, _NEW_IN_PARKED, f"parking_lot[{i}].") for i, found in parked],
        "earlier": plain(_earlier(shaped(_Earlier | None, document["earlier"], "earlier"))),
    }
    return apart(document | changed, "session", ("plan", "focus", "commitments", "parking_lot"))


def result_2(tables: Tables) -> Tables:
    """result.json of format 2 from one of format 1. Raises: ValueError with a sentence."""
    old: _Result = shaped(_Result, _document(tables), "")
    mirror = plain(format_1.upgraded(old.mirror))
    return apart(mirror | {"talk_about": [*old.talk_about], "pack": []}, "mirror", ("pack", "statements"))


def tally_2(tables: Tables) -> Tables:
    """The open round of format 2 from one of format 1, whose answers all were turns. Raises: ValueError."""
    document = _document(tables)
    if set(document) != _TALLY_KEYS:
        raise ValueError(_("it has missing or unknown keys"))
    counts, marks = document["counts"], document["marks"]
    if not isinstance(counts, list) or not isinstance(marks, list) or len(counts) != len(marks):
        raise ValueError(_("its counts do not fit each other"))
    new = {
        "turns": document["ballots"],
        "sheets": "00000",
        "threshold": document["threshold"],
        "careful": document["careful"],
        "near": "00000",
        "sealed": None,
        "said_of_near": None,
        "statements": [{"counts": row, "marks": marked} for row, marked in zip(counts, marks, strict=True)],
    }
    return apart(new, "tally", ("statements",))


def rounds_2(_tables: Tables) -> Tables:
    """The lines of rounds came with format 2. Raises: ValueError."""
    raise ValueError(_("it has missing or unknown keys"))


def _document(tables: Tables) -> Json:
    """All that a file of format 1 held. Raises: ValueError where that is not one document."""
    if list(tables) != ["_default"]:
        raise ValueError(_("there is not exactly one document in it"))
    return only(tables["_default"], "_default")


def _listed(document: Json, key: str) -> list[Any]:
    if key not in document:
        raise ValueError(pgettext("sentence", "{key} is missing").format(key=key))
    return list(shaped(tuple[object, ...], document[key], key))


def _grown(document: Any, new: Json, where: str) -> Any:
    """The document with its new keys; what is none is refused later, with its place."""
    if not isinstance(document, dict):
        return document
    for key in new:
        if key in document:
            raise ValueError(_("{key} is not a key that may stand there").format(key=f"{where}{key}"))
    return document | new


def _earlier(old: _Earlier | None) -> Earlier | None:
    if old is None:
        return None
    return Earlier(
        old.date,
        tuple(EarlierStatement(row.id, kept_word(row.word, row.agree_percent), row.text) for row in old.statements),
        tuple(EarlierCommitment(found.what, found.state, found.who, found.by) for found in old.commitments),
        old.participants,
        old.audience,
    )


def kept_word(word: Word | None, agree_percent: float | None) -> Word | None:
    """The word of a statement of the session before; None where none may stand any more.

    Without numbers most words told how few stood on the other side. Beside numbers "split" and "most" parted what today
    is one word, "5 yes, 3 not": next to that result the old word would give a single person in the middle away.
    """
    if word in (None, "too_few", *ALL.values()):
        return word
    if agree_percent is None:
        return "split"
    is_sure = word == "no_clear_side" or (word == "most_agree" and agree_percent > _SURE)
    return word if is_sure else None
