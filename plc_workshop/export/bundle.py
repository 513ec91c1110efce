"""All files of a Summary, as bytes; where they go is for others to say."""

import re

from plc_workshop.results.summary import Summary

NAMES = ("summary.html", "summary.md", "summary.csv", "summary.json", "summary-qr.svg")
"""What they are called."""
_CONTROL = re.compile(r"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_NO_CHARACTER = re.compile("[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def made(summary: Summary) -> dict[str, bytes]:
    """The files that people take home, by name, in the language of the session."""
    from plc_workshop.export import csv_file, html, json_file, markdown, qr_svg
    from plc_workshop.export.view import in_its_language

    with in_its_language(summary):
        pages = (
            encoded(html.page(summary)),
            encoded(markdown.page(summary)),
            encoded(csv_file.table(summary)),
            json_file.document(summary).encode("utf-8", "backslashreplace"),
            encoded(qr_svg.qr_file(summary)),
        )
        return dict(zip(NAMES, pages, strict=True))


def encoded(text: str) -> bytes:
    """UTF-8 without what no reader shows: control characters become spaces, halves of characters a mark."""
    return _NO_CHARACTER.sub("\ufffd", _CONTROL.sub(" ", text)).encode("utf-8")
