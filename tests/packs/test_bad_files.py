"""Every mistake has its line, and a sentence a teacher understands."""

import pytest

from plc_workshop.packs.checker import check_bytes
from plc_workshop.packs.loader import parse
from tests.packs.examples import GOOD, changed

NUMBER = "is no whole number in plain digits such as 5"
EMPTY = "This text is empty; fill it in, or take the line out."
INDENT = (
    "This line does not fit what stands above it: let it start as far in as its neighbours; "
    "a text with quotes ends where they close."
)
COLON = (
    "This colon is in the wrong place: put quotes around a text that has a colon in it, "
    "or move the line so that it starts below its neighbours."
)
LONELY = "No statement of the Mirror belongs to this section; if one does, give it section: one."
BACKSLASH = "A backslash has a meaning of its own between double quotes; use 'single quotes' around this text."
KEYS = "A text is wanted here, not keys; put quotes around a text that has a colon in it."
NO_ID = "A b is no id: only small letters a to z, digits and hyphens (did you mean a-b?)"

NUMBERS = {
    "true": f"true {NUMBER}.",
    '"5"': "A number is wanted here, without quotes.",
    "5.0": f"5.0 {NUMBER}.",
    "0x1": f"0x1 {NUMBER}.",
    "0o7": f"0o7 {NUMBER}.",
    "010": f"010 {NUMBER} (did you mean 10?)",
    "+5": f"+5 {NUMBER} (did you mean 5?)",
    "1_000": f"1_000 {NUMBER}.",
    ".nan": f".nan {NUMBER}.",
    "1e1": f"1e1 {NUMBER}.",
    "٥": f"٥ {NUMBER}.",
    "1:30": f"1:30 {NUMBER}.",
    "2026-01-01": f"2026-01-01 {NUMBER}.",
    "5 min": f"5 min {NUMBER}.",
    "0": "0 is too much or too little: from 1 to 180.",
    "181": "181 is too much or too little: from 1 to 180.",
    "-1": "-1 is too much or too little: from 1 to 180.",
    "9" * 5000: "99999999999… is too much or too little: from 1 to 180.",
    "[5]": "A number is wanted here, not a list.",
}


@pytest.mark.parametrize("written", NUMBERS)
def test_only_a_plain_number_is_a_number(written: str) -> None:
    problems = check_bytes(changed("minutes: 5", f"minutes: {written}").encode())
    assert [problem.as_line("f") for problem in problems] == [f"f:9:14: sections[0].minutes: {NUMBERS[written]}"]


@pytest.mark.parametrize(("written", "fine"), [("1", True), ("180", True), ("0", False), ("181", False)])
def test_the_range_of_minutes(written: str, fine: bool) -> None:
    assert (parse(changed("minutes: 5", f"minutes: {written}").encode(), "")[0] is not None) is fine


@pytest.mark.parametrize(("written", "fine"), [("19", False), ("20", True), ("3600", True), ("3601", False)])
def test_the_range_of_a_turn(written: str, fine: bool) -> None:
    assert (parse(changed("turn_seconds: 120", f"turn_seconds: {written}").encode(), "")[0] is not None) is fine


