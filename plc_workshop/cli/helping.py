"""What the help says beside each command's own words: the order of use, examples, exit codes. It stays English."""

from collections.abc import Iterable
from typing import NamedTuple

import click

SECTIONS: dict[str, tuple[str, ...]] = {
    "Lead a session": ("run", "resume", "stage", "rehearse"),
    "Before a session": ("doctor", "sheet", "check", "copy"),
    "After it": ("sessions", "results", "export", "groups", "forget"),
    "Of a whole region": ("collect", "region"),
}
"""The commands in the order of their use."""


class Told(NamedTuple):
    """What stands below the options of a command."""

    examples: tuple[str, ...]
    problem: str = "a problem that the message explains"
    """What its exit code 1 means."""


_SESSION = "2026-11-30-team-blue-5f55"
TOLD: dict[str, Told] = {
    "run": Told(
        (
            "plc-workshop run collaborative-learning",
            'plc-workshop run our-meetings --group "Team Blue" --participants 9',
            "plc-workshop run my-pack.yaml --group Trial --watch",
        )
    ),
    "resume": Told(("plc-workshop resume", f"plc-workshop resume {_SESSION}")),
    "stage": Told(("plc-workshop stage",)),
    "rehearse": Told(("plc-workshop rehearse", "plc-workshop rehearse our-meetings --keep trial")),
    "doctor": Told(("plc-workshop doctor",), "it names a problem"),
    "sheet": Told(
        (
            "plc-workshop sheet collaborative-learning --to print",
            "plc-workshop sheet collaborative-learning --answers --people 30 --also nl",
            "plc-workshop sheet --school --to print",
        )
    ),
    "check": Told(
        ("plc-workshop check my-pack.yaml", "plc-workshop check --schema > pack.schema.json"),
        "something is to mend, or a problem that the message explains",
    ),
    "copy": Told(("plc-workshop copy our-meetings", "plc-workshop copy our-meetings --all --to packs")),
    "sessions": Told(("plc-workshop sessions",)),
    "results": Told((f"plc-workshop results {_SESSION}",)),
    "export": Told(
        (f"plc-workshop export {_SESSION} --to handout", f"plc-workshop export {_SESSION} --format csv,json")
    ),
    "groups": Told(("plc-workshop groups", 'plc-workshop groups "Team Blue" --to print')),
    "forget": Told(("plc-workshop forget",), "something stays, or nobody could be asked"),
    "collect": Told(("plc-workshop collect inbox --to region.parquet",), "something could not be taken, and is named"),
    "region": Told(
        (
            "plc-workshop region region.parquet",
            "plc-workshop region region.parquet --area Latvia --html --to latvia.html",
            "plc-workshop region --demo 1000 --to inbox",
        )
    ),
}
"""For each command."""
OF_ALL = Told(("plc-workshop", "plc-workshop run --help", "plc-workshop --language nl"))


def epilog(told: Told) -> str:
    """What stands below the options."""
    codes = (
        ("0", "done"),
        ("1", told.problem),
        ("2", "wrong use"),
        ("129, 130, 143", "ended by the system, or Ctrl+C"),
    )
    wide = max(len(code) for code, _meaning in codes)
    rows = [f"  {code:<{wide}}  {meaning}" for code, meaning in codes]
    examples = (f"  {example}" for example in told.examples)
    return "\n\n".join(("\n".join(("\b", "Examples:", *examples)), "\n".join(("\b", "Exit codes:", *rows))))


def write_sections(formatter: click.HelpFormatter, commands: Iterable[tuple[str, click.Command]]) -> None:
    """List the commands in the order of their use, each with its whole first sentence."""
    there = dict(commands)
    for title, names in SECTIONS.items():
        if rows := [(name, summary(there[name])) for name in names if name in there]:
            with formatter.section(title):
                formatter.write_dl(rows)


def summary(command: click.Command) -> str:
    """The first sentence of what a command says of itself."""
    return " ".join((command.help or "").partition("\n\n")[0].split())
