"""Markdown is read for a projector: nothing of it vanishes, and nothing of it acts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plc_workshop.packs.blocks import Span, blocks


def shown(body: str) -> str:
    return "|".join("".join(span.text for span in block.spans) for block in blocks(body))


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("a [link](https://a.b/é?c=d) b", "a link (https://a.b/é?c=d) b"),
        ("<https://a.b>", "https://a.b"),
        ("[https://a.b](https://a.b)", "https://a.b"),
        ('[a](https://b.c "and more")', "a (https://b.c and more)"),
        ("![a tree](tree.png)", "a tree (tree.png)"),
        ("<b>bold</b> &amp; <script>x</script>", "<b>bold</b> &amp; <script>x</script>"),
        ("<div>\nx\n</div>", "<div> x </div>"),
        ("a `code` b", "a code b"),
        ("[a]: https://b.c\n\n[x][a]", "[a]: https://b.c|[x][a]"),
        ("[click](javascript:alert)", "[click](javascript:alert)"),
        ("a\\\nb", "a\nb"),
        ("a  \nb", "a\nb"),
        ("a\nb", "a b"),
        ("a\n\n---\n\nb", "a|b"),
        ("a\x1b[31m\x07\u202eb", "a[31mb"),
        ("> " * 40 + "deep", "> " * 40 + "deep"),
        ("- " * 40 + "deep", "- " * 40 + "deep"),
        ("[" * 300 + "x", "[" * 300 + "x"),
    ],
)
def test_what_a_body_shows(body: str, text: str) -> None:
    assert shown(body) == text


def test_styles() -> None:
    (block,) = blocks("a **b *c* d** _e_")
    assert block.spans == (
        Span("a "),
        Span("b ", bold=True),
        Span("c", bold=True, italic=True),
        Span(" d", bold=True),
        Span(" "),
        Span("e", italic=True),
    )


def test_blocks_know_their_line() -> None:
    assert [block.line for block in blocks("# a\n\nb\n\n- c\n- d\n\n```\ne\n```\n")] == [0, 2, 4, 5, 7]
    long = "\n\n".join(["word " * 500] * 10)
    assert [block.line for block in blocks(long)] == list(range(0, 20, 2))


@settings(max_examples=300)
@given(st.text(st.sampled_from("*_`[]()<>!#-+>1.\\ \n\tab&;:\"'~=|"), max_size=80))
def test_any_text_is_shown_somehow(body: str) -> None:
    letters = [sign for sign in body if sign in "ab"]
    assert [sign for sign in shown(body) if sign in "ab"] == letters or "`" in body or "~" in body or "(" in body


def test_a_line_break_between_chinese_or_japanese_letters_is_no_blank() -> None:
    for body, shown in (
        ("毎\n週", "毎週"),
        ("好。\n我们", "好。我们"),
        ("毎\nweek", "毎 week"),
        ("우리\n학교", "우리 학교"),
    ):
        assert "".join(span.text for span in blocks(body)[0].spans) == shown
