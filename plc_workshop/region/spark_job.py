"""What runs beside the program in a process of its own: one SQL text on Spark. Asked and answered in lines of JSON.

It is started as a file, by `on_spark`, and imports nothing of this program. All that Spark and Java say goes where this
process complains; all that they write, into the folder that it is started in.
"""

import json
import os
import signal
import sys
import tempfile
import threading
from collections.abc import Iterable, Sequence
from functools import reduce
from pathlib import Path
from typing import IO, Any

SETTINGS = {
    "spark.app.name": "plc-workshop",
    "spark.ui.enabled": "false",
    "spark.sql.ansi.enabled": "true",
    "spark.sql.ansi.doubleQuotedIdentifiers": "true",
    "spark.sql.caseSensitive": "true",
    "spark.sql.session.timeZone": "UTC",
    "spark.driver.memory": "2g",
    "spark.driver.maxResultSize": "0",
    "spark.driver.extraJavaOptions": "-Djava.io.tmpdir=. -XX:-UsePerfData",
}
"""A text means the same as for DuckDB, and whoever reads the answer has room for it."""
HERE = {
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.executor.extraJavaOptions": "-Djava.io.tmpdir=. -XX:-UsePerfData",
    "spark.sql.shuffle.partitions": "4",
}
"""On this computer alone: nothing listens to a network, and the work is not cut into two hundred pieces."""

GROUPS = ("grp", "pack", "school_year")
"""The columns of who was released."""
NOBODY = "SELECT grp, pack, school_year FROM results WHERE false"
"""Who was released, where nothing was yet."""


def main() -> None:
    """Answer one line with what has been reached, the rows, and how many they were; or with what went wrong."""
    asked = json.loads(sys.stdin.readline())
    tempfile.tempdir = os.getcwd()  # noqa: PTH109 - what PySpark makes for a while
    threading.Thread(target=_end_with_who_asks, daemon=True).start()
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as answers:
        os.dup2(2, 1)  # what Java prints is no answer
        from py4j.protocol import Py4JError
        from pyspark.errors import PySparkException

        try:
            _answer(answers, **asked)
        except (PySparkException, Py4JError) as error:
            _say(answers, {"failed": str(error)})


def _answer(answers: IO[str], *, sql: str, columns: list[str], tables: dict[str, list[str]], master: str) -> None:
    local = master.startswith("local")
    if local:
        tables = {name: list(_linked(name, paths)) for name, paths in tables.items()}
    spark = _started(master, local=local)
    _say(answers, {"reached": "spark"})
    if not local:
        spark.range(1).count()  # waits for a computer that is free
    _say(answers, {"reached": "work"})
    _read(spark, tables["results"], columns).createOrReplaceTempView("results")
    released = tables["released"]
    (_read(spark, released, GROUPS) if released else spark.sql(NOBODY)).createOrReplaceTempView("released")
    rows = spark.sql(sql).collect()
    for row in rows:
        _say(answers, list(row))
    spark.stop()
    _say(answers, {"rows": len(rows)})


def _read(spark: Any, paths: Sequence[str], columns: Sequence[str]) -> Any:
    """These columns of the files as one table, and of each row in `file` which of them it is from."""
    from pyspark.sql.functions import lit

    files = [spark.read.option("__globPaths__", "false").parquet(path) for path in paths]  # a * in a name is a name
    return reduce(
        lambda one, other: one.unionByName(other),
        (file.select(*columns, lit(at).alias("file")) for at, file in enumerate(files)),
    )


def _started(master: str, *, local: bool) -> Any:
    """A session of Spark on that master."""
    import pyspark
    from pyspark.sql import SparkSession

    here = os.getcwd()  # noqa: PTH109 - as Java wants it
    settings = SETTINGS | {"spark.sql.warehouse.dir": here}
    if local:
        os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
        settings |= HERE | {"spark.local.dir": here}
    if master.startswith("local-cluster"):  # its workers write where Spark itself lies
        os.environ["SPARK_HOME"] = _home(Path(os.environ.get("SPARK_HOME") or str(Path(pyspark.__file__).parent)))
    builder = SparkSession.builder.master(master)
    for name, value in settings.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


def _home(found: Path) -> str:
    """A folder here with all that lies in that one."""
    home = Path("spark-home").absolute()
    home.mkdir()
    for path in found.iterdir():
        if path.name != "work":
            (home / path.name).symlink_to(path)
    return str(home)


def _linked(name: str, paths: Sequence[str]) -> Iterable[str]:
    """The same files under names that Spark reads: it passes over what begins with _ or a dot, or has a colon."""
    for at, path in enumerate(paths):
        link = Path(f"{name}-{at}.parquet").absolute()
        try:
            link.symlink_to(path)
        except OSError:  # on Windows not everybody may
            yield path
        else:
            yield str(link)


def _say(answers: IO[str], line: object) -> None:
    answers.write(json.dumps(line, ensure_ascii=False) + "\n")
    if isinstance(line, dict):
        answers.flush()


def _end_with_who_asks() -> None:
    """Whoever asked is gone once nothing more can come; Java and what it started are of this group, and end with it.

    While Java starts it does not see that nobody is there any more.
    """
    sys.stdin.buffer.read()
    if sys.platform != "win32" and os.getpgrp() == os.getpid():
        os.killpg(os.getpid(), signal.SIGKILL)
    os._exit(1)


if __name__ == "__main__":
    main()
