"""What the room sees at the end: what is read aloud and the next meeting, the code to take home, the last page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plc_workshop.results.earlier import said_today
from plc_workshop.results.next_meeting import NextMeeting, we_bring, we_meet, when
from plc_workshop.results.questions import everything_written, link_steps, one_word_each, read_aloud
from plc_workshop.room.sight import Line, Room, Size, Span
from plc_workshop.runner import wall
from plc_workshop.runner.room_lines import BLANK, USUAL, airy, item, line, put_into
from plc_workshop.session.doing import next_of
from plc_workshop.words import _, pgettext
from plc_workshop.words.days import short_date
from plc_workshop.words.lists import in_a_row

if TYPE_CHECKING:
    from plc_workshop.results.summary import Commitment
    from plc_workshop.session.state import Record, Session

_BESIDE_CODE = Size(34, 2)
"""Cells beside a code, and rows above and below it."""


def end(session: Session) -> Room:
    """The last page: of the files alone what is true."""
    found = next_of(session.record)
    said = filter(None, (we_meet(found, wall.today()), we_bring(found)))
    head = (
        line(pgettext("heading", "Thank you."), "title"),
        *(each for text in said for each in (BLANK, line(text, "strong"))),
    )
    is_written = session.view.unwritten == "" and not session.record.rehearsal
    return Room(head, foot=(line(everything_written(), "muted"),) if is_written else ())


def next_meeting(record: Record) -> tuple[Line, ...]:
    """When the group meets, what it brings, who leads: a line each; none where nobody said anything."""
    found = next_of(record)
    if found == NextMeeting():
        return ()
    label = Span(pgettext("heading", "We meet"), "title")
    day = when(found) or _("no day yet")
    more = [line(we_bring(found))] if found.bring else []
    if found.leads:
        # Translators: {who} leads the next meeting.
        more.append(Line(put_into(pgettext("value", "Leads: {who}"), "plain", who=Span(found.leads, "ask"))))
    return (Line((label, Span("    " + day, "strong"))), *more)


def promised(commitments: tuple[Commitment, ...]) -> list[Line]:
    """Promises, numbered, and below each who and by when."""
    found = []
    for number, each in enumerate(commitments, 1):
        found.append(item(each.what, f"{number}  ", "strong"))
        beside = in_a_row(part for part in (each.who, short_date(each.by)) if part)
        found += [line("   " + beside, "ask", 3)] if beside else []
    return found


def aloud(record: Record) -> Room:
    """The promises, the next meeting, and the last question."""
    said = said_today(record.commitments, record.promised)
    head = [line(read_aloud(), "title"), BLANK, *promised(said)] if said else []
    below = next_meeting(record) or (line(_("When do we meet next?"), "title"),)
    head += [*([BLANK] if head else []), *below]
    return Room(tuple(head), foot=(line(one_word_each(), "ask"),))


def codes(session: Session) -> Room:
    """The link while the page is offered, else the code that needs no network."""
    from plc_workshop import qr
    from plc_workshop.export.code_text import LARGEST, held
    from plc_workshop.runner.collecting import summarise

    head = (line(pgettext("heading", "Take it home"), "title"),)
    link = session.view.link
    if link:
        return Room(head, code=link, foot=how_to_get_it(link))
    columns, rows = session.view.stage or USUAL
    version = min(LARGEST, qr.version_in(rows - _BESIDE_CODE.rows, columns - _BESIDE_CODE.columns))
    found = held(summarise(session), version)
    if not found or not found.text:
        return Room(head, foot=(line(_("The summary is written: ask for the file.")),))
    # Translators: {parts} is what a code has no room for: where we stand and 2 more promises.
    less = line(_("Not in it: {parts}. The page has all of it.").format(parts=found.told), "muted")
    foot = (line(_("Point a camera at the code. It needs no network.")), *((BLANK, less) if found.missing else ()))
    return Room(head, code=found.text, foot=foot)


def how_to_get_it(link: str) -> tuple[Line, ...]:
    """How a phone gets a page that is offered, beside its code: step by step, and the address to be typed."""
    from plc_workshop.share.server import in_two_lines

    host, path = in_two_lines(link)
    return (
        *airy(item(step, f"{number}  ") for number, step in enumerate(link_steps(), 1)),
        BLANK,
        line(pgettext("label", "or type"), "muted"),
        line(host, "strong"),
        line(path, "strong"),
    )
