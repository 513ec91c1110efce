"""The one door: event -> machine -> files -> the new session."""

from __future__ import annotations

import contextlib
import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from plc_workshop.errors import Refused, WorkshopError
from plc_workshop.room import live, runtime_files
from plc_workshop.runner import takehome
from plc_workshop.runner.clearing import clear
from plc_workshop.runner.collecting import summarise
from plc_workshop.runner.counted_down import counted_small
from plc_workshop.runner.sealed_here import can_be_sealed
from plc_workshop.session import alone
from plc_workshop.session.events import (
    CodeDrawn,
    CodeWanted,
    OtherRoundsSeen,
    PackEdited,
    RoomAnswered,
    RoundClosed,
    RowTaken,
    WentOn,
)
from plc_workshop.session.leaving import EverythingWritten
from plc_workshop.session.machine import apply
from plc_workshop.session.only_moved import only_moved
from plc_workshop.session.state import Round, Session, Stop, View
from plc_workshop.session.turn_words import language_now
from plc_workshop.words import _, language_of, speaking, spoken

if TYPE_CHECKING:
    from plc_workshop.runner.other_rounds import OtherRounds
    from plc_workshop.runner.watch import Watch
    from plc_workshop.session.events import Event
    from plc_workshop.session.state import Record
    from plc_workshop.store.book import Book


