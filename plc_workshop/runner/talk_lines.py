"""What the room sees of the statements that a group marks in the talk."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from plc_workshop.packs.width import cells
from plc_workshop.packs.wrap import wrap_text
from plc_workshop.results.questions import what_to_talk_about, where_will_views_differ
from plc_workshop.room.sight import Line, Size, Span, text_cells
from plc_workshop.runner.room_lines import BLANK, in_two, line
from plc_workshop.session import discussion, marking, proposing
from plc_workshop.session.marking import Offer, Offered
from plc_workshop.session.state import Session
from plc_workshop.words import npgettext


def where_differ(session: Session, window: Size) -> tuple[Line, ...]:
    """Where views will differ: the question, and all statements by number, a star where they are expected to."""
    items = [
        (Span(f"{'*' if each.expected else ' '} {each.number}  ", "ask" if each.expected else "muted"), each.name)
        for each in marking.numbered(session)
    ]
    return line(where_will_views_differ(), "ask"), BLANK, *in_two(items, text_cells(window.columns))


def what_to_choose(session: Session, window: Size, used: int) -> tuple[Line, ...]:
    """What to talk about: the question, what the app proposes and why, and the statements with their results.

    So many rows of the window are `used` by other texts.
    """
    why = proposing.why(session)
    above = (line(what_to_talk_about(), "ask"), *([line(why)] if why else []))
    rows = window.rows - used
    high = rows_of(above, window)
    below = in_words(session, window, used + high)
    return *above, *([BLANK] if len(below) < rows - high else []), *below


def in_words(session: Session, window: Size, used: int, *, proposes: bool = True) -> tuple[Line, ...]:
    """The statements with their results, where so many rows of the window are `used` by other texts.

    What the app `proposes` has a star, as what is chosen has.

    Where there is no room for all statements, those that say most stay: chosen and proposed ones, then those that
    several people marked, then where what was expected says something.
    """
    width = text_cells(window.columns)
    offer = marking.offer(session, width)
    if not proposes:
        offer = replace(offer, statements=tuple(replace(each, proposed=False) for each in offer.statements))
    parts = [_lines(each, offer) for each in offer.statements]
    needed = [sum(_high(each, width) for each in part) for part in parts]
    kept = _kept(session, offer.statements, needed, window.rows - used)
    out = len(parts) - len(kept)
    # Translators: so many statements of a list have no room.
    more = npgettext("list", "… {n} more", "… {n} more", out).format(n=out)
    end = [line(" " * marking.SIGN + more, "muted")] if out else []
    return *(each for at in kept for each in parts[at]), *end


def _kept(session: Session, offered: Sequence[Offered], needed: Sequence[int], rows: int) -> list[int]:
    """The statements that have room in so many rows, in their order; a row is left to say that some have none."""
    if sum(needed) <= rows:
        return list(range(len(offered)))
    marked = discussion.marked_by_several(session)

    def says_little(at: int) -> tuple[bool, bool, bool]:
        each = offered[at]
        return not (each.chosen or each.proposed), each.statement not in marked, not each.expected

    kept: list[int] = []
    left = rows - 1
    for at in sorted(range(len(offered)), key=says_little):
        if needed[at] <= left or not kept:
            kept.append(at)
            left -= needed[at]
    return sorted(kept)


def _lines(each: Offered, offer: Offer) -> list[Line]:
    """The lines of a statement; a long name has one of its own."""
    starred = each.chosen or each.proposed
    sign = Span("* ", "ask" if each.chosen else "muted") if starred else Span(" " * marking.SIGN)
    name, left = Span(each.name, "strong" if each.chosen else "plain"), offer.left
    if not each.told:
        return [Line((sign, name), marking.SIGN)]
    is_long = cells(each.name) > offer.names
    lines = [Line((sign, name), marking.SIGN)] if is_long else []
    air = left - marking.SIGN - cells(each.name)
    first = (Span(" " * left),) if is_long else (sign, name, Span(" " * air))
    beside = each.expected and offer.column is not None
    behind = (Span(" " * ((offer.column or 0) - cells(each.told))), Span(each.expected, "ask")) if beside else ()
    lines.append(Line((*first, Span(each.told, "muted"), *behind), left))
    if each.expected and not beside:
        lines.append(Line((Span(" " * left), Span(each.expected, "ask")), left))
    return lines


def rows_of(texts: Iterable[Line], window: Size) -> int:
    """Rows that lines take in a window."""
    return sum(_high(each, text_cells(window.columns)) for each in texts)


def _high(text: Line, width: int) -> int:
    """Rows that a line takes: what stands in front of it is there in the next ones too."""
    said = "".join(span.text for span in text.spans)
    words = said.lstrip(" ")
    return max(1, len(wrap_text(words, max(1, width - len(said) + len(words)))))
