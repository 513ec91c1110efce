"""The statements that a group marks in the talk: where views will differ, and what it wants to talk about."""

from textual.content import Content

from plc_workshop.packs.model import whole_name
from plc_workshop.results.questions import what_to_talk_about, where_will_views_differ
from plc_workshop.results.what_came import what_came
from plc_workshop.session import discussion, expecting, proposing
from plc_workshop.session.state import Session
from plc_workshop.tui.widgets.barred import across
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
    """All statements with their results, chosen and proposed ones with a star, and what was expected of them."""
    order = discussion.rows(session)
    added = proposing.what_is_added(session)
    heads = [_head(session, each, proposed=each in added) for each in order]
    names = min(_NAME, max(name.cell_length for _sign, name in heads))
    left = _STAR + names + _GAP
    shown = [discussion.result_of(session, each) if session.shows else None for each in order]
    came = what_came(shown, session.record.expected, width - left)
    rows = []
    for at, (sign, name) in enumerate(heads):
        told, expected = Content.styled(came.told[at], "$muted"), Content.styled(came.expected[at], "$amber")
        if expected.plain and came.column is not None:
            words = [across([(0, told), (came.column, expected)])]
        else:
            words = [line for text in (told, expected) if text.plain for line in text.wrap(max(1, width - left))]
        rows.append(Row(Content("\n").join(beside(sign, name.wrap(names), words, left)), at))
    return rows


def _head(session: Session, statement: str, *, proposed: bool) -> tuple[Content, Content]:
    """A statement's sign, and its name."""
    about = discussion.statement(session, statement)
    chosen = discussion.in_focus(session.record, statement)
    starred = chosen or proposed
    sign = Content.styled("* ", "bold $amber" if chosen else "$muted") if starred else Content("  ")
    return sign, Content(whole_name(about.name, about.text)).stylize("bold" if chosen else "")
