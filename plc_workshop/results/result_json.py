"""A closed round as values of JSON and back, strictly: what is off is refused, never mended."""

from dataclasses import fields, replace

from plc_workshop.results.limits import LEAST_THRESHOLD
from plc_workshop.results.palette import POINTS
from plc_workshop.results.reduced import with_figures, without_figures
from plc_workshop.results.showing import ALL, LEAST_ANSWERS, SIDES, showing
from plc_workshop.results.statistics import parts
from plc_workshop.results.summary import Display, MirrorResult, Mostly, Result, Sides, StatementResult
from plc_workshop.shape import Json, plain, shaped
from plc_workshop.words import _, ngettext

_KEYS = tuple(field.name for field in fields(StatementResult))
_NUMBERS = _KEYS[_KEYS.index("sides") :]
_FIGURES = _KEYS[_KEYS.index("agree_percent") :]
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
        sentence = _("{where} must be at least {least}, and no more than the participants")
        raise ValueError(sentence.format(where="mirror.threshold", least=LEAST_THRESHOLD))
    if not POINTS[0] <= len(mirror.scale) <= POINTS[-1]:
        sentence = ngettext(
            "mirror.scale must have {least} to {most} label",
            "mirror.scale must have {least} to {most} labels",
            POINTS[-1],
        )
        raise ValueError(sentence.format(least=POINTS[0], most=POINTS[-1]))
    if not mirror.statements:
        raise ValueError(_("{where} must not be empty").format(where="mirror.statements"))
    if len({row.id for row in mirror.statements}) < len(mirror.statements):
        raise ValueError(_("two of {where} have the same id").format(where="mirror.statements"))
    for i, row in enumerate(mirror.statements):
        where = f"mirror.statements[{i}]"
        check_row(row, mirror, where)
        if with_figures(row) != row:
            raise ValueError(_("{where} has percentages that do not fit its numbers").format(where=where))


def check_one(row: StatementResult, scale: tuple[str, ...]) -> None:
    """The same for a statement with numbers that stands alone: they say how many people and which display it is of.

    Raises: ValueError with the reason in one plain sentence.
    """
    display: Display = "careful" if row.counts is None or None in row.counts else "open"
    check(MirrorResult((row.answered or 0) + (row.skipped or 0), display, LEAST_THRESHOLD, scale, (row,)))


def check_row(row: StatementResult, mirror: MirrorResult, where: str) -> None:
    """The same for one statement of a round, but for what is reckoned; `where` it stands is said of what is off.

    Raises: ValueError with the reason in one plain sentence.
    """
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
    if not _is_possible(row, mirror):
        raise ValueError(_("{where} is what no answers can show").format(where=where))


def _is_possible(row: StatementResult, mirror: MirrorResult) -> bool:
    """Whether there are answers of which the rules let through just this: if any, then the plainest that fit."""
    if row.sides is not None and row.sides.answered + (row.skipped or 0) != mirror.participants:
        return False
    is_careful, numbers = mirror.display == "careful", row.sides is not None
    found = showing(_plainest(row, mirror.scale), mirror.participants, careful=is_careful, numbers=numbers)
    blank = StatementResult(row.id, row.text, row.short, row.dimension)
    figures = {figure: getattr(row, figure) for figure in _FIGURES}
    return replace(without_figures(blank, found, mirror.scale, row.skipped or 0), **figures) == row


def _plainest(row: StatementResult, scale: tuple[str, ...]) -> tuple[int, ...]:
    """Answers as the row tells them; who is told together all at one point, the label most chosen if there is one."""
    counts = [0] * len(scale)
    if row.word == "split" and row.sides is None:
        counts[0] = counts[-1] = LEAST_ANSWERS
    labels, others = row.mostly or Mostly(), row.sides.others if row.sides else None
    for side, part in zip(SIDES, parts(len(scale)), strict=True):
        label = getattr(labels, side)
        number = getattr(row.sides, side) if row.sides else LEAST_ANSWERS if label else 0
        known = [count or 0 for count in (row.counts or ())[part.start : part.stop]]
        if any(known):
            counts[part.start : part.stop] = known
        elif number:
            counts[scale.index(label, part.start) if label else part.start] = number
        elif number is None and part and others:
            counts[part.start], others = others, None
    return tuple(counts)


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
    if len(counts) != len(mirror.scale) or not fits or not told.answered or told.answered != row.answered:
        raise ValueError(_("{where}.sides do not fit the scale or their sum").format(where=where))
    for number, on_it in on_sides:
        known = [count for count in on_it if count is not None]
        if known and (len(known) < len(on_it) or sum(known) != number):
            raise ValueError(_("{where}.counts do not fit the scale or their sum").format(where=where))
    if mirror.display == "careful" and 1 in (told.disagree, told.middle, told.agree, told.others, *counts):
        raise ValueError(_("{where} tells of one person alone").format(where=where))
