"""What stands on the desk before a session is open: the sessions, the packs, and the door to a new session.

Home paints its first frame from this, so what opens files is imported where it is used.
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from plc_workshop.errors import Refused
from plc_workshop.room import runtime_files
from plc_workshop.runner import wall
from plc_workshop.runner.archive import Archive
from plc_workshop.runner.collection import Collection
from plc_workshop.runner.groups import Groups
from plc_workshop.words import _

if TYPE_CHECKING:
    from plc_workshop.results.year import Looked
    from plc_workshop.runner.choices import Setup
    from plc_workshop.runner.finding import Finding
    from plc_workshop.runner.run import Run
    from plc_workshop.settings import Folders, Settings


class Desk:
    """Knows the folders and the settings; every open session comes from here."""

    def __init__(self, folders: Folders, settings: Settings) -> None:
        self.folders, self.settings = folders, settings
        # Asked at each use: `move_to` changes the folders while the program runs.
        self.sessions = Archive(lambda: self.folders)
        self.groups = Groups(lambda: self.folders)
        self.packs = Collection(lambda: self.folders, settings)
        self.news = ""
        """A sentence for the first screen that is shown."""
        self.people_to_come = 0
        """For how many people sheets were made, until a session is set up; 0 where none were."""

    def take_news(self) -> str:
        """That sentence, once; then empty."""
        news, self.news = self.news, ""
        return news

    def examine(self, size: tuple[int, int] | None = None) -> tuple[Finding, ...]:
        """What will and will not work on this laptop; `size` is the window in cells where that is known."""
        from plc_workshop.runner.doctor import examine
        from plc_workshop.settings import surroundings

        return examine(self.folders, self.settings, surroundings(), size)

    def recorders(self) -> tuple[str, ...]:
        """The programs around this terminal that may keep what stands in it."""
        from plc_workshop.runner.doctor import recorders
        from plc_workshop.settings import surroundings

        return recorders(surroundings())

    def open_stage(self) -> bool:
        """Open the room's window in a terminal of its own; whether there was a way to."""
        from plc_workshop.runner.window import open_stage

        return open_stage(self.folders)

    def show_year(self, looked: Looked | None, theme: str = "") -> None:
        """Let the room's window show a group's year while no session is open here; None ends it."""
        if looked is None:
            runtime_files.withdraw(runtime_files.path_of(self.folders.state, runtime_files.OUR_YEAR))
            return
        from plc_workshop.runner import year_room

        year_room.show(self.folders.state, looked, theme)

    def blank_setup(self, pack: Path | None = None) -> Setup:
        """What set-up starts with: a certain pack, or the first there is. Raises: WorkshopError."""
        from plc_workshop.packs.loader import load
        from plc_workshop.runner.choices import USUAL_PEOPLE, Setup
        from plc_workshop.runner.opening import card as card_of

        cards = self.packs.topics() if pack is None else self.packs.cards()
        card = next((card for card in cards if pack in (None, card.path)), None)
        if pack and card is None:
            card = card_of(pack, load(pack), self.settings)
        seconds = card.turn_seconds if card else 120
        return Setup(
            card,
            people=self.people_to_come or USUAL_PEOPLE,
            turn_seconds=seconds,
            threshold=self.settings.threshold,
            theme=self.settings.theme,
            chosen_language=self.settings.language_of_sessions,
        )

    def start(self, setup: Setup, *, planned: bool = False) -> Run:
        """Make a session and open it, at its plan if it is to be `planned`. Raises: WorkshopError."""
        import secrets

        from plc_workshop.runner.opening import start
        from plc_workshop.session.schedule import minutes_of
        from plc_workshop.session.time_of_day import with_colon

        if setup.pack is None:
            raise Refused(_("There is no topic to lead."), _("Topics on the start page says why."))
        if setup.stop_at and minutes_of(with_colon(setup.stop_at)) is None:
            raise Refused(_("Write the time to stop as 15:30."))
        run = start(self.folders, setup, wall.today(), secrets.token_hex(2), planned=planned)
        self.people_to_come = 0
        return run

    def other_folder(self) -> Path | None:
        """A folder that can be written to where the sessions' own cannot; None where there is no other."""
        from plc_workshop import files
        from plc_workshop.settings import usual_sessions

        other = usual_sessions()
        there = next(folder for folder in (other, *other.parents) if os.path.isdir(folder))  # noqa: PTH112 - may raise
        return other if other != self.folders.sessions and files.can_write(there) else None

    def move_to(self, folder: Path) -> None:
        """Keep sessions in another folder, as long as the program runs."""
        self.folders = replace(self.folders, sessions=folder)