TABLE: list[tuple[str, str, list[str]]] = [
    # keys
    ("title: Demo", "titel: Demo", ["3:1: titel: The key titel is unknown (did you mean title?)"]),
    ("title: Demo\n", "", ["1:1: title: This key is missing."]),
    ("    title: One\n", "", ["7:5: sections[0].title: This key is missing."]),
    (
        "title: Demo",
        "title: Demo\ntitle: Two",
        ["4:1: title: The key title stands here twice; the first is on line 3."],
    ),
    ("title: Demo", "title: Demo\nzzz: Two", ["4:1: zzz: The key zzz is unknown."]),
    (
        "title: Demo",
        "title: Demo\nscale: [a, b]",
        ["4:1: scale: The key scale is unknown here; it belongs to mirror."],
    ),
    (
        "title: Demo",
        "title: Demo\n<<: *a",
        [
            "4:1: <<: There are no merge keys; write out what belongs here.",
            "4:5: <<: A text that starts with * needs quotes; parts cannot be repeated with & and *.",
        ],
    ),
    # the script of the talk
    (
        "title: Demo",
        "title: Demo\ntalk: [a]",
        ["4:7: talk: Keys and values are wanted here, such as title: Our school."],
    ),
    ("title: Demo", "title: Demo\ntalk: {sea: Look.}", ["4:8: talk.sea: The key sea is unknown (did you mean see?)"]),
    (
        "title: Demo",
        "title: Demo\ntalk: {last: Look.}",
        ["4:8: talk.last: The key last is unknown here; it belongs to minutes."],
    ),
    ("title: Demo", "title: Demo\ntalk: {see: [Look.]}", ["4:13: talk.see: A text is wanted here, not a list."]),
    ("title: Demo", "title: Demo\ntalk: {see: }", [f"4:12: talk.see: {EMPTY}"]),
    (
        "title: Demo",
        "title: Demo\ntalk: {see: a\x07}",
        ["4:14: talk.see: A control character (\\x07) stands here; delete it."],
    ),
    ("title: Demo", "title: Demo\nsee: Look.", ["4:1: see: The key see is unknown here; it belongs to talk."]),
    ("title: Demo", "title: Demo\nsee: 25", ["4:1: see: The key see is unknown here; it belongs to minutes."]),
    # texts
    ("title: Demo", "title:", [f"3:7: title: {EMPTY}"]),
    ("title: Demo", 'title: "  "', [f"3:8: title: {EMPTY}"]),
    ("title: Demo", "title: []", ["3:8: title: A text is wanted here, not a list."]),
    (
        "- Where are we?",
        "- Where: are we?",
        [f"13:9: sections[0].discuss[0]: {KEYS}"],
    ),
    ("title: Demo", 'title: "\\e[31mDemo"', ["3:8: title: The backslash makes a control character here; delete it."]),
    ("title: Demo", 'title: "\\ud800"', ["3:8: title: The backslash makes a control character here; delete it."]),
    ("title: Demo", "title: \x1bDemo", ["3:8: title: A control character (\\x1b) stands here; delete it."]),
    ("title: Demo", "title: De\u202emo", ["3:10: title: A control character (\\u202e) stands here; delete it."]),
    # lists, parts
    (
        "    discuss:\n      - Where",
        "    discuss: Where",
        ["12:14: sections[0].discuss: A list is wanted here: each item on a line of its own that starts with a dash."],
    ),
    ("source: {title: Us}", "source: Us", ["5:9: source: Keys and values are wanted here, such as title: Our school."]),
    # ids, links
    (
        "    - id: a",
        "    - id: A b",
        [f"20:11: mirror.statements[0].id: {NO_ID}"],
    ),
    (
        "      section: one\n",
        "      section: one\n    - {id: a, text: x}\n",
        ["23:12: mirror.statements[1].id: The id a stands here twice; the first is on line 20."],
    ),
    (
        "mirror:\n",
        "  - {id: one, title: x, minutes: 1, body: x}\nmirror:\n",
        ["14:10: sections[1].id: The id one stands here twice; the first is on line 7."],
    ),
    (
        "section: one",
        "section: on",
        [
            "22:16: mirror.statements[0].section: There is no section with the id on (did you mean one?)",
            f"7:9: warning: sections[0].id: {LONELY}",
        ],
    ),
    # scale, statements
    ("Rather no", "No", ["18:15: mirror.scale[1]: The label No stands here twice; the first is on line 18."]),
    ("[No, Rather no, Rather yes, Yes]", "[No]", ["18:10: mirror.scale: At least 2 items are needed here."]),
    ("[No,", "[1, 2, 3, 4, No,", ["18:50: mirror.scale[7]: 8 items are too many here: at most 7."]),
    (
        "      section: one",
        "      section: one\n      short: " + "x" * 26,
        ["23:14: mirror.statements[0].short: This text has 26 characters; at most 25 fit."],
    ),
    # words with a meaning
    ("format: 1", "format: 0", ["1:9: format: 0 is not known here; only 1 is."]),
    (
        "format: 1",
        "format: 2\nwhat: ever",
        ["1:9: format: This file has format 2 and needs a newer version of this program, which knows format 1."],
    ),
    (
        "language: en",
        "language: English",
        ["4:11: language: English is no language code such as en, nl, lv or pt-BR (did you mean en?)"],
    ),
    (
        "language: en",
        "language: pt_BR",
        ["4:11: language: pt_BR is no language code such as en, nl, lv or pt-BR (did you mean pt-BR?)"],
    ),
    (
        "minutes: 5",
        "minutes: 5\n    mode: pair",
        ["10:11: sections[0].mode: pair is not one of: room, pairs, alone (did you mean pairs?)"],
    ),
    (
        "minutes: 5",
        "minutes: 5\n    optional: yes",
        ["10:15: sections[0].optional: true or false is wanted here, without quotes (did you mean true?)"],
    ),
    # form
    ("title: Demo", "title: We: all", [f"3:10: {COLON}"]),
    ("title: Demo", 'title: "Demo', ["3:8: title: The quote that opens here is never closed."]),
    (
        "title: Demo\nlanguage: en",
        'title: "Demo\nlanguage: "en"',
        ["3:8: The quote that opens here closes only on line 4; is the closing quote missing?"],
    ),
    (
        "title: Demo",
        "title: 'It's ours'",
        ["3:8: This text ends where its quotes close; put all of it between quotes of one kind."],
    ),
    ("title: Demo", "title: @home", ["3:8: title: A text that starts with @ needs quotes around it."]),
    ("title: Demo", "title: *so* it is", ["3:8: title: A text that starts with & or * needs quotes around it."]),
    (
        "title: Demo",
        "title: *so",
        ["3:8: title: A text that starts with * needs quotes; parts cannot be repeated with & and *."],
    ),
    (
        "title: Demo",
        "title: &so it is",
        ["3:8: title: A text that starts with & needs quotes; parts cannot be repeated with & and *."],
    ),
    (
        "title: Demo",
        "title: !!python/object:os.system x",
        ["3:8: title: A text that starts with ! needs quotes; there are no type names."],
    ),
    (
        "title: Demo",
        "title: | Demo",
        ["3:10: title: After | or > the text starts on the next line, a few spaces further in."],
    ),
    (
        "title: Demo",
        "title: [Demo",
        ["3:8: title[0]: The bracket that opens here is not closed before line 4, or a comma is missing."],
    ),
    (
        "title: Demo",
        'title: "C:\\path"',
        [f"3:12: title: {BACKSLASH}"],
    ),
    ("title: Demo", 'title: "\\UFFFFFFFF"', ["3:11: title: This number after a backslash or a % is too large."]),
    (
        "title: Demo",
        "title Demo",
        ["3:1: A colon is missing on this line, or it is not as far in as its neighbours."],
    ),
    ("title: Demo", "title:Demo", ["3:1: A space is missing after the colon on this line."]),
    ("    title: One", "   title: One", [f"8:4: sections[0]: {INDENT}"]),
    ("    title: One", "     title: One", [f"8:11: sections[0]: {COLON}"]),
    ("    title: One", "\ttitle: One", ["8:1: sections[0]: A tab stands here; use spaces at the start of a line."]),
]


