"""Names of days and months, and how dates and numbers are written, as the CLDR has them: tests/checks/cldr.py."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Calendar:
    """What a language calls days and months, as they stand in a date, and the order it writes them in.

    A pattern has the fields weekday, weekday_short, day, month, month_short, number (of the month) and year.
    """

    weekdays: tuple[str, ...]
    """Monday first."""
    weekdays_short: tuple[str, ...]
    months: tuple[str, ...]
    months_short: tuple[str, ...]
    full: str
    """Tuesday 12 January 2027."""
    short: str
    """Tue 12 Jan."""
    day_of_month: str
    """12 January."""
    weekday_of_month: str
    """Tuesday 12 January."""
    typed: str
    """12/1: as it is typed, without zeros."""
    also_weekdays: tuple[tuple[str, ...], ...]
    """What else each day is called: where it stands alone, or is cut shorter."""
    also_months: tuple[tuple[str, ...], ...]
    decimal: str
    """The sign before decimals."""
    group: str
    """The sign between groups of three digits."""


CALENDARS: dict[str, Calendar] = {
    "en": Calendar(
        weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        weekdays_short=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
        months=(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ),
        months_short=("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"),
        full="{weekday} {day} {month} {year}",
        short="{weekday_short} {day} {month_short}",
        day_of_month="{day} {month}",
        weekday_of_month="{weekday} {day} {month}",
        typed="{day}/{number}",
        also_weekdays=(("Mo",), ("Tu",), ("We",), ("Th",), ("Fr",), ("Sa",), ("Su",)),
        also_months=((), (), (), (), (), (), (), (), (), (), (), ()),
        decimal=".",
        group=",",
    ),
    "nl": Calendar(
        weekdays=("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
        weekdays_short=("ma", "di", "wo", "do", "vr", "za", "zo"),
        months=(
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december",
        ),
        months_short=("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"),
        full="{weekday} {day} {month} {year}",
        short="{weekday_short} {day} {month_short}",
        day_of_month="{day} {month}",
        weekday_of_month="{weekday} {day} {month}",
        typed="{day}-{number}",
        also_weekdays=((), (), (), (), (), (), ()),
        also_months=((), (), (), (), (), (), (), (), (), (), (), ()),
        decimal=",",
        group=".",
    ),
    "lv": Calendar(
        weekdays=("pirmdiena", "otrdiena", "trešdiena", "ceturtdiena", "piektdiena", "sestdiena", "svētdiena"),
        weekdays_short=("pirmd.", "otrd.", "trešd.", "ceturtd.", "piektd.", "sestd.", "svētd."),
        months=(
            "janvāris",
            "februāris",
            "marts",
            "aprīlis",
            "maijs",
            "jūnijs",
            "jūlijs",
            "augusts",
            "septembris",
            "oktobris",
            "novembris",
            "decembris",
        ),
        months_short=(
            "janv.",
            "febr.",
            "marts",
            "apr.",
            "maijs",
            "jūn.",
            "jūl.",
            "aug.",
            "sept.",
            "okt.",
            "nov.",
            "dec.",
        ),
        full="{weekday}, {year}. gada {day}. {month}",
        short="{weekday_short}, {day}. {month_short}",
        day_of_month="{day}. {month}",
        weekday_of_month="{weekday}, {day}. {month}",
        typed="{day}.{number}.",
        also_weekdays=(
            ("Pr", "Pirmdiena", "Pirmd."),
            ("Ot", "Otrdiena", "Otrd."),
            ("Tr", "Trešdiena", "Trešd."),
            ("Ce", "Ceturtdiena", "Ceturtd."),
            ("Pk", "Piektdiena", "Piektd."),
            ("Se", "Sestdiena", "Sestd."),
            ("Sv", "Svētdiena", "Svētd."),
        ),
        also_months=((), (), (), (), (), (), (), (), (), (), (), ()),
        decimal=",",
        group="\xa0",
    ),
    "pt": Calendar(
        weekdays=("segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado", "domingo"),
        weekdays_short=("segunda", "terça", "quarta", "quinta", "sexta", "sábado", "domingo"),
        months=(
            "janeiro",
            "fevereiro",
            "março",
            "abril",
            "maio",
            "junho",
            "julho",
            "agosto",
            "setembro",
            "outubro",
            "novembro",
            "dezembro",
        ),
        months_short=("jan.", "fev.", "mar.", "abr.", "mai.", "jun.", "jul.", "ago.", "set.", "out.", "nov.", "dez."),
        full="{weekday}, {day} de {month} de {year}",
        short="{weekday_short}, {day}/{number:02}",
        day_of_month="{day} de {month}",
        weekday_of_month="{weekday}, {day} de {month}",
        typed="{day}/{number}",
        also_weekdays=(("seg.",), ("ter.",), ("qua.",), ("qui.",), ("sex.",), ("sáb.",), ("dom.",)),
        also_months=((), (), (), (), (), (), (), (), (), (), (), ()),
        decimal=",",
        group="\xa0",
    ),
    "de": Calendar(
        weekdays=("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
        weekdays_short=("Mo.", "Di.", "Mi.", "Do.", "Fr.", "Sa.", "So."),
        months=(
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember",
        ),
        months_short=("Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."),
        full="{weekday}, {day}. {month} {year}",
        short="{weekday_short}, {day}. {month_short}",
        day_of_month="{day}. {month}",
        weekday_of_month="{weekday}, {day}. {month}",
        typed="{day}.{number}.",
        also_weekdays=(("Mo",), ("Di",), ("Mi",), ("Do",), ("Fr",), ("Sa",), ("So",)),
        also_months=(
            ("Jan",),
            ("Feb",),
            ("Mär",),
            ("Apr",),
            (),
            ("Jun",),
            ("Jul",),
            ("Aug",),
            ("Sep",),
            ("Okt",),
            ("Nov",),
            ("Dez",),
        ),
        decimal=",",
        group=".",
    ),
    "fr": Calendar(
        weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
        weekdays_short=("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."),
        months=(
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ),
        months_short=(
            "janv.",
            "févr.",
            "mars",
            "avr.",
            "mai",
            "juin",
            "juil.",
            "août",
            "sept.",
            "oct.",
            "nov.",
            "déc.",
        ),
        full="{weekday} {day} {month} {year}",
        short="{weekday_short} {day} {month_short}",
        day_of_month="{day} {month}",
        weekday_of_month="{weekday} {day} {month}",
        typed="{day}/{number}",
        also_weekdays=(("lu",), ("ma",), ("me",), ("je",), ("ve",), ("sa",), ("di",)),
        also_months=((), (), (), (), (), (), (), (), (), (), (), ()),
        decimal=",",
        group="\u202f",
    ),
}
"""By the code of the language."""
