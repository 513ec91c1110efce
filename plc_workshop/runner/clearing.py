"""Session -> Room: the one gate to the room's window. What is not written here, the room never sees."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from plc_workshop.packs.wrap import wrap_text
from plc_workshop.results.earlier import arrows, then_to_now
from plc_workshop.results.order import ordered
from plc_workshop.results.phrases import in_sentences, kind
from plc_workshop.results.questions import (
    asked,
    how_to_read,
    marked_to_talk,
    nobody_answered,
    not_said,
    standing_line,
    stems,
)
from plc_workshop.room.sight import (
    HIGH,
    NO_ROW,
    STYLES,
    WIDE,
    Chart,
    Guide,
    Line,
    Progress,
    Room,
    Size,
    Span,
    text_cells,
)
from plc_workshop.runner import closing_views, last_in_the_room, talk_lines
from plc_workshop.runner.counted_down import alone_or_round, counted_small
from plc_workshop.runner.room_lines import BLANK, USUAL, airy, item, line, put_into
from plc_workshop.runner.year_room import MOVED, year_room
from plc_workshop.session import alone, discussion, doing, nearby, too_few
from plc_workshop.session.comparing import then_and_now
from plc_workshop.session.promise import promise
from plc_workshop.session.state import Round, Session, Stop
from plc_workshop.words import _, pgettext, spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plc_workshop.results.summary import StatementResult

_APART = "   "
"""Between two texts of one line."""
_FOOT, _AROUND_BARS, _AROUND_TEXTS = 5, 20, 7
"""Rows of the line below a list, of the air around it and of the window's last line; of all that stands around the bars
of a result, and around texts below a title."""
_DASH, _DIGIT = 3, 6
"""Cells before what hangs behind a dash, and behind the mark and the digit of a choice."""


def clear(session: Session) -> Room:
    """What the room may see of this session."""
    below = replace(session, view=replace(session.view, planning=None))
    about = nearby.looked_at(session)
    room = _view(below)
    room = replace(room, blank=room.blank or session.view.blank, rehearsal=session.record.rehearsal, about=about)
    return replace(room, language=spoken().code, left=counted_small(below))


def _view(session: Session) -> Room:
    """While a round is open no statement, no scale and no result."""
    if session.view.year is not None and session.stop is Stop.THEN:
        return year_room(session.view.year, Size(*(session.view.stage or USUAL)))
    match session.stop:
        case Stop.PLAN:
            return _welcome(session)
        case Stop.LAST:
            return last_in_the_room.shown(session)
        case Stop.AGREEMENTS:
            return _agreements(session)
        case Stop.SECTION | Stop.GUIDE:
            return _section(session)
        case Stop.PRACTICE:
            return _practice(session)
        case Stop.BEFORE:
            return _round(session) if session.record.round is Round.OPEN else _promise(session)
        case Stop.CODE:
            return _promise(session)
        case Stop.COVER | Stop.OTHERS | Stop.SHEET | Stop.TURN | Stop.REVIEW | Stop.AWAY | Stop.THANKS:
            return _round(session)
        case Stop.PREDICT:
            return _predict(session)
        case Stop.SEE:
            return _see(session)
        case Stop.NOTICE:
            return _notice(session)
        case Stop.FOCUS | Stop.ONE:
            return _one(session)
        case Stop.THEN:
            return _then(session)
        case Stop.DO:
            return _do(session)
        case Stop.MEET:
            return closing_views.aloud(session.record)
        case Stop.HOME:
            return closing_views.codes(session)
        case Stop.END:
            return closing_views.end(session)
        case forgotten:
            assert_never(forgotten)


def _welcome(session: Session) -> Room:
    return Room((line(session.pack.title, "title"), BLANK, line(session.record.group, "muted")))


def _agreements(session: Session) -> Room:
    items = airy(item(text) for text in session.pack.agreements)
    return Room((line(_("How we work together"), "title"), BLANK, *items))


def _section(session: Session) -> Room:
    view, record = session.view, session.record
    at, page = (record.section, record.page) if view.guide is None else (view.guide, view.guide_page)
    section = replace(session.pack.sections[at], notes="")
    return Room(guide=Guide(section, page, *(view.stage or USUAL)))


def _practice(session: Session) -> Room:
    mirror, view = session.pack.mirror, session.view
    rows = [(str(point), label) for point, label in enumerate(mirror.scale, 1)]
    rows.append(("0", not_said()))
    items = [
        Line((Span("▌ " if i == view.cursor else "  ", "title"), Span(f"{digit}   ", "title"), Span(label)), _DIGIT)
        for i, (digit, label) in enumerate(rows)
    ]
    chosen = ""
    if view.tried is not None:
        # Translators: {label} is a point of the scale, as the topic words it.
        chosen = pgettext("value", "Chosen: {label}").format(label=rows[-1 if view.tried == 0 else view.tried - 1][1])
    marked = (line(marked_to_talk(), "ask"),) if view.tried_mark else ()
    return Room(
        (
            *(line(pgettext("heading", "Try it together"), "title"), BLANK),
            *(line(mirror.practice, "strong"), BLANK, *airy(items)),
        ),
        foot=(line(chosen or _("Here nothing counts."), "ask"), *marked),
    )


def _promise(session: Session) -> Room:
    near, title = session.view.near, line(_("Before the Mirror"), "title")
    if near is not None:
        stands, could = nearby.why(near)
        return Room((title, BLANK, line(stands, "ask"), BLANK, line(could), BLANK, line(nearby.possible(near))))
    if too_few.is_too_few(session):
        why, talk = too_few.why(session), too_few.what_it_protects()
        return Room((title, BLANK, line(why, "ask"), BLANK, line(talk), BLANK, line(too_few.if_more_come())))
    record = session.record
    is_sealed, on_paper = record.sealed is True, record.on_paper is True
    lines = promise(session.pack.mirror, record.privacy, sealed=is_sealed, on_paper=on_paper)
    kept = (line(nobody_answered(), "muted"),) if session.record.said_of_near else ()
    window = Size(*(session.view.stage or USUAL))
    return Room((title, BLANK, *(airy if _has_air(lines, window) else tuple)(map(line, lines))), foot=kept)


def _has_air(texts: Sequence[str], window: Size) -> bool:
    """Whether the window has room for a blank line between these texts."""
    high = sum(1 + len(wrap_text(text, text_cells(window.columns))) for text in texts)
    return high + _AROUND_TEXTS <= window.rows


def _round(session: Session) -> Room:
    """The same whoever sits at the laptop, and whatever is on it: only how many are done."""
    done, waiting = session.done, session.pack.mirror.waiting
    foot: tuple[Line, ...] = ()
    if done >= session.record.people:
        foot = (line(_("All are done"), "ask"),)
    elif waiting:
        foot = (line(_("While you wait"), "ask"), BLANK, line(waiting[done % len(waiting)]))
    return Room((line(session.pack.mirror.title, "title"),), progress=Progress(done, session.record.people), foot=foot)


def _predict(session: Session) -> Room:
    """The agreements once more only in a high window: what the group decides here needs the room."""
    window = Size(*(session.view.stage or USUAL))
    agreed = (BLANK, *map(item, session.pack.agreements)) if window.rows >= HIGH and session.pack.agreements else ()
    counted = alone.countdown(session)
    begins = stems() if counted is not None and window.columns < WIDE else (_APART.join(stems()),)
    title = (
        line(pgettext("heading", "Before we look"), "title"),
        BLANK,
        *(line(stem, "ask") for stem in begins),
        BLANK,
    )
    return Room(
        marked=(*title, *alone_or_round(session)),
        countdown=counted,
        head=(*talk_lines.where_differ(session, window), *agreed),
        foot=(line(standing_line(), "muted"),),
    )


def _see(session: Session) -> Room:
    result = session.result
    assert result is not None
    mirror = result.mirror
    if not session.record.revealed:
        frame = airy(line(text) for text in how_to_read(mirror))
        return Room(
            (line(pgettext("heading", "What we see"), "title"), BLANK, *frame),
            foot=(line(standing_line(), "muted"),),
        )
    marked, grouped = result.talk_about, not session.view.as_asked
    return Room(chart=Chart(mirror, discussion.rows(session), session.view.cursor, marked, grouped))


def _notice(session: Session) -> Room:
    """Alone and in the round the result to look at, as bars where there is room; then what we choose from.

    It comes when somebody goes down to it, so that the round still sees what it speaks of.
    """
    name = pgettext("heading", "I notice") if session.shows else pgettext("heading", "What we talk about")
    how = _("only what is there. No “because” yet.") if session.shows else _("this time without a result")
    marked = (Line((Span(name, "title"), Span(_APART + how, "muted"))), BLANK, *alone_or_round(session))
    window, result, counted = Size(*(session.view.stage or USUAL)), session.result, alone.countdown(session)
    looks = counted is not None or alone.is_marked(session)
    above = talk_lines.rows_of(marked, window)
    used = (max(above, window.rows // 3) if counted is not None else above) + _FOOT
    if looks and result is not None and result.mirror.shows:
        mirror, as_asked = result.mirror, session.view.as_asked
        if window.rows >= len(mirror.statements) + _AROUND_BARS:
            order = ordered(mirror, as_asked=as_asked)
            chart = Chart(mirror, order, NO_ROW, result.talk_about, grouped=not as_asked)
            return Room(marked=marked, countdown=counted, chart=chart)
        head = talk_lines.in_words(session, window, used, proposes=False)
    else:
        head = talk_lines.what_to_choose(session, window, used)
    foot = (line(standing_line(result=session.shows), "muted"),)
    return Room(marked=marked, countdown=counted, head=head, foot=foot)


def _one(session: Session) -> Room:
    about = discussion.shown(session)
    assert about is not None
    found = discussion.result_of(session, about.id)
    marked = session.result is not None and about.id in session.result.talk_about
    word = found.word if found is not None else None
    kept = next((note for note in session.record.focus if note.statement == about.id), None)
    notes = []
    if kept and kept.notice:
        notes.append(Line(put_into(pgettext("label", "I notice … {what}"), "muted", what=Span(kept.notice))))
    if kept and kept.because:
        notes.append(Line(put_into(pgettext("label", "It may be because … {why}"), "muted", why=Span(kept.because))))
    bar = found if found is not None and found.sides is not None else None
    questions = (line(_("It may be because …"), "ask"), *(line(text) for text in asked(about.discuss, word)))
    foot = (
        *questions,
        *([BLANK, *notes] if notes else []),
        BLANK,
        line(standing_line(result=session.shows), "muted"),
    )
    above = (line(about.text, "strong"), *((BLANK, _in_words(found, marked=marked)) if found is not None else ()))
    return Room(above, bar=bar, scale=session.result.mirror.scale if bar and session.result else (), foot=foot)


def _in_words(found: StatementResult, *, marked: bool) -> Line:
    """The word of a result, and its sentences."""
    word, more = in_sentences(found, marked=marked)
    return Line((Span(word, STYLES.get(kind(found.word), "strong")), *([Span("  " + more)] if more else [])))


def _then(session: Session) -> Room:
    rows: list[Line] = []
    is_below = False
    for row in then_and_now(session):
        if row.direction == "same" and not is_below:
            is_below = True
            rows += [*([BLANK] if rows else []), line(pgettext("heading", "As before"), "muted")]
        # Translators: a statement and what has become of it: Reflective dialogue: ↑ Views differ → Yes.
        message = pgettext("value", "{statement}: {moved}")
        told = Span(then_to_now(row), MOVED[row.direction])
        rows.append(Line(put_into(message, "plain", statement=Span(row.name), moved=told), _DASH))
    more, fewer = arrows()
    meaning = Line((Span(more, MOVED["more"]), Span("   "), Span(fewer, MOVED["fewer"])))
    return Room(
        (line(pgettext("heading", "Then and now"), "title"), meaning, BLANK, *rows),
        foot=(line(_("What did we do that may have changed it?"), "ask"),),
    )


def _do(session: Session) -> Room:
    record = session.record
    head = [line(pgettext("heading", "What we will do"), "title"), BLANK, *closing_views.promised(record.commitments)]
    goes_on, ideas = last_in_the_room.still_on(session), doing.first_ideas(session)
    head += goes_on
    head += [BLANK] if goes_on and ideas else []
    head += [item(what) for what in ideas]
    if parked := doing.put_off_today(record):
        title = line(pgettext("heading", "For later"), "title")
        head += [BLANK, title, *(item(record.parking_lot[at].what) for at in parked)]
    return Room(tuple(head), foot=closing_views.next_meeting(record))
