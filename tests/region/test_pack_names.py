"""Names of topics come from the packs that are at hand; whatever a topic calls itself, no other file is asked."""

from pathlib import Path

import pytest

from plc_workshop.region.pack_names import names_of
from plc_workshop.settings import shipped_content

FOLDERS = (shipped_content(),)


@pytest.mark.parametrize(
    ("language", "title"), [("en", "Collaborative learning"), ("nl", "Samen leren"), ("fr", "Collaborative learning")]
)
def test_a_topic_is_called_as_in_the_language_that_is_spoken(language: str, title: str) -> None:
    found = names_of(FOLDERS, language)("collaborative-learning")
    assert found is not None
    assert found.title == title
    assert found.language == (language if language != "fr" else "en")
    assert len(found.statements) == 10
    assert all(name and text for name, text in found.statements.values())


@pytest.mark.parametrize(
    "pack", ["not-here", "../our-meetings.yaml", "/etc/passwd", "a\x00b", "", "collaborative-learning:nl", "x" * 9_000]
)
def test_what_is_no_topic_at_hand_has_no_names(pack: str) -> None:
    assert names_of(FOLDERS, "en")(pack) is None


def test_a_pack_that_cannot_be_used_has_no_names(tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_text("id: broken\nlanguage: en\nmirror: [", "utf-8")
    assert names_of((tmp_path,), "en")("broken") is None
