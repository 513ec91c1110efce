"""Signs that nobody sees or that look like others: what reads alike, what shows nothing, what each is called.

The invisible ones are Unicode's Default_Ignorable_Code_Point (https://www.unicode.org/reports/tr44/) without tags, and
the blank of Braille; Python's `unicodedata` does not know that property.
"""

import re
import unicodedata

from plc_workshop.words import _

INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e001f\U000e0080-\U000e0fff"
)
"""Signs without ink, as the inside of a character class."""
BLANKS = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Blanks that are not the one of the space bar, as the inside of a character class."""
QUOTES = "“”„‟‘’‚‛«»‹›″′＂＇「」『』"
"""Quotes that YAML does not know."""
DASHES = "‒–—―−⸺⸻﹣－"
"""Dashes that are no hyphen; of these no list is made."""
HYPHENS = "‐‑"
BULLETS = "•・‣⁃∙·◦○●◉◯▪▫■□▢◆◇◊❖➢➣➤►▶▸▹➔➜→⇒✓✔✗✘☐☑☒❑❒❏★☆\uf0a7\uf0a8\uf0b7\uf0d8\uf0e0\uf0fc"
"""What stands before an item of a list in a word processor; the last ones are of its symbol fonts."""

_INVISIBLE = re.compile(f"[{INVISIBLE}]")


def as_read(text: str) -> str:
    """What a reader takes the text for: two texts that read alike have the same."""
    seen = _INVISIBLE.sub("", unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)))
    return " ".join(unicodedata.normalize("NFKC", seen.casefold()).split())


def shows_nothing(text: str) -> bool:
    """Whether there is nothing to see in the text."""
    return not _INVISIBLE.sub("", text).strip()


def first_odd(word: str) -> int:
    """Where the first sign stands that is not seen, or is taken for one of plain ASCII, or -1.

    A letter with an accent is seen to be one; a letter of another alphabet only where no other stands with it.
    """
    mixed = re.search("[A-Za-z0-9]", word)
    for at, sign in enumerate(word):
        plain = unicodedata.normalize("NFKC", sign).isascii()
        accent = unicodedata.normalize("NFD", sign)[0].isascii()
        if not sign.isascii() and not accent and (plain or mixed or not sign.isalnum()):
            return at
    return -1


def told(sign: str, column: int, *, in_list: bool = False) -> str:
    """A sentence that names an odd sign and its column; `in_list` where a dash should begin an item of a list."""
    return _sentence(sign, in_list=in_list).format(
        column=column, sign=sign, plain=unicodedata.normalize("NFKC", sign), code=f"U+{ord(sign):04X}"
    )


def _sentence(sign: str, *, in_list: bool) -> str:
    match sign:
        case "\u00a0":
            return _("There is a no-break space in column {column}; type a plain space there.")
        case "\u202f":
            return _("There is a narrow no-break space in column {column}; type a plain space there.")
        case "\u200b":
            return _("There is a zero-width space in column {column}, which nobody sees; delete it.")
        case "\u00ad":
            return _("There is a soft hyphen in column {column}, which nobody sees; delete it.")
    if re.match(f"[{BLANKS}]", sign):
        return _("There is a special space ({code}) in column {column}; type a plain space there.")
    if _INVISIBLE.match(sign):
        return _("There is an invisible sign ({code}) in column {column}; delete it.")
    return _of_visible(sign, in_list=in_list)


def _of_visible(sign: str, *, in_list: bool) -> str:
    if sign in QUOTES:
        return _("These are typographic quotes ({sign} in column {column}); use straight ones.")
    if sign in DASHES and in_list:
        return _("This is a long dash ({sign} in column {column}); a list wants - and a space.")
    if sign in DASHES:
        return _("This is a long dash ({sign} in column {column}); type - instead.")
    if sign in HYPHENS and in_list:
        return _("This is a special hyphen ({sign} in column {column}); a list wants - and a space.")
    if sign in BULLETS and in_list:
        return _("This is a bullet ({sign} in column {column}); a list wants - and a space.")
    if sign in HYPHENS:
        return _("This is a special hyphen ({sign} in column {column}); type - instead.")
    if unicodedata.normalize("NFKC", sign).isascii():
        return _("The sign {sign} in column {column} only looks like {plain}; type {plain} instead.")
    return _("The sign {sign} in column {column} is no plain letter, digit or hyphen.")
