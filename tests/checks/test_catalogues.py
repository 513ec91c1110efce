"""A language is whole, fits the English and is written as it writes: who adds a message says it in each of them."""

import os
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from plc_workshop import words
from plc_workshop.words.languages import ENGLISH, LANGUAGES, Language
from tests.checks import glossary
from tests.checks.catalogues import NAME, asked_for, compile_anew, faults, of_languages, place_of
from tests.checks.texts import Message, files, messages
from tests.checks.translated import KEY_LETTERS, WHAT_TO_DO, badly_written, letters, named_otherwise, not_whole
from tests.checks.writings import WRITINGS

CODES = tuple(each.code for each in LANGUAGES if each != ENGLISH)
EACH = pytest.mark.parametrize("code", CODES)


def told(wrong: list[str]) -> None:
    """Fail with all that is wrong, and with what to do."""
    if wrong:
        pytest.fail("\n".join([*wrong, WHAT_TO_DO]), pytrace=False)


def test_each_language_has_a_catalogue_and_each_catalogue_a_language() -> None:
    assert of_languages(words.CATALOGUES) == tuple(sorted(CODES))


@EACH
def test_a_language_says_every_message_and_fits_the_english(code: str) -> None:
    told(not_whole(code))


@EACH
def test_a_language_is_written_as_it_writes(code: str) -> None:
    """What is the same as in English stands in `writings.py` with its reason, and nothing stands there for nothing."""
    told(badly_written(code))


@EACH
def test_a_language_says_each_thing_with_its_own_word(code: str) -> None:
    told(named_otherwise(code))


def test_the_glossary_has_a_column_for_each_language() -> None:
    for term in glossary.read().terms:
        assert {code for code in CODES if term.english and not term.stems.get(code)} == set(), term


def test_each_word_of_the_glossary_that_is_checked_is_there_to_be_checked() -> None:
    texts = {text for message in asked_for() for text in message.texts}
    governed = {word for term in glossary.read().terms for word in term.english}
    assert {word for word in governed if not any(glossary.names(text, word) for text in texts)} == set()


@EACH
def test_keys_are_small_letters_and_two_of_one_place_differ(code: str) -> None:
    pressed = letters(code)
    assert all(len(each) == 1 and each.isalpha() and each.islower() for each in pressed.values())
    for path in files():
        asked = [pressed[each.texts[0]] for each in messages(path) if each.context == KEY_LETTERS]
        assert len({*asked}) == len(asked), f"{path.name}: {asked}"


# What is wrong is found, in a small catalogue


