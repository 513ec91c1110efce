"""What was taken, counted once and written as one Parquet file: by DuckDB, in the space of a work folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plc_workshop.region.documents import Reader, Taken
from plc_workshop.region.extras import connected
from plc_workshop.region.hashed import Hasher
from plc_workshop.region.in_sql import number, quoted
from plc_workshop.region.named_areas import Place, Places
from plc_workshop.region.shown import counted
from plc_workshop.region.work_folder import Rows, write_rows

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

MARK = "plc_workshop_key"
"""The name, in the file's own description, of the mark of the key that its groups are hashed with."""
_HANDED = {
    "session": "BIGINT",
    "grp": "BIGINT",
    "asked": "INTEGER",
    "school_year": "INTEGER",
    "nth": "INTEGER",
    "place": "INTEGER",
    "participants": "INTEGER",
    "display": "VARCHAR",
    "shown": "INTEGER[]",
    "file": "INTEGER",
    "line": "INTEGER",
}
_SHOWN = {
    "shown": "INTEGER",
    "word": "VARCHAR",
    "numbers": "BOOLEAN",
    "agree_least": "INTEGER",
    "agree_most": "INTEGER",
    "disagree_least": "INTEGER",
    "disagree_most": "INTEGER",
    "answered": "INTEGER",
}
_ASKED = {
    "asked": "INTEGER",
    "pack": "VARCHAR",
    "language": "VARCHAR",
    "wording": "VARCHAR",
    "points": "INTEGER",
}
_STATEMENTS = {
    "asked": "INTEGER",
    "position": "INTEGER",
    "statement": "VARCHAR",
}
_PLACES = {
    "place": "INTEGER",
    "country": "VARCHAR",
    "region": "VARCHAR",
    "district": "VARCHAR",
    "school": "VARCHAR",
}
_VERSIONS = """
CREATE TABLE versions AS
SELECT DISTINCT session, grp, asked, school_year, nth, place, participants, display, shown FROM handed
"""
_DISPUTED = """
CREATE TABLE disputed AS
SELECT session, count(DISTINCT place) = count(*) AND count(DISTINCT (grp, asked, school_year, nth, participants,
    display, shown)) = 1 AS moved
FROM versions GROUP BY session HAVING count(*) > 1
"""
_NAMED = "SELECT session, moved, file, line FROM handed JOIN disputed USING (session) ORDER BY file, line"
_LAST = """
CREATE TABLE last AS
SELECT * FROM versions JOIN asked USING (asked) JOIN places USING (place)
WHERE session NOT IN (SELECT session FROM disputed)
QUALIFY row_number() OVER (PARTITION BY grp, pack, school_year ORDER BY nth DESC, session DESC) = 1
ORDER BY pack, school_year, country, region, district, session
"""
_COPY = """
COPY (
    SELECT session, grp, pack, points, language, wording, school_year, nth, country, region, district,
        coalesce(school, '') AS school, participants, display, statement, position, word, numbers,
        agree_least, agree_most, disagree_least, disagree_most, answered
    FROM (
        SELECT * EXCLUDE (shown), unnest(shown) AS shown, generate_subscripts(shown, 1) - 1 AS position FROM last
    )
    JOIN shown USING (shown) JOIN statements USING (asked, position)
) TO {path} (FORMAT parquet, COMPRESSION zstd, KV_METADATA {{{name}: {mark}}})
"""


class Disputed(NamedTuple):
    """A session that was handed in more than once, and not alike."""

    only_moved: bool
    """Whether it says the same in two areas."""
    places: tuple[tuple[int, int], ...]
    """The number of each file, and the line in it, 0 where it is one document."""


class Written(NamedTuple):
    """What became of what was taken."""

    results: int
    """In the file: of each group the last one of a pack in a school year."""
    sessions: int
    """Counted once each, and not disputed."""
    disputed: tuple[Disputed, ...]


class Handed:
    """What was taken so far, on the disk."""

    def __init__(self, folder: Path, hasher: Hasher) -> None:
        self._folder, self._hasher = folder, hasher
        self._rows = Rows(folder / "handed.csv")

    def add(self, taken: Taken, place: int, file: int, line: int) -> None:
        """One document more. Raises: OSError."""
        session, group = self._hasher.session(taken.key), self._hasher.group(taken.group_key)
        self._rows.add(
            f"{session},{group},{taken.asked},{taken.school_year},{taken.nth},{place},{taken.participants},"
            f'{taken.display},"{taken.shown}",{file},{line}'
        )

    def close(self) -> None:
        """Write what is left. Raises: OSError."""
        self._rows.close()

    def made(self, path: Path, reader: Reader, places: Places) -> Written:
        """Write the file, once all is closed. Raises: OSError, and what DuckDB raises."""
        write_rows(self._folder / "shown.csv", ((at, *counted(each)) for each, at in reader.shown.items()))
        asked = reader.asked.items()
        write_rows(self._folder / "asked.csv", ((at, *each[:4]) for each, at in asked))
        statements = ((at, i, name) for each, at in asked for i, name in enumerate(each.statements))
        write_rows(self._folder / "statements.csv", statements)
        schools = ((at, *self._place(each)) for at, each in enumerate(places.all()))
        write_rows(self._folder / "places.csv", schools)
        with connected() as database:
            return self._made(database, path)

    def _made(self, database: DuckDBPyConnection, path: Path) -> Written:
        database.execute(f"SET temp_directory = {quoted(self._folder / 'spilled')}")
        for name, columns in (
            ("handed", _HANDED),
            ("shown", _SHOWN),
            ("asked", _ASKED),
            ("statements", _STATEMENTS),
            ("places", _PLACES),
        ):
            self._load(database, name, columns)
        for text in (_VERSIONS, _DISPUTED, _LAST):
            database.execute(text)
        results = number(database, "SELECT count(*) FROM last")
        disputed = _disputed(database.execute(_NAMED).fetchall())
        sessions = number(database, "SELECT count(DISTINCT session) FROM versions") - len(disputed)
        database.execute(_COPY.format(path=quoted(path), name=MARK, mark=quoted(self._hasher.mark)))
        return Written(results, sessions, disputed)

    def _place(self, place: Place) -> Place:
        """With a number for the school: how schools are called is not counted, and some are called like a group."""
        return place._replace(school=self._hasher.school(*place) if place.school else "")

    def _load(self, database: DuckDBPyConnection, name: str, columns: dict[str, str]) -> None:
        file = quoted(self._folder / f"{name}.csv")
        database.execute(
            f"CREATE TABLE {name} AS SELECT * FROM read_csv({file}, columns = {columns}, auto_detect = false, "  # noqa: S608
            "header = false, delim = ',', quote = '\"', escape = '\"')"
        )


def _disputed(rows: list[tuple[int, bool, int, int]]) -> tuple[Disputed, ...]:
    found: dict[int, tuple[bool, list[tuple[int, int]]]] = {}
    for session, moved, file, line in rows:
        found.setdefault(session, (moved, []))[1].append((file, line))
    return tuple(Disputed(moved, tuple(places)) for moved, places in found.values())
