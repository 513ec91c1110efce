"""A date as a teacher types it in her own language."""

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_workshop.errors import Refused
from plc_workshop.session.date_words import words
from plc_workshop.session.dates import could_be_another, examples, moved, read_date
from plc_workshop.words.calendars import CALENDARS
from plc_workshop.words.days import (
    calendar,
    day_and_month,
    day_of_month,
    full_date,
    months,
    short_date,
    typed_day,
    weekday_of_month,
    weekdays,
)
from tests.speaking import speaking_of_days

TODAY = "2026-11-24"
LANGUAGES = st.sampled_from([*CALENDARS])
DAYS = st.dates(min_value=date(2026, 1, 1), max_value=date(9990, 1, 1))


@given(LANGUAGES, DAYS, DAYS)
def test_each_date_with_its_year_that_is_written_is_read(code: str, today: date, day: date) -> None:
    with speaking_of_days(code):
        written = full_date(str(day))
        if day < today:
            with pytest.raises(Refused, match="passed already"):
                read_date(written, str(today))
        else:
            assert (written, read_date(written, str(today))) == (written, str(day))
            assert not could_be_another(written, str(today))


@given(LANGUAGES, DAYS, st.integers(0, 364))
def test_each_date_without_its_year_that_is_written_is_read(code: str, today: date, away: int) -> None:
    day = str(today + timedelta(days=away))
    with speaking_of_days(code):
        for written in (short_date(day), day_of_month(day), weekday_of_month(day)):
            assert (written, read_date(written, str(today))) == (written, day)
            assert (written, read_date(written.upper(), str(today))) == (written, day)


@given(LANGUAGES, DAYS)
def test_numbers_are_read_in_every_language(code: str, day: date) -> None:
    today = str(day)
    with speaking_of_days(code):
        typed = typed_day(day.day, day.month)
        for way in (
            f"{day.day}.{day.month}.", f"{day.day}/{day.month}", f"{day.day}-{day.month}", today, typed,
            f"{day.day}.{day.month}.{day.year}", f"{day:%d.%m.}{day.year}.",
        ):  # fmt: skip
            assert (way, read_date(way, today)) == (way, today)


@given(LANGUAGES, DAYS, st.sampled_from(["weekdays", "weekdays_short"]))
def test_each_name_of_a_day_is_read(code: str, today: date, kind: str) -> None:
    with speaking_of_days(code):
        for number, name in enumerate(getattr(calendar(), kind)):
            day = today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)
            for other in (name, *calendar().also_weekdays[number]):
                assert (other, read_date(other, str(today))) == (other, str(day))
                assert (other, read_date(other.rstrip("."), str(today))) == (other, str(day))


@given(LANGUAGES)
def test_what_is_given_as_an_example_is_read(code: str) -> None:
    with speaking_of_days(code):
        assert read_date(day_and_month(15, 1), TODAY) == "2027-01-15"
        assert read_date(typed_day(15, 1), TODAY) == "2027-01-15"
        assert read_date(weekdays()[4], TODAY) == "2026-11-27"
        assert read_date(words().example, TODAY) == "2026-12-08"
        assert day_and_month(15, 1) in examples()
        with pytest.raises(Refused) as refused:
            read_date("xyz", TODAY)
        assert day_and_month(15, 1) in refused.value.message
        assert words().example in refused.value.message
        for stretch in (*words().some_week.split("|"), months()[0]):
            with pytest.raises(Refused, match="Which day of that"):
                read_date(stretch, TODAY)


