"""The statements that a group marks in the talk: where views will differ, and what it wants to talk about."""

from textual.content import Content

from plc_workshop.packs.model import whole_name
from plc_workshop.results import expected
from plc_workshop.results.phrases import word_with_numbers
from plc_workshop.results.questions import what_to_talk_about, where_will_views_differ
from plc_workshop.session import discussion, expecting, proposing
from plc_workshop.session.state import Session
from plc_workshop.tui.widgets.chart import beside, star
from plc_workshop.tui.widgets.in_two import Item
from plc_workshop.tui.widgets.labels import side_by_side
from plc_workshop.tui.widgets.plain import lines
from plc_workshop.tui.widgets.rows import Row
from plc_workshop.words import _

_STAR, _GAP, _NAME = 2, 2, 26
"""Cells of the sign before a name, between two columns, and of a name at the most."""


def where_differ(width: int) -> Content:
    """The question that is asked before the look, and how it is answered."""
    asked = Content.styled(where_will_views_differ(), "bold $amber")
    # Translators: the key * marks statements, three at the most.
    return lines(*side_by_side((asked, Content.styled(_("* on up to three"), "$muted")), width, 2))


def to_differ(session: Session) -> list[Item]:
    """All statements in the order of the topic, with a star where views are expected to differ."""
    statements = session.pack.mirror.statements
    digits = len(str(len(statements)))
    items = []
    for number, each in enumerate(statements, 1):
        wanted = expecting.is_expected(session.record, each.id)
        name = Content(whole_name(each.name, each.text))
        lead = Content.assemble(" ", star(wanted=wanted), (f" {number:>{digits}}  ", "$muted"))
        items.append(Item(lead, name.stylize("bold") if wanted else name))
    return items


def what_to_choose(session: Session) -> Content:
    """The question that is asked after the look, and below it what the app proposes, and why."""
    asked = Content.styled(what_to_talk_about(), "bold $amber")
    told = " ".join(filter(None, (proposing.why(session), proposing.how_to_take(session))))
    return lines(asked, told) if told else asked


def to_choose(session: Session, width: int) -> list[Row]:
    """All statements with their results, chosen and proposed ones with a star, and what was expected of them.

    What was expected stands below a result where there is no room for it beside.
    """
    found = [_told(session, each) for each in discussion.rows(session)]
    names = min(_NAME, max(name.cell_length for _sign, name, _told, _expected in found))
    left = _STAR + names + _GAP
    widest = max(told.cell_length for _sign, _name, told, _expected in found)
    last = max(expectation.cell_length for _sign, _name, _told, expectation in found)
    is_beside = left + widest + _GAP + last <= width
    rows = []
    for at, (sign, name, told, expectation) in enumerate(found):
        words = told.wrap(width - left) if told.plain else []
        if expectation.plain and is_beside:
            words = [Content.assemble(told.pad_right(widest + _GAP - told.cell_length), expectation)]
        elif expectation.plain:
            words = [*words, *expectation.wrap(width - left)]
        rows.append(Row(Content("\n").join(beside(sign, name.wrap(names), words, left)), at))
    return rows


def _told(session: Session, statement: str) -> tuple[Content, Content, Content, Content]:
    """A statement's sign, its name, what came, and what was expected; of the last two nothing without a result."""
    about = discussion.statement(session, statement)
    chosen = discussion.in_focus(session.record, statement)
    star_style = "bold $amber" if chosen else "$muted"
    sign = Content.styled("* ", star_style) if chosen or proposing.is_proposed(session, statement) else Content("  ")
    name = Content(whole_name(about.name, about.text)).stylize("bold" if chosen else "")
    shown = discussion.result_of(session, statement) if session.shows else None
    if shown is None:
        return sign, name, Content(), Content()
    expectation = expected.beside(session.record.expected, shown)
    return sign, name, Content.styled(word_with_numbers(shown), "$muted"), Content.styled(expectation, "$amber")