def test_the_good_pack_is_good() -> None:
    assert check_bytes(GOOD.encode()) == ()


@pytest.mark.parametrize(("old", "new", "expected"), TABLE)
def test_a_mistake_is_named_where_it_stands(old: str, new: str, expected: list[str]) -> None:
    assert [problem.as_line("f") for problem in check_bytes(changed(old, new).encode())] == [
        f"f:{line}" for line in expected
    ]


WHOLE: list[tuple[bytes, str]] = [
    (b"", "1:1: This file is empty; format: 1 is needed at the start."),
    (b"# nothing\n\n", "1:1: This file is empty; format: 1 is needed at the start."),
    (b"---\n", "1:1: This file is empty; format: 1 is needed at the start."),
    (b"- a\n- b\n", "1:1: This file is a list; keys and values are needed, and format: 1 at the start."),
    (b"hello", "1:1: This file is a text without keys; keys and values are needed, and format: 1 at the start."),
    (GOOD.encode("utf-16"), "1:1: This file is saved as UTF-16; save it again with the encoding UTF-8."),
    (GOOD.encode("utf-16-le"), "1:1: This file is saved as UTF-16; save it again with the encoding UTF-8."),
    (GOOD.encode("utf-16-be"), "1:1: This file is saved as UTF-16; save it again with the encoding UTF-8."),
    (
        GOOD.replace("Demo", "Dé").encode("latin-1"),
        "1:1: This file is not saved as UTF-8 (see line 3); save it again with the encoding UTF-8.",
    ),
    (b"\x00\x01\x02\x03", "1:1: This is no text file; a plain text file is needed, saved as UTF-8."),
    (GOOD.encode() + b"\0", "1:1: This is no text file; a plain text file is needed, saved as UTF-8."),
    (b"a" * (1024 * 1024 + 1), "1:1: This file is larger than 1 MiB; text alone is far smaller."),
    (
        GOOD.encode() + b"---\na: b\n",
        "23:1: A second document starts here (the line ---); only one can stand in a file.",
    ),
    (b"[" * 10_000, "1:21: Lists and keys are nested too deep here; five levels are enough."),
    (b"- " * 10_000, "1:41: Lists and keys are nested too deep here; five levels are enough."),
    (b"a: {" * 10_000, "1:80: Lists and keys are nested too deep here; five levels are enough."),
    (b"\n" * 60_000, "1:1: This file has more than 50,000 lines; that is far too many."),
    (b"[" + b"1," * 30_000, "1:40000: This file has more than 20,000 texts and keys; that is far too many."),
]


