"""The answer sheets: one person's answers on paper, the same for everybody; two of them on a page of A4 where they fit.

No sheet has a name, a number or a code, and none can be told from another: one text is repeated. The page has no
margins: in them a browser prints which page it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from unicodedata import bidirectional

from markupsafe import Markup

from plc_workshop.export.html import page_file, policy_hash, template
from plc_workshop.export.sheet_layout import Layout, laid_out
from plc_workshop.export.sheet_texts import told_in
from plc_workshop.packs.model import Pack
from plc_workshop.words import _, ngettext, npgettext, pgettext, spoken

_RULE = """\
.sheet {{ --size: {size:g}pt; --point: {point:g}mm; --rather: {rather:g}mm; --talk: {talk:g}mm; --row: {row:.2f}mm; }}
"""


@dataclass(frozen=True, slots=True)
class Printed:
    """A page of HTML from which the sheets of all are printed, and what comes out of the printer."""

    html: str
    people: int
    layout: Layout

    @property
    def pages(self) -> int:
        """How many pages of A4."""
        return pages_for(self.people, self.layout)


def pages_for(people: int, layout: Layout) -> int:
    """How many pages of A4 the sheets of so many people take."""
    return ceil(people / 2) if layout.half else people * layout.pages


def layout_of(packs: Sequence[Pack], threshold: int) -> Layout:
    """How the sheet of a pack is laid out, or of two that are one in two languages."""
    return laid_out(told_in(packs, threshold))


def answer_sheets(packs: Sequence[Pack], people: int, threshold: int) -> Printed:
    """The sheets for so many people, each in all languages of these packs, which are one pack."""
    told = told_in(packs, threshold)
    layout = laid_out(told)
    parts = template("answer_sheet.html.jinja").render(
        told=told, layout=layout, to_left=_reads_to_the_left(packs[0]), _of=_of, front="front", count=len(layout.parts)
    )
    leaf = f'<div class="leaf">{parts}{parts}</div>\n' if layout.half else parts
    copies = ceil(people / 2) if layout.half else people
    css = page_file("answer_sheet.css") + _RULE.format(
        size=layout.size, point=layout.point, rather=layout.rather, talk=layout.talk, row=layout.row
    )
    page = template("answer_sheets.html.jinja").render(
        language=spoken().code,
        title=packs[0].title,
        pack_language=packs[0].language,
        how=how_to_print(people, layout),
        first=Markup(leaf),  # noqa: S704 - made by our own template
        rest=Markup(leaf * (copies - 1)),  # noqa: S704
        style=Markup(css),  # noqa: S704 - our own file
        style_hash=policy_hash(css),
    )
    return Printed(page, people, layout)


def counted(people: int, layout: Layout) -> str:
    """For how many people it is, and how many pages that are: 9 people: 5 pages."""
    pages = pages_for(people, layout)
    # Translators: how many pages come out of the printer: 9 people: 5 pages.
    return pgettext("value", "{people}: {pages}").format(
        people=npgettext("value", "{n} person", "{n} people", people).format(n=people),
        pages=npgettext("value", "{n} page", "{n} pages", pages).format(n=pages),
    )


def of_each(layout: Layout) -> str:
    """How much paper each person gets, and what is not on it."""
    if layout.half:
        return _("half a page each, no name, no number")
    return ngettext("{n} page each, no name, no number", "{n} pages each, no name, no number", layout.pages).format(
        n=layout.pages
    )


def how_to_print(people: int, layout: Layout) -> tuple[str, ...]:
    """What whoever prints has to know, in a few sentences."""
    if layout.half:
        cut = _("Two sheets stand on each page: cut it in the middle.")
    elif layout.pages > 1:
        cut = ngettext(
            "Each person gets {n} page.", "Each person gets {n} pages: put them together with a staple.", layout.pages
        ).format(n=layout.pages)
    else:
        cut = _("Each person gets one page: the statements need it.")
    words = _("The plainer words of the statements have no room there: they are on the page with the statements.")
    return (
        counted(people, layout),
        _("Print on one side of the paper, at its full size (100 %)."),
        cut,
        *(() if layout.explained else (words,)),
        _("All sheets are alike: write nothing on them. Pens of one kind are best."),
    )


def _of(at: int, count: int) -> str:
    """Which page of one person's sheet it is."""
    return pgettext("value", "page {n} of {pages}").format(n=at, pages=count)


def _reads_to_the_left(pack: Pack) -> bool:
    """Whether the topic is in letters that are read from the right."""
    first = (bidirectional(sign) for statement in pack.mirror.statements for sign in statement.text)
    return next((side for side in first if side in {"L", "R", "AL"}), "L") != "L"
