"""A group's year -> one self-contained page: no script, no request, readable on a phone and on paper."""

from itertools import groupby

from markupsafe import Markup

from plc_workshop.export.html import policy_hash, style, template
from plc_workshop.results import year_words as said
from plc_workshop.results.phrases import heading
from plc_workshop.results.promise_words import put_off
from plc_workshop.results.year import Course, Year
from plc_workshop.words import language_of, speaking, spoken
from plc_workshop.words.days import day_of_month
from plc_workshop.words.lists import in_a_row


def page(year: Year) -> str:
    """The whole page as HTML, in the language of the group's latest meeting."""
    css = style("year.css")
    with speaking(language_of(year.language)):
        return template("year.html.jinja").render(
            year=year,
            said=said,
            title=in_a_row(filter(None, (said.title(), year.group))),
            facts=(said.meetings_since(year), said.for_whom(year.audience)),
            moved=_moved(year),
            groups=[
                (title, name, [(heading(which), courses) for which, courses in found])
                for title, name, found in (
                    (said.as_before(), "before", year.as_before),
                    (said.once_so_far(), "once", year.once),
                )
                if found
            ],
            heading=heading,
            put_off=put_off,
            style=Markup(css),  # noqa: S704 - our own file
            style_hash=policy_hash(css),
            language=spoken().code,
        )


def _moved(year: Year) -> list[tuple[str, str, str, list[Course]]]:
    """The tables of what moved: its topic where there are several, the two days, the statements."""
    several = len(year.topics) > 1
    grouped = groupby(year.moved, key=lambda course: (course.topic, course.days))
    return [
        (topic if several else "", day_of_month(days[0]), day_of_month(days[1]), list(courses))
        for (topic, days), courses in grouped
    ]
