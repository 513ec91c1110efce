"""What a date that was typed can mean, by the words of the language spoken."""

import re
import unicodedata
from collections.abc import Iterator
from enum import Enum, auto

from plc_workshop.words.day_words import DAY_WORDS, DayWords
from plc_workshop.words.days import calendar, written_like


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


_YEAR = r"(?P<year>[1-9]\d{3})"


def words() -> DayWords:
    """The words of the language in which dates are read."""
    return DAY_WORDS[written_like()]


def _forms(of: DayWords) -> dict[Form, str]:
    return {
        Form.TODAY: of.today,
        Form.TOMORROW: of.tomorrow,
        Form.AFTER_TOMORROW: of.after_tomorrow,
        Form.DISTANCE: of.distance,
        Form.WEEKDAY: of.weekday,
        Form.THIS_WEEK: of.this_week,
        Form.NEXT_WEEK: of.next_week,
        Form.DATE: of.date,
        Form.DAY: "{day}",
        Form.END: of.end,
        Form.END_OF_THIS_MONTH: of.end_of_this_month,
        Form.END_OF_NEXT_MONTH: of.end_of_next_month,
        Form.SOME_WEEK: of.some_week,
        Form.SOME_MONTH: of.some_month,
    }


def _counts(of: DayWords) -> dict[str, int]:
    return {word: count for count, same in enumerate(of.counts, 1) for word in _ways(same)}


def _units(of: DayWords) -> dict[str, tuple[int, int]]:
    """Each unit as days and months."""
    words = {
        of.day_units: (1, 0),
        of.week_units: (7, 0),
        of.fortnight_units: (14, 0),
        of.month_units: (0, 1),
        of.year_units: (0, 12),
    }
    return {word: unit for same, unit in words.items() for word in _ways(same)}


def _plain(text: str) -> str:
    """The text in small letters and without accents, as it is compared."""
    apart = unicodedata.normalize("NFKD", text.replace("’", "'").casefold())
    text = " ".join("".join(sign for sign in apart if not unicodedata.combining(sign)).split())
    for written, read in words().alike:
        text = text.replace(written, read)
    return text


def _ways(same: str) -> list[str]:
    """Ways with | between them, as they are compared; the longest first, so that none hides another."""
    return sorted(_plain(same).split("|"), key=len, reverse=True)


def _any_of(ways: list[str]) -> str:
    return "|".join(map(re.escape, ways))


def bare(text: str) -> str:
    """The text as it is compared, without what may stand before a day and after it."""
    # 15.januar, 15/jan/2027: signs between a day, the name of a month and a year do not tell more than blanks.
    text = re.sub(r"(?<=\d)[./-](?=[^\W\d_]{3})|(?<=[^\W\d_]{3})[./-](?=\d)", " ", _plain(text))
    text = re.sub(rf"^(?:(?:{_any_of(_ways(words().before))})\s+)+", "", text).rstrip(" ,;!")
    return text[:-1] if re.search(r"[^\W\d]\.$", text) else text


def said(text: str) -> Iterator[tuple[Form, dict[str, int]]]:
    """Every form that the text can be, with its numbers: day, month, year, weekday from 0, days and months away."""
    of = words()
    for form, ways in _forms(of).items():
        for way in ways.split("|"):
            found = _pattern(_plain(way), of).fullmatch(text)
            numbers = _numbers(found.groupdict(), of) if found else None
            if numbers is not None:
                yield form, numbers


def weekday_before(text: str) -> tuple[int | None, str]:
    """A weekday at the beginning, and the rest: Tuesday, 8 December."""
    name, _blank, rest = text.replace(",", " ").partition(" ")
    number = _weekday(name.rstrip("."))
    return (number, bare(rest)) if number is not None and rest.strip() else (None, text)


def _pattern(way: str, of: DayWords) -> re.Pattern[str]:
    """The form as a pattern; a year may stand behind a month or the day after it."""
    pattern = re.escape(way).replace(r"\{", "{").replace(r"\}", "}")
    if "{year}" in way:
        pattern = pattern.replace("{year}", rf"{_YEAR}\.?")
    elif "{month}" in way:
        before = rf"(?:(?:{_any_of(_ways(of.before_year))}) )?" if of.before_year else ""
        pattern += rf"(?:,? {before}(?:{_YEAR}|'?(?P<short>\d{{2}})))?"
    if "{unit}" in way:
        counts, units = _any_of([*_counts(of)]), _any_of(sorted(_units(of), key=len, reverse=True))
        pattern = pattern.replace("{count}", rf"(?P<count>\d{{1,3}}|{counts})").replace("{unit}", rf"(?P<unit>{units})")
    ordinals = rf"(?:{_any_of(_ways(of.ordinals))})?" if of.ordinals else ""
    return re.compile(
        pattern.replace("{day}", rf"(?P<day>\d{{1,2}})\.?{ordinals}")
        .replace("{month}", r"(?P<month>[^\W\d_]+)\.?")
        .replace("{weekday}", r"(?P<weekday>[^\W\d_][\w-]*)\.?")
    )


def _numbers(found: dict[str, str | None], of: DayWords) -> dict[str, int] | None:
    """What was found in numbers; None where a name is not known, or could be two."""
    numbers = {name: int(found[name] or 0) for name in ("day", "year") if found.get(name)}
    if found.get("short"):
        numbers["year"] = 2000 + int(found["short"] or 0)
    for key, named in (("month", _month), ("weekday", _weekday)):
        if found.get(key) is not None:
            number = named(found[key] or "")
            if number is None:
                return None
            numbers[key] = number
    if unit := found.get("unit"):
        count = found.get("count") or "1"
        times = _counts(of).get(count) or int(count)
        numbers["days"], numbers["months"] = (times * each for each in _units(of)[unit])
    return numbers


def _month(name: str) -> int | None:
    names = calendar()
    found = _named(name, names.months, names.months_short, names.also_months, least=3)
    return None if found is None else found + 1


def _weekday(name: str) -> int | None:
    names = calendar()
    return _named(name, names.weekdays, names.weekdays_short, names.also_weekdays, least=2)


def _named(
    name: str, names: tuple[str, ...], short: tuple[str, ...], also: tuple[tuple[str, ...], ...], least: int
) -> int | None:
    """Which of the names it is: as the language writes it, bent, or its first letters; None where none is, or several.

    What the language writes goes first: "ma" is Monday in Dutch and Tuesday in French, whatever else begins so.
    """
    plain = [_plain(full) for full in names]
    written = [{_plain(one).rstrip(".") for one in each} for each in map(_together, names, short, also)]
    ways = (
        [number for number, each in enumerate(written) if name in each],
        [number for number, full in enumerate(plain) if _bent(full).fullmatch(name)],
        [number for number, full in enumerate(plain) if full.startswith(name) and len(name) >= least],
    )
    found = next(filter(None, ways), [])
    return found[0] if len(found) == 1 else None


def _together(full: str, short: str, also: tuple[str, ...]) -> tuple[str, ...]:
    return (full, short, *also)


def _bent(full: str) -> re.Pattern[str]:
    """A name with each ending that it can have."""
    of = words()
    stem = re.sub(rf"(?:{of.stem_ends})$", "", full) if of.stem_ends else full
    return re.compile(rf"{re.escape(stem)}(?:{_any_of(_ways(of.endings))})?" if of.endings else re.escape(full))
