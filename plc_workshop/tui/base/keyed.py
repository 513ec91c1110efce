"""The base of every screen: a table of commands, a key line, and a sentence when something is refused."""

from typing import ClassVar

from textual import on
from textual.events import Key as KeyPressed
from textual.events import Resize

from plc_workshop.tui.commands import Answer, Command, Question
from plc_workshop.tui.hearing.attempts import TryingScreen
from plc_workshop.tui.hearing.host import host
from plc_workshop.tui.hearing.silence import CLICK, Press, came_fast
from plc_workshop.tui.hearing.yes_no import letter, meant
from plc_workshop.tui.widgets.keyline import Key, KeyLine
from plc_workshop.tui.widgets.plain import Plain
from plc_workshop.words import _
from plc_workshop.words.key_names import in_words
from plc_workshop.words.zoom_keys import smaller


class KeyedScreen(TryingScreen[None]):
    """Subclasses give `COMMANDS_HERE` and their widgets."""

    COMMANDS_HERE: ClassVar[tuple[Command, ...]] = ()
    SMALLEST: ClassVar[tuple[int, int]] = (80, 24)
    """Columns and rows below which the screen says that the window is too small."""
    BLIND: ClassVar[bool] = False
    """Whether keys do nothing while the window is too small to see what they would do."""
    _by_key: ClassVar[dict[str, Command]] = {}

    def __init_subclass__(cls) -> None:
        cls._by_key = {key: command for command in reversed(cls.COMMANDS_HERE) for key in command.keys.split()}
        super().__init_subclass__()

    def ask(self, question: Question) -> None:
        """Show a question on top of this screen."""
        from plc_workshop.tui.above.question import QuestionScreen

        self.app.push_screen(QuestionScreen(question), self.answered)

    def answered(self, answer: Answer | None) -> None:
        """Do what an answer says."""
        if answer is None:
            return
        if answer.then is not None:
            self.ask(answer.then)
        elif answer.call is not None:
            answer.call()

    def say(self, sentence: str) -> None:
        """Why a key did nothing, or what happened: stands until the next key."""
        line, said = self.query_one("#say", Plain), self.with_meanwhile(sentence)
        line.show(said or self.standing())
        line.set_class(not said, "-nothing")

    def standing(self) -> str:
        """What stands in that line while there is nothing to say."""
        return ""

    async def take(self, event: KeyPressed, press: Press) -> None:
        """Do what the command of a key says; every key arrives here, and nowhere else."""
        if self.swallowed():
            return
        command = self.command_of(event)
        unseen = self.BLIND and self.has_class("-too-small")
        if command is None or (unseen and not command.blind):
            return
        if self.waits_for_silence(command) and not press.meant:
            self.say(came_fast())
            return
        await self.run_command(command, event.character or event.key)

    def command_of(self, event: KeyPressed) -> Command | None:
        """The command that a key stands for."""
        answer = self._by_key.get(meant(event.character or ""))
        if answer is not None and answer.answers:
            return answer
        return self._by_key.get(event.key) or self._by_key.get(event.character or "")

    def may_repeat(self, event: KeyPressed) -> bool:
        """What does nothing may; what waits for a silence says itself why it does nothing."""
        command = self.command_of(event)
        return command is None or command.repeats or self.waits_for_silence(command)

    def swallowed(self) -> bool:
        """Whether the key has done its work already."""
        return False

    def waits_for_silence(self, command: Command) -> bool:
        """Whether the command counts only where no key came just before."""
        return command.quiet

    async def run_command(self, command: Command, key: str) -> None:  # noqa: ARG002 - subclasses look at it
        """Do what a command says."""
        if command.call is not None:
            command.call(self)

    def works(self, command: Command) -> bool:  # noqa: ARG002 - subclasses look at it
        """Whether the command would do something now."""
        return True

    def is_there(self, command: Command) -> bool:  # noqa: ARG002 - subclasses look at it
        """Whether the command does something now or says why not: what does neither is named nowhere."""
        return True

    def label(self, command: Command) -> str:
        """What the key line says a command does."""
        return str(command.label or "")

    def key_name(self, command: Command) -> str:
        """What the key line calls the key of a command; empty keeps it out of the line."""
        return letter(command.shown) if command.answers else in_words(command.shown)

    def name_in_help(self, command: Command) -> str:
        """What help and palette call its keys; empty where it has none to name."""
        return in_words(command.help) or self.key_name(command)

    def in_key_line(self) -> list[Command]:
        """The commands that the key line names."""
        return [command for command in self.COMMANDS_HERE if self.key_name(command) and self.is_there(command)]

    def draw_keys(self, note: str = "") -> None:
        """Show the commands that the key line has room for."""
        keys = [Key(self.key_name(c), self.label(c), self.works(c), c.onward) for c in self.in_key_line()]
        self.query_one(KeyLine).show(keys, note)

    @on(KeyLine.Clicked)
    def clicked(self, message: KeyLine.Clicked) -> None:
        """A click on the key line is the key, where the line names one key and not several."""
        meant = host(self).silence.broken_by(CLICK)
        command = next((c for c in self.in_key_line() if self.key_name(c) == message.key), None)
        if command is None:  # the line has changed since it was painted
            return
        several = len(message.key) > 1 and not message.key.isalpha()
        if not self.swallowed() and not several and (meant or not self.waits_for_silence(command)):
            self.in_turn(lambda: self.run_command(command, command.first_key))

    def on_resize(self, event: Resize) -> None:
        """Say so where the window is too small for this screen."""
        columns, rows = self.SMALLEST
        self.set_class(event.size.width < columns or event.size.height < rows, "-too-small")
        self.query_one("#too-small", Plain).show(
            # Translators: {keys} is such as “Ctrl and -”.
            _("This window is too small: it needs {columns} by {rows}.\n{keys} makes the text smaller.").format(
                columns=columns, rows=rows, keys=smaller()
            )
        )
