"""Another round with these statements, less than four weeks ago: then a session opens none, unless all here are new."""

from dataclasses import replace

from plc_workshop.errors import Refused
from plc_workshop.packs.model import Pack
from plc_workshop.results.near import Near
from plc_workshop.results.promises import fewer
from plc_workshop.results.summary import Result
from plc_workshop.session import events as e
from plc_workshop.session import flow, holding, pace
from plc_workshop.session.flow import HARMLESS
from plc_workshop.session.state import Record, Round, Session, Stop
from plc_workshop.session.stretches import SEE
from plc_workshop.words import _, ngettext, pgettext
from plc_workshop.words.days import day_of_month, weekday_of_month

TALK, NOBODY = 0, 1
"""The rows, the harmless one first."""


def is_near(session: Session) -> bool:
    """Whether the page before the Mirror opens no round."""
    return session.record.round is Round.AHEAD and session.view.near is not None


def seen(session: Session, near: Near | None) -> Session:
    """The session after a look at the other rounds; on the page before the Mirror the mark goes to its first row."""
    before, is_new = _told_of(session), session.view.near is None and near is not None
    session = replace(session, view=replace(session.view, near=near))
    if is_new and session.record.round is Round.OPEN:
        said = " ".join(filter(None, (session.view.said, between())))  # how many had handed in is said too
        return replace(session, view=replace(session.view, said=said))
    if is_near(session) and session.view.code is not None:  # the round did not open with it
        said = _("No round was opened: cross out the code.") if session.view.code else ""
        session = holding.gone(replace(session, view=replace(session.view, said=said)))
    if _told_of(session) == before or session.stop is not Stop.BEFORE:
        return session
    return replace(session, view=replace(session.view, cursor=TALK if is_near(session) else HARMLESS))


def _told_of(session: Session) -> tuple[str, str] | None:
    """What the page before the Mirror tells of another round; None where it opens one."""
    return session.view.near.said if is_near(session) and session.view.near is not None else None


def on_near(session: Session, event: e.Event) -> Session | None:
    """The session after `event` on the page that opens no round; None where it means nothing there. Raises: Refused."""
    view, near = session.view, session.view.near
    assert near is not None
    match event:
        case e.CursorMoved(by):
            return replace(session, view=replace(view, cursor=min(NOBODY, max(TALK, view.cursor + by))))
        case e.RowTaken() | e.WentOn():
            return on_near(session, e.NobodyHereAnswered() if view.cursor == NOBODY else e.TalkChosen())
        case e.TalkChosen():
            return _talked_about(session, near)
        case e.NobodyHereAnswered():
            record = replace(session.record, said_of_near=True)
            said = _("It is kept that we said so: nobody here answered then.")
            nobody = view.nobody | {near.said}
            view = replace(view, near=None, nobody=nobody, cursor=HARMLESS, said=said)
            return replace(session, record=record, view=view)
        case e.WentBack():
            return flow.back(session)
        case e.PlanOpened():
            return None
    raise Refused(" ".join(why(near)))


def _talked_about(session: Session, near: Near) -> Session:
    """The talk about the earlier result; without numbers where it does not lie here."""
    record, pack, result = replace(session.record, talk_of=near.session or None), session.pack, near.result
    if result is not None:  # what the group notes of it goes to no more people than it does
        record, pack = replace(record, audience=fewer(record.audience, near.audience)), worded_as(pack, result)
    return without_a_round(replace(session, pack=pack, record=record, result=result), session.pack)


def without_a_round(session: Session, instead: Pack) -> Session:
    """The talk about the result that the session has, or without numbers; of `instead` a round would have been."""
    record = pace.mirror_ended(session, replace(session.record, round=Round.GIVEN_UP))
    talk = flow.on(replace(session, record=record), _("Nobody answers today. Left takes that back."))
    return replace(talk, view=replace(talk.view, instead=instead))


def taken_back(session: Session) -> Session | None:
    """The session at the page before the Mirror again; None once we talk: somebody went on, or noted something.

    What was chosen to talk about goes: it was chosen for that talk, and the topic may change until the round opens.
    """
    pack, record = session.view.instead, session.record
    if pack is None or session.stop is not record.place or any(note.notice or note.because for note in record.focus):
        return None
    record = replace(record, round=Round.AHEAD, talk_of=None, focus=(), settled=None, place=Stop.BEFORE)
    view = replace(session.view, alone=None)
    return flow.arrived(replace(session, pack=pack, result=None, view=view), record)


def fits(pack: Pack, result: Result) -> bool:
    """Whether a result is of the statements of this pack, whatever their words."""
    return [row.id for row in result.mirror.statements] == [found.id for found in pack.mirror.statements]


def worded_as(pack: Pack, result: Result) -> Pack:
    """The pack with its statements and its scale in the words in which they were answered."""
    statements = zip(pack.mirror.statements, result.mirror.statements, strict=True)
    worded = tuple(replace(found, text=row.text, short=row.short) for found, row in statements)
    return replace(pack, mirror=replace(pack.mirror, statements=worded, scale=result.mirror.scale))


def why(near: Near) -> tuple[str, str]:
    """What stands in the way, and why."""
    could = _("Fewer than four weeks later a second result could show what somebody new thinks.")
    match near.told:
        case "answered":
            return _("These statements were answered here on {day}.").format(day=day_of_month(near.day)), could
        case "open":
            return (
                _("These statements are being answered here: another round is open."),
                _("A second result of nearly the same people could show what somebody new thinks."),
            )
        case "unknown":
            return _("These statements may have been answered here lately: nobody can say when."), could


def possible(near: Near) -> str:
    """From when on there is no need to say anything."""
    day = weekday_of_month(near.possible)
    match near.told:
        case "answered":
            return _("From {day} on a new result is possible.").format(day=day)
        case "open":
            return _("A new result is possible four weeks after that round is closed, or once it is given up.")
        case "unknown":  # what cannot be read, or is dated in the future, counts as today again tomorrow
            return _("From {day} on at the earliest a new result is possible.").format(day=day)


def if_nobody(near: Near) -> str:
    """What it means to say that nobody here answered then."""
    if near.told == "open":
        return _("If nobody here answers there, this round can open, and the other one can have no result.")
    return _("If nobody here answered then, the summary keeps that we said so.")


def ago(near: Near) -> str:
    """How long ago it was, in a few words; empty where nobody can say."""
    if near.told != "answered":
        return ""
    weeks, days = near.days // 7, near.days
    if weeks:
        # Translators: these statements were; the same for the next two.
        return ngettext("answered {n} week ago", "answered {n} weeks ago", weeks).format(n=weeks)
    if days:
        return ngettext("answered {n} day ago", "answered {n} days ago", days).format(n=days)
    return pgettext("value", "answered today")


def between() -> str:
    """Why an open round can be given up alone."""
    return _("Another round with these statements was opened after this one: only one of the two can have a result.")


def talk_day(record: Record) -> str:
    """ISO date of the session whose result is talked about, where it is not its own; else empty."""
    return (record.talk_of or "")[:10]


def looked_at(session: Session) -> str:
    """Which result this page is about, where it is not its own; in a short meeting only one page is about any."""
    elsewhere = session.record.is_short and flow.row(session.record.place).stretch is not SEE
    return the_result(session.record) if session.shows and not elsewhere else ""


def the_result(record: Record) -> str:
    """Which result the talk is about, where it is not its own; else empty."""
    day = talk_day(record)
    return _("The result of {day}").format(day=day_of_month(day)) if day else ""
