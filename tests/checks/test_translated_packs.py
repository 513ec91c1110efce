"""Each topic that comes with the program is there in every language that it speaks, and asks the same."""

from pathlib import Path

import pytest

from tests.checks.test_catalogues import CODES
from tests.checks.translated_packs import CONTENT, WHAT_TO_DO, english, faults, sibling

SMALL = CONTENT / "our-meetings.yaml"


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("path", english(), ids=lambda path: path.stem)
def test_a_topic_is_there_in_each_language(path: Path, code: str) -> None:
    wrong = [*faults(path, code)]
    if wrong:
        pytest.fail("\n".join([*wrong, WHAT_TO_DO]), pytrace=False)


def test_each_topic_in_a_language_has_its_english() -> None:
    ours = {sibling(path, code).name for path in english() for code in CODES}
    assert {path.name for path in CONTENT.glob("*.yaml")} == ours | {path.name for path in english()}


@pytest.fixture
def both(tmp_path: Path) -> tuple[Path, Path]:
    """A topic, and what somebody has begun to translate."""
    path = tmp_path / SMALL.name
    path.write_bytes(SMALL.read_bytes())
    other = sibling(path, "lv")
    other.write_text(SMALL.read_text("utf-8").replace("language: en", "language: lv"), "utf-8")
    return path, other


def test_what_is_not_there_is_told(both: tuple[Path, Path]) -> None:
    both[1].unlink()
    assert [*faults(both[0], "lv")] == ["our-meetings.lv.yaml is missing"]


def test_what_is_still_english_is_told(both: tuple[Path, Path]) -> None:
    wrong = [*faults(both[0], "lv")]
    for place in ("title", "ideas[0]", "sections[0].body", "mirror.scale[4]", "talk.focus"):
        assert any(each.startswith(f"our-meetings.lv.yaml: {place}: is the English") for each in wrong), place
    assert any("a remark is the English: The version of this format." in each for each in wrong)
    assert not any(f"yaml: {place}" in each for place in ("source.title", "mirror.statements[0].id") for each in wrong)


@pytest.mark.parametrize(
    ("english_line", "told"),
    [
        ("  see: 4        # what we see, what we notice, what we talk about\n", "minutes.see: 25, not 4"),
        ("  - Send round the questions of a meeting the day before\n", "ideas: 2 of them, not 3"),
        ("language: lv\n", "its language is"),
    ],
)
def test_what_is_left_out_is_told(both: tuple[Path, Path], english_line: str, told: str) -> None:
    text = both[1].read_text("utf-8")
    assert english_line in text
    both[1].write_text(text.replace(english_line, "language: nl\n" if "language" in english_line else ""), "utf-8")
    assert any(told in each for each in faults(both[0], "lv"))
