"""Hostile texts change nothing but the text shown, in every format."""

import csv
import io
import json
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import replace

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from plc_workshop.export.bundle import made
from plc_workshop.results.summary import Commitment, FocusNote, MirrorResult, Mostly, PackName, Parked, Summary
from tests.export.reading import read
from tests.export.sample import FULL

HOSTILE = {
    "tags": "</title></style></svg></pre><script>alert(1)</script><img src=x onerror=alert(1)>",
    "quotes": '" onload="alert(1)" \' onclick=\'x',
    "template": "{{ 7*7 }} {% raw %} {# x #} ${x} {0} %s {size}",
    "right to left": "\u202eevil\u202c \u2067abc\u2069",
    "zero width": "a\u200bb\u2060c\ufeffd\u00ade",
    "emoji": "👩‍🏫🎉 done",
    "newline": "one\ntwo\r\nthree\u2028four\x0bfive\n\n# six\n- seven\n```\neight",
    "controls": "a\x00b\x1b[31mc\x07d\x85e",
    "half a character": "a\ud83cb",
    "long": "x" * 10_000,
    "long words": "many words " * 900,
    "markdown": "| a | `b` *c* _d_ [e](http://f.example) ![g](h) <i> ~~j~~ \\ &amp; &#42; $k$",
    "formula": '=HYPERLINK("http://x.example";"y")',
    "formula later": "a;=1+1;+2;-3;@sum(1)\t=4",
    "comment": "--> <!-- ]]> <![CDATA[",
}


def told(text: str) -> Summary:
    """A Summary in which everything that a person or a pack writes is this text."""
    mirror = FULL.mirror
    assert mirror
    scale = tuple(f"{text} {point}" for point in range(len(mirror.scale)))
    labels = dict(zip(mirror.scale, scale, strict=True))
    rows = tuple(
        replace(
            row, text=text + " in full", short=text, dimension=text, mostly=row.mostly and _labelled(row.mostly, labels)
        )
        for row in mirror.statements
    )
    return replace(
        FULL,
        group=text,
        pack=PackName(FULL.pack.id, text, "en"),
        mirror=MirrorResult(mirror.participants, mirror.display, mirror.threshold, scale, rows),
        focus=tuple(FocusNote(note.statement, note.notice and text, note.because and text) for note in FULL.focus),
        commitments=tuple(Commitment(text, text, found.by, text, found.statement) for found in FULL.commitments),
        parking_lot=(Parked(text, text),),
        bring=text,
        leads=text,
        names=tuple((name, text) for name, _text in FULL.names),
    )


def _labelled(told: Mostly, labels: Mapping[str, str]) -> Mostly:
    """The same labels in other words."""
    return Mostly(*(labels.get(label or "") for label in (told.disagree, told.middle, told.agree)))


def shown(text: str) -> str:
    """The text as a reader may expect it: white space as one space, nothing unprintable."""
    kept = text.encode("utf-8", "replace").decode() if "\ud83c" in text else text
    return " ".join("".join(" " if ch < " " or "\x7f" <= ch < "\xa0" else ch for ch in kept).split())


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_the_page_keeps_its_elements(text: str) -> None:
    plain, found = read(made(told("plain"))["summary.html"].decode()), read(made(told(text))["summary.html"].decode())
    assert [(tag, sorted(attrs)) for tag, attrs in found.elements] == [
        (tag, sorted(attrs)) for tag, attrs in plain.elements
    ]
    for (_tag, attrs), (_plain_tag, expected) in zip(found.elements, plain.elements, strict=True):
        assert {name: value for name, value in attrs.items() if name not in ("d", "viewbox", "width", "height")} == {
            name: value for name, value in expected.items() if name not in ("d", "viewbox", "width", "height")
        }
    assert found.comments == []
    assert found.style == plain.style
    marks = shown(text).replace("?", "\ufffd") if "\ud83c" in text else shown(text)
    assert any(" ".join(each.split()) == marks for each in found.texts)


def _kinds(tokens: list[Token] | None) -> list[str]:
    return [kind for token in tokens or () for kind in (token.type, *_kinds(token.children)) if kind != "text"]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_markdown_keeps_its_blocks(text: str) -> None:
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    plain, found = (reader.parse(made(told(each))["summary.md"].decode()) for each in ("plain", text))
    assert [kind for kind in _kinds(found) if kind != "text_special"] == _kinds(plain)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_spreadsheet_finds_the_same_cells_and_no_formula(text: str) -> None:
    plain, found = (_cells(told(each)) for each in ("plain", text))
    assert [len(row) for row in found] == [len(row) for row in plain]
    for row, expected in zip(found, plain, strict=True):
        for cell, ordinary in zip(row, expected, strict=True):
            if "plain" in ordinary:
                assert not any(part.lstrip(" \"'").startswith(("=", "+", "-", "@")) and not part.startswith("'")
                               for part in cell.split(";"))  # fmt: skip
            elif ordinary != row[-1] and len(ordinary) != 16:
                assert cell == ordinary


def _cells(summary: Summary) -> list[list[str]]:
    data = made(summary)["summary.csv"]
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_json_gives_the_text_back(text: str) -> None:
    values = json.loads(made(told(text))["summary.json"])
    assert values["group"] == text
    assert values["commitments"][0]["what"] == text
    assert values["mirror"]["statements"][0]["short"] == text


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_the_code_stays_a_picture(text: str) -> None:
    root = ET.fromstring(made(told(text))["summary-qr.svg"])
    assert [element.tag.rpartition("}")[2] for element in root.iter()] == ["svg", "title", "rect", "rect", "path"]