SAID = [
    ("nl", "vandaag", "2026-11-24"),
    ("nl", "morgen", "2026-11-25"),
    ("nl", "overmorgen", "2026-11-26"),
    ("nl", "over 2 weken", "2026-12-08"),
    ("nl", "over twee weken", "2026-12-08"),
    ("nl", "over een maand", "2026-12-24"),
    ("nl", "vóór vrijdag", None),
    ("nl", "uiterlijk vrijdag", "2026-11-27"),
    ("nl", "tot en met vr 4 dec", "2026-12-04"),
    ("nl", "vrijdag", "2026-11-27"),
    ("nl", "vrijdag a.s.", "2026-11-27"),
    ("nl", "a.s. vrijdag", "2026-11-27"),
    ("nl", "vrijdags", "2026-11-27"),
    ("nl", "vr.", "2026-11-27"),
    ("nl", "volgende week vrijdag", "2026-12-04"),
    ("nl", "15 jan", "2027-01-15"),
    ("nl", "de 15e", "2026-12-15"),
    ("nl", "15 mrt '27", "2027-03-15"),
    ("nl", "15 maart 2027", "2027-03-15"),
    ("nl", "eind januari", "2027-01-31"),
    ("nl", "januari 15", "2027-01-15"),
    ("nl", "Friday", None),
    ("lv", "šodien", "2026-11-24"),
    ("lv", "sodien", "2026-11-24"),
    ("lv", "rīt", "2026-11-25"),
    ("lv", "parit", "2026-11-26"),
    ("lv", "pēc 2 nedēļām", "2026-12-08"),
    ("lv", "pec 2 nedelam", "2026-12-08"),
    ("lv", "pēc divām nedēļām", "2026-12-08"),
    ("lv", "pēc nedēļas", "2026-12-01"),
    ("lv", "pēc 21 dienas", "2026-12-15"),
    ("lv", "pēc mēneša", "2026-12-24"),
    ("lv", "piektdien", "2026-11-27"),
    ("lv", "Piektdiena", "2026-11-27"),
    ("lv", "piektdienā", "2026-11-27"),
    ("lv", "līdz piektdienai", "2026-11-27"),
    ("lv", "pk", "2026-11-27"),
    ("lv", "treš.", "2026-11-25"),
    ("lv", "svetdien", "2026-11-29"),
    ("lv", "nākamajā piektdienā", "2026-12-04"),
    ("lv", "15. janvārī", "2027-01-15"),
    ("lv", "15. janvāris", "2027-01-15"),
    ("lv", "līdz 15. janvārim", "2027-01-15"),
    ("lv", "15 janvara", "2027-01-15"),
    ("lv", "15. janv.", "2027-01-15"),
    ("lv", "2027. gada 15. janvārī", "2027-01-15"),
    ("lv", "piektdien, 2027. gada 15. janvārī", "2027-01-15"),
    ("lv", "2027. g. 15. janv.", "2027-01-15"),
    ("lv", "15.01.2027.", "2027-01-15"),
    ("lv", "janvāra beigās", "2027-01-31"),
    ("lv", "1. jūlijā", "2027-07-01"),
    ("lv", "1. jūnijā", "2027-06-01"),
    ("lv", "10. aprīlī", "2027-04-10"),
    ("lv", "10. aprīļa", "2027-04-10"),
    ("lv", "15. janvāris 2027. g.", "2027-01-15"),
    ("pt", "hoje", "2026-11-24"),
    ("pt", "amanhã", "2026-11-25"),
    ("pt", "amanha", "2026-11-25"),
    ("pt", "depois de amanhã", "2026-11-26"),
    ("pt", "daqui a 2 semanas", "2026-12-08"),
    ("pt", "dentro de duas semanas", "2026-12-08"),
    ("pt", "daqui a 15 dias", "2026-12-09"),
    ("pt", "daqui a um mês", "2026-12-24"),
    ("pt", "sexta-feira", "2026-11-27"),
    ("pt", "sexta feira", "2026-11-27"),
    ("pt", "Sexta", "2026-11-27"),
    ("pt", "sex.", "2026-11-27"),
    ("pt", "até sexta-feira", "2026-11-27"),
    ("pt", "na sexta", "2026-11-27"),
    ("pt", "sabado", "2026-11-28"),
    ("pt", "terca", "2026-12-01"),
    ("pt", "3ª", None),
    ("pt", "próxima sexta-feira", "2026-12-04"),
    ("pt", "15 de janeiro", "2027-01-15"),
    ("pt", "15 janeiro", "2027-01-15"),
    ("pt", "15 de janeiro de 2027", "2027-01-15"),
    ("pt", "sexta-feira, 15 de janeiro de 2027", "2027-01-15"),
    ("pt", "1.º de março", "2027-03-01"),
    ("pt", "1 de marco", "2027-03-01"),
    ("pt", "15 jan.", "2027-01-15"),
    ("pt", "dia 15", "2026-12-15"),
    ("pt", "fim de janeiro", "2027-01-31"),
    ("de", "heute", "2026-11-24"),
    ("de", "übermorgen", "2026-11-26"),
    ("de", "uebermorgen", "2026-11-26"),
    ("de", "ubermorgen", "2026-11-26"),
    ("de", "in 2 Wochen", "2026-12-08"),
    ("de", "in zwei Wochen", "2026-12-08"),
    ("de", "in einer Woche", "2026-12-01"),
    ("de", "in fünf Tagen", "2026-11-29"),
    ("de", "in fuenf Tagen", "2026-11-29"),
    ("de", "bis Freitag", "2026-11-27"),
    ("de", "freitags", "2026-11-27"),
    ("de", "Fr", "2026-11-27"),
    ("de", "nächsten Freitag", "2026-12-04"),
    ("de", "am 15. Januar", "2027-01-15"),
    ("de", "15. Januar 2027", "2027-01-15"),
    ("de", "Freitag, den 15. Januar", "2027-01-15"),
    ("de", "15 Mrz", None),
    ("de", "15. Maerz", "2027-03-15"),
    ("de", "15. Marz", "2027-03-15"),
    ("de", "15. Mär", "2027-03-15"),
    ("de", "Ende Januar", "2027-01-31"),
    ("fr", "aujourd’hui", "2026-11-24"),
    ("fr", "demain", "2026-11-25"),
    ("fr", "après-demain", "2026-11-26"),
    ("fr", "dans 2 semaines", "2026-12-08"),
    ("fr", "dans deux semaines", "2026-12-08"),
    ("fr", "dans une semaine", "2026-12-01"),
    ("fr", "d'ici un mois", "2026-12-24"),
    ("fr", "vendredi", "2026-11-27"),
    ("fr", "mar.", "2026-12-01"),
    ("fr", "15 mar", "2027-03-15"),
    ("fr", "vendredi prochain", "2026-12-04"),
    ("fr", "le 15 janvier", "2027-01-15"),
    ("fr", "le 1er février", "2027-02-01"),
    ("fr", "1 fevrier", "2027-02-01"),
    ("fr", "15 août 2027", "2027-08-15"),
    ("fr", "15 aout", "2027-08-15"),
    ("fr", "jusqu’au 15 janv.", "2027-01-15"),
    ("fr", "fin janvier", "2027-01-31"),
]


