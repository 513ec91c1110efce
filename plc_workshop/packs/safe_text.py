"""Bytes of a file -> text that is safe to read on, with what is wrong about it."""

import codecs
import re
from itertools import islice

from plc_workshop.packs.problems import MOST, Problem, visible
from plc_workshop.words import _, ngettext
from plc_workshop.words.large_numbers import grouped

LARGEST = 1024 * 1024
"""The most bytes of a pack."""
MOST_LINES = 50_000
"""The most lines; the largest pack anybody led had about a thousand."""

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]")
_LAST_BLANKS = re.compile(r"(?<![ \t])[ \t]+(?=\n|\Z)")


class NoText(Exception):
    """The file cannot be read as a text at all."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.problem = Problem(1, 1, "", what)


def decoded(data: bytes) -> str:
    """The text with line feeds as line breaks and without a byte order mark. Raises: NoText."""
    if what := _other_kind(data):
        raise NoText(what)
    if len(data) > LARGEST:
        raise NoText(_("This file is larger than 1 MiB; text alone is far smaller."))
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or _looks_like_utf_16(data):
        raise NoText(_("This file is saved as UTF-16; save it again with the encoding UTF-8."))
    if b"\0" in data:
        raise NoText(_("This is no text file; a plain text file is needed, saved as UTF-8."))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise NoText(
            _("This file is not saved as UTF-8 (see line {line}); save it again with the encoding UTF-8.").format(
                line=line
            )
        ) from None
    text = _LAST_BLANKS.sub(_without_tabs, text.replace("\r\n", "\n").replace("\r", "\n"))
    if text.count("\n") > MOST_LINES:
        long = ngettext(
            "This file has more than {most} line; that is far too many.",
            "This file has more than {most} lines; that is far too many.",
            MOST_LINES,
        )
        raise NoText(long.format(most=grouped(MOST_LINES)))
    return text


def _other_kind(data: bytes) -> str:
    """What a file is that is no text, or one for another program; nothing where it may be a pack."""
    start = data[:1024].removeprefix(codecs.BOM_UTF8).lstrip()
    if start.startswith(b"{\\rtf"):
        return _("This is an RTF file, of a word processor; save it as plain text (UTF-8).")
    if start.startswith(b"%PDF-"):
        return _("This is a PDF file; a plain text file is needed, saved as UTF-8.")
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
        return _of_office(data)
    if start.lower().startswith((b"<!doctype", b"<html", b"<?xml", b"mime-version:")):
        return _("This is a web page, or a file with marks of that kind; a plain text file is needed, saved as UTF-8.")
    if start.startswith((b"\x89PNG", b"\xff\xd8\xff", b"GIF8")):
        return _("This is a picture; a plain text file is needed, saved as UTF-8.")
    return ""


def _of_office(data: bytes) -> str:
    """Such a file is a packed folder; the names in it tell which program wrote it."""
    if b"word/" in data or "WordDocument".encode("utf-16-le") in data:
        return _("This is a Word file; save it as plain text (UTF-8).")
    if b"opendocument.text" in data[:200]:
        return _("This is a LibreOffice Writer file; save it as plain text (UTF-8).")
    if b"xl/" in data or b"ppt/" in data or b"opendocument" in data[:200] or not data.startswith(b"PK"):
        return _("This is a file of an office program; a plain text file is needed, saved as UTF-8.")
    return _("This is a packed file, such as a zip; a plain text file is needed, saved as UTF-8.")


def _without_tabs(blanks: re.Match[str]) -> str:
    """Nobody sees a tab at the end of a line, but YAML does; blanks there may be Markdown."""
    return "" if "\t" in blanks.group() else blanks.group()


def _looks_like_utf_16(data: bytes) -> bool:
    """Plain letters in UTF-16 have a zero in every other byte."""
    start = data[:64]
    return len(start) > 3 and (not any(start[1::2]) or not any(start[0::2])) and any(start)


def control_characters(text: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The text with a blank for each control character, and for each its line, its column and a sentence."""
    found = []
    line, line_start, last = 1, 0, 0
    for match in islice(_CONTROL.finditer(text), MOST + 1):
        at = match.start()
        breaks = text.count("\n", last, at)
        if breaks:
            line += breaks
            line_start = text.rindex("\n", last, at) + 1
        last = at
        what = _("A control character ({character}) stands here; delete it.").format(character=visible(match.group()))
        found.append((line, at - line_start + 1, what))
    return _CONTROL.sub(" ", text) if found else text, found


def has_control_characters(text: str) -> bool:
    """Whether an escape of double quotes has put one into the text."""
    return _CONTROL.search(text) is not None
