"""All files of a Summary, as bytes; where they go is for others to say."""

import unicodedata

from plc_workshop.results.summary import Summary


def made(summary: Summary) -> dict[str, bytes]:
    """The files that people take home, by name."""
    from plc_workshop.export import csv_file, html, json_file, markdown, qr_svg

    return {
        "summary.html": encoded(html.page(summary)),
        "summary.md": encoded(markdown.page(summary)),
        "summary.csv": encoded(csv_file.table(summary)),
        "summary.json": json_file.document(summary).encode("utf-8", "backslashreplace"),
        "summary-qr.svg": encoded(qr_svg.qr_file(summary)),
    }


def encoded(text: str) -> bytes:
    """UTF-8 without what no reader shows: control characters become spaces, halves of characters a mark."""
    return "".join(_printable(ch) for ch in text).encode("utf-8")


def _printable(ch: str) -> str:
    if ch in "\n\r" or " " <= ch <= "~":
        return ch
    match unicodedata.category(ch):
        case "Cc":
            return " "
        case "Cs":
            return "\ufffd"
        case _ if ord(ch) & 0xFFFE == 0xFFFE:  # no character in any version of Unicode
            return "\ufffd"
        case _other:
            return ch
