"""A closed round as values of JSON and back, strictly: what is off is refused, never mended."""

from typing import TypeVar, get_args

from plc_workshop.results.limits import LEAST_THRESHOLD
from plc_workshop.results.summary import Detail, Display, MirrorResult, Result, StatementResult, Word

Json = dict[str, object]
T = TypeVar("T")

_RESULT = ("mirror", "talk_about")
_MIRROR = ("participants", "display", "threshold", "scale", "statements")
_ROW = (
    *("id", "text", "short", "dimension", "detail", "word", "typical", "counts", "answered", "skipped"),
    *("agree_percent", "disagree_percent", "net_agreement", "interpolated_median", "spread"),
)
_NUMBERS = _ROW[_ROW.index("counts") :]


def result_to_json(result: Result) -> Json:
    """The closed round as values of JSON."""
    return {"mirror": mirror_to_json(result.mirror), "talk_about": list(result.talk_about)}


def mirror_to_json(mirror: MirrorResult) -> Json:
    """The closed round as it stands in a Summary."""
    return {
        "participants": mirror.participants,
        "display": mirror.display,
        "threshold": mirror.threshold,
        "scale": list(mirror.scale),
        "statements": [_row_to_json(row) for row in mirror.statements],
    }


def result_from_json(values: object) -> Result:
    """The closed round these values say. Raises: ValueError with the reason in one plain sentence."""
    found = _mapping(values, _RESULT, "the result")
    mirror = _mirror(found["mirror"])
    talk_about = tuple(_text(each, "talk_about") for each in _list(found["talk_about"], "talk_about"))
    known = {row.id for row in mirror.statements}
    if not known.issuperset(talk_about) or len(set(talk_about)) < len(talk_about):
        raise ValueError("talk_about names a statement that is not there, or one twice")
    return Result(mirror, talk_about)


def _row_to_json(row: StatementResult) -> Json:
    return {
        "id": row.id,
        "text": row.text,
        "short": row.short,
        "dimension": row.dimension or None,
        "detail": row.detail,
        "word": row.word,
        "typical": row.typical,
        "counts": None if row.counts is None else list(row.counts),
        "answered": row.answered,
        "skipped": row.skipped,
        "agree_percent": row.agree_percent,
        "disagree_percent": row.disagree_percent,
        "net_agreement": row.net_agreement,
        "interpolated_median": row.interpolated_median,
        "spread": row.spread,
    }


def _mirror(values: object) -> MirrorResult:
    found = _mapping(values, _MIRROR, "mirror")
    scale = tuple(_text(each, "scale") for each in _list(found["scale"], "scale"))
    mirror = MirrorResult(
        _count(found["participants"], "participants"),
        _one_of(found["display"], get_args(Display), "display"),
        _count(found["threshold"], "threshold"),
        scale,
        tuple(_row(each, scale) for each in _list(found["statements"], "statements")),
    )
    if len({row.id for row in mirror.statements}) < len(mirror.statements):
        raise ValueError("two statements have the same id")
    if not LEAST_THRESHOLD <= mirror.threshold <= mirror.participants:
        raise ValueError("fewer people than the threshold, or a threshold below 4")
    return mirror


def _row(values: object, scale: tuple[str, ...]) -> StatementResult:
    found = _mapping(values, _ROW, "a statement")
    name = _text(found["id"], "id")
    detail: Detail = _one_of(found["detail"], get_args(Detail), "detail")
    word: Word = _one_of(found["word"], get_args(Word), "word")
    typical = None if found["typical"] is None else _one_of(found["typical"], scale, "typical")
    if (detail == "none") != (word == "too_few"):
        raise ValueError(f"{name}: the word does not fit the detail {detail}")
    if (typical is not None) != (detail == "words" and word.startswith("all_")):
        raise ValueError(f"{name}: typical does not fit the word {word}")
    row = StatementResult(
        id=name,
        text=_text(found["text"], "text"),
        short=_text(found["short"], "short"),
        dimension="" if found["dimension"] is None else _text(found["dimension"], "dimension"),
        detail=detail,
        word=word,
        typical=typical,
    )
    if detail == "counts":
        return _counted(row, found, len(scale))
    if any(found[key] is not None for key in _NUMBERS):
        raise ValueError(f"{name}: numbers where none may be shown")
    return row


def _counted(row: StatementResult, found: Json, points: int) -> StatementResult:
    from dataclasses import replace

    counts = tuple(_count(each, "counts") for each in _list(found["counts"], "counts"))
    answered = _count(found["answered"], "answered")
    if len(counts) != points or sum(counts) != answered:
        raise ValueError(f"{row.id}: the counts do not fit the scale or their sum")
    return replace(
        row,
        counts=counts,
        answered=answered,
        skipped=_count(found["skipped"], "skipped"),
        agree_percent=_number(found["agree_percent"], "agree_percent"),
        disagree_percent=_number(found["disagree_percent"], "disagree_percent"),
        net_agreement=_number(found["net_agreement"], "net_agreement"),
        interpolated_median=_number(found["interpolated_median"], "interpolated_median"),
        spread=_number(found["spread"], "spread"),
    )


def _mapping(values: object, keys: tuple[str, ...], name: str) -> Json:
    if isinstance(values, dict) and set(values) == set(keys):
        return values
    odd = sorted(map(str, set(values) ^ set(keys))) if isinstance(values, dict) else []
    raise ValueError(f"{name} has missing or unknown keys: {', '.join(odd)}" if odd else f"{name} is no mapping")


def _list(value: object, name: str) -> list[object]:
    if isinstance(value, list):
        return value
    raise ValueError(f"{name} is no list")


def _text(value: object, name: str) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError(f"{name} is no text")
    return value


def _count(value: object, name: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError(f"{name} is no count")
    return value


def _number(value: object, name: str) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool) or value != value:
        raise ValueError(f"{name} is no number")
    return float(value)


def _one_of(value: object, allowed: tuple[T, ...], name: str) -> T:
    for each in allowed:
        if type(value) is type(each) and value == each:
            return each
    raise ValueError(f"{name} is none of the words it may be")
