"""The results of many groups, from their file to the finished table, beside the group-by alone that it needs."""

import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from plc_workshop.region.extras import connected
from plc_workshop.region.hashed import hasher
from plc_workshop.region.one_query import KEYS, SUMS
from plc_workshop.region.parquet import MARK
from plc_workshop.region.releasing import Asked, release
from plc_workshop.results.region_table import WORDS
from tests.benchmarks.measure import Row

assert sys.platform != "win32"  # for the type checker; what measures memory is not there

from tests.terminal import ROOT  # noqa: E402

NAME = "results.parquet"
_INVENTED = """
COPY (
    WITH groups AS (
        SELECT i, hash(i) AS h, CAST(hash(i + 1) >> 1 AS BIGINT) AS session, CAST(hash(i + 2) >> 1 AS BIGINT) AS grp,
            CAST(floor(1440 * pow((hash(i + 3) % 1000003) / 1000003.0, 3)) AS INTEGER) AS place
        FROM range({groups}) t (i)
    ), answers AS (
        SELECT *, hash(i * 31 + n) AS q, CAST(3 + h % 10 AS INTEGER) AS participants FROM groups, range(10) p (n)
    )
    SELECT session, grp, 'pack-' || h % 6 AS pack, CAST(4 + h % 2 AS INTEGER) AS points,
        CAST(2021 + hash(i + 4) % 5 AS INTEGER) AS school_year, CAST(1 + h % 3 AS INTEGER) AS nth,
        'Country ' || place % 4 AS country, 'Region ' || place % 48 AS region, 'District ' || place AS district,
        '' AS school, participants, 's' || n AS statement, CAST(n AS INTEGER) AS position,
        list_extract([{words}], CAST(1 + q % 9 AS INTEGER)) AS word, participants > 7 AND q % 5 > 0 AS numbers,
        CASE WHEN numbers THEN participants ELSE 0 END AS answered,
        CASE WHEN numbers THEN q % 3 ELSE 0 END AS agree_least,
        agree_least + CASE WHEN numbers AND h % 2 = 1 AND q % 4 = 0 THEN 2 ELSE 0 END AS agree_most,
        CASE WHEN numbers THEN 3 ELSE 0 END AS disagree_least, disagree_least AS disagree_most
    FROM answers
) TO '{path}' (FORMAT parquet, COMPRESSION zstd, KV_METADATA {{{name}: '{mark}'}})
"""


def many_groups(folder: Path, times: int, groups: int = 1_000_000) -> list[Row]:
    """(l) From the file of so many results to the finished table, and the most memory it takes; POSIX only."""
    folder.mkdir(parents=True, exist_ok=True)
    words = ", ".join(f"'{word}'" for word in WORDS)
    with connected() as database:
        path = folder / NAME
        database.execute(_INVENTED.format(groups=groups, words=words, path=path, name=MARK, mark=hasher(folder).mark))
    found: dict[str, list[tuple[float, float]]] = {"ours": [], "bare": []}
    for _turn in range(times):
        for which, measured in found.items():
            measured.append(_beside(folder, which))
    (seconds, memory), (bare_seconds, bare_memory) = (_medians(measured) for measured in found.values())
    what = f"(l) {groups:,} results to the finished table : the group-by alone"
    return [Row(what, seconds, bare_seconds, "s", 8.0), Row(f"{what}, memory", memory, bare_memory, "MiB", 2.5)]


def _medians(measured: Sequence[tuple[float, float]]) -> tuple[float, float]:
    seconds, memory = zip(*measured, strict=True)
    return median(seconds), median(memory)


def _beside(folder: Path, which: str) -> tuple[float, float]:
    """Seconds and MiB of a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.many_groups", str(folder), which]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    seconds, memory = map(float, done.stdout.split())
    return seconds, memory


def _ours(folder: Path) -> None:
    release([folder / NAME], Asked(f"{time.time_ns()}"), "2026-11-30")


def _bare(folder: Path) -> None:
    """The same counts of each district, as they stand in the file."""
    keys = ", ".join(KEYS)
    words = ", ".join(f"COUNT(CASE WHEN word = '{word}' THEN 1 END)" for word in WORDS)
    sums = ", ".join(f"SUM({name})" for name in SUMS)
    with connected() as database:
        database.execute(
            f"SELECT {keys}, COUNT(*), SUM(participants), MAX(participants), {words}, {sums} "
            f"FROM '{folder / NAME}' GROUP BY {keys}"
        ).fetchall()


def main() -> None:
    """Measure one of them, and say it."""
    folder, which = Path(sys.argv[1]), sys.argv[2]
    for old in folder.glob("releases/*"):
        old.unlink()
    start = time.perf_counter()
    (_ours if which == "ours" else _bare)(folder)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024  # macOS counts bytes, for both alike
    sys.stdout.write(f"{time.perf_counter() - start} {peak}\n")


if __name__ == "__main__":
    main()
