"""New session: four fields, the rest behind More. Enter begins."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.events import Key, Resize

from plc_workshop.errors import Protected, WorkshopError
from plc_workshop.runner.choice import Choice, Laptop
from plc_workshop.runner.choice_table import CHOICES, GROUP, MORE
from plc_workshop.runner.choices import problem
from plc_workshop.session.cleaning import only_kept
from plc_workshop.tui.asking.whose_name import ask_whose_name, begin_elsewhere, offered, offered_to, taken
from plc_workshop.tui.base.field_rows import BEGIN, laid_out
from plc_workshop.tui.base.keyed import KeyedScreen
from plc_workshop.tui.base.who_met import FIRST, WhoMet
from plc_workshop.tui.commands import Answer, Command, Question
from plc_workshop.tui.hearing.silence import Press
from plc_workshop.tui.messages import Left, Opened
from plc_workshop.tui.widgets.bar import Bar
from plc_workshop.tui.widgets.keyline import KeyLine
from plc_workshop.tui.widgets.plain import Plain
from plc_workshop.tui.widgets.rows import Rows, lines_of
from plc_workshop.words import _, later, pgettext, speaking, spoken

if TYPE_CHECKING:
    from plc_workshop.runner.choices import Setup
    from plc_workshop.runner.desk import Desk

_FRAME = 7
"""Rows that are none of the fields': bar, key line, what is said, and the air around them."""
_EDGES = 6
"""Cells of a line beside the text of a row."""


def _help(screen: SetupScreen) -> None:
    from plc_workshop.tui.above.reading import ReadingScreen

    in_the_list = (
        ("↑ ↓", pgettext("key", "choose")),
        ("Enter →", _("take the group, or a new one")),
        ("Esc ←", pgettext("key", "leave it as it was")),
        (pgettext("key", "letters"), _("begin the name of a new group")),
    )
    keys = (
        ("↑ ↓", pgettext("key", "another field")),
        ("← →", _("another value; type a name, a number or a time")),
        ("→", _("on the group: who has met here")),
        ("Enter", pgettext("key", "the plan")),
        ("Esc", pgettext("key", "back")),
    )
    screen.app.push_screen(ReadingScreen(pgettext("heading", "Keys"), in_the_list if screen.who is not None else keys))


def _whose(setup: Setup) -> tuple[str, bool, str]:
    return setup.group, setup.known, setup.earlier


def _is_text(event: Key, marked: Choice) -> bool:
    return event.key == "backspace" or (event.is_printable and marked.typed is not None)


_ENTER = Command("enter", later("key", "the plan"), call=lambda s: s.begin(), quiet=True, shown="Enter", onward=True)


