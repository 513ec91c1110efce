"""Signs that look right and are not: told by their name and their column, and never changed in silence."""

import random
import re
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from plc_workshop.packs.checker import check, check_bytes
from plc_workshop.packs.loader import load, parse
from plc_workshop.packs.signs import as_read, shows_nothing
from tests.packs.examples import GOOD, changed

GOOD_PACKS = sorted((Path(__file__).parent / "good").glob("*.yaml"))
CONTENT = sorted(path for path in (Path(__file__).parents[2] / "content").glob("*.yaml") if "." not in path.stem)
NO_BREAK = "There is a no-break space in column {}; type a plain space there."
QUOTES = "These are typographic quotes ({} in column {}); use straight ones."
LONG_DASH = "This is a long dash ({} in column {}); a list wants - and a space."


@pytest.mark.parametrize("path", [*CONTENT, *GOOD_PACKS], ids=lambda path: path.stem)
def test_a_good_pack_stays_without_a_warning(path: Path) -> None:
    assert check(path) == ()


def test_there_are_forty_of_them() -> None:
    assert len([*CONTENT, *GOOD_PACKS]) == 40


NARROW = "There is a narrow no-break space in column 17; type a plain space there."
SPECIAL = "There is a special space (U+2009) in column 17; type a plain space there."
NAMED: list[tuple[str, str, int, str]] = [
    # what is typed instead of what, the line that is told, what is said first
    ("minutes: 5", "minutes: 5\u00a0", 9, NO_BREAK.format(15)),
    ("minutes: 5", "minutes:\u00a05", 9, NO_BREAK.format(13)),
    ("    minutes: 5", "   \u00a0minutes: 5", 9, NO_BREAK.format(4)),
    ("    minutes", "\u00a0\u00a0\u00a0\u00a0minutes", 9, NO_BREAK.format(1)),
    ("minutes: 5", "minutes : 5".replace(" :", "\u00a0:"), 9, NO_BREAK.format(12)),
    ("minutes: 5", "minutes: −5", 9, "This is a long dash (− in column 14); type - instead."),
    ("minutes: 5", "minutes: ５", 9, "The sign ５ in column 14 only looks like 5; type 5 instead."),
    ("minutes: 5", "minutes: “5”", 9, QUOTES.format("“", 14)),
    ("minutes: 5", "minutes：5", 9, "The sign ： in column 12 only looks like :; type : instead."),
    ("- Where", "-\u00a0Where", 13, NO_BREAK.format(8)),
    ("- Where", "-\u200bWhere", 13, "There is a zero-width space in column 8, which nobody sees; delete it."),
    ("- Where", "– Where", 13, LONG_DASH.format("–", 7)),
    ("- Where", "— Where", 13, LONG_DASH.format("—", 7)),
    ("- Where", "• Where", 13, "This is a bullet (• in column 7); a list wants - and a space."),
    ("  - id: one", "  – id: one", 7, LONG_DASH.format("–", 3)),
    ("id: one", "id: o\u00adne", 7, "There is a soft hyphen in column 10, which nobody sees; delete it."),
    ("id: demo", "id: de‑mo", 2, "This is a special hyphen (‑ in column 7); type - instead."),
    ("id: demo", "id: de–mo", 2, "This is a long dash (– in column 7); type - instead."),
    ("language: en", "language: pt–BR", 4, "This is a long dash (– in column 13); type - instead."),
    ("title: Demo", "title\u00a0: Demo", 3, NO_BREAK.format(6)),
    ("title: Demo", "ti\u200btle: Demo", 3, "There is a zero-width space in column 3, which nobody sees; delete it."),
    ("title: Demo", "t\u0456tle: Demo", 3, "The sign \u0456 in column 2 is no plain letter, digit or hyphen."),
    ("title: Demo", "“title”: Demo", 3, QUOTES.format("“", 1)),
    ("title: Demo", "title: „We: all“", 3, QUOTES.format("„", 8)),
    ("title: Demo", "title: «We: all»", 3, QUOTES.format("«", 8)),
    ("title: Demo", "title: ‘We: all’", 3, QUOTES.format("‘", 8)),
    ("title: Demo", "title: “We: all”", 3, QUOTES.format("“", 8)),
    ("title: Demo", "title: Notre but\u202f: tous", 3, NARROW),
    ("title: Demo", "title: Notre but\u2009: tous", 3, SPECIAL),
    ("title: Demo", 'title: "Demo”', 3, QUOTES.format("”", 13)),
    ("body: |", "body: |\u00a0", 10, NO_BREAK.format(12)),
    ("body: |", "body: \u00a0|", 10, NO_BREAK.format(11)),
    ("title: Demo", 'title: \u00a0"Demo"', 3, NO_BREAK.format(8)),
    ("scale: [", "scale: \u200b[", 18, "There is a zero-width space in column 10, which nobody sees; delete it."),
    ("mirror:", "mirror:\u2060", 14, "There is an invisible sign (U+2060) in column 8; delete it."),
    ("turn_seconds", "turn–seconds", 17, "This is a long dash (– in column 7); type - instead."),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "line", "said"), NAMED, ids=lambda part: ascii(part)[:40])
