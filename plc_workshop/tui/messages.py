"""What a screen says to the app: something happened, or another screen is to be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from pathlib import Path

    from plc_workshop.runner.choices import Setup
    from plc_workshop.runner.rehearse import Rehearsal
    from plc_workshop.runner.run import Run
    from plc_workshop.session.events import Event
    from plc_workshop.session.state import Stop


class Happened(Message):
    """An event, passed to the one door if the session is still at that stop."""

    def __init__(self, event: Event, at: Stop) -> None:
        super().__init__()
        self.event, self.at = event, at


class Opened(Message):
    """A session is open: lead it."""

    def __init__(self, run: Run, rehearsal: Rehearsal | None = None) -> None:
        super().__init__()
        self.run, self.rehearsal = run, rehearsal


class Prepared(Message):
    """A new session is to be prepared, from these choices or from none."""

    def __init__(self, setup: Setup | None = None) -> None:
        super().__init__()
        self.setup = setup


class Left(Message):
    """The session, or its preparation, is left for the start page."""


class GroupsWanted(Message):
    """Who met on this laptop is to be shown."""

    def __init__(self, said: str = "") -> None:
        super().__init__()
        self.said = said
        """What has happened to them."""


class PagesWanted(Message):
    """The printable pages of a pack are to be written; keys of all screens stand on them."""

    def __init__(self, pack: Path, *, opens: bool = False) -> None:
        super().__init__()
        self.pack, self.opens = pack, opens
        """`opens`: whether the first one is opened in the browser."""


class PrintWanted(Message):
    """What goes on paper is to be chosen."""


class YearWanted(Message):
    """The school year of a group is to be shown, above the screen that is there."""

    def __init__(self, group: str) -> None:
        super().__init__()
        self.group = group


class SessionsWanted(Message):
    """The sessions of a group are to be shown, above its year."""

    def __init__(self, group: str) -> None:
        super().__init__()
        self.group = group
