"""Files of format 1, as the program before this one wrote them, led to what they mean today.

The samples are sessions that were led with it: `small` is made up.
"""

import contextlib
import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_workshop.results.summary import EarlierCommitment, EarlierStatement, Mostly, Result, Sides
from plc_workshop.session.state import Record, Round
from plc_workshop.store.document import record_in, result_in, tally_of
from plc_workshop.store.durable import read
from plc_workshop.store.faults import FilesError, FormatError
from plc_workshop.store.formats import RECORD as RECORDS
from plc_workshop.store.formats import RESULT as RESULTS
from plc_workshop.store.formats import TALLY as TALLIES
from plc_workshop.store.formats import Format
from tests.store.made import RECORD, RESULT, SESSION, TALLY

ALL = Path(__file__).parent / "samples"
SAMPLES = ALL / "format-1"
LED = sorted(path.name for path in SAMPLES.iterdir() if path.name != "small")
CLOSED = [name for name in LED if (SAMPLES / name / "result.json").exists()]
assert RECORD.earlier
_NOT_SAID = replace(RECORD.earlier.statements[0], word=None)
MEANT = replace(RECORD, earlier=replace(RECORD.earlier, statements=(_NOT_SAID, *RECORD.earlier.statements[1:])))
"""What the small sample means: of the session before, the word beside numbers says no more."""
FORMS: dict[str, Format[Any]] = {"session": RECORDS, "result": RESULTS, "pending": TALLIES}


def form_of(path: Path) -> Format[Any] | None:
    """What the file of a sample is; None for one that the store does not read."""
    return next((form for name, form in FORMS.items() if path.stem.startswith(name) or path.parent.name == name), None)


FILES = [path for path in sorted(ALL.rglob("*.json")) if form_of(path)]


def record(sample: str) -> Record:
    """What session.json of a sample says."""
    found = record_in(SAMPLES / sample).look()
    assert found is not None
    return found


def result(sample: str) -> Result:
    """What result.json of a sample says."""
    found = result_in(SAMPLES / sample).look()
    assert found is not None
    return found


def test_the_first_samples_mean_what_is_kept_today(tmp_path: Path) -> None:
    shutil.copytree(SAMPLES / "small", tmp_path, dirs_exist_ok=True)
    (tmp_path / "pending").mkdir()
    (tmp_path / "pending.json").rename(tmp_path / "pending" / f"{SESSION}.json")
    assert record_in(tmp_path).load() == MEANT
    assert result_in(tmp_path).load() == replace(RESULT, pack=None)
    assert tally_of(tmp_path, SESSION).load() == TALLY


@pytest.mark.parametrize(
    ("sample", "meant"), [("before-earlier", replace(RECORD, earlier=None)), ("before-left-out", MEANT)]
)
def test_a_record_written_before_it_had_all_its_keys_opens(sample: str, meant: Record, tmp_path: Path) -> None:
    shutil.copy(SAMPLES / "small" / f"session-{sample}.json", tmp_path / "session.json")
    assert record_in(tmp_path).load() == meant


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ALL)))
def test_every_sample_opens_and_is_the_same_once_it_was_written_anew(path: Path) -> None:
    form = form_of(path)
    assert form is not None
    tables = read(path, form, set_aside=False)
    assert tables is not None
    value = form.value(tables)
    assert form.value(json.loads(json.dumps(form.tables(value)))) == value


@pytest.mark.parametrize(
    ("sample", "round_"),
    [("ahead", Round.AHEAD), ("open", Round.OPEN), ("given-up", Round.GIVEN_UP), ("closed-four", Round.CLOSED)],
)
def test_a_record_says_what_it_said_and_nothing_of_what_nobody_asked(sample: str, round_: Round) -> None:
    found = record(sample)
    assert (found.group, found.round, found.earlier) == ("Oak", round_, None)
    assert found.plan[0].key == "section/first"
    new = (found.language, found.meeting, found.next_time, found.bring, found.leads, found.expected)
    assert {*new, found.key, found.group_key, found.sealed, found.said_of_near} == {None}
    assert all(parked.state is None for parked in found.parking_lot)


