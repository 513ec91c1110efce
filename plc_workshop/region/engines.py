"""What counts the files of a region: DuckDB in this process, or Spark; one SQL text for both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from plc_workshop.errors import WorkshopError
from plc_workshop.region.areas import Row
from plc_workshop.region.extras import connected
from plc_workshop.region.in_sql import number, quoted, reason
from plc_workshop.region.one_query import COMMA, READ, SQL, WAITING
from plc_workshop.region.parquet import MARK
from plc_workshop.region.work_folder import temporary_folder
from plc_workshop.words import _

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Engine = Literal["duckdb", "spark"]
_AT_ONCE = 4096
_OF_A_PATTERN = re.compile(r"[\[*?]")
_WHO = "SELECT grp, pack, school_year"


class Results:
    """The results in some files, beside the groups that releases have counted."""

    def __init__(self, database: DuckDBPyConnection, files: Sequence[Path], released: Sequence[Path]) -> None:
        self._database, self._files, self._released = database, files, released

    def rows(self, engine: Engine = "duckdb", master: str = "") -> Iterator[Row]:
        """The answer to the SQL text, sorted by its keys. Raises: WorkshopError."""
        if engine == "spark":
            from plc_workshop.region.on_spark import cells

            yield from cells(self._files, self._released, SQL, *filter(None, (master,)))
            return
        answer = self._database.execute(SQL)
        while rows := answer.fetchmany(_AT_ONCE):
            yield from rows

    def waiting(self) -> int:
        """How many groups no release has counted, for each topic and school year that they have a result of."""
        return number(self._database, f"SELECT COUNT(*) FROM ({WAITING}) w")  # noqa: S608 - a text of this program

    def write_waiting(self, topics: Sequence[tuple[str, int, int]], path: Path) -> int:
        """Write which groups wait of these topics (pack, points, school year). How many there are."""
        self._database.execute("CREATE OR REPLACE TABLE topics (pack VARCHAR, points INTEGER, school_year INTEGER)")
        self._database.executemany("INSERT INTO topics VALUES (?, ?, ?)", topics)
        self._database.execute(
            f"CREATE OR REPLACE TABLE counted AS SELECT w.grp, w.pack, w.school_year FROM ({WAITING}) w "  # noqa: S608
            "SEMI JOIN topics USING (pack, points, school_year) ORDER BY ALL"
        )
        self._database.execute(f"COPY counted TO {_name(path, pattern=False)} (FORMAT parquet, COMPRESSION zstd)")
        return number(self._database, "SELECT COUNT(*) FROM counted")

    def missing(self, released: Path) -> int:
        """How many of the groups that one release has counted are not in the files."""
        return number(
            self._database,
            f"SELECT COUNT(*) FROM {_read(released)} d "  # noqa: S608 - a path is quoted
            f"ANTI JOIN ({_WHO} FROM results WHERE position = 0) r USING (grp, pack, school_year)",
        )


@contextmanager
def opened(files: Sequence[Path], released: Sequence[Path], mark: str) -> Iterator[Results]:
    """The results in these files, and in what releases have written of theirs; `mark` is that of their folder's key.

    Raises: WorkshopError where a file is not one of ours, or of another folder; OSError.
    """
    import duckdb

    with temporary_folder("region") as folder, connected() as database:
        database.execute(f"SET temp_directory = {quoted(folder)}")
        for path in files:
            _look_at(database, path, mark)
        database.execute(f"CREATE VIEW results AS {_union([_numbered(path, at) for at, path in enumerate(files)])}")
        counted = [f"{_WHO} FROM {_read(path)}" for path in released] or [f"{_WHO} FROM results WHERE FALSE"]
        database.execute(f"CREATE VIEW released AS {_union(counted)}")
        try:
            yield Results(database, files, released)
        except duckdb.Error as problem:
            said = _("These files cannot be counted: {reason}")
            raise WorkshopError(said.format(reason=reason(problem))) from None


def _look_at(database: DuckDBPyConnection, path: Path, mark: str) -> None:
    """Look whether it is one that `collect` has written, in the folder with this key. Raises: WorkshopError."""
    import duckdb

    try:
        found = {row[0] for row in database.execute(f"DESCRIBE FROM {_read(path)}").fetchall()}
        said = f"SELECT value FROM parquet_kv_metadata({_name(path)}) WHERE key = '{MARK}'"  # noqa: S608
        marks = [bytes(row[0]).decode("ascii", "replace") for row in database.execute(said).fetchall()]
    except duckdb.Error:
        raise _not_ours(path) from None
    if not found.issuperset(READ) or not marks:
        raise _not_ours(path)
    if marks != [mark]:
        raise WorkshopError(
            _("{file} was collected in another folder: groups that were counted there are not known here.").format(
                file=path
            ),
            _("Collect it anew into this folder: collect INBOX --to FILE"),
        )


def _not_ours(path: Path) -> WorkshopError:
    return WorkshopError(
        _("{file} is not a file that the command “collect” has written.").format(file=path),
        _("Make it anew: collect INBOX --to FILE"),
    )


def _union(texts: Sequence[str]) -> str:
    return " UNION ALL ".join(texts)


def _numbered(path: Path, at: int) -> str:
    return f"SELECT {COMMA.join(READ)}, {at} AS file FROM {_read(path)}"  # noqa: S608 - a path is quoted


def _read(path: Path) -> str:
    return f"read_parquet({_name(path)})"


def _name(path: Path, *, pattern: bool = True) -> str:
    """A path in a text of SQL; a star in its name is no pattern."""
    return quoted(_OF_A_PATTERN.sub(r"[\g<0>]", str(path)) if pattern else path)
