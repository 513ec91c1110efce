"""What the screens of a turn have in common: no rail, no key of the facilitator, no palette, nothing to select."""

from dataclasses import replace
from typing import ClassVar

from textual.content import Content
from textual.events import Key

from plc_workshop.session import events as e
from plc_workshop.session import flow
from plc_workshop.session.ballot import LAST_CALL
from plc_workshop.session.state import Session, Stop
from plc_workshop.session.turn_words import pack_of_turn
from plc_workshop.tui.base.answering import DIGITS, AnsweringScreen, digits_of
from plc_workshop.tui.commands import Answer, Command, Question
from plc_workshop.tui.hearing.silence import SLOWEST, Press
from plc_workshop.tui.widgets.bar import Bar
from plc_workshop.words import _, later, pgettext

_TIME_CELLS, _LEAST_TIME = 16, 4
"""Cells of the line that is the time, and so many at the least where a word stands before it."""
_EDGES = 6
"""Cells of the bar beside its two texts, and between them."""
NARROW = 60
"""Cells below which the key line has no room for a note."""
_QUIET_SECONDS = 1.0


def _leave(session: Session) -> Question:
    turn = session.turn
    assert turn is not None
    hand_in = Answer(_("Hand in without any answer"), e.NothingHandedIn(), key="8")
    if turn.discreet or any(turn.choices):  # asked in front of the room in any case: it must not tell who answered
        hand_in = replace(hand_in, event=None, then=_none_at_all(discreet=turn.discreet))
    return Question(
        _("What would you like to do?"),
        (
            Answer(_("Go on with my answers"), key="1"),
            hand_in,
            Answer(_("Leave, nothing is counted"), e.TurnLeft(), key="9"),
        ),
        discreet=turn.discreet,
    )


def _none_at_all(*, discreet: bool) -> Question:
    return Question(
        _("Hand in without any answer?"),
        (
            Answer(_("Go on with my answers"), key="1"),
            Answer(_("Yes, forget my answers and count me as done"), e.NothingHandedIn(), key="8"),
        ),
        _("Whatever you have answered is thrown away. You count as done."),
        discreet=discreet,
    )


LEAVE = Command("escape f5 ctrl+c ctrl+q", later("key", "leave"), e.TurnLeft(), ask=_leave, shown="Esc", blind=True)
DISCREET = Command("d", later("key", "hide"), e.DiscreetTurnedOn(), shown="d")
MORE_TIME = Command("plus + equals_sign =", later("key", "one more minute"), e.MinuteAdded())


class ParticipantScreen(AnsweringScreen):
    """The bar shows which statement, and the time as a bar without ticking seconds."""

    RAIL = False
    SMALLEST = (40, 12)
    BLIND = True
    ALLOW_SELECT: ClassVar[bool] = False
    _answered = False
    """Whether the last key was an answer."""

    @property
    def hidden(self) -> bool:
        """Whether the room may see this screen, and so nothing of what is chosen on it."""
        return self.session.turn is not None and self.session.turn.discreet

    def key_name(self, command: Command) -> str:
        """Name the digits that this scale has; what is hidden needs no key to hide it."""
        if command is DISCREET and self.hidden:
            return ""
        if command.shown == DIGITS:
            return digits_of(pack_of_turn(self.session).mirror.scale)
        return super().key_name(command)

    def note(self, session: Session) -> str:
        """What there is to know beside the keys; a narrow window has no room for it there."""
        return "" if self.size.width < NARROW else self.aside(session)

    def standing(self) -> str:
        """There it stands in the line above them, while nothing else does."""
        return self.aside(self.session) if self.size.width < NARROW else ""

    def aside(self, session: Session) -> str:  # noqa: ARG002 - subclasses look at it
        """That sentence."""
        return ""

    def swallowed(self) -> bool:
        """Every key, also one that does nothing, says that somebody is there."""
        if self.session.turn is not None and self.session.turn.idle >= _QUIET_SECONDS:
            self.tell(e.SomebodyThere())
        return super().swallowed()

    async def pressed(self, event: Key, press: Press) -> None:
        """In front of the room any second answer counts as the same one: what is dropped would tell which it was."""
        answers, before = self.answers(event), self._answered
        self._answered = answers
        if self.hidden and answers and before and press.after < SLOWEST:
            press = replace(press, same=True)
        await super().pressed(event, press)

    def draw_clock(self, session: Session) -> None:
        """Show where the participant is, and the time of the turn."""
        assert session.turn is not None
        left = Content.styled(flow.row(session.stop).title(session), "bold")
        room = self.size.width - _EDGES - left.cell_length
        if session.stop is Stop.REVIEW:
            saved = Content.styled(_("nothing is saved yet"), "$amber")
            self.query_one(Bar).show(left, saved if saved.cell_length <= room else Content())
            return
        cells = _TIME_CELLS if self.size.width >= NARROW else _TIME_CELLS // 2
        self.query_one(Bar).show(left, _time(session, session.turn.left, cells, room))


def _time(session: Session, left: float, cells: int, room: int) -> Content:
    """The time that is left, in words where there is room for them."""
    if left <= 0:
        over = Content.styled(_("take your time to finish"), "$amber")
        return over if over.cell_length <= room else Content.styled("━" * max(0, min(cells, room)), "$faint")
    soon = left <= LAST_CALL
    word = pgettext("state", "soon over") if soon else pgettext("label", "time")
    said = Content.styled(f"{word} ", "$amber" if soon else "$muted")
    if said.cell_length + _LEAST_TIME > room:
        said = Content()
    cells = max(0, min(cells, room - said.cell_length))
    full = round(cells * min(1.0, left / session.record.turn_seconds))
    line = ("━" * full, "$amber" if soon else "$teal"), ("━" * (cells - full), "$faint")
    return Content.assemble(said, *line)
