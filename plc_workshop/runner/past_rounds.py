"""The rounds that lie in the sessions' folders: what their lines say, and whose result can be talked about again."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from plc_workshop.errors import WorkshopError
from plc_workshop.packs.loader import load
from plc_workshop.packs.model import Pack
from plc_workshop.packs.problems import PackError
from plc_workshop.results.limits import DAYS_APART
from plc_workshop.results.near import Hashed, Line, days_between, hashed, of_session
from plc_workshop.results.summary import Result
from plc_workshop.runner import wall
from plc_workshop.session.state import Record, Round
from plc_workshop.store import shelf, traces
from plc_workshop.store.closed import is_brought, load_result
from plc_workshop.store.document import result_in, tally_of
from plc_workshop.store.moved import NAME


def lines(sessions: Path, state: Path, key: bytes) -> tuple[Line, ...]:
    """A line for every round that was not given up, in the order in which they may have been opened."""
    found = [line for name in shelf.names(sessions) if (line := line_of(sessions / name, state, key)) is not None]
    return tuple(sorted(found, key=lambda line: (line.opened, line.closed is not None, line.closed or "")))


def line_of(folder: Path, state: Path, key: bytes) -> Line | None:
    """The line of a session's round; None where it has none, or was only rehearsed.

    Of a file that cannot be read nobody can say what was answered: its line matches every statement.
    """
    record = record_of(folder)
    if record is not None and record.rehearsal:
        return None
    own, day = _own(record, key), closed_on(folder, record)
    if day is not None:
        opened = min(day, record.date) if record is not None else day
        return Line(own, opened, day, _answered(folder, key))
    if record is not None and is_open(record, state):
        return Line(own, record.date, None, _asked(folder, key))
    return None


def closed_on(folder: Path, record: Record | None) -> str | None:
    """The day that counts of a closed round: of its result's file, or a later one of its record; None without one.

    A meeting that came from another laptop counts by its date: its file was written when it came.
    """
    try:
        written = wall.day_of(result_in(folder).path.stat().st_mtime)
    except FileNotFoundError:
        return None
    except (OSError, OverflowError, ValueError):
        return wall.today()
    if record is None:
        return written
    return record.date if is_brought(folder) else max(written, record.date)


def closed_lately(sessions: Path, state: Path, key: bytes, lines: tuple[Line, ...], today: str) -> Iterator[Line]:
    """The lines of results that lie here, of the last weeks, and have no line: they came from another laptop."""
    known = {line.session for line in lines if line.session}
    old = {(line.opened, line.statements) for line in lines if line.session is None}
    for name in shelf.names(sessions):
        try:
            day = wall.day_of((sessions / name / "result.json").stat().st_mtime)
            is_past = days_between(max(day, name[:10] if NAME.fullmatch(name) else day), today) >= DAYS_APART
        except (OSError, OverflowError, ValueError):
            continue
        folder = sessions / name
        if is_past or _own(record_of(folder), key) in known:
            continue
        line = line_of(folder, state, key)
        # Of what cannot be read nobody knows whether it has a line.
        if line is None or line.statements is None or line.closed is None:
            continue
        if line.session or (line.opened, line.statements) not in old:
            yield line


def with_key(sessions: Path, key: bytes, own: str) -> Iterator[tuple[Path, Record]]:
    """The folders of the session that finds its line by this hash; a copy is one more."""
    for name in shelf.names(sessions):
        record = record_of(sessions / name)
        if record is not None and record.key and of_session(key, record.key) == own:
            yield sessions / name, record


def may_have_answers(sessions: Path, state: Path, key: bytes, own: str | None) -> bool:
    """Whether answers lie here that may be of the round of this line, whose session is not found."""
    for session in traces.kept(state):
        records = [record_of(sessions / name) for name in shelf.alike(sessions, session)]
        others = [record for record in records if record is not None and record.key]
        if not others or any(of_session(key, record.key or "") == own for record in others):
            return True
    return False


def to_talk_about(sessions: Path, key: bytes, line: Line, group: str) -> tuple[Record, Result] | None:
    """The record and the result of a line, where they lie here, are of a group of this name, and show something."""
    for name, record in shelf.of_group(sessions, group, unnamed=True):
        folder = sessions / name
        if record.rehearsal or record.round is not Round.CLOSED:
            continue
        known = of_session(key, record.key) == line.session if record.key else line.session is None
        # Sessions of an older version have no key: there the day and the statements tell which line is theirs.
        same = known and (
            record.key or (closed_on(folder, record), _answered(folder, key)) == (line.closed, line.statements)
        )
        result = _result(folder) if same else None
        if result is not None and result.mirror.shows:
            return record, result
    return None


def result_of(sessions: Path, session: str) -> Result | None:
    """The closed round of a session, as far as it lies here and can be read."""
    for name in shelf.alike(sessions, session):
        if (result := _result(sessions / name)) is not None:
            return result
    return None


def asked_in(pack: Pack, key: bytes) -> tuple[Hashed, ...]:
    """The statements of a pack."""
    return hashed(key, pack.id, ((found.id, found.text) for found in pack.mirror.statements))


def is_open(record: Record, state: Path) -> bool:
    """Whether its round is, or was about to be: the counts are written before the record says so."""
    if record.round is Round.AHEAD:
        with contextlib.suppress(WorkshopError):
            return tally_of(state, record.session).exists()
    return record.round is Round.OPEN


def _answered(folder: Path, key: bytes) -> tuple[Hashed, ...] | None:
    result = _result(folder)
    if result is None:
        return None
    # A result of an older version does not say which pack it was of: its texts are enough, or its pack.
    pack = result.pack.id if result.pack is not None else _pack_id(folder)
    return hashed(key, pack, ((row.id, row.text) for row in result.mirror.statements))


def _asked(folder: Path, key: bytes) -> tuple[Hashed, ...] | None:
    with contextlib.suppress(PackError, WorkshopError):
        return asked_in(load(folder / "pack.yaml", begun=True), key)
    return None


def _pack_id(folder: Path) -> str:
    with contextlib.suppress(PackError, WorkshopError):
        return load(folder / "pack.yaml", begun=True).id
    return ""


def _own(record: Record | None, key: bytes) -> str | None:
    return of_session(key, record.key) if record is not None and record.key else None


def record_of(folder: Path) -> Record | None:
    """The record in a folder; None where it cannot be read."""
    with contextlib.suppress(WorkshopError):
        return shelf.peek(folder.parent, folder.name)
    return None


def _result(folder: Path) -> Result | None:
    with contextlib.suppress(WorkshopError):
        return load_result(folder)
    return None
