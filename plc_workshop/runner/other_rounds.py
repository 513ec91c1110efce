"""What other rounds mean for the one of a session: whether it may open, and whether it may close.

A line is written before its round opens and finished after it has closed: what is cut off in between leaves a line too
many, never one too few, and the next look at it mends it.
"""

from __future__ import annotations

import contextlib
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from plc_workshop.errors import WorkshopError
from plc_workshop.results.near import Hashed, Line, Near, came_between, hashed, hashes, nearest, of_session, told
from plc_workshop.runner import past_rounds, wall
from plc_workshop.session.nearby import fits
from plc_workshop.session.state import Round, Session
from plc_workshop.store import rounds, shelf
from plc_workshop.store.faults import NewerError

if TYPE_CHECKING:
    from plc_workshop.session.state import Record
    from plc_workshop.store.rounds import Rounds


def new_key() -> str:
    """A random key for a new session."""
    return secrets.token_hex(16)


class OtherRounds:
    """Knows where the sessions lie, and where the lines of their rounds."""

    def __init__(self, sessions: Path, state: Path) -> None:
        self._sessions, self._state = sessions, state

    def key(self) -> bytes:
        """The key of this laptop's hashes. Raises: WorkshopError."""
        with self._held(wall.today()) as kept:
            return kept.key

    def seen(self, session: Session) -> Near | None:
        """What keeps the round of this session from opening, or once it is open from being closed.

        Raises: WorkshopError where the lines cannot be read and the round is open: then nobody can say.
        """
        record, today = session.record, wall.today()
        if record.rehearsal or record.round.is_over:
            return None
        try:
            with self._held(today) as kept:
                if record.round is Round.OPEN:
                    return self._between(kept, session, today)
                return self._near(kept, session, today)
        except WorkshopError:
            if record.round is Round.OPEN:
                raise
            return None if ("unknown", today) in session.view.nobody else Near("unknown", today, today)

    def begun(self, session: Session) -> Near | None:
        """Write the line of a round that opens now, or say what keeps it from opening. Raises: WorkshopError."""
        record, today = session.record, wall.today()
        if record.rehearsal:
            return None
        with self._held(today) as kept:
            near = self._near(kept, session, today)
            if near is None:
                self._keep_open(kept, session, today)
            return near

    def ended(self, session: Session) -> None:
        """Finish the line of a round that is closed, take out that of one that was given up. Raises: WorkshopError."""
        record, today = session.record, wall.today()
        if record.rehearsal or record.key is None:
            return
        with self._held(today) as kept:
            if record.round is Round.CLOSED and not _has(kept, record):
                self._keep_open(kept, session, today)
            _end(kept, record, today)

    def mend(self, session: Session, folder: Path) -> None:
        """After a session was opened again: make its line what it should be. Raises: WorkshopError."""
        record, today = session.record, wall.today()
        if record.rehearsal or record.is_short or record.key is None:
            return
        with self._held(today) as kept:
            if record.round is Round.OPEN:
                self._keep_open(kept, session, today)
            else:
                _end(kept, record, past_rounds.closed_on(folder, record) or today)

    @contextmanager
    def without(self, folder: Path) -> Iterator[None]:
        """While a session is deleted: the line of its closed round stays, one that says it is open goes.

        Raises: WorkshopError.
        """
        with contextlib.ExitStack() as stack:
            try:
                kept = stack.enter_context(self._held(wall.today()))
            except NewerError:
                yield  # a newer version looks after its own lines
                return
            line, record = past_rounds.line_of(folder, self._state, kept.key), past_rounds.record_of(folder)
            own = None if record is None else _own(kept, record)
            if line is not None and line.session is not None and line.closed is not None:
                _finish(kept, line.session, line.closed)
                if not any(_is(each, own) for each in kept.lines):  # it came from another laptop
                    kept.write((*kept.lines, line))
            yield
            # A line may be there though no round was: the program stopped before it opened.
            if own is None or not any(past_rounds.with_key(self._sessions, kept.key, own)):
                mine = [each for each in kept.lines if each.closed is None and (each == line or _is(each, own))]
                kept.write(tuple(each for each in kept.lines if each not in mine))

    def _held(self, today: str) -> contextlib.AbstractContextManager[Rounds]:
        def made_anew(key: bytes) -> tuple[Line, ...]:
            return past_rounds.lines(self._sessions, self._state, key)

        return rounds.held(self._state, secrets.token_bytes, made_anew, today)

    def _near(self, kept: Rounds, session: Session, today: str) -> Near | None:
        record, wanted = session.record, hashes(past_rounds.asked_in(session.pack, kept.key))
        self._finish_half_done(kept, wanted, _own(kept, record))
        elsewhere = past_rounds.closed_lately(self._sessions, self._state, kept.key, kept.lines, today)
        lines = (*kept.lines, *elsewhere, *_read_in(kept, session))
        unsaid = [line for line in lines if (told(line, today), line.day(today)) not in session.view.nobody]
        line = nearest(unsaid, _own(kept, record), wanted, today)
        if line is None:
            return None
        near = Near(told(line, today), line.day(today), today)
        # Of one day there may be several groups' rounds, and only this group's is talked about.
        same = (each for each in unsaid if each.concerns(wanted) and (told(each, today), each.day(today)) == near.said)
        for each in same if near.told == "answered" else ():
            found = past_rounds.to_talk_about(self._sessions, kept.key, each, record.group)
            if found is not None and fits(session.pack, found[1]):
                return replace(near, session=found[0].session, result=found[1], audience=found[0].audience)
        return near

    def _between(self, kept: Rounds, session: Session, today: str) -> Near | None:
        record, wanted = session.record, hashes(past_rounds.asked_in(session.pack, kept.key))
        self._finish_half_done(kept, wanted, _own(kept, record))
        between = came_between(kept.lines, _own(kept, record) or "", wanted, today)
        return Near("open", today, today) if between else None

    def _finish_half_done(self, kept: Rounds, wanted: frozenset[str], own: str | None) -> None:
        """A round that ended, or did not open, just before the program stopped has a line that says it is open.

        That of this session is left alone: its closing may have failed half-way, and is tried again.
        """
        for line in kept.lines:
            if line.closed is not None or not line.concerns(wanted) or _is(line, own):
                continue
            found = () if line.session is None else (*past_rounds.with_key(self._sessions, kept.key, line.session),)
            for folder, record in found:
                day = past_rounds.closed_on(folder, record)
                if day is not None or record.round is Round.GIVEN_UP:
                    _end(kept, replace(record, round=Round.CLOSED if day else Round.GIVEN_UP), day or "")
            if found and all(record.round is Round.AHEAD and not self._opens(record) for _folder, record in found):
                _end(kept, found[0][1], "")
            if not found and not past_rounds.may_have_answers(self._sessions, self._state, kept.key, line.session):
                # Nobody can close it any more, or it was closed before its line said so: it is over by today.
                today = wall.today()
                kept.write(tuple(replace(each, closed=today) if each == line else each for each in kept.lines))

    def _opens(self, record: Record) -> bool:
        """Whether the round of a session is about to open, or was when the program stopped."""
        return shelf.is_open_elsewhere(self._state, record.session) or past_rounds.is_open(record, self._state)

    def _keep_open(self, kept: Rounds, session: Session, today: str) -> None:
        """Let the round of a session have its open line, with the statements that its pack asks now.

        One that was away, or of other statements, goes before the first that is near, unless somebody said of those
        that nobody here answered then: so it counts as come in between.
        """
        record, asked = session.record, past_rounds.asked_in(session.pack, kept.key)
        own, wanted = _own(kept, record), hashes(asked)
        # A session of an older version had no key when its line was made.
        mine = (line for line in kept.lines if line.closed is None and (_is(line, own) or line == _old(record, asked)))
        line = next(mine, None)
        if line is not None and line.statements is not None and wanted <= hashes(line.statements):
            kept.write(tuple(replace(each, session=own) if each == line else each for each in kept.lines))
            return
        others = tuple(each for each in kept.lines if each != line)
        near = (i for i, each in enumerate(others) if each.statements and nearest((each,), own, wanted, today))
        is_said = session.tally is not None and session.tally.said_of_near
        at = len(others) if is_said else next(near, len(others))
        kept.write((*others[:at], Line(own, line.opened if line else today, None, asked), *others[at:]))


