"""Summary -> one self-contained page: no script, no request, readable on a phone and on paper."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from plc_workshop.export import became, view
from plc_workshop.export.code_text import LARGEST, code_text
from plc_workshop.export.columns import columns, has_gaps
from plc_workshop.export.qr_svg import drawn, no_code
from plc_workshop.export.svg_bars import charts, swatch
from plc_workshop.results import expected
from plc_workshop.results.bars import has_others, hides_points
from plc_workshop.results.identity import content_id
from plc_workshop.results.next_meeting import NextMeeting, when
from plc_workshop.results.palette import others, paints
from plc_workshop.results.phrases import headline, of_statements, one_colour, others_together, took_part
from plc_workshop.results.promise_words import until
from plc_workshop.results.summary import Summary
from plc_workshop.words import _, pgettext, spoken
from plc_workshop.words.days import full_date
from plc_workshop.words.lists import in_a_row

if TYPE_CHECKING:
    from jinja2 import Template


def page(summary: Summary, calendar: str = "") -> str:
    """The whole page as HTML; `calendar` is where the next meeting is for a calendar, while the page is served."""
    css = style()
    text = code_text(summary, LARGEST)
    mirror, meets = summary.mirror, view.meeting(summary)
    table = columns(mirror) if mirror else ()
    rows = mirror.statements if mirror else ()
    return template("page.html.jinja").render(
        summary=summary,
        mirror=mirror,
        view=view,
        expected=expected,
        parts=headline(mirror) if mirror else (),
        took_part=took_part(mirror) if mirror else "",
        of_statements=of_statements(mirror) if mirror else "",
        charts=charts(mirror) if mirror else {},
        legend=[(label, swatch(paint)) for label, paint in zip(mirror.scale, paints(len(mirror.scale)), strict=True)]
        if mirror
        else (),
        others=(swatch(others()), others_together()) if has_others(rows) else None,
        one_colour=one_colour() if hides_points(rows) else "",
        columns=table,
        has_gaps=mirror is not None and has_gaps(table, mirror),
        code=_code(text) if text else None,
        code_text=text,
        no_code=no_code(),
        id=content_id(summary),
        meets=meets if meets != NextMeeting() else None,
        when=when,
        until=until,
        calendar=calendar,
        full_date=full_date,
        became=became,
        style=Markup(css),  # noqa: S704 - our own file
        style_hash=policy_hash(css),
        language=spoken().code,
    )


def style(*more: str) -> str:
    """How every page looks, and what else these files say."""
    return "".join(map(page_file, ("page.css", *more)))


def _code(text: str) -> Markup:
    inside, size = drawn(text)
    svg = Markup('<svg class="code" viewBox="0 0 {size} {size}" role="img" aria-label="{label}">{inside}</svg>')
    return svg.format(size=size, label=_("Code with the text beside it"), inside=inside)


def page_file(name: str) -> str:
    """A file that pages are made of."""
    return (Path(__file__).parent / "page" / name).read_text("utf-8")


def policy_hash(style: str) -> str:
    """The style's name in a content security policy."""
    import base64
    import hashlib

    return "sha256-" + base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")


@cache
def template(name: str) -> "Template":
    """One of our templates."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(
        loader=FunctionLoader(page_file),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals |= {"_": _, "pgettext": pgettext, "in_a_row": in_a_row}
    return environment.get_template(name)
