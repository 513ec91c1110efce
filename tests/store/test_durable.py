"""Files that are whole, and what is said of those that are not."""

import json
import os
import stat
import sys
from pathlib import Path

import pytest
from tinydb import TinyDB

from plc_workshop.shape import Json
from plc_workshop.store.document import record_in
from plc_workshop.store.durable import DurableStorage, asides, read
from plc_workshop.store.faults import DamagedError, FilesError, FormatError
from plc_workshop.store.formats import RECORD as FORM
from plc_workshop.store.formats import Format
from tests.store.crash import OF_THE_FOLDER, Machine, calls_of
from tests.store.made import RECORD

KIND: Format[Json] = Format("things", (), lambda value: value, lambda found: found, (dict,))
GOOD = '{"format":{"1":{"format":2}},"things":{"1":{"a":1}}}'
DAMAGED = [b"", b"{", b"\xff\xfe\x00", b"[]", b"null", b"{}", b'{"format":1,"_default":[]}', b"[" * 100_000, b"\0" * 40]
DAMAGED += [GOOD.encode("utf-16"), GOOD.encode("utf-32"), GOOD.encode()[:-1] + b"\x00}", b'{"a":' * 100_000]
DAMAGED += [b'{"format":1,"_default":{"1":{"a":' + b"9" * 5000 + b"}}}", b'{"format":1,"_default":{"1":{"a":1,"a":2}}}']
DAMAGED += [b'{"format":0,"_default":{}}', b'{"format":true,"_default":{}}', b'{"format":"1"}', b'{"_default":{}}']
DAMAGED += [b'{"format":2,"session":{}}', b'{"format":{"1":{"format":1}}}', b'{"format":{"2":{"format":2}}}']
DAMAGED += [b'{"format":{"1":{"format":2},"2":{"format":2}}}', b'{"format":{"1":{"format":2,"more":1}}}']
DAMAGED += [b'{"format":{"1":{"format":true}}}', b'{"format":{"1":2}}', b'{"format":{"1":{"format":"2"}}}']


def test_a_whole_tinydb_works_on_it(tmp_path: Path) -> None:
    path = tmp_path / "file.json"
    database = TinyDB(path, KIND, storage=DurableStorage)
    number = database.insert({"a": 1})
    database.update({"a": 2}, doc_ids=[number])
    database.table("second").insert({"b": 1})
    assert database.tables() == {"_default", "second"}
    again = TinyDB(path, KIND, storage=DurableStorage)
    assert again.all() == [{"a": 2}]
    again.drop_tables()
    assert json.loads(path.read_text()) == {"format": {"1": {"format": 2}}}


def test_the_number_of_the_format_is_a_table_that_is_added_and_taken_off(tmp_path: Path) -> None:
    path = tmp_path / "file.json"
    path.write_text(GOOD)
    assert TinyDB(path, KIND, storage=DurableStorage).tables() == {"things"}
    DurableStorage(path, KIND).write({"things": {"1": {"a": 2}}})
    assert path.read_text() == GOOD.replace('"a":1', '"a":2')


def test_opening_changes_neither_bytes_nor_time(tmp_path: Path) -> None:
    record_in(tmp_path).save(RECORD)
    path = tmp_path / "session.json"
    os.utime(path, ns=(5, 5))
    before = path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino
    document = record_in(tmp_path)
    assert document.load() == document.look() == RECORD
    assert (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_ino) == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["session.json"]


def test_a_write_that_fails_leaves_what_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "file.json"
    path.write_text(GOOD)
    database = TinyDB(path, KIND, storage=DurableStorage)
    with monkeypatch.context() as patch:
        Machine(patch, 1, error=28)
        with pytest.raises(FilesError, match="There is no room left on the disk"):
            database.table("things").insert({"b": 1})
    assert database.table("things").all() == [{"a": 1}]
    assert path.read_text() == GOOD
    assert [entry.name for entry in tmp_path.iterdir()] == ["file.json"]


