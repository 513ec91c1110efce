"""What stays while screens come and go: the desk, the open session, the clock, the silence between keys."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, TypeVar

from textual.app import App

from plc_workshop.runner.clock import Clock, Pulse
from plc_workshop.runner.sleep import Sleep
from plc_workshop.tui.hearing.silence import Silence
from plc_workshop.words import read_ahead, speak

if TYPE_CHECKING:
    from textual.screen import Screen

    from plc_workshop.runner.desk import Desk
    from plc_workshop.runner.rehearse import Rehearsal
    from plc_workshop.runner.run import Run
    from plc_workshop.session.events import Event
    from plc_workshop.words.languages import Language


T = TypeVar("T")


class Host:
    """Holds at most one open session at a time."""

    def __init__(self, desk: Desk, clock: Clock, *, run: Run | None = None, rehearsal: Rehearsal | None = None) -> None:
        self.desk, self.silence, self.sleep = desk, Silence(clock), Sleep(clock)
        self.run = run
        """The open session's door; None at home and in set-up."""
        self.french = False
        """Whether the keyboard has shown itself French in this session."""
        self.told_to_zoom = False
        """Whether the start page has said how small letters get larger."""
        self._rehearsal, self._clock, self._pulse = rehearsal, clock, Pulse(clock)
        desk.show_year(None)  # a program that was killed has left it, and the room is another group's now

    def lead(self, run: Run, rehearsal: Rehearsal | None = None) -> None:
        """From now on this session is open, and its clock begins."""
        from plc_workshop.session.turn_words import languages_offered

        self.run, self._pulse, self.french = run, Pulse(self._clock), False
        self.desk.show_year(None)  # opened from a group's year, whose screen has no time to end it
        self._rehearsal = rehearsal or self._rehearsal
        run.remark(self.speak())
        read_ahead(languages_offered(run.session))

    def leave(self) -> None:
        """Close the files of the open session, if there is one; of a rehearsal nothing stays, nor of a year shown."""
        self.desk.show_year(None)
        if self.run is not None:
            self.run.close()
            self.run = None
        if self._rehearsal is not None:
            self._rehearsal.end()
            self._rehearsal = None
        self.speak()

    def speak(self) -> str:
        """Speak as the open session does now, else as the user; a sentence where that language cannot be spoken."""
        if self.run is None:
            return speak(self.desk.settings.language)
        from plc_workshop.session.turn_words import language_now

        return speak(language_now(self.run.session) or self.desk.settings.language)

    def own_language(self) -> Language:
        """What the open session speaks between two turns, else the user."""
        if self.run is None:
            return self.desk.settings.language
        from plc_workshop.session.turn_words import language_of_session

        return language_of_session(self.run.session) or self.desk.settings.language

    @property
    def leaves_nothing(self) -> bool:
        """Whether the session that is open is a rehearsal of which nothing stays."""
        return self._rehearsal is not None and self._rehearsal.leaves_nothing

    def seconds(self) -> float:
        """Seconds of the session since the last time this was asked: in a rehearsal fast, but not for a person."""
        passed, run = self._pulse.step(), self.run
        if run is None or self._rehearsal is None:
            return passed
        view = run.session.view
        if run.session.turn or view.thanks is not None or view.last_lines:
            return passed
        from plc_workshop.runner.rehearse import SPEED

        return passed * SPEED


class Hosted(App[int]):
    """An app whose screens find a host, and the three things that it does for them in their turn."""

    host: Host

    async def tell(self, event: Event) -> None:
        """Give `event` to the one door and show what came out of it."""
        raise NotImplementedError

    async def beside(self, call: Callable[[], T], *, slow: str = "") -> T:
        """The value of a call that may take long: the screen goes on, and says `slow`, or that a file is held."""
        raise NotImplementedError

    def hold_back(self, screen: Screen[Any], do: Callable[[], Awaitable[None]]) -> None:
        """Do it on `screen`, unless the next key shows that the last one is held down."""
        raise NotImplementedError


def hosted(screen: Screen[Any]) -> Hosted:
    """The app that shows `screen`."""
    assert isinstance(screen.app, Hosted)
    return screen.app


def host(screen: Screen[Any]) -> Host:
    """Its host."""
    return hosted(screen).host
