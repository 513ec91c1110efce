"""One open session on the disk: its lock and its files. Takes a Record or a Tally, never a Session."""

import contextlib
import re
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from plc_workshop import files
from plc_workshop.errors import WorkshopError
from plc_workshop.results.summary import Result
from plc_workshop.results.tally import Tally
from plc_workshop.session.state import Record, Round, Stop
from plc_workshop.store import folder, lock, shelf
from plc_workshop.store.document import record_in, result_in, tally_of
from plc_workshop.store.faults import FilesError, FormatError, SealedError, in_sentences
from plc_workshop.store.formats import TALLY
from plc_workshop.store.sealing import Lying, lying
from plc_workshop.words import _, pgettext

_DIGITS = re.compile(r'(?:(?<="turns":")|(?<="sheets":")|(?<="ballots":"))(?P<done>\d{5})|\d')
"""How many people are done, which in format 1 was one number called `ballots`; or any other digit."""


_BOX = re.compile(r'(?<="box":")[^"]*')
"""What only the code opens: too long to be looked at, and nothing to be seen there."""


class Book:
    """An open session. The lock dies with the process."""

    def __init__(self, folder: Path, state: Path, session: str) -> None:
        """Take the lock; `create` and `open` are the doors. Raises: LockedError, FilesError."""
        self.folder = folder
        """Where the session's files lie."""
        self.state = state
        """The private folder of this machine."""
        self._lock = lock.take(state, session)
        self._record, self._result = record_in(self.folder), result_in(self.folder)
        self._session, self._tally = session, tally_of(state, session)

    @classmethod
    def create(cls, sessions: Path, state: Path, record: Record, pack: bytes) -> Self:
        """Make the folder of a new session, whole or not at all, and open it. Raises: WorkshopError."""
        book = cls(sessions / record.session, state, record.session)
        with contextlib.ExitStack() as on_failure:
            on_failure.callback(book.close)
            shelf.sweep(sessions, state)
            folder.make(book.folder, record, pack)
            on_failure.pop_all()
        return book

    @classmethod
    def open(cls, sessions: Path, state: Path, session: str) -> Self:
        """Open a session that exists, by the name of its folder; `finish` comes next. Raises: WorkshopError.

        Its lock and its tally are those of its id, whatever somebody has called the folder.
        """
        place = sessions / session
        with in_sentences(place, reading=True):
            exists = place.is_dir()
        if not exists:
            raise WorkshopError(_("There is no session {session}.").format(session=session))
        return cls(place, state, shelf.id_of(place))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def load_record(self) -> Record:
        """What the facilitator decided. Raises: FilesError."""
        record = self._record.load()
        if record is None:
            raise FilesError(pgettext("sentence", "{file} is missing.").format(file=self._record.path))
        return record

    def save_record(self, record: Record, *, durable: bool = True) -> None:
        """Write what the facilitator decided; without `durable` a power cut may bring the old one back.

        Raises: FilesError.
        """
        self._record.save(record, durable=durable)

    def save_pack(self, pack: bytes) -> None:
        """Write the pack as it is run, durably. Raises: FilesError; then the old one is there."""
        path = self.folder / "pack.yaml"
        with in_sentences(path):
            files.write(path, pack)

    def seal(self, code: str) -> None:
        """From now on the open round is read and written under this code, or under none where it is empty.

        A code is slow to try on purpose.
        """
        from plc_workshop.store.sealing import Seal, tally_under

        state, session = self.state, self._session
        self._tally = tally_under(Seal.of(code, session), state, session) if code else tally_of(state, session)

    def lying(self) -> Lying:
        """What lies in the file of the open round, told without any code. Raises: FilesError."""
        return lying(self.state, self._session)

    def load_tally(self) -> Tally | None:
        """The open round, or None where this machine holds none. Raises: FilesError; Refused for another code."""
        return self._tally.load()

    def save_tally(self, tally: Tally) -> None:
        """Write the counts of the open round, in one durable write. Raises: FilesError; then nothing has changed."""
        self._refuse_once_closed()
        with in_sentences(self._tally.path):
            files.private_folder(self._tally.path.parent)
        self._tally.save(tally)

    def settle(self) -> None:
        """Overwrite the count that the last answers have replaced: it need not be done before they are safe.

        Raises: FilesError.
        """
        self._tally.settle()

    def masked_tally(self) -> str:
        """The file of the open round, a line for each of its documents and every digit but how many are done masked.

        Empty where there is none.
        """
        try:
            text = files.read(self._tally.path, TALLY.most).decode("utf-8")
        except (OSError, ValueError):
            return ""
        return _DIGITS.sub(_masked, _BOX.sub(_boxed, text)).replace(",", ", ").replace("}, ", "},\n")

    def look_for_all(self, *, is_closed: bool) -> None:
        """Look whether each file that the session is opened from lies there. Raises: FilesError that names what not."""
        result = (self._result.path,) if is_closed else ()
        for path in (self._record.path, self.folder / "pack.yaml", *result):
            with in_sentences(path, reading=True):
                files.start(path, 1)

    def load_result(self) -> Result | None:
        """The closed round, or None where there is none. Raises: FilesError."""
        return self._result.load()

    def close_round(self, result: Result, record: Record) -> None:
        """End the round in three steps whose order is the safety: write the result, say closed, delete the tally.

        Raises: FilesError; what is half done then, calling it again or `finish` finishes.
        """
        written = self._written_result()
        if written is None:
            self._result.save(result)
        elif written != result:
            # The first result is final: a second one beside it would tell what came between.
            raise FormatError(
                _("The round is closed already, with another result."), _("Leave the session and go on with it again.")
            )
        self.save_record(record)
        self._tally.forget()

    def give_up(self, record: Record) -> None:
        """End the round without a result: say so, then delete the tally, also a damaged one. Raises: FilesError."""
        self._refuse_once_closed()
        self.save_record(record)
        self._tally.forget()

    def take_back(self) -> None:
        """Delete what an opening that failed has left of a round that is not open. Raises: FilesError."""
        self._tally.forget()

    def finish(self) -> bool:
        """Finish what was cut off; whether it was the closing of a round. Raises: FilesError."""
        record = self.load_record()
        if record.round is not Round.CLOSED and self._written_result() is not None:
            record = as_closed(record)
            self.save_record(record)
        if record.round.is_over:
            if record.round is Round.CLOSED and not self._result.exists():
                return False  # the only copy of the answers stays until its result is back
            # A temp file that a killed writer left holds answers too: no trace may outlive the round.
            ended = bool(self._tally.traces())
            self._tally.forget()
            return ended and record.round is Round.CLOSED
        self._tally.tidy()
        if record.round is Round.AHEAD:
            self._finish_opening(record)
        return False

    def close(self) -> None:
        """Let the session go."""
        with contextlib.suppress(WorkshopError):
            self.settle()
        self._lock.release()

    def _finish_opening(self, record: Record) -> None:
        """A tally that has answers outweighs a record that does not know of them; an empty one is a cut-off start.

        Of a sealed one nobody knows before the code is typed: it may have answers, and whoever keeps the code has it.
        """
        if self.lying() in ("sealed", "changed"):
            self.save_record(replace(record, round=Round.OPEN, place=Stop.COVER, sealed=True))
            return
        tally = self._tally.load()
        if tally is not None and tally.ballots:
            self.save_record(replace(record, round=Round.OPEN, place=Stop.COVER))
        elif tally is not None:
            self._tally.forget()

    def _written_result(self) -> Result | None:
        return self._result.load() if self._result.exists() else None

    def _refuse_once_closed(self) -> None:
        if self._result.exists():
            raise FilesError(_("The round is closed: its result is written."), _("Close the round once more."))


def as_closed(record: Record) -> Record:
    """The record of a round whose result is written, once it says so."""
    return replace(record, round=Round.CLOSED, place=Stop.COVER)


def _masked(found: re.Match[str]) -> str:
    done = found["done"]
    return (done[:-1].lstrip("0") + done[-1]).rjust(len(done), "•") if done else "•"


def _boxed(found: re.Match[str]) -> str:
    return f"… {len(found[0])} …"


def people_done(state: Path, session: str) -> int | None:
    """How many people are done in an open round, read without the lock; None where this machine holds no such round.

    Raises: SealedError where only the code tells; FilesError.
    """
    if lying(state, session) == "sealed":
        raise SealedError(_("This round is sealed."))
    tally = tally_of(state, session).look()
    return None if tally is None else tally.ballots
