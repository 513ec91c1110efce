"""Before we look: predictions, no data."""

from textual.app import ComposeResult
from textual.content import Content

from plc_workshop.results.questions import alone_then_round, standing_line, stems
from plc_workshop.session.expecting import DifferenceExpected
from plc_workshop.session.state import Session
from plc_workshop.tui.base.leading import BACK, DOWN, HELP, LEADING, UP, going_on
from plc_workshop.tui.base.stop import StopScreen
from plc_workshop.tui.base.to_mark import to_differ, where_differ
from plc_workshop.tui.commands import Command
from plc_workshop.tui.widgets.in_two import InTwo, lines_in_two
from plc_workshop.tui.widgets.labels import titled
from plc_workshop.tui.widgets.plain import Plain, bullets, fitted, lines
from plc_workshop.words import later, pgettext

_WIDTH, _PANEL, _LIST, _STEMS = 66, 65, 70, 4
"""Cells of the texts, of those on the panel, of the list, and between two stems."""
_FRAME, _AIR, _LEAST = 8, 2, 4
"""Rows of the frame and between the parts; of the air on the panel; of the list at the least."""
_EXPECT = Command("asterisk *", later("key", "will differ"), DifferenceExpected(), shown="*")


class PredictScreen(StopScreen):
    """Three stems, a minute alone, where views will differ, and the agreements once more."""

    CSS_PATH = "predict.tcss"
    PICKED = lambda _s, row: DifferenceExpected(row)  # noqa: E731
    COMMANDS_HERE = (going_on(later("key", "what we see")), _EXPECT, BACK, UP, DOWN, *LEADING, HELP)

    def body(self) -> ComposeResult:
        """Title and stems, what to do, the statements, the agreements."""
        yield Plain(id="title")
        yield Plain(id="how")
        yield Plain(id="where")
        yield InTwo(id="statements")
        yield Plain(id="agreements")

    def draw(self, session: Session) -> None:
        """Show them; nothing of the result. Where rows are few the air goes first, then the agreements."""
        starts = Content.styled((" " * _STEMS).join(stems()), "bold $amber")
        title = titled(pgettext("heading", "Before we look"), starts, _WIDTH, air=_STEMS)
        how, asked, items = Content(alone_then_round()), where_differ(_WIDTH), to_differ(session)
        line = Content.styled(standing_line(), "$muted")
        agreed = bullets(session.pack.agreements, _WIDTH)
        needed = lines_in_two(items, min(_LIST, self.size.width))
        room = self.rows - _FRAME - sum(map(_high, (title, asked))) - len(how.wrap(_PANEL))
        free = room - needed - 1 - _high(line) - (_high(agreed) if session.pack.agreements else 0)
        tight = free < _AIR
        apart = free > _AIR
        self.set_class(tight, "-tight")
        room -= apart + (0 if tight else _AIR)
        self.query_one("#title", Plain).show(title)
        self.query_one("#how", Plain).show(how)
        self.query_one("#where", Plain).show(lines(asked, *[""] * apart))
        self.query_one(InTwo).show(items, session.view.cursor, max(_LEAST, room))
        left = room - needed - 1 - _high(line)
        below = self.query_one("#agreements", Plain)
        below.display = left >= 0
        is_shown = session.pack.agreements and left >= min(2, _high(agreed))
        below.show(lines(fitted(agreed, _WIDTH, left), line) if is_shown else line)


def _high(text: Content) -> int:
    return len(text.wrap(_WIDTH))
