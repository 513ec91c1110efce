"""The files of a session as anybody's TinyDB opens them, with its own storage."""

from dataclasses import replace
from pathlib import Path

import pytest
from tinydb import TinyDB, where

from plc_workshop.store.document import record_in, result_in, tally_of
from tests.results.samples import result
from tests.store.made import RECORD, SESSION, TALLY

ROWS = [(0, 1, 2, 3, 6), (0, 3, 3, 4, 2), (0, 0, 1, 4, 7), (9, 0, 1, 1, 1), (0, 3, 3, 3, 3)]
"""Twelve people: most say yes, views differ twice, all or nearly all, too few."""


def test_its_queries_find_what_the_group_may_see(tmp_path: Path) -> None:
    shown = result(ROWS)
    result_in(tmp_path).save(shown)
    with TinyDB(tmp_path / "result.json", access_mode="r") as database:
        assert database.tables() == {"format", "pack", "mirror", "statements"}
        assert database.table("format").all() == [{"format": 2}]
        statements = database.table("statements")
        assert [found["id"] for found in statements.search(where("word") == "split")] == ["s2", "s5"]
        assert [found.doc_id for found in statements.search(where("sides")["agree"] >= 7)] == [1]
        assert [found["mostly"]["agree"] for found in statements.search(where("word") == "all_agree")] == [
            "Strongly agree"
        ]
        assert statements.count(where("detail") == "none") == 1
        assert [found.doc_id for found in statements] == [1, 2, 3, 4, 5]
        (pack,), (mirror,) = database.table("pack").all(), database.table("mirror").all()
        assert (pack["title"], pack["source"]["title"], mirror["participants"]) == ("A pack", "Ours", 12)
    assert result_in(tmp_path).look() == shown, "to look changes nothing"


def test_what_is_kept_of_a_session_is_found(tmp_path: Path) -> None:
    record_in(tmp_path).save(RECORD)
    with TinyDB(tmp_path / "session.json", access_mode="r") as database:
        assert database.tables() == {"format", "session", "plan", "focus", "commitments", "parking_lot"}
        assert database.table("commitments").all() == [
            {"what": "Visit a lesson", "who": "Ann", "by": "2027-01-15", "sign": "we have been", "statement": "s1"}
            | {"said": None}
        ]
        assert [part.doc_id for part in database.table("plan").search(where("used") > 5)] == [1]
        assert database.table("session").get(where("group") == "Oak") is not None
        assert database.table("parking_lot").contains(where("who") == "Bo")


def test_an_open_round_opens_too_and_has_no_row_of_a_person(tmp_path: Path) -> None:
    (tmp_path / "pending").mkdir()
    tally_of(tmp_path, SESSION).save(TALLY)
    with TinyDB(tmp_path / "pending" / f"{SESSION}.json", access_mode="r") as database:
        assert database.tables() == {"format", "tally", "statements"}
        assert len(database.table("statements")) == len(TALLY.counts)
        assert len(database.table("tally")) == 1


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "cp1257", "ascii"])
@pytest.mark.parametrize("group", ["Skolotāji", "Oak 🌳", "Oak\udcff"], ids=ascii)
def test_any_letters_are_opened_in_the_encoding_of_any_system(group: str, encoding: str, tmp_path: Path) -> None:
    """Of a program that names none, as TinyDB's own storage: on Windows that is an old one of eight bits."""
    record_in(tmp_path).save(replace(RECORD, group=group))
    with TinyDB(tmp_path / "session.json", access_mode="r", encoding=encoding) as database:
        assert [found["group"] for found in database.table("session")] == [group]
        assert database.table("focus").contains(where("because") == "āžņ")
