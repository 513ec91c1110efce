"""What the room sees of last time: one promise, what we saw of it and what became of it; and what is still on."""

from plc_workshop.packs.width import cells, padded
from plc_workshop.results.phrases import outcome
from plc_workshop.results.promise_words import about, parked_outcome, put_off, until
from plc_workshop.results.promises import dated, times_put_off
from plc_workshop.results.summary import EarlierCommitment
from plc_workshop.room.sight import Line, Room, Span, Style
from plc_workshop.runner.room_lines import BLANK, item, line
from plc_workshop.session import doing, outcomes
from plc_workshop.session.state import Session
from plc_workshop.words import _, pgettext
from plc_workshop.words.days import full_date, short_date
from plc_workshop.words.lists import in_a_row

_STYLES: dict[str, Style] = {"done": "title", "on": "ask", "talked_about": "title"}
_HANG = 3


def shown(session: Session) -> Room:
    """The part of the page that is shown."""
    promise = outcomes.shown_promise(session.record)
    return _parked(session) if promise is None else _promise(session, promise)


def still_on(session: Session) -> list[Line]:
    """The promises of last time that are not finished, below those of today."""
    found: list[Line] = []
    for at in doing.still_on(session.record):
        promise = session.record.promised[at]
        found.append(item(promise.what))
        told = (promise.who, short_date(dated(promise)), put_off(times_put_off(promise)))
        beside = in_a_row(part for part in told if part)
        found += [line(" " * _HANG + beside, "ask", _HANG)] if beside else []
    return found


def _promise(session: Session, promise: EarlierCommitment) -> Room:
    earlier = session.record.earlier
    assert earlier is not None
    at, number = outcomes.part(session.record) + 1, len(session.record.promised)
    count = pgettext("value", "{at} of {all}").format(at=at, all=number)
    day = full_date(earlier.met or earlier.date)
    name = outcomes.about(session, promise)
    parts = (promise.who, until(full_date(dated(promise))), about(name), put_off(promise.put_off))
    asked = Span(_("What did we see?"), "ask")
    saw = (Span("   " + promise.saw),) if promise.saw else ()
    became = [BLANK, line(outcome(promise.state), _STYLES.get(promise.state, "muted"))]
    return Room(
        (
            Line((Span(pgettext("heading", "Last time we said"), "title"), Span(f"   {day}   {count}", "muted"))),
            BLANK,
            line(promise.what, "strong"),
            *(line(part, "muted") for part in parts if part),
            BLANK,
            Line((asked, *saw), _HANG),
            *(became if promise.state != "not_talked_about" else ()),  # nobody was asked yet
        ),
        foot=(line(_("What became of it? One sentence each."), "ask"),),
    )


def _parked(session: Session) -> Room:
    parked = outcomes.parked_before(session.record)
    states = [parked_outcome(each.state or "kept") for each in parked]
    width = max(map(cells, states)) + _HANG
    rows = [
        Line((Span(padded(state, width), _STYLES.get(each.state or "", "muted")), Span(each.what, "strong")), width)
        for each, state in zip(parked, states, strict=True)
    ]
    title, asked = pgettext("heading", "Last time we put off"), _("For later: have we talked about it?")
    return Room((line(title, "title"), BLANK, *rows), foot=(line(asked, "ask"),))
