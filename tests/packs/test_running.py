"""Lines that run together, and commas that part one text: told by line, and nothing else is."""

import pytest

from plc_workshop.packs.checker import check_bytes
from tests.packs.examples import changed

LISTED = "This line runs together with the one above it; begin each line of a list with - and a space."
APART = "This line runs together with the one above it; put an empty line between them."
TABLE = "A table is not shown as one: its lines run together; write a list, each line with - and a space."
FOLDED = "The lines of this text run together; write body: | and the text on the lines below it."


def told(body: str, *, header: str = "body: |") -> list[tuple[int, str]]:
    """Line within the body, from 1, and sentence."""
    indented = "\n".join(
        f"      {line}".rstrip(" ") if not line.strip() else f"      {line}" for line in body.split("\n")
    )
    text = changed("    body: |\n      Hello.", f"    {header}\n{indented}")
    problems = check_bytes(text.encode())
    assert all(problem.warning for problem in problems), problems
    return [(problem.line - 10, problem.what) for problem in problems]


@pytest.mark.parametrize(
    "bullet", ["•", "·", "‣", "◦", "▪", "●", "○", "➢", "►", "✓", "☐", "\uf0b7", "-\u00a0", "1.\u00a0", "o\t", "§\t"]
)
def test_a_bullet_of_a_word_processor(bullet: str) -> None:
    assert told(f"Bring:\n{bullet} one\n{bullet} two") == [(2, LISTED)]
    assert told(f"{bullet} one\n{bullet} two") == [(2, LISTED)]
    assert told(f"- a\n\n  We bring what we have,\n  {bullet} one") == [(4, LISTED)]


@pytest.mark.parametrize(
    "marks",
    [
        "– – –", "— — —", "a) b) c)", "a. b. c.", "(a) (b) (c)", "A) B) C)", "i) ii) iii)", "(1) (2) (3)", "а) б) в)",
        "① ② ③", "1️⃣ 2️⃣ 3️⃣", "🎯 📚 ✏️", "[ ] [x] [ ]", "» » »", "→ → →", "~ ~ ~", "= = =",
    ],
)  # fmt: skip
def test_lines_that_begin_like_items(marks: str) -> None:
    signs = ["[ ]", "[x]", "[ ]"] if "[" in marks else marks.split()
    first, second, third = (f"{sign} {word}" for sign, word in zip(signs, ("one", "two", "three"), strict=True))
    assert told(f"{first}\n{second}\n{third}")[:1] == [(2, LISTED)]
    assert told(f"Hello to all.\n\n{first}\nand more of it\n{second}")[:1] == [(5, LISTED)]
    if signs[0] not in ("a.", "🎯", "1️⃣", "="):
        assert told(f"We bring:\n{second}") == [(2, LISTED)]


@pytest.mark.parametrize("lines", ["-one\n-two", "+one\n+two", "*one\n*two", "1.one\n2.two", "1)one\n2)two"])
def test_a_list_whose_blank_is_missing(lines: str) -> None:
    assert told(lines) == [(2, LISTED)]


@pytest.mark.parametrize("lines", ["– one\n– two", "— one\n— two", "a) one\nb) two", "-one\n-two"])
def test_a_list_right_below_a_line_that_does_not_end(lines: str) -> None:
    assert told(f"We bring\n{lines}") == [(3, LISTED)]


def test_a_list_that_begins_with_two() -> None:
    assert told("Hello:\n2. two\n3. three") == [(3, LISTED)]


@pytest.mark.parametrize("title", ["**Warm-up**", "__Warm-up__", "**Warm-up:**", "**Warm-up**:"])
def test_a_bold_line_is_no_title(title: str) -> None:
    assert told(f"{title}\nStand up.") == [(2, APART)]
    assert told(f"Stand up.\n{title}") == [(2, APART)]
    assert told(f"{title}\n\nStand up.") == []
    assert told(f"{title} Stand up\nand sit down.") == []


@pytest.mark.parametrize(
    "table",
    [
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "a | b\n--|--\n1 | 2",
        "a\tb\n1\t2",
        "| a | b |\n| 1 | 2 |",
        "+---+---+\n| a | b |",
    ],
)
def test_a_table(table: str) -> None:
    assert told(table)[0][1] == TABLE
    assert told(f"Look:\n\n{table}")[0][1] == TABLE


@pytest.mark.parametrize("line", ["– two", "— two", "-two", "*two", "2.two", "a) two", "→ two", "・ two", "2、two"])
def test_one_odd_line_in_a_real_list(line: str) -> None:
    assert told(f"- one\n{line}\n- three") == [(2, LISTED)]
    assert told(f"- one\n- two\n{line}") == [(3, LISTED)]


