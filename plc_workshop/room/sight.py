"""What the room may see, as one small value: made by the runner, painted by the room's window.

No field of it can hold a note of the facilitator, an answer, a mark or the statement somebody is at.
"""

from dataclasses import dataclass
from typing import Annotated, Literal, NamedTuple

from plc_workshop import qr
from plc_workshop.packs.model import Section
from plc_workshop.packs.pages import COLUMN, Page, pages
from plc_workshop.packs.wrap import wrap_text
from plc_workshop.results.limits import MOST_COUNTED
from plc_workshop.results.phrases import Kind
from plc_workshop.results.result_json import check, check_one
from plc_workshop.results.summary import Count, MirrorResult, StatementResult
from plc_workshop.shape import Within
from plc_workshop.words import _

Style = Literal["plain", "title", "ask", "strong", "muted"]
Cells = Annotated[int, Within(1, 10_000)]
"""Columns or rows of a window."""
Seconds = Annotated[int, Within(0, 24 * 3600)]
"""Whole seconds that are counted down for all: of a minute alone, never of a turn."""
_SIDES, _AROUND = 6, 6
"""Cells beside a page in the room's window; rows above and below it, a title of one line among them."""
_LEAST = 6
USUAL_TEXT, WIDE = 72, 100
"""Cells of a text in a usual window; columns from which texts are wider."""
LOW, HIGH = 22, 36
"""Rows below which a window gives up air, and from which it has more."""
_MOST, _BESIDE_TEXT, _MARGIN, _NARROWEST = 96, 24, 8, 10
"""Cells of a text at the most, as the end of a line has to lead to the next one; of what is free beside it in a wide
window, and in another one; of a text at the least."""
NO_ROW = -1
"""Where the mark of a chart stands while it is on none of its rows."""
STYLES: dict[Kind, Style] = {"agree": "title", "split": "ask"}
"""Of the words of a result; each place says how it shows the others."""


class Size(NamedTuple):
    """A window, in cells."""

    columns: int
    rows: int


def text_cells(columns: int, usual: int = USUAL_TEXT) -> int:
    """Cells of what takes `usual` ones in a usual window of the room, in one with so many columns."""
    wanted = usual if columns < WIDE else min(_MOST, columns - _BESIDE_TEXT)
    return min(wanted, max(_NARROWEST, columns - _MARGIN))


@dataclass(frozen=True, slots=True)
class Span:
    """Text of one style."""

    text: str
    style: Style = "plain"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; what does not fit hangs `hang` cells further in."""

    spans: tuple[Span, ...] = ()
    hang: int = 0


@dataclass(frozen=True, slots=True)
class Guide:
    """A page of a section, cut for the smallest of the room's windows."""

    section: Section
    """Without its notes."""
    page: int
    """From 0; -1 is the last."""
    columns: Cells
    rows: Cells
    """The window that the section is cut for, in cells."""

    def cut(self) -> tuple[Page, ...]:
        """All pages of the section."""
        width = min(COLUMN, self.columns - _SIDES)
        more = len(wrap_text(self.section.title, max(1, width))) - 1
        return pages(self.section, width, max(_LEAST, self.rows - _AROUND - more))

    def shown(self) -> Page:
        """The page that is open."""
        found = self.cut()
        return found[-1] if self.page < 0 else found[min(self.page, len(found) - 1)]


@dataclass(frozen=True, slots=True)
class Progress:
    """How many people are done."""

    done: Count
    people: Annotated[int, Within(1, MOST_COUNTED)]


@dataclass(frozen=True, slots=True)
class Chart:
    """The overview of a result, as the facilitator sees it."""

    mirror: MirrorResult
    order: tuple[str, ...]
    cursor: int
    talk_about: tuple[str, ...]
    grouped: bool


@dataclass(frozen=True, slots=True)
class Room:
    """Text above, one picture at the most, text below."""

    head: tuple[Line, ...] = ()
    guide: Guide | None = None
    progress: Progress | None = None
    chart: Chart | None = None
    bar: StatementResult | None = None
    scale: tuple[str, ...] = ()
    """The labels of the scale that the bar is on; none where there is no bar."""
    code: str = ""
    """The text of a code for cameras."""
    foot: tuple[Line, ...] = ()
    marked: tuple[Line, ...] = ()
    """The title and what the group does now, above everything else: beside a clock while one counts down."""
    countdown: Seconds | None = None
    """What a clock counts down so large that nobody asks; None while none does."""
    blank: bool = False
    theme: str = ""
    """The name of the main window's theme; empty where nobody says."""
    rehearsal: bool = False
    """Whether the people and their answers are invented."""
    about: str = ""
    """Which result is talked about, where it is not today's."""
    left: str = ""
    """What time is left for what is talked about, to be shown small; empty where nothing is counted down."""
    language: str = ""
    """What all of it is said in, as BCP 47 has it; empty where nobody says."""


def fits(room: Room) -> None:
    """Look at what no type can say of a Room that was read: whether it can be painted. Raises: ValueError."""
    if room.chart is not None:
        check(room.chart.mirror)
        if sorted(room.chart.order) != sorted(row.id for row in room.chart.mirror.statements):
            raise ValueError(_("the order names other statements"))
    if room.bar is not None:
        check_one(room.bar, room.scale)
    if room.code:
        qr.version_for(room.code, "M")
