"""A turn in plain lines: the terminal is given back, lines stand below each other, and what is typed is not shown."""

from textual._time import get_time
from textual.app import ComposeResult
from textual.events import Key
from textual.message import Message

from plc_workshop.errors import WorkshopError
from plc_workshop.lines import conversation
from plc_workshop.lines.exchange import Heard
from plc_workshop.lines.sentences import Lines
from plc_workshop.lines.wrapped import wrapped
from plc_workshop.session import events as e
from plc_workshop.session.state import Session
from plc_workshop.session.turn_in_lines import LastLinesHeard, is_in_lines
from plc_workshop.tui.base.answering import AnsweringScreen
from plc_workshop.tui.hearing.host import host, hosted
from plc_workshop.tui.hearing.silence import Press
from plc_workshop.tui.hearing.top_row import TOP_ROW
from plc_workshop.tui.hearing.typed_line import TypedLine
from plc_workshop.tui.keyboard.given_back import terminal_of
from plc_workshop.words import _

_LEAVE = ("escape", "f5", "ctrl+c", "ctrl+d", "ctrl+q")
_QUIET_SECONDS = 1.0
"""So long nothing is told twice: that somebody is there, and that a line came too early."""


class InLinesScreen(AnsweringScreen):
    """Nothing of it is painted. What a typed line means says the conversation, and what comes of it the machine."""

    IN_LINES = True
    RAIL = False
    ALLOW_SELECT = False
    SMALLEST = (1, 1)

    def __init__(self, session: Session, folder: str) -> None:
        super().__init__(session, folder)
        self._conversation, self._first = conversation.opening(session)
        self._typed, self._asked_at = TypedLine(), get_time()
        self._said_why: float | None = None
        """When it was said last, of a line before this one, that it came too early."""
        self._refused: list[str] | None = None
        """While the events of a typed line are told: the sentence of one that was refused."""
        self._of_a_beat = ""
        """What a beat has told since the last typed line: what goes wrong goes wrong in the next one too."""

    @property
    def hidden(self) -> bool:
        """Whether the room may see this screen."""
        return self.session.turn is not None and self.session.turn.discreet

    def body(self) -> ComposeResult:
        """Nothing, as in all that draws: it would reach nobody."""
        yield from ()

    def draw(self, session: Session) -> None:
        """Nothing."""

    def draw_clock(self, session: Session) -> None:
        """Nothing."""

    def draw_keys(self, note: str = "") -> None:
        """Nothing."""

    def on_mount(self) -> None:
        """Say how it goes."""
        self.app.app_resume_signal.subscribe(self, self._back)
        self._write(self._first)

    def _back(self, _app: object) -> None:
        """The program was put aside and is back: the terminal is given back again, and what was asked is said again."""
        if (terminal := terminal_of(self.app)) is not None:
            terminal.give_back()
        self._typed.forget()
        self._conversation, said = conversation.again(self._conversation, self.session)
        self._write(said)

    def show(self, session: Session) -> None:
        """Say what came of it; while a typed line is told, once for all of it."""
        before, self.session = self.session, session
        if self._refused is None:
            self._came_of(before, None)

    def tick(self, session: Session) -> None:
        """Time brings something too."""
        self.show(session)

    def say(self, sentence: str) -> None:
        """What is said is a line."""
        if sentence:
            self._write((sentence,))

    def tell_of(self, problem: WorkshopError) -> None:
        """The conversation says why a typed line was refused; anything else is said as it is."""
        told = " ".join(filter(None, (problem.message, problem.hint)))
        if self._refused is not None:
            self._refused.append(told)
        elif told != self._of_a_beat:
            self._of_a_beat = told
            self.say(told)

    async def is_for(self, typed: Message) -> bool:
        """Whether a key was meant for what was asked last: not if it is of a line that was begun before that."""
        if self._left or not isinstance(typed, Key):
            return False
        if not self._typed.drops_too_early(typed, self._asked_at):
            return True
        said = self._said_why
        if self._typed.ends(typed) and (said is None or typed.time - said > _QUIET_SECONDS):  # of many lines once
            self._said_why = typed.time
            self.say(_("That was typed before it was asked. Please type it once more."))
        return False

    def may_repeat(self, event: Key) -> bool:
        """A held Enter is one; of held digits comes a line that is no answer."""
        return not self._typed.ends(event) and event.key not in _LEAVE

    async def take(self, event: Key, press: Press) -> None:  # noqa: ARG002 - what is typed is heard at its Enter
        """Collect a line, and hear it at its end; every key says that somebody is there."""
        turn = self.session.turn
        if event.key in _LEAVE:
            self._typed.forget()
            await self._tell(conversation.wants_to_leave(self._conversation, self.session))
        elif self._typed.ends(event):
            await self._ended(self._typed.taken())
        else:
            self._typed.hear(event)
            if turn is not None and not turn.away and turn.idle >= _QUIET_SECONDS:
                await hosted(self).tell(e.SomebodyThere())

    async def _ended(self, typed: str) -> None:
        self._said_why, self._of_a_beat = None, ""
        if all(sign in TOP_ROW for sign in typed):
            if not all(map(self._is_meant, typed)):
                return
            typed = "".join(TOP_ROW[sign] for sign in typed)
        await self._tell(conversation.heard(self._conversation, self.session, typed))

    async def _tell(self, heard: Heard) -> None:
        """Tell what a line means, until something of it is refused."""
        if conversation.is_over(self.session):
            await hosted(self).tell(LastLinesHeard())
            return
        before = self.session
        self._conversation, self._refused = heard.conversation, []
        self._write(heard.lines)
        for event in heard.events:
            await hosted(self).tell(event)
            run = host(self).run
            if run is None or not is_in_lines(run.session):
                return
            if self._refused:
                break
        told, self._refused = self._refused, None
        self._came_of(before, told[0] if told else None)
        self._asked_at = get_time()

    def _came_of(self, before: Session, refused: str | None) -> None:
        """Say what came of an event or of time. Where nobody seems to be there, nothing of the lines stays."""
        if conversation.hides(before, self.session):
            self._typed.forget()
            if (terminal := terminal_of(self.app)) is not None:
                terminal.wipe()
        self._conversation, said = conversation.after(self._conversation, before, self.session, refused)
        self._write(said)
        if self.session.stop is not before.stop:
            self._asked_at = get_time()

    def _write(self, said: Lines) -> None:
        if said and (terminal := terminal_of(self.app)) is not None:
            terminal.tell(wrapped(said))
