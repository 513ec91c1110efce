"""Text of packs and people: never markup."""

from collections.abc import Callable, Iterable
from string import Formatter

from textual.content import Content
from textual.widgets import Static

from plc_workshop.harmless import GONE, PREFIX
from plc_workshop.words import ngettext, npgettext
from plc_workshop.words.zoom_keys import smaller


class Plain(Static):
    """A text that is shown as it is; drawn again only when it has changed."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes, markup=False)
        self._shown: Content | None = None

    def show(self, text: str | Content) -> None:
        """Show `text`; styles only where a `Content` carries them."""
        content = steering_nothing(text if isinstance(text, Content) else Content(text))
        if self._shown is None or not content.is_same(self._shown):
            taller = self._shown is None or self._rows(content) != self._rows(self._shown)
            self._shown = content
            self.update(content, layout=taller)

    @property
    def cells(self) -> int:
        """The cells of its longest line."""
        return max((line.cell_length for line in self._shown.split("\n")), default=0) if self._shown else 0

    def _rows(self, content: Content) -> int:
        """Rows that a text takes here; a text that takes as many as the one before needs no new layout."""
        width = self.content_size.width
        return len(content.wrap(width)) if width else 0


def steering_nothing(text: Content) -> Content:
    """The text without the signs that would steer the terminal, and paths as people read them."""
    gone = [found.span() for found in GONE.finditer(text.plain)]
    gone += [(found.start() + (2 if found[1] else 0), found.end()) for found in PREFIX.finditer(text.plain)]
    if not gone:
        return text
    kept, at = [], 0
    for start, end in sorted(gone):
        kept.append(text[at:start])
        at = end
    return Content.assemble(*kept, text[at:])


def lines(*parts: str | Content) -> Content:
    """One text of several lines."""
    return Content("\n").join(part if isinstance(part, Content) else Content(part) for part in parts)


def put_into(message: str, style: str, **texts: Content) -> Content:
    """A whole message in one style, with texts in their own where it names them."""
    parts: list[Content] = []
    for said, name, _spec, _conversion in Formatter().parse(message):
        parts.append(Content.styled(said, style))
        if name is not None:
            parts.append(texts[name])
    return Content.assemble(*parts)


def fitted(text: Content, width: int, rows: int, *, key: str = "") -> Content:
    """As much as fits into `rows` lines of `width` cells; where something is left out, the last line says so.

    Where a `key` shows the whole, it names that one.
    """
    wrapped = text.wrap(max(1, width))
    if len(wrapped) <= rows:
        return text
    told = _left_out(_more, len(wrapped), width, rows, key)
    if len(told) >= rows:  # the beginning of a text is worth more than a long sentence about its end
        told = _left_out(_little, len(wrapped), width, rows, key)
    return Content("\n").join([*wrapped[: max(0, rows - len(told))], *told])


def _left_out(say: Callable[[int, str], str], high: int, width: int, rows: int, key: str) -> list[Content]:
    """The lines that say how many are left out, which depends on how many they are themselves."""
    told = [Content()]
    for _again in range(2):
        told = Content.styled(say(high - max(0, rows - len(told)), key), "$amber").wrap(max(1, width))
    return told


def _more(count: int, key: str) -> str:
    more = (
        ngettext("… {more} line more: press {key}", "… {more} lines more: press {key}", count)
        if key
        else ngettext(
            "… {more} line more: {key} makes the text smaller",
            "… {more} lines more: {key} makes the text smaller",
            count,
        )
    )
    return more.format(more=count, key=key or smaller())


def _little(count: int, key: str) -> str:
    """The same in a few words."""
    little = npgettext("state", "… {more} more: {key}", "… {more} more: {key}", count)
    return little.format(more=count, key=key or smaller())


def hanging(text: Content, width: int, hang: int) -> list[Content]:
    """The text in lines of `width` cells; what does not fit on the first hangs `hang` cells further in."""
    first, *rest = text.wrap(width) or [Content()]
    if not rest or not 0 < hang < width // 2:
        return [first, *rest]
    beyond = text[len(first) :]
    beyond = beyond[len(beyond) - len(beyond.plain.lstrip()) :]
    return [first, *(Content(" " * hang) + line for line in beyond.wrap(width - hang))]


def bullets(items: Iterable[str], width: int, *, airy: bool = False) -> Content:
    """A list with its dashes hanging out, wrapped to `width`; with `airy` a blank line between the items."""
    found: list[Content] = []
    for item in items:
        if airy and found:
            found.append(Content())
        for i, part in enumerate(Content(item).wrap(width - 3)):
            found.append(Content.assemble(("–  ", "$teal") if i == 0 else "   ", part))
    return Content("\n").join(found)
