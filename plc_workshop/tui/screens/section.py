"""A guidance page for the projector, cut so that it fits the window."""

from textual.app import ComposeResult
from textual.content import Content

from plc_workshop.packs.pages import Page, pages
from plc_workshop.session import events as e
from plc_workshop.session.state import Session
from plc_workshop.tui.commands import Answer, Command, Question
from plc_workshop.tui.host import host
from plc_workshop.tui.leading import BLANK, HELP, LEADING, NEXT_KEYS
from plc_workshop.tui.reading import ReadingScreen
from plc_workshop.tui.step import StepScreen
from plc_workshop.tui.widgets.page import COLUMN, PagePane
from plc_workshop.tui.widgets.plain import Plain
from plc_workshop.words import _

_FRAME_ROWS = 6
"""Bar, rail, air above, air below, the line where a refusal is said, keys."""
_TITLE_ROWS = 2


def _notes(screen: StepScreen) -> None:
    """Show the facilitator's notes, asked first: the room may be looking."""
    notes = screen.session.pack.sections[_section(screen.session)].notes
    if not notes:
        screen.say(_("The pack has no notes for this section."))
        return
    page = ReadingScreen(_("Your notes"), tuple(notes.splitlines()))
    question = Question(
        _("Show your notes here?"),
        (
            Answer(_("No"), key="n"),
            Answer(_("Yes, show them"), call=lambda: screen.app.push_screen(page), key="y"),
        ),
        _("They are for you alone. Can the room see this screen?"),
    )
    host(screen).ask(question)


class SectionScreen(StepScreen):
    """One section; Right turns its pages, then goes on."""

    CSS_PATH = "section.tcss"
    COMMANDS_HERE = (
        Command(NEXT_KEYS + " enter", _("next"), e.WentOn(), shown="→", help="→ Space PageDown"),
        Command("left pageup", _("back"), e.WentBack(), shown="←", help="← PageUp"),
        Command("escape", "", e.WentBack()),
        *(c._replace(shown="b", label=_("blank")) if c is BLANK else c for c in LEADING),
        Command("n", _("your notes"), call=_notes, help="n"),
        HELP,
    )

    def body(self) -> ComposeResult:
        """Title, and the page with its questions."""
        yield Plain(id="title")
        yield PagePane()

    def draw(self, session: Session) -> None:
        """Show the page that is open."""
        found, at = self._pages(session)
        page = found[at]
        title = Content(session.pack.sections[_section(session)].title).truncate(COLUMN, ellipsis=True)
        self.query_one("#title", Plain).show(title)
        modes = {"room": _("For the room"), "pairs": _("In pairs"), "alone": _("Each of us alone")}
        mode = session.pack.sections[_section(session)].mode
        self.query_one(PagePane).show(page, modes[mode])

    def note(self, session: Session) -> str:
        """Which page of how many."""
        found, at = self._pages(session)
        return _("{page} of {pages}").format(page=at + 1, pages=len(found)) if len(found) > 1 else ""

    def _pages(self, session: Session) -> tuple[tuple[Page, ...], int]:
        section = session.pack.sections[_section(session)]
        found = pages(section, COLUMN, max(6, self.size.height - _FRAME_ROWS - _TITLE_ROWS))
        wanted = session.record.page if session.view.guide is None else session.view.guide_page
        return found, len(found) - 1 if wanted < 0 else min(wanted, len(found) - 1)

    def run_command(self, command: Command, key: str) -> None:
        """Turn a page where there is one; else go on, or back."""
        if command.keys == "escape" and self.session.view.guide is None:
            return  # a clicker sends it
        event = command.told(self.session, key)
        found, at = self._pages(self.session)
        if isinstance(event, e.WentOn) and at + 1 < len(found):
            self.tell(e.PageTurned(at + 1))
        elif isinstance(event, e.WentBack) and at > 0 and self.session.view.guide is None:
            self.tell(e.PageTurned(at - 1))
        else:
            super().run_command(command, key)


def _section(session: Session) -> int:
    return session.record.section if session.view.guide is None else session.view.guide
