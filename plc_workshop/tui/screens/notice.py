"""I notice: observations only, then the choice of two or three statements to talk about."""

from dataclasses import replace

from textual.app import ComposeResult
from textual.content import Content

from plc_workshop.results.questions import standing_line
from plc_workshop.session import discussion
from plc_workshop.session import events as e
from plc_workshop.session.state import Session
from plc_workshop.tui.asking import writing
from plc_workshop.tui.base.leading import BACK, DOWN, HELP, LEADING, NEXT_KEYS, UP
from plc_workshop.tui.base.stop import StopScreen
from plc_workshop.tui.base.to_mark import to_choose, what_to_choose
from plc_workshop.tui.commands import Command
from plc_workshop.tui.widgets.labels import titled
from plc_workshop.tui.widgets.plain import Plain, lines
from plc_workshop.tui.widgets.rows import Rows
from plc_workshop.words import _, later, pgettext

_WIDTH, _TEXT = 72, 70
"""Cells of a row, and of the texts above and below."""
_AROUND, _AIR = 6, 2
"""Rows of the frame and of the air around the parts; the blank ones that give way where the statements need them."""


_GO_ON = Command(NEXT_KEYS, later("key", "focus"), e.WentOn(), shown="→", help="→ Space PageDown", onward=True)

_WRITE = replace(writing.NOTES, shown="w")


class NoticeScreen(StopScreen):
    """With a result the app proposes a focus; without one the group chooses in silence."""

    CSS_PATH = "notice.tcss"
    _air, _around, _cut = True, 0, False
    COMMANDS_HERE = (
        _GO_ON,
        Command("enter asterisk *", later("key", "choose"), e.FocusToggled(), shown="* Enter"),
        _WRITE,
        BACK,
        writing.COMMIT,
        writing.PARK,
        writing.GUIDE,
        UP,
        DOWN,
        *LEADING,
        HELP,
    )

    def body(self) -> ComposeResult:
        """What to do, the rows, the standing line."""
        yield Plain(id="how")
        yield Rows(id="rows")
        yield Plain(id="standing")

    def draw(self, session: Session) -> None:
        """Show the statements, chosen and proposed ones with a star."""
        rows = to_choose(session, _WIDTH)
        needed = sum(row.text.plain.count("\n") + 1 for row in rows)
        how = _with_result() if session.shows else _without_result()
        standing = Content(standing_line(result=session.shows))
        question = what_to_choose(session)
        texts = [*how, question, standing]
        self._around = _AROUND + sum(len(each.wrap(_TEXT)) for each in texts)
        self._air = needed <= self.rows - self._around - _AIR
        between = [Content()] if self._air else []
        self.query_one("#how", Plain).show(lines(how[0], *between, *how[1:], *between, question))
        self._cut = needed > self._room()
        self.query_one("#rows", Rows).show(rows, session.view.cursor, most=self._room())
        self.query_one("#standing", Plain).show(standing)

    def label(self, command: Command) -> str:
        """Without a statement to talk about no focus is to come; in the line one word is enough for the notes."""
        if command is _WRITE:
            return pgettext("key", "write")
        nothing = command is _GO_ON and not discussion.proposed(self.session)
        return pgettext("key", "go on") if nothing else super().label(command)

    def note(self, session: Session) -> str:
        """How far down the list, where it does not fit."""
        if not self._cut:
            return ""
        # Translators: which row of a list is marked: 3 of 10.
        said = pgettext("value", "{at} of {all}")
        return said.format(at=session.view.cursor + 1, all=len(session.pack.mirror.statements))

    def _room(self) -> int:
        return max(3, self.rows - self._around - (_AIR if self._air else 0))


def _with_result() -> tuple[Content, ...]:
    return (
        titled(pgettext("heading", "I notice"), _("only what is there. No “because” yet."), _TEXT, air=2),
        Content(
            _("A minute alone. Then a round: each one sentence, passing is fine, nobody twice before everybody once.")
        ),
    )


def _without_result() -> tuple[Content, ...]:
    return (
        titled(pgettext("heading", "What we talk about"), _("this time without a result"), _TEXT, air=2),
        Content(_("Two minutes alone: which two would help us most?")),
        Content(_("Then a round: each one sentence, passing is fine.")),
    )
