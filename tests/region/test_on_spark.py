"""The cells on Spark: the same rows as DuckDB's, without a word beside them and without a file that stays."""

import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from functools import reduce
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from plc_workshop.errors import WorkshopError
from plc_workshop.export import region_line
from plc_workshop.packs.library import find
from plc_workshop.packs.loader import load
from plc_workshop.region import on_spark
from plc_workshop.region.demo import made
from plc_workshop.region.extras import connected
from plc_workshop.region.gathering import collected
from plc_workshop.region.one_query import COLUMNS, READ, SQL
from plc_workshop.results.region_table import WORDS
from plc_workshop.settings import shipped_content

pytestmark = pytest.mark.xdist_group("spark")
REQUIRED = "PLC_WORKSHOP_NEEDS_SPARK"
"""Set where these tests must not be skipped."""
GROUPS, SUMMARIES, ODD = 820, 1000, 400
"""Of the demo, and how many results there are of them at least; sessions that are odder than those."""
ODD_NAMES = ("[a] * ä.parquet", "_2026:1 {x}.parquet")
COUNTRIES = ("Latvija", "Norge 🏔", "O'Land \\ 'x")


@pytest.fixture(autouse=True)
def _java() -> None:
    if not shutil.which("java") and not os.environ.get("JAVA_HOME"):
        assert not os.environ.get(REQUIRED), "there is no Java"
        pytest.skip("there is no Java")


