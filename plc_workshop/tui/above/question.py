"""The one question screen: a list of rows, the harmless one first."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key, Resize

from plc_workshop.tui.above.modal import AboveScreen
from plc_workshop.tui.commands import TOP_ROW, Answer, Question
from plc_workshop.tui.silence import CLICK, Silence, came_fast, click_came_fast
from plc_workshop.tui.widgets.plain import Plain, fitted
from plc_workshop.tui.widgets.rows import Row, Rows
from plc_workshop.words import _

_WIDEST, _AROUND_CELLS = 64, 5
"""The panel; its edge and air."""
_AIR = 5
"""Rows of air around the panel's parts."""


class QuestionScreen(AboveScreen[Answer]):
    """Ends with the answer that was chosen."""

    CSS_PATH = "question.tcss"

    def __init__(self, question: Question, silence: Silence) -> None:
        super().__init__()
        self._question, self._silence, self._cursor, self._how = question, silence, 0, ""

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
        self._draw()

    def on_resize(self, event: Resize) -> None:
        """Lay out anew."""
        del event
        self._draw_text()

    def _draw(self) -> None:
        rows = [
            Row(Content.assemble((f"{answer.key or ' '}  ", "bold $teal"), answer.label), i)
            for i, answer in enumerate(self._question.answers)
        ]
        self.query_one(Rows).show(rows, None if self._question.discreet else self._cursor)
        how = _("press the digit") if self._question.discreet else _("up and down to choose, Enter to take it")
        self._say(how)

    def _say(self, sentence: str) -> None:
        """How it is answered, or why a key was none."""
        self.query_one("#how", Plain).show(sentence)
        self._how = sentence
        self._draw_text()

    def _draw_text(self) -> None:
        """The text has the rows that the title, the answers and what is said leave; air goes before any of it."""
        width, height = max(1, min(_WIDEST, self.app.size.width) - _AROUND_CELLS), self.app.size.height
        title, text, said = (
            len(_wrapped(each, width)) for each in (self._question.title, self._question.text, self._how)
        )
        around = title + said + self.query_one(Rows).get_content_height(None, None, width)
        self.set_class(around + text + _AIR > height, "-low")
        shown = self.query_one("#text", Plain)
        shown.display = bool(text) and around < height
        shown.show(fitted(Content(self._question.text), width, height - around))

    def on_key(self, event: Key) -> None:
        """Arrows move the mark; what takes an answer counts only after a silence."""
        event.stop()
        meant = self._silence.broken_by(event.key)
        answers = self._question.answers
        match event.key:
            case "escape":
                self.dismiss(answers[0])
            case "up" | "down" if not self._question.discreet:
                by = 1 if event.key == "down" else -1
                self._cursor = min(len(answers) - 1, max(0, self._cursor + by))
                self._draw()
            case "enter":
                self._take(answers[self._cursor], meant=meant)
            case key:
                typed = TOP_ROW.get(event.character or "", key)
                for answer in answers:
                    if answer.key == typed:
                        self._take(answer, meant=meant)
                        return

    def _take(self, answer: Answer, *, meant: bool) -> None:
        if meant:
            self.dismiss(answer)
        else:
            self._say(came_fast())

    @on(Rows.Picked)
    def picked(self, message: Rows.Picked) -> None:
        """A click takes the row."""
        if self._silence.broken_by(CLICK):
            self.dismiss(self._question.answers[message.choice])
        else:
            self._say(click_came_fast())


def _wrapped(text: str, width: int) -> list[Content]:
    return Content(text).wrap(width) if text else []
