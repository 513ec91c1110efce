"""A closed round as values of JSON and back, strictly: what is off is refused, never mended."""

from dataclasses import fields

from plc_workshop.results.limits import LEAST_THRESHOLD
from plc_workshop.results.palette import POINTS
from plc_workshop.results.summary import MirrorResult, Result, StatementResult
from plc_workshop.shape import Json, plain, shaped
from plc_workshop.words import _

_KEYS = tuple(field.name for field in fields(StatementResult))
_NUMBERS = _KEYS[_KEYS.index("counts") :]


def result_to_json(result: Result) -> Json:
    """The closed round as values of JSON."""
    values: Json = plain(result)
    return values


def result_from_json(values: object) -> Result:
    """The closed round these values say. Raises: ValueError with the reason in one plain sentence."""
    result: Result = shaped(Result, values, "")
    check(result.mirror)
    known = {row.id for row in result.mirror.statements}
    if not known.issuperset(result.talk_about) or len(set(result.talk_about)) < len(result.talk_about):
        raise ValueError(_("talk_about names a statement that is not there, or one twice"))
    return result


def check(mirror: MirrorResult) -> None:
    """Look at what no type can say: whether the values fit each other.

    Raises: ValueError with the reason in one plain sentence.
    """
    if not LEAST_THRESHOLD <= mirror.threshold <= mirror.participants:
        sentence = _("mirror.threshold must be at least {least}, and no more than the participants")
        raise ValueError(sentence.format(least=LEAST_THRESHOLD))
    if not POINTS[0] <= len(mirror.scale) <= POINTS[-1]:
        sentence = _("mirror.scale must have {least} to {most} labels")
        raise ValueError(sentence.format(least=POINTS[0], most=POINTS[-1]))
    if not mirror.statements:
        raise ValueError(_("{where} must not be empty").format(where="mirror.statements"))
    if len({row.id for row in mirror.statements}) < len(mirror.statements):
        raise ValueError(_("two of mirror.statements have the same id"))
    for i, row in enumerate(mirror.statements):
        _check_row(row, mirror.scale, f"mirror.statements[{i}]")


def _check_row(row: StatementResult, scale: tuple[str, ...], where: str) -> None:
    if row.word is None or (row.detail == "none") != (row.word == "too_few"):
        raise ValueError(_("{where}.word does not fit the detail {detail}").format(where=where, detail=row.detail))
    labelled = row.detail == "words" and row.word.startswith("all_")
    if row.typical not in (scale if labelled else (None,)):
        raise ValueError(_("{where}.typical does not fit the word {word}").format(where=where, word=row.word))
    for key in _NUMBERS:
        if (getattr(row, key) is not None) != (row.detail == "counts"):
            sentence = _("{where}.{key} does not fit the detail {detail}")
            raise ValueError(sentence.format(where=where, key=key, detail=row.detail))
    if row.counts is not None and (len(row.counts) != len(scale) or sum(row.counts) != row.answered):
        raise ValueError(_("{where}.counts do not fit the scale or their sum").format(where=where))
