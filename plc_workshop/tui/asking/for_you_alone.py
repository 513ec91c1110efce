"""What the facilitator alone reads: a section's notes, and the script of a part of the talk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from plc_workshop.results.questions import asks_whom
from plc_workshop.session import flow
from plc_workshop.session.script import script_of
from plc_workshop.tui.above.reading import ReadingScreen
from plc_workshop.tui.base.leading import LEADING, NO_NOTES
from plc_workshop.tui.base.script_text import parts_of
from plc_workshop.tui.commands import Answer, Command, Question
from plc_workshop.tui.widgets.markdown_text import read_as_text
from plc_workshop.words import _, later, pgettext

if TYPE_CHECKING:
    from plc_workshop.packs.model import Section
    from plc_workshop.tui.base.stop import StopScreen


def show_notes(screen: StopScreen, section: Section) -> None:
    """Show the notes of a section, asked first where the room may be looking.

    Beside a window of the room its page stands below them: her screen has no room for all that is read aloud.
    """
    parts = read_as_text(section.notes).split("\n") if section.notes else []
    if screen.session.view.stage is not None:
        parts += [*([Content()] if parts else []), *_page_of(section)]
    elif not parts:
        screen.say(_("There are no notes for this section."))
        return
    page = ReadingScreen(pgettext("heading", "Your notes") if section.notes else section.title, parts)
    question = Question(
        _("Show your notes here?"),
        (
            Answer(_("No, keep them hidden"), key="n"),
            Answer(_("Yes, show them"), call=lambda: screen.app.push_screen(page), key="y"),
        ),
        _("Your notes are for you alone. Whoever sees this screen reads them."),
    )
    _show(screen, page, question)


def _page_of(section: Section) -> list[Content]:
    """What the room has of a section, as text."""
    title = [Content.styled(section.title, "bold $teal")] if section.notes else []
    asked = [Content.styled(asks_whom(section.mode), "bold $amber"), *map(Content, section.discuss)]
    return [*title, *read_as_text(section.body).split("\n"), *([Content(), *asked] if section.discuss else [])]


def _show_script(screen: StopScreen) -> None:
    """Show the script of this part of the talk, asked first where the room may be looking."""
    script = script_of(screen.session)
    assert script is not None, "every part of the talk has one"
    # Translators: above the facilitator's script; {part} is a part of the talk: Script: I notice.
    title = pgettext("heading", "Script: {part}").format(part=flow.row(screen.session.stop).title(screen.session))
    first, *others = parts_of(script)
    page = ReadingScreen(title, [first, *(each for part in others for each in ("", part))])
    question = Question(
        _("Show the script here?"),
        (
            Answer(_("No, keep it hidden"), key="n"),
            Answer(_("Yes, show it"), call=lambda: screen.app.push_screen(page), key="y"),
        ),
        _("The script is for you alone. Whoever sees this screen reads it."),
    )
    _show(screen, page, question)


def _show(screen: StopScreen, page: ReadingScreen, question: Question) -> None:
    if screen.session.view.stage is not None:  # the room has a window of its own
        screen.app.push_screen(page)
    else:
        screen.ask(question)


SCRIPT = Command("n", later("key", "script"), call=_show_script, shown="n", help="n")
TALKING = tuple(command for command in LEADING if command is not NO_NOTES)
"""What stands behind the keys of a part of the talk, which has a script in place of notes."""
