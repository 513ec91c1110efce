"""What is asked of DuckDB in words, and what it answers: a text in quotes, one number, the reason of a fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def quoted(value: object) -> str:
    """The value as a text of SQL."""
    return "'{}'".format(str(value).replace("'", "''"))


def number(database: DuckDBPyConnection, text: str) -> int:
    """The one number that is the answer to this text."""
    row = database.execute(text).fetchone()
    assert row is not None
    return int(row[0])


def reason(problem: Exception) -> str:
    """What went wrong, in one line."""
    return str(problem).strip().partition("\n")[0]
