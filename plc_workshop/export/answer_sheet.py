"""The answer sheets: one person's answers on paper, the same for everybody; two of them on a page of A4 where they fit.

No sheet has a name, a number or a code, and none can be told from another: one text is repeated. The page has no margins:
in them a browser prints which page it is.
"""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from math import ceil
from unicodedata import bidirectional

from markupsafe import Markup

from plc_workshop.export.html import page_file, policy_hash, template
from plc_workshop.export.sheet_layout import Layout, laid_out
from plc_workshop.packs.model import Pack
from plc_workshop.results.questions import not_said
from plc_workshop.words import _, language_of, ngettext, npgettext, pgettext, speaking, spoken

_RULE = """\
.sheet {{ --size: {size:g}pt; --point: {point:g}mm; --rather: {rather:g}mm; --talk: {talk:g}mm; --row: {row:.2f}mm; }}
"""


@dataclass(frozen=True, slots=True)
class Told:
    """What stands on a sheet in one language."""

    language: str
    """Of the topic."""
    ours: str
    """Of what the program says."""
    title: str
    ask: str
    only: str
    scale: tuple[str, ...]
    rather: str
    talk: str
    statements: tuple[str, ...]
    explained: tuple[str, ...]
    crosses: Markup
    """How to answer; empty where another language of the sheet says it in the same words."""
    box: Markup
    """What becomes of the sheet."""


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
    return laid_out(_told(packs, threshold))


def answer_sheets(packs: Sequence[Pack], people: int, threshold: int) -> Printed:
    """The sheets for so many people, each in all languages of these packs, which are one pack."""
    told = _told(packs, threshold)
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
    return (
        counted(people, layout),
        _("Print on one side of the paper, at its full size (100 %)."),
        cut,
        _("All sheets are alike: write nothing on them. Pens of one kind are best."),
    )


def _told(packs: Sequence[Pack], threshold: int) -> tuple[Told, ...]:
    """What stands there in each language; of what the program says, each language once."""
    told: list[Told] = []
    for at, pack in enumerate(packs):
        with ExitStack() as aside:
            if at:
                aside.enter_context(speaking(language_of(pack.language)))
            told.append(_in_one(pack, threshold, again=any(spoken().code == each.ours for each in told)))
    return tuple(told)


def _in_one(pack: Pack, threshold: int, *, again: bool) -> Told:
    mirror = pack.mirror
    return Told(
        language=pack.language,
        ours=spoken().code,
        title=pack.title,
        ask=mirror.instruction,
        only="" if again else _("No name, no number, no remark: only crosses."),
        scale=mirror.scale,
        rather="" if again else not_said(),
        # Translators: above the circles of an answer sheet: who fills one wants to talk about that statement.
        talk="" if again else _("Let us talk about it"),
        statements=tuple(statement.text for statement in mirror.statements),
        explained=tuple(statement.explain for statement in mirror.statements),
        crosses=Markup() if again else _crosses(threshold),
        box=Markup() if again else _box(),
    )


def _crosses(threshold: int) -> Markup:
    first = _("One cross a line;")
    # Translators: goes on behind “One cross a line;” and “0” is the box of who would rather not say. {box} is a box
    # that is filled in.
    rest = _(
        "an empty line counts as 0. A cross in at most two circles. "
        "Changed your mind? Fill the wrong box in, {box}, and cross another."
    )
    shows = ngettext(
        "Nothing shows before {n} person is done.", "Nothing shows before {n} people are done.", threshold
    ).format(n=threshold)
    filled = Markup('<i class="filled"></i>')
    return Markup("<strong>{}</strong> {} {}").format(first, Markup.escape(rest).format(box=filled), shows)


def _box() -> Markup:
    first = _("Fold it, writing inside, and put it into the box.")
    rest = _(
        "The box is shaken before it is opened. One of us types the sheets in, not the head and not who leads today: "
        "handwriting is seen, no name. Before we look at the result, the sheets are torn up."
    )
    return Markup("<strong>{}</strong> {}").format(first, rest)


def _of(at: int, count: int) -> str:
    """Which page of one person's sheet it is."""
    return pgettext("value", "page {n} of {pages}").format(n=at, pages=count)


def _reads_to_the_left(pack: Pack) -> bool:
    """Whether the topic is in letters that are read from the right."""
    first = (bidirectional(sign) for statement in pack.mirror.statements for sign in statement.text)
    return next((side for side in first if side in {"L", "R", "AL"}), "L") != "L"
