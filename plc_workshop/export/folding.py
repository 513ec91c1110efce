"""Text in the letters that every phone's reader of codes understands: ASCII."""

import unicodedata

_LETTERS = str.maketrans(
    {
        **{"ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D"},
        **{"ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ł": "l", "Ł": "L", "ı": "i", "ħ": "h", "Ħ": "H", "ŋ": "ng"},
        **{"Ŋ": "Ng", "ŧ": "t", "Ŧ": "T", "ə": "e", "Ə": "E", "ʼ": "'", "ʻ": "'", "ĸ": "k"},
        **{"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‹": "'", "›": "'"},
        **{"–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "·": "-", "•": "-", "…": "...", "€": "EUR", "×": "x"},
    }
)


def folded(text: str) -> str | None:
    """The text in ASCII on one line, or None where a letter has no such form (Greek, Cyrillic, ...).

    Accents go; signs without a likeness, pictures and invisible characters go too.
    """
    out = []
    for ch in unicodedata.normalize("NFKD", text.translate(_LETTERS)).translate(_LETTERS):
        if ch.isascii():
            out.append(ch if ch.isprintable() else " ")
        elif unicodedata.category(ch)[0] in "LN":
            return None
        elif ch.isspace():
            out.append(" ")
    return " ".join("".join(out).split())
