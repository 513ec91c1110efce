"""Opening a session again: what is read from its files, and what is said about it."""

from __future__ import annotations

import contextlib
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from plc_workshop import files
from plc_workshop.errors import LostRound, SealedRound, WorkshopError
from plc_workshop.packs.loader import load
from plc_workshop.packs.model import Pack
from plc_workshop.packs.problems import PackError
from plc_workshop.results.summary import Result, Summary, stricter
from plc_workshop.results.tally import Tally
from plc_workshop.runner import in_other_languages, past_rounds, wall
from plc_workshop.runner.collecting import collected
from plc_workshop.runner.other_rounds import OtherRounds, new_key
from plc_workshop.runner.run import Run
from plc_workshop.session import flow, nearby, pace
from plc_workshop.session import paper_code as codes
from plc_workshop.session.edited import fitted
from plc_workshop.session.passing import torn
from plc_workshop.session.state import Record, Round, Session, Stop, View
from plc_workshop.settings import Folders
from plc_workshop.store import shelf
from plc_workshop.store.book import Book
from plc_workshop.store.faults import DamagedError, FormatError, NewerError
from plc_workshop.store.moved import is_brought
from plc_workshop.words import _, language_of, ngettext, pgettext, speaking
from plc_workshop.words.days import day_of_month


def resume(
    folders: Folders,
    folder: Path,
    *,
    give_up: bool = False,
    ended: frozenset[str] = frozenset(),
    code: str | None = None,
) -> Run:
    """A session where it was, and one sentence about what happened.

    The closing of those that `ended` was finished when the program started.
    With `give_up` a round whose answers are lost ends, and the talk goes on without a result.
    Raises: LostRound where there is such a round and nobody gave it up, SealedRound where nobody typed its code;
    Refused for another code; WorkshopError.
    """
    if is_brought(folder):
        raise WorkshopError(
            _("This meeting was led on another laptop: here lies what it said, and nothing of it can go on."),
            _("Groups on the start page shows it."),
        )
    original = _original(folders.sessions, folder)
    with ExitStack() as on_failure:
        book = Book.open(folder.parent, folders.state, folder.name)
        on_failure.callback(book.close)
        run = _taken_up(folders, book, folder, give_up=give_up, ended=ended, code=code)
        on_failure.pop_all()
    if original:
        with speaking(language_of(run.session.record.language)):
            said = _("This is a copy of the session in the folder {folder}.").format(folder=original)
        run.remark(said)
    return run


def summary(folder: Path) -> Summary:
    """All of a session that may leave the room, read without a lock. Raises: WorkshopError."""
    from plc_workshop.store.closed import brought_pack, load_result

    record = shelf.peek(folder.parent, folder.name)
    result = _present(load_result(folder), record, folder)
    return collected(lambda: brought_pack(folder) or _pack_of(folder), record, result)


def _original(sessions: Path, folder: Path) -> str:
    """The folder that a session is a copy of; empty where it is none.

    Raises: WorkshopError where its round is not over: the answers on this laptop are of one session, in one folder.
    """
    try:
        record = shelf.peek(folder.parent, folder.name)
    except WorkshopError:
        return ""  # opening it says what is wrong, or sets it aside
    original, *_copies = (*shelf.alike(sessions, record.session), "")  # the first one, if none has its name
    if folder == (sessions / original).resolve() or not original:
        return ""
    if not record.round.is_over:
        raise WorkshopError(
            _("{folder} is a copy of the session in {other}, and its round belongs to one of them alone.").format(
                folder=folder.name, other=original
            ),
            _("Go on with {other}; or move that folder away first.").format(other=original),
        )
    return original


def _taken_up(
    folders: Folders, book: Book, folder: Path, *, give_up: bool, ended: frozenset[str], code: str | None
) -> Run:
    pack = _pack_of(folder)
    finished = book.finish()
    record = book.load_record()
    finished = finished or record.session in ended
    tally, lost = _answers(book, record, code)
    if lost is not None and not give_up:
        raise lost
    if lost is not None:
        record = replace(record, round=Round.GIVEN_UP, place=Stop.COVER)
        book.give_up(record)
    if record.round is not Round.GIVEN_UP and record.talk_of:
        record = replace(record, talk_of=None)
    result = _present(book.load_result(), record, folder)
    record = flow.completed(pack, record)
    if record.round is Round.AHEAD and not _planned(pack, record):
        record = fitted(record, pack)
    _fits(pack, record, tally, result)
    record = _as_chosen(_with_key(book, _as_promised(record, tally)))
    siblings = () if record.round.is_over else in_other_languages.of_kept(folders.packs, pack)
    session = Session(pack, record, tally, result, view=View(now=wall.now()), siblings=siblings)
    protected = not files.can_write(folder)
    others = OtherRounds(folders.sessions, folders.state)
    with contextlib.suppress(WorkshopError):  # what cannot be mended now counts as today, and no session waits for it
        if not protected:
            others.mend(session, folder)
    if record.talk_of:
        session = _of_earlier(session, folders.sessions)
    with speaking(language_of(record.language)):
        found = flow.taken_up(session, _welcome(session, lost=lost is not None, finished=finished, protected=protected))
        if found is not None:
            return Run(pace.with_clocks(found), book, others, only_looked_at=protected)
    raise WorkshopError(_("The session.json of this session was changed by hand and contradicts itself."))