TURN = "Nothing of that turn was counted."
LIES = Message("sentence", ("It lies in {folder}.",))
DONE = Message(None, ("One is done.", "{done} are done."))
ASKED = frozenset({Message(None, (TURN,)), LIES, DONE})
FORMS = ("{done} ir gatavs.", "{done} ir gatavi.", "Neviens nav gatavs.")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A language with a few messages, as its translator leaves it."""
    _write(tmp_path, _catalogue())
    return tmp_path


def _catalogue() -> Catalog:
    made = Catalog(locale="lv", domain=NAME, fuzzy=False)
    made.mime_headers = [("Plural-Forms", f"nplurals=3; plural={WRITINGS['lv'].plurals}")]
    made.add(TURN, "No šīs kārtas nekas netika skaitīts.")
    made.add(LIES.texts[0], "Tas ir mapē {folder}.", context=LIES.context)
    made.add(DONE.texts, FORMS)
    return made


def _write(folder: Path, catalogue: Catalog) -> None:
    place = place_of(folder, "lv")
    place.parent.mkdir(parents=True, exist_ok=True)
    place.with_suffix(".mo").unlink(missing_ok=True)
    with place.open("wb") as file:
        write_po(file, catalogue, include_previous=True)
    compile_anew(folder)


def _found(folder: Path) -> list[str]:
    return faults(folder, "lv", ASKED)


def test_a_language_as_its_translator_leaves_it_is_good(folder: Path) -> None:
    assert of_languages(folder) == ("lv",)
    assert _found(folder) == []


def test_what_is_compiled_is_what_was_written(folder: Path) -> None:
    place = place_of(folder, "lv")
    place.with_suffix(".mo").write_bytes(b"")
    assert _found(folder) == ["plc_workshop.mo is not what plc_workshop.po compiles to: .venv/bin/pybabel compile"]
    os.utime(place)
    compile_anew(folder)
    assert _found(folder) == [], "the tests compile what is older before they begin"


def test_a_catalogue_that_cannot_be_read_is_left_for_its_check(folder: Path) -> None:
    place_of(folder, "lv").write_text('msgid "half\n', "utf-8")
    compile_anew(folder)
    assert not place_of(folder, "lv").with_suffix(".mo").exists()


def test_what_has_no_catalogue_is_told(folder: Path) -> None:
    place_of(folder, "lv").unlink()
    assert _found(folder) == ["plc_workshop.po is missing"]
    assert of_languages(folder) == (), "what was compiled for another branch is no language"


def test_a_message_that_is_not_said_in_a_language_is_told(folder: Path) -> None:
    assert faults(folder, "lv", ASKED | {Message("row", ("A new row",))}) == ["A new row: is not in the catalogue"]
    made = _catalogue()
    made[TURN].string = ""
    _write(folder, made)
    assert _found(folder) == [f"{TURN}: is not translated"]


def test_a_form_that_is_missing_is_told(folder: Path) -> None:
    made = _catalogue()
    made[DONE.texts].string = (*FORMS[:2], "")
    _write(folder, made)
    assert _found(folder) == ["One is done.: is not translated"]


def test_what_a_computer_guessed_is_told(folder: Path) -> None:
    made = _catalogue()
    made[TURN].flags.add("fuzzy")
    _write(folder, made)
    assert f"{TURN}: is fuzzy, so somebody has to look at it" in _found(folder)


def test_what_is_no_message_any_more_is_told(folder: Path) -> None:
    made = _catalogue()
    made.add("Gone.", "Prom.")
    _write(folder, made)
    assert _found(folder) == ["Gone.: no such message is in the program"]
    place = place_of(folder, "lv")
    place.write_text(place.read_text("utf-8").replace('msgid "Gone."\nmsgstr', '#~ msgid "Gone."\n#~ msgstr'), "utf-8")
    compile_anew(folder)
    assert "Gone.: is obsolete" in _found(folder)


@pytest.mark.parametrize(
    "said_so",
    [
        "Tas ir mapē {mape}.",
        "Tas ir mapē.",
        "Tas ir mapē {folder.",
        ("Viens ir gatavs.", *FORMS[1:]),
        (FORMS[0], "{darbi} ir gatavi.", FORMS[2]),
        (FORMS[0], "Visi ir gatavi.", FORMS[2]),
    ],
)
def test_a_place_to_fill_in_is_the_one_of_the_english(folder: Path, said_so: str | tuple[str, ...]) -> None:
    """Also 21 takes the Latvian form of 1, so it names its number; only a form for one number alone need not."""
    made = _catalogue()
    message = LIES if isinstance(said_so, str) else DONE
    made.get(message.texts if len(message.texts) == 2 else message.texts[0], message.context).string = said_so  # type: ignore[union-attr]
    _write(folder, made)
    assert len(_found(folder)) == 1


def test_the_program_speaks_what_was_compiled(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "CATALOGUES", folder)
    with words.speaking(Language("lv", "latviešu")):
        assert words._(TURN) == "No šīs kārtas nekas netika skaitīts."
        assert words._("Not translated yet.") == "Not translated yet."
        assert words.ngettext("One is done.", "{done} are done.", 21) == "{done} ir gatavs."


def test_every_message_is_asked_for() -> None:
    assert len(asked_for()) > 1000
