"""The table of names and patterns from the CLDR, by Babel. To renew it: `python -m tests.checks.cldr`."""

import re
import subprocess
import sys
from pathlib import Path

from babel import Locale

from plc_workshop.words import calendars
from plc_workshop.words.calendars import Calendar

LOCALES = {"en": "en_GB", "nl": "nl_NL", "lv": "lv_LV", "pt": "pt_PT", "de": "de_DE", "fr": "fr_FR"}
"""English is British, Portuguese European."""
WITHOUT_COMMA = {"en": {"full"}}
"""Ours, not the CLDR's: British English there has "Tuesday, 12 January 2027" beside "Tuesday 12 January"; here both are
written alike, as British schools and the government's guide to style do."""
_FIELDS = {
    "EEEE": "{weekday}",
    "E": "{weekday_short}",
    "d": "{day}",
    "dd": "{day:02}",
    "MMMM": "{month}",
    "MMM": "{month_short}",
    "MM": "{number:02}",
    "M": "{number}",
    "y": "{year}",
}
_HEAD = "CALENDARS: dict[str, Calendar] = "


def made() -> dict[str, Calendar]:
    """The whole table."""
    return {code: _calendar(code, Locale.parse(locale)) for code, locale in LOCALES.items()}


def _calendar(code: str, locale: Locale) -> Calendar:
    days, months = (_Names(locale.days, range(7)), _Names(locale.months, range(1, 13)))
    skeletons = {name: str(pattern.pattern) for name, pattern in locale.datetime_skeletons.items()}
    full = str(locale.date_formats["full"].pattern)
    if "full" in WITHOUT_COMMA.get(code, ()):
        full = full.replace(",", "")
    # a field may be made wider than in the skeleton that is nearest (UTS 35, "Matching Skeletons")
    weekday = re.sub(r"\bE\b", "EEEE", skeletons["MMMMEd"])
    typed = skeletons["Md"].replace("dd", "d").replace("MM", "M")
    return Calendar(
        weekdays=days.wide,
        weekdays_short=days.abbreviated,
        months=months.wide,
        months_short=months.abbreviated,
        full=_pattern(full),
        short=_pattern(skeletons["MMMEd"]),
        day_of_month=_pattern(skeletons["MMMMd"]),
        weekday_of_month=_pattern(weekday),
        typed=_pattern(typed),
        also_weekdays=days.also(),
        also_months=months.also(),
        decimal=str(locale.number_symbols["latn"]["decimal"]),
        group=str(locale.number_symbols["latn"]["group"]),
    )


class _Names:
    """The names of days, or of months, in each of their forms."""

    def __init__(self, forms: object, numbers: range) -> None:
        assert hasattr(forms, "__getitem__")
        self._all = {
            (context, width): tuple(str(forms[context][width][number]) for number in numbers)
            for context in ("format", "stand-alone")
            for width in ("wide", "abbreviated", "short")
            if width in forms[context]
        }
        self.wide, self.abbreviated = self._all["format", "wide"], self._all["format", "abbreviated"]

    def also(self) -> tuple[tuple[str, ...], ...]:
        """The other forms of each name."""
        each = zip(self.wide, self.abbreviated, zip(*self._all.values(), strict=True), strict=True)
        return tuple(tuple(dict.fromkeys(n for n in names if n not in (wide, short))) for wide, short, names in each)


def _pattern(cldr: str) -> str:
    """A pattern of the CLDR with fields that have names; what stands in quotes there is text."""
    parts = re.findall(r"'([^']*)'|([A-Za-z]+)|([^'A-Za-z]+)", cldr)
    return "".join(quoted or between or _FIELDS[field] for quoted, field, between in parts)


def main() -> None:
    """Write the table."""
    path = Path(calendars.__file__)
    before, _head, rest = path.read_text("utf-8").partition(_HEAD)
    after = rest[rest.rindex('\n"""') :]
    path.write_text(f"{before}{_HEAD}{made()!r}{after}", "utf-8")
    subprocess.run([sys.executable, "-m", "ruff", "format", "-q", path], check=True)


if __name__ == "__main__":
    main()