class Run:
    """An open session. What `tell` returns is on the disk, but for the page that is open."""

    def __init__(
        self,
        session: Session,
        book: Book,
        others: OtherRounds,
        watch: Watch | None = None,
        *,
        only_looked_at: bool = False,
    ) -> None:
        self._book, self._others, self._watch = book, others, watch
        self._only_looked_at = only_looked_at
        self._page_unwritten = False
        self._in_files: object = None
        """What the summary files were made of last."""
        self._taken: Record | None = None
        """The record of which they were written last, or were to be."""
        self._seen: object = None
        """What the room's view was made of last."""
        self.session = self._looked_around(session)
        if session.stop is Stop.END:
            self.write_everything()

    def publish(self, theme: str = "") -> None:
        """After the screen has painted: put what the room may see where its window finds it; a fault loses nothing."""
        session = self.session
        counted = alone.countdown(session), alone.is_over(session), counted_small(session)
        language = language_of(session.record.language)  # whatever a turn speaks
        seen = (session.record, session.done, session.result, _what_stands(session), counted, theme, language)
        if seen != self._seen:
            self._seen = seen
            with contextlib.suppress(OSError), speaking(language):
                path = runtime_files.path_of(self._book.state, session.record.session)
                live.publish(path, replace(clear(session), theme=theme))

    def stage(self, now: float) -> tuple[int, int] | None:
        """Columns and rows of the smallest of the room's windows, `now` by the clock of the files; None without any."""
        return live.smallest(self._book.state, self.session.record.session, now)

    @property
    def folder(self) -> Path:
        """Where the session's files lie."""
        return self._book.folder

    def tell(self, event: Event) -> Session:
        """Apply `event`, and save what must not be lost. Raises: Refused, WorkshopError; then nothing has changed.

        Where another round has come up, or gone, since the page was drawn, the page says so, and nothing else happens.
        """
        if _settles_the_round(self.session, event):
            shown, self.session = self.session, self._looked_around(self.session, must=True)
            if shown.view.near != self.session.view.near:
                return self.session
        before, after = self.session, apply(self.session, event)
        _refuse_to_seal(before, after)
        opens = before.record.round is Round.AHEAD and after.record.round is Round.OPEN
        # What was said of one round says nothing of the next one that is near.
        is_new = after.stop is not before.stop or after.view.nobody != before.view.nobody
        if is_new and not opens:  # of a round that opens the line is written first
            with speaking(language_now(after) or spoken()):
                after = self._looked_around(after)
        if isinstance(event, CodeWanted):
            from plc_workshop.store.sealing import drawn

            after = apply(after, CodeDrawn(drawn()))
        if self._only_looked_at and not _looks(before, after):
            raise WorkshopError(
                _("This session can only be looked at: its folder cannot be written to."),
                _("Nothing was lost. Free the folder, then open the session again."),
            )
        if after.record.round.is_over and before.record.round is Round.OPEN:
            self._end_round(after)
        else:
            if opens:
                # Before the round is open its line is there: one too many can be mended, one too few tells an answer.
                near = self._others.begun(after)
                if near is not None:
                    self.session = apply(before, OtherRoundsSeen(near))
                    return self.session
            self._save(before, after)
        self.session = after
        if after.stop is Stop.END and (after.view.unwritten is None or after.record is not before.record):
            self.write_everything()  # before the page that says so is drawn
        return self.session

    def write_everything(self) -> None:
        """At the end: write what is not written yet, and let the session say whether all of it is."""
        why_not = ""
        with speaking(language_of(self.session.record.language)):
            try:
                if self._only_looked_at:
                    raise WorkshopError(_("This session was only looked at: nothing new is written."))
                if self._page_unwritten:
                    self._book.save_record(self.session.record)
                    self._page_unwritten = False
                self.take_home()
                self._book.look_for_all(is_closed=self.session.record.round is Round.CLOSED)
            except WorkshopError as problem:
                why_not = " ".join(filter(None, (problem.message, problem.hint)))
        self.session = apply(self.session, EverythingWritten(why_not))

    def _save(self, before: Session, after: Session) -> None:
        """Save what is not saved yet: counts and record, in the order in which no crash leaves one that is not true."""
        if after.tally is not None and before.tally is None:
            self._book.seal(before.view.code or "")
        grows = before.tally is not None and after.record.people > before.record.people
        if grows:  # nobody is done who is not among the people
            self._save_record(before, after)
        # The tally first: a record that says the round is open never stands without one.
        if after.tally is not None and after.tally is not before.tally:
            self._book.save_tally(after.tally)
        if after.record is not before.record and not grows:
            self._save_record(before, after)
        if before.view.code and not after.view.code and after.record.round is Round.AHEAD:
            # An opening may have failed half-way: nobody has the code of what it left.
            with contextlib.suppress(WorkshopError):
                self._book.take_back()

    def _end_round(self, after: Session) -> None:
        if after.result is not None:
            self._book.close_round(after.result, after.record)
        else:
            self._book.give_up(after.record)
        self._page_unwritten = False
        # A line that stays open counts as today until somebody looks at it again: no round is lost for it.
        with contextlib.suppress(WorkshopError):
            self._others.ended(after)

    def _looked_around(self, session: Session, *, must: bool = False) -> Session:
        """The session with what other rounds mean for it, where it is before the Mirror or its round is open.

        Raises: WorkshopError, only where it `must` be known: turns go on whatever is wrong with another file.
        """
        if self._only_looked_at or session.stop not in (Stop.BEFORE, Stop.COVER):
            return session  # no round of a session that cannot be saved opens or closes
        try:
            near = self._others.seen(session)
        except WorkshopError:
            if must:
                raise
            return session
        return session if near == session.view.near else apply(session, OtherRoundsSeen(near))

    def _save_record(self, before: Session, after: Session) -> None:
        if only_moved(after.record, before.record):
            self._page_unwritten = True
        elif after.record != before.record:
            self._book.save_record(after.record)
            self._page_unwritten = False

    def remark(self, news: str) -> None:
        """Say one sentence more on the screen that comes first."""
        view = self.session.view
        self.session = replace(self.session, view=replace(view, said=" ".join(filter(None, (view.said, news)))))

    def follow(self) -> tuple[str, ...]:
        """Take over the pack as it was saved last, until the round opens; what there is to mend keeps it out.

        Raises: WorkshopError; then nothing has changed.
        """
        if self._watch is None or self.session.record.round is not Round.AHEAD:
            return ()
        data = self._watch.news()
        if data is None:
            return ()
        from plc_workshop.packs.loader import parse
        from plc_workshop.packs.problems import on_screen

        pack, problems = parse(data, self._watch.path.name)
        if pack is None:
            return on_screen(problems, self._watch.path.name)
        after = apply(self.session, PackEdited(pack))
        # The pack first: a record is fitted to the pack it stands with, when the session is opened again.
        self._book.save_pack(data)
        self._book.save_record(after.record)
        # Other statements may be near to another round, or to none.
        self.session, self._page_unwritten = self._looked_around(after), False
        return ()

    def settle(self) -> None:
        """After the screen has painted: write the page that is open, and the summary once it is reached or says more.

        Raises: WorkshopError.
        """
        if self._only_looked_at:
            return
        self._book.settle()
        if self._page_unwritten:
            self._book.save_record(self.session.record, durable=False)
            self._page_unwritten = False
        record = self.session.record
        if record.place not in (Stop.MEET, Stop.HOME):
            self._taken = record if record.place is Stop.END else None
        elif self._taken is None or not (record == self._taken or only_moved(record, self._taken)):
            self._taken = record  # what fails is said, and tried again with the next change
            self.take_home()

    def take_home(self) -> tuple[Path, ...]:
        """Write the summary files into the session's folder. Raises: WorkshopError."""
        summary = summarise(self.session)
        written = takehome.write_own(summary, self.folder)
        self._in_files = summary
        return written

    def copy_to(self, folder: Path) -> Path:
        """Write the summary files into a folder of their own in `folder`, such as a stick; that folder.

        Raises: WorkshopError; the files of the session are where they were.
        """
        if not os.path.isdir(folder):  # noqa: PTH112 - Path.is_dir raises where it may not look
            raise WorkshopError(_("There is no folder {folder}.").format(folder=folder))
        return takehome.write_copy(lambda: summarise(self.session), self.folder, folder / self.folder.name)

    def stored(self) -> str:
        """The file of the open round as it is, every digit masked; empty where there is none."""
        return self._book.masked_tally()

    def close(self) -> None:
        """Write what is open, and let the session go. A place that cannot be written is no loss worth a message."""
        try:
            if self._page_unwritten and not self._only_looked_at:
                self._book.save_record(self.session.record)
            if self._in_files is not None and summarise(self.session) != self._in_files:
                self.take_home()
        except WorkshopError:
            pass
        finally:
            runtime_files.withdraw(runtime_files.path_of(self._book.state, self.session.record.session))
            self._book.close()


def _refuse_to_seal(before: Session, after: Session) -> None:
    if after.record.sealed and not before.record.sealed and not can_be_sealed():
        raise Refused(_("A code is not possible here: the part that seals answers does not start on this laptop."))


def _settles_the_round(session: Session, event: Event) -> bool:
    """Whether the round may open or close by it."""
    opens = session.stop is Stop.BEFORE and session.record.round is Round.AHEAD
    return (opens and isinstance(event, RoomAnswered | RowTaken | WentOn)) or isinstance(event, RoundClosed)


def _what_stands(session: Session) -> View:
    """What the room's view may be made of; in the round how often it is written must not tell which way one answers."""
    view = session.view
    if session.record.place is Stop.COVER:
        return View(blank=view.blank, near=view.near, stage=view.stage)
    unclocked = replace(view, elapsed=0.0, talked=0.0, now=None, thanks=None, code_stood=0.0, alone=None)
    return replace(unclocked, said="", thanked_in=None, paces=(), code=None)


def _looks(before: Session, after: Session) -> bool:
    """Whether nothing but pages and marks has moved: what a session that cannot be saved allows."""
    same = after.record == before.record or only_moved(after.record, before.record)
    return same and after.tally is before.tally and after.turn is None
