"""What the files hold, read back strictly."""

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from plc_workshop.results.tally import Tally
from plc_workshop.session.state import Record
from plc_workshop.store.document import Document, record_in, result_in, tally_of
from plc_workshop.store.faults import FormatError
from plc_workshop.store.formats import Format, record_document, record_from, tally_document, tally_from
from tests.store.made import RECORD, RESULT, SESSION, TALLY, records, tallies

SAMPLES = Path(__file__).parent / "samples"


@given(records)
def test_a_record_comes_back_as_it_was(record: Record) -> None:
    assert record_from(json.loads(json.dumps(record_document(record)))) == record


@given(tallies())
def test_a_tally_comes_back_as_it_was(tally: Tally) -> None:
    assert tally_from(json.loads(json.dumps(tally_document(tally)))) == tally


@given(tallies(4, 5), tallies(4, 5))
def test_the_size_of_a_tally_depends_on_the_pack_only(one: Tally, other: Tally) -> None:
    assert len(json.dumps(tally_document(one))) == len(json.dumps(tally_document(other)))


def test_the_samples_of_format_1_open(tmp_path: Path) -> None:
    for name in ("session", "result"):
        shutil.copy(SAMPLES / f"{name}.json", tmp_path)
    (tmp_path / "pending").mkdir()
    shutil.copy(SAMPLES / "pending.json", tmp_path / "pending" / f"{SESSION}.json")
    assert record_in(tmp_path).load() == RECORD
    assert result_in(tmp_path).load() == RESULT
    assert tally_of(tmp_path, SESSION).load() == TALLY


@pytest.mark.parametrize(
    ("sample", "record"), [("before-earlier", replace(RECORD, earlier=None)), ("before-left-out", RECORD)]
)
def test_a_record_written_before_it_had_all_its_keys_opens(sample: str, record: Record, tmp_path: Path) -> None:
    shutil.copy(SAMPLES / f"session-{sample}.json", tmp_path / "session.json")
    assert record_in(tmp_path).load() == record


def test_the_samples_are_what_is_written_today(tmp_path: Path) -> None:
    (tmp_path / "pending").mkdir()
    record_in(tmp_path).save(RECORD)
    result_in(tmp_path).save(RESULT)
    tally_of(tmp_path, "sample").save(TALLY)
    assert (tmp_path / "session.json").read_bytes() == (SAMPLES / "session.json").read_bytes()
    assert (tmp_path / "result.json").read_bytes() == (SAMPLES / "result.json").read_bytes()
    assert (tmp_path / "pending" / "sample.json").read_bytes() == (SAMPLES / "pending.json").read_bytes()


def test_more_people_than_the_digits_hold_are_refused() -> None:
    tally_document(Tally(99_999, (), ()))
    with pytest.raises(ValueError, match="99999"):
        tally_document(Tally(100_000, (), ()))


def changed(document: Any, path: str, value: object) -> Any:
    """The document with another value at `path`; ... takes the key away."""
    *way, last = [int(part) if part.isdigit() else part for part in path.split(".")]
    document = json.loads(json.dumps(document))
    at = document
    for part in way:
        at = at[part]
    if value is ...:
        del at[last]
    else:
        at[last] = value
    return document


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("group", ..., "group is missing"),
        ("round", ..., "round is missing"),
        ("grup", "Oak", "grup is not a key that may stand there"),
        ("plan.1.minutes", "5", "plan[1].minutes must be a whole number"),
        ("plan.1.minutes", 0, "plan[1].minutes must be at least 1"),
        ("plan.1.left_out", 1, "plan[1].left_out must be true or false"),
        ("plan.1.key", ..., "plan[1].key is missing"),
        ("people", True, "people must be a whole number"),
        ("people", 5.0, "people must be a whole number"),
        ("people", 0, "people must be at least 1"),
        ("threshold", 3, "threshold must be at least 4"),
        ("group", None, "group must be a text"),
        ("hard_limit", 0, "hard_limit must be true or false"),
        ("plan", {}, "plan must be a list"),
        ("focus.0", "s1", "focus[0] must be a set of keys"),
        ("display", "loud", "display must be one of careful, open"),
        ("display", ["open"], "display must be one of careful, open"),
        ("round", "reopened", "round must be one of ahead, open, closed, given_up"),
        ("date", "24/11/2026", "date must be a date such as"),
        ("date", "20261124", "date must be a date such as"),
        ("session", "../other", "session does not hold"),
        ("session", "", "session does not hold"),
    ],
)
def test_a_record_that_is_off_is_refused_with_its_place(path: str, value: object, said: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - the sentence is looked at below
        record_from(changed(record_document(RECORD), path, value))
    assert said in str(caught.value)


def test_a_record_that_is_no_mapping_is_refused() -> None:
    with pytest.raises(ValueError, match="the document must be a set of keys"):
        record_from([])


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("ballots", "00004"),
        ("ballots", 3),
        ("ballots", "3"),
        ("ballots", "0000३"),
        ("ballots", ...),
        ("people", "00003"),
        ("counts", "00000"),
        ("counts.0", "00000"),
        ("counts.0.0", "00001"),
        ("counts.0", ["00003"]),
        ("counts.0.0", 0),
        ("marks", ["00000"]),
        ("marks.0", "00004"),
        ("marks", None),
    ],
)
def test_a_tally_that_is_off_is_refused_without_telling_a_count(path: str, value: object) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - the sentence is looked at below
        tally_from(changed(tally_document(TALLY), path, value))
    assert not any(character.isdigit() for character in str(caught.value))


def test_an_older_format_is_led_to_the_newest_and_its_file_stays(tmp_path: Path) -> None:
    newer = Format((lambda old: {"name": old["group"]}, lambda old: {**old, "since": 3}))
    path = tmp_path / "file.json"
    path.write_text('{"format":1,"_default":{"1":{"group":"Oak"}}}')
    document = Document[Any](path, newer, dict, lambda found: found)
    assert document.load() == {"name": "Oak", "since": 3}
    assert path.read_text() == '{"format":1,"_default":{"1":{"group":"Oak"}}}'
    document.save({"name": "Ash", "since": 3})
    assert path.read_text() == '{"format":3,"_default":{"1":{"name":"Ash","since":3}}}'


@pytest.mark.parametrize(
    "text",
    [
        '{"format":1}',
        '{"format":1,"_default":{}}',
        '{"format":1,"_default":{"2":{}}}',
        '{"format":1,"_default":{"1":{},"2":{}}}',
        '{"format":1,"other":{},"_default":{"1":{}}}',
        '{"format":1,"_default":{"1":{"group":"Oak"}}}',
    ],
)
def test_a_file_with_other_things_in_it_is_refused_and_left_as_it_is(tmp_path: Path, text: str) -> None:
    (tmp_path / "session.json").write_text(text)
    with pytest.raises(FormatError, match=r"session\.json does not hold what it should"):
        record_in(tmp_path).load()
    assert [path.name for path in tmp_path.iterdir()] == ["session.json"]
    assert (tmp_path / "session.json").read_text() == text
