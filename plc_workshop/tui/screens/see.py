"""What we see: first the empty frame and how to read it, then the result."""

from dataclasses import replace
from pathlib import PurePath
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.content import Content

from plc_workshop.results.questions import how_to_read, standing_line
from plc_workshop.results.summary import MirrorResult
from plc_workshop.runner.counted_down import counted_small
from plc_workshop.session import discussion
from plc_workshop.session import events as e
from plc_workshop.session.schedule import is_short, until_stop
from plc_workshop.session.state import Session
from plc_workshop.tui.asking import writing
from plc_workshop.tui.asking.for_you_alone import SCRIPT, TALKING
from plc_workshop.tui.base.beside_stage import BesideStage
from plc_workshop.tui.base.keys_of_screen import HELP
from plc_workshop.tui.base.leading import BACK, DOWN, NEXT_KEYS, UP
from plc_workshop.tui.base.stop import HIGH
from plc_workshop.tui.commands import Answer, Command, Question
from plc_workshop.tui.widgets.headline import first_lines, room
from plc_workshop.tui.widgets.overview import Overview
from plc_workshop.tui.widgets.plain import Plain, lines
from plc_workshop.words import _, later, ngettext, npgettext, pgettext


def _short_way(session: Session) -> Question | None:
    """What is offered where too little time is left for the whole talk."""
    left = until_stop(session)
    if not session.record.revealed or left is None or not is_short(session):
        return None
    return Question(
        _("Go on as planned, or straight to What we will do?"),
        (
            Answer(_("Go on as planned"), e.WentOn()),
            Answer(_("Straight to What we will do"), e.TalkShortened()),
        ),
        _short_of_time(session),
    )


def _short_of_time(session: Session) -> str:
    """That little time is left, and that nothing is lost."""
    left, stop = until_stop(session) or 0, session.record.stop_at
    if left <= 0:
        past = _("It is past {stop}. The result stays: everybody takes it home, and the talk can go on next time.")
        return past.format(stop=stop)
    return ngettext(
        "One minute until {stop}. The result stays: everybody takes it home, and the talk can go on next time.",
        "{n} minutes until {stop}. The result stays: everybody takes it home, and the talk can go on next time.",
        left,
    ).format(n=left, stop=stop)


def _time_left(session: Session) -> str:
    left = until_stop(session) or 0
    stop = session.record.stop_at
    if left <= 0:
        return _("It is past {stop}").format(stop=stop)
    return npgettext("state", "One minute until {stop}", "{n} minutes until {stop}", left).format(n=left, stop=stop)


_GO_ON = Command(
    NEXT_KEYS,
    later("key", "go on"),
    e.WentOn(),
    ask=_short_way,
    quiet=True,
    shown="→",
    help="→ Space PageDown",
    onward=True,
)
_OPEN = Command(
    "enter",
    later("key", "open one"),
    lambda s, k: e.RowTaken() if s.record.revealed else e.WentOn(),
    quiet=True,
    shown="↑↓ Enter",
)


_ORDER = Command("o", later("key", "order"), e.OrderChanged(), shown="o", help="o")
_SCRIPT = replace(SCRIPT, shown="")


class SeeScreen(BesideStage):
    """On the empty frame every key that goes on counts only after a silence: a double click reveals nothing."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["see.tcss", "../base/beside_stage.tcss"]
    _noted = ""
    PICKED = lambda s, row: e.RowTaken() if row == s.view.cursor else e.CursorMoved(row - s.view.cursor)  # noqa: E731
    COMMANDS_HERE = (
        _GO_ON,
        _OPEN,
        _ORDER,
        writing.COMMIT,
        writing.PARK,
        writing.GUIDE,
        writing.STAR,
        _SCRIPT,
        replace(BACK, shown="", help="←"),
        UP,
        DOWN,
        *TALKING,
        HELP,
    )  # fmt: skip

    def needed(self, session: Session) -> int:
        """On the empty frame beside a stage there is nothing but how to go on: the script has the rows."""
        return super().needed(session) if session.record.revealed else 1

    def waits_for_silence(self, command: Command) -> bool:
        """On the empty frame alone; once the result is there nothing is given away."""
        return command.quiet and not self.session.record.revealed

    def key_name(self, command: Command) -> str:
        """On the empty frame there is nothing to open and nothing to order: the script has room."""
        if self.session.record.revealed:
            return super().key_name(command)
        return "" if command in (_OPEN, _ORDER) else super().key_name(SCRIPT if command is _SCRIPT else command)

    def label(self, command: Command) -> str:
        """Where it leads from the result; which of the two orders comes."""
        if command is _GO_ON and self.session.record.revealed:
            return pgettext("key", "what I notice")
        if command is _ORDER:
            return pgettext("key", "grouped") if self.session.view.as_asked else pgettext("key", "as asked")
        return super().label(command)

    def body(self) -> ComposeResult:
        """Headline, overview, a line beneath."""
        yield Plain(id="headline")
        yield Plain(id="frame")
        yield Overview()

    def draw(self, session: Session) -> None:
        """Show the frame, or the result."""
        assert session.result is not None
        mirror, revealed = session.result.mirror, session.record.revealed
        frame, overview = self.query_one("#frame", Plain), self.query_one(Overview)
        frame.display, overview.display = not revealed, revealed
        self.set_class(not revealed, "-frame")
        head = self.query_one("#headline", Plain)
        head.display = not self.beside  # the room's window has it
        if not revealed and self.beside:
            frame.show(_onward())
        elif not revealed:
            head.show(Content.styled(pgettext("heading", "What we see"), "bold $teal"))
            frame.show(_how_to_read(mirror))
        if not revealed:
            return
        order = discussion.rows(session)
        overview.show(
            mirror, order, session.view.cursor, talk_about=session.result.talk_about, grouped=not session.view.as_asked
        )
        self.set_class(overview.names_only, "-names")
        high = self.size.height >= HIGH
        width = room(mirror, self.size.width, high=high)
        head.show(lines(*first_lines(mirror, session.result.talk_about, width, air=high)))

    @on(Overview.Resized)
    def resized(self) -> None:
        """Another part of the result may be on the screen."""
        if hasattr(self, "session"):  # a screen on its way out has none
            self.draw_keys(self.note(self.session))

    def note(self, session: Session) -> str:
        """What is left of a minute alone; that time is short; which page of the overview, where it is on several."""
        position = self.query_one(Overview).position if session.record.revealed else ""
        short = _time_left(session) if is_short(session) else ""
        return "   ".join(part for part in (counted_small(session), short, position) if part)

    def draw_clock(self, session: Session) -> None:
        """The clock of the talk, and that of the minute while it runs."""
        super().draw_clock(session)
        if self.note(session) != self._noted:
            self._noted = self.note(session)
            self.draw_keys(self._noted)


def _how_to_read(mirror: MirrorResult) -> Content:
    return lines(
        *(part for text in how_to_read(mirror) for part in (text, "")),
        Content.styled(standing_line(), "$muted"),
        "",
        "",
        _onward(),
    )


def _onward() -> Content:
    return Content.styled(_("→ shows the result"), "bold $amber")
