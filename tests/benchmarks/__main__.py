"""Measure everything, or the letters named: `python -m tests.benchmarks [a b c d e f g h i j l m] [--times N]`."""

import argparse
import compileall
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks import collecting, files, phones
from tests.benchmarks.measure import Row, table

assert sys.platform != "win32", "the terminals of these benchmarks need POSIX"

from tests.benchmarks import many_groups, memory, screens, stage  # noqa: E402 - do not exist on Windows
from tests.terminal import ROOT  # noqa: E402

TIMES = 15


def main() -> int:
    """Print the table; 1 where a ratio is above its limit."""
    ask = argparse.ArgumentParser(prog="python -m tests.benchmarks", description="Speed and memory beside yardsticks.")
    ask.add_argument("letters", nargs="*", metavar="a..m", help="what to measure; without any, everything")
    ask.add_argument("--times", type=int, default=TIMES, help=f"how often each is measured ({TIMES})")
    given = ask.parse_args()
    measured: tuple[tuple[str, Callable[[Path, int], list[Row]]], ...] = (
        ("a", screens.start),
        ("b", screens.keys),
        ("c", files.submit),
        ("c", files.sheet),
        ("c", files.sealed),
        ("d", screens.result),
        ("d", files.close),
        ("e", screens.full_shelf),
        ("f", memory.memory),
        ("g", screens.redraw),
        ("h", phones.phones),
        ("i", stage.stage),
        ("j", screens.spoken),
        ("l", many_groups.many_groups),
        ("m", collecting.collect),
    )
    compileall.compile_dir(ROOT / "plc_workshop", quiet=1)  # as pip does where it is installed
    rows: list[Row] = []
    for letter, measure in measured:
        if not given.letters or letter in given.letters:
            times = max(1, given.times // 5) if letter in "flm" else given.times
            with tempfile.TemporaryDirectory(prefix="bench-") as folder:
                rows += measure(Path(folder), times)
            sys.stderr.write(f"{rows[-1].what} measured\n")
    sys.stdout.write(table(rows) + "\n")
    return int(any(row.over for row in rows))


if __name__ == "__main__":
    sys.exit(main())
