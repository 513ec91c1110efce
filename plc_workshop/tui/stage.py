"""The room's window: a small app over the runtime file. It knows no session, and no key of it changes anything."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable
from pathlib import Path, PurePath
from typing import ClassVar

from textual import on
from textual.app import App, ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import Key, Resize

from plc_workshop import qr
from plc_workshop.results.questions import asks_whom, done_of
from plc_workshop.room import live
from plc_workshop.room.sight import Chart, Line, Room, Size
from plc_workshop.tui.gone import hang_up, listen_to_signals, terminal_is_gone
from plc_workshop.tui.keyboard.driver import driver_class
from plc_workshop.tui.theme import use
from plc_workshop.tui.widgets import headline
from plc_workshop.tui.widgets.bar import strokes
from plc_workshop.tui.widgets.code import Code
from plc_workshop.tui.widgets.lines import painted
from plc_workshop.tui.widgets.one_bar import OneBar
from plc_workshop.tui.widgets.overview import Overview
from plc_workshop.tui.widgets.page_pane import PagePane
from plc_workshop.tui.widgets.plain import Plain, fitted, lines
from plc_workshop.tui.widgets.zoom_line import ZoomLine
from plc_workshop.words import _, pgettext, speak, spoken
from plc_workshop.words.languages import nearest

LOOK, SIGN = 0.1, 1.0
"""Seconds between two looks at what the room may see, and between two signs of life."""
_SAID = 5.0
"""Seconds that a sentence stands."""
_WIDTH, _BESIDE, _BAR_WIDTH = 66, 28, 70
_BESIDE_AIR = 2
"""Rows above what stands beside a code, and of the last line."""
_LOW, _HIGH = 22, 36
"""Rows below which a window gives up air, and from which it has more."""
_AROUND, _PICTURE, _LEAST = 3, 6, 2
"""Rows of the air between two texts and of the last line; of a bar with its air; of a text at least."""


class StageApp(App[int], inherit_bindings=False):
    """Follows the session that moved last, or one that is named; and its theme, unless told otherwise."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["app.tcss", "widgets/page.tcss", "stage.tcss"]
    ENABLE_COMMAND_PALETTE: ClassVar[bool] = False
    ESCAPE_TO_MINIMIZE: ClassVar[bool] = False
    ALLOW_SELECT = False

    def __init__(
        self,
        state: Path,
        session: str = "",
        *,
        theme: str,
        follows: bool = True,
        now: Callable[[], float] = time.time,
        ticks: bool = True,
    ) -> None:
        super().__init__(driver_class=driver_class())
        self._follows = follows
        self._state, self._session, self._now, self._ticks = state, session, now, ticks
        self._seen: tuple[Path, int] | None = None
        self._none: set[tuple[Path, int]] = set()
        """Files that hold nothing for the room, as they were then: of another program, or damaged."""
        self._room: Room | None = None
        self._signed = ""
        self._until = 0.0
        self._own = spoken()
        """What it says while there is no session."""
        use(self, theme)

    def compose(self) -> ComposeResult:
        """Text, one picture at the most, text."""
        with Vertical(id="room"):
            yield Plain(id="head")
            yield PagePane()
            yield Plain(id="strokes")
            yield Plain(id="done")
            yield Overview()
            yield OneBar()
            with Horizontal(id="code"):
                yield Code()
                yield Plain(id="beside")
            yield Plain(id="foot")
        yield ZoomLine()
        yield Plain(id="say")

    def on_mount(self) -> None:
        """Look, and go on looking."""
        listen_to_signals(self, self._sign_off)
        self._draw()
        self.look()
        self.sign()
        if self._ticks:
            self.set_interval(LOOK, self.look)
            self.set_interval(SIGN, self.sign)

    def on_unmount(self) -> None:
        """Say that the window is gone."""
        self._sign_off()

    def on_resize(self, event: Resize) -> None:
        """The pages are cut for this window from now on."""
        self.screen.set_class(event.size.height < _LOW, "-low")
        self.screen.set_class(event.size.height >= _HIGH, "-high")
        self.call_after_refresh(self._draw)
        self.sign()

    def on_key(self, event: Key) -> None:
        """Only the end of the window is a key of it."""
        event.stop()
        if event.key == "ctrl+c":
            self.exit(0)
            return
        self._until = self._now() + _SAID
        self.query_one("#say", Plain).show(_("The session is led in the other window. Ctrl+C closes this one."))

    def look(self) -> None:
        """Show what the room may see now, where that has changed."""
        if not self.is_headless and terminal_is_gone():
            hang_up(self, self._sign_off)
        if self._until and self._now() > self._until:
            self._until = 0.0
            self._draw()
        found = live.newest(self._state, self._session, self._now(), self._none)
        if found == self._seen:
            return
        room = live.read(found[0]) if found else None
        if found is not None and room is None:
            # What stands there stays: no other session is shown for a file that is followed and cannot be read now.
            if self._seen is None or found[0] != self._seen[0]:
                self._none.add(found)
            return
        before, self._seen, self._room = self._seen, found, room
        if found is not None and (before is None or before[0] != found[0]):
            self.sign()
        self._speak()
        self._draw()

    def _speak(self) -> None:
        """Speak as the session does: pictures have words of their own, which are painted anew."""
        wanted = (nearest(self._room.language) if self._room is not None else None) or self._own
        if wanted != spoken():
            speak(wanted)
            for picture in (self.query_one(Overview), self.query_one(OneBar)):
                picture.refresh(layout=True)

    def sign(self) -> None:
        """Say that this window is there, and how large it is."""
        session = self._seen[0].stem if self._seen else self._session
        if self._signed and session != self._signed:
            live.sign_off(self._state, self._signed)
        self._signed = session
        if session:
            with contextlib.suppress(OSError):
                live.sign(self._state, session, Size(*self.size))

    def _fatal_error(self) -> None:
        """Say that it is over, once: Textual would print the fault, on the projector."""
        from rich.text import Text

        if not self._exit_renderables:
            sentence = _(
                "The room's window stopped because of a fault in the program. The session goes on: open it again."
            )
            self.panic(Text(sentence))

    def _sign_off(self) -> None:
        if self._signed:
            live.sign_off(self._state, self._signed)

    def _draw(self) -> None:
        room = self._room
        if self._follows and room is not None and room.theme:
            use(self, room.theme)
        self.screen.set_class(room is not None and room.blank, "-blank")
        self.call_after_refresh(self._draw_last_line)
        if room is not None:
            self.query_one(ZoomLine).end()
        else:
            self.query_one(ZoomLine).fit(self.size)
            self._show_texts(_waiting(), Content())
            self._show_pictures(Room())
            return
        self._show_pictures(room)
        if room.code:
            beside = painted((*room.head, Line(), *room.foot), _BESIDE)
            rows = max(_LEAST, self.size.height - _BESIDE_AIR)
            self.query_one("#beside", Plain).show(fitted(beside, _BESIDE, rows))
            self._show_texts(Content(), Content())
        elif room.guide is not None:
            self._show_texts(Content.styled(room.guide.section.title, "bold $teal"), Content())
        else:
            self._show_texts(*self._fitted(room))

    @on(Overview.Resized)
    def _draw_last_line(self) -> None:
        """What stands there while nothing is said: the mark of a rehearsal, and which part of a result is shown."""
        room = self._room
        if self._until:
            return
        mark = pgettext("state", "REHEARSAL") if room is not None and room.rehearsal else ""
        part = self.query_one(Overview).position if room is not None and room.chart is not None else ""
        about = room.about if room is not None else ""
        self.query_one("#say", Plain).show("   ".join(filter(None, (mark, about, part))))

    def _fitted(self, room: Room) -> tuple[Content, Content]:
        """The texts above and below the picture, as far as there is room: what is left out is said."""
        if room.chart is not None:
            return self._above_chart(room.chart), Content()
        width = min(_WIDTH, max(10, self.size.width - 8))
        head, foot = painted(room.head, width), painted(room.foot, width)
        rows = self.size.height - _AROUND
        if room.bar is not None:
            needed = self.query_one(OneBar).rows(min(_BAR_WIDTH, self.size.width))
            rows -= 1 + (needed if self.size.height < _LOW else max(_PICTURE, needed))
        if room.progress is not None:
            rows -= _PICTURE
        head = fitted(head, width, max(_LEAST, rows - len(foot.wrap(width)), rows // 2))
        return head, fitted(foot, width, max(_LEAST, rows - len(head.wrap(width))))

    def _above_chart(self, chart: Chart) -> Content:
        """The largest lines of a result, as wide as what stands below."""
        high = self.size.height >= _HIGH
        width = headline.room(chart.mirror, self.size.width, high=high)
        return lines(*headline.first_lines(chart.mirror, chart.talk_about, width, air=high))

    def _show_texts(self, head: Content, foot: Content) -> None:
        above = self.query_one("#head", Plain)
        above.display = bool(head.plain)
        above.show(head)
        below = self.query_one("#foot", Plain)
        below.display = bool(foot.plain)
        below.show(foot)

    def _show_pictures(self, room: Room) -> None:
        page, overview, bar = self.query_one(PagePane), self.query_one(Overview), self.query_one(OneBar)
        self.screen.set_class(room.guide is not None, "-guide")
        self.screen.set_class(room.chart is not None, "-chart")
        self.screen.set_class(room.chart is not None and not room.chart.mirror.has_numbers, "-names")
        self.screen.set_class(room.progress is not None, "-round")
        page.display, overview.display, bar.display = (
            room.guide is not None,
            room.chart is not None,
            room.bar is not None,
        )
        if room.guide is not None:
            page.show(room.guide.shown(), asks_whom(room.guide.section.mode))
        if room.chart is not None:
            chart = room.chart
            overview.show(chart.mirror, chart.order, chart.cursor, talk_about=chart.talk_about, grouped=chart.grouped)
        if room.bar is not None:
            bar.show(room.bar, room.scale)
        level = "M" if room.code.startswith("http") else "L"
        self.query_one("#code").display = bool(room.code)
        self.screen.set_class(bool(room.code), "-code")
        self.query_one(Code).show(qr.matrix(room.code, level=level) if room.code else ())
        self._show_round(room)

    def _show_round(self, room: Room) -> None:
        bar, done = self.query_one("#strokes", Plain), self.query_one("#done", Plain)
        bar.display = done.display = room.progress is not None
        if room.progress is not None:
            at, people = room.progress.done, room.progress.people
            bar.show(strokes(at, people, min(62, max(10, self.size.width - 8)), "$teal"))
            done.show(Content.styled(done_of(at, people), "bold"))


def _waiting() -> Content:
    return Content("\n").join(
        [
            Content.styled("PLC Workshop", "bold $teal"),
            Content(),
            Content(_("This is the window for the room. Put it on the projector.")),
            Content.styled(_("The session is led in the other window; what the room may see comes here."), "$muted"),
            Content.styled(_("Ctrl+C closes this window."), "$muted"),
        ]
    )