@pytest.mark.parametrize(("data", "expected"), WHOLE)
def test_a_file_that_is_no_pack_at_all(data: bytes, expected: str) -> None:
    assert [problem.as_line("f") for problem in check_bytes(data)] == [f"f:{expected}"]


def test_all_mistakes_are_told_at_once_errors_first() -> None:
    text = GOOD.replace("text: We learn", "text: We learn from each other every week").replace(
        "minutes: 5", "minutes: no"
    )
    text = text.replace("title: Demo", "titel: Demo").replace("id: a", "id: A").replace("Yes]", "No]")
    problems = check_bytes(text.encode())
    assert [(problem.line, problem.warning) for problem in problems] == [
        (3, False),
        (9, False),
        (18, False),
        (20, False),
        (21, True),
    ]
    assert problems[1].source == "    minutes: no"


def test_aliases_are_told_and_never_followed() -> None:
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]\n" for i in range(1, 40))
    problems = check_bytes((GOOD + bomb + "self: &self [*self]\n").encode())
    assert len([problem for problem in problems if "cannot be repeated" in problem.what]) == 40 + 39 * 9 + 2


def test_a_hopeless_file_names_a_thousand_mistakes_and_counts_the_rest() -> None:
    problems = check_bytes(("".join(f"key{i}: x\n" for i in range(3000))).encode())
    assert len(problems) == 1001
    assert problems[-1].what == "and 2007 more problems like these"


def test_a_very_long_line_is_shown_around_the_mistake() -> None:
    problems = check_bytes(changed("[No,", "[No," + " " * 5000 + "No,").encode())
    assert "No, Rather" in problems[0].source
    assert len(problems[0].source) < 170
