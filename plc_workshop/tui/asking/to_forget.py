"""To forget what this laptop keeps outside the sessions: asked first, and once more where answers go."""

from collections.abc import Callable
from functools import partial

from plc_workshop.runner import kept_here
from plc_workshop.runner.desk import Desk
from plc_workshop.runner.kept_here import KeptHere
from plc_workshop.tui.base.keyed import KeyedScreen
from plc_workshop.tui.commands import Answer, Question
from plc_workshop.words import _


def ask_to_forget(screen: KeyedScreen, desk: Desk, changed: Callable[[], object]) -> None:
    """Ask whether it goes, or say that there is nothing; `changed` is called once it has gone."""
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
    return Question(_("Really remove the answers too?"), answers, found.of_open_rounds)


def _forget(screen: KeyedScreen, desk: Desk, changed: Callable[[], object]) -> None:
    def told(said: str) -> None:
        changed()
        screen.say(said)

    screen.try_beside(lambda: kept_here.forget(desk), told)
