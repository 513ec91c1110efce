"""What the files hold, read back strictly."""

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_workshop.packs.model import Source
from plc_workshop.results.privacy import publish
from plc_workshop.results.summary import Privacy
from plc_workshop.results.tally import Tally
from plc_workshop.session.state import Record
from plc_workshop.store.document import Document, record_in, result_in, tally_of
from plc_workshop.store.faults import FormatError
from plc_workshop.store.formats import RECORD as RECORDS
from plc_workshop.store.formats import RESULT as RESULTS
from plc_workshop.store.formats import TALLY as TALLIES
from plc_workshop.store.formats import Format
from plc_workshop.store.tables import Tables
from tests.results import samples
from tests.results.samples import Row, rounds
from tests.store.made import RECORD, RESULT, SESSION, TALLY, records, tallies

SAMPLES = Path(__file__).parent / "samples" / "format-2"


def again(value: Any, form: Format[Any]) -> Any:
    """The value once it has been text."""
    return form.value(json.loads(json.dumps(form.tables(value))))


@given(records)
def test_a_record_comes_back_as_it_was(record: Record) -> None:
    assert again(record, RECORDS) == record


@given(tallies())
def test_a_tally_comes_back_as_it_was(tally: Tally) -> None:
    assert again(tally, TALLIES) == tally


@given(rounds(), st.sampled_from([Privacy(), Privacy(display="open"), Privacy(near=True)]))
def test_a_result_comes_back_as_it_was(found: tuple[tuple[Row, ...], tuple[int, ...]], privacy: Privacy) -> None:
    rows, marks = found
    pack = replace(
        samples.pack(len(rows), len(rows[0]) - 1), source=Source("U\u061cs", "https://example.org", "CC\u200b BY")
    )
    result = publish(samples.tally(rows, marks), pack, privacy)
    assert result is not None
    assert again(result, RESULTS) == result


@given(tallies(4, 5), tallies(4, 5))
def test_the_size_of_a_tally_depends_on_the_pack_and_what_was_said_only(one: Tally, other: Tally) -> None:
    other = replace(other, sealed=one.sealed, said_of_near=one.said_of_near)
    assert len(json.dumps(TALLIES.tables(one))) == len(json.dumps(TALLIES.tables(other)))


def test_the_samples_of_today_open(tmp_path: Path) -> None:
    shutil.copytree(SAMPLES, tmp_path, dirs_exist_ok=True)
    assert record_in(tmp_path).load() == RECORD
    assert result_in(tmp_path).load() == RESULT
    assert tally_of(tmp_path, SESSION).load() == TALLY


def test_a_file_without_the_keys_that_came_later_opens(tmp_path: Path) -> None:
    shutil.copytree(SAMPLES.with_name("format-2-before-promises"), tmp_path, dirs_exist_ok=True)
    assert record_in(tmp_path).load() == RECORD


def test_the_samples_are_what_is_written_today(tmp_path: Path) -> None:
    (tmp_path / "pending").mkdir()
    record_in(tmp_path).save(RECORD)
    result_in(tmp_path).save(RESULT)
    tally_of(tmp_path, SESSION).save(TALLY)
    for sample in (path for path in SAMPLES.rglob("*") if path.is_file()):
        assert (tmp_path / sample.relative_to(SAMPLES)).read_bytes() == sample.read_bytes()


def test_more_people_than_the_digits_hold_are_refused() -> None:
    TALLIES.tables(Tally(99_999, (), ()))
    with pytest.raises(ValueError, match="99999"):
        TALLIES.tables(Tally(99_999, (), (), sheets=1))


