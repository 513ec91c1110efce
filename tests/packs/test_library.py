"""A pack is found by its file, its file's name or its id."""

from pathlib import Path

import pytest

from plc_workshop.errors import WorkshopError
from plc_workshop.packs.library import find, locate, pack_id
from tests.packs.examples import GOOD


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "b.yaml").write_text(GOOD.replace("id: demo", "id: learning"))
    (folder / "A.yml").write_text(GOOD)
    (folder / "README.md").write_text("# The packs")
    (folder / ".hidden.yaml").write_text("")
    (folder / "folder.yaml").mkdir()
    return folder


def test_packs_stand_by_name(content: Path) -> None:
    assert [path.name for path in find(content)] == ["A.yml", "b.yaml"]
    assert find(content / "nowhere") == ()


def test_a_pack_by_file_name_id_or_path(content: Path) -> None:
    assert locate("b", [content]) == content / "b.yaml"
    assert locate("b.yaml", [content]) == content / "b.yaml"
    assert locate("learning", [content]) == content / "b.yaml"
    assert locate("demo", [content]) == content / "A.yml"
    assert locate(str(content / "A.yml"), []) == content / "A.yml"


def test_the_file_name_goes_before_the_id(content: Path) -> None:
    (content / "learning.yaml").write_text(GOOD)
    assert locate("learning", [content]) == content / "learning.yaml"


def test_a_pack_that_is_not_there(content: Path) -> None:
    with pytest.raises(WorkshopError) as caught:
        locate("lerning", [content])
    assert caught.value.message == "There is no pack lerning (did you mean learning?)"
    assert caught.value.hint == "Packs here: A, b, demo, learning."
    with pytest.raises(WorkshopError) as caught:
        locate("x\x1b\0", [content / "nowhere"])
    assert caught.value.message == "There is no pack x\\x1b\\x00."


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("id: a-1\n", "a-1"),
        ("\ufeffid: a\r\n", "a"),
        ("format: 1\nid: 'a'  # mine\n", "a"),
        ("x:\n  id: a\n", ""),
        ("id: A b\n", ""),
        ("", ""),
    ],
)
def test_the_id_at_the_top_of_a_file(tmp_path: Path, head: str, found: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(head.encode())
    assert pack_id(path) == found
