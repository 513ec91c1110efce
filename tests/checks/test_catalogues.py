"""A language is one line and one folder, and what is compiled there is what its translator wrote."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import write_po

from plc_workshop import words
from plc_workshop.words.languages import ENGLISH, LANGUAGES, Language
from tests.checks.catalogues import NAME, faults, of_languages

CODES = tuple(each.code for each in LANGUAGES if each != ENGLISH)


def test_each_language_has_a_folder_and_each_folder_a_language() -> None:
    assert of_languages(words.CATALOGUES) == tuple(sorted(CODES))


@pytest.mark.parametrize("code", CODES)
def test_a_catalogue_is_compiled_and_fits_the_english(code: str) -> None:
    assert faults(words.CATALOGUES, code) == []


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A language with a few messages."""
    catalogue = Catalog(locale="lv", domain=NAME, fuzzy=False)
    catalogue.add("Nothing of that turn was counted.", "No šī gājiena nekas netika skaitīts.")
    catalogue.add("The answers lie in {folder}.", "Atbildes ir mapē {folder}.", context="sentence")
    catalogue.add(("One is done.", "{done} are done."), ("{done} gatavu.", "{done} ir gatavs.", "{done} ir gatavi."))
    catalogue.add("Not translated yet.", "")
    _write(tmp_path, catalogue)
    return tmp_path


def _write(folder: Path, catalogue: Catalog, *, compiled: bool = True) -> None:
    place = folder / "lv" / "LC_MESSAGES"
    place.mkdir(parents=True, exist_ok=True)
    with (place / f"{NAME}.po").open("wb") as file:
        write_po(file, catalogue)
    if compiled:
        with (place / f"{NAME}.mo").open("wb") as file:
            write_mo(file, catalogue)


def _changed(folder: Path, text: str | tuple[str, str], told: str | tuple[str, ...], *, compiled: bool = True) -> None:
    catalogue = Catalog(locale="lv", domain=NAME, fuzzy=False)
    catalogue.add(text, told)
    _write(folder, catalogue, compiled=compiled)


def test_a_language_as_its_translator_leaves_it_is_good(folder: Path) -> None:
    assert of_languages(folder) == ("lv",)
    assert faults(folder, "lv") == []


def test_what_is_compiled_is_what_was_written(folder: Path) -> None:
    _changed(folder, "Nothing of that turn was counted.", "Nekas netika skaitīts.", compiled=False)
    assert faults(folder, "lv") == ["plc_workshop.mo is not what plc_workshop.po compiles to"]


def test_what_is_not_compiled_is_told(folder: Path) -> None:
    (folder / "lv" / "LC_MESSAGES" / f"{NAME}.mo").unlink()
    assert faults(folder, "lv") == ["plc_workshop.mo is missing"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It lies in {folder}.", "Tas ir mapē {mape}."),
        ("It lies in {folder}.", "Tas ir mapē."),
        ("It lies in {folder}.", "Tas ir mapē {folder."),
        (("{n} page", "{n} pages"), ("{n} lapu", "{n} lapa", "lapas")),
        (("{n} page", "{n} pages"), ("{n} lapu", "{m} lapa", "{n} lapas")),
    ],
)
def test_a_place_to_fill_in_is_the_one_of_the_english(
    folder: Path, text: str | tuple[str, str], told: str | tuple[str, ...]
) -> None:
    _changed(folder, text, told)
    assert len(faults(folder, "lv")) == 1


def test_the_program_speaks_what_was_compiled(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "CATALOGUES", folder)
    with words.speaking(Language("lv", "latviešu")):
        assert words._("Nothing of that turn was counted.") == "No šī gājiena nekas netika skaitīts."
        assert words._("Not translated yet.") == "Not translated yet."
        assert words.ngettext("One is done.", "{done} are done.", 21) == "{done} ir gatavs."
