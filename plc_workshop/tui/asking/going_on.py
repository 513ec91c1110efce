"""What is asked before a session goes on: whose round was left open, is sealed, or has its answers elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from plc_workshop.errors import LostRound, SealedRound
from plc_workshop.tui.commands import Answer, Question
from plc_workshop.words import _, pgettext

if TYPE_CHECKING:
    from plc_workshop.session.events import Event


def left_open(state: str, go_on: Callable[[], object]) -> Question:
    """Of a round that was left open on an earlier day."""
    return Question(
        _("Go on with it?"),
        (Answer(pgettext("row", "Not now"), key="n"), Answer(_("Go on with it"), call=go_on, key="y")),
        # Translators: how the session stands comes in, such as “3 November, Mirror round open, …”.
        _(
            "A Mirror round was left open.\n{state}. Go on only if the same people are here: those who have "
            "not answered yet can, and nobody answers twice. Once you close the round (c), its answers become the "
            "result, or are destroyed where too few are done."
        ).format(state=state),
    )


def giving_up(*, event: Event | None = None, call: Callable[[], object] | None = None, first: str = "") -> Question:
    """Asked once more before the answers of a round are destroyed: the event of that, or what does it.

    What is to be done `first` stands there too.
    """
    destroyed = _("All answers are destroyed, and nobody ever sees them. We can still talk, without a result.")
    return Question(
        _("Really give up this round?"),
        (Answer(pgettext("row", "No, wait")), Answer(_("Yes, destroy the answers"), event, call=call)),
        " ".join((destroyed, first)) if first else destroyed,
    )


def code_wanted(sealed: SealedRound, ask_code: Callable[[], object], give_up: Callable[[], object]) -> Question:
    """Of a sealed round, whose answers nobody can read without the code."""
    return Question(
        _("How do we go on?"),
        (
            Answer(_("Type the code from the paper"), call=ask_code),
            Answer(pgettext("row", "Not now"), key="n"),
            Answer(_("Give up the round: nobody has the paper"), then=giving_up(call=give_up)),
        ),
        # Sentences, one behind the other.
        " ".join(
            (
                sealed.message,
                _("Whoever keeps it types it here, and nobody sees it. Without the code we can only give up."),
            )
        ),
    )


def answers_lost(lost: LostRound, give_up: Callable[[], object]) -> Question:
    """Of a round whose answers are not on this laptop."""
    return Question(
        _("Give up the round?"),
        (Answer(_("No, not now"), key="n"), Answer(_("Yes, give it up and talk without a result"), call=give_up)),
        "\n".join(
            (
                _("The answers of this round are not here."),
                " ".join(
                    (lost.message, _("If it is open on another laptop, go on there: given up here, it ends for good."))
                ),
            )
        ),
    )
