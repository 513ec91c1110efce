"""Text in the letters that every phone's reader of codes understands: ASCII."""

import unicodedata

_LETTERS = str.maketrans("øØđĐðÐłŁıħĦŧŦəƏ‘’‚ʼʻ‹›“”„«»–—−‐‑·•×", "oOdDdDlLihHtTeE'''''''\"\"\"\"\"-------x")
_LONGER = str.maketrans(
    {"ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "þ": "th", "Þ": "Th", "…": "...", "€": "EUR"}
)


def folded(text: str) -> str | None:
    """The text in ASCII on one line, or None where a letter has no such form (Greek, Cyrillic, ...).

    Accents go; signs without a likeness, pictures and invisible characters go too.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    out = []
    # Before and after: some letters of the tables fall apart into accents, some appear when others do.
    known = text.translate(_LONGER).translate(_LETTERS)
    for ch in unicodedata.normalize("NFKD", known).translate(_LONGER).translate(_LETTERS):
        if ch.isascii():
            out.append(ch if ch.isprintable() else " ")
        elif unicodedata.category(ch)[0] in "LN":
            return None
        elif ch.isspace():
            out.append(" ")
    return " ".join("".join(out).split())
