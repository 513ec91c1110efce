"""Inboxes for tests: Summaries of invented groups, through the program's own rules, in folders of areas."""

import json
import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from plc_workshop.export.json_file import document
from plc_workshop.packs.model import Mirror, Pack, Source, Statement
from plc_workshop.results.privacy import publish
from plc_workshop.results.summary import Commitment, Display, FocusNote, Parked, Privacy, Summary
from plc_workshop.results.tally import Tally

SCALES = {
    4: ("Strongly disagree", "Disagree", "Agree", "Strongly agree"),
    5: ("Not at all", "Little", "Neither", "Rather", "Wholly"),
}
SECRET = ("Quercus", "Brigita Ozola", "We visit each other's lessons", "2026-10-05", "The bell is too loud")
"""Of every Summary here what no region may see: the group, a name, what was promised, the day, what was noticed."""


def pack(number: int, points: int = 4, statements: int = 10) -> Pack:
    """One of a few packs."""
    texts = (f"In pack {number} this is true of us, statement {at}." for at in range(statements))
    asked = tuple(Statement(f"s{at}", text, f"Short {at}") for at, text in enumerate(texts))
    mirror = Mirror("The Mirror", "How far?", 120, SCALES[points], asked)
    return Pack(1, f"pack-{number}", f"Pack {number}", "en", Source("A guide"), (), mirror)


def summaries(seed: int = 1, people: tuple[int, int] = (4, 16)) -> Iterator[Summary]:
    """Without end: Summaries for anyone, each of another group, complete, with texts that people wrote."""
    chance = random.Random(seed)
    packs = [pack(number, points) for number, points in enumerate((4, 5, 4, 5))]
    while True:
        ran, many = chance.choice(packs), chance.randint(*people)
        points = len(ran.mirror.scale)
        rows = []
        for _statement in ran.mirror.statements:
            lean = [chance.random() ** 2 for _point in range(points + 1)]
            chosen = chance.choices(range(points + 1), [lean[0] / 10, *lean[1:]], k=many)
            rows.append(tuple(chosen.count(point) for point in range(points + 1)))
        display: Display = "open" if chance.random() < 0.15 else "careful"
        found = publish(Tally(many, tuple(rows), (0,) * len(rows)), ran, Privacy(4, display))
        assert found is not None
        assert found.pack is not None
        if not found.mirror.shows:
            continue
        group, name, promised, day, noticed = SECRET
        yield Summary(
            session=f"{day}-{group.lower()}-3f2a",
            group=group,
            date=day,
            audience="anyone",
            rehearsal=False,
            pack=found.pack,
            mirror=found.mirror,
            focus=(FocusNote("s1", noticed, f"because of {name}"),),
            commitments=(Commitment(promised, name, day, noticed),),
            parking_lot=(Parked(noticed, name),),
            next_date="2026-11-24",
            next_time="15:30",
            leads=name,
            language="en",
            meeting="mirror",
            nth=1,
            key=f"{chance.getrandbits(128):032x}",
            group_key=f"{chance.getrandbits(128):032x}",
        )


def one(seed: int = 1, **changed: object) -> Summary:
    """One of them, with some of it changed."""
    return replace(next(summaries(seed)), **changed)  # type: ignore[arg-type]


def put(path: Path, what: Summary | bytes | str) -> Path:
    """Write a file into an inbox, with the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(what, Summary):
        what = document(what)
    path.write_bytes(what.encode() if isinstance(what, str) else what)
    return path


def fill(inbox: Path, number: int, *, districts: int = 200, kinds: int = 2000) -> None:
    """Put so many Summary files there, of `kinds` different contents, as fast as they can be written."""
    chance, kinds = random.Random(2), min(kinds, number)
    texts = [document(each) for each in islice(summaries(), kinds)]
    keys = [json.loads(text)["key"] for text in texts]
    groups = [json.loads(text)["group_key"] for text in texts]
    for at in range(districts):
        (inbox / f"Country {at % 4}" / f"Region {at % 48}" / f"District {at}").mkdir(parents=True, exist_ok=True)
    for at in range(number):
        kind, place = at % kinds, int(districts * chance.random() ** 2)
        text = texts[kind].replace(keys[kind], f"{at:032x}").replace(groups[kind], f"{at:031x}f")
        folder = inbox / f"Country {place % 4}" / f"Region {place % 48}" / f"District {place}"
        (folder / f"summary-{at}.json").write_text(text, "utf-8")


def rows(file: Path, what: str = "*", rest: str = "") -> list[tuple[object, ...]]:
    """What a Parquet file holds."""
    import duckdb

    with duckdb.connect() as database:
        found: list[tuple[object, ...]]
        found = database.execute(f"SELECT {what} FROM read_parquet(?) {rest}", [str(file)]).fetchall()
        return found