def _own(kept: Rounds, record: Record) -> str | None:
    return None if record.key is None else of_session(kept.key, record.key)


def _is(line: Line, own: str | None) -> bool:
    return own is not None and line.session == own


def _old(record: Record, asked: tuple[Hashed, ...]) -> Line:
    return Line(None, record.date, None, asked)


def _has(kept: Rounds, record: Record) -> bool:
    return any(line.session == _own(kept, record) and line.closed is None for line in kept.lines)


def _end(kept: Rounds, record: Record, day: str) -> None:
    own = _own(kept, record)
    assert own is not None
    if record.round is Round.CLOSED:
        _finish(kept, own, day)
    else:
        _take_out(kept, own)


def _take_out(kept: Rounds, own: str) -> None:
    kept.write(tuple(line for line in kept.lines if line.session != own or line.closed))


def _finish(kept: Rounds, own: str, day: str) -> None:
    kept.write(
        tuple(replace(line, closed=day) if line.session == own and line.closed is None else line for line in kept.lines)
    )


def _read_in(kept: Rounds, session: Session) -> tuple[Line, ...]:
    """The line of the session before, where it had a result: it may have been read in from another laptop."""
    earlier = session.record.earlier
    if earlier is None or not earlier.statements:
        return ()
    asked = hashed(kept.key, session.pack.id, ((row.id, row.text) for row in earlier.statements))
    return (Line(None, earlier.date, earlier.date, asked),)
