"""The one screen to write something in: a few text fields, one below the other."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key, Resize

from plc_workshop.errors import WorkshopError
from plc_workshop.session.cleaning import LONGEST_TEXT, one_line, only_kept
from plc_workshop.tui.above.modal import AboveScreen
from plc_workshop.tui.above.text_field import TextField
from plc_workshop.tui.commands import Answer, Question
from plc_workshop.tui.hearing.attempts import TryingScreen
from plc_workshop.tui.hearing.silence import Press
from plc_workshop.tui.widgets.plain import Plain, fitted, lines
from plc_workshop.words import _, pgettext

T = TypeVar("T")

_WIDTH, _EDGES, _FIELD_EDGES = 70, 5, 2
"""Cells of the panel, of its edge and its padding, and of the padding of a field."""
_AIR = 3
"""Blank rows above and below all, and before what is wrong; each field has one more."""
_BETWEEN = "    "


@dataclass(frozen=True, slots=True)
class Field:
    """One text field."""

    label: str
    value: str = ""
    example: str = ""
    read: Callable[[str], str] = str.strip
    """Makes of the text what is kept. Raises: WorkshopError."""
    back: Callable[[str], str] = str
    """Says what is kept as people write it."""
    could_be_another: Callable[[str], bool] = lambda text: False
    """Whether a text that was read could mean something else: what is kept is then said back first."""
    moved: Callable[[str, int], str] | None = None
    """Of a field for a date: what is kept so many days after what its text means. Raises: WorkshopError."""
    longest: int = LONGEST_TEXT
    """Characters that it can keep."""
    line: Callable[[str], str] = one_line
    """Makes one line of what is pasted."""


@dataclass(frozen=True, slots=True)
class Last(Generic[T]):
    """What is done with all fields before the form ends: it looks into files, perhaps of a slow stick."""

    do: Callable[[tuple[str, ...]], T]
    """It may be left, and go on beside the next one. Raises: WorkshopError, and the form stays."""
    done: Callable[[T], object]
    """Is told what was found, unless that was left."""
    slow: str
    """What is said while it takes long."""


_DAYS = {"up": 1, "down": -1, "pageup": 7, "pagedown": -7}
"""Keys that change a date, and by how many days."""


class FormScreen(AboveScreen[tuple[str, ...] | None], TryingScreen[tuple[str, ...] | None]):
    """Ends with what the fields hold, or None where it was left."""

    CSS_PATH = "form.tcss"

    def __init__(
        self, title: str, fields: tuple[Field, ...], note: str = "", *, first: int = 0, last: Last[Any] | None = None
    ) -> None:
        super().__init__()
        self._first, self._last = first, last
        self._title, self._fields, self._note = title, fields, note

    def compose(self) -> ComposeResult:
        """Title, fields, a note, a sentence when something is wrong."""
        with Vertical(id="panel"):
            yield Plain(id="title")
            for i, field in enumerate(self._fields):
                yield Plain(id=f"label-{i}", classes="label")
                yield TextField(
                    field.back(field.value),
                    longest=field.longest,
                    line=field.line,
                    example=field.example,
                    id=f"field-{i}",
                )
            yield Plain(id="problem")
            yield Plain(id="how")

    def on_mount(self) -> None:
        """Show the texts, and stand in the field that is to be written first."""
        self.set_focus(self._field(self._first))
        self._lay_out()

    def on_resize(self, event: Resize) -> None:
        """Lay it out for the window as it is now."""
        del event
        self._lay_out()

    def _lay_out(self) -> None:
        """Show all of it; where the window is low, air goes first, then some of what stands below the fields."""
        size = self.app.size
        width = max(1, min(_WIDTH, size.width) - _EDGES)
        title, labels = Content(self._title), [_label(field, width - _FIELD_EDGES) for field in self._fields]
        how = self._how(width)
        wrapped = sum(len(text.wrap(width)) for text in (title, *labels))
        rows = wrapped + len(labels) + 1  # a line of each field, and one for what is wrong
        airy = rows + len(how.wrap(width)) + len(labels) + _AIR <= size.height
        self.set_class(not airy, "-low")
        self.query_one("#title", Plain).show(title)
        for i, label in enumerate(labels):
            self.query_one(f"#label-{i}", Plain).show(label)
        self.query_one("#how", Plain).show(how if airy else fitted(how, width, max(1, size.height - rows)))

    def _how(self, width: int) -> Content:
        """The note, and what the keys do: beside each other where a line holds that."""
        onward = _("Enter: next field, at the last one done") if self._fields[1:] else pgettext("key", "Enter: done")
        keys = (onward, pgettext("key", "Esc: leave"))
        beside = Content(_BETWEEN.join(keys))
        return lines(
            *filter(None, (self._note, self._about_dates())), *((beside,) if beside.cell_length <= width else keys)
        )

    def _about_dates(self) -> str:
        """What the keys do in a field for a date; empty where the form has none."""
        if not any(field.moved for field in self._fields):
            return ""
        return _("Up and Down change a date by a day, PageUp and PageDown a week.")

    def _go_on(self, field: TextField) -> None:
        """Go to the next field; at the last one the form ends, if every field can be read."""
        at = _place(field)
        if self._read(at) is None:
            return
        if at + 1 < len(self._fields):
            self.set_focus(self._field(at + 1))
            return
        kept = []
        for i in range(len(self._fields)):
            if (text := self._read(i)) is None:  # the next field would take its sentence away
                return
            kept.append(text)
        self._end(tuple(kept))

    def _end(self, kept: tuple[str, ...]) -> None:
        """End with what is kept, if what is done with it beforehand does not refuse it."""
        last = self._last
        if last is None:
            self.dismiss(kept)
            return

        def done(found: object) -> None:
            last.done(found)
            self.dismiss(kept)

        self.try_place(lambda: last.do(kept), done, slow=last.slow)

    @on(TextField.Full)
    def full(self, message: TextField.Full) -> None:
        """Say that not all of it is there."""
        self.say(only_kept(message.longest))

    def say(self, sentence: str) -> None:
        """Below the fields."""
        self.query_one("#problem", Plain).show(self.with_meanwhile(sentence))

    def _field(self, at: int) -> TextField:
        return self.query_one(f"#field-{at}", TextField)

    def _read(self, at: int) -> str | None:
        """What field `at` means; where it means nothing, say why and go there."""
        field, given = self._fields[at], self._field(at)
        untouched = bool(field.value) and given.value == field.back(field.value)
        unsure = False
        try:
            kept = field.value if untouched else field.read(given.value)  # a day that has passed since may stay
            unsure = not untouched and field.could_be_another(given.value)
        except WorkshopError as problem:
            self.say(problem.message)
            self.set_focus(given)
            return None
        given.value = field.back(kept)
        if unsure:
            self.say(_("It was read like this. Enter keeps it."))
            self.set_focus(given)
            given.cursor_position = len(given.value)
            return None
        self.say("")
        return kept

    def _move(self, days: int) -> bool:
        """Change the date of the field that is written in, and say it in full; false where that field has none."""
        given = self.focused
        if not isinstance(given, TextField) or (moved := (field := self._fields[_place(given)]).moved) is None:
            return False
        try:
            given.value = field.back(moved(given.value, days))
        except WorkshopError as problem:
            self.say(problem.message)
        else:
            self.say("")
            given.cursor_position = len(given.value)
        return True

    def may_repeat(self, event: Key) -> bool:
        """A key that is held down goes on, as in any text field; but not through the fields and out of the form."""
        return event.key not in ("enter", "escape")

    def pasted(self, text: str) -> None:
        """What is pasted goes where the cursor stands."""
        self.say("")
        if isinstance(self.focused, TextField):
            self.focused.pasted(text)

    async def take(self, event: Key, press: Press) -> None:  # noqa: ARG002 - nothing here waits for a silence
        """Up and down go through the fields or change a date, Enter goes on; Esc asks where something was typed.

        Done here and at once: on the way that Textual sends a key, what is typed behind Enter overtakes it.
        """
        field = self.focused
        if event.key in _DAYS and self._move(_DAYS[event.key]):
            return
        if event.key not in ("up", "down"):
            self.say("")
        match event.key:
            case "up":
                self.focus_previous()
            case "down":
                self.focus_next()
            case "escape":
                self._leave()
            case "enter" if isinstance(field, TextField):
                self._go_on(field)
            case key:
                if event.is_printable and isinstance(field, TextField):
                    field.put(event.character or "")
                elif (bound := self.active_bindings.get(key)) is not None and bound.enabled:
                    await self.app.run_action(bound.binding.action, bound.node)

    def _leave(self) -> None:
        if not self.is_active:  # Esc twice in one read: asked already
            return
        typed = any(self._field(i).value != field.back(field.value) for i, field in enumerate(self._fields))
        if not typed:
            self.dismiss(None)
            return
        from plc_workshop.tui.above.question import QuestionScreen

        throw_away = Answer(_("Yes, throw it away"), call=lambda: self.dismiss(None), key="y")
        question = Question(_("Throw away what you typed?"), (Answer(_("No, go on writing"), key="n"), throw_away))
        self.app.push_screen(QuestionScreen(question), self._answered)

    def _answered(self, answer: Answer | None) -> None:
        if answer is not None and answer.call is not None:
            answer.call()


def _label(field: Field, width: int) -> Content:
    """What stands before a field; its example too, where the field itself has no room for that."""
    fits = Content(field.example).cell_length <= width
    return Content(field.label) if fits else lines(field.label, field.example)


def _place(field: TextField) -> int:
    """Which field of the form it is, from 0."""
    return int((field.id or "field-0").partition("-")[2])
