"""The commands that every screen the facilitator leads has."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from plc_workshop.session import events as e
from plc_workshop.session.own_language import LanguageChosen
from plc_workshop.tui.base.darkening import DARKEN
from plc_workshop.tui.commands import Answer, Command, Question
from plc_workshop.tui.hearing.host import host
from plc_workshop.tui.messages import Left
from plc_workshop.words import Message, _, languages, later, pgettext, spoken

if TYPE_CHECKING:
    from plc_workshop.tui.base.keyed import KeyedScreen


def quit_asked(screen: KeyedScreen) -> None:
    """Ask before the program ends."""
    stays = _("Quit; the session goes on here next time")
    saved = _("Everything that was saved stays saved.")
    if host(screen).leaves_nothing:
        stays, saved = _("Quit; nothing of the rehearsal stays"), ""
    screen.ask(
        Question(
            pgettext("sentence", "Quit?"),
            (
                Answer(_("No, stay here"), key="n"),
                Answer(stays, call=lambda: screen.app.exit(0), key="y"),
                Answer(_("Back to the start page"), call=lambda: screen.leave_for(Left())),
            ),
            saved,
        )
    )


def show_whole_truth(screen: KeyedScreen) -> None:
    """Show the limits of the promise, and what is stored right now."""
    from plc_workshop.results.limits import LEAST_THRESHOLD
    from plc_workshop.runner.where_kept import kept_in, sentences
    from plc_workshop.session import on_sheets
    from plc_workshop.session.promise import how_to_hide, promise, whole_truth
    from plc_workshop.session.state import Round, Stop
    from plc_workshop.tui.above.reading import ReadingScreen

    run = host(screen).run
    stored, closed, sealed, on_paper, least = "", False, False, False, LEAST_THRESHOLD
    promised: tuple[str, ...] = ()
    if run is not None:
        record = run.session.record
        stored, closed = run.stored(), record.round is Round.CLOSED
        sealed, on_paper, least = record.sealed is True, record.on_paper is True, on_sheets.least_turns(run.session)
        if run.session.stop is Stop.BEFORE:  # where the window is low, this is where all of it stands
            told = promise(run.session.pack.mirror, record.privacy, sealed=sealed, on_paper=on_paper)
            promised = (*told, "", how_to_hide(), "")
    elsewhere = () if host(screen).leaves_nothing else sentences(kept_in(host(screen).desk.folders))
    truth = whole_truth(stored, closed=closed, sealed=sealed, on_paper=on_paper, least=least, elsewhere=elsewhere)
    screen.app.push_screen(ReadingScreen(pgettext("heading", "How safe is this?"), (*promised, *truth)))


def show_palette(screen: KeyedScreen) -> None:
    """Open the palette of the commands of this screen."""
    from plc_workshop.tui.above.commanding import Palette

    screen.app.push_screen(Palette())


def change_theme(screen: KeyedScreen) -> None:
    """Show the next theme, here and in the room's window."""
    from plc_workshop.runner.choices import another_theme

    screen.app.theme = another_theme(screen.app.theme)


def ask_language(screen: KeyedScreen) -> None:
    """Ask which language the session speaks from now on, here, in the room's window and in what people take home."""
    others = (language for language in languages.LANGUAGES if language != spoken())
    screen.ask(
        Question(
            _("Which language from now on?"),
            (
                Answer(spoken().name),
                *(Answer(language.name, LanguageChosen(language.code)) for language in others),
            ),
            _("It is for this session: here, in the room's window, and in what you take home."),
        )
    )


def _no_notes(screen: KeyedScreen) -> None:
    screen.say(_("Your notes belong to the sections: this step has none."))


PALETTE = Command("ctrl+p", later("key", "all commands"), call=show_palette, help="Ctrl+P")
QUIT = Command("q ctrl+c ctrl+q", later("key", "quit"), call=quit_asked, help="q")
BLANK = replace(DARKEN, event=e.ScreenBlanked(), call=None)
TRUTH = Command("i", later("key", "what is stored"), call=show_whole_truth, help="i")
BACK = Command("left pageup", later("key", "back"), e.WentBack(), shown="←", help="← PageUp")
PAUSE = Command("t", later("key", "pause the clock"), e.ClockPaused(), help="t")
MORE_TIME = Command("plus + equals_sign =", later("key", "one more minute"), e.MinuteAdded(), help="+ =")
THEME = Command("", later("key", "other colours"), call=change_theme)
LANGUAGE = Command("", later("key", "another language"), call=ask_language)
"""In the palette of every session, where there is another one."""
UP = Command("up", later("key", "choose a row"), e.CursorMoved(-1), help="↑ ↓")
DOWN = Command("down", None, e.CursorMoved(1))
NEXT_KEYS = "right space pagedown"

PLAN = Command("g", later("key", "the plan"), e.PlanOpened(), help="g")
NO_NOTES = Command("n", None, call=_no_notes)
LEADING = (PLAN, BLANK, PAUSE, MORE_TIME, TRUTH, THEME, PALETTE, QUIT, NO_NOTES)
"""What stands behind the keys of the stop itself."""


def going_on(label: Message, keys: str = NEXT_KEYS + " enter") -> Command:
    """The command that goes to the next stop."""
    return Command(keys, label, e.WentOn(), shown="→", help="→ Space PageDown Enter", onward=True)
