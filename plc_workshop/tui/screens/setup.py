"""New session: four fields, the rest behind More. Enter begins."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.events import Key, Resize

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
from plc_workshop.tui.widgets.labels import centred
from plc_workshop.tui.widgets.plain import Plain
from plc_workshop.tui.widgets.rows import Row, Rows, lines_of
from plc_workshop.words import _, later, pgettext, speaking, spoken

if TYPE_CHECKING:
    from plc_workshop.runner.choices import Setup
    from plc_workshop.runner.desk import Desk

_GAP, _LEAST, _MOST = 3, 26, 34
"""Cells between a label and its value; of the values' column, with what follows it, at least and at most."""
_BUTTON = 20
"""Cells of the row that begins, at the least."""
_FRAME = 7
"""Rows that are none of the fields': bar, key line, what is said, and the air around them."""
_EDGES = 6
"""Cells of a line beside the text of a row."""
_BEGIN = Choice(label=lambda: pgettext("row", "Begin"))


def _help(screen: SetupScreen) -> None:
    from plc_workshop.tui.above.reading import ReadingScreen

    keys = (
        ("↑ ↓", pgettext("key", "another field")),
        ("← →", _("another value; type a name, a number or a time")),
        ("Enter", _("begin the session")),
        ("Esc", pgettext("key", "back")),
    )
    screen.app.push_screen(ReadingScreen(pgettext("heading", "Keys"), keys))


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
        self._offered_to: tuple[str, bool, str] | None = None
        """Whose last meeting was looked for: the group, whether it is known, and the file of an earlier session."""
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
        self.query_one(Bar).show(Content.styled(pgettext("heading", "New session"), "bold"), Content())
        self.draw_keys()
        self.say(self._desk.take_news())
        self._draw()

    def on_resize(self, event: Resize) -> None:
        """Lay the fields out for the window as it is now."""
        del event
        self.call_after_refresh(self._draw)

    def _choices(self) -> tuple[Choice, ...]:
        """The rows that can be seen."""
        there = (choice for choice in CHOICES if choice.is_there(self._setup))
        return (*(choice for choice in there if self._more or not choice.behind_more), _BEGIN)

    def _draw(self) -> None:
        self._offer()
        choices = self._choices()
        packs, last_time = self._desk.packs, self._desk.sessions.last_time(self._setup.group)
        with speaking(self._setup.chosen_language or spoken()):
            topics = packs.topics()
        self._laptop = Laptop(topics, last_time, lambda card: packs.sibling(card) if card in packs.cards() else card)
        columns = self._columns(choices)
        text = self.app.size.width - _EDGES
        marked = None if self._marked is _BEGIN else choices.index(self._marked)
        rows = [self._row(choice, i, columns, text) for i, choice in enumerate(choices)]
        meaning = problem(self._setup)
        left = self.app.size.height - _FRAME - len(Content(meaning).wrap(text))
        if lines_of(rows, text) > left:  # what is beside a field goes first, but for the marked one
            told = (self._marked, _BEGIN)
            rows = [
                row if choice in told else self._row(choice, i, columns, text, short=True)
                for i, (row, choice) in enumerate(zip(rows, choices, strict=True))
            ]
        airy = not self._more and lines_of(rows, text) + len(rows) - 1 <= left
        self.query_one(Rows).show(rows, marked, gap=1 if airy else 0, most=max(3, left))
        self.query_one("#meaning", Plain).show(meaning)

    def _offer(self) -> None:
        """What the group that is written is offered first; what somebody said of another one is not meant for it."""
        setup = self._setup
        of = setup.group, setup.known, setup.earlier
        if of == self._offered_to:
            return
        offered = self._desk.sessions.offered(setup.group) if setup.known or setup.earlier else None
        if setup.earlier and offered is None:
            offered = "mirror"
        others = self._offered_to is not None and setup.group != self._offered_to[0]
        meeting = self._untouched.meeting if others else setup.meeting
        self._setup, self._offered_to = replace(setup, meeting=meeting, offered=offered), of

    def _columns(self, choices: tuple[Choice, ...]) -> tuple[int, int]:
        """Cells of the labels and of the values, with the gap after each; what somebody writes moves nothing."""
        labels = max(cell_len(choice.label()) for choice in choices if choice is not _BEGIN)
        values = [choice.value(self._setup) for choice in choices if choice.value is not None and not choice.is_text]
        longest = max(map(cell_len, values)) + 2
        return labels + _GAP, min(_MOST, max(_LEAST, longest))

    def _row(self, choice: Choice, at: int, columns: tuple[int, int], cells: int, *, short: bool = False) -> Row:
        """A field: what it is, what is chosen, and beside that, or below it, what there is to know of it."""
        label, beside = choice.label(), choice.beside(self._setup, self._laptop)
        labels, values = columns
        if choice is _BEGIN:
            style = "bold $inverse on $teal" if self._marked is _BEGIN else "bold $teal on $raised"
            button = centred(Content(label), max(_BUTTON, cell_len(label) + 4)).stylize(style)
            return Row(Content.assemble(" " * (labels + 1), button), at)
        shown = Content()
        if choice.value is not None:
            shown = Content(choice.value(self._setup) + ("▏" if choice.is_text and choice is self._marked else ""))
        if choice.is_text and shown.cell_length > values - 2:  # of what is written the end is seen
            shown = Content("…") + shown[-(values - 3) :]
        shown = shown.stylize("bold $ink")
        follows = shown.cell_length + 2 <= values and labels + 1 + values + cell_len(beside) <= cells
        if choice.value is not None and beside:
            beside = "" if short and not follows else beside
            shown = shown.pad_right(values - shown.cell_length) if follows else shown + Content("\n" if beside else "")
        text = Content.assemble(" ", (set_cell_size(label, labels), "$muted"), shown, (beside, "$muted"))
        return Row(text, at, hang=labels + 1)

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

        keep = Answer(pgettext("row", "Yes, in {folder}").format(folder=other), call=there, key="y")
        text = _("The session needs another folder.") + f"\n{fault.message}"
        self.ask(Question(_("Keep it in another folder?"), (Answer(pgettext("row", "Not now"), key="n"), keep), text))

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
