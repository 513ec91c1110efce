"""Text as a code holds it: the letters as they were written, all else in the signs of a typewriter."""

import unicodedata

_SIGNS = str.maketrans("‘’‚ʼʻ‹›“”„«»–—−‐‑·•×⁄", "'''''''\"\"\"\"\"-------x/")
_LONGER = str.maketrans({"…": "...", "€": "EUR"})


def folded(text: str) -> str:
    """The text on one line, with the letters, accents and digits of any script.

    Quotes and dashes are worth no bytes of their own; pictures, other signs and what cannot be seen go.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    out: list[str] = []
    for sign in unicodedata.normalize("NFC", text).translate(_LONGER).translate(_SIGNS):
        if sign.isascii():
            out.append(sign if sign.isprintable() else " ")
        elif unicodedata.category(sign)[0] in "LN" or (_is_accent(sign) and out and _takes_accents(out[-1])):
            out.append(sign)
        elif sign.isspace():
            out.append(" ")
    return " ".join("".join(out).split())


def _is_accent(sign: str) -> bool:
    """Whether a sign stands on a letter; what only chooses how a picture is drawn does not."""
    return unicodedata.category(sign) in ("Mn", "Mc") and not unicodedata.name(sign, "").startswith("VARIATION")


def _takes_accents(sign: str) -> bool:
    return sign.isalpha() or unicodedata.category(sign)[0] == "M"
