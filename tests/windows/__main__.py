"""All that is tried on win32: `python -m tests.windows DIR [--all]`; `run` gets Wine first, and bounds it."""

import argparse
import hashlib
import re
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

assert sys.platform != "win32"

from tests.checks.test_imports import ROOT  # noqa: E402 - below what a Windows type check stops at
from tests.packaging.stand_in import stand_in  # noqa: E402
from tests.packaging.whole import ODD, lead_by  # noqa: E402
from tests.windows import chosen, led, made_python  # noqa: E402
from tests.windows.console import windows_path  # noqa: E402

HARNESS = Path(__file__).with_name("keys_and_screen.py")
_Done = TypeVar("_Done")
_FEWEST = 3
"""Tests of a file that pass on the whole, or they were passed over."""
_TOLD = re.compile(r"\b(\d+) (passed|failed|skipped|errors?)\b")


def say(text: str) -> None:
    """A line for whoever waits."""
    sys.stdout.write(f"windows: {text}\n")
    sys.stdout.flush()


def timed(what: str, act: Callable[..., _Done], *given: object) -> _Done:
    """Do it, and say how long it took."""
    began = time.monotonic()
    done = act(*given)
    say(f"{what}, {time.monotonic() - began:.0f} s")
    return done


def make(folder: Path) -> None:
    """Python, what it imports, and Wine's Windows, each beside the other."""
    with ThreadPoolExecutor() as both:
        wine = both.submit(timed, "Wine's Windows made", made_python.start_wine, folder)
        timed("wheels fetched", made_python.fetch, folder / "wheels")
        timed("Python laid out", made_python.lay_out, folder / "wheels", folder / "python")
        timed("python.exe made", made_python.compile_starters, folder / "python")
        wine.result()
    (folder / "made").touch()


def run_tests(folder: Path, files: Sequence[Path]) -> tuple[int, str]:
    """Run these tests on win32: the exit code, and what pytest said. Its own workers do not start under Wine."""
    command = ["wine", str(folder / "python" / "python.exe"), "-m", "pytest", "-q", "-rfE", "-p", "no:cacheprovider"]
    command += [path.relative_to(ROOT).as_posix() for path in files]
    # Without a terminal Python wants pipes.
    done = subprocess.run(
        command, cwd=ROOT, env=made_python.environment(folder), stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout.decode("utf-8", "replace")


def stick(folder: Path, to: Path) -> None:
    """Build the stick with this Python, and lead a session from it in a folder with an odd name."""
    shutil.rmtree(to, ignore_errors=True)
    release = timed("the stick built", _built, folder, to)
    wine = made_python.of_wine(folder) | {"PLC_WORKSHOP_STATE": windows_path(to / "state")}
    from_stick = ("wine", "cmd", "/c", "PLC Workshop.cmd")
    painted = led.first_paint(from_stick, release, wine)
    beside = led.first_paint(_from_the_checkout(folder), to, wine | {"PYTHONPATH": windows_path(ROOT)})
    size = sum(path.stat().st_size for path in release.rglob("*") if path.is_file())
    zipped = (to / "PLC Workshop.zip").stat().st_size
    say(f"the stick: {size / 1e6:.1f} MB, zipped {zipped / 1e6:.1f} MB")
    say(f"first paint: {painted:.1f} s from the stick, {painted / beside:.2f} of that from the checkout")
    timed(f"four people led through a session from “{ODD}”", led.lead, from_stick, release, wine)


def _from_the_checkout(folder: Path) -> tuple[str, ...]:
    return ("wine", str(folder / "python" / "python.exe"), "-m", "plc_workshop")


def _built(folder: Path, to: Path) -> Path:
    to.mkdir()
    archive = to / "python.zip"
    stand_in(folder / "python", archive)
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    command = [sys.executable, str(ROOT / "packaging" / "stick.py"), "--python", str(archive), "--sha256", digest]
    subprocess.run([*command, "--to", str(to)], check=True)
    release = to / ODD / "PLC Workshop"
    shutil.unpack_archive(to / "PLC Workshop.zip", release.parent)
    lead_by(release, HARNESS)
    return release


def tests(folder: Path, *, all_of_them: bool) -> None:
    """Run those that have their turn, or all, half of them beside the other half."""
    turn = chosen.turn_of_this_run()
    files = chosen.files() if all_of_them else chosen.of_turn(turn)
    if not all_of_them:
        say(f"tests of turn {turn} of {', '.join(chosen.TURNS)} (all with --all)")
    with ThreadPoolExecutor() as both:
        halves = list(both.map(lambda half: run_tests(folder, half), (files[::2], files[1::2])))
    told: Counter[str] = Counter()
    for code, text in halves:
        if code:
            sys.stdout.write(text)
        for number, kind in _TOLD.findall(text.strip().splitlines()[-1]):
            told[kind] += int(number)
    say(f"tests: {', '.join(f'{number} {kind}' for kind, number in told.items())}, in {len(files)} files")
    if any(code for code, _text in halves) or told["passed"] < _FEWEST * len(files):
        raise SystemExit("windows: not all tests pass")


def main() -> None:
    """Read what was typed, and do all of it."""
    asked = argparse.ArgumentParser()
    asked.add_argument(
        "to", type=Path, help="the folder in which all is made; what was made there before is used again"
    )
    asked.add_argument("--all", action="store_true", help="all tests, not those that have their turn")
    given = asked.parse_args()
    folder = given.to.resolve()
    if not (folder / "made").exists():
        timed("all made", make, folder)
    shutil.copy(HARNESS, folder / "python" / "Lib" / "site-packages" / "sitecustomize.py")
    with ThreadPoolExecutor() as both:
        led_there = both.submit(timed, "the stick, and a session from it", stick, folder, folder / "stick")
        timed("tests", lambda: tests(folder, all_of_them=given.all))
        led_there.result()


if __name__ == "__main__":
    main()
