"""What the screens have in common on which somebody answers: which keys are answers, and which of them are meant."""

from collections.abc import Sequence

from textual.content import Content
from textual.events import Key

from plc_workshop.packs.model import SKIP
from plc_workshop.results.questions import not_said
from plc_workshop.session import events as e
from plc_workshop.tui.base.stop import StopScreen
from plc_workshop.tui.hearing.host import host
from plc_workshop.tui.hearing.silence import Press
from plc_workshop.tui.hearing.top_row import TOP_ROW, is_plain, once_more
from plc_workshop.tui.widgets.rows import Row
from plc_workshop.words import pgettext

_HANG = 5
"""Cells of a digit and the air around it."""
DIGITS = "1 …"
"""Stands for the digits of a scale until there is one: the key line names those it has."""
RATING_KEYS = " ".join(["1 2 3 4 5 6 7", *(key for key, digit in TOP_ROW.items() if digit in "1234567")])


def choice_of(key: str) -> int:
    """The scale point that one of the `RATING_KEYS` means."""
    return int(TOP_ROW.get(key, key))


def digits_of(scale: Sequence[str]) -> str:
    """The digits of a scale, as the key line names them."""
    # Translators: keys: 1 to 4.
    return pgettext("key", "1 to {points}").format(points=len(scale))


def choices_of(scale: Sequence[str]) -> list[Row]:
    """A row for each point of a scale, and one for not saying; a label that is wrapped hangs behind its digit."""
    labels = [
        *((point, Content(label)) for point, label in enumerate(scale, 1)),
        (SKIP, Content.styled(not_said(), "$muted")),
    ]
    return [
        Row(Content.assemble((f" {digit}   ", "bold $teal"), label), digit, panel=digit != SKIP, hang=_HANG)
        for digit, label in labels
    ]


class AnsweringScreen(StopScreen):
    """A digit that trembles counts once, and a sign that another keyboard has too only where it is meant."""

    _asked = ""
    """The sign that was not taken for a digit just now."""

    @property
    def hidden(self) -> bool:
        """Whether the room may see this screen, and so nothing of what is chosen on it."""
        return False

    def answers(self, event: Key) -> bool:
        """Whether a key is an answer."""
        command = self.command_of(event)
        return command is not None and isinstance(self.means(command, event.character or event.key), e.Rated)

    def trembled(self, press: Press) -> bool:
        """Whether a digit is no answer of its own, since it is the one before once more, faster than anybody reads."""
        return press.trembled

    def may_repeat(self, event: Key) -> bool:
        """No answer is given twice by a key that is held down."""
        return not self.answers(event) and super().may_repeat(event)

    async def take(self, event: Key, press: Press) -> None:
        """Drop what is no answer of its own, and ask about a sign that may be none."""
        if not self.answers(event):
            self._asked = ""
        elif self.trembled(press) or not self._is_meant(event.character or ""):
            return
        await super().take(event, press)

    def _is_meant(self, sign: str) -> bool:
        """Whether a sign is a digit of a French keyboard; where nothing has told yet that there is one, ask.

        In front of the room every sign is asked about: which ones are would tell what was chosen.
        """
        asked, self._asked = self._asked, ""
        if sign not in TOP_ROW or host(self).french:
            return True
        plain = is_plain(sign) and not self.hidden
        host(self).french = plain or (bool(asked) and (self.hidden or asked == sign))
        if not host(self).french:
            self._asked = sign
            self.say(once_more())
        return host(self).french