def test_what_a_group_wrote_is_all_there() -> None:
    found = record("closed-four")
    assert [note.notice for note in found.focus] == ["we differ"] * 3
    assert [promise.what for promise in found.commitments] == ["Visit a lesson", "Ask our pupils āžņ"]
    assert [parked.what for parked in found.parking_lot] == ["The timetable"]
    assert found.next_date == "2027-01-15"


def test_the_session_before_keeps_its_words_and_loses_its_percentages() -> None:
    found = record("with-earlier").earlier
    assert found is not None
    assert found.statements[0] == EarlierStatement("visit", "most_agree", "We visit each other's lessons.")
    assert found.commitments[0] == EarlierCommitment("Visit a lesson", "done", "Ann", "2027-01-15")
    assert record("open-near").near


@pytest.mark.parametrize("word", ["most_agree", "most_disagree", "no_clear_side", "far_apart"])
def test_of_the_session_before_no_word_is_left_that_tells_how_few_stood_against(word: str, tmp_path: Path) -> None:
    text = (SAMPLES / "with-earlier" / "session.json").read_text("utf-8")
    old = '"word":"most_agree","agree_percent":75.0'
    assert old in text
    (tmp_path / "session.json").write_text(text.replace(old, f'"word":"{word}","agree_percent":null'), "utf-8")
    found = record_in(tmp_path).look()
    assert found is not None
    assert found.earlier is not None
    assert found.earlier.statements[0].word == "split"


@pytest.mark.parametrize("sample", CLOSED)
def test_no_number_of_people_is_a_one_in_careful_display(sample: str) -> None:
    mirror = result(sample).mirror
    for row in mirror.statements:
        told = row.sides or Sides()
        numbers = (*(row.counts or ()), told.disagree, told.middle, told.agree, told.others)
        assert mirror.display == "open" or 1 not in numbers
        assert row.word in ("all_agree", "all_disagree", "all_undecided", "split", "too_few") or row.sides


def test_numbers_of_one_person_become_sides_and_words() -> None:
    four = {row.id: row for row in result("closed-four").mirror.statements}
    assert (four["visit"].sides, four["visit"].counts) == (Sides(2, None, 7), (None, None, 2, 5))
    assert (four["plan"].sides, four["plan"].mostly) == (Sides(4, None, 5), Mostly("Rather no", None, "Rather yes"))
    assert result("closed-four").talk_about == ("visit", "data")
    assert any(row.sides and row.sides.others for row in result("closed-five").mirror.statements)
    words = [row.word for row in result("closed-in-words").mirror.statements]
    assert words == ["split", "split", "split", "all_disagree"], "five said yes and two no, and that can be told"
    opened = result("closed-open-display").mirror.statements
    assert any(1 in (row.counts or ()) for row in opened), "open display tells all, as it did"


