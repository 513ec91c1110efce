"""What can be seen to be wrong with a text in a made-up language."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pytest

from tests.made_up.letters import CLOSES, OPENS

CUT, GLUED, JOINED, ENGLISH, HIDDEN, ONWARD = "cut", "glued", "joined", "english", "hidden", "onward"
_TOUCHING = re.compile(rf"{CLOSES}(?:{OPENS}|(?![₁₂₃]{CLOSES})[^\W_])|[^\W_]{OPENS}")
"""Two texts without a blank between them; what marks the form of a plural, at the end of its message, is none."""
_JOINED = re.compile(rf"{CLOSES} ?[–,;:] ?(?={OPENS})|{CLOSES}[:,;] ")
_CUT_IN_ITS_ROW = re.compile(rf"{OPENS}[^{CLOSES}\n]*…(?![^{OPENS}\n]*{CLOSES})")
WORD = re.compile(r"[^\W\d_]+")
NAMES = re.compile(
    r"""\S*/\S*|\bnull\b|\b(?:minutes:\ )?five\b
    |\d{4}-\d\d-\d\d-oak-\w+|\b[0-9a-f]*\d[0-9a-f]*\b|"\w+":|PLC\ Workshop|plc-workshop|summary-qr
    |\b(?:html|md|csv|json|svg)\b|\bbad\.yaml|sections\[0\]\S+|\b(?:dark|theme|language|PLC_WORKSHOP_LANGUAGE|turn_seconds|threshold|settings|toml)\b
    |\b(?:Oaks?|Oka|Elm|tlh)\b|\b(?:pending|rounds\.json|key|live|stage|locks|crash\.txt)\b
    |\b(?:Ann?|Ben|Visit\ a\ lesson|Ask\ our\ pupils|The\ timetable|A\ room\ plan)\b
    |\b(?:summary|textual|tinydb|Python|linux|MB|GB)\b
    |\b(?:Enter|Esc|Space|Ctrl|PageUp|PageDown|Delete|Backspace|Wi-Fi|eth\d)\b""",
    re.VERBOSE,
)
"""Names, keys as keyboards have them, what files are called, and what people have typed here."""


class Fault(NamedTuple):
    """Something wrong, and where it can be seen."""

    kind: str
    what: str


class Seen(NamedTuple):
    """What stood there."""

    size: tuple[int, int] | None
    """Of the window; none for a page."""
    text: str
    wrong: list[Fault]


def faults(text: str, *, known: str = "", whole: bool = True) -> Iterator[Fault]:
    """What is wrong with a text; `known` has words that belong there, `whole` where it is no part of a longer one."""
    yield from (Fault(GLUED, _around(text, found)) for found in _TOUCHING.finditer(text))
    yield from (Fault(JOINED, _around(text, found)) for found in _JOINED.finditer(text))
    yield from (Fault(CUT, _around(text, found)) for found in _CUT_IN_ITS_ROW.finditer(text))
    for found in WORD.finditer(NAMES.sub(" ", text)):
        if len(found[0]) > 1 and found[0].isascii() and found[0] not in known:
            yield Fault(ENGLISH, found[0])
    if whole and text.count(OPENS) != text.count(CLOSES):
        yield Fault(CUT, f"{text.count(OPENS)} messages begin, {text.count(CLOSES)} end")


def judge(place: str, code: str, seen: Iterable[Seen]) -> None:
    """Fail with all that is wrong at a place."""
    told: list[str] = []
    for size, text, wrong in seen:
        where = f"{place} at {size[0]}x{size[1]} in {code}" if size else f"{place} in {code}"
        lines = [f"{where}: {fault.kind}: {fault.what}" for fault in wrong]
        told += [*lines, text] if lines else []
    if told:
        pytest.fail("\n".join(told), pytrace=False)


def _around(text: str, found: re.Match[str]) -> str:
    return text[max(0, found.start() - 12) : found.end() + 12].replace("\n", "/")
