"""Lists in a sentence, in English and as another language writes them."""

import gettext
from collections.abc import Callable, Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_workshop import words
from plc_workshop.words.lists import in_a_row, listed, parted

NAMES = ("Fun", "Trust", "Time, and more of it")


class Japanese(gettext.NullTranslations):
    """What three messages are in a language that has neither our comma nor our "and"."""

    def pgettext(self, context: str, message: str) -> str:
        """The message in that language."""
        assert context == "list"
        told = {
            "{most} and {last}": "{most}と{last}",
            "{first}, {second}": "{first}、{second}",
            "{first}; {second}": "{first}／{second}",
        }
        return told[message]


@pytest.mark.parametrize(
    ("made", "told"),
    [
        (listed, ("", "Fun", "Fun and Trust", "Fun, Trust and Time, and more of it")),
        (in_a_row, ("", "Fun", "Fun, Trust", "Fun, Trust, Time, and more of it")),
        (parted, ("", "Fun", "Fun; Trust", "Fun; Trust; Time, and more of it")),
    ],
)
def test_a_list_of_none_to_three(made: Callable[[Iterable[str]], str], told: tuple[str, ...]) -> None:
    assert tuple(made(NAMES[:many]) for many in range(4)) == told


def test_a_language_has_its_own_signs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "_catalogue", Japanese())
    assert listed(NAMES) == "Fun、TrustとTime, and more of it"
    assert in_a_row(NAMES) == "Fun、Trust、Time, and more of it"
    assert parted(NAMES) == "Fun／Trust／Time, and more of it"


@given(st.lists(st.text()))
def test_what_stands_in_a_part_is_never_read_as_a_place_to_fill_in(parts: list[str]) -> None:
    assert in_a_row(parts) == ", ".join(parts)
    assert parted(parts) == "; ".join(parts)
    assert listed([*parts, "one", "two"]) == ", ".join([*parts, "one and two"])
