"""The README as a package index shows it: nothing in it points to a file that is not there."""

import re
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

_ELSEWHERE = r"(?!\w[\w+.-]*:|//|#)"
"""Before a target: it is no address, and no place on the same page."""
_PICTURE = re.compile(rf"!\[[^\]]*\]\({_ELSEWHERE}[^)]*\)")
_LINK = re.compile(rf"(?<!!)\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\({_ELSEWHERE}[^)]*\)")
_TAG = re.compile(rf"<(?:img|source)\b[^>]*\b(?:src|srcset)=\"{_ELSEWHERE}[^>]*>", re.IGNORECASE)
_ANCHOR = re.compile(rf"<a\b[^>]*\bhref=\"{_ELSEWHERE}[^>]*>(.*?)</a>", re.IGNORECASE | re.DOTALL)
_EMPTY = re.compile(r"<(picture|figure|p|div|td|tr|table)\b[^>]*>\s*</\1>\n?", re.IGNORECASE)
_REMARK = re.compile(r"<!--.*?-->\n?", re.DOTALL)
_TABLE = re.compile(r"(?:^[ \t]*\|.*(?:\n|\Z))+", re.MULTILINE)
_BLOCK = re.compile(r"(^(`{3,}|~{3,}).*?^\2[^\n]*\n)", re.DOTALL | re.MULTILINE)
"""What is quoted to be typed: it stays as it is."""


class LongDescription(MetadataHookInterface):
    """Gives the package the README as its description."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Set it."""
        text = (Path(self.root) / "README.md").read_text("utf-8")
        metadata["readme"] = {"content-type": "text/markdown", "text": for_an_index(text)}


def for_an_index(text: str) -> str:
    """Markdown without pictures of this folder and without remarks; of a link to a file here only its text is left."""
    parts = _BLOCK.split(text)
    # A block is followed by its fence, which the pattern captures to find the end.
    told = "".join(part if at % 3 == 1 else _without(part) for at, part in enumerate(parts) if at % 3 != 2)
    return re.sub(r"\n{3,}", "\n\n", told).strip() + "\n"


def _without(text: str) -> str:
    for pattern in (_REMARK, _PICTURE, _TAG):
        text = pattern.sub("", text)
    text = _ANCHOR.sub(r"\1", _LINK.sub(r"\1", text))
    while text != (text := _EMPTY.sub("", text)):
        pass
    return _TABLE.sub(_without_empty_rows, text)


def _without_empty_rows(table: re.Match[str]) -> str:
    """What is left of a table; nothing, where only pictures stood in it."""
    head, line, *rows = [*table[0].splitlines(keepends=True), ""]
    rows = [row for row in rows if row.strip(" \t\n|")]
    return "".join((head, line, *rows)) if rows or head.strip(" \t\n|") else ""
