"""What a school asks before it says yes, on paper: made of what the program knows of itself and of this laptop."""

from markupsafe import Markup

from plc_workshop.export import school_answers, school_texts
from plc_workshop.export.html import policy_hash, style, template
from plc_workshop.export.school_values import OfThisLaptop, Part
from plc_workshop.words import spoken


def page(here: OfThisLaptop) -> str:
    """The page as HTML, in the language spoken."""
    css = style("school.css")
    return template("school.html.jinja").render(
        version=here.version,
        language=spoken().code,
        lead=school_texts.lead(here),
        parts=_parts(here),
        style=Markup(css),  # noqa: S704 - our own file
        style_hash=policy_hash(css),
    )


def _parts(here: OfThisLaptop) -> tuple[Part, ...]:
    return (
        school_texts.purpose(),
        school_texts.kept(here),
        school_texts.who_reads(here),
        school_texts.names(),
        school_texts.deleted(here),
        school_answers.networks(here),
        school_answers.stick(here),
        school_answers.accessibility(here),
        school_answers.licences(here),
        school_answers.whom_to_ask(),
    )
