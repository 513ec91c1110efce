"""An inbox of invented groups, to try with what a region has: the same bytes for the same seed, on any machine."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import TextIO

from plc_workshop.errors import WorkshopError
from plc_workshop.packs.model import Pack
from plc_workshop.region.demo_faults import document, plant
from plc_workshop.region.demo_groups import summaries
from plc_workshop.region.demo_places import District, districts
from plc_workshop.results.summary import Summary
from plc_workshop.words import _

LINES = "summary-region.jsonl"
_MOST_FILES = 500
"""About so many Summaries lie there as files of their own: beyond, districts hand in lines."""
_TWICE = "0"
"""A file whose key ends so is handed in as a line too, as people do who are not sure."""


@dataclass(frozen=True, slots=True)
class Made:
    """What lies in the inbox now."""

    groups: int
    results: int
    """Of these groups, each once."""
    files: int
    """Summaries that lie there as a file; the other results are lines."""
    faults: int
    """Files and lines that are not to be taken, as real inboxes have them."""


def made(
    groups: int,
    to: Path,
    packs: Sequence[Pack],
    line: Callable[[Summary], str],
    *,
    told: Callable[[int], None],
    seed: int = 0,
) -> Made:
    """Put so many invented groups into the folder `to`, which is empty or not there. Raises: WorkshopError, OSError.

    `packs` are the topics they answered, in any languages; `line` makes a Summary a line to hand in; `told` hears how
    many groups there are so far.
    """
    if to.exists() and (not to.is_dir() or any(to.iterdir())):
        raise WorkshopError(
            _("The invented groups need a folder of their own: {folder} is not empty.").format(folder=to)
        )
    to.mkdir(parents=True, exist_ok=True)
    every = max(3, groups // _MOST_FILES)
    done = results = files = faults = 0
    with _whole(to):
        for district in districts(groups, seed):
            folder = to.joinpath(*district.path)
            folder.mkdir(parents=True)
            found = _written(folder, district, packs, line, every=every, seed=seed)
            done, results, files = done + district.groups, results + found[0], files + found[1]
            told(done)
            if not faults:
                two = islice(summaries(replace(district, groups=2), packs, seed + 1), 2)
                faults = plant(folder, folder.parents[1], *(summary for _school, summary in two))
    return Made(groups, results, files, faults)


@contextmanager
def _whole(to: Path) -> Iterator[None]:
    """Where it is ended in the middle, what lies there goes: half an inbox is in the way of a whole one."""
    is_whole = False
    try:
        yield
        is_whole = True
    finally:
        for begun in () if is_whole else to.iterdir():
            shutil.rmtree(begun, ignore_errors=True)


def _written(
    folder: Path, district: District, packs: Sequence[Pack], line: Callable[[Summary], str], *, every: int, seed: int
) -> tuple[int, int]:
    """The results of one district, and how many of them are files; nothing of it stays in memory."""
    results = files = 0
    for school, of_school in groupby(summaries(district, packs, seed), itemgetter(0)):
        inside = folder / school
        inside.mkdir(exist_ok=True)
        with ExitStack() as stack:
            lines: TextIO | None = None
            for _school, summary in of_school:
                results += 1
                is_file = results % every == 0
                if is_file:
                    files += 1
                    (inside / f"summary {files}.json").write_bytes(document(summary))
                if not is_file or str(summary.key).endswith(_TWICE):
                    lines = lines or stack.enter_context((inside / LINES).open("w", encoding="utf-8", newline="\n"))
                    lines.write(line(summary).rstrip("\n") + "\n")
    return results, files
