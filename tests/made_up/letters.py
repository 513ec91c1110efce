"""How a text reads in a made-up language: still to be made out, and as awkward as a real language can be."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

from rich.cells import cell_len

LONGER = 1.4
"""A message has so many cells for each cell of the English one, its brackets among them."""
OPENS, CLOSES = "⟦", "⟧"
"""Stand around each message, so that one that is cut, or glued to another, shows."""
_A_PART = re.compile(r"\{[^{}]*\}|\{\{|\}\}|<[^<> ][^<>]*>|.", re.DOTALL)
"""A placeholder or a mark of a page, which stays as it is; or one letter or sign."""
_ENGLISH = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ACCENTS = str.maketrans(_ENGLISH, "åƀçðéƒĝĥîĵķļṁñöþɋŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ")
_WIDE = {letter: chr(ord(letter) + 0xFEE0) for letter in _ENGLISH}
_VOWELS = "aeiouyAEIOUY"


@dataclass(frozen=True, slots=True)
class MadeUp:
    """A language that nobody speaks."""

    code: str
    name: str
    like: str
    """The language whose plural forms it has."""
    spelled: Callable[[str, int], str]
    """A text in its letters, in about so many cells."""
    signs: dict[str, str]
    """Signs that are others in this language: one that was joined to messages, and is no part of any, shows."""
    keys: dict[str, str]
    """The keys that are another letter in this language."""

    def of(self, text: str, most: int | None = None) -> str:
        """A text of a pack: longer, but not in more letters than it may have."""
        longer = self.spelled(text, _longer(text))
        return longer if most is None or len(longer) <= most else self.spelled(text, cell_len(text))

    def message(self, text: str, form: str = "") -> str:
        """A message: in brackets, with the sign of its plural form; a key is another key."""
        inner = text.strip()
        if text in self.keys:
            return self.keys[text]
        if not any(part.isalpha() for part in _parts(text)):
            return self._signed(text)
        spelled = self._signed(self.spelled(inner, _longer(inner) - len(OPENS + CLOSES)))
        return text.replace(inner, f"{OPENS}{spelled}{form}{CLOSES}")

    def _signed(self, text: str) -> str:
        return "".join(self.signs.get(part, part) for part in _parts(text))


def _longer(text: str) -> int:
    """How many cells the text has in a longer language; what is put into it is as long as it is in English."""
    own = sum(cell_len(part) for part in _parts(text) if len(part) == 1)
    return cell_len(text) + ceil((LONGER - 1) * own)


def _parts(text: str) -> list[str]:
    return _A_PART.findall(text)


def _accented(text: str, cells: int) -> str:
    """Vowels stand twice, and other letters too where that is not enough, all over the text."""
    parts = _parts(text)
    for some in (_vowels, _others):
        for at in _spread(some(parts), cells - cell_len("".join(parts))):
            parts[at] += parts[at].lower()
    return "".join(part.translate(_ACCENTS) if part.isalpha() else part for part in parts)


def _wide(text: str, cells: int) -> str:
    """Vowels are left out, and other letters too where that is not enough; never the first of a word."""
    parts = [_WIDE.get(part, part) for part in _parts(text)]
    english = _parts(text)
    first = {at for at, part in enumerate(english) if at == 0 or not english[at - 1].isalpha()}
    for some in (_vowels, _others):
        found = [at for at in some(english) if at not in first and parts[at]]
        for at in _spread(found, ceil((cell_len("".join(parts)) - cells) / 2)):
            parts[at] = ""
    return "".join(parts)


def _vowels(parts: list[str]) -> list[int]:
    return [at for at, part in enumerate(parts) if part and part in _VOWELS]


def _others(parts: list[str]) -> list[int]:
    return [at for at, part in enumerate(parts) if part in _WIDE and part not in _VOWELS]


def _spread(found: list[int], wanted: int) -> list[int]:
    """So many of these places, evenly from all over."""
    few = min(len(found), max(0, wanted))
    return [found[at * len(found) // few] for at in range(few)]


_KEYS_OF_ACCENTED = dict(zip("ynbchlmqr", "jvakostze", strict=True))
"""Some of them letters that are other keys in English."""
_KEYS_OF_WIDE = dict(zip("ynbchlmqr", "dbygrfkue", strict=True))
ACCENTED = MadeUp("qx", "Åççéñţš", "lt", _accented, {",": "‚", ";": "⁏", ":": "꞉", "·": "•"}, _KEYS_OF_ACCENTED)
"""Long words, letters with accents, three plural forms."""
WIDE = MadeUp("qw", "Ｗｉｄｅ", "zh", _wide, {",": "，", ";": "；", ":": "：", "·": "・"}, _KEYS_OF_WIDE)
"""Letters of two cells, one plural form."""
MADE_UP = {each.code: each for each in (ACCENTED, WIDE)}
