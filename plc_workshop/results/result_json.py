"""A closed round as values of JSON and back, strictly: what is off is refused, never mended."""

from dataclasses import replace
from typing import get_args

from plc_workshop.results.limits import LEAST_THRESHOLD
from plc_workshop.results.strict import Json, count, items, mapping, number, one_of, text
from plc_workshop.results.summary import Detail, Display, MirrorResult, Result, StatementResult, Word

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
    found = mapping(values, _RESULT, "the result")
    mirror = mirror_from_json(found["mirror"])
    talk_about = tuple(text(each, "talk_about") for each in items(found["talk_about"], "talk_about"))
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


def mirror_from_json(values: object) -> MirrorResult:
    """The closed round as it stands in a Summary. Raises: ValueError with the reason in one plain sentence."""
    found = mapping(values, _MIRROR, "mirror")
    scale = tuple(text(each, "scale") for each in items(found["scale"], "scale"))
    mirror = MirrorResult(
        count(found["participants"], "participants"),
        one_of(found["display"], get_args(Display), "display"),
        count(found["threshold"], "threshold"),
        scale,
        tuple(_row(each, scale) for each in items(found["statements"], "statements")),
    )
    if len({row.id for row in mirror.statements}) < len(mirror.statements):
        raise ValueError("two statements have the same id")
    if not LEAST_THRESHOLD <= mirror.threshold <= mirror.participants:
        raise ValueError("fewer people than the threshold, or a threshold below 4")
    return mirror


def _row(values: object, scale: tuple[str, ...]) -> StatementResult:
    found = mapping(values, _ROW, "a statement")
    name = text(found["id"], "id")
    detail: Detail = one_of(found["detail"], get_args(Detail), "detail")
    word: Word = one_of(found["word"], get_args(Word), "word")
    typical = None if found["typical"] is None else one_of(found["typical"], scale, "typical")
    if (detail == "none") != (word == "too_few"):
        raise ValueError(f"{name}: the word does not fit the detail {detail}")
    if (typical is not None) != (detail == "words" and word.startswith("all_")):
        raise ValueError(f"{name}: typical does not fit the word {word}")
    row = StatementResult(
        id=name,
        text=text(found["text"], "text"),
        short=text(found["short"], "short"),
        dimension="" if found["dimension"] is None else text(found["dimension"], "dimension"),
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
    counts = tuple(count(each, "counts") for each in items(found["counts"], "counts"))
    answered = count(found["answered"], "answered")
    if len(counts) != points or sum(counts) != answered:
        raise ValueError(f"{row.id}: the counts do not fit the scale or their sum")
    return replace(
        row,
        counts=counts,
        answered=answered,
        skipped=count(found["skipped"], "skipped"),
        agree_percent=number(found["agree_percent"], "agree_percent"),
        disagree_percent=number(found["disagree_percent"], "disagree_percent"),
        net_agreement=number(found["net_agreement"], "net_agreement"),
        interpolated_median=number(found["interpolated_median"], "interpolated_median"),
        spread=number(found["spread"], "spread"),
    )
