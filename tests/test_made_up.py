"""The made-up languages are as long and as odd as they promise, and have every message of the source."""

from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

from plc_workshop import words
from plc_workshop.packs.loader import load
from plc_workshop.words import _, languages, ngettext
from plc_workshop.words.languages import ENGLISH, Language
from tests.checks.translated_packs import english
from tests.made_up.catalogues import messages, registered
from tests.made_up.letters import ACCENTED, CLOSES, MADE_UP, OPENS, WIDE, MadeUp
from tests.made_up.topics import put_packs

Spoken = Callable[[str], Language]
CONTENT = Path(__file__).parents[1] / "content"
EACH = pytest.mark.parametrize("made_up", MADE_UP.values(), ids=MADE_UP)
SENTENCE = "Saved. Thank you, please stand up and call whoever is next."


@EACH
def test_a_sentence_is_longer_in_a_made_up_language_and_stands_in_brackets(made_up: MadeUp) -> None:
    said = made_up.message(SENTENCE)
    assert 1.35 <= cell_len(said) / cell_len(SENTENCE) <= 1.45
    assert (said[0], said[-1]) == (OPENS, CLOSES)
    assert len(said.split()) == len(SENTENCE.split())


def test_long_words_grow_as_the_sentence_does() -> None:
    assert cell_len(ACCENTED.message("Recommendations")) == 21
    words_of_it = ACCENTED.of(SENTENCE).split()
    assert all(len(own) > len(english) for own, english in zip(words_of_it, SENTENCE.split(), strict=True))


def test_wide_letters_take_two_cells() -> None:
    assert all(cell_len(letter) == 2 for letter in WIDE.of("Recommendations"))


@EACH
def test_what_is_put_into_a_message_is_left_alone(made_up: MadeUp) -> None:
    said = made_up.message("  {done} of {people:>3} are done:\n{{x}} <b>now</b>")
    assert said.startswith(f"  {OPENS}{{done}} ")
    assert [part for part in ("{people:>3}", "\n", "{{", "}}", "<b>", "</b>") if part not in said] == []


@EACH
def test_signs_between_words_are_others_so_that_one_of_no_message_shows(made_up: MadeUp) -> None:
    assert not set(made_up.message("{day}: {one}, {two}; {three} · or, else")) & set(",;:·")
    assert made_up.message(", ") == made_up.signs[","] + " "


@EACH
def test_yes_and_no_are_other_keys(made_up: MadeUp) -> None:
    keys = {made_up.message(key) for key in "yn"}
    assert len(keys) == 2
    assert not keys & {"y", "n"}


@EACH
def test_every_message_is_there(made_up: MadeUp, spoken_in: Spoken) -> None:
    spoken_in(made_up.code)
    one = [text for context, text in messages() if context is None and isinstance(text, str)]
    assert len(one) > 500
    assert [text for text in one if _(text) != made_up.message(text)] == []


def test_each_plural_form_is_another_one(spoken_in: Spoken) -> None:
    one, many = next(text for context, text in messages() if context is None and not isinstance(text, str))
    spoken_in("qx")
    assert len({ngettext(one, many, n) for n in (1, 2, 10, 21, 22, 30)}) == 3
    spoken_in("qw")
    assert len({ngettext(one, many, n) for n in (1, 2, 10)}) == 1


def test_afterwards_english_is_spoken_and_only_english_is_there(made_up_catalogues: Path) -> None:
    with registered(made_up_catalogues) as known:
        words.speak(known["qx"])
        assert languages.nearest("qx_QX.UTF-8") == known["qx"]
    assert words.spoken() == ENGLISH
    assert known["qx"] not in languages.LANGUAGES


@EACH
def test_our_packs_in_it_are_good_packs(made_up: MadeUp, tmp_path: Path) -> None:
    folder = put_packs(made_up, CONTENT, tmp_path / "content")
    for path in english():
        own, first = load(folder / path.name), load(path)
        assert own.language == made_up.code
        assert [each.id for each in own.mirror.statements] == [each.id for each in first.mirror.statements]
        assert cell_len(own.sections[0].body) > 1.3 * cell_len(first.sections[0].body)
