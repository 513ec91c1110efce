"""What whoever collects a region waits for: all Summary files in, one Parquet file out."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from tests.benchmarks.measure import Row, alternating
from tests.region.inboxes import fill

_PEAK = """
import resource, sys
from pathlib import Path
from plc_workshop.region.gathering import collected
collected((Path(sys.argv[1]),), Path(sys.argv[2]), told=lambda _files: None)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def collect(folder: Path, times: int, summaries: int = 100_000) -> list[Row]:
    """(m) Collecting Summary files, beside a concatenation of them by Python; and its memory, beside that for 1,000."""
    inbox, few = folder / "inbox", folder / "few"
    fill(inbox, summaries)
    fill(few, min(summaries, 1000))
    both = alternating(lambda: _collected(inbox, folder), lambda: _concatenated(inbox, folder), times)
    peaks = _peak(inbox, folder), _peak(few, folder)
    return [
        Row(f"(m) collecting {summaries:,} summaries : concatenating them", *both, "s", 2.5),
        Row(f"(m) peak memory of it : of {min(summaries, 1000):,}", *peaks, "MB"),
    ]


def _collected(inbox: Path, folder: Path) -> float:
    began = time.perf_counter()
    command = [sys.executable, "-m", "plc_workshop", "collect", str(inbox), "--to", str(folder / "all.parquet")]
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - began


def _concatenated(inbox: Path, folder: Path) -> float:
    """All files, one after the other, as Python's own library copies them."""
    began = time.perf_counter()
    with (folder / "all.json").open("wb") as together:
        for path, _folders, names in os.walk(inbox):
            for name in names:
                with open(os.path.join(path, name), "rb") as file:  # noqa: PTH118, PTH123 - twice as fast
                    shutil.copyfileobj(file, together)
    return time.perf_counter() - began


def _peak(inbox: Path, folder: Path) -> float:
    """Megabytes at most."""
    command = [sys.executable, "-c", _PEAK, str(inbox), str(folder / "peak.parquet")]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
