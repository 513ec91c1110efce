"""Packs: which there are, what to mend in them, a copy of one's own, pages to print."""

from collections.abc import Callable
from pathlib import Path

from plc_workshop.runner.collection import Shelved
from plc_workshop.runner.desk import Desk
from plc_workshop.tui.above.choosing import ChoosingScreen
from plc_workshop.tui.above.reading import ReadingScreen
from plc_workshop.tui.base.keyed import KeyedScreen
from plc_workshop.tui.commands import Answer, Question
from plc_workshop.tui.messages import PagesWanted, Prepared
from plc_workshop.words import _, ngettext, pgettext


def show_packs(screen: KeyedScreen, desk: Desk, changed: Callable[[], None]) -> None:
    """Offer all packs; `changed` is called where one was added."""
    found = desk.packs.in_full()
    if not found:
        screen.say(_("There is no topic in {folder}").format(folder=desk.folders.own_packs))
        return
    rows = [(pack.title, _state(pack)) for pack in found]

    def chosen(at: int | None) -> None:
        if at is not None:
            screen.ask(about(found[at]))

    def about(pack: Shelved) -> Question:
        problems = ReadingScreen(_("What to mend in {file}").format(file=pack.path.name), pack.to_mend)
        wrong = Answer(_("Show what to mend"), call=lambda: screen.app.push_screen(problems))
        own = Answer(_("Make my own copy, ready to edit"), call=lambda: _copy(screen, desk, pack.path, changed))
        paper = Answer(_("Write pages to print"), call=lambda: screen.post_message(PagesWanted(pack.path)))
        start = Answer(_("Start a session with it"), call=lambda: _start(screen, desk, pack.path))
        usable = any(card.path == pack.path for card in desk.packs.cards())
        answers = (
            Answer(pgettext("row", "Back")),
            *((wrong,) if pack.problems else ()),
            own,
            paper,
            *((start,) if usable else ()),
        )
        return Question(_("What would you like to do with it?"), answers, f"{pack.title}\n{pack.path}")

    screen.app.push_screen(ChoosingScreen(pgettext("heading", "Topics"), rows), chosen)


def _start(screen: KeyedScreen, desk: Desk, pack: Path) -> None:
    setup = screen.tried(lambda: desk.blank_setup(pack))
    if setup is not None:
        screen.leave_for(Prepared(setup))


def _copy(screen: KeyedScreen, desk: Desk, pack: Path, changed: Callable[[], None]) -> None:
    def copied(made: Path) -> None:
        changed()
        screen.say(_("Your copy is {file}. Edit it with any text editor.").format(file=made))

    screen.try_beside(lambda: desk.packs.copy(pack), copied)


def _state(pack: Shelved) -> str:
    count = pack.problems
    return (
        ngettext("{count} line to look at", "{count} lines to look at", count).format(count=count)
        if count
        else pgettext("state", "good")
    )
