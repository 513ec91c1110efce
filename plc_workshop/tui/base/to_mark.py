"""The statements that a group marks in the talk: where views will differ, and what it wants to talk about."""

from textual.content import Content

from plc_workshop.results.questions import what_to_talk_about, where_will_views_differ
from plc_workshop.session import marking, proposing
from plc_workshop.session.state import Session
from plc_workshop.tui.widgets.barred import across
from plc_workshop.tui.widgets.chart import beside, star
from plc_workshop.tui.widgets.in_two import Item
from plc_workshop.tui.widgets.labels import side_by_side
from plc_workshop.tui.widgets.plain import lines
from plc_workshop.tui.widgets.rows import Row
from plc_workshop.words import _


def where_differ(width: int) -> Content:
    """The question that is asked before the look, and how it is answered."""
    asked = Content.styled(where_will_views_differ(), "bold $amber")
    # Translators: the key * marks statements, three at the most.
    return lines(*side_by_side((asked, Content.styled(_("* on up to three"), "$muted")), width, 2))


def to_differ(session: Session) -> list[Item]:
    """All statements in the order of the topic, with a star where views are expected to differ."""
    return [
        Item(
            Content.assemble(" ", star(wanted=each.expected), (f" {each.number}  ", "$muted")),
            Content.styled(each.name, "bold" if each.expected else ""),
        )
        for each in marking.numbered(session)
    ]


def what_to_choose(session: Session) -> Content:
    """The question that is asked after the look, and below it what the app proposes, and why."""
    asked = Content.styled(what_to_talk_about(), "bold $amber")
    told = " ".join(filter(None, (proposing.why(session), proposing.how_to_take(session))))
    return lines(asked, told) if told else asked


def to_choose(session: Session, width: int) -> list[Row]:
    """All statements with their results, chosen and proposed ones with a star, and what was expected of them."""
    offer = marking.offer(session, width)
    rows = []
    for at, each in enumerate(offer.statements):
        told, expected = Content.styled(each.told, "$muted"), Content.styled(each.expected, "$amber")
        if expected.plain and offer.column is not None:
            words = [across([(0, told), (offer.column, expected)])]
        else:
            words = [line for text in (told, expected) if text.plain for line in text.wrap(max(1, width - offer.left))]
        name = Content.styled(each.name, "bold" if each.chosen else "").wrap(offer.names)
        rows.append(Row(Content("\n").join(beside(_sign(each), name, words, offer.left)), at))
    return rows


def _sign(each: marking.Offered) -> Content:
    if not (each.chosen or each.proposed):
        return Content(" " * marking.SIGN)
    return Content.styled("* ", "bold $amber" if each.chosen else "$muted")
