"""Answers of an open round whose session is gone: nobody but the facilitator knows whether it comes back."""

from functools import partial

from plc_workshop.errors import WorkshopError
from plc_workshop.runner.desk import Desk
from plc_workshop.tui.base.keyed import KeyedScreen
from plc_workshop.tui.commands import Answer, Question
from plc_workshop.words import _, pgettext


def ask_about_left(screen: KeyedScreen, desk: Desk) -> None:
    """Ask what becomes of them, one round after the other; of each once in a run."""
    _ask(screen, desk, desk.sessions.left_without_session())


def _ask(screen: KeyedScreen, desk: Desk, sessions: tuple[str, ...]) -> None:
    if not sessions:
        return
    session, *others = sessions
    further = partial(_ask, screen, desk, tuple(others))
    screen.ask(
        Question(
            _("Destroy these answers?"),
            (
                Answer(pgettext("row", "Not yet"), call=further, key="n"),
                Answer(pgettext("row", "Destroy them"), call=partial(_destroy, screen, desk, session, further)),
            ),
            _(
                "Answers of a round are left on this laptop, and the folder of its session is gone: {session}. It may "
                "be on a USB stick that is not in or in another folder of sessions, or it was moved away or renamed: "
                "with it back among the sessions, the round goes on. Once destroyed, nobody can bring the answers back."
            ).format(session=session),
        )
    )


def _destroy(screen: KeyedScreen, desk: Desk, session: str, further: partial[None]) -> None:
    def told(is_done: bool) -> None:
        if is_done:
            screen.say(_("These answers are destroyed."))
        further()

    def not_done(problem: WorkshopError) -> None:
        screen.tell_of(problem)
        further()

    screen.try_beside(lambda: desk.sessions.destroy_answers(session), told, not_done)
