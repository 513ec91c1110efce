"""What people type, fit for a screen, a file and a page."""

import unicodedata

LONGEST_TEXT = 400
"""Characters of a text that people type."""
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that change the direction of all that follows them, other people's text included."""


def clean(text: str, longest: int = LONGEST_TEXT) -> str:
    """What somebody typed or pasted: one line, nothing that steers a terminal or turns a line around, not endless."""
    kept = "".join(
        " " if ch.isspace() else ch
        for ch in text[: 4 * longest]
        if ch.isspace() or (unicodedata.category(ch) not in ("Cc", "Cs") and ch not in _TURNING)
    )
    return " ".join(kept.split())[:longest].rstrip()