def test_a_message_names_the_sign_and_its_column(old: str, new: str, line: int, said: str) -> None:
    found = [problem for problem in check_bytes(changed(old, new).encode()) if problem.line == line]
    assert any(problem.what.startswith(said.rstrip(".")) for problem in found), found
    assert any(not problem.warning for problem in found)


def test_a_sign_that_explains_nothing_is_not_named() -> None:
    for new in ("title: Les 5 élèves : l’école", "title: ‘t Is: goed", "title: de café: x", "title: Ünü: x"):
        (problem,) = check_bytes(changed("title: Demo", new).encode())
        assert problem.what.startswith(("This colon", "These are typographic quotes (‘")), problem
    (problem,) = check_bytes(changed("id: demo", "id: café").encode())
    assert problem.what == "café is no id: only small letters a to z, digits and hyphens (did you mean cafe?)"


ALIKE = [
    ("Rather no", "NO", "mirror.scale[1]"),
    ("Rather no", "N\u200bo", "mirror.scale[1]"),
    ("Rather no", "Ｎｏ", "mirror.scale[1]"),
    ("Rather no", "No\ufe0f", "mirror.scale[1]"),
    ("Rather no", "Rather\u00a0yes", "mirror.scale[2]"),
    ("Rather no", '"Rather  yes"', "mirror.scale[2]"),
    ("      section: one", "      section: one\n    - {id: b, text: WE  learn}", "mirror.statements[1].text"),
    ("      section: one", "      section: one\n    - {id: b, text: We le\u00adarn}", "mirror.statements[1].text"),
    ("      section: one", "      short: Talk\n    - {id: b, text: We go, short: TALK}", "mirror.statements[1].short"),
    (
        "      section: one",
        "      section: one\n    - {id: b, text: We go, short: we learn}",
        "mirror.statements[1].short",
    ),
]


@pytest.mark.parametrize(("old", "new", "path"), ALIKE, ids=ascii)
def test_what_reads_alike_stands_twice(old: str, new: str, path: str) -> None:
    twice = [problem for problem in check_bytes(changed(old, new).encode()) if " twice; " in problem.what]
    assert [(problem.where, problem.warning) for problem in twice] == [(path, False)]


@pytest.mark.parametrize(
    "nothing", ["\u200b", "\u00ad\u00ad", "\u2060 \u200d", "\u3164", "\u2800", "\ufe0f"], ids=ascii
)
@pytest.mark.parametrize("key", ["title: Demo", "text: We learn", "- Where are we?", "Rather no"])
def test_what_shows_nothing_is_empty(key: str, nothing: str) -> None:
    lead = key.partition(" ")[0] + " " if key != "Rather no" else ""
    problems = check_bytes(changed(key, f'{lead}"{nothing}"').encode())
    assert [problem.what for problem in problems] == ["This text is empty; fill it in, or take the line out."]


