"""What is typed or pasted becomes one line with all its words; what is cut is cut between two signs."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_workshop.session.cleaning import clean, cut, one_path, only_kept, put_in

BLANKS = ("\n", "\r\n", "\t", "\x0b", "\x0c", "\x1c", "\x85", "\xa0", "\u2028", "\u2029", "\u202f", "\u3000", "\u200b")
UNSEEN = ("\0", "\a", "\x1b", "\x7f", "\x9b", "\u200e", "\u200f", "\u202e", "\u2066", "\u061c", "\u2060", "\ud800")
SIGNS = ("e\u0301", "🇱🇻", "👨‍👩‍👧‍👦", "👍🏽", "❤️", "한", "1️⃣", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "नि")
WORDS = st.lists(st.text("abcäß한", min_size=1, max_size=9), min_size=1, max_size=40)


@pytest.mark.parametrize("blank", BLANKS, ids=ascii)
def test_whatever_divides_words_is_one_blank(blank: str) -> None:
    assert clean(f"{blank}First{blank}second {blank} \nthird{blank}") == "First second third"


@pytest.mark.parametrize("sign", UNSEEN, ids=ascii)
def test_what_steers_or_cannot_be_seen_goes(sign: str) -> None:
    assert clean(f"{sign}First {sign} sec{sign}ond") == "First second"


@given(words=WORDS, between=st.lists(st.sampled_from(BLANKS + UNSEEN), min_size=1, max_size=5))
def test_no_word_is_lost(words: list[str], between: list[str]) -> None:
    divided = f" {''.join(between)}".join(words)
    assert clean(divided, 1000).split() == words


@pytest.mark.parametrize("sign", [unicodedata.normalize("NFD", "한"), *SIGNS], ids=ascii)
def test_a_sign_of_several_characters_is_never_cut_in_two(sign: str) -> None:
    for before in range(3):
        text = "x" * before + sign * 5
        for longest in range(len(text)):
            kept = cut(text, longest)
            assert len(kept) <= longest
            assert kept.strip("x") == sign * (len(kept.strip("x")) // len(sign))
            assert len(kept) > longest - len(sign), "no more is cut than has to be"


def test_a_letter_with_more_accents_than_any_is_cut_all_the_same() -> None:
    assert len(cut("a" + "\u0301" * 1000, 400)) == 400


@given(before=st.text("ab ", max_size=9), after=st.text("ab ", max_size=9), more=st.text("ab \n\t", max_size=30))
def test_what_is_put_in_stands_between_what_was_there(before: str, after: str, more: str) -> None:
    put = put_in(before + "away" + after, (len(before), len(before) + 4), more, 25)
    assert put.text.startswith(before)
    assert put.text.endswith(after)
    assert len(put.text) <= 25
    inside = put.text[len(before) : len(put.text) - len(after)]
    assert put.cursor == len(before) + len(inside)
    assert put.is_cut == (inside.split() != more.split())
    assert "  " not in (before[-1:].strip() or " ") + inside


def test_where_two_blanks_would_meet_one_goes() -> None:
    assert put_in("one  three", (4, 4), "\ntwo\n", 400) == ("one two three", 7, False)
    assert put_in("one", (3, 3), "\ntwo\n", 400) == ("one two ", 8, False)


def test_in_a_path_every_blank_counts_and_no_line_break_does() -> None:
    assert one_path("\u202aC:\\My  files\\a\u202fb\n") == "C:\\My  files\\a\u202fb "
    assert put_in("a ", (2, 2), " b", 400, one_path).text == "a  b"


def test_what_is_said_fits_the_number() -> None:
    assert only_kept(1) == "Only the first 1 character was kept."
    assert only_kept(60) == "Only the first 60 characters were kept."
