"""The one question screen: what there is to know, the question, its answers, the harmless one first."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key, Resize

from plc_workshop.tui.above.modal import AboveScreen
from plc_workshop.tui.commands import Answer, Question
from plc_workshop.tui.hearing.host import host
from plc_workshop.tui.hearing.silence import CLICK, QUIET, Press, came_fast, click_came_fast
from plc_workshop.tui.hearing.top_row import TOP_ROW, once_more
from plc_workshop.tui.hearing.yes_no import letter, meant
from plc_workshop.tui.widgets.plain import Plain, fitted, hanging
from plc_workshop.tui.widgets.rows import Row, Rows
from plc_workshop.words import _

_WIDTH, _EDGES = 68, 5
"""Cells of the panel, and those of them that its edge and its padding take."""
_AIR = 4
"""Blank rows around and between the parts of the panel, but for those between the answers."""
_KEY = 3
"""Cells of the key in front of an answer."""


class QuestionScreen(AboveScreen[Answer]):
    """Ends with the answer that was chosen."""

    CSS_PATH = "question.tcss"

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._question, self._cursor = question, 0

    def compose(self) -> ComposeResult:
        """Text, question, rows: who answers the sentence above the rows answers what was asked."""
        with Vertical(id="panel"):
            yield Plain(id="text")
            yield Plain(id="title")
            yield Rows(id="answers")
            yield Plain(id="how")

    def on_mount(self) -> None:
        """Show the question."""
        self._draw()

    def on_resize(self, event: Resize) -> None:
        """Lay it out for the window as it is now."""
        del event
        self._draw()

    def _draw(self, how: str = "") -> None:
        """Show all of it; where the window is low, air goes first, then some of the text, never an answer."""
        if not how:
            how = _("press the digit") if self._question.discreet else _("up and down to choose, Enter to take it")
        width, high = max(1, min(_WIDTH, self.app.size.width) - _EDGES), self.app.size.height
        title, text = Content(self._question.title), Content(self._question.text)
        rows = [Row(_row(answer, width - 2), i, hang=_KEY) for i, answer in enumerate(self._question.answers)]
        lines = sum(len(hanging(row.text, width - 2, _KEY)) for row in rows)
        least = lines + len(title.wrap(width)) + len(Content(how).wrap(width))
        airy = least + len(text.wrap(width)) + len(rows) + _AIR <= high
        self.set_class(not airy, "-low")
        self.query_one(Rows).show(rows, None if self._question.discreet else self._cursor, gap=1 if airy else 0)
        self.query_one("#title", Plain).show(title)
        self.query_one("#how", Plain).show(how)
        shown = self.query_one("#text", Plain)
        shown.show(fitted(text, width, max(1, high - least)))
        shown.display = bool(self._question.text)

    def may_repeat(self, event: Key) -> bool:
        """A held arrow moves on, and nothing else does; Enter says itself that it came too fast."""
        return event.key in ("up", "down", "enter")

    async def take(self, event: Key, press: Press) -> None:
        """Arrows move the mark; what takes an answer counts only after a silence."""
        answers = self._question.answers
        match event.key:
            case "escape":
                self.dismiss(None)
            case "up" | "down" if not self._question.discreet:
                by = 1 if event.key == "down" else -1
                self._cursor = min(len(answers) - 1, max(0, self._cursor + by))
                self._draw()
            case "enter":
                self._take(answers[self._cursor], meant=press.meant)
            case key:
                sign = event.character or ""
                wanted = meant(sign) or TOP_ROW.get(sign, key)
                taken = next((answer for answer in answers if answer.key == wanted), None)
                if taken is None:
                    return
                if sign not in TOP_ROW or host(self).french:
                    self._take(taken, meant=press.meant)
                elif press.same:
                    host(self).french = True
                    self._take(taken, meant=press.after >= QUIET)  # it was asked for: this is the once more
                else:
                    self._draw(once_more())

    def _take(self, answer: Answer, *, meant: bool) -> None:
        if meant:
            self.dismiss(answer)
        else:
            self._draw(came_fast())

    @on(Rows.Picked)
    def picked(self, message: Rows.Picked) -> None:
        """A click takes the row."""
        if host(self).silence.broken_by(CLICK):
            self.dismiss(self._question.answers[message.choice])
        else:
            self._draw(click_came_fast())


def _row(answer: Answer, width: int) -> Content:
    """The key, the answer, and at the right end what comes of it where both fit."""
    row = Content.assemble((f"{letter(answer.key) or ' '}  ", "bold $teal"), answer.label)
    gap = width - 1 - row.cell_length - Content(answer.note).cell_length
    return Content.assemble(row, " " * gap, (answer.note, "$muted")) if answer.note and gap > 1 else row
