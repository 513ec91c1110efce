"""A guidance page for the projector, cut so that it fits the window."""

from dataclasses import replace
from pathlib import PurePath
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content

from plc_workshop.packs.pages import COLUMN, Page, pages, squeezed
from plc_workshop.packs.wrap import wrap_text
from plc_workshop.results.questions import asks_whom
from plc_workshop.room.sight import Guide
from plc_workshop.session import events as e
from plc_workshop.session import flow
from plc_workshop.session.state import Session
from plc_workshop.tui.asking.for_you_alone import TALKING, show_notes
from plc_workshop.tui.base.keys_of_screen import HELP
from plc_workshop.tui.base.leading import BLANK, NEXT_KEYS
from plc_workshop.tui.base.stop import StopScreen
from plc_workshop.tui.commands import Command
from plc_workshop.tui.widgets.markdown_text import read_as_text
from plc_workshop.tui.widgets.page_pane import PagePane
from plc_workshop.tui.widgets.plain import Plain, fitted, lines
from plc_workshop.words import _, later, ngettext, pgettext

_FRAME_ROWS = 6
"""Bar, rail, air above, air below, the line where a refusal is said, keys."""
_AIR = 1
"""Rows above the title."""
_PAGE = 0.4
"""The share of the rows beside a window of the room that the page keeps, since the whole of it stands there."""


def _notes(screen: StopScreen) -> None:
    """Show the facilitator's notes."""
    show_notes(screen, screen.session.pack.sections[_section(screen.session)])


_NEXT = Command(
    NEXT_KEYS + " enter", later("key", "next"), e.WentOn(), shown="→", help="→ Space PageDown Enter", onward=True
)
_BACK = Command("left pageup", later("key", "back"), e.WentBack(), shown="←", help="← PageUp")
_CLOSE_GUIDE = Command("escape", later("key", "back to the talk"), e.WentBack(), help="Esc")


class SectionScreen(StopScreen):
    """One section; Right turns its pages, then goes on."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["section.tcss", "../widgets/page.tcss"]
    COMMANDS_HERE = (
        _NEXT,
        _BACK,
        _CLOSE_GUIDE,
        Command("n", later("key", "your notes"), call=_notes, help="n"),
        *(replace(c, shown="b", label=later("key", "black")) if c is BLANK else c for c in TALKING),
        HELP,
    )

    def body(self) -> ComposeResult:
        """Title, the page with its questions, and beside a window of the room the notes first and what comes next."""
        yield Plain(id="title")
        yield Plain(id="notes")
        yield PagePane()
        yield Plain(id="next")

    def draw(self, session: Session) -> None:
        """Show the page that is open."""
        found, at = self._pages(session)
        page = found[at]
        self.query_one("#title", Plain).show(session.pack.sections[_section(session)].title)
        pane = self.query_one(PagePane)
        pane.show(self._beside_notes(session, page, pane), asks_whom(session.pack.sections[_section(session)].mode))

    def _beside_notes(self, session: Session, page: Page, pane: PagePane) -> Page:
        """Where the room has a window of its own, this one is the facilitator's: the notes need the rows."""
        notes, following = self.query_one("#notes", Plain), self.query_one("#next", Plain)
        notes.display = following.display = session.view.stage is not None
        self.query_one("#title").display = session.view.stage is None
        if session.view.stage is None:
            pane.styles.height = "1fr"
            return page
        text = session.pack.sections[_section(session)].notes.strip()
        next_up = Content.styled(_what_follows(session), "$muted")
        room = self.size.height - _FRAME_ROWS - len(next_up.wrap(COLUMN)) - _AIR
        whole = lines(Content.styled(pgettext("heading", "Your notes"), "bold $teal"), read_as_text(text))
        needed = len(whole.wrap(COLUMN)) if text else 0
        shown = squeezed(page, max(room - needed, int(room * _PAGE)), _more)
        pane.styles.height = shown.rows
        notes.display = bool(text)
        notes.show(fitted(whole, COLUMN, room - shown.rows, key="n") if text else "")
        following.show(next_up)
        return shown

    def note(self, session: Session) -> str:
        """Which page of how many."""
        found, at = self._pages(session)
        if len(found) == 1:
            return ""
        # Translators: which page of a section: 2 of 3.
        return pgettext("value", "{page} of {pages}").format(page=at + 1, pages=len(found))

    def _pages(self, session: Session) -> tuple[tuple[Page, ...], int]:
        section = session.pack.sections[_section(session)]
        stage = session.view.stage
        # With a window of the room the pages are those of that window.
        found = (
            Guide(section, 0, *stage).cut()
            if stage is not None
            else pages(
                section, COLUMN, max(6, self.size.height - _FRAME_ROWS - _AIR - len(wrap_text(section.title, COLUMN)))
            )
        )
        wanted = session.record.page if session.view.guide is None else session.view.guide_page
        return found, len(found) - 1 if wanted < 0 else min(wanted, len(found) - 1)

    def means(self, command: Command, key: str) -> e.Event | None:
        """Turn a page where there is one; else go on, or back."""
        if command is _CLOSE_GUIDE:  # elsewhere a clicker sends it
            return None if self.session.view.guide is None else command.means(self.session, key)
        event = super().means(command, key)
        if not isinstance(event, e.WentOn | e.WentBack):
            return event
        found, at = self._pages(self.session)
        if isinstance(event, e.WentOn) and at + 1 < len(found):
            return e.PageTurned(at + 1)
        if isinstance(event, e.WentBack) and at > 0:
            return e.PageTurned(at - 1)
        return event

    def label(self, command: Command) -> str:
        """Of a section that was looked up both ends lead back to where it was opened."""
        looked_up = self.session.view.guide is not None
        if command is _CLOSE_GUIDE and not looked_up:
            return ""
        if not looked_up or command not in (_NEXT, _BACK):
            return super().label(command)
        if not isinstance(self.means(command, command.first_key), e.PageTurned):
            return str(_CLOSE_GUIDE.label)
        return pgettext("key", "next page") if command is _NEXT else pgettext("key", "page before")

    def key_name(self, command: Command) -> str:
        """One key is enough to be named where both arrows do the same."""
        same = self.session.view.guide is not None and self.label(_NEXT) == self.label(_BACK)
        return "" if command is _BACK and same else super().key_name(command)


def _section(session: Session) -> int:
    return session.record.section if session.view.guide is None else session.view.guide


def _more(lines: int) -> str:
    """That so many lines of the page have no room here."""
    # Translators: n is a key: it shows the lines that only the room's window has room for.
    said = ngettext(
        "… {lines} line more in the room's window: n", "… {lines} lines more in the room's window: n", lines
    )
    return said.format(lines=lines)


def _what_follows(session: Session) -> str:
    """What comes after this section."""
    if session.view.guide is not None:
        return _("Esc leads back to where we were.")
    following = flow.on(session)
    # Translators: which section or part of the session comes after this one.
    return pgettext("label", "Next: {title}").format(title=flow.row(following.stop).title(following))
