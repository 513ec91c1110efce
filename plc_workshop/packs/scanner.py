"""PyYAML's scanner and parser in pure Python, so that a pack is good or bad on every laptop alike.

PyYAML's C parser is not there on every machine and disagrees with the pure one about `[Where are we?]` and about tabs
after a colon. Here both are read as a teacher means them: as the C parser reads them.
"""

import re

from yaml.error import Mark
from yaml.events import Event
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner
from yaml.tokens import ScalarToken

_BLANK = "\0 \t\n"
_FLOW = ",[]{}"


def _words(stop: str) -> re.Pattern[str]:
    """Words up to the end of the line, a comment, or a colon before a blank; `stop` ends them too."""
    # Nothing in it could match in another way, and so nothing is tried twice. "++" would say that, but Python 3.11.2,
    # that of Debian 12, matches it wrongly.
    word = rf"(?:[^\0 \t\n:{stop}]+|:(?![\0 \t\n{stop}]))+"
    return re.compile(rf"{word}(?:[ \t]+(?![ \t#]){word})*")


_PLAIN = _words("")
_PLAIN_IN_FLOW = _words(r",\[\]{}")
_QUOTED = re.compile(r"""[^'"\\\0 \t\n]+(?:[ \t]+[^'"\\\0 \t\n]+)*""")
_SPACES = re.compile(" *")
_SPACES_AND_TABS = re.compile("[ \t]*")
_NOTHING_ON_LINE = re.compile("[ \t]*(?=[\n\0#])")
_COMMENT = re.compile("#[^\n\0]*")


class Events(Reader, Scanner, Parser):
    """The events of a text whose line breaks are line feeds and that has no control characters."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def take(self) -> Event:
        """The next event, which is then behind us."""
        event: Event = self.get_event()  # type: ignore[no-untyped-call]
        return event

    def ahead(self) -> Event:
        """The next event."""
        event: Event = self.peek_event()  # type: ignore[no-untyped-call]
        return event

    def forward(self, length: int = 1) -> None:
        """Go on by so many characters; the original looks at each of them."""
        end = self.pointer + length
        breaks = self.buffer.count("\n", self.pointer, end)
        if breaks:
            self.line += breaks
            self.column = end - self.buffer.rindex("\n", self.pointer, end) - 1
        else:
            self.column += length
        self.pointer = end
        self.index += length

    def check_key(self) -> bool:
        """A question mark asks for a key only where a blank follows; else it is the start of a word."""
        return self.peek(1) in _BLANK + (_FLOW if self.flow_level else "")

    def check_plain(self) -> bool:
        """Whether a word begins here, also one that starts with a question mark inside of brackets."""
        if self.flow_level and self.peek() == "?":
            return self.peek(1) not in _BLANK + _FLOW
        return super().check_plain()

    def scan_to_next_token(self) -> None:
        """Skip blanks and comments; tabs too, but for those that would be indentation."""
        while True:
            tabs = self.flow_level or not self.allow_simple_key
            idle = _NOTHING_ON_LINE.match(self.buffer, self.pointer)
            idle = idle or (_SPACES_AND_TABS if tabs else _SPACES).match(self.buffer, self.pointer)
            self.forward(len(idle.group()) if idle else 0)
            comment = _COMMENT.match(self.buffer, self.pointer)
            if comment:
                self.forward(len(comment.group()))
            if not self.scan_line_break():  # type: ignore[no-untyped-call]
                return
            if not self.flow_level:
                self.allow_simple_key = True

    def scan_flow_scalar_non_spaces(self, double: bool, start_mark: object) -> list[str]:
        """What stands between quotes; all up to the end of the line, a quote or a backslash is taken at once."""
        words = _QUOTED.match(self.buffer, self.pointer)
        chunks = [words.group()] if words else []
        self.forward(len("".join(chunks)))
        return [*chunks, *super().scan_flow_scalar_non_spaces(double, start_mark)]

    def scan_plain(self) -> ScalarToken:
        """A text without quotes; a question mark in it is a question mark."""
        chunks: list[str] = []
        start = end = self.get_mark()
        indent = self.indent + 1
        spaces: list[str] = []
        while self.peek() != "#":
            words = (_PLAIN_IN_FLOW if self.flow_level else _PLAIN).match(self.buffer, self.pointer)
            if not words:
                break
            self.allow_simple_key = False
            chunks += [*spaces, words.group()]
            self.forward(len(words.group()))
            end = self.get_mark()
            tabs = _SPACES_AND_TABS.match(self.buffer, self.pointer)
            self.forward(len(tabs.group()) if tabs else 0)
            spaces = self.scan_plain_spaces(indent, start) or []
            if not spaces or (not self.flow_level and self.column < indent):
                break
        return ScalarToken("".join(chunks), True, start, end)


def line_and_column(mark: object) -> tuple[int, int]:
    """Where a mark stands, from 0; every event of a text has marks."""
    assert isinstance(mark, Mark)
    return mark.line, mark.column
