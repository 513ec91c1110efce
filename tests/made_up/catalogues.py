"""The catalogue of a made-up language, from the messages in the source."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo

from plc_workshop import files, words
from plc_workshop.words import languages
from plc_workshop.words.languages import Language
from tests.made_up.letters import MADE_UP, MadeUp

PACKAGE = Path(__file__).parents[2] / "plc_workshop"
FORMS = ("₁", "₂", "₃")
"""Stands at the end of each plural form of a language that has several."""
_KEYWORDS = {
    "_": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "later": ((1, "c"), 2),
}
_READERS = [("**.py", "python"), ("**.jinja", "jinja2.ext:babel_extract")]


@cache
def messages() -> frozenset[tuple[str | None, str | tuple[str, ...]]]:
    """Context and text of every message in the source, both texts of one for so many; read once."""
    found = extract_from_dir(PACKAGE, method_map=_READERS, keywords=_KEYWORDS)
    return frozenset((context, text) for _file, _line, text, _comments, context in found)


def build(made_up: MadeUp, folder: Path) -> None:
    """Write the catalogue of this language below a folder, as it would stand in `plc_workshop/locale/`."""
    catalogue = Catalog(locale=made_up.like, charset="utf-8", fuzzy=False)
    for context, text in messages():
        catalogue.add(text, _translated(made_up, text, catalogue.num_plurals), context=context)
    path = folder / made_up.code / "LC_MESSAGES" / "plc_workshop.mo"
    path.parent.mkdir(parents=True, exist_ok=True)
    file = BytesIO()
    write_mo(file, catalogue)
    files.write(path, file.getvalue())  # whole, also while another program reads it


@contextmanager
def registered(folder: Path) -> Iterator[dict[str, Language]]:
    """Both languages are there to choose, with the catalogues of this folder; English is spoken afterwards."""
    known = {code: Language(code, each.name) for code, each in MADE_UP.items()}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(words, "CATALOGUES", folder)
        patch.setattr(languages, "LANGUAGES", (*languages.LANGUAGES, *known.values()))
        try:
            yield known
        finally:
            words.speak(languages.ENGLISH)


def _translated(made_up: MadeUp, text: str | tuple[str, ...], forms: int) -> str | tuple[str, ...]:
    if isinstance(text, str):
        return made_up.message(text)
    if forms == 1:
        return (made_up.message(text[-1]),)
    one, many = text
    # Also 21 may take the form of 1 in such a language: a sentence that leaves out the number can say only "one".
    first = one if _numbers(one) == _numbers(many) else many
    return tuple(made_up.message(first if form == 0 else many, FORMS[form]) for form in range(forms))


def _numbers(text: str) -> set[str]:
    return set(re.findall(r"\{[^{}]*\}", text))
