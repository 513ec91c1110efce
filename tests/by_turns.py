"""Which languages the stories are told in: one in each run by turns, as the commit has it, or all of them."""

import subprocess
from functools import cache
from pathlib import Path

import pytest

from plc_workshop.words.languages import ENGLISH, LANGUAGES

OPTION = "--every-language"
CODES = tuple(each.code for each in LANGUAGES if each != ENGLISH)


def spoken_in_this_run(config: pytest.Config) -> tuple[str, ...]:
    """The codes of these languages: the same in each run of a commit, and for all who run tests side by side."""
    return CODES if config.getoption(OPTION) else one_of(CODES, commit())


def one_of(codes: tuple[str, ...], commit: str) -> tuple[str, ...]:
    """The language whose turn it is at this commit; without git it is the first."""
    return codes[int(commit or "0", 16) % len(codes) :][:1] if codes else ()


def header(config: pytest.Config) -> str:
    """What the report begins with."""
    spoken, others = spoken_in_this_run(config), len(CODES) > 1 and not config.getoption(OPTION)
    told = f"stories in: {', '.join(spoken) or 'no language beside English'}"
    return f"{told} (by turns of {', '.join(CODES)}; all with {OPTION})" if others else told


@cache
def commit() -> str:
    """The commit that is looked at, in hexadecimal digits; empty without git."""
    try:
        asked = ["git", "rev-parse", "HEAD"]
        done = subprocess.run(asked, cwd=Path(__file__).parent, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
