"""A copy has another id and is otherwise the same, remarks included."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from plc_workshop.errors import WorkshopError
from plc_workshop.packs.copy import copy, renamed
from plc_workshop.packs.loader import load, parse
from plc_workshop.packs.model import Pack
from plc_workshop.packs.problems import PackError
from tests.packs.examples import GOOD, changed
from tests.packs.packs import as_yaml, packs

REMARKED = "# A remark.\n" + changed("id: demo", "id: demo   # not the title: demo") + "# The end.\n"


@pytest.mark.parametrize(
    "data",
    [
        REMARKED.encode(),
        b"\xef\xbb\xbf" + REMARKED.encode(),
        REMARKED.replace("\n", "\r\n").encode(),
        REMARKED.replace("\n", "\r").encode(),
        changed("id: demo", "id: 'demo'").encode(),
        changed("format: 1\nid: demo", "id: demo\nformat: 1").encode(),
    ],
)
def test_nothing_but_the_id_changes(data: bytes) -> None:
    assert renamed(data, "my-demo") == data.replace(b"id: demo", b"id: my-demo").replace(b"id: 'demo", b"id: 'my-demo")


@settings(deadline=None, max_examples=50)
@given(packs())
def test_every_pack_can_be_renamed(pack: Pack) -> None:
    assert parse(renamed(as_yaml(pack), "new"), "")[0] == replace(pack, id="new")


def test_an_id_that_is_written_in_a_strange_way_is_a_sentence() -> None:
    with pytest.raises(WorkshopError, match="cannot be changed here"):
        renamed(changed("id: demo", 'id: "d\\x65mo"').encode(), "new")


def test_copies_take_ids_and_files_that_are_free(tmp_path: Path) -> None:
    pack, shelf = tmp_path / "demo.yaml", tmp_path / "shelf"
    pack.write_text(GOOD, "utf-8")
    made = [copy(pack, shelf) for _ in range(3)]
    assert [path.name for path in made] == ["my-demo.yaml", "my-demo-2.yaml", "my-demo-3.yaml"]
    assert [load(path).id for path in made] == ["my-demo", "my-demo-2", "my-demo-3"]
    assert copy(made[0], tmp_path / "other").name == "my-demo.yaml"
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "x.yaml").write_text(changed("id: demo", "id: my-demo"), "utf-8")
    assert copy(pack, tmp_path / "taken").name == "my-demo-2.yaml"


def test_a_pack_with_problems_is_not_copied(tmp_path: Path) -> None:
    pack = tmp_path / "demo.yaml"
    pack.write_text(changed("minutes: 5", "minutes: x"), "utf-8")
    with pytest.raises(PackError, match="cannot be used yet"):
        copy(pack, tmp_path / "shelf")
    with pytest.raises(PackError, match="no such file"):
        copy(tmp_path / "none.yaml", tmp_path / "shelf")
    assert not (tmp_path / "shelf").exists()


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    pack = tmp_path / "demo.yaml"
    pack.write_text(GOOD, "utf-8")
    (tmp_path / "file").write_text("", "utf-8")
    if sys.platform != "win32":
        with pytest.raises(WorkshopError, match="cannot be written"):
            copy(pack, tmp_path / "file" / "shelf")
