"""Files as `collect` writes them, made of invented groups without an inbox: in a folder with its key."""

import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from plc_workshop.region.extras import connected
from plc_workshop.region.hashed import hasher
from plc_workshop.region.one_query import READ
from plc_workshop.region.parquet import MARK
from plc_workshop.region.releasing import Asked, Told, release
from tests.region.attacks import Group, Set

TODAY = "2026-11-30"


@dataclass(frozen=True)
class Session:
    """Which result of its group this is, and of what."""

    nth: int = 1
    pack: str = "pack"
    school_year: int = 2026
    points: int = 4
    wording: str = "0123456789abcdef"
    language: str = "en"
    number: int = 0
    """Two sessions with the same nth differ by it."""


def write(path: Path, statements: Mapping[str, Iterable[Group]], session: Session | None = None) -> Path:
    """One file: what these groups said of each statement, in sessions like that one."""
    return write_all(path, [(session or Session(), statements)])


def write_all(path: Path, parts: Iterable[tuple[Session, Mapping[str, Iterable[Group]]]]) -> Path:
    """One file of several kinds of sessions."""
    rows = []
    for session, statements in parts:
        for position, (statement, groups) in enumerate(statements.items()):
            for group in groups:
                number = random.Random(f"{group.name} {session}").getrandbits(62)
                rows.append(_row(group, session, statement, position, number))
    with connected() as database:
        values = ", ".join(f"({', '.join(map(_literal, row))})" for row in rows)
        database.execute(
            f"COPY (SELECT * FROM (VALUES {values}) v ({', '.join(COLUMNS)})) TO {_literal(str(path))} "
            f"(FORMAT parquet, KV_METADATA {{{MARK}: '{hasher(path.parent).mark}'}})"
        )
    return path


COLUMNS = (*READ, "language", "wording", "display")


def _row(group: Group, session: Session, statement: str, position: int, number: int) -> tuple[object, ...]:
    place = (*group.path, group.school)
    of = (number, group.name, session.pack, session.points, session.school_year, session.nth, *place)
    said = (group.people, statement, position, group.word, group.numbers, group.answered, *group.agree, *group.disagree)
    return (*of, *said, session.language, session.wording, "careful")


def _literal(value: object) -> str:
    return "'{}'".format(value.replace("'", "''")) if isinstance(value, str) else str(value)


def released(*paths: Path, name: str = "", today: str = TODAY, **asked: object) -> Told:
    """The release of these files."""
    return release(paths, Asked(name, **asked), today)  # type: ignore[arg-type]


def named(groups: Iterable[Group], names: range) -> Set:
    """Those of these names."""
    return frozenset(group for group in groups if group.name in names)
