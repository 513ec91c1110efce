"""The sessions of this laptop, and what can be done with one that is not open.

Home paints its first frame from this, so what opens files is imported where it is used.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from plc_workshop.errors import WorkshopError
from plc_workshop.runner.glance import Glance, is_over, standing, told_apart, unreadable
from plc_workshop.store import shelf
from plc_workshop.words import _, short_date

if TYPE_CHECKING:
    from plc_workshop.results.summary import Summary
    from plc_workshop.runner.run import Run
    from plc_workshop.settings import Folders

LATEST = 10
"""How many sessions home looks into."""


class Archive:
    """All sessions in the folder that `folders` names when it is asked: it may change while the program runs."""

    def __init__(self, folders: Callable[[], Folders]) -> None:
        self._folders = folders

    @property
    def _folder(self) -> Path:
        return self._folders().sessions

    def count(self) -> int:
        """How many sessions there are, from folder names alone."""
        return shelf.count(self._folder)

    def latest(self, most: int = LATEST) -> tuple[Glance, ...]:
        """The newest sessions; one whose file cannot be read says so, and so does a copy."""
        return told_apart(self.glance(name) for name in shelf.newest_first(self._folder, most))

    def unfinished(self) -> Glance | None:
        """The newest session that has not reached its last stop, and is no copy of another."""
        return next((glance for glance in self.latest() if not (glance.finished or glance.copy)), None)

    def glance(self, folder: str) -> Glance:
        """One session in one line, read without changing anything."""
        try:
            record = shelf.peek(self._folder, folder)
        except WorkshopError as problem:
            return unreadable(folder, problem)
        return standing(folder, record, self._folders().state)

    def last_time(self, group: str) -> str:
        """When a group of this name met last, and with how many; empty where it is new."""
        if not group.strip():
            return _("a name finds it again later")
        for _name, record in shelf.of_group(self._folder, group):
            return _("last time {day}, with {people}").format(day=short_date(record.date), people=record.people)
        return ""

    def resume(self, session: str = "", *, give_up: bool = False, code: str | None = None) -> Run:
        """Open a session where it was; without a name the newest unfinished one.

        With `give_up` a round whose answers are lost ends; a sealed one opens with its `code`.
        Raises: LostRound, SealedRound, WorkshopError.
        """
        from plc_workshop.runner.opening import resume

        if not session:
            glance = self.unfinished()
            if glance is None:
                raise WorkshopError(_("There is no session to go on with."), _("New session starts one."))
            session = glance.folder
        return resume(self._folders(), shelf.find(self._folder, session), give_up=give_up, code=code)

    def is_sealed(self, session: str) -> bool:
        """Whether the round of a session is open, and only its code opens the answers. Raises: WorkshopError."""
        from plc_workshop.session.state import Round
        from plc_workshop.store.sealing import lying

        folder = shelf.find(self._folder, session)
        record = shelf.peek(folder.parent, folder.name)
        return record.round is Round.OPEN and lying(self._folders().state, record.session) == "sealed"

    def summary(self, session: str) -> Summary:
        """All of a session that may leave the room. Raises: WorkshopError."""
        from plc_workshop.runner.opening import summary

        return summary(shelf.find(self._folder, session))

    def export(self, session: str, to: Path | None = None, formats: tuple[str, ...] | None = None) -> tuple[Path, ...]:
        """Write the summary files of a session; the paths written. Raises: WorkshopError."""
        from plc_workshop.runner import takehome

        folder = to or shelf.find(self._folder, session)
        return takehome.write(self.summary(session), folder, formats or takehome.ALL)

    def delete(self, session: str) -> None:
        """Delete a session and every trace of it on this laptop. Raises: WorkshopError."""
        shelf.delete(self._folder, self._folders().state, session)

    def write_missing(self) -> None:
        """Write the summaries of sessions that are over and have none: the lid was closed before the last step.

        A session that is open in another window is left alone, and so is one whose files cannot be read or written.
        """
        import contextlib

        from plc_workshop import files

        for name in shelf.names(self._folder, LATEST):
            folder = self._folder / name
            if os.path.exists(folder / "summary.html"):  # noqa: PTH110 - may raise
                continue
            with contextlib.suppress(WorkshopError):
                record = shelf.peek(self._folder, name)
                elsewhere = shelf.is_open_elsewhere(self._folders().state, record.session)
                if is_over(record) and not elsewhere and files.can_write(folder):
                    self.export(name)