def _as_promised(record: Record, tally: Tally | None) -> Record:
    """The record with what its answers were promised, the stricter of both files.

    What was said before its round opened is said anew: since then another round may have been closed.
    """
    if record.round is Round.AHEAD:
        return replace(record, said_of_near=None)
    if tally is None:
        return record
    promised = stricter(record.privacy, tally.promised)
    record = replace(record, threshold=promised.threshold, display=promised.display, near=promised.near)
    said, sealed = record.said_of_near or tally.said_of_near, tally.sealed or record.sealed
    return replace(record, said_of_near=said, sealed=sealed, on_paper=tally.sheets > 0 or record.on_paper)


def _as_chosen(record: Record) -> Record:
    """The record of an older version whose group has chosen what to talk about: who looks back adds nothing to it."""
    if record.settled is not None or not record.focus or not flow.comes_after(record.place, Stop.NOTICE):
        return record
    return replace(record, settled=True)


def _with_key(book: Book, record: Record) -> Record:
    """The record of an older version with a random key, which is in its file before the line of its round has it."""
    if record.key is not None or record.round.is_over or not files.can_write(book.folder):
        return record
    record = replace(record, key=new_key())
    book.save_record(record)
    return record


def _of_earlier(session: Session, sessions: Path) -> Session:
    """The session with the earlier result that it talks about, where that can be read still."""
    assert session.record.talk_of is not None
    result = past_rounds.result_of(sessions, session.record.talk_of)
    if result is None or not result.mirror.shows or not nearby.fits(session.pack, result):
        return session
    return replace(session, pack=nearby.worded_as(session.pack, result), result=result)


def _pack_of(folder: Path) -> Pack:
    """The pack as it was run. Raises: WorkshopError, which names the session's folder."""
    path = folder / "pack.yaml"
    try:
        return load(path, begun=True)
    except PackError as error:
        problem = next(problem for problem in error.problems if not problem.warning).as_line(str(path))
        raise WorkshopError(
            _("This session needs its pack.yaml. {problem}").format(problem=problem),
            _("Put it back; it is the one the session was run with."),
        ) from error


def _answers(book: Book, record: Record, code: str | None) -> tuple[Tally | None, LostRound | None]:
    """The counts of an open round, or why there are none. Raises: Refused for a code that is not this round's."""
    if record.round is not Round.OPEN:
        return None, None
    hint = _("Go on there; or open the session from the start page, where the round can be given up.")
    try:
        lies = book.lying()
        if lies == "sealed":
            if code is None:
                told = _("This round is sealed: the paper with its code opens it, and nothing else does.")
                return None, SealedRound(told, str(book.folder))
            book.seal(codes.read(code))
        if lies == "changed":
            return None, _unsealed()
        tally = book.load_tally()
    except NewerError:
        raise
    except (DamagedError, FormatError) as damaged:
        return None, LostRound(damaged.message, _("On the start page the round can be given up."))
    if tally is not None:
        return (None, _unsealed()) if record.sealed and not tally.sealed else (tally, None)
    away = _("The Mirror round of this session is open on another laptop; its answers are not on this one.")
    return None, LostRound(away, hint)


def _unsealed() -> LostRound:
    return LostRound(
        _("The answers of this round were sealed, and its file is not: somebody has changed it."),
        _("On the start page the round can be given up."),
    )


def _present(result: Result | None, record: Record, folder: Path) -> Result | None:
    """The result of a closed round, and none of any other. Raises: WorkshopError where it is missing."""
    if record.round is not Round.CLOSED:
        return None
    if result is None:
        raise WorkshopError(
            pgettext("sentence", "{file} is missing.").format(file=folder / "result.json"),
            _("Put it back: it is this session's result."),
        )
    return result


def _fits(pack: Pack, record: Record, tally: Tally | None, result: Result | None) -> None:
    """The copy of the pack must be the one the session was run with. Raises: WorkshopError."""
    statements, points = len(pack.mirror.statements), len(pack.mirror.scale)
    rated = tally is None or [len(row) for row in tally.counts] == [points + 1] * statements
    shown = result is None or [row.id for row in result.mirror.statements] == [s.id for s in pack.mirror.statements]
    known = {statement.id for statement in pack.mirror.statements}
    chosen = all(note.statement in known for note in record.focus)
    if not (rated and shown and chosen and _planned(pack, record) and 0 <= record.section < len(pack.sections)):
        raise WorkshopError(
            _("The pack.yaml of this session was changed and does not fit it any more."),
            _("Put the old pack.yaml back; it is the one the session was run with."),
        )


def _planned(pack: Pack, record: Record) -> bool:
    """Whether the steps of the plan are those of the pack."""
    return [part.key for part in record.plan] == [part.key for part in flow.planned(pack, record)]


def _welcome(session: Session, *, lost: bool, finished: bool, protected: bool) -> str:
    record = session.record
    if record.talk_of and session.result is None:
        return _("The result of {day} is not here any more, or does not fit: we talk without numbers.").format(
            day=day_of_month(nearby.talk_day(record))
        )
    if protected:
        return _("This session can only be looked at: its folder cannot be written to. Nothing is changed.")
    if lost:
        return torn(record, _("The round was given up. We talk without a result."))
    if finished:
        return torn(record, _("The round was closed just before the program stopped. Nothing is lost."))
    if record.round is Round.OPEN and record.sealed:
        return ngettext(
            "{done} person had handed in. Were it more? Then give up this round.",
            "{done} people had handed in. Were it more? Then give up this round.",
            session.done,
        ).format(done=session.done)
    if record.round is Round.OPEN:
        welcome = ngettext(
            "Welcome back. {done} person is done. A turn that was not finished was not kept.",
            "Welcome back. {done} people are done. A turn that was not finished was not kept.",
            session.done,
        ).format(done=session.done)
        sheet = _("A sheet that was not handed in is typed once more.") if record.on_paper else ""
        return " ".join(filter(None, (welcome, sheet)))
    return _("Welcome back. We go on where we were.")
