"""Folders of their own with a small pack, and the real program in terminals on them."""

import json
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

assert sys.platform != "win32"

from plc_workshop.results.summary import Display  # noqa: E402 - below what a Windows type check stops at
from plc_workshop.runner.desk import Desk as Laptop  # noqa: E402
from plc_workshop.settings import gather  # noqa: E402
from tests.painted import scrolled_away  # noqa: E402 - below what a Windows type check stops at
from tests.terminal import PROGRAM, Terminal, environment  # noqa: E402

SILENCE = 0.6
"""Seconds after which a key counts where only a key after a silence does."""
PACK = """\
format: 1
id: small
title: Small
language: en
source: {title: Somewhere}
sections:
  - id: first
    title: First things
    minutes: 5
    body: One idea.
mirror:
  title: The Mirror
  instruction: How far is this true of us?
  turn_seconds: 120
  scale: [Never, Seldom, Often, Always]
  statements:
    - {id: plan, text: We plan lessons together., short: Plan}
    - {id: visit, text: We visit each other's lessons., short: Visit}
    - {id: ask, text: We ask pupils what helps them., short: Ask}
"""
ON_A_TURN = (
    "We plan lessons",
    "We visit each",
    "We ask pupils",
    "Statement",
    "Your answers",
    "Never",
    "Seldom",
    "Often",
)
"""What stands on the screen in a turn, and nowhere else on the way to it."""
AGAIN = 0.5
"""Seconds after which the same key once more is another one."""
_CODE = re.compile(r"\s*(?:[0-9A-Z]\s+){13}[0-9A-Z]\s*")
IDS = ("plan", "visit", "ask")
SCALE = 4


class Desk:
    """Folders of its own, and terminals in them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in ("content", "sessions", "state"):
            (folder / name).mkdir(parents=True, exist_ok=True)
        (folder / "content" / "small.yaml").write_text(PACK, "utf-8")

    @property
    def options(self) -> list[str]:
        """The options that name the folders."""
        return [part for name in ("sessions", "content", "state") for part in (f"--{name}", str(self.folder / name))]

    @property
    def session(self) -> str:
        """The id of the one session."""
        (folder,) = (self.folder / "sessions").iterdir()
        return folder.name

    def run(self, *more: str, people: int = 5, environment: dict[str, str] | None = None, script: str = "") -> Terminal:
        """A new session of the small pack, with set-up passed by."""
        command = ["run", "small", "--group", "Oak", "--participants", str(people), *more, *self.options]
        start = [sys.executable, "-c", script] if script else PROGRAM
        return Terminal([*start, *command], folder=self.folder, more_environment=environment)

    def sealed(self, *, people: int, display: Display) -> Terminal:
        """A new session whose round is to be sealed, made at the desk: set-up alone offers it."""
        folders, settings = gather(
            sessions=self.folder / "sessions", content=self.folder / "content", state=self.folder / "state"
        )
        desk = Laptop(folders, settings)
        setup = replace(desk.blank_setup(desk.packs.locate("small")), group="Oak", people=people)
        run = desk.start(replace(setup, display=display, sealed=True))
        run.settle()
        run.close()
        return self.resume()

    def resume(self, script: str = "") -> Terminal:
        """Go on with it."""
        start = [sys.executable, "-c", script] if script else PROGRAM
        return Terminal([*start, "resume", *self.options], folder=self.folder)

    def copied(self, name: str) -> "Desk":
        """A desk with copies of all files."""
        shutil.copytree(self.folder, self.folder.parent / name)
        return Desk(self.folder.parent / name)

    def results(self) -> dict[str, Any]:
        """The summary as the command line gives it."""
        done = subprocess.run(
            [*PROGRAM, "results", self.session, "--json", *self.options],
            cwd=self.folder, env=environment(self.folder / "home"), capture_output=True, text=True, check=True,
        )  # fmt: skip
        found: dict[str, Any] = json.loads(done.stdout)
        return found

    def written(self) -> bytes:
        """Everything in every file."""
        files = [path for path in self.folder.rglob("*") if path.is_file()]
        return b"\n".join(str(path).encode() + b"\n" + path.read_bytes() for path in files)


def calmly(terminal: Terminal, *keys: str) -> None:
    """Press keys, each after a silence."""
    for key in keys:
        terminal.untouched(SILENCE)
        terminal.press(key)


def to_the_cover(terminal: Terminal) -> None:
    """From the first section, or from a resumed round, to "Pass the laptop"."""
    # The section by its text: its title stands on the plan as well, and a key too early would be meant for that.
    if "One idea." in terminal.wait_for("One idea.", "Can the room see this screen?"):
        terminal.press("right")
        terminal.wait_for("Can the room see this screen?")
    calmly(terminal, "n")
    terminal.wait_for("Pass the laptop")


def to_the_sealed_cover(terminal: Terminal) -> str:
    """The same for a round that is to be sealed; the code as it stood on the screen."""
    if "One idea." in terminal.wait_for("One idea.", "Can the room see this screen?"):
        terminal.press("right")
        terminal.wait_for("Can the room see this screen?")
    calmly(terminal, "n")
    terminal.wait_for("steps away")
    calmly(terminal, "enter")
    (line,) = (line for line in terminal.wait_for("check letters").splitlines() if _CODE.fullmatch(line))
    code = "".join(line.split())
    terminal.untouched(AGAIN)
    calmly(terminal, "enter")
    terminal.wait_for("Type the code")
    typed_from_the_paper(terminal, code)
    terminal.wait_for("Pass the laptop")
    terminal.untouched(AGAIN)  # the next key is Enter once more
    return code


def typed_from_the_paper(terminal: Terminal, code: str) -> None:
    """Type a code, each sign on its own: the same one twice at once would be a key held down."""
    terminal.untouched(SILENCE)
    for at, sign in enumerate(code):
        terminal.press(sign.lower())
        terminal.wait_for(_dots(at + 1))
        terminal.untouched(AGAIN if sign in code[at + 1 : at + 2] else 0)
    calmly(terminal, "enter")


def _dots(count: int) -> str:
    dots = "•" * count + "_" * (14 - count)
    return "    ".join(" ".join(dots[at : at + 4]) for at in range(0, 14, 4))


def into_a_turn(terminal: Terminal, *digits: str) -> None:
    """From the cover into a turn, with some answers given."""
    calmly(terminal, "enter")
    terminal.wait_for(f"Statement 1 of {len(IDS)}")
    terminal.press(*digits)
    terminal.wait_for(f"Statement {len(digits) + 1} of" if len(digits) < len(IDS) else "Your answers")


def seen_of_a_turn(terminal: Terminal) -> list[str]:
    """What of a turn can be read on the screen, or by scrolling back, of a terminal that has no second screen."""
    seen = scrolled_away(terminal.output, (80, 24)) + terminal.text()
    return [words for words in ON_A_TURN if words in seen]


def into_a_form(terminal: Terminal) -> None:
    """From the start of a rehearsal to a form of the talk."""
    terminal.wait_for("The plan")
    calmly(terminal, "enter")
    to_the_cover(terminal)
    for key, there in (("f", "All are done"), ("right", "Close the round?"), ("y", "Before we look")):
        calmly(terminal, key)
        terminal.wait_for(there)
    calmly(terminal, "right")
    terminal.wait_for("What we see")
    calmly(terminal, "a")
    terminal.wait_for("Enter: next field")
