"""Session -> Summary: collects; what may be shown was decided when the round was closed."""

from collections.abc import Callable

from plc_workshop.harmless import on_one_line
from plc_workshop.packs.model import Pack
from plc_workshop.results.earlier import known_promises, told_of
from plc_workshop.results.promises import told_commitments, told_parked
from plc_workshop.results.summary import PackName, Result, Summary
from plc_workshop.session.nearby import talk_day
from plc_workshop.session.state import Record, Round, Session

_Names = tuple[tuple[str, str], ...]
"""Statement id and name."""


def summarise(session: Session) -> Summary:
    """All of a session that may leave the room, at any moment of it."""
    return collected(lambda: session.pack, session.record, session.result)


def collected(pack: Callable[[], Pack | PackName], record: Record, result: Result | None) -> Summary:
    """The Summary of what lies in a session's folder; `pack` is asked where no result tells what it was of."""
    if record.talk_of:
        result = None  # it is another session's, whose summary has it
    name, names = _told(result) or _read(pack())
    return Summary(
        session=record.session,
        group=record.group,
        date=record.date,
        audience=record.audience,
        rehearsal=record.rehearsal,
        pack=name,
        mirror=result.mirror if result else None,
        talk_about=result.talk_about if result else (),
        focus=record.focus,
        commitments=told_commitments(record.commitments, known_promises(record.earlier), record.audience),
        expected=record.expected,
        parking_lot=told_parked(record.parking_lot, record.audience),
        next_date=record.next_date or None,
        next_time=record.next_time,
        bring=record.bring,
        leads=record.leads,
        language=record.language,
        meeting=record.meeting,
        nth=record.nth if result is not None else None,
        key=record.key,
        group_key=record.group_key,
        earlier=told_of(record.earlier, record.audience, record.date if result else ""),
        names=names,
        talk_day=talk_day(record),
        said_of_near=bool(record.said_of_near) and record.round is Round.CLOSED,
    )


def _told(result: Result | None) -> tuple[PackName, _Names] | None:
    if result is None or result.pack is None:
        return None
    names = tuple((row.id, row.short) for row in result.mirror.statements)
    return PackName(result.pack.id, result.pack.title, result.pack.language), names


def _read(pack: Pack | PackName) -> tuple[PackName, _Names]:
    if isinstance(pack, PackName):  # of a meeting of another laptop no more is here
        return pack, ()
    names = tuple((statement.id, on_one_line(statement.name)) for statement in pack.mirror.statements)
    return PackName(pack.id, on_one_line(pack.title), pack.language), names
