"""How a language writes: its quotation marks, its letters, and that a text begins and ends as the English does."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from tests.checks.catalogues import places

_QUOTES = "\"'“”„‟‘’‚‛«»‹›`´"
_ENDS = {"?": "?", ":": ":", "…": "…", ".": ".!", "!": "!.", ",": ","}
"""With what a text may end where the English ends so."""
_CLOSING = "*_)]”’»› "
_COMMON = """
    the and you your with are not this that what which from have has they their there than then when who whose how
    please people answers screen summary nobody everybody something would could should because before after only other
    again its it's our us where why will was were been can cannot don't each every here into more most one ones some
    still such these those through until while
"""
_ENGLISH = frozenset(_COMMON.split())
"""Common words; what one of these languages says with the same letters is in its `Writing.own`."""
_KEPT = re.compile(
    r"""`[^`]*`|https?://\S*\w|<[^<> ][^<>]*>|--[a-z][a-z-]*|\bplc-workshop\b|\bPLC_WORKSHOP_\w+
    |\b[\w-]+\.(?:html|md|csv|json|yaml|toml|svg)\b
    |\bCtrl\b|\bF\d+\b|\bEnter\b|\bEsc\b|\bPage(?:Up|Down)\b|\*\*|\\""",
    re.VERBOSE,
)
"""What stays as it is: keys as keyboards name them, names of files and commands, signs of Markdown."""
_NAMES = {"Mirror", "PLC"}
"""Words that English writes with a capital wherever they stand."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Writing:
    """How a language writes."""

    plurals: str
    """Which form stands for n, as the catalogue's head says it."""
    quotes: tuple[str, ...]
    """Pairs of quotation marks, the usual one first."""
    letters: str
    """Those beside a to z."""
    apostrophe: bool = False
    """Whether a word may have an apostrophe in it, or at its end."""
    own: frozenset[str] = frozenset()
    """Words that English has too, and that mean something else here."""
    same: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Texts that are the same as in English, each with the reason."""
    free: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Texts that begin or end otherwise than the English, each with the reason."""


def found(writing: Writing, english: str, told: str) -> Iterator[str]:
    """What is wrong with how a text is written."""
    for rule, what in _RULES.items():
        if rule(writing, english, told) and not (rule in _OF_FORM and english in writing.free):
            yield what


def other_form(writing: Writing, english: str, told: str) -> bool:
    """Whether a text begins or ends otherwise than the English."""
    return any(rule(writing, english, told) for rule in _OF_FORM)


def _untranslated(writing: Writing, english: str, told: str) -> bool:
    said = re.sub(r"\{[^{}]*\}", "", english)
    return told == english and any(part.isalpha() for part in said) and english not in writing.same


def _english_words(writing: Writing, english: str, told: str) -> bool:
    own = {word.casefold() for word in _WORD.findall(_KEPT.sub(" ", _without_places(told)))}
    return bool(own & (_ENGLISH - writing.own)) and told not in writing.same


def _quoted(writing: Writing, english: str, told: str) -> bool:
    """Other quotation marks than its own, or one that is not closed."""
    text = _KEPT.sub(" ", _without_places(told))
    if writing.apostrophe:
        text = re.sub(r"(?<=\w)’(?=\w)|(?<!\w)’(?=s\b)", "", text)
    opened: list[str] = []
    for sign in text:
        if sign in _QUOTES and (sign not in "\"'" or sign not in english):  # a file has straight ones
            if opened and sign == opened[-1]:
                opened.pop()
            elif pair := next((pair for pair in writing.quotes if pair[0] == sign), None):
                opened.append(pair[1])
            else:
                return True
    return bool(opened)


def _blanks(writing: Writing, english: str, told: str) -> bool:
    return (
        re.match(r"\s*", told)[0] != re.match(r"\s*", english)[0]  # type: ignore[index]
        or re.search(r"\s*$", told)[0] != re.search(r"\s*$", english)[0]  # type: ignore[index]
    )


def _doubled(writing: Writing, english: str, told: str) -> bool:
    return "  " in told.strip() and "  " not in english.strip()


def _before_a_sign(writing: Writing, english: str, told: str) -> bool:
    return bool(re.search(r" [,;:?!.](?!\w)", told)) and not re.search(r" [,;:?!.](?!\w)", english)


def _lines(writing: Writing, english: str, told: str) -> bool:
    return told.count("\n") != english.count("\n")


def _ends(writing: Writing, english: str, told: str) -> bool:
    asked, given = english.rstrip(_CLOSING)[-1:], told.rstrip(_CLOSING)[-1:]
    return given not in _ENDS[asked] if asked in _ENDS else given in _ENDS


def _begins(writing: Writing, english: str, told: str) -> bool:
    """A capital where the English has a small letter, or the other way round."""
    asked, given = _first(english), _first(told)
    if not asked or not given or given in _WORD.findall(english):  # also a word of a file: true, id
        return False
    if asked[0].isupper():
        return not given[0].isupper() and asked not in _NAMES
    return given[0].isupper() and not english.endswith(".") and not _NAMES & {*_WORD.findall(english)}


def _first(text: str) -> str:
    """The first word, where no number or place stands before it."""
    word = _WORD.match(text.lstrip("".join((_QUOTES, "(* \n"))))
    return word[0] if word else ""


def _signs(writing: Writing, english: str, told: str) -> bool:
    """Dots, dashes and blanks that a typewriter has, or that cannot be seen."""
    return any(
        re.search(sign, told) and not re.search(sign, english)
        for sign in (r"\.\.\.", r"(?<= )-(?= )", r"[\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff]", r"\t")
    )


def _letters(writing: Writing, english: str, told: str) -> bool:
    """A letter that the language has not, and the English neither; or an accent that is a sign of its own."""
    known = {*"abcdefghijklmnopqrstuvwxyz", *writing.letters, *english.casefold()}
    text = _without_places(told)
    return text != unicodedata.normalize("NFC", text) or any(
        each.isalpha() and each.casefold() not in known for each in text
    )


def _kept(writing: Writing, english: str, told: str) -> bool:
    return {*_KEPT.findall(english)} != {*_KEPT.findall(told)}


def _without_places(text: str) -> str:
    for place in places(text):
        text = text.replace(place, "0")
    return text


_RULES: dict[Callable[[Writing, str, str], bool], str] = {
    _untranslated: "is the English",
    _english_words: "has English words",
    _quoted: "has other quotation marks, or one without the other",
    _blanks: "does not begin and end with the blanks of the English",
    _doubled: "has two blanks beside each other",
    _before_a_sign: "has a blank before a sign",
    _lines: "has another number of lines",
    _ends: "does not end with the sign of the English",
    _begins: "has a capital where the English has none, or none where it has one",
    _signs: "has dots, a dash or a blank that are others in print",
    _letters: "has letters that are not of this language",
    _kept: "has other keys, names of files or marks than the English",
}
_OF_FORM = (_ends, _begins)
