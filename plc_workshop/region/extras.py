"""The programs that count a region, which only come with an extra of this one: loaded here, when they are needed."""

from __future__ import annotations

import contextlib
import json
import shlex
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, distribution
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from urllib.request import url2pathname

from plc_workshop.errors import WorkshopError
from plc_workshop.words import _

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

NEEDED = {"region": ("duckdb", "msgspec"), "spark": ("pyspark",)}
"""Each extra, and what only it brings."""


def need(extra: str = "region") -> None:
    """Look whether an extra of the program is installed here. Raises: WorkshopError with the line to type."""
    if all(find_spec(name) for name in NEEDED[extra]):
        return
    if sys.flags.isolated:  # the Python of a stick takes nothing in
        raise WorkshopError(
            _("What counts a region is not on this stick. Use a laptop on which the program is installed with Python.")
        )
    raise WorkshopError(_("What counts a region is not installed here. Type:"), f"    {to_type(extra)}")


def connected() -> DuckDBPyConnection:
    """DuckDB, with nothing in it; it fetches nothing and says nothing by itself. Raises: WorkshopError."""
    need()
    import duckdb

    off = ("autoinstall_known_extensions", "autoload_known_extensions")
    database = duckdb.connect(":memory:", config=dict.fromkeys(off, False))
    database.execute("SET enable_progress_bar = false")
    return database


def to_type(extra: str) -> str:
    """The line that installs an extra: by the lock of the folder the program came from, else by the parts' own names.

    It never names the program itself: an index may have something else of that name, or nothing.
    """
    lock = _lock(extra)
    what = list(dict.fromkeys((*NEEDED["region"], *NEEDED[extra]))) if lock is None else ["-r", str(lock)]
    if lock is not None and extra == "spark":
        what.insert(0, "--no-build-isolation")
    line = [*_installer(by_name=lock is None), *what]
    if str(sys.platform) != "win32":
        return shlex.join(line)
    told = subprocess.list2cmdline(line)
    return f"& {told}" if told.startswith('"') else told  # as PowerShell wants it


def _installer(*, by_name: bool) -> list[str]:
    """What takes something into the Python that runs this: where pipx made it, pipx, which may bring a pip or none."""
    if by_name and (Path(sys.prefix) / "pipx_metadata.json").is_file():
        return ["pipx", "inject", Path(sys.prefix).name]
    if find_spec("pip"):
        return [sys.executable, "-m", "pip", "install"]
    return ["uv", "pip", "install", "--python", sys.executable]


def _lock(extra: str) -> Path | None:
    """The lock of an extra in the folder that the program was installed from; nothing where it was from a wheel."""
    with contextlib.suppress(PackageNotFoundError, ValueError, KeyError):
        told = json.loads(distribution("plc-workshop").read_text("direct_url.json") or "{}")
        if "dir_info" in told and (url := urlsplit(told["url"])).scheme == "file":
            lock = Path(url2pathname(url.path)) / "packaging" / f"{extra}.lock"
            return lock if lock.is_file() else None
    return None