@pytest.mark.parametrize(
    "lines",
    ["9:00 Welcome\n9:10 Talk", "1.1 one\n1.2 two", "1- one\n2- two", "1/ one\n2/ two", "１．one\n２．two",
     "（1）one\n（2）two", "一、one\n二、two",
     "-> one\n-> two", "—one\n—two", "A- one\nB- two", "Time: 5 minutes\nPaper: one sheet",
     "**Time:** 5 minutes\n**Paper:** one sheet"],
)  # fmt: skip
def test_other_ways_to_begin_an_item(lines: str) -> None:
    assert told(lines) == [(2, LISTED)]


def test_every_paragraph_is_told() -> None:
    assert told("• one\n• two\n\nFine.\n\n• three\n• four") == [(2, LISTED), (7, LISTED)]


def test_notes_too() -> None:
    text = changed("    body: |", "    notes: |\n      • one\n      • two\n    body: |")
    assert [(problem.line, problem.what) for problem in check_bytes(text.encode())] == [(12, LISTED)]


def test_the_script_of_the_talk_too() -> None:
    text = changed("sections:", "talk:\n  see: |\n    • one\n    • two\nsections:")
    assert [(problem.line, problem.what) for problem in check_bytes(text.encode())] == [(9, LISTED)]
    text = changed("sections:", "talk:\n  see:\n    So.\n    - one\n    - two\nsections:")
    assert [problem.what for problem in check_bytes(text.encode())] == [FOLDED.replace("body", "see")]


FOLDS = [
    "Hello.\n- one\n- two",
    "Hello.\n\n- one\n- two",
    "One.\n\nTwo.",
    "1. one\n2. two",
    "> a\n\nb",
]


@pytest.mark.parametrize("text", FOLDS)
@pytest.mark.parametrize("header", ["body: >", "body: >-", "body:"])
def test_lines_that_yaml_joins(text: str, header: str) -> None:
    text = text if header != "body:" or text[0].isalpha() else f"So.\n{text}"
    assert [what for _line, what in told(text, header=header)] == [FOLDED]


@pytest.mark.parametrize("header", ["body: >", "body: >-", "body:", "body: |"])
def test_prose_of_several_lines_is_fine_in_any_form(header: str) -> None:
    assert told("We meet every week,\nand we talk of what we\n*saw* in our lessons.", header=header) == []


@pytest.mark.parametrize(
    "body",
    [
        "We tried it in May\n– and it worked.",
        "It was written by\nA. Smith and others.",
        "We met in the year\n2026. It was warm.",
        "A line that ends hard  \n• one",
        "A line that ends hard\\\n**Bold**",
        "- one\n- two\n  and more",
        "Hello.\n1. one\n2. two",
        "*We* go on\nand on.",
        "Say “yes” or “no”;\n“maybe” is fine.",
        "« Oui », dit-elle,\net elle rit.",
        "Either | or\nis a question.",
        "Elle a dit :\n« Bonjour »",
        "« Bonjour »,\n« Bonsoir », et voilà.",
        "It is about\n**trust** and\n**time** for all.",
        "We need\n**trust**\nand time.",
        "Katru dienu\n5. klasi un\n6. klasi",
        "It was written by\nJ. Smith and\nK. Jones",
        "J. Smith and\nK. Jones",
        "Mēs strādājam ar:\n5. klasi un\n6. klasi.",
        "It:\nA. Smith, B. Jones and\nC. Brown",
        "Look:\n🎯 is the sign.",
        "- see page\n1.1 of the guide",
        "- Prof.\nA. Smith",
        "- with Ann\n& Bob",
        "- We meet at nine\n– or ten – on Monday",
        "We give the child\n€ 5 and\n€ 6",
        "It was slow\n– very slow –\n– and it worked – for us.",
        "- one that goes on\n  - in here\n  - and here",
        "- We met on\n  5. May and then\n  – at last – again",
        "- A Smith, who\n  wrote: all of it",
    ],
)
def test_prose_is_not_told(body: str) -> None:
    assert told(body) == []


# Commas in brackets

CUT = {
    "[“No, never”, “Yes”]": "“ in column 11",
    "[“No”, “Yes”]": "“ in column 11",
    "[« Non, pas », « Oui »]": "« in column 11",
    "[„Nein, nie“, „Ja“]": "„ in column 11",
    "[‘No, never’, Yes]": "‘ in column 11",
    "[No (never, Yes]": "( in column 14",
    "[No (never, at all), Yes]": "( in column 14",
    "[No, never), Yes]": ") in column 20",
    '[Say "no, never", Yes]': '" in column 15',
    "[Say 'no, never', Yes]": "' in column 15",
    "[No（never, Yes]": "（ in column 13",
}


