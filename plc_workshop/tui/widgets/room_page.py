"""What the room's window shows of a Room: text, one picture at the most, text; in any window that there is."""

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.geometry import Size

from plc_workshop import qr
from plc_workshop.results.questions import asks_whom, done_of
from plc_workshop.room.sight import HIGH, LOW, USUAL_TEXT, WIDE, Chart, Line, Room, text_cells
from plc_workshop.tui.widgets import headline
from plc_workshop.tui.widgets.bar import strokes
from plc_workshop.tui.widgets.code import Code
from plc_workshop.tui.widgets.counted import Counted
from plc_workshop.tui.widgets.one_bar import OneBar
from plc_workshop.tui.widgets.overview import Overview
from plc_workshop.tui.widgets.page_pane import PagePane
from plc_workshop.tui.widgets.plain import Plain, fitted, lines
from plc_workshop.tui.widgets.sight_lines import painted
from plc_workshop.words import _

_WIDTH, _BAR_WIDTH, _STROKES = USUAL_TEXT, USUAL_TEXT, 62
"""Cells of texts, of a bar, and of the strokes that say how many are done; in a wide window they grow with it."""
_BESIDE, _BESIDE_MOST, _BESIDE_AIR = 28, 44, 2
"""Cells of what stands beside a code, at the least and at the most; rows above it, and of the last line."""
_PADDING = 4
"""Cells on both sides of a text, and of a bar."""
_AROUND, _PICTURE, _HIGH_PICTURE, _LEAST = 3, 6, 11, 2
"""Rows of the air between two texts and of the last line; of a bar with its air, also in a high window; of a text at
least."""


class RoomPage(Vertical):
    """Paints a Room and nothing else: what it does not hold cannot stand here."""

    def compose(self) -> ComposeResult:
        """Text, one picture at the most, text."""
        yield Counted()
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

    @property
    def position(self) -> str:
        """Which part of a result is shown, where there is no room for all of it."""
        overview = self.query_one(Overview)
        return overview.position if overview.display else ""

    def sized(self, window: Size) -> None:
        """Give up air, or have more, in a window of this size."""
        self.screen.set_class(window.height < LOW, "-low")
        self.screen.set_class(window.height >= HIGH, "-high")
        self.screen.set_class(window.width >= WIDE, "-wide")

    def spoken_anew(self) -> None:
        """Another language is spoken: pictures have words of their own, which are painted anew."""
        for picture in (self.query_one(Overview), self.query_one(OneBar)):
            picture.refresh(layout=True)

    def show(self, room: Room | None) -> None:
        """Show what the room may see; without any, what this window is for."""
        if room is None:
            self._counted(Room(), 0)
            self._show_texts(_waiting(), Content())
            self._show_pictures(Room())
            self._stand_in_the_middle(Room())
            return
        self._show_pictures(room)
        if room.code or room.guide is not None:
            self._counted(Room(), 0)
        if room.code:
            self._show_code(room)
        elif room.guide is not None:
            self._show_texts(Content.styled(room.guide.section.title, "bold $teal"), Content())
        else:
            self._show_texts(*self._fitted(room))
        self._stand_in_the_middle(room)

    def _stand_in_the_middle(self, room: Room) -> None:
        """Texts take no more cells than they need, all of them the same ones: no half of the window is left empty.

        They take half of it at the least: what is added to a short list leaves the others where they are.
        """
        texts, counted = (self.query_one("#head", Plain), self.query_one("#foot", Plain)), self.query_one(Counted)
        if room.chart is not None:
            counted.aligned(self._beside_chart(room.chart))
        if room.chart is not None or room.progress is not None or room.guide is not None:
            for text in texts:
                text.styles.clear_rule("width")
            return
        needed = counted.aligned(max(self._window.width // 2, *(text.cells for text in texts)))
        for text in texts:
            text.styles.width = needed + _PADDING

    @property
    def _window(self) -> Size:
        return self.app.size

    def _wide(self, usual: int) -> int:
        """Cells of what takes `usual` ones in a usual window: a wide one has more for it."""
        return text_cells(self._window.width, usual)

    def _fitted(self, room: Room) -> tuple[Content, Content]:
        """The texts above and below the picture, as far as there is room: what is left out is said."""
        if room.chart is not None:
            self._counted(room, self._window.height // 2)
            return self._above_chart(room.chart), Content()
        width = self._wide(_WIDTH)
        rows = self._window.height - _AROUND
        if room.bar is not None:
            needed = self.query_one(OneBar).rows(min(self._wide(_BAR_WIDTH), self._window.width - _PADDING))
            high = self._window.height
            rows -= 1 + max(needed, 0 if high < LOW else _PICTURE if high < HIGH else _HIGH_PICTURE)
        if room.progress is not None:
            rows -= _PICTURE
        head, foot = painted(room.head, width), painted(room.foot, width)
        rows -= self._counted(room, max(rows // 3, rows - len(head.wrap(width)) - len(foot.wrap(width))))
        for air in (2, 1) if self._window.height >= HIGH else (1,):
            head, foot = painted(room.head, width, air=air), painted(room.foot, width, air=air)
            if len(head.wrap(width)) + len(foot.wrap(width)) <= rows:
                return head, foot
        head = fitted(head, width, max(_LEAST, rows - len(foot.wrap(width)), rows // 2))
        return head, fitted(foot, width, max(_LEAST, rows - len(head.wrap(width))))

    def _counted(self, room: Room, most: int) -> int:
        """Show what the group does now, and what counts down; the rows that it takes of so many."""
        return self.query_one(Counted).show(room.marked, room.countdown, self._window, most)

    def _above_chart(self, chart: Chart) -> Content:
        """The largest lines of a result, as wide as what stands below."""
        width, high = self._beside_chart(chart), self._window.height >= HIGH
        return lines(*headline.first_lines(chart.mirror, chart.talk_about, width, air=high))

    def _beside_chart(self, chart: Chart) -> int:
        """The cells of the texts above a chart."""
        return headline.room(chart.mirror, self._window.width, high=self._window.height >= HIGH)

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
        self.screen.set_class(bool(room.code), "-code")
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
        self.query_one("#code").display = bool(room.code)
        if not room.code:
            self.query_one(Code).show(())
        self._show_round(room)

    def _show_round(self, room: Room) -> None:
        bar, done = self.query_one("#strokes", Plain), self.query_one("#done", Plain)
        bar.display = done.display = room.progress is not None
        if room.progress is not None:
            at, people = room.progress.done, room.progress.people
            bar.show(strokes(at, people, self._wide(_STROKES), "$teal"))
            done.show(Content.styled(done_of(at, people), "bold"))

    def _show_code(self, room: Room) -> None:
        """The code as large as the window lets it be beside its text, which takes what is left."""
        window, code, beside = self._window, self.query_one(Code), self.query_one("#beside", Plain)
        matrix = qr.matrix(room.code, level="M" if room.code.startswith("http") else "L")
        code.show(matrix, most=Size(window.width - _BESIDE - _BESIDE_AIR, window.height - 1))
        width = max(_BESIDE, min(_BESIDE_MOST, window.width - code.columns - 2 * _BESIDE_AIR))
        beside.styles.width = width + _BESIDE_AIR
        text = painted((*room.head, Line(), *room.foot), width)
        beside.show(fitted(text, width, max(_LEAST, window.height - _BESIDE_AIR)))
        self._show_texts(Content(), Content())


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
