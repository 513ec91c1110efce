"""The sessions of this laptop, and what can be done with one that is not open.

Home paints its first frame from this, so what opens files is imported where it is used.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from plc_workshop.errors import WorkshopError
from plc_workshop.runner import wall
from plc_workshop.runner.glance import Glance, is_over, standing, told_apart, unreadable
from plc_workshop.store import shelf
from plc_workshop.words import _, pgettext

if TYPE_CHECKING:
    from plc_workshop.results.summary import Meeting, Summary
    from plc_workshop.results.year import Year
    from plc_workshop.runner.run import Run
    from plc_workshop.settings import Folders

LATEST = 10
"""How many sessions home looks into."""


class Archive:
    """All sessions in the folder that `folders` names when it is asked: it may change while the program runs."""

    def __init__(self, folders: Callable[[], Folders]) -> None:
        self._folders = folders
        self._ended: frozenset[str] = frozenset()
        """The sessions whose closing was finished when the program started."""
        self._asked: frozenset[str] = frozenset()
        """The sessions that are gone, and of which it was asked already what becomes of their answers."""

    @property
    def _folder(self) -> Path:
        return self._folders().sessions

    def count(self) -> int:
        """How many sessions there are, from folder names alone."""
        return shelf.count(self._folder)

    def latest(self, most: int = LATEST) -> tuple[Glance, ...]:
        """The newest sessions."""
        return self.glances(shelf.newest_first(self._folder, most))

    def glances(self, folders: Iterable[str]) -> tuple[Glance, ...]:
        """Sessions in one line each; one whose file cannot be read says so, and so does a copy."""
        return told_apart(self.glance(folder) for folder in folders)

    def unfinished(self) -> Glance | None:
        """The newest session that has not reached its last stop, and is no copy of another."""
        return next((glance for glance in self.latest() if not (glance.finished or glance.copy)), None)

    def end_what_is_over(self) -> None:
        """Destroy answers on this laptop whose round is over: a run was ended before it could."""
        from plc_workshop.store import traces

        self._ended |= traces.end(self._folder, self._folders().state)

    def left_without_session(self) -> tuple[str, ...]:
        """The sessions that are gone while their answers are left on this laptop; each is told once in a run."""
        from plc_workshop.store import traces

        left = traces.without_session(self._folder, self._folders().state, self._asked)
        self._asked |= {*left}
        return left

    def destroy_answers(self, session: str) -> bool:
        """Destroy the answers of a session that is gone. Raises: WorkshopError."""
        from plc_workshop.store import traces

        traces.destroy(self._folder, self._folders().state, session)
        return True

    def glance(self, folder: str) -> Glance:
        """One session in one line, read without changing anything."""
        try:
            record = shelf.peek(self._folder, folder)
        except WorkshopError as problem:
            return unreadable(folder, problem)
        return standing(folder, record, self._folders().state, self._folder)

    def names(self, glances: Sequence[Glance]) -> tuple[str, ...]:
        """What people call these sessions; nobody is shown an id where a group has no name."""
        if not any(glance.unnamed for glance in glances):
            return tuple(glance.group for glance in glances)
        from plc_workshop.runner import unnamed

        return unnamed.names(self._folder, glances)

    def topic(self, folder: str) -> str:
        """The title of what a session was about; empty where that cannot be read."""
        from plc_workshop.runner.group_topic import title

        return title(self._folder / folder)

    def last_time(self, group: str) -> str:
        """When a group of this name met last; empty where it is new."""
        if not group.strip():
            return _("a name finds it again later")
        from plc_workshop.runner.groups import day_said
        from plc_workshop.runner.meetings import has_begun, meetings

        last = next((record.date for _name, record in meetings(self._folder, group) if has_begun(record)), None)
        # Translators: when a group met last: last met 24 November.
        return pgettext("value", "last met {day}").format(day=day_said(last)) if last else ""

    def year(self, group: str) -> Year:
        """The school year of a group's latest meeting. Raises: WorkshopError where none of its meetings can be read."""
        from plc_workshop.runner import group_year

        return group_year.of_group(self._folder, group, wall.today())

    def offered(self, group: str) -> Meeting | None:
        """What set-up offers a group first, a short meeting or one with the Mirror; None where it is new."""
        from plc_workshop.runner.last_result import offered

        return offered(self._folder, group, wall.today())

    def resume(self, session: str = "", *, give_up: bool = False, code: str | None = None) -> Run:
        """Open a session where it was; without a name the newest unfinished one.

        With `give_up` a round whose answers are lost ends; a sealed one opens with its `code`.
        Raises: LostRound, SealedRound, WorkshopError.
        """
        from plc_workshop.runner.resuming import resume

        if not session:
            glance = self.unfinished()
            if glance is None:
                raise WorkshopError(_("There is no session to go on with."), _("New session starts one."))
            session = glance.folder
        found = shelf.find(self._folder, session)
        run = resume(self._folders(), found, give_up=give_up, ended=self._ended, code=code)
        self._ended -= {run.session.record.session}
        return run

    def is_sealed(self, session: str) -> bool:
        """Whether the round of a session is open, and only its code opens the answers, as far as can be read.

        Raises: WorkshopError.
        """
        from plc_workshop.session.state import Round
        from plc_workshop.store.sealing import lying

        folder = shelf.find(self._folder, session)
        record = shelf.peek(folder.parent, folder.name)
        with contextlib.suppress(WorkshopError):
            return record.round is Round.OPEN and lying(self._folders().state, record.session) == "sealed"
        return False

    def summary(self, session: str) -> Summary:
        """All of a session that may leave the room. Raises: WorkshopError."""
        from plc_workshop.runner.resuming import summary

        return summary(shelf.find(self._folder, session))

    def export(self, session: str, to: Path | None = None, formats: tuple[str, ...] | None = None) -> tuple[Path, ...]:
        """Write the summary files of a session; the paths written. Raises: WorkshopError."""
        from plc_workshop.runner import takehome

        summary = self.summary(session)
        if to is None and formats is None:
            return takehome.write_own(summary, shelf.find(self._folder, session))
        return takehome.write(summary, to or shelf.find(self._folder, session), formats or takehome.ALL)

    def delete(self, session: str) -> None:
        """Delete a session and every trace of it on this laptop. Raises: WorkshopError."""
        from plc_workshop.runner.other_rounds import OtherRounds

        state = self._folders().state
        with OtherRounds(self._folder, state).without(self._folder / session):
            shelf.delete(self._folder, state, session)

    def write_missing(self) -> None:
        """Write the summaries of sessions that are over and have none: the lid was closed before the last step.

        A session that is open in another window is left alone, and so is one whose files cannot be read or written.
        """
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
