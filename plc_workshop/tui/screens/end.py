"""The last page: thanks, the next meeting, and whether everything is written. It needs no key."""

from dataclasses import replace
from functools import partial

from textual.app import ComposeResult
from textual.content import Content

from plc_workshop.results.next_meeting import we_bring, we_meet
from plc_workshop.results.questions import everything_written
from plc_workshop.runner import wall
from plc_workshop.runner.run import Run
from plc_workshop.session.doing import next_of
from plc_workshop.session.state import Session
from plc_workshop.tui.base.keys_of_screen import HELP
from plc_workshop.tui.base.leading import BACK, BLANK, PALETTE, QUIT, THEME, TRUTH
from plc_workshop.tui.base.stop import StopScreen
from plc_workshop.tui.commands import Answer, Command, Question
from plc_workshop.tui.hearing.host import host
from plc_workshop.tui.messages import Left
from plc_workshop.tui.widgets.plain import Plain, fitted, lines
from plc_workshop.words import _, later, pgettext

_WIDTH = 70
"""Cells of its texts."""
_FRAME = 4
"""Rows of the frame."""


def _leave(screen: StopScreen) -> None:
    leaves_nothing = host(screen).leaves_nothing
    opens = _("The session can be opened again at any time.")
    screen.ask(
        Question(
            _("Is the session over?"),
            (
                Answer(_("No, stay here"), key="n"),
                Answer(_("Yes, back to the start page"), call=lambda: screen.leave_for(Left()), key="y"),
            ),
            _("Nothing of the rehearsal stays.") if leaves_nothing else opens,
        )
    )


def _write_again(screen: StopScreen) -> None:
    run = host(screen).run
    if run is not None:
        screen.try_beside(run.write_everything, partial(_written_again, screen, run))


def _written_again(screen: StopScreen, run: Run, _nothing: object) -> None:
    screen.show(run.session)
    if not run.session.view.unwritten:
        screen.say(_("Written once more."))


class EndScreen(StopScreen):
    """Says only what is true: the program has written, or tried to, before this is painted."""

    CSS_PATH = "end.tcss"
    COMMANDS_HERE = (
        Command("enter", later("key", "the start page"), call=_leave, quiet=True, shown="Enter", onward=True),
        Command("x", later("key", "write again"), call=_write_again, shown="x"),
        replace(BACK, shown="", help="← PageUp"),
        BLANK,
        TRUTH,
        THEME,
        PALETTE,
        QUIT,
        HELP,
    )

    def body(self) -> ComposeResult:
        """All in one text."""
        yield Plain(id="end")

    def draw(self, session: Session) -> None:
        """Thanks first; what is written last, smaller. Where all is, no key is named."""
        self.set_class(session.view.unwritten == "", "-written")
        found = next_of(session.record)
        told = [text for text in (we_meet(found, wall.today()), we_bring(found)) if text]
        meeting = [part for text in told for part in ("", Content.styled(text, "bold"))]
        text = lines(
            Content.styled(pgettext("heading", "Thank you."), "bold $teal"),
            *(["", *meeting] if meeting else []),
            *("", "", "", ""),
            *self._written(session),
        )
        if len(text.wrap(_WIDTH)) > self.rows - _FRAME:  # the air goes first
            text = lines(*(line for line in text.split("\n") if line.plain))
        self.query_one("#end", Plain).show(fitted(text, _WIDTH, max(1, self.rows - _FRAME)))

    def _written(self, session: Session) -> list[Content]:
        if host(self).leaves_nothing:
            return [Content.styled(_("This was a rehearsal: nothing of it stays."), "$muted")]
        if session.view.unwritten is None:
            return []
        if not session.view.unwritten:
            return [Content.styled(everything_written(), "$muted")]
        why = _("The files to take home could not be written.")
        more = _("What was saved before is safe. x tries again; ← leads back to the code and to a USB stick.")
        return [
            Content.styled(why, "bold $amber"),
            Content(session.view.unwritten),
            Content(),
            Content.styled(more, "$muted"),
        ]
