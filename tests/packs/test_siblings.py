"""A pack in several languages: one id, and the same is asked in each."""

from pathlib import Path

import pytest

from plc_workshop.errors import WorkshopError
from plc_workshop.packs.checker import check_all
from plc_workshop.packs.copy import copy, copy_all
from plc_workshop.packs.library import head, locate, siblings
from plc_workshop.packs.loader import load
from plc_workshop.packs.problems import PackError
from tests.packs.examples import GOOD

DUTCH, PORTUGUESE = GOOD.replace("language: en", "language: nl"), GOOD.replace("language: en", "language: pt-PT")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    folder.mkdir()
    for name, text in (("demo", GOOD), ("demo.nl", DUTCH), ("demo.pt", PORTUGUESE)):
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    return folder


def told(*paths: Path) -> dict[str, list[str]]:
    return {path.name: [problem.as_line("f") for problem in problems] for path, problems in check_all(paths)}


# Which one is meant


@pytest.mark.parametrize(
    ("language", "file"),
    [("", "demo"), ("en", "demo"), ("nl", "demo.nl"), ("nl_BE.UTF-8", "demo.nl"), ("pt", "demo.pt"), ("lv", "demo")],
)
def test_the_language_chooses_and_else_it_is_the_first(content: Path, language: str, file: str) -> None:
    assert locate("demo", [content], language) == content / f"{file}.yaml"


def test_a_language_that_is_named_is_the_one(content: Path) -> None:
    assert locate("demo:nl", [content], "en") == content / "demo.nl.yaml"
    assert locate("demo:PT", [content], "en") == content / "demo.pt.yaml"
    with pytest.raises(WorkshopError) as caught:
        locate("demo:lv", [content])
    assert caught.value.message == "There is no demo in this language: lv."
    assert caught.value.hint == "It is there in: en, nl, pt-PT."
    with pytest.raises(WorkshopError, match="There is no pack dema:nl"):
        locate("dema:nl", [content])


def test_a_file_that_is_named_is_the_one(content: Path) -> None:
    for name in ("demo.nl", "demo.nl.yaml", "demo.yaml"):
        assert locate(name, [content], "pt") == content / f"{name.removesuffix('.yaml')}.yaml"
    assert locate(str(content / "demo.yaml"), [content], "nl") == content / "demo.yaml"


def test_the_first_folder_that_has_the_pack_has_its_siblings(content: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "mine.yaml").write_text(GOOD, "utf-8")
    assert locate("demo", [own, content], "nl") == own / "mine.yaml"


# Whether they ask the same


def test_siblings_that_ask_the_same_are_good(content: Path) -> None:
    assert told(*content.iterdir()) == {"demo.yaml": [], "demo.nl.yaml": [], "demo.pt.yaml": []}


def test_two_of_one_language_are_told(content: Path) -> None:
    (content / "again.yaml").write_text(DUTCH.replace("language: nl", 'language: "NL"'), "utf-8")
    what = "has this id in this language too: give one of them another id, or its own language."
    found = told(*content.iterdir())
    assert (found["again.yaml"], found["demo.yaml"]) == ([f"f:2:1: id: demo.nl.yaml {what}"], [])


def asking(*ids: str, points: int = 2) -> str:
    """A pack that asks these statements, on so many points."""
    scale = ", ".join(f"{n} of all" for n in range(points))
    listed = "".join(f"    - {{id: {each}, text: {each}, section: one}}\n" for each in ids)
    start = GOOD[: GOOD.index("  scale:")]
    return f"{start}  scale: [{scale}]\n  statements:\n{listed}"


@pytest.mark.parametrize(
    ("dutch", "sentences"),
    [
        (asking("a", "b", "c"), []),
        (asking("x", "b", "c"), [
            "mirror.statements[0].id: demo.yaml, in another language, has no statement x.",
            "mirror.statements: The statement a of demo.yaml is missing here.",
        ]),
        (asking("a", "b"), ["mirror.statements: The statement c of demo.yaml is missing here."]),
        (asking("a", "c", "b"), [
            "mirror.statements[1].id: demo.yaml has the statements in another order: b stands here.",
        ]),
        (asking("a", "b", "c", points=3), ["mirror.scale: demo.yaml has another number of points: 2, not 3."]),
    ],
)  # fmt: skip
def test_where_one_differs_is_told_by_its_lines(tmp_path: Path, dutch: str, sentences: list[str]) -> None:
    (tmp_path / "demo.yaml").write_text(asking("a", "b", "c"), "utf-8")
    (tmp_path / "demo.nl.yaml").write_text(dutch.replace("language: en", "language: nl"), "utf-8")
    found = told(tmp_path / "demo.yaml", tmp_path / "demo.nl.yaml")
    assert sorted(line.split(": ", 1)[1] for line in found["demo.nl.yaml"]) == sorted(sentences)
    assert bool(found["demo.yaml"]) is bool(sentences), "the other one is told too: nobody knows which was meant"


def test_what_cannot_be_read_is_compared_with_nothing(content: Path) -> None:
    (content / "demo.nl.yaml").write_text(DUTCH.replace("mirror:", "mirrow:"), "utf-8")
    assert told(content / "demo.yaml") == {"demo.yaml": []}


@pytest.mark.parametrize("talk", ["talk: {see: Kijk eerst.}", "talk: {see: Kijk eerst., do: Kies er een.}"])
def test_one_may_have_more_of_a_script_than_the_other(content: Path, talk: str) -> None:
    (content / "demo.nl.yaml").write_text(f"{DUTCH}{talk}\n", "utf-8")
    assert told(*content.iterdir()) == {"demo.yaml": [], "demo.nl.yaml": [], "demo.pt.yaml": []}


# Copies


def test_a_copy_in_all_languages_is_one_pack_again(content: Path, tmp_path: Path) -> None:
    made = copy_all(siblings(content / "demo.nl.yaml"), tmp_path / "own")
    assert [path.name for path in made] == ["my-demo.en.yaml", "my-demo.nl.yaml", "my-demo.pt-PT.yaml"]
    assert {head(path).id for path in made} == {"my-demo"}
    assert sorted(load(path).language for path in made) == ["en", "nl", "pt-PT"]
    again = copy_all(siblings(content / "demo.nl.yaml"), tmp_path / "own")
    assert {head(path).id for path in again} == {"my-demo-2"}
    assert copy(content / "demo.nl.yaml", tmp_path / "own").name == "my-demo-3.yaml"


def test_of_siblings_that_cannot_all_be_used_none_is_copied(content: Path, tmp_path: Path) -> None:
    (content / "demo.pt.yaml").write_text(PORTUGUESE.replace("id: demo", "id: demo\nnonsense: 1"), "utf-8")
    with pytest.raises(PackError):
        copy_all(siblings(content / "demo.yaml"), tmp_path / "own")
    assert not (tmp_path / "own").exists()
