"""Collecting what groups handed in: each good file is counted once, each bad one is named, and nothing stops it."""

import json
import os
import random
import re
import unicodedata
from pathlib import Path

import pytest

from plc_workshop import files
from plc_workshop.errors import WorkshopError
from plc_workshop.export.region_line import line
from plc_workshop.region.documents import Reader
from plc_workshop.region.gathering import Collected, collected
from plc_workshop.results.summary import Summary
from tests.region.bad_files import BESIDE, GOOD_DOCUMENTS, plant
from tests.region.inboxes import SECRET, one, put, rows

DISTRICT = "Latvia/Vidzeme/Valmiera"


def taken(*inboxes: Path, to: Path) -> Collected:
    """Collect without a word."""
    return collected(inboxes, to, told=lambda _files: None)


def test_every_kind_of_bad_file_is_named_and_all_good_ones_are_taken(
    tmp_path: Path, thousand: tuple[Summary, ...]
) -> None:
    inbox, to = tmp_path / "inbox", tmp_path / "out" / "all.parquet"
    whys = plant(inbox / DISTRICT)
    lines = [*map(line, thousand[:500]), '{"region": 1\n', *map(line, thousand[500:])]
    put(inbox / DISTRICT / "many.jsonl", "".join(lines))
    found = taken(inbox, to=to)
    named = {left.where.rpartition("/")[2]: left.why for left in found.left}
    assert "cut off" in named.pop("many.jsonl:501")
    assert {name: why for name, why in named.items() if whys.get(name, "?") not in why} == {}
    assert len(found.left) == len(whys) + 1
    assert found.documents == 1000 + GOOD_DOCUMENTS + 2
    assert found.passed_over == len(BESIDE)
    assert rows(to, "count(DISTINCT session)") == [(1000 + GOOD_DOCUMENTS,)]


@pytest.mark.parametrize(
    ("key", "value", "why"),
    [("participants", 0, "threshold must be"), ("statements", None, "two of statements have")],
)
def test_what_is_said_of_a_line_names_its_own_keys(key: str, value: object, why: str) -> None:
    values = json.loads(line(one(1)))
    values[key] = values["statements"][:1] * 2 if value is None else value
    with pytest.raises(ValueError, match=f"^{why}"):
        Reader().read(json.dumps(values).encode(), is_line=True)


def test_a_session_counts_once_whether_it_came_as_summary_or_line(tmp_path: Path) -> None:
    inbox, to = tmp_path / "inbox", tmp_path / "all.parquet"
    for seed in range(8):
        put(inbox / DISTRICT / f"{seed}.json", one(seed))
        put(inbox / DISTRICT / f"{seed}.jsonl", line(one(seed)) * 2)
        put(inbox / DISTRICT / "2026-10-05-quercus-3f2a" / f"{seed}.json", one(seed))
    found = taken(inbox, to=to)
    assert (found.documents, found.sessions, found.results, found.left) == (32, 8, 8, ())


def test_of_each_group_the_last_result_of_a_topic_in_a_school_year_is_in_the_file(tmp_path: Path) -> None:
    inbox, to = tmp_path / "inbox", tmp_path / "all.parquet"
    group = "a" * 32
    years = (("2026-07-31", 9), ("2026-10-05", 1), ("2027-05-05", 3), ("2027-01-05", 2))
    for at, (day, nth) in enumerate(years):
        put(inbox / DISTRICT / f"{at}.json", one(1, key=f"{at:032x}", group_key=group, date=day, nth=nth))
    assert taken(inbox, to=to).results == 2
    assert rows(to, "DISTINCT school_year, nth", "ORDER BY ALL") == [(2025, 9), (2026, 3)]


def test_two_versions_of_a_session_are_both_named_and_neither_is_counted(tmp_path: Path) -> None:
    inbox, to = tmp_path / "inbox", tmp_path / "all.parquet"
    one_file, other = put(inbox / DISTRICT / "1.json", one(1)), put(inbox / DISTRICT / "2.jsonl", line(one(1, nth=2)))
    elsewhere = [put(inbox / DISTRICT / "3.json", one(2)), put(inbox / "Latvia/Vidzeme/Cēsis/3.json", one(2))]
    put(inbox / DISTRICT / "4.json", one(3))
    found = taken(inbox, to=to)
    assert {left.where for left in found.left} == {str(one_file), f"{other}:1", *map(str, elsewhere)}
    assert [("another way" in left.why, "another area" in left.why) for left in found.left] == [
        *[(False, True)] * 2,
        *[(True, False)] * 2,
    ]
    assert (found.sessions, rows(to, "count(DISTINCT session)")) == (1, [(1,)])


