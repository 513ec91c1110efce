"""What a terminal sends becomes keys: whole sequences that are known ones, and nothing else."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from textual import _parser, events
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._xterm_parser import XTermParser
from textual.message import Message
from textual.messages import TerminalSupportsSynchronizedOutput

from plc_workshop.tui.keyboard import key_parser
from plc_workshop.tui.keyboard.key_parser import PASTE_SILENCE, KeyParser
from plc_workshop.tui.keyboard.sequences import LONGEST, SILENCE


class Time:
    """A time that passes only by hand: no busy machine makes a sequence unfinished."""

    now = 100.0

    def __call__(self) -> float:
        """Seconds."""
        return self.now


TIME = Time()


@pytest.fixture(autouse=True)
def _by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_parser, "get_time", TIME)
    monkeypatch.setattr(key_parser, "get_time", TIME)


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


# What Textual knows, as Textual says it


@pytest.mark.parametrize("known", sorted(ANSI_SEQUENCES_KEYS), ids=ascii)
def test_every_known_key_stays_one(known: str) -> None:
    assert after(KeyParser(), known) == after(XTermParser(), known)
    assert after(KeyParser(), *known, gap=0.05) == after(XTermParser(), *known, gap=0.05)


@pytest.mark.parametrize(
    "sent",
    [
        "\x1b[97;5u",
        "\x1b[0;;50u",
        "\x1b[57399;;48u",
        "\x1b[1;5A",
        "\x1b[3;5~",
        "\x1b[13;2u",
        "\x1b[27u",
        "\x1b[I",
        "\x1b[O",
        "\x1b[24;80R",
        "\x1b[1;5R",
        "\x1b[?2026;2$y",
        "\x1b[<0;3;4M",
        "\x1b[<0;3;4m",
        "\x1b[<65;3;4M",
        "\x1b[M !!",
        "\x1b[200~Two\nlines\x1b[201~",
        "\x1b[200~\x1b[201~",
        "\x1b",
        "\x1ba",
        "\x1b\x1b[A",
        "é😀a",
        "\r",
        "\x1bé",
    ],
    ids=ascii,
)
def test_keys_and_reports_are_what_they_were(sent: str) -> None:
    heard = after(KeyParser(), sent)
    assert heard == after(XTermParser(), sent)
    assert after(KeyParser(), *sent, gap=0.05) == heard or len(sent) * 0.05 > LONGEST


def test_the_answer_that_textual_asks_for_arrives() -> None:
    assert [type(message) for message in KeyParser().feed("\x1b[?2026;2$y")] == [TerminalSupportsSynchronizedOutput]


def test_esc_alone_arrives_when_it_did() -> None:
    parser = KeyParser()
    assert list(parser.feed("\x1b")) == []
    TIME.now += 0.099
    assert list(parser.tick()) == []
    TIME.now += 0.001
    assert list(said(parser.tick())) == [("key", "escape", "\x1b")]


# What is no key


@given(sequence)
def test_a_sequence_is_what_textual_says_it_is_or_nothing(sent: str) -> None:
    heard = after(KeyParser(), sent)
    try:
        theirs = after(XTermParser(), sent)
    except (ArithmeticError, ValueError):  # which ends Textual's thread
        theirs = []
    assert heard in ([], theirs)
    assert heard == theirs or sent not in ANSI_SEQUENCES_KEYS


@given(st.lists(st.one_of(sequence, known, pasted), max_size=8), places)
def test_any_cut_into_reads_says_the_same(sent: list[str], at: list[int]) -> None:
    whole = "".join(sent)
    assert after(KeyParser(), *cut(whole, at)) == after(KeyParser(), whole)


unknown = st.one_of(string, ended_by_bell, csi.filter(lambda sent: sent[-1] not in "ABCDEFHIMOPQRSmtuy~$["))


@given(st.lists(st.one_of(unknown, st.sampled_from(["a", "7", "\x1b[A", "\x1b[15~", "\r", "😀"])), max_size=8))
def test_known_keys_survive_between_what_is_none(sent: list[str]) -> None:
    mine = [part for part in sent if len(part) == 1 or part in ANSI_SEQUENCES_KEYS]
    assert after(KeyParser(), *sent) == after(KeyParser(), *mine)
    assert after(KeyParser(), "".join(sent)) == after(KeyParser(), "".join(mine))


@given(
    st.lists(
        st.text(
            st.characters() | st.sampled_from("\x1b[]O;:?<0123456789uM~\ud83d\x07\\\x9b\x9d\x9c\udc9b\udc9d\udcff"),
            max_size=60,
        ),
        max_size=6,
    )
)
def test_nothing_that_comes_breaks_it_and_keys_work_afterwards(sent: list[str]) -> None:
    parser = KeyParser()
    after(parser, *filter(None, sent))
    assert after(parser, "a\x1b[A") == [("key", "a", "a"), ("key", "up", None)]


@pytest.mark.parametrize(
    "sent", ["\x1b[9999999999u", "\x1b[55357u", "\x1b[50:64u", "\x1b[50;1:3u", "\ud83d", "\x1b\ude00", "\x1b[0;;55357u",
     "\x1b[48;0;0;0;0t", "\x1b[48;24;80;480;640t", "\x1b[48;24:1;80:2;480;640t", "\x1b[?2048;2$y", "\x1b[3$y",
     "\x1b[3$ y", "\x1b[<0;-5;3M", "\x1b[<35;7;-12m", "\x1b[?62;\x18", "\x1b[1\x1a", "\x1bO\x18", "\x1b[201~",
     "\x1b[50~", "\x1b[1;1;50A", "\x1b[1;1;50;A", "\x1b[12;40;50R",
     "\x1b[?" + "1;" * 10_000 + "c", "\x1b]4;" + "1" * 50_000 + "\x07"],
    ids=lambda sent: ascii(sent[:20]),
)  # fmt: skip
def test_what_is_no_key_says_nothing(sent: str) -> None:
    assert after(KeyParser(), sent, "a") == [("key", "a", "a")]


EIGHT_BIT = {"[": "\x9b", "O": "\x8f", "P": "\x90", "X": "\x98", "]": "\x9d", "^": "\x9e", "_": "\x9f"}
RAW = {opening: chr(0xDC00 + ord(introducer)) for opening, introducer in EIGHT_BIT.items()}
"""The same where it came as a byte that is no UTF-8."""
whole = st.one_of(
    unknown, csi.filter(lambda sent: sent[-1] not in "[M"), ss3.filter(lambda sent: sent[-1] not in "0123456789;")
)


@given(whole, st.sampled_from([EIGHT_BIT, RAW]), st.booleans())
def test_in_eight_bits_it_is_nothing_at_all(sent: str, introducers: dict[str, str], also_at_the_end: bool) -> None:
    eight = introducers[sent[1]] + sent[2:]
    if also_at_the_end:
        eight = eight.replace("\x1b\\", "\x9c" if introducers is EIGHT_BIT else "\udc9c")
    assert after(KeyParser(), eight, "a") == [("key", "a", "a")]
    assert keys(*eight[:80], "a", gap=0.01) == ["a"]


@pytest.mark.parametrize("introducer", [*EIGHT_BIT.values(), *RAW.values()], ids=ascii)
@pytest.mark.parametrize("key", ["3", "\r", "\x1b[A", "\x1b"], ids=ascii)
def test_an_introducer_of_nothing_takes_no_key_with_it(introducer: str, key: str) -> None:
    for gap in (0.0, 0.05, 0.2):
        assert after(KeyParser(), introducer, key, gap=gap)[-1:] == after(KeyParser(), key)
        assert after(KeyParser(), introducer * 3, key, gap=gap)[-1:] == after(KeyParser(), key)


def test_a_byte_that_is_no_text_takes_nothing_with_it() -> None:
    every = "".join(chr(0xDC00 + byte) for byte in range(0x80, 0x100))
    assert keys(f"{every}33a\r\x1b[A") == ["3", "3", "a", "enter", "up"]
    assert keys("\udc9b3;", "1") == ["3", "semicolon", "1"]


def test_an_unfinished_one_in_eight_bits_is_nothing() -> None:
    assert keys("\x9b?62;22", "3", gap=0.2) == ["3"]
    assert keys("\x9d4;1;rgb:22/33/44", "3", gap=0.2) == ["3"]


@given(sequence, st.lists(st.tuples(st.integers(2, 60), st.sampled_from("\x00\udc80\udc9b\udcff")), max_size=4))
def test_a_byte_that_is_nothing_cuts_no_sequence(sent: str, put: list[tuple[int, str]]) -> None:
    between = sent
    for at, nothing in put:
        at = min(at, len(between) - 1)
        between = between[:at] + nothing + between[at:]
    assume(not sent.startswith(("\x1b[M", *RXVT)))
    assert after(KeyParser(), between) == after(KeyParser(), sent)


# What is unfinished


@given(sequence, st.integers(2, 100))
def test_an_unfinished_one_ends_and_later_keys_count(sent: str, length: int) -> None:
    unfinished = sent[: min(length, len(sent) - 1)]
    assume(unfinished not in RXVT)
    parser = KeyParser()
    assert after(parser, unfinished) == []
    assert after(parser, "3") == [("key", "3", "3")]


def test_it_ends_after_a_tenth_of_a_second() -> None:
    parser = KeyParser()
    assert list(parser.feed("\x1b]4;")) == []
    TIME.now += SILENCE
    assert list(parser.tick()) == []
    assert list(said(parser.feed("3"))) == [("key", "3", "3")]


@given(sequence, st.integers(1, 100))
def test_one_cut_over_two_reads_is_whole(sent: str, length: int) -> None:
    at = min(length, len(sent) - 1)
    assert after(KeyParser(), sent[:at], sent[at:], gap=0.09) == after(KeyParser(), sent)


def test_a_held_key_is_heard_again() -> None:
    held = keys("\x1b]4;", *"2" * 40, gap=0.033)
    assert len(held) >= 40 - LONGEST / 0.033 - 1


def test_a_broken_one_leaves_the_key_that_broke_it() -> None:
    assert keys("\x1b[12\r") == ["enter"]
    assert keys("\x1b[12\x1b[A") == ["up"]
    assert keys("\x1b]4;12\x1b[A") == ["up"]
    assert keys("\x1bP4;12\x1b\x1b[A") == ["up"]
    assert keys("\x1bO5\ra") == ["enter", "a"]
    assert keys("\x1bO5a") == ["a"]
    assert keys("\x1bO5P") == []


def test_a_paste_that_nobody_ends_ends_by_itself() -> None:
    parser = KeyParser()
    assert list(parser.feed("\x1b[200~What is")) == []
    TIME.now += PASTE_SILENCE
    assert list(said(parser.tick())) == [("paste", "What is")]
    assert list(said(parser.feed("3"))) == [("key", "3", "3")]


def test_a_paste_holds_no_byte_that_is_no_text() -> None:
    assert after(KeyParser(), "\x1b[200~Two\udce9 \udc9bwords\x00\x1b[201~") == [("paste", "Two words")]
