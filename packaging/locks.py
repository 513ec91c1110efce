"""Renew the locks: all that the README's lines download, each file of it by its SHA-256.

    python packaging/locks.py [--upgrade]

It needs uv (`pip install uv`), which asks for every system and every Python at once. Without `--upgrade` each version
that is locked stays, as long as pyproject.toml allows it.
"""

import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
TOOLS = ("editables>=0.5", "setuptools>=80")
"""What `pip install -e` asks for, and what builds PySpark, which comes as its source alone."""


class Lock(NamedTuple):
    """One of the files."""

    place: str
    extra: str
    """Of pyproject.toml, that it is for."""
    head: str
    """Its first lines: what it is for, how pip takes it, and which one it goes on from."""


LOCKS = (
    Lock(
        "requirements.lock",
        "",
        "# The program, and what builds it (and PySpark). Renew it with: .venv/bin/python packaging/locks.py\n"
        "--require-hashes\n--only-binary :all:\n",
    ),
    Lock("packaging/region.lock", "region", "# What the table of a region needs as well.\n-r ../requirements.lock\n"),
    Lock(
        "packaging/spark.lock",
        "spark",
        "# The same with Spark, which pip builds: requirements.lock first, then this with --no-build-isolation.\n"
        "-r region.lock\n--no-binary pyspark\n",
    ),
    Lock("packaging/dev.lock", "dev", "# All that the checks need, Spark too.\n-r spark.lock\n"),
)
STICK = Lock(
    "packaging/windows.lock",
    "",
    "# What packaging/stick.py lays into app/. Renew it with: .venv/bin/python packaging/locks.py\n--require-hashes\n",
)


def locked(text: str) -> dict[str, str]:
    """The lines of each name of a lock, with their hashes."""
    blocks = re.findall(r"^[\w.-]+==(?:.*\\\n)*.*\n", text, re.MULTILINE)
    return {block.partition("==")[0]: block for block in blocks}


def resolved(folder: Path, extra: str, *options: str, build: bool = True) -> dict[str, str]:
    """What pyproject.toml asks for with this extra, for every system. Raises: CalledProcessError."""
    asked, into = folder / "asked.in", folder / "resolved.lock"
    asked.write_text("".join(f"{line}\n" for line in _that_builds()) if build else "", "utf-8")
    command = ["uv", "pip", "compile", "-q", "--no-config", "--universal", "--python-version=3.11"]
    command += ["--generate-hashes", "--no-annotate", "--no-header", *([f"--extra={extra}"] if extra else ())]
    command += [*options, f"--output-file={into}", "pyproject.toml", str(asked)]
    subprocess.run(command, cwd=ROOT, check=True)
    return locked(into.read_text("utf-8"))


def on_windows(block: str) -> str:
    """The lines of a name without its condition; empty where that says it is not for Windows."""
    first, rest = block.split("\n", 1)
    requirement = Requirement(first.removesuffix("\\"))
    marker, requirement.marker = requirement.marker, None
    windows = {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt", "platform_machine": "AMD64"}
    return f"{requirement} \\\n{rest}" if marker is None or marker.evaluate(windows) else ""


def main() -> None:
    """Write all locks anew."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        # Without their hashes: uv would keep those, and a wheel that came later has one too.
        there = (locked((ROOT / lock.place).read_text("utf-8")).values() for lock in LOCKS)
        kept = (block.partition("\n")[0].removesuffix("\\") for blocks in there for block in blocks)
        (folder / "resolved.lock").write_text("".join(f"{line}\n" for line in kept), "utf-8")
        everything = folder / "everything.lock"
        everything.write_text("".join(resolved(folder, LOCKS[-1].extra, *sys.argv[1:]).values()), "utf-8")
        written: dict[str, str] = {}
        for lock in LOCKS:
            found = resolved(folder, lock.extra, f"--constraints={everything}")
            _write(lock, {key: block for key, block in found.items() if key not in written})
            written |= found
        alone = resolved(folder, "", f"--constraints={everything}", build=False)
        _write(STICK, {key: on_windows(block) for key, block in alone.items()})


def _write(lock: Lock, blocks: dict[str, str]) -> None:
    (ROOT / lock.place).write_text(lock.head + "".join(blocks.values()), "utf-8", newline="\n")


def _that_builds() -> list[str]:
    project: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return [*project["build-system"]["requires"], *TOOLS]


if __name__ == "__main__":
    main()