@pytest.mark.parametrize(("code", "typed", "meant"), SAID)
def test_a_day_in_the_words_of_a_language(code: str, typed: str, meant: str | None) -> None:
    with speaking_of_days(code):
        if meant is None:
            with pytest.raises(Refused):
                read_date(typed, TODAY)
        else:
            assert read_date(typed, TODAY) == meant


@given(LANGUAGES, st.text(max_size=30))
def test_any_text_is_a_date_or_a_sentence_in_every_language(code: str, text: str) -> None:
    with speaking_of_days(code), suppress(Refused):
        assert len(read_date(text, TODAY)) in (0, 10)


@given(LANGUAGES, DAYS, st.sampled_from([1, -1, 7, -7]))
def test_a_day_moves_and_never_before_today(code: str, day: date, by: int) -> None:
    with speaking_of_days(code):
        there = max(date.fromisoformat(TODAY), day + timedelta(days=by))
        assert moved(full_date(str(day)), by, TODAY) == str(there)


@pytest.mark.parametrize(
    ("typed", "by", "there"),
    [
        ("", 1, "2026-11-25"),
        ("", -1, TODAY),
        ("", 7, "2026-12-01"),
        ("next Friday", 1, "2026-12-05"),
        ("15.1.", -7, "2027-01-08"),
        ("Tuesday 20 January 2026", 1, TODAY),
        ("9999-12-31", 7, "9999-12-31"),
    ],
)
def test_a_day_moves_from_what_stands_there(typed: str, by: int, there: str) -> None:
    assert moved(typed, by, TODAY) == there


def test_what_is_no_day_does_not_move() -> None:
    with pytest.raises(Refused, match="no day that can be read"):
        moved("some day", 1, TODAY)


@given(LANGUAGES, DAYS, st.sampled_from([".", "/", "-"]), st.sampled_from([".", "/", "-"]))
def test_a_day_and_a_month_need_no_blank_between_them(code: str, day: date, before: str, after: str) -> None:
    with speaking_of_days(code):
        month, today = months()[day.month - 1], str(day)
        assert read_date(f"{day.day}{before}{month}", today) == str(day)
        assert read_date(f"{day.day}{before}{month}{after}{day.year}", today) == str(day)


@given(LANGUAGES)
def test_on_the_last_day_there_is_no_other_is_read(code: str) -> None:
    with speaking_of_days(code):
        for typed in (words().example, weekdays()[0], words().tomorrow.split("|")[0], "1"):
            with pytest.raises(Refused):
                read_date(typed, "9999-12-31")


@given(LANGUAGES)
def test_no_sentence_ends_in_two_full_stops(code: str) -> None:
    """In some languages a day in numbers ends in one."""
    with speaking_of_days(code):
        for typed in ("1/15", months()[0]):
            with pytest.raises(Refused) as refused:
                read_date(typed, TODAY)
            assert not refused.value.message.endswith("..")
