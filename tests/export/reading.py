"""The page as a browser would read it: its elements, and its text."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"br", "meta", "rect", "path", "line"}


@dataclass
class Page(HTMLParser):
    """Elements with their attributes, in order, and the text outside of them."""

    elements: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    style: str = ""
    open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element without content."""
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """An element ends, and it is the one that was opened last."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Text between tags."""
        if self.open and self.open[-1] == "style":
            self.style += data
        elif data.strip():
            self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        """A comment."""
        self.comments.append(data)


def read(text: str) -> Page:
    """Parse a whole page; every element must be closed."""
    page = Page()
    page.feed(text)
    page.close()
    assert page.open == []
    return page
