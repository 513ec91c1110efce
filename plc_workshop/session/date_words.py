"""The words of dates, in the language of whoever types them: one table, all that a translator has to fill."""

import re
from collections.abc import Iterator
from enum import Enum, auto

from plc_workshop.words import _
from plc_workshop.words.days import months, weekdays


class Form(Enum):
    """What a date can be said by."""

    TODAY = auto()
    TOMORROW = auto()
    AFTER_TOMORROW = auto()
    DISTANCE = auto()
    WEEKDAY = auto()
    THIS_WEEK = auto()
    NEXT_WEEK = auto()
    DATE = auto()
    DAY = auto()
    END = auto()
    END_OF_THIS_MONTH = auto()
    END_OF_NEXT_MONTH = auto()
    SOME_WEEK = auto()
    """A stretch, not a day: asked for."""
    SOME_MONTH = auto()


def _forms() -> dict[Form, str]:
    """How each form is written, ways with | between them, all in small letters."""
    return {
        Form.TODAY: _("today"),
        Form.TOMORROW: _("tomorrow"),
        Form.AFTER_TOMORROW: _("day after tomorrow"),
        Form.DISTANCE: _("in {count} {unit}|in {count} {unit} time|{count} {unit} from now|{count} {unit}"),
        Form.WEEKDAY: "{weekday}",
        Form.THIS_WEEK: _("this {weekday}|{weekday} this week|this week {weekday}|this week on {weekday}"),
        Form.NEXT_WEEK: _("next {weekday}|{weekday} next week|next week {weekday}|next week on {weekday}"),
        Form.DATE: _("{day} {month}|{day} of {month}|{month} {day}|{month} the {day}"),
        Form.DAY: "{day}",
        Form.END: _("end of {month}|end {month}|last day of {month}"),
        Form.END_OF_THIS_MONTH: _("end of month|end of the month|end of this month|last day of the month"),
        Form.END_OF_NEXT_MONTH: _("end of next month|last day of next month"),
        Form.SOME_WEEK: _("this week|next week|end of the week|end of this week|end of next week|weekend|next weekend"),
        Form.SOME_MONTH: _(
            "{month}|in {month}|early {month}|beginning of {month}|mid {month}|mid-{month}|middle of {month}"
        )
        + "|"
        + _("late {month}|next {month}|this {month}|this month|next month|beginning of next month"),
    }


def _may_stand_before() -> str:
    """Words before a day that say nothing more about it."""
    return _("by|on|until|till|the")


def _ordinals() -> str:
    return _("st|nd|rd|th")


def _counts() -> dict[str, int]:
    words = (
        _("a|an|one"),
        _("two"),
        _("three"),
        _("four"),
        _("five"),
        _("six"),
        _("seven"),
        _("eight"),
        _("nine"),
        _("ten"),
        _("eleven"),
        _("twelve"),
    )
    return {word: count for count, same in enumerate(words, 1) for word in same.split("|")}


def _units() -> dict[str, tuple[int, int]]:
    """Each unit as days and months."""
    words = {
        _("day|days|days'"): (1, 0),
        _("week|weeks|weeks'"): (7, 0),
        _("fortnight|fortnights"): (14, 0),
        _("month|months|months'"): (0, 1),
        _("year|years|years'"): (0, 12),
    }
    return {word: unit for same, unit in words.items() for word in same.split("|")}


def bare(text: str) -> str:
    """The text in small letters, without what may stand before a day and after it."""
    text = " ".join(text.lower().replace("’", "'").split())
    text = re.sub(rf"^(?:(?:{_may_stand_before()})\s+)+", "", text).rstrip(" ,;!")
    return text[:-1] if re.search(r"[^\W\d]\.$", text) else text


def said(text: str) -> Iterator[tuple[Form, dict[str, int]]]:
    """Every form that the text can be, with its numbers: day, month, year, weekday from 0, days and months away."""
    for form, ways in _forms().items():
        for way in ways.split("|"):
            found = _pattern(way).fullmatch(text)
            numbers = _numbers(found.groupdict()) if found else None
            if numbers is not None:
                yield form, numbers


def weekday_before(text: str) -> tuple[int | None, str]:
    """A weekday at the beginning, and the rest: Tuesday, 8 December."""
    name, _blank, rest = text.replace(",", " ").partition(" ")
    number = _named(name.rstrip("."), weekdays(), 2)
    return (number, bare(rest)) if number is not None and rest.strip() else (None, text)


def _pattern(way: str) -> re.Pattern[str]:
    """The form as a pattern; a year may stand behind a month or the day after it."""
    pattern = re.escape(way).replace(r"\{", "{").replace(r"\}", "}")
    if "{month}" in way:
        pattern += r"(?:,? (?:(?P<year>[1-9]\d{3})|'?(?P<short>\d{2})))?"
    if "{count}" in way:
        counts, units = ("|".join(map(re.escape, words)) for words in (_counts(), _units()))
        pattern = pattern.replace("{count}", rf"(?P<count>\d{{1,3}}|{counts})").replace("{unit}", rf"(?P<unit>{units})")
    return re.compile(
        pattern.replace("{day}", rf"(?P<day>\d{{1,2}})(?:\.|{_ordinals()})?")
        .replace("{month}", r"(?P<month>[^\W\d_]+)\.?")
        .replace("{weekday}", r"(?P<weekday>[^\W\d_][\w-]*)\.?")
    )


def _numbers(found: dict[str, str | None]) -> dict[str, int] | None:
    """What was found in numbers; None where a name is not known, or could be two."""
    numbers = {name: int(found[name] or 0) for name in ("day", "year") if found.get(name)}
    if found.get("short"):
        numbers["year"] = 2000 + int(found["short"] or 0)
    for key, names, least in (("month", months(), 3), ("weekday", weekdays(), 2)):
        if found.get(key) is not None:
            number = _named(found[key] or "", names, least)
            if number is None:
                return None
            numbers[key] = number + (key == "month")
    if (count := found.get("count")) and (unit := found.get("unit")):
        times = _counts().get(count) or int(count)
        numbers["days"], numbers["months"] = (times * each for each in _units()[unit])
    return numbers


def _named(name: str, names: tuple[str, ...], least: int) -> int | None:
    """Which of the names begins so, by at least so many letters; None where none does, or several."""
    found = [number for number, full in enumerate(names) if full.lower().startswith(name)]
    return found[0] if len(name) >= least and len(found) == 1 else None
