"""New session: four fields, the rest behind More. Enter begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.events import Key

from plc_workshop.errors import Protected, WorkshopError
from plc_workshop.runner.choice_table import CHOICES, GROUP, MORE, Choice, Laptop
from plc_workshop.runner.choices import problem
from plc_workshop.session.cleaning import only_kept
from plc_workshop.tui.base.keyed import KeyedScreen
from plc_workshop.tui.commands import Answer, Command, Question
from plc_workshop.tui.hearing.silence import Press
from plc_workshop.tui.messages import Left, Opened
from plc_workshop.tui.widgets.bar import Bar
from plc_workshop.tui.widgets.keyline import KeyLine
from plc_workshop.tui.widgets.plain import Plain
from plc_workshop.tui.widgets.rows import Row, Rows
from plc_workshop.words import _, later, speaking, spoken

if TYPE_CHECKING:
    from plc_workshop.runner.choices import Setup
    from plc_workshop.runner.desk import Desk

_LABEL, _VALUE = 18, 26
_BEGIN = Choice(label=lambda: _("Begin"))


def _help(screen: SetupScreen) -> None:
    from plc_workshop.tui.above.reading import ReadingScreen

    keys = (
        _("↑ ↓          another field"),
        _("← →          another value; type a name, a number or a time"),
        _("Enter        begin the session"),
        _("Esc          back"),
    )
    screen.app.push_screen(ReadingScreen(_("Keys"), keys))


class SetupScreen(KeyedScreen):
    """The fields of a new session; nothing is written before it begins."""

    CSS_PATH = "setup.tcss"
    COMMANDS_HERE = (
        Command("up shift+tab", later("key", "field"), call=lambda screen: screen.move(-1), repeats=True, shown="↑↓"),
        Command("down tab", None, call=lambda screen: screen.move(1), repeats=True),
        Command("right", later("key", "change"), call=lambda screen: screen.change(1), repeats=True, shown="←→"),
        Command("left", None, call=lambda screen: screen.change(-1), repeats=True),
        Command(
            "enter", later("key", "begin"), call=lambda screen: screen.begin(), quiet=True, shown="Enter", onward=True
        ),
        Command("escape ctrl+c ctrl+q", later("key", "back"), call=lambda screen: screen.leave(), shown="Esc"),
        Command("f1 ?", later("key", "keys"), call=_help, shown="F1"),
    )

    def __init__(self, desk: Desk, setup: Setup) -> None:
        super().__init__()
        self._desk, self._setup, self._untouched = desk, setup, setup
        self._marked, self._more, self._fresh = GROUP, False, True
        self._touched = False
        self._laptop = Laptop((), "")

    def compose(self) -> ComposeResult:
        """Bar, fields, a line about what the choices mean."""
        yield Bar()
        yield Rows(id="fields", gap=1)
        yield Plain(id="meaning")
        yield Plain(id="say")
        yield KeyLine()
        yield Plain(id="too-small")

    def on_mount(self) -> None:
        """Paint."""
        self.query_one(Bar).show(Content.styled(_("New session"), "bold"), Content())
        self.draw_keys()
        self.say(self._desk.take_news())
        self._draw()

    def _choices(self) -> tuple[Choice, ...]:
        """The rows that can be seen."""
        there = (choice for choice in CHOICES if choice.is_there())
        return (*(choice for choice in there if self._more or not choice.behind_more), _BEGIN)

    def _draw(self) -> None:
        choices = self._choices()
        packs, last_time = self._desk.packs, self._desk.sessions.last_time(self._setup.group)
        with speaking(self._setup.chosen_language or spoken()):
            topics = packs.topics()
        self._laptop = Laptop(topics, last_time, lambda card: packs.sibling(card) if card in packs.cards() else card)
        rows = [Row(self._row(choice), i) for i, choice in enumerate(choices)]
        marked = None if self._marked is _BEGIN else choices.index(self._marked)
        self.query_one(Rows).show(rows, marked, gap=0 if self._more else 1)
        self.query_one("#meaning", Plain).show(problem(self._setup))

    def _row(self, choice: Choice) -> Content:
        label, beside = choice.label(), choice.beside(self._setup, self._laptop)
        if choice is _BEGIN:
            style = "bold $inverse on $teal" if self._marked is _BEGIN else "bold $teal on $raised"
            return Content.assemble(" " * (_LABEL + 1), (f"{label:^20}", style))
        if choice.value is None:
            return Content.assemble(" ", (f"{label:<{_LABEL}}", "$muted"), (beside, "$muted"))
        shown = Content(choice.value(self._setup) + ("▏" if choice.is_text and choice is self._marked else ""))
        if shown.cell_length > _VALUE - 2:  # of what is written the end is seen, of a title the beginning
            end = Content("…") + shown[-(_VALUE - 3) :]
            shown = end if choice.is_text else shown.truncate(_VALUE - 2, ellipsis=True)
        shown = shown.stylize("bold $ink").pad_right(max(0, _VALUE - shown.cell_length))
        return Content.assemble(" ", (f"{label:<{_LABEL}}", "$muted"), shown, (beside, "$muted"))

    def move(self, by: int) -> None:
        """Move the mark; fields that cannot be seen are passed over."""
        self._touched = True
        choices = self._choices()
        self._marked = choices[min(len(choices) - 1, max(0, choices.index(self._marked) + by))]
        self._fresh = True
        self._draw()

    def change(self, by: int) -> None:
        """Another value of the marked field."""
        self._touched = True
        if self._marked is MORE:
            self._more = not self._more
        elif self._marked.turned is not None:
            before, self._setup = self._setup, self._marked.turned(self._setup, by, self._laptop)
            if self._setup.theme != before.theme:
                self.app.theme = self._setup.theme
        self._draw()

    def begin(self) -> None:
        """Make the session and lead it; on More show the rest first."""
        if self._marked is MORE and not self._more:
            self.change(1)
            return
        try:
            run = self._desk.start(self._setup, planned=True)
        except Protected as fault:
            self._begin_elsewhere(fault)
        except WorkshopError as fault:
            self.tell_of(fault)
        else:
            self.leave_for(Opened(run))

    def _begin_elsewhere(self, fault: Protected) -> None:
        """Offer another folder where the sessions' own cannot be written to."""
        other = self._desk.other_folder()
        if other is None:
            self.tell_of(fault)
            return

        def there() -> None:
            self._desk.move_to(other)
            self.begin()

        keep = Answer(_("Yes, in {folder}").format(folder=other), call=there, key="y")
        text = _("The session needs another folder.") + f"\n{fault.message}"
        self.ask(Question(_("Keep it in another folder?"), (Answer(_("Not now"), key="n"), keep), text))

    def leave(self) -> None:
        """Back to home; asked where something was chosen."""
        if self._setup == self._untouched:
            self.leave_for(Left())
            return
        self.ask(
            Question(
                _("Throw away what you chose?"),
                (
                    Answer(_("No, go on here"), key="n"),
                    Answer(_("Yes, throw it away"), call=lambda: self.leave_for(Left()), key="y"),
                ),
            )
        )

    def waits_for_silence(self, command: Command) -> bool:
        """Enter on home, pressed twice, must not begin a session; after any other key it is meant."""
        return command.quiet and not self._touched

    def may_repeat(self, event: Key) -> bool:
        """What is text goes on, as in any field."""
        return self._is_text(event) or super().may_repeat(event)

    async def take(self, event: Key, press: Press) -> None:
        """A field to type in takes printable keys; a clicker's keys do nothing there."""
        self.say("")
        if self._is_text(event):
            self._put(event.character if event.is_printable else None)
        else:
            await super().take(event, press)

    def _is_text(self, event: Key) -> bool:
        return event.key == "backspace" or (event.is_printable and self._marked.typed is not None)

    def pasted(self, text: str) -> None:
        """Pasted text goes into the group's name, or is the path of a file; dropped files are pasted too."""
        self.say("" if self._marked.is_text else _("Nothing was pasted: this row takes no text."))
        if self._marked.is_text:
            self._put(text)

    def _put(self, text: str | None) -> None:
        """Put a text into the marked field, or take its last character away; say where it cannot keep all of it."""
        self._touched = True
        self._fresh = self._fresh and self._marked.typed is not None
        if self._marked.typed is not None:
            self._setup, self._fresh, only = self._marked.typed(self._setup, text, self._fresh)
            if only:
                self.say(only_kept(only))
        self._draw()

    @on(Rows.Picked)
    def picked(self, message: Rows.Picked) -> None:
        """A click marks the field; on the last row it begins."""
        self._marked = self._choices()[message.choice]
        if self._marked is MORE:
            self._more = not self._more
        self._draw()
        if self._marked is _BEGIN:
            self.in_turn(self.begin)
