"""The one question screen: what there is to know, the question, its answers, the harmless one first."""

from rich.cells import cell_len, set_cell_size
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
from plc_workshop.tui.widgets.plain import Plain, fitted
from plc_workshop.tui.widgets.rows import EDGES, Row, Rows, lines_of
from plc_workshop.words import _, speaking, spoken

_WIDTH, _EDGES = 68, 5
"""Cells of the panel, and those of them that its edge and its padding take."""
_AIR = 4
"""Blank rows around and between the parts of the panel, but for those between the answers."""
_BEHIND_KEY = 2
"""Cells between the key of an answer and its words."""


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
        with speaking(self._question.language or spoken()):
            self._lay_out(how)

    def _lay_out(self, how: str) -> None:
        """Lay the answers out first, then the question: where the window is low, air goes first, then some of the text.

        In a window that has no room for more the line below goes, then the end of the question, and the answers turn
        around the mark.
        """
        if not how:
            how = _("press the digit") if self._question.discreet else _("up and down to choose, Enter to take it")
        width, high = max(1, min(_WIDTH, self.app.size.width) - _EDGES), self.app.size.height
        title, text = Content(self._question.title), Content(self._question.text)
        asked, told = len(title.wrap(width)), len(Content(how).wrap(width))
        rows = self._rows(width - EDGES, notes_below=True)
        if lines_of(rows, width - EDGES) + asked + told > high:
            rows = self._rows(width - EDGES, notes_below=False)
        answers = lines_of(rows, width - EDGES)
        airy = answers + asked + told + len(text.wrap(width)) + len(rows) + _AIR <= high
        if answers + asked + told > high:
            told = 0
        asked = max(1, min(asked, high - answers - told))
        left = high - answers - asked - told
        self.set_class(not airy, "-low")
        cursor = None if self._question.discreet else self._cursor
        self.query_one(Rows).show(rows, cursor, gap=1 if airy else 0, most=0 if airy else max(1, high - asked))
        self.query_one("#title", Plain).show(fitted(title, width, asked) if asked > 1 else title)
        self._put("#how", Content(how) if told else Content())
        self._put("#text", fitted(text, width, left) if left > 0 else Content())

    def _put(self, where: str, text: Content) -> None:
        shown = self.query_one(where, Plain)
        shown.show(text)
        shown.display = bool(text.plain)

    def _rows(self, width: int, *, notes_below: bool) -> list[Row]:
        answers = self._question.answers
        keys = max(1, *(cell_len(letter(each.key)) for each in answers))
        rows = (_row(each, keys, width, note_below=notes_below) for each in answers)
        return [Row(row, i, hang=keys + _BEHIND_KEY) for i, row in enumerate(rows)]

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
                with speaking(self._question.language or spoken()):
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


def _row(answer: Answer, keys: int, width: int, *, note_below: bool) -> Content:
    """The key, the answer, and at the right end what comes of it where both fit; else below it where it may."""
    row = Content.assemble((set_cell_size(letter(answer.key), keys + _BEHIND_KEY), "bold $teal"), answer.label)
    note = Content.styled(answer.note, "$muted")
    gap = width - 1 - row.cell_length - note.cell_length
    if gap > 1:
        return Content.assemble(row, " " * gap, note) if note.plain else row
    return Content("\n").join((row, note)) if note.plain and note_below else row
