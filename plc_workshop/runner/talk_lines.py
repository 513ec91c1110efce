"""What the room sees of the statements that a group marks in the talk."""

from collections.abc import Sequence

from plc_workshop.packs.model import whole_name
from plc_workshop.packs.width import cells
from plc_workshop.packs.wrap import wrap_text
from plc_workshop.results.questions import what_to_talk_about, where_will_views_differ
from plc_workshop.results.what_came import Came, what_came
from plc_workshop.room.sight import Line, Size, Span, text_cells
from plc_workshop.runner.room_lines import BLANK, in_two, line
from plc_workshop.session import discussion, expecting, proposing
from plc_workshop.session.state import Session
from plc_workshop.words import npgettext

_STAR, _GAP, _NAME = 2, 2, 26
"""Cells of the sign before a name, between two columns, and of a name at the most."""


def where_differ(session: Session, window: Size) -> tuple[Line, ...]:
    """Where views will differ: the question, and all statements by number, a star where they are expected to."""
    statements = session.pack.mirror.statements
    digits = len(str(len(statements)))
    items = []
    for number, each in enumerate(statements, 1):
        wanted = expecting.is_expected(session.record, each.id)
        lead = Span(f"{'*' if wanted else ' '} {number:>{digits}}  ", "ask" if wanted else "muted")
        items.append((lead, whole_name(each.name, each.text)))
    return line(where_will_views_differ(), "ask"), BLANK, *in_two(items, text_cells(window.columns))


def what_to_choose(session: Session, window: Size, used: int) -> tuple[Line, ...]:
    """What to talk about: the question, what the app proposes and why, and the statements with their results.

    So many rows of the window are `used` by other texts.
    """
    why = proposing.why(session)
    above = (line(what_to_talk_about(), "ask"), *([line(why)] if why else []))
    rows = window.rows - used
    high = sum(_high(each, text_cells(window.columns)) for each in above)
    below = in_words(session, window, used + high)
    return *above, *([BLANK] if len(below) < rows - high else []), *below


def in_words(session: Session, window: Size, used: int, *, proposes: bool = True) -> tuple[Line, ...]:
    """The statements with their results, where so many rows of the window are `used` by other texts.

    What the app `proposes` has a star, as what is chosen has.

    Where there is no room for all statements, those that say most stay: chosen and proposed ones, then those that
    several people marked, then where what was expected says something.
    """
    width = text_cells(window.columns)
    order = discussion.rows(session)
    added = proposing.what_is_added(session)
    heads = [_head(session, each, proposed=proposes and each in added) for each in order]
    names = min(_NAME, max(cells(name.text) for _sign, name in heads))
    shown = [discussion.result_of(session, each) if session.shows else None for each in order]
    came = what_came(shown, session.record.expected, width - _STAR - names - _GAP)
    parts = [_lines(head, names, came, at) for at, head in enumerate(heads)]
    needed = [sum(_high(each, width) for each in part) for part in parts]
    kept = _kept(session, order, came, needed, window.rows - used)
    out = len(order) - len(kept)
    # Translators: so many statements of a list have no room.
    more = npgettext("list", "… {n} more", "… {n} more", out).format(n=out)
    end = [line(" " * _STAR + more, "muted")] if out else []
    return *(each for at in kept for each in parts[at]), *end


def _kept(session: Session, order: Sequence[str], came: Came, needed: Sequence[int], rows: int) -> list[int]:
    """The statements that have room in so many rows, in their order; a row is left to say that some have none."""
    if sum(needed) <= rows:
        return list(range(len(order)))
    marked, added = discussion.marked_by_several(session), proposing.what_is_added(session)

    def says_little(at: int) -> tuple[bool, bool, bool]:
        wanted = discussion.in_focus(session.record, order[at]) or order[at] in added
        return not wanted, order[at] not in marked, not came.expected[at]

    kept: list[int] = []
    left = rows - 1
    for at in sorted(range(len(order)), key=says_little):
        if needed[at] <= left or not kept:
            kept.append(at)
            left -= needed[at]
    return sorted(kept)


def _lines(head: tuple[Span, Span], names: int, came: Came, at: int) -> list[Line]:
    """The lines of a statement; a long name has one of its own."""
    sign, name = head
    told, expected, left = came.told[at], came.expected[at], _STAR + names + _GAP
    if not told:
        return [Line((sign, name), _STAR)]
    is_long = cells(name.text) > names
    lines = [Line((sign, name), _STAR)] if is_long else []
    first = (Span(" " * left),) if is_long else (sign, name, Span(" " * (left - _STAR - cells(name.text))))
    beside = expected and came.column is not None
    behind = (Span(" " * ((came.column or 0) - cells(told))), Span(expected, "ask")) if beside else ()
    lines.append(Line((*first, Span(told, "muted"), *behind), left))
    return [*lines, Line((Span(" " * left), Span(expected, "ask")), left)] if expected and not beside else lines


def _head(session: Session, statement: str, *, proposed: bool) -> tuple[Span, Span]:
    """A statement's sign, and its name."""
    about = discussion.statement(session, statement)
    chosen = discussion.in_focus(session.record, statement)
    starred = chosen or proposed
    sign = Span("* ", "ask" if chosen else "muted") if starred else Span("  ")
    return sign, Span(whole_name(about.name, about.text), "strong" if chosen else "plain")


def _high(text: Line, width: int) -> int:
    """Rows that a line takes."""
    return max(1, len(wrap_text("".join(span.text for span in text.spans), width)))
