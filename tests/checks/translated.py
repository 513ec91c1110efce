"""All that is wrong with a language: `python -m tests.checks.translated` compiles what was changed, and says it."""

import sys
from collections.abc import Iterator

from plc_workshop import words
from tests.checks import catalogues, glossary, translated_packs
from tests.checks.typography import found, other_form
from tests.checks.writings import WRITINGS

WHAT_TO_DO = """
Whoever adds or changes a message says it in every language:
    .venv/bin/pybabel extract && .venv/bin/pybabel update
    fill in what is new in plc_workshop/locale/*/LC_MESSAGES/plc_workshop.po, and look at what is "fuzzy"
CONTRIBUTING.md, "Translate", says more; plc_workshop/locale/GLOSSARY.md has the words of each language, and
tests/checks/writings.py what may be the same as in English."""
KEY_LETTERS = "key letter"


def not_whole(code: str) -> list[str]:
    """What is not said, or does not fit the English."""
    return catalogues.faults(words.CATALOGUES, code)


def badly_written(code: str) -> list[str]:
    """What is not written as the language writes, and exceptions that are none."""
    writing, catalogue = WRITINGS[code], catalogues.read(words.CATALOGUES, code)
    texts = [each for each in catalogues.said(catalogue) if each.context != KEY_LETTERS]
    same = {each.english for each in texts if each.told == each.english}
    free = {each.english for each in texts if other_form(writing, each.english, each.told)}
    wrong = [f"{e.name}: {what}: {e.told}" for e in texts for what in found(writing, e.english, e.told)]
    wrong += [f"{text}: is not the same as in English, so it needs no reason" for text in {*writing.same} - same]
    wrong += [f"{text}: begins and ends as the English, so it needs no reason" for text in {*writing.free} - free]
    if catalogue.plural_expr != writing.plurals:
        wrong.append(f"its forms are for other numbers than {writing.plurals}: {catalogue.plural_expr}")
    return wrong


def named_otherwise(code: str) -> list[str]:
    """What is not said with the word of the glossary."""
    texts = catalogues.said(catalogues.read(words.CATALOGUES, code))
    return [*glossary.faults(glossary.read(), code, texts)]


def letters(code: str) -> dict[str, str]:
    """The keys that are other letters in a language, by what they are in English."""
    texts = catalogues.said(catalogues.read(words.CATALOGUES, code))
    return {each.english: each.told for each in texts if each.context == KEY_LETTERS}


def _all(code: str) -> Iterator[str]:
    for look in (not_whole, badly_written, named_otherwise):
        yield from look(code)
    for path in translated_packs.english():
        yield from translated_packs.faults(path, code)


if __name__ == "__main__":
    catalogues.compile_anew(words.CATALOGUES)
    for code in sys.argv[1:] or catalogues.of_languages(words.CATALOGUES):
        for fault in _all(code):
            print(f"{code}: {fault}")  # noqa: T201 - a command