def changed(tables: Tables, path: str, value: object) -> Any:
    """The tables with another value at `path`; ... takes the key away."""
    tables = at = json.loads(json.dumps(tables))
    *way, last = path.split(".")
    for part in way:
        at = at[int(part)] if isinstance(at, list) else at[part]
    key: Any = int(last) if isinstance(at, list) else last
    if value is ...:
        del at[key]
    else:
        at[key] = value
    return tables


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("session.1.group", ..., "group is missing"),
        ("session.1.round", ..., "round is missing"),
        ("session.1.language", ..., "language is missing"),
        ("session.1.grup", "Oak", "grup is not a key that may stand there"),
        ("session.1.plan", [], "plan is not a key that may stand there"),
        ("session.2", {}, "there is not exactly one document in session"),
        ("session", {}, "there is not exactly one document in session"),
        ("session", ..., "there is no table session"),
        ("plan", ..., "there is no table plan"),
        ("plans", {}, "there is a table plans that does not belong there"),
        ("plan.4", {}, "the documents of plan are not numbered from 1 on"),
        ("plan.1", ..., "the documents of plan are not numbered from 1 on"),
        ("plan.2.minutes", "5", "plan[1].minutes must be a whole number"),
        ("plan.2.minutes", 0, "plan[1].minutes must be at least 1"),
        ("plan.2.left_out", 1, "plan[1].left_out must be true or false"),
        ("plan.2.key", ..., "plan[1].key is missing"),
        ("session.1.people", True, "people must be a whole number"),
        ("session.1.people", 5.0, "people must be a whole number"),
        ("session.1.people", 0, "people must be at least 1"),
        ("session.1.threshold", 3, "threshold must be at least 4"),
        ("session.1.group", None, "group must be a text"),
        ("session.1.hard_limit", 0, "hard_limit must be true or false"),
        ("session.1.expected", {}, "expected must be a list"),
        ("focus.1", "s1", "focus[0] must be a set of keys"),
        ("session.1.display", "loud", "display must be one of careful, open"),
        ("session.1.display", ["open"], "display must be one of careful, open"),
        ("session.1.round", "reopened", "round must be one of ahead, open, closed, given_up"),
        ("session.1.date", "24/11/2026", "date must be a date such as"),
        ("session.1.date", "20261124", "date must be a date such as"),
        ("session.1.session", "../other", "session does not hold"),
        ("session.1.session", "", "session does not hold"),
        ("session.1.earlier.statements.1.agree_percent", 50.0, "earlier.statements[1].agree_percent is not a key"),
        ("parking_lot.1.state", "lost", "parking_lot[0].state must be one of kept, talked_about, dropped"),
    ],
)
def test_a_record_that_is_off_is_refused_with_its_place(path: str, value: object, said: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - the sentence is looked at below
        RECORDS.value(changed(RECORDS.tables(RECORD), path, value))
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("mirror.1.talk_about", ..., "talk_about is missing"),
        ("mirror.1.threshold", ..., "mirror.threshold is missing"),
        ("mirror.1.statements", [], "statements is not a key that may stand there"),
        ("statements.2.sides", ..., "mirror.statements[1].sides is missing"),
        ("statements.1.word", "most_agree", "mirror.statements[0].mostly does not fit the word most_agree"),
        ("statements", {}, "mirror.statements must not be empty"),
        ("pack.1.source", ..., "pack.source is missing"),
        ("pack.1.id", "", "pack.id must not be empty"),
        ("pack.2", {}, "there is not exactly one document in pack"),
        ("pack", ..., "there is no table pack"),
    ],
)
def test_a_result_that_is_off_is_refused_with_its_place(path: str, value: object, said: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - the sentence is looked at below
        RESULTS.value(changed(RESULTS.tables(RESULT), path, value))
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("tally.1.turns", "00004"),
        ("tally.1.turns", 3),
        ("tally.1.turns", "3"),
        ("tally.1.turns", "0000३"),
        ("tally.1.turns", ...),
        ("tally.1.sheets", "00001"),
        ("tally.1.near", None),
        ("tally.1.sealed", "1"),
        ("tally.1.sealed", True),
        ("tally.1.people", "00003"),
        ("tally.2", {}),
        ("statements.1.counts", "00000"),
        ("statements.1.counts.0", "00001"),
        ("statements.1.counts", ["00003"]),
        ("statements.1.counts.0", 0),
        ("statements.1", ...),
        ("statements.3", {}),
        ("statements.1.marks", "00004"),
        ("statements.1.marks", None),
    ],
)
def test_a_tally_that_is_off_is_refused_without_telling_a_count(path: str, value: object) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - the sentence is looked at below
        TALLIES.value(changed(TALLIES.tables(TALLY), path, value))
    assert "00" not in str(caught.value)


def test_an_older_format_is_led_to_the_newest_and_its_file_stays(tmp_path: Path) -> None:
    def named(old: Tables) -> Tables:
        return {"things": {"1": {"name": old["_default"]["1"]["group"]}}}

    def dated(old: Tables) -> Tables:
        return {"things": {"1": {**old["things"]["1"], "since": 3}}}

    newer: Format[dict[str, Any]] = Format("things", (), dict, dict, (named, dated))
    path = tmp_path / "file.json"
    path.write_text('{"format":1,"_default":{"1":{"group":"Oak"}}}')
    document = Document(path, newer)
    assert document.load() == {"name": "Oak", "since": 3}
    assert path.read_text() == '{"format":1,"_default":{"1":{"group":"Oak"}}}'
    document.save({"name": "Ash", "since": 3})
    assert path.read_text() == '{"format":{"1":{"format":3}},"things":{"1":{"name":"Ash","since":3}}}'
    path.write_text('{"format":{"1":{"format":2}},"things":{"1":{"name":"Elm"}}}')
    assert Document(path, newer).load() == {"name": "Elm", "since": 3}


@pytest.mark.parametrize(
    "text",
    [
        '{"format":{"1":{"format":2}}}',
        '{"format":{"1":{"format":2}},"_default":{"1":{}}}',
        '{"format":{"1":{"format":2}},"session":{"1":{}},"plan":{},"focus":{},"commitments":{},"parking_lot":{}}',
    ],
)
def test_a_file_with_other_things_in_it_is_refused_and_left_as_it_is(tmp_path: Path, text: str) -> None:
    (tmp_path / "session.json").write_text(text)
    with pytest.raises(FormatError, match=r"session\.json does not hold what it should"):
        record_in(tmp_path).load()
    assert [path.name for path in tmp_path.iterdir()] == ["session.json"]
    assert (tmp_path / "session.json").read_text() == text
