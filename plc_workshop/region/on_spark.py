"""The SQL text of the cells on Spark, for whoever has a cluster: the same rows as DuckDB, to the last digit.

Spark runs in a process beside this one (`spark_job`), in a folder that goes with it: so nothing of what it says comes
to the terminal, nothing of what it writes stays, and whatever it does, it can be ended.
"""

import json
import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plc_workshop.errors import WorkshopError
from plc_workshop.region import spark_job
from plc_workshop.region.extras import need
from plc_workshop.region.one_query import READ
from plc_workshop.region.work_folder import temporary_folder
from plc_workshop.words import _

LOCAL = "local[2]"
"""Spark on this computer alone, on two of its cores."""
SECONDS = 120.0
"""How long it may take until a master has answered and somebody works for it; then the work takes what it takes."""
_MASTER = re.compile(r"local(\[(\d+|\*)(,\d+)?\]|-cluster\[\d+,\d+,\d+\])?|spark://.+|k8s://.+|yarn")
_NO_JAVA = re.compile("JAVA_HOME is not set|bin/java: |UnsupportedClassVersionError")
_JAVA = {
    "darwin": "brew install openjdk",
    "win32": "winget install EclipseAdoptium.Temurin.21.JRE",
}
"""What is typed for Java, where it is not as on Debian."""

Rows = list[tuple[Any, ...]]


def cells(files: Sequence[Path], released: Sequence[Path], sql: str, master: str = LOCAL) -> Rows:
    """The rows of that text over `results` (of the files, with the place of each in `file`) and `released` (or nobody).

    Raises: WorkshopError where Spark or Java is missing, the master does not answer, or Spark cannot do it.
    """
    need("spark")
    if not _MASTER.fullmatch(master):
        known = "local[2], spark://HOST:7077, yarn, k8s://HOST:443"
        raise WorkshopError(_("Spark does not know what this master is: {master}").format(master=master), known)
    tables = {
        name: [str(path.absolute()) for path in paths] for name, paths in (("results", files), ("released", released))
    }
    with temporary_folder("spark") as folder:
        question = {"sql": sql, "columns": READ, "tables": tables, "master": master}
        answer = _asked(json.dumps(question), folder)
    if not answer.whole:
        raise _refusal(master, answer)
    return answer.rows


@dataclass(slots=True)
class _Answer:
    """What has come of it so far."""

    rows: Rows
    reached: str = ""
    """What the process has come to: "spark", "work"; empty before."""
    why: str = ""
    """What Spark says went wrong."""
    log: str = ""
    """What was complained of meanwhile."""
    late: bool = False
    """It was ended, since nobody works for it."""
    whole: bool = False
    """All rows are there."""


def _asked(question: str, folder: Path) -> _Answer:
    """The answer of a process in that folder, which does not outlive this."""
    answer = _Answer([])
    with _beside(folder) as process:

        def give_up() -> None:
            answer.late = True
            _end(process)

        timer = threading.Timer(SECONDS, give_up)
        timer.start()
        try:
            _read(process, question, answer, timer)
        finally:
            timer.cancel()
    answer.log = " ".join((folder / "log").read_text("utf-8", "replace").split())
    return answer


def _read(process: subprocess.Popen[str], question: str, answer: _Answer, timer: threading.Timer) -> None:
    """Take what it says until it has said all, or is gone."""
    assert process.stdin is not None
    assert process.stdout is not None
    with suppress(BrokenPipeError, ValueError):  # cut off in a line: what is said of it is all there is
        process.stdin.write(question + "\n")
        process.stdin.flush()
        for said in map(json.loads, process.stdout):
            if isinstance(said, list):
                answer.rows.append(tuple(said))
                continue
            answer.reached = said.get("reached", answer.reached)
            answer.why = said.get("failed", answer.why)
            answer.whole = said.get("rows") == len(answer.rows)
            if answer.reached == "work":
                timer.cancel()


@contextmanager
def _beside(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """The process; whatever happens here, it and what it started have ended behind it."""
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(  # noqa: S603 - our own file
            [sys.executable, "-P", str(Path(spark_job.__file__))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            cwd=folder,
            encoding="utf-8",
            start_new_session=True,
        )
        try:
            yield process
        finally:
            _end(process)
            process.communicate()


def _end(process: subprocess.Popen[str]) -> None:
    """End it at once, with Java and what that started: they are one group, and nobody else is of it."""
    if process.returncode is None and sys.platform != "win32":
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    elif process.returncode is None:
        process.kill()


def _refusal(master: str, answer: _Answer) -> WorkshopError:
    """What is said of an answer that did not come."""
    started = "JAVA_GATEWAY_EXITED" not in answer.why
    if not started and _NO_JAVA.search(answer.log):
        line = _JAVA.get(sys.platform, "sudo apt install default-jre-headless")
        return WorkshopError(_("Spark needs Java, version 17 or newer, and did not find it here. Type:"), f"    {line}")
    if answer.late or (started and not answer.reached and not master.startswith("local")):
        return WorkshopError(
            _("Nobody has worked for us at {master}. Is it up, and has it a computer that is free?").format(
                master=master
            )
        )
    why = _reason(answer.why) if answer.why and started else answer.log
    hint = "" if master.startswith("local") else _("Each of its computers must find the files under the same names.")
    return WorkshopError(_("Spark at {master} could not count this: {why}").format(master=master, why=why), hint)


def _reason(said: str) -> str:
    """The one line of what Java says that tells the reason."""
    lines = [line.strip().removeprefix(": ") for line in said.splitlines() if line.strip()]
    causes = [line.removeprefix("Caused by: ") for line in lines if line.startswith("Caused by: ")]
    return next(iter([*causes[-1:], *(line for line in lines if "error occurred while calling" not in line)]), "")