def test_the_number_of_a_session_stays_the_same_between_runs_and_is_another_in_another_folder(tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    put(inbox / DISTRICT / "1.json", one(1))
    tos = [tmp_path / "out" / "1.parquet", tmp_path / "out" / "2.parquet", tmp_path / "else" / "1.parquet"]
    for to in tos:
        taken(inbox, to=to)
    first, second, other = (rows(to, "DISTINCT session, grp") for to in tos)
    assert first == second
    assert not set(sum(first, ())) & set(sum(other, ()))
    assert tos[0].read_bytes() == tos[1].read_bytes()


def test_nothing_that_people_wrote_is_in_the_line_the_file_or_what_is_said(
    tmp_path: Path, thousand: tuple[Summary, ...]
) -> None:
    inbox, to = tmp_path / "inbox", tmp_path / "all.parquet"
    for at, summary in enumerate(thousand):
        session = inbox / DISTRICT / f"School {at % 9}" / summary.session
        put(session.with_name(f"{summary.session} ({at})") / "summary.json", summary)
    put(inbox / DISTRICT / "lines.jsonl", "".join(map(line, thousand)))
    found = taken(inbox, to=to)
    assert found.sessions == 0, "each lies in two areas"
    (inbox / DISTRICT / "lines.jsonl").unlink()
    assert taken(inbox, to=to).results == 1000
    columns = repr(rows(to))
    told = "".join(map(line, thousand)) + columns + repr(found._replace(left=()))
    data = to.read_bytes()
    assert [text for text in SECRET if text in told or text.encode() in data] == []
    assert [text for text in ("School", thousand[0].session) if text in columns or text.encode() in data] == []
    keys = {key for each in thousand for key in (each.key, each.group_key)}
    assert keys.isdisjoint(re.findall("[0-9a-f]{32}", columns))
    assert keys.isdisjoint(re.findall("[0-9a-f]{32}", data.decode("latin-1")))


def test_folders_are_areas_however_their_names_are_typed(tmp_path: Path) -> None:
    inbox, to = tmp_path / "inbox", tmp_path / "all.parquet"
    names = ["Latvia/Rīga/Āgenskalns", "latvia/RĪGA/āgenskalns", "Latvia /Rīga/Āgenskalns"]
    names.append(unicodedata.normalize("NFD", "Latvia/Rīga/Āgenskalns"))
    odd = ["[red]", "\x1b[31m", "r" * 200, "\u202eאב", "🌳", "a'; DROP TABLE last; --", "NULL"]
    for at, name in enumerate([*names, *(f"Latvia/Rīga/{each}" for each in odd)]):
        put(inbox / name / f"{at}.json", one(at))
    (bare,) = {put(inbox / "Latvia/Rīga/\u200f\u202e" / "x.json", one(90))}
    found = taken(inbox, to=to)
    assert [(left.where, "shows nothing" in left.why) for left in found.left] == [(str(bare), True)]
    places = rows(to, "country, region, district, count(DISTINCT session)", "GROUP BY ALL ORDER BY ALL")
    assert ("Latvia", "Rīga", "Āgenskalns", 4) in places
    assert {(country, region) for country, region, *_rest in places} == {("Latvia", "Rīga")}
    assert {district for _country, _region, district, _count in places} == {
        *("Āgenskalns", "[red]", "[31m", "r" * 100, "אב", "🌳", "a'; DROP TABLE last; --", "NULL")
    }


def test_inboxes_are_read_once_and_none_in_another(tmp_path: Path) -> None:
    inbox, to = tmp_path / "inbox", tmp_path / "all.parquet"
    put(inbox / DISTRICT / "1.json", one(1))
    (tmp_path / "other").symlink_to(inbox)
    assert taken(inbox, inbox / ".", tmp_path / "other", to=to).documents == 1
    with pytest.raises(WorkshopError, match="lies in"):
        taken(inbox, inbox / "Latvia", to=to)


def test_an_inbox_may_hold_the_file_itself(tmp_path: Path) -> None:
    inbox, to = tmp_path / "inbox", tmp_path / "inbox" / "all.parquet"
    put(inbox / DISTRICT / "1.json", one(1))
    put(inbox / "releases" / "first.json", "{}")
    put(inbox / "region.key", "0" * 64)
    for _time in range(2):
        found = taken(inbox, to=to)
        assert (found.documents, found.left) == (1, ())
    assert sorted(path.name for path in inbox.iterdir()) == ["Latvia", "all.parquet", "region.key", "releases"]


@pytest.mark.parametrize("key", [b"", b"zz", b"0" * 63, b"\0" * 64, None])
def test_a_damaged_or_missing_key_is_said_and_nothing_is_written(key: bytes | None, tmp_path: Path) -> None:
    put(tmp_path / "inbox" / DISTRICT / "1.json", one(1))
    if key is None:
        (tmp_path / "releases").mkdir()
    else:
        put(tmp_path / "region.key", key)
    with pytest.raises(WorkshopError, match="known again"):
        taken(tmp_path / "inbox", to=tmp_path / "all.parquet")
    assert not (tmp_path / "all.parquet").exists()


def test_what_stops_it_in_the_middle_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inbox, to = tmp_path / "inbox", tmp_path / "out" / "all.parquet"
    for seed in range(4):
        put(inbox / DISTRICT / f"{seed}.json", one(seed))
    taken(inbox, to=to)
    before = to.read_bytes()

    def interrupted(looked_at: int) -> None:
        if looked_at == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        collected((inbox,), to, told=interrupted)

    def full(*_given: object, **_named: object) -> None:
        raise OSError(28, os.strerror(28), "made.parquet")

    with monkeypatch.context() as patch:
        patch.setattr(files, "flush", full)
        with pytest.raises(OSError, match="space"):
            taken(inbox, to=to)
    assert to.read_bytes() == before
    assert sorted(path.name for path in to.parent.iterdir()) == ["all.parquet", "region.key"]


def test_a_file_that_cannot_be_read_or_goes_away_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inbox, to = tmp_path / "inbox", tmp_path / "all.parquet"
    for name in ("1.json", "2.json", "3.json", "4.jsonl"):
        put(inbox / DISTRICT / name, one(int(name[0])) if name.endswith("json") else line(one(4)))
    opened = files.opened
    faults = {"1.json": PermissionError(13, "Permission denied"), "2.json": FileNotFoundError(2, "gone")}

    def odd(path: Path | str) -> int:
        if Path(path).name in faults:
            raise faults[Path(path).name]
        return opened(path)

    monkeypatch.setattr(files, "opened", odd)
    found = taken(inbox, to=to)
    assert [Path(left.where).name for left in found.left] == ["1.json", "2.json"]
    assert "Permission denied" in found.left[0].why
    assert "gone" in found.left[1].why
    assert found.documents == 2


def test_of_a_file_full_of_bad_lines_only_the_first_are_named(tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    put(inbox / DISTRICT / "log.jsonl", "no line\n" * 5000)
    found = taken(inbox, to=tmp_path / "all.parquet")
    assert len(found.left) == 51
    assert found.left[-1].why == "4950 lines more cannot be read"


def test_lines_are_read_wherever_the_pieces_of_a_file_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plc_workshop.region.gathering._MOST", 4000)
    inbox, chance = tmp_path / "inbox", random.Random(3)
    lines = [line(one(seed)) for seed in range(20)]
    lines.insert(7, "x" * chance.randint(9000, 20000) + "\n")
    put(inbox / DISTRICT / "lines.jsonl", "".join(lines))
    found = taken(inbox, to=tmp_path / "all.parquet")
    assert (found.documents, [left.where.rpartition(":")[2] for left in found.left]) == (20, ["8"])


def test_an_empty_inbox_makes_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "inbox").mkdir()
    assert taken(tmp_path / "inbox", to=tmp_path / "all.parquet").results == 0
    assert rows(tmp_path / "all.parquet") == []
