"""Check this laptop; and to forget what it keeps outside the sessions: asked first, once more where answers go."""

from collections.abc import Callable, Sequence
from functools import partial

from plc_workshop.runner import kept_here
from plc_workshop.runner.desk import Desk
from plc_workshop.runner.doctor import as_rows
from plc_workshop.runner.kept_here import KeptHere
from plc_workshop.runner.meanwhile import a_place_is_read
from plc_workshop.tui.above.checked_laptop import CheckedLaptopScreen
from plc_workshop.tui.above.reading import Paragraph
from plc_workshop.tui.base.keyed import KeyedScreen
from plc_workshop.tui.commands import Answer, Question
from plc_workshop.words import _


def show_what_was_found(screen: KeyedScreen, desk: Desk, changed: Callable[[], object]) -> None:
    """Show what works here and what does not; f there asks whether what this laptop keeps is forgotten."""
    width, height = screen.app.size

    def show(found: Sequence[Paragraph]) -> None:
        page = CheckedLaptopScreen(found)

        def read(_nothing: None) -> None:
            if page.forgets:
                _ask_to_forget(screen, desk, changed)

        screen.app.push_screen(page, read)

    screen.try_place(lambda: as_rows(desk.examine((width, height))), show, slow=a_place_is_read())


def _ask_to_forget(screen: KeyedScreen, desk: Desk, changed: Callable[[], object]) -> None:
    """Ask whether it goes, or say that there is nothing; `changed` is called once it has gone."""
    desk.sessions.end_what_is_over()  # what is left then is of rounds that are open
    found = screen.tried(lambda: kept_here.look(desk))
    if found is None:
        return
    if not found.rows:
        screen.say(found.title)
        return
    forget = partial(_forget, screen, desk, changed)
    yes = Answer(_("Yes, remove it"), call=forget)
    if found.open_rounds:
        yes = Answer(_("Yes, remove it"), then=_about_answers(found, forget))
    text = " ".join((found.in_one_sentence, *found.follows, *found.stays))
    screen.ask(Question(_("Remove what this laptop keeps?"), (Answer(_("No, keep all of it"), key="n"), yes), text))


def _about_answers(found: KeptHere, forget: Callable[[], None]) -> Question:
    answers = (Answer(_("No, keep all of it"), key="n"), Answer(_("Yes, remove the answers too"), call=forget))
    return Question(_("Really remove the answers too?"), answers, found.about_open_rounds_by_name)


def _forget(screen: KeyedScreen, desk: Desk, changed: Callable[[], object]) -> None:
    def told(said: str) -> None:
        changed()
        screen.say(said)

    screen.try_beside(lambda: kept_here.forget(desk), told)
