"""The one question screen: a list of rows, the harmless one first."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key

from plc_workshop.tui.above.modal import AboveScreen
from plc_workshop.tui.base.host import host
from plc_workshop.tui.commands import Answer, Question
from plc_workshop.tui.silence import CLICK, Press, Silence, came_fast, click_came_fast
from plc_workshop.tui.top_row import TOP_ROW, once_more
from plc_workshop.tui.widgets.plain import Plain
from plc_workshop.tui.widgets.rows import Row, Rows
from plc_workshop.words import _


class QuestionScreen(AboveScreen[Answer]):
    """Ends with the answer that was chosen."""

    CSS_PATH = "question.tcss"

    def __init__(self, question: Question, silence: Silence) -> None:
        super().__init__()
        self._question, self._silence, self._cursor = question, silence, 0

    def compose(self) -> ComposeResult:
        """Title, text, rows."""
        with Vertical(id="panel"):
            yield Plain(id="title")
            yield Plain(id="text")
            yield Rows(id="answers")
            yield Plain(id="how")

    def on_mount(self) -> None:
        """Show the question."""
        self.query_one("#title", Plain).show(self._question.title)
        text = self.query_one("#text", Plain)
        text.show(self._question.text)
        text.display = bool(self._question.text)
        self._draw()

    def _draw(self) -> None:
        rows = [
            Row(Content.assemble((f"{answer.key or ' '}  ", "bold $teal"), answer.label), i)
            for i, answer in enumerate(self._question.answers)
        ]
        self.query_one(Rows).show(rows, None if self._question.discreet else self._cursor)
        how = _("press the digit") if self._question.discreet else _("up and down to choose, Enter to take it")
        self.query_one("#how", Plain).show(how)

    def may_repeat(self, event: Key) -> bool:
        """A held arrow moves on; what takes an answer says itself that it came too fast."""
        return event.key != "escape"

    async def take(self, event: Key, press: Press) -> None:
        """Arrows move the mark; what takes an answer counts only after a silence."""
        answers = self._question.answers
        match event.key:
            case "escape":
                self.dismiss(answers[0])
            case "up" | "down" if not self._question.discreet:
                by = 1 if event.key == "down" else -1
                self._cursor = min(len(answers) - 1, max(0, self._cursor + by))
                self._draw()
            case "enter":
                self._take(answers[self._cursor], meant=press.meant)
            case key:
                sign = event.character or ""
                taken = next((answer for answer in answers if answer.key == TOP_ROW.get(sign, key)), None)
                if taken is not None and sign in TOP_ROW and not host(self).french and not press.same:
                    self.query_one("#how", Plain).show(once_more())
                elif taken is not None:
                    self._take(taken, meant=press.meant)

    def _take(self, answer: Answer, *, meant: bool) -> None:
        if meant:
            self.dismiss(answer)
        else:
            self.query_one("#how", Plain).show(came_fast())

    @on(Rows.Picked)
    def picked(self, message: Rows.Picked) -> None:
        """A click takes the row."""
        if self._silence.broken_by(CLICK):
            self.dismiss(self._question.answers[message.choice])
        else:
            self.query_one("#how", Plain).show(click_came_fast())
