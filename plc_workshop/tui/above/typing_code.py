"""The code of a sealed round is typed from the paper; no sign of it stands on the screen."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key

from plc_workshop.errors import WorkshopError
from plc_workshop.runner.meanwhile import a_code_is_tried
from plc_workshop.session import paper_code as codes
from plc_workshop.tui.above.modal import AboveScreen
from plc_workshop.tui.hearing.attempts import TryingScreen
from plc_workshop.tui.hearing.silence import Press
from plc_workshop.tui.widgets.plain import Plain
from plc_workshop.words import _, pgettext

_ALL = codes.SIGNS + codes.CHECKS


class TypingCodeScreen(AboveScreen[str | None], TryingScreen[str | None]):
    """Ends with what was typed once `check` takes it, or None where it was left."""

    CSS_PATH = "typing_code.tcss"

    def __init__(self, title: str, check: Callable[[str], None], *, note: str) -> None:
        super().__init__()
        self._title, self._check, self._note = title, check, note
        self._typed = ""

    def compose(self) -> ComposeResult:
        """Title, a dot for each sign, a sentence when something is wrong."""
        with Vertical(id="panel"):
            yield Plain(id="title")
            yield Plain(id="dots")
            yield Plain(id="problem")
            yield Plain(id="how")

    def on_mount(self) -> None:
        """Show what to do."""
        self.query_one("#title", Plain).show(self._title)
        how = _("Capitals, spaces and dashes do not matter. Backspace takes the last one away.")
        self.query_one("#how", Plain).show("\n".join((how, pgettext("key", "Enter: done"), self._note)))
        self._draw()

    def on_unmount(self) -> None:
        """A dead screen waits in a reference cycle for the collector: take the code from it now."""
        self._typed = ""

    def say(self, sentence: str) -> None:
        """Below the dots."""
        self.query_one("#problem", Plain).show(sentence)

    def _draw(self, problem: str = "") -> None:
        dots = "".join("•" if at < len(self._typed) else "_" for at in range(_ALL))
        self.query_one("#dots", Plain).show(Content("    ".join(" ".join(group) for group in codes.groups(dots))))
        self.say(problem)

    def may_repeat(self, event: Key) -> bool:
        """A key that is held down takes signs away, and types none."""
        return event.key == "backspace"

    def pasted(self, text: str) -> None:
        """What can be pasted is on this laptop, and a code is not."""
        del text
        self._draw(_("Nothing was pasted: type it from the paper."))

    async def take(self, event: Key, press: Press) -> None:  # noqa: ARG002 - nothing here waits for a silence
        """Letters and digits are taken, Enter tries them, Esc leaves."""
        match event.key:
            case "enter":
                self._try()
            case "escape" | "ctrl+c" | "ctrl+q":
                self.dismiss(None)
            case "backspace":
                self._typed = self._typed[:-1]
                self._draw()
            case _sign:
                self._typed = (self._typed + codes.only_signs(event.character or ""))[:_ALL]
                self._draw()

    def _try(self) -> None:
        """A code that is none, or another one, is typed anew: nobody sees which sign was wrong."""
        if not self.is_active:
            return
        typed = self._typed
        self.try_beside(lambda: self._check(typed), lambda _taken: self.dismiss(typed), slow=a_code_is_tried())

    def tell_of(self, problem: WorkshopError) -> None:
        """Say what is wrong; a whole code is typed anew then."""
        if len(self._typed) == _ALL:
            self._typed = ""
        self._draw()
        super().tell_of(problem)
