"""All files of two fixed Summaries, byte for byte.

After a wanted change renew the files in golden/ and look at the difference before you commit it:

    RENEW_GOLDEN=1 pytest tests/export/test_golden.py
"""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from plc_workshop.export.bundle import made
from plc_workshop.results.summary import Summary
from tests.export.sample import FULL, GIVEN_UP

GOLDEN = Path(__file__).parent / "golden"
SUMMARIES = {"full": FULL, "given-up": GIVEN_UP, "rehearsal": replace(FULL, rehearsal=True)}
NAMES = ("summary.html", "summary.md", "summary.csv", "summary.json", "summary-qr.svg")


def cases() -> list[tuple[str, str]]:
    """Every file of the two, and what a rehearsal changes in the shortest."""
    return [*((kind, name) for kind in ("full", "given-up") for name in NAMES), ("rehearsal", "summary.md")]


@pytest.mark.parametrize(("kind", "name"), cases())
def test_the_file_is_the_golden_one(kind: str, name: str) -> None:
    found = made(SUMMARIES[kind])[name]
    path = GOLDEN / f"{kind}-{name}"
    if os.environ.get("RENEW_GOLDEN"):
        GOLDEN.mkdir(exist_ok=True)
        path.write_bytes(found)
    assert path.read_bytes() == found


def test_no_golden_file_is_left_over() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == {f"{kind}-{name}" for kind, name in cases()}


@pytest.mark.parametrize("summary", SUMMARIES.values(), ids=SUMMARIES)
def test_the_five_files_share_the_id(summary: Summary) -> None:
    files = made(summary)
    assert tuple(files) == NAMES
    ids = {name: [word for word in _hex(data) if word] for name, data in files.items()}
    common = set.intersection(*map(set, ids.values()))
    assert len(common) == 1


def _hex(data: bytes) -> list[str]:
    import re

    return re.findall(r"\b[0-9a-f]{16}\b", data.decode("utf-8"))