class SetupScreen(KeyedScreen):
    """The fields of a new session; nothing is written before it begins."""

    CSS_PATH = "setup.tcss"
    COMMANDS_HERE = (
        Command("up shift+tab", later("key", "field"), call=lambda screen: screen.move(-1), repeats=True, shown="↑↓"),
        Command("down tab", None, call=lambda screen: screen.move(1), repeats=True),
        Command("right", later("key", "change"), call=lambda screen: screen.change(1), repeats=True, shown="←→"),
        Command("left", None, call=lambda screen: screen.change(-1), repeats=True),
        _ENTER,
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
        self.who: WhoMet | None = None
        """The list of the groups that met, while it is open."""

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
        if self._setup.group:
            self._draw()
        else:
            self._open_list()

    def on_resize(self, event: Resize) -> None:
        """Lay the fields out for the window as it is now."""
        del event
        self.call_after_refresh(self._draw)

    def _choices(self) -> tuple[Choice, ...]:
        """The rows that can be seen; nothing begins while the group is chosen."""
        there = (choice for choice in CHOICES if choice.is_there(self._setup))
        begin = (BEGIN,) if self.who is None else ()
        return (*(choice for choice in there if self._more or not choice.behind_more), *begin)

    def _draw(self, setup: Setup | None = None) -> None:
        """Show the choices, or others that an answer has made."""
        self._setup = setup or self._setup
        if (of := _whose(self._setup)) != self._offered_to:
            self._setup, self._offered_to = offered(self._desk, self._setup, self._untouched, self._offered_to), of
        choices = self._choices()
        packs, last_time = self._desk.packs, self._desk.sessions.last_time(self._setup.group)
        with speaking(self._setup.chosen_language or spoken()):
            topics = packs.topics()
        self._laptop = Laptop(topics, last_time, lambda card: packs.sibling(card) if card in packs.cards() else card)
        text = self.app.size.width - _EDGES
        meaning = problem(self._setup)
        most = self.app.size.height - _FRAME
        left = most - len(Content(meaning).wrap(text))
        rows = laid_out(choices, self._setup, self._laptop, self._marked, text, left, self.who)
        if lines_of(rows, text) > left:  # the fields go first
            meaning, left = "", most
            rows = laid_out(choices, self._setup, self._laptop, self._marked, text, left, self.who)
        airy = not self._more and lines_of(rows, text) + len(choices) - 1 <= left
        if self.who is not None and airy:
            rows = self.who.with_air(rows)
        marked = None if self._marked is BEGIN else choices.index(self._marked)
        gap = 1 if airy and self.who is None else 0
        at = marked if self.who is None else FIRST + self.who.at
        self.query_one(Rows).show(rows, at, gap=gap, most=max(3, left))
        self.query_one("#meaning", Plain).show(meaning)

    def move(self, by: int) -> None:
        """Move the mark; fields that cannot be seen are passed over."""
        self._touched = True
        if self.who is not None:
            self.who.move(by)
            self._draw()
            return
        choices = self._choices()
        self._marked = choices[min(len(choices) - 1, max(0, choices.index(self._marked) + by))]
        self._fresh = True
        self._draw()

    def change(self, by: int) -> None:
        """Another value of the marked field; of the group the list of those that met."""
        self._touched = True
        if self.who is not None:
            self._close_list(take=by > 0)
        elif self._marked is GROUP:
            self._open_list()
        elif self._marked is MORE:
            self._more = not self._more
        elif self._marked.turned is not None:
            before, self._setup = self._setup, self._marked.turned(self._setup, by, self._laptop)
            if self._setup.theme != before.theme:
                self.app.theme = self._setup.theme
        self._draw()

    def begin(self) -> None:
        """Make the session and lead it; on More show the rest first, in the list take the marked group."""
        self._touched = True
        if self.who is not None:
            self._close_list(take=True)
            return
        if self._marked is MORE and not self._more:
            self.change(1)
            return
        if ask_whose_name(self, self._desk, self._setup, self._draw, self.begin):
            return
        setup = self._setup
        self.try_beside(
            lambda: self._desk.start(setup, planned=True), lambda run: self.leave_for(Opened(run)), self._not_begun
        )

    def _not_begun(self, fault: WorkshopError) -> None:
        if isinstance(fault, Protected):
            begin_elsewhere(self, self._desk, fault, self.begin)
        else:
            self.tell_of(fault)

    def _open_list(self) -> None:
        """Offer the groups that met, the one that is written first; nothing where there is none."""
        self.who = offered_to(self._desk, self._setup)
        self._draw()
        self.draw_keys()

    def _close_list(self, *, take: bool) -> None:
        """Take the marked group, or leave it as it was."""
        who, self.who = self.who, None
        if take and who is not None:
            self._setup = taken(self._setup, who.taken)
        self._draw()
        self.draw_keys()

    def leave(self) -> None:
        """Back to home; asked where something was chosen. From the list back to the field."""
        if self.who is not None:
            self._close_list(take=False)
            return
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

    def label(self, command: Command) -> str:
        """In the list some keys do something else."""
        labels = {
            "up": pgettext("key", "choose"),
            "enter": pgettext("key", "take it"),
            "escape": pgettext("key", "leave it as it was"),
        }
        return (labels.get(command.first_key) if self.who is not None else None) or super().label(command)

    def in_key_line(self) -> list[Command]:
        """The list has nothing that changes."""
        found = super().in_key_line()
        return found if self.who is None else [each for each in found if each.first_key != "right"]

    def waits_for_silence(self, command: Command) -> bool:
        """Enter on home, pressed twice, must not begin a session; after any other key it is meant."""
        return command.quiet and not self._touched

    def may_repeat(self, event: Key) -> bool:
        """What is text goes on, as in any field; a held arrow does not open the groups' list and take one."""
        if self._marked is GROUP and event.key in ("left", "right"):
            return False
        return _is_text(event, self._marked) or super().may_repeat(event)

    async def take(self, event: Key, press: Press) -> None:
        """A field to type in takes printable keys; a clicker's keys do nothing there."""
        self.say("")
        if _is_text(event, self._marked):
            self._put(event.character if event.is_printable else None)
        else:
            await super().take(event, press)

    def pasted(self, text: str) -> None:
        """Pasted text goes into the group's name, or is the path of a file; dropped files are pasted too."""
        self.say("" if self._marked.is_text else _("Nothing was pasted: this row takes no text."))
        if self._marked.is_text:
            self._put(text)

    def _put(self, text: str | None) -> None:
        """Put a text into the marked field, or take its last character away; say where it cannot keep all of it."""
        self._touched = True
        if self.who is not None:  # who types has a new group in mind
            self.who = None
            self._setup = replace(self._setup, group="")
            self.draw_keys()
        self._fresh = self._fresh and self._marked.typed is not None
        if self._marked.typed is not None:
            self._setup, self._fresh, only = self._marked.typed(self._setup, text, self._fresh)
            if only:
                self.say(only_kept(only))
        self._draw()

    @on(Rows.Picked)
    def picked(self, message: Rows.Picked) -> None:
        """A click marks the field; on the last row it begins. In the list it takes the group."""
        if self.who is not None and message.choice >= FIRST:
            self.who.at = message.choice - FIRST
            self._close_list(take=True)
            return
        if self.who is not None:
            self._close_list(take=False)
        self._marked = self._choices()[message.choice]
        if self._marked is MORE:
            self._more = not self._more
        self._draw()
        if self._marked is BEGIN:
            self.in_turn(self.begin)
