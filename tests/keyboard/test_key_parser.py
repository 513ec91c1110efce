"""What a terminal sends becomes keys: whole sequences that are known ones, and nothing else."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._xterm_parser import XTermParser
from textual.messages import TerminalSupportsSynchronizedOutput

from plc_workshop.tui.keyboard.key_parser import PASTE_SILENCE, KeyParser
from plc_workshop.tui.keyboard.sequences import LONGEST, SILENCE
from tests.keyboard.heard import RXVT, TIME, after, cut, keys, known, pasted, places, said, sequence, unknown

pytestmark = pytest.mark.usefixtures("by_hand")

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
