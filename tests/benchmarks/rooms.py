"""Folders with sessions in them, made through the program's own door."""

import json
import os
import sys
from dataclasses import replace
from pathlib import Path

from plc_workshop.results.tally import Tally
from plc_workshop.runner.desk import Desk
from plc_workshop.runner.run import Run
from plc_workshop.session import events as e
from plc_workshop.session.state import Stop
from plc_workshop.session.too_few import AnsweringChosen, is_too_few
from plc_workshop.settings import gather

STATEMENTS = 10
SHARES = (1, 2, 4, 3)
"""Of ten people, how many choose each point of the scale."""
PARAGRAPHS = "\n\n".join(
    f"      Thought {i} about how we learn from each other, with some words to read." for i in range(24)
)
PACK = """\
format: 1
id: bench
title: Bench
language: en
source: {title: Somewhere}
sections:
  - id: first
    title: First things
    minutes: 5
    body: |
PARAGRAPHS
mirror:
  title: The Mirror
  instruction: How far is this true of us?
  turn_seconds: 120
  scale: [Strongly disagree, Disagree, Agree, Strongly agree]
  statements:
""".replace("PARAGRAPHS", PARAGRAPHS)
STATEMENT = "    - {{id: s{i}, text: Statement number {i} is true of us when we work together., short: Matter {i}}}\n"

_PROGRAM = "import sys; sys.modules['PIL'] = None; from plc_workshop.cli.main import main; main()"


class Room:
    """Folders of their own for the packs, the sessions and the private state."""

    def __init__(self, folder: Path, statements: int = STATEMENTS) -> None:
        self.folder = folder
        self.content, self.sessions, self.state = (folder / name for name in ("content", "sessions", "state"))
        for made in (self.content, self.sessions, self.state):
            made.mkdir(parents=True)
        rows = "".join(STATEMENT.format(i=i) for i in range(1, statements + 1))
        (self.content / "bench.yaml").write_text(PACK + rows, "utf-8")

    @property
    def options(self) -> list[str]:
        """The command-line options that name the folders."""
        return ["--sessions", str(self.sessions), "--content", str(self.content), "--state", str(self.state)]

    def command(self, *words: str) -> list[str]:
        """A command of the program in these folders, without the Pillow of the checks: qrcode would load it."""
        return [sys.executable, "-c", _PROGRAM, *words, *self.options]

    def start(self, people: int = 5, *, sealed: bool = False) -> Run:
        """A new session, at its first section."""
        folders, settings = gather(sessions=self.sessions, content=self.content, state=self.state)
        desk = Desk(folders, settings)
        setup = replace(desk.blank_setup(desk.packs.locate("bench")), group="Oak", people=people, sealed=sealed)
        return desk.start(setup)

    def cover(self, people: int = 5) -> Run:
        """A new session whose round is open and whose cover is shown."""
        run = self._before(people)
        run.tell(e.RoomAnswered(sees=False))
        return run

    def sealed_cover(self, people: int = 5) -> Run:
        """The same, sealed, its code typed back."""
        run = self._before(people, sealed=True)
        run.tell(e.RoomAnswered(sees=False))
        run.tell(e.CodeWanted())
        run.tell(e.CodeTyped(run.session.view.code or ""))
        return run

    def _before(self, people: int, *, sealed: bool = False) -> Run:
        run = self.start(people, sealed=sealed)
        while run.session.record.place is not Stop.BEFORE:
            run.tell(e.WentOn())
        while run.session.view.near is not None:
            run.tell(e.NobodyHereAnswered())  # of several sessions in one folder each is another group's
        if is_too_few(run.session):
            run.tell(AnsweringChosen())
        return run

    def answered(self, people: int) -> Run:
        """A session in whose open round so many people are done."""
        run = self.cover(people)
        counts = tuple(share * people // sum(SHARES) for share in SHARES)
        rows = ((people - sum(counts), *counts), (people - sum(counts), *reversed(counts)))
        statements = len(run.session.pack.mirror.statements)
        tally = Tally(people, tuple(rows[i % 2] for i in range(statements)), (2,) * statements)
        run.session = replace(run.session, tally=tally)
        return run

    def seen(self, people: int) -> None:
        """A session whose result is shown."""
        run = self.answered(people)
        run.tell(e.RoundClosed())
        while not run.session.record.revealed:
            run.tell(e.WentOn())
        run.settle()
        run.close()

    def fill(self, sessions: int) -> None:
        """So many sessions on the shelf."""
        run = self.start()
        run.close()
        document = (run.folder / "session.json").read_text("utf-8")
        name = json.loads(document)["session"]["1"]["session"]
        for i in range(sessions - 1):
            other = f"2026-{i % 12 + 1:02}-{i % 28 + 1:02}-oak-{i:04x}"
            folder = self.sessions / other
            folder.mkdir()
            (folder / "session.json").write_text(document.replace(name, other), "utf-8")
            os.link(run.folder / "pack.yaml", folder / "pack.yaml")
