"""Text that steers nothing: the one list of signs that no screen, no terminal and no sentence gets. Imports nothing."""

import re

GONE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200e\u200f\u202a-\u202e\u2060-\u206f\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
"""What steers a terminal, turns a line around, other people's text included, or shows nothing."""
PREFIX = re.compile(r"\\\\\?\\(UNC\\)?")
"""What stands before a path of Windows that has become long (long_paths.py): no other program shows it."""
_BREAKS = re.compile("[\t-\r\x1c-\x1f\x85\u2028\u2029]+")
_ODD_BREAKS = re.compile("[\x0b-\r\x1c-\x1f\x85\u2028\u2029]")


def on_one_line(text: str) -> str:
    """The text without those signs and in one line: what follows a line break looks like another message."""
    return text if text.isascii() and text.isprintable() else _BREAKS.sub(" ", GONE.sub("", text))


def as_people_read(text: str) -> str:
    """A text with paths in it as other programs show them."""
    return PREFIX.sub(lambda found: "\\\\" if found[1] else "", text) if "\\\\?\\" in text else text


def on_its_lines(text: str) -> str:
    """The text without those signs, with its lines kept."""
    return text if text.isascii() and text.isprintable() else _ODD_BREAKS.sub("\n", GONE.sub("", text))