@pytest.mark.parametrize("scale", CUT)
def test_a_comma_that_parts_one_text(scale: str) -> None:
    problems = check_bytes(changed("[No, Rather no, Rather yes, Yes]", scale).encode())
    assert problems[0].line == 18
    assert not problems[0].warning
    assert CUT[scale] in problems[0].what
    assert "put straight quotes around the whole text" in problems[0].what


def test_one_text_that_is_parted_is_told_once() -> None:
    problems = check_bytes(changed("[No, Rather no, Rather yes, Yes]", "[“No, never”, Maybe, Yes]").encode())
    assert [problem.where for problem in problems] == ["mirror.scale[0]"]


@pytest.mark.parametrize(
    "scale",
    [
        "[Don't know, I don’t think so, Yes]",
        "[a (very) poor place, a good one]",
        "[’t Is goed, ouders’ avond, Ja]",
        "['s Ochtends, Nee]",
        "[1) no, 2) yes]",
        "[a) no, b) yes]",
        "[super :), so so, bad ;-(]",
        "[No, Rock ’n’ roll]",
        "[מנכ\"ל, ד\"ר]",
        "[\"No, never\", 'Yes, “always”']",
        "[L’école, d'accord, qu’il vienne]",
        "[5′, 10′]",
    ],
)  # fmt: skip
def test_what_has_its_partner_is_fine(scale: str) -> None:
    scale = scale.replace("['s Ochtends", '["\'s Ochtends"')
    assert check_bytes(changed("[No, Rather no, Rather yes, Yes]", scale).encode()) == ()


def test_other_lists_in_brackets_too() -> None:
    text = changed("    discuss:\n      - Where are we?", "    discuss: [Where (here, or there?), Why?]")
    assert [problem.where for problem in check_bytes(text.encode())] == ["sections[0].discuss[0]"]


def test_a_sign_on_a_later_line_is_told_there() -> None:
    text = changed("[No, Rather no, Rather yes, Yes]", "[No, Rather no,\n    so and so “often,\n    or not”, Yes]")
    (problem,) = check_bytes(text.encode())
    assert (problem.line, problem.column) == (19, 5)
    assert "“ in column 15" in problem.what


@pytest.mark.parametrize(
    "item",
    [
        "- Why?\n        - because",
        "- Why?\n        • because",
        "- |\n        Why?\n        1. because",
        "- >\n        a:\n        a) b",
    ],
)
def test_a_list_in_a_text_of_one_line(item: str) -> None:
    (problem,) = check_bytes(changed("- Where are we?", item).encode())
    assert problem.warning
    assert problem.what == "This text is one line on the screen: what looks like a list here runs together."


def test_a_text_of_one_line_may_be_typed_in_several() -> None:
    for item in ("- Where are we,\n        and where to?", "- >-\n        Where are we\n        – today – now?"):
        assert check_bytes(changed("- Where are we?", item).encode()) == ()


@pytest.mark.parametrize("written", ['"C:\\new"', '"A\\tB"'])
def test_a_backslash_that_makes_a_line_break(written: str) -> None:
    (problem,) = check_bytes(changed("title: Demo", f"title: {written}").encode())
    assert problem.warning
    assert problem.what.startswith("A backslash before n or t is a line break or a tab here")


def test_a_tab_before_a_remark_that_may_be_none() -> None:
    assert [problem.warning for problem in check_bytes(changed("text: We learn", "text: We are\t#1").encode())] == [
        True
    ]
    assert check_bytes(changed("text: We learn", "text: We learn\t# a remark").encode()) == ()


@pytest.mark.parametrize("sign", "｜¦│")
def test_a_sign_that_looks_like_a_pipe(sign: str) -> None:
    problems = check_bytes(changed("body: |", f"body: {sign}").encode())
    assert any(not problem.warning and f"sign {sign} in column 11" in problem.what for problem in problems), problems


def test_stars_that_vanish() -> None:
    assert [line for line, what in told("We have 5*3*2 = 30 pupils.") if what.startswith("The stars in this line")] == [
        1
    ]
    for body in ("We have 5 * 3 * 2 pupils.", "We *really* do.", "5\\*3\\*2", "**5**3", "a*b"):
        assert told(body) == []


def test_a_comma_in_a_number() -> None:
    (problem,) = check_bytes(changed("[No, Rather no, Rather yes, Yes]", "[none, 1,5 hours, more]").encode())
    assert problem.what.startswith("The comma in column 18 parts these numbers")
    for scale in ("[1,2,3,4,5]", "[1, 5 hours]", "[none,1 hour,2 hours]"):
        assert check_bytes(changed("[No, Rather no, Rather yes, Yes]", scale).encode()) == ()