def test_one_write_is_one_file_one_flush_of_it_and_one_of_its_folder(tmp_path: Path) -> None:
    document = record_in(tmp_path)
    document.load()
    assert calls_of(lambda: document.save(RECORD)) == ["open", "write", "fsync", "replace", *OF_THE_FOLDER]
    assert calls_of(lambda: document.save(RECORD, durable=False)) == ["open", "write", "fsync", "replace"]


@pytest.mark.parametrize("data", DAMAGED, ids=lambda data: repr(data[:30]))
def test_a_damaged_file_is_set_aside_and_said(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "file.json"
    path.write_bytes(data)
    with pytest.raises(DamagedError, match=r"set aside as file\.json\.damaged-1"):
        DurableStorage(path, FORM)
    assert not path.exists()
    assert (tmp_path / "file.json.damaged-1").read_bytes() == data


@pytest.mark.parametrize("data", DAMAGED, ids=lambda data: repr(data[:30]))
def test_looking_at_a_damaged_file_moves_nothing(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "file.json"
    path.write_bytes(data)
    with pytest.raises(DamagedError, match="damaged and cannot be read"):
        read(path, FORM, set_aside=False)
    assert path.read_bytes() == data


def test_no_damaged_file_is_ever_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "file.json"
    (tmp_path / "file.json.damaged-1").write_bytes(b"first")
    (tmp_path / "file.json.damaged-9").write_bytes(b"ninth")
    (tmp_path / "file.json.damaged-x").write_bytes(b"somebody's")
    path.write_bytes(b"{")
    with pytest.raises(DamagedError, match="damaged-10"):
        DurableStorage(path, FORM)
    assert [aside.read_bytes() for aside in asides(path)] == [b"first", b"ninth", b"{"]


def test_what_is_set_aside_is_named_again_the_next_time(tmp_path: Path) -> None:
    (tmp_path / "session.json").write_bytes(b"")
    with pytest.raises(DamagedError):
        record_in(tmp_path).load()
    for again in (record_in(tmp_path).load, record_in(tmp_path).look):
        with pytest.raises(DamagedError, match=r"it was set aside as session\.json\.damaged-1"):
            again()


def test_a_damaged_file_that_cannot_be_set_aside_is_said_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "file.json"
    path.write_bytes(b"{")
    Machine(monkeypatch, 1, error=30)  # the first call opens it, to be read
    with pytest.raises(DamagedError) as caught:
        DurableStorage(path, FORM)
    assert "set aside either" in caught.value.hint


@pytest.mark.parametrize("number", ["3", '{"1":{"format":3}}', '{"1":{"format":99}}'])
def test_a_newer_format_is_refused_and_left_untouched(tmp_path: Path, number: str) -> None:
    text = f'{{"format":{number},"session":["whatever"],"more":7}}'
    (tmp_path / "session.json").write_text(text)
    document = record_in(tmp_path)
    for act in (document.load, document.look, lambda: document.save(RECORD)):
        with pytest.raises(FormatError, match="newer version"):
            act()
    assert (tmp_path / "session.json").read_text() == text
    assert [entry.name for entry in tmp_path.iterdir()] == ["session.json"]


def test_no_file_is_no_fault(tmp_path: Path) -> None:
    assert record_in(tmp_path).load() is None
    assert record_in(tmp_path / "nowhere").look() is None


def test_bytes_that_are_no_text_are_taken_out_and_the_rest_opens(tmp_path: Path) -> None:
    from dataclasses import replace

    record_in(tmp_path).save(replace(RECORD, group="Oak \udcffand\ud800 Ash"))
    assert record_in(tmp_path).load() == replace(RECORD, group="Oak and Ash")


@pytest.mark.skipif(sys.platform == "win32", reason="no such permissions there")
def test_files_are_for_this_user_only(tmp_path: Path) -> None:
    record_in(tmp_path).save(RECORD)
    assert stat.S_IMODE((tmp_path / "session.json").stat().st_mode) == 0o600