def rows(session: int, chance: random.Random) -> Iterator[dict[str, Any]]:
    """One result as `collect` writes it; two of a group in one year, schools and none, careful numbers and none."""
    group = random.Random(session // 2)
    place = (group.choice(COUNTRIES), f"R{group.randrange(4)}", f"D'{group.randrange(6)}")
    school = group.choice(("", f"{group.randrange(40):016x}"))
    people, year, pack = 3 + group.randrange(10), 2024 + group.randrange(2), f"pack-{group.randrange(3)}"
    name = chance.getrandbits(63)
    for position in range(8):
        told = chance.random() < 0.5
        least = [chance.randrange(people // 2 + 1) for _side in range(2)] if told else [0, 0]
        most = [each + told * chance.randrange(2) for each in least]
        yield {
            "session": name, "grp": session // 2 * 7919 - 10**15, "pack": pack, "points": 4 + len(pack) % 2,
            "school_year": year, "nth": 1 + session % 2, "country": place[0], "region": place[1], "district": place[2],
            "school": school, "participants": people, "statement": f"s{position}", "position": position,
            "word": chance.choice(WORDS), "numbers": told, "answered": told * people,
            "agree_least": least[0], "agree_most": most[0], "disagree_least": least[1], "disagree_most": most[1],
        }  # fmt: skip


def written(path: Path, first: int, last: int) -> Path:
    """A Parquet file of those results."""
    chance, told = random.Random(first), path.with_suffix(".ndjson")
    lines = (json.dumps(row) for session in range(first, last) for row in rows(session, chance))
    told.write_text("\n".join(lines), "utf-8")
    with connected() as duckdb:
        duckdb.read_json(str(told), format="newline_delimited").write_parquet(str(path))
    told.unlink()
    return path


def collected_demo(folder: Path) -> Path:
    """The demo's inbox, collected."""
    packs = [load(path) for path in find(shipped_content())]
    inbox = made(GROUPS, folder / "inbox", packs, region_line.line, told=lambda _done: None)
    assert inbox.results >= SUMMARIES
    to = folder / "region.parquet"
    collected((folder / "inbox",), to, told=lambda _done: None)
    return to


def on_duckdb(files: list[Path], released: Path) -> list[tuple[Any, ...]]:
    """The rows that DuckDB makes of the same text."""
    with connected() as duckdb:
        parts = [duckdb.read_parquet(str(path)).project(f"*, {at} AS file") for at, path in enumerate(files)]
        parts = [part.project(", ".join([*READ, "file"])) for part in parts]
        reduce(lambda one, other: one.union(other), parts).create_view("results")
        duckdb.read_parquet(str(released)).create_view("released")
        return duckdb.execute(SQL).fetchall()


def left_behind(folder: Path) -> list[str]:
    """What lies in that folder, and the programs of the processes that are at home there."""
    found = [str(path) for path in folder.iterdir()]
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # it is over
            if str(folder) in str((process / "cwd").readlink()):
                found.append(Path((process / "cmdline").read_text().split("\0")[0]).name)
    return found


@pytest.fixture
def apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for what is made for a while; we stand in another one."""
    (tmp_path / "apart").mkdir()
    (tmp_path / "here").mkdir()
    monkeypatch.setenv("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")  # it does not run for long
    monkeypatch.setenv("TMPDIR", str(tmp_path / "apart"))
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.chdir(tmp_path / "here")
    return tmp_path / "apart"


def test_a_cluster_counts_as_duckdb_does_to_the_last_digit(
    tmp_path: Path, apart: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    cut = ODD // 2 + 1  # a group has its last meeting in the other file
    files = [written(tmp_path / ODD_NAMES[0], 0, cut), written(tmp_path / ODD_NAMES[1], cut, ODD)]
    files.append(collected_demo(tmp_path))
    released = tmp_path / "released.parquet"
    with connected() as duckdb:
        duckdb.read_parquet(str(files[0])).filter("grp % 3 = 0").project(
            "grp, pack, school_year"
        ).distinct().write_parquet(str(released))
    found = on_spark.cells(files, [released], SQL, "local-cluster[2,1,1024]")
    assert found == on_duckdb(files, released)
    assert len(found) > 100
    assert {len(row) for row in found} == {len(COLUMNS)}
    assert {type(value) for row in found for value in row} == {int, str}
    assert capfd.readouterr() == ("", "")
    assert left_behind(apart) == []
    assert not [*(tmp_path / "here").iterdir()]
    pyspark = find_spec("pyspark")
    assert pyspark is not None
    assert not (Path(str(pyspark.origin)).parent / "work").exists()


@pytest.mark.parametrize("master", ["", "localhost", "local[x]", "local[2]; rm", "http://127.0.0.1", "spark://"])
def test_what_is_no_master_is_said_before_anything_is_started(master: str) -> None:
    with pytest.raises(WorkshopError, match="does not know what this master is"):
        on_spark.cells([], [], SQL, master)


def test_a_missing_java_is_said_with_the_line_to_type(apart: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAVA_HOME", str(apart / "none"))
    with pytest.raises(WorkshopError, match="needs Java, version 17") as told:
        on_spark.cells([], [], SQL)
    assert told.value.hint.strip().startswith(("sudo apt", "brew", "winget"))
    assert left_behind(apart) == []


def test_a_master_that_does_not_answer_is_waited_for_so_long_and_no_longer(
    apart: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(on_spark, "SECONDS", 2.0)
    with (
        closing(socket.create_server(("127.0.0.1", 0))) as silent,
        pytest.raises(WorkshopError, match="Nobody has worked for us"),
    ):
        on_spark.cells([], [], SQL, f"spark://127.0.0.1:{silent.getsockname()[1]}")
    assert left_behind(apart) == []


def test_ctrl_c_ends_it_with_all_that_it_started(tmp_path: Path, apart: Path) -> None:
    code = "from plc_workshop.region import on_spark; on_spark.cells([], [], 'SELECT 1', 'local')"
    with subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.PIPE, text=True) as asking:
        assert asking.stderr is not None
        while "java" not in left_behind(apart):
            with suppress(subprocess.TimeoutExpired):
                asking.wait(timeout=0.05)
                pytest.fail("it ended by itself")
        asking.send_signal(signal.SIGINT)
        _, said = asking.communicate(timeout=60)
    assert said.rstrip().endswith("KeyboardInterrupt")
    assert left_behind(apart) == []


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such groups of processes")
def test_who_asks_is_killed_and_what_starts_for_it_ends_too() -> None:
    """Java does not see that nobody is there any more while it starts."""
    code = (
        "import subprocess; from plc_workshop.region import spark_job\n"
        "subprocess.Popen(['sleep', '60']); print('started', flush=True)\n"
        "spark_job._end_with_who_asks()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        check=False,
        start_new_session=True,
        timeout=30,
    )
    assert done.stdout == "started\n", "the pipe is read to its end, so nobody holds it any more"


def test_a_text_that_spark_does_not_take_is_refused_with_its_reason() -> None:
    told = "An error occurred while calling o1.sql.\n: x.SparkException: aborted\n\tat x\nCaused by: java.io.X: gone\n"
    assert on_spark._reason(told) == "java.io.X: gone"
    assert on_spark._reason("[TABLE_OR_VIEW_NOT_FOUND] no table. SQLSTATE: 42P01; line 1") == (
        "[TABLE_OR_VIEW_NOT_FOUND] no table. SQLSTATE: 42P01; line 1"
    )
    assert on_spark._reason("") == ""