WORD = "This is a Word file; save it as plain text (UTF-8)."
PLAIN = "a plain text file is needed, saved as UTF-8."
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PACKED = b"PK\x03\x04" + b"\0" * 22
KINDS = {
    b"{\\rtf1\\ansi format: 1}": "This is an RTF file, of a word processor; save it as plain text (UTF-8).",
    b"%PDF-1.7\n\xe2\xe3\xcf\xd3": f"This is a PDF file; {PLAIN}",
    PACKED + b"word/document.xml": WORD,
    PACKED + b"ppt/slides": f"This is a file of an office program; {PLAIN}",
    PACKED + b"mimetypeapplication/vnd.oasis.opendocument.text":
    "This is a LibreOffice Writer file; save it as plain text (UTF-8).",
    OLD_OFFICE + b"\0" * 600 + "WordDocument".encode("utf-16-le"): WORD,
    PACKED + b"\xff" * 2_000_000: f"This is a packed file, such as a zip; {PLAIN}",
    b"<!DOCTYPE html>\n<html>": f"This is a web page, or a file with marks of that kind; {PLAIN}",
    b"\x89PNG\r\n\x1a\n\0\0": f"This is a picture; {PLAIN}",
}  # fmt: skip


@pytest.mark.parametrize("data", KINDS, ids=lambda data: repr(data[:8]))
def test_a_file_of_another_program_is_told_as_what_it_is(data: bytes) -> None:
    assert [problem.what for problem in check_bytes(data)] == [KINDS[data]]


ODD = "\u200e\u200f\u061c\u00a0\u202f\u2009\u3000\u200b\u200d\u2060\u00ad\ufe0f“”„‘’‚«»‹›–—―−‐‑•·：，；（）［］；"
TYPED = [GOOD, *(path.read_text("utf-8") for path in (*GOOD_PACKS, *CONTENT) if "windows" not in path.name)]


def shown(value: object) -> list[str]:
    """All texts of a pack, in order."""
    if isinstance(value, tuple):
        return [text for item in value for text in shown(item)]
    if is_dataclass(value):
        return [text for field in fields(value) for text in shown(getattr(value, field.name))]
    return [str(value)]


@settings(max_examples=250, deadline=None)
@given(st.sampled_from(TYPED), st.sampled_from(ODD), st.integers(0, 2**32))
def test_what_passes_without_a_word_shows_what_was_typed(text: str, sign: str, seed: int) -> None:
    at = random.Random(seed).randrange(len(text))
    assume(shows_nothing(sign) or text[at] not in "|>\"'[{#")  # it is seen before them, and they behind it
    typed = text[:at] + sign + text[at:]
    if check_bytes(typed.encode()):
        return
    before, after = parse(text.encode(), "")[0], parse(typed.encode(), "")[0]
    old, new = shown(before), shown(after)
    assert len(new) == len(old), "nothing is parted, and nothing grows together"
    other = [(was, now) for was, now in zip(old, new, strict=True) if was != now]
    assert len(other) <= 1
    for was, now in other:
        assert _seen(now, sign) == _seen(was, sign)
        assert now.count(sign) == was.count(sign) + 1
    if not other:  # nothing of it is seen: in a comment, or a blank at the end of a text
        comment = "#" in text[text.rfind("\n", 0, at) + 1 : at]
        assert comment or not sign.strip(), (text[max(0, at - 30) : at], sign)


def _seen(text: str, sign: str) -> str:
    """The text without the sign, and without the blanks at the ends of a line, which nobody sees."""
    return re.sub("(?m)^ +| +$", "", text.replace(sign, ""))


def test_a_remark_behind_a_sign_that_looks_like_a_blank_is_told_to_be_text() -> None:
    (problem,) = check_bytes(changed("title: Demo", "title: Demo \u200b# a remark").encode())
    assert problem.warning
    assert problem.what == "There is a zero-width space in column 13, which nobody sees; delete it."


def test_texts_that_read_alike() -> None:
    assert as_read("Ｏui\u200b") == as_read("OUI") == "oui"
    assert as_read("a\u00a0b\n c") == "a b c"
    assert as_read("résumé") == as_read("re\u0301sume\u0301") != as_read("resume")
    assert as_read("ß") == as_read("SS")


def test_good_packs_load(tmp_path: Path) -> None:
    assert all(load(path) for path in GOOD_PACKS)
