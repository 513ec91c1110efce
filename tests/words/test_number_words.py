"""A number word is bent by what it counts: two statements are duas, two minutes are dois."""

import gettext

import pytest

from plc_workshop import words
from plc_workshop.words.number_words import minutes_in_words, statements_in_words


class Told(gettext.NullTranslations):
    """Says in which context a word was looked up."""

    def pgettext(self, context: str, message: str) -> str:
        """The word and its context."""
        return f"{message} {context}"


def test_each_word_is_one_of_what_it_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "_catalogue", Told())
    assert [statements_in_words(n) for n in (0, 2, 12)] == ["no statements", "two statements", "twelve statements"]
    assert [minutes_in_words(n) for n in (2, 3, 12)] == ["two minutes", "three minutes", "twelve minutes"]


def test_large_numbers_stay_digits() -> None:
    assert (statements_in_words(13), minutes_in_words(13)) == ("13", "13")
