"""The base of every stop: a frozen session in, an event out."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key, Resize

from plc_workshop.session.events import (
    BallotHandedIn,
    CursorMoved,
    Event,
    NobodyHereAnswered,
    PageTurned,
    PeopleChanged,
    Rated,
    RoomAnswered,
    RowChanged,
    ScreenWoken,
    TalkChosen,
)
from plc_workshop.session.flow import where
from plc_workshop.session.machine import allows, knows
from plc_workshop.session.state import Session
from plc_workshop.session.too_few import AnsweringChosen
from plc_workshop.tui.base.frame import place, rail, time_left
from plc_workshop.tui.base.keyed import KeyedScreen
from plc_workshop.tui.commands import Answer, Command
from plc_workshop.tui.hearing.host import host, hosted
from plc_workshop.tui.hearing.silence import CLICK, click_came_fast
from plc_workshop.tui.messages import Happened
from plc_workshop.tui.widgets.bar import Bar
from plc_workshop.tui.widgets.keyline import KeyLine
from plc_workshop.tui.widgets.plain import Plain
from plc_workshop.tui.widgets.rail import Rail
from plc_workshop.tui.widgets.rows import Rows
from plc_workshop.words import pgettext

_REPEATING = (CursorMoved, PageTurned, PeopleChanged, RowChanged)
_COUNTING = (BallotHandedIn, Rated, RoomAnswered, TalkChosen, NobodyHereAnswered, AnsweringChosen)
"""What a click that came very fast does not do."""
_BESIDE_SAID = 4
"""Cells beside what is said."""
LOW, HIGH = 22, 36
"""Rows below which a screen gives up air, and from which it has more."""


class StopScreen(KeyedScreen):
    """Subclasses give commands, `body` and `draw`; nothing else."""

    RAIL: ClassVar[bool] = True
    PICKED: ClassVar[Callable[[Session, int], Event] | None] = None
    """The event of a click on a row; None moves the mark there."""

    _stands = ""
    """What stands in the line for what is said."""

    def __init__(self, session: Session, folder: str) -> None:
        super().__init__()
        self.session, self.folder = session, folder

    def compose(self) -> ComposeResult:
        """The frame around the body of the stop."""
        yield Bar(pgettext("state", "REHEARSAL") if self.session.record.rehearsal else "")
        if self.RAIL:
            yield Rail()
        yield from self.middle()
        yield Plain(id="say")
        yield KeyLine()
        yield Plain(id="too-small")

    def middle(self) -> ComposeResult:
        """What stands between the rail and the line for what is said."""
        with Vertical(id="body"):
            yield from self.body()

    def body(self) -> ComposeResult:
        """The widgets of this stop."""
        raise NotImplementedError

    @property
    def rows(self) -> int:
        """Rows of the window, without those of a sentence that needs more than one line."""
        text = Content(self._stands).wrap(max(1, self.size.width - _BESIDE_SAID)) if self._stands else ()
        return self.size.height - max(0, len(text) - 1)

    def say(self, sentence: str) -> None:
        """What is said may need several lines: what stands above is laid out anew where that changes."""
        super().say(sentence)
        before, self._stands = self.rows, self.with_meanwhile(sentence) or self.standing()
        if self.rows != before and self.is_mounted:
            self.draw_around(self.session)
            self.draw(self.session)

    def draw(self, session: Session) -> None:
        """Put `session` into the widgets: a pure function of it and of the size of the window."""
        raise NotImplementedError

    def draw_around(self, session: Session) -> None:
        """Put into the widgets what stands around the body, before the body takes the rows that are left."""

    def draw_clock(self, session: Session) -> None:
        """Put what time changes into the widgets."""
        self.query_one(Bar).show(place(session), time_left(session), place(session, whole=False))
        if self.RAIL:
            self.query_one(Rail).show(*rail(session))

    def note(self, session: Session) -> str:  # noqa: ARG002 - subclasses look at it
        """What stands at the right end of the key line."""
        return ""

    def on_mount(self) -> None:
        """Paint for the first time."""
        self.say(self.session.view.said)
        self._paint()

    def on_unmount(self) -> None:
        """A dead screen waits in a reference cycle for the collector: take the ballot from it now."""
        del self.session

    def show(self, session: Session) -> None:
        """Show another session on the same screen."""
        if where(session) != where(self.session):
            self.anew()
        self.session = session
        if self.is_mounted:  # still False inside on_mount
            self.say(session.view.said)
            self._paint()

    def tick(self, session: Session) -> None:
        """Show a session of which only the clock has moved on."""
        self.session = session
        if self.is_mounted:
            self.draw_clock(session)

    def on_resize(self, event: Resize) -> None:
        """Give up air where the window is low, add some where it is high; lay out once the widgets know their sizes."""
        self.set_class(event.size.height < LOW, "-low")
        self.set_class(event.size.height >= HIGH, "-high")
        self.call_after_refresh(self._paint)

    def _paint(self) -> None:
        if not hasattr(self, "session"):  # a screen on its way out has none
            return
        session = self.session
        if self.query_one("#say").has_class("-nothing"):  # what stands there meanwhile may tell of the size
            self.say("")
        self.set_class(session.view.blank, "-blank")
        self.draw_around(session)
        self.draw_clock(session)
        self.draw(session)
        self.draw_keys(self.note(session))

    def swallowed(self) -> bool:
        """A key that wakes the screen does nothing else."""
        if self.session.view.blank:
            self.tell(ScreenWoken())
            return True
        self.say("")
        return False

    def may_repeat(self, event: Key) -> bool:
        """A held key moves a mark, a value or a page: it wakes no blank screen, leads nowhere, takes nothing away."""
        if self.session.view.blank:
            return False
        command = self.command_of(event)
        told = None if command is None else self.means(command, event.character or event.key)
        return isinstance(told, _REPEATING) if told is not None else super().may_repeat(event)

    def means(self, command: Command, key: str) -> Event | None:
        """The event that a command is at this stop."""
        return command.means(self.session, key)

    def works(self, command: Command) -> bool:
        """Ask the machine, so that no rule is written twice."""
        event = self.means(command, command.first_key)
        return event is None or allows(self.session, event)

    def is_there(self, command: Command) -> bool:
        """Ask the machine this too."""
        event = self.means(command, command.first_key)
        return event is None or knows(self.session, event)

    async def run_command(self, command: Command, key: str) -> None:
        """Tell the event of a command, or ask first; a refused event says why without asking."""
        event = self.means(command, key)
        asked = command.ask(self.session) if event is not None and command.ask else None
        if asked is not None:
            self.ask(asked)
        elif event is not None:
            await hosted(self).tell(event)
        else:
            await super().run_command(command, key)

    def answered(self, answer: Answer | None) -> None:
        """An answer may be a matter of the session."""
        if answer is not None and answer.event is not None:
            self.tell(answer.event)
        else:
            super().answered(answer)

    def tell(self, event: Event) -> None:
        """Pass an event on to the app."""
        self.post_message(Happened(event, self.session.stop))

    @on(Rows.Picked)
    def picked(self, message: Rows.Picked) -> None:
        """A click on a row."""
        made = type(self).PICKED
        event = made(self.session, message.choice) if made else CursorMoved(message.choice - self.session.view.cursor)
        if host(self).silence.broken_by(CLICK) or not isinstance(event, _COUNTING):
            self.tell(event)
        else:
            self.say(click_came_fast())
