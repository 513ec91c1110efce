"""A closed round as values of JSON and back, strictly: what is off is refused, never mended."""

from dataclasses import fields

from plc_workshop.results.limits import LEAST_THRESHOLD
from plc_workshop.results.palette import POINTS
from plc_workshop.results.reduced import with_figures
from plc_workshop.results.showing import ALL, SIDES
from plc_workshop.results.statistics import parts
from plc_workshop.results.summary import MirrorResult, Mostly, Result, Sides, StatementResult
from plc_workshop.shape import Json, plain, shaped
from plc_workshop.words import _

_KEYS = tuple(field.name for field in fields(StatementResult))
_NUMBERS = _KEYS[_KEYS.index("sides") :]
_ALWAYS = ("sides", "counts", "answered", "skipped")
"""Those of a row with numbers that are never None."""


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
        _check_row(row, mirror, f"mirror.statements[{i}]")


def _check_row(row: StatementResult, mirror: MirrorResult, where: str) -> None:
    if row.word is None or (row.detail == "none") != (row.word == "too_few"):
        raise ValueError(_("{where}.word does not fit the detail {detail}").format(where=where, detail=row.detail))
    if (row.mostly is None) != (row.detail == "none") or not _is_labelled(row, mirror.scale):
        raise ValueError(_("{where}.mostly does not fit the word {word}").format(where=where, word=row.word))
    for key in _NUMBERS:
        is_set = getattr(row, key) is not None
        if (is_set and row.detail != "numbers") or (not is_set and row.detail == "numbers" and key in _ALWAYS):
            sentence = _("{where}.{key} does not fit the detail {detail}")
            raise ValueError(sentence.format(where=where, key=key, detail=row.detail))
    if row.sides is not None and row.counts is not None:
        _check_numbers(row, row.sides, row.counts, mirror, where)


def _is_labelled(row: StatementResult, scale: tuple[str, ...]) -> bool:
    """Whether the labels are those of their sides, and stand where they may."""
    said = row.mostly or Mostly()
    for side, part in zip(SIDES, parts(len(scale)), strict=True):
        label = getattr(said, side)
        if label is not None and label not in scale[part.start : part.stop]:
            return False
        if row.detail == "words" and (label is not None) != (row.word == ALL[side]):
            return False
    return row.detail != "words" or row.word == "split" or row.word in ALL.values()


def _check_numbers(
    row: StatementResult, told: Sides, counts: tuple[int | None, ...], mirror: MirrorResult, where: str
) -> None:
    """The numbers fit each other, and what is reckoned from them; in careful display no side and no point is a 1."""
    points = parts(len(mirror.scale))
    on_sides = [
        (getattr(told, side), counts[part.start : part.stop]) for side, part in zip(SIDES, points, strict=True) if part
    ]
    untold = [number for number, _counts in on_sides].count(None)
    fits = untold == (0 if told.others is None else len(on_sides) - 1) and (told.middle is None or len(on_sides) == 3)
    if len(counts) != len(mirror.scale) or not fits or told.answered != row.answered:
        raise ValueError(_("{where}.sides do not fit the scale or their sum").format(where=where))
    for number, on_it in on_sides:
        known = [count for count in on_it if count is not None]
        if known and (len(known) < len(on_it) or sum(known) != number):
            raise ValueError(_("{where}.counts do not fit the scale or their sum").format(where=where))
    if mirror.display == "careful" and 1 in (told.disagree, told.middle, told.agree, told.others, *counts):
        raise ValueError(_("{where} tells of one person alone").format(where=where))
    if with_figures(row) != row:
        raise ValueError(_("{where} has percentages that do not fit its numbers").format(where=where))
