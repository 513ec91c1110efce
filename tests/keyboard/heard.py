"""What is heard of what a terminal sends, on a clock that is moved by hand; and what it may send."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from hypothesis import strategies as st
from textual import events
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._xterm_parser import XTermParser
from textual.message import Message

from plc_workshop.tui.keyboard.key_parser import KeyParser


class Time:
    """A time that passes only by hand: no busy machine makes a sequence unfinished."""

    now = 100.0

    def __call__(self) -> float:
        """Seconds."""
        return self.now


TIME = Time()


def said(messages: Iterable[Message]) -> Iterator[tuple[object, ...]]:
    """What can be compared of messages: an event is equal to itself only."""
    for message in messages:
        match message:
            case events.Key():
                yield "key", message.key, message.character
            case events.MouseEvent():
                yield type(message).__name__, message.x, message.y, message.button
            case events.Paste():
                yield "paste", message.text
            case events.Resize():
                yield "resize", message.size
            case events.CursorPosition():
                yield "cursor", message.x, message.y
            case _:
                yield (type(message).__name__,)


def after(parser: XTermParser, *reads: str, gap: float = 0.0) -> list[tuple[object, ...]]:
    """All that comes of some reads with a gap after each, and of a long silence."""
    heard: list[Message] = []
    for read in reads:
        heard += parser.feed(read)
        TIME.now += gap
        heard += parser.tick()
    TIME.now += 1
    heard += parser.tick()
    return list(said(heard))


def keys(*reads: str, gap: float = 0.0) -> list[object]:
    """The names of the keys that come of some reads."""
    return [key for kind, key, *_ in after(KeyParser(), *reads, gap=gap) if kind == "key"]


# What is grammar

PRINTED = "".join(map(chr, range(0x20, 0x7F)))
RXVT = ("\x1b[3$", "\x1b[7$", "\x1b[8$", "\x1b[23$", "\x1b[24$")
"""Keys that end where the grammar lets a sequence go on."""
csi = st.from_regex(r"\x1b\[[0-?]{0,40}[ -/]{0,2}[@-~]", fullmatch=True)
ss3 = st.from_regex(r"\x1bO[ -~]", fullmatch=True)
string = st.builds("\x1b{}{}\x1b\\".format, st.sampled_from("P]X^_"), st.text(PRINTED + "é😀", max_size=60))
ended_by_bell = st.builds("\x1b]{}\x07".format, st.text(PRINTED, max_size=60))
sequence = st.one_of(csi, ss3, string, ended_by_bell)
reports = st.sampled_from(
    ["\x1b[I", "\x1b[O", "\x1b[<0;3;4M", "\x1b[<35;3;4m", "\x1b[M !!", "\x1b[24;80R", "\x1b[?2026;2$y"]
)
known = st.one_of(st.sampled_from(sorted(ANSI_SEQUENCES_KEYS)), reports, st.sampled_from(["a", "7", "é", "😀"]))
"""Single characters among them, such as Enter; Esc ends no sequence by itself."""
pasted = st.text(PRINTED + "\né😀", max_size=40).map("\x1b[200~{}\x1b[201~".format)


def cut(text: str, places: Iterable[int]) -> list[str]:
    """A text in reads."""
    marks = sorted({place % (len(text) + 1) for place in places} | {0, len(text)})
    return [text[start:end] for start, end in pairwise(marks) if start < end]


places = st.lists(st.integers(0, 10_000), max_size=6)

unknown = st.one_of(string, ended_by_bell, csi.filter(lambda sent: sent[-1] not in "ABCDEFHIMOPQRSmtuy~$["))
