"""A whole talk, line by line, with the topic that comes with the program.

After a wanted change renew it, and read it aloud before you commit it:

    RENEW_GOLDEN=1 pytest tests/lines/test_golden_talk.py
"""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from plc_workshop.packs.loader import load
from plc_workshop.packs.width import cells
from tests.browser.conftest import REQUIRED
from tests.lines.talk import Talk, at_the_laptop

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden" / "talk.txt"
"""Behind ">" stands what was typed, which no terminal shows."""
TYPED = ("", "", "3", "9", "b", "", "4", "2", "r", "0", *"334342", "m", "6", "c", "2", "", "r", "h", "n", "h", "y")
SPEAKER = "espeak-ng"


def talk() -> Talk:
    """Somebody takes a turn: answers, goes back, reads once more, skips, marks, looks, hands in."""
    found = Talk(at_the_laptop(load(ROOT / "content" / "collaborative-learning.yaml")))
    found.type(*TYPED)
    return found


def test_the_talk_is_the_golden_one() -> None:
    said = "".join(f"{line}\n" for line in talk().protocol)
    if os.environ.get("RENEW_GOLDEN"):
        GOLDEN.write_text(said, "utf-8")
    assert GOLDEN.read_text("utf-8") == said
    assert said.endswith("Saved. Thank you.\nPlease call the next person.\nThese lines are wiped now.\n")


def test_it_is_as_narrow_as_a_display_in_braille() -> None:
    assert max(map(cells, talk().protocol)) <= 40


def test_every_line_of_it_can_be_spoken() -> None:
    speaker = shutil.which(SPEAKER)
    if speaker is None:
        assert not os.environ.get(REQUIRED), f"not on this machine: {SPEAKER}"
        pytest.skip(f"not on this machine: {SPEAKER}")
    for line in dict.fromkeys(line for line in talk().protocol if line and not line.startswith(">")):
        done = subprocess.run(
            [speaker, "-q", "-v", "en", "--ipa", "--stdin"], input=line.encode(), capture_output=True, check=True
        )
        spoken = done.stdout.decode().split()
        assert len(spoken) > 1 or len(line.split()) == 1, line
        assert any(sign.isalpha() for word in spoken for sign in word), line
