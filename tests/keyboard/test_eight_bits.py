"""Sequences in eight bits, and bytes that are no text: none of them is a key, and none takes a key with it."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from plc_workshop.tui.keyboard.key_parser import KeyParser
from tests.keyboard.heard import RXVT, after, csi, keys, sequence, ss3, unknown

pytestmark = pytest.mark.usefixtures("by_hand")

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


def test_a_paste_holds_no_byte_that_is_no_text() -> None:
    assert after(KeyParser(), "\x1b[200~Two\udce9 \udc9bwords\x00\x1b[201~") == [("paste", "Two words")]
