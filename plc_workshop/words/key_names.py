"""What keys are called: most names are printed on the keys of any keyboard, and the longest key has none on it."""

import re

from plc_workshop.words import pgettext

_SPACE = re.compile(r"\bSpace\b")


def in_words(keys: str) -> str:
    """The names of keys as they are said in the language spoken."""
    # Translators: the name of the longest key, which has none printed on it. Short: it stands in the key line.
    return _SPACE.sub(lambda _name: pgettext("key name", "Space"), keys)