def test_an_open_round_keeps_its_counts_and_what_was_promised() -> None:
    found = read(SAMPLES / "open" / "pending.json", TALLIES, set_aside=False)
    assert found is not None
    tally = TALLIES.value(found)
    assert (tally.turns, tally.sheets, tally.ballots) == (8, 0, 8)
    assert tally.marks == (2, 0, 1, 0)
    assert (tally.promised.threshold, tally.promised.display) == (4, "careful")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"group":"Oak",', "", "group is missing"),
        ('"minutes":5', '"minutes":"5"', "plan[0].minutes must be a whole number"),
        ('"minutes":5', '"minutes":0', "plan[0].minutes must be at least 1"),
        ('"plan":[', '"plan":null,"other":[', "plan must be a list"),
        ('"plan":[', '"other":[', "plan is missing"),
        ('"plan":[', '"plan":[7,', "plan[0] must be a set of keys"),
        ('"parking_lot":[', '"parking_lot":[7,', "parking_lot[0] must be a set of keys"),
        ('"who":"Bo"}', '"who":"Bo","state":null}', "parking_lot[0].state is not a key that may stand there"),
        ('"near":false', '"near":false,"language":null', "language is not a key that may stand there"),
        ('"near":false', '"near":false,"grup":null', "grup is not a key that may stand there"),
        ('"agree_percent":75.0,', "", "earlier.statements[0].agree_percent is missing"),
        ('"participants":8', '"participants":"8"', "earlier.participants must be a whole number"),
        ('"_default":{"1"', '"_default":{"2"', "the documents of _default are not numbered from 1 on"),
        ('"_default":{"1"', '"_default":{"2":{},"1"', "there is not exactly one document in _default"),
        ('"_default"', '"session"', "there is not exactly one document in it"),
        ('"_default"', '"more":{},"_default"', "there is not exactly one document in it"),
    ],
)
def test_a_record_of_format_1_that_is_off_is_refused_with_its_place(
    old: str, new: str, said: str, tmp_path: Path
) -> None:
    text = (SAMPLES / "with-earlier" / "session.json").read_text("utf-8")
    assert old in text
    (tmp_path / "session.json").write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(FormatError) as caught:
        record_in(tmp_path).load()
    assert said in caught.value.message
    assert [path.name for path in tmp_path.iterdir()] == ["session.json"], "it is left as it is"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"counts":[[', '"counts":[["00008"],[', "its counts do not fit each other"),
        ('"marks":[', '"marks":["00000",', "its counts do not fit each other"),
        ('"marks":[', '"marks":"00000","more":[', "it has missing or unknown keys"),
        ('"marks":["00002","00000","00001","00000"]', '"marks":null', "its counts do not fit each other"),
        ('"marks":["00002"', '"marks":[2', "statements[0].marks must be a text"),
        ('"ballots":"00008"', '"ballots":8', "turns must be a text"),
        ('"ballots":"00008"', '"ballots":"00007"', "its counts do not fit each other"),
        ('"_default":{"1"', '"tally":{"1"', "there is not exactly one document in it"),
    ],
)
def test_a_tally_of_format_1_that_is_off_is_a_sentence(old: str, new: str, said: str, tmp_path: Path) -> None:
    text = (SAMPLES / "open" / "pending.json").read_text("utf-8")
    assert old in text
    (tmp_path / "pending").mkdir()
    (tmp_path / "pending" / "oak.json").write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(FilesError) as caught:
        tally_of(tmp_path, "oak").look()
    assert said in caught.value.message


def places(value: object, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to every value in a file."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield (*way, key)
        yield from places(inner, (*way, key))


ODD = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-2, 10**17)
    | st.floats()
    | st.sampled_from(["", "1", "00001", "all_agree"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["1", "2", "id", "word"]), inner),
    max_leaves=6,
)
READ = [(path, json.loads(path.read_text("utf-8"))) for path in FILES]
PLACES = [(path, way) for path, held in READ for way in places(held)]


@given(st.sampled_from(PLACES), ODD | st.just(...))
def test_whatever_is_changed_in_a_file_is_refused_or_a_value_that_can_be_kept(
    tmp_path_factory: pytest.TempPathFactory, place: tuple[Path, tuple[Any, ...]], value: object
) -> None:
    path, (*way, last) = place
    at = held = json.loads(path.read_text("utf-8"))
    for key in way:
        at = at[key]
    if value is ...:
        del at[last]
    else:
        at[last] = value
    changed = tmp_path_factory.getbasetemp() / "changed.json"
    changed.write_text(json.dumps(held), "utf-8")
    form = form_of(path)
    assert form is not None
    with contextlib.suppress(FilesError, ValueError):
        tables = read(changed, form, set_aside=False)
        assert tables is not None
        found = form.value(tables)
        assert form.value(json.loads(json.dumps(form.tables(found)))) == found
