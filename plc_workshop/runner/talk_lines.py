"""What the room sees of the statements that a group marks in the talk."""

from plc_workshop.packs.model import whole_name
from plc_workshop.packs.width import cells
from plc_workshop.results import expected
from plc_workshop.results.phrases import word_with_numbers
from plc_workshop.results.questions import what_to_talk_about, where_will_views_differ
from plc_workshop.room.sight import Line, Span
from plc_workshop.runner.room_lines import BLANK, in_two, line
from plc_workshop.session import discussion, expecting, proposing
from plc_workshop.session.state import Session

WIDTH = 66
"""Cells of the room's texts."""
_STAR, _GAP, _NAME = 2, 2, 26
"""Cells of the sign before a name, between two columns, and of a name at the most."""


def where_differ(session: Session, width: int) -> tuple[Line, ...]:
    """Where views will differ: the question, and all statements by number, a star where they are expected to."""
    statements = session.pack.mirror.statements
    digits = len(str(len(statements)))
    items = []
    for number, each in enumerate(statements, 1):
        wanted = expecting.is_expected(session.record, each.id)
        lead = Span(f"{'*' if wanted else ' '} {number:>{digits}}  ", "ask" if wanted else "muted")
        items.append((lead, whole_name(each.name, each.text)))
    return line(where_will_views_differ(), "ask"), BLANK, *in_two(items, width)


def what_to_choose(session: Session, width: int) -> tuple[Line, ...]:
    """What to talk about: the question, what the app proposes and why, and the statements with their results."""
    found = [_told(session, each) for each in discussion.rows(session)]
    names = min(_NAME, max(cells(name.text) for _sign, name, _told, _expected in found))
    widest = max(cells(told) for _sign, _name, told, _expected in found)
    last = max(cells(expectation) for _sign, _name, _told, expectation in found)
    left = _STAR + names + _GAP
    is_beside = left + widest + _GAP + last <= width
    lines: list[Line] = []
    for sign, name, told, expectation in found:
        first: tuple[Span, ...] = (sign, name)
        if told and cells(name.text) > names:  # a long name has a line of its own
            lines.append(Line(first, _STAR))
            first = (Span(" " * left),)
        elif told:
            first = (sign, name, Span(" " * (names + _GAP - cells(name.text))))
        beside = (Span(" " * (widest + _GAP - cells(told))), Span(expectation, "ask")) if is_beside else ()
        lines.append(Line((*first, Span(told, "muted"), *(beside if expectation else ())), left if told else _STAR))
        if expectation and not is_beside:
            lines.append(Line((Span(" " * left), Span(expectation, "ask")), left))
    why = proposing.why(session)
    return line(what_to_talk_about(), "ask"), *([line(why)] if why else []), BLANK, *lines


def _told(session: Session, statement: str) -> tuple[Span, Span, str, str]:
    """A statement's sign, its name, what came, and what was expected; of the last two nothing without a result."""
    about = discussion.statement(session, statement)
    chosen = discussion.in_focus(session.record, statement)
    proposed = not chosen and proposing.is_proposed(session, statement)
    sign = Span("* ", "muted") if proposed else Span("* " if chosen else "  ", "ask")
    name = Span(whole_name(about.name, about.text), "strong" if chosen else "plain")
    shown = discussion.result_of(session, statement) if session.shows else None
    if shown is None:
        return sign, name, "", ""
    return sign, name, word_with_numbers(shown), expected.beside(session.record.expected, shown)
