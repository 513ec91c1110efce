"""Words that nobody reads on a screen: they are ours, and plainer ones stand there."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.checks.texts import PACKAGE, files, messages

OURS = re.compile(
    r"(?<![.\w])(ballots?|tall(y|ies)|thresholds?|discreet|careful|pending|packs?|palettes?)\b(?!\.yaml)",
    re.IGNORECASE,
)
"""Names of keys and of a file in a session's folder are no words of a sentence."""
FOR_AUTHORS = (PACKAGE / "cli", PACKAGE / "packs" / "schema.py", PACKAGE / "packs" / "library.py")
"""What stands on no screen: what commands print, and what an editor or a command line is told of a file."""


def sentences(path: Path) -> Iterator[str]:
    """The texts of a file that somebody reads: what is looked up in the language when it is shown."""
    return (text for message in messages(path) for text in message.texts)


READ = [path for path in files() if not any(path.is_relative_to(place) for place in FOR_AUTHORS)]


@pytest.mark.parametrize("path", READ, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_sentence_on_a_screen_has_a_word_of_ours(path: Path) -> None:
    assert not [each for each in sentences(path) if OURS.search(re.sub(r"\{\w*\}", "", each))]


def test_sentences_are_found_wherever_they_stand() -> None:
    found = {path.name: [*sentences(path)] for path in READ}
    assert "Topic" in found["choice_table.py"]
    assert "{found} topics, all good" in found["collection.py"]
    assert "Pass it on" in found["take.html.jinja"]
