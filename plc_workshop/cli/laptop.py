"""The command that checks this laptop."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import click

from plc_workshop.cli import output
from plc_workshop.cli.options import desk, folders_options
from plc_workshop.words import _


@click.command()
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@folders_options
@click.pass_context
def doctor(context: click.Context, /, *, as_json: bool, **folders: Any) -> None:
    """Say what will and what will not work on this laptop.

    With --json your home folder is ~, and neither the name of your user nor a whole address is in it, so that it may go
    with a report of a fault.
    """
    import json

    from plc_workshop.runner.doctor import as_lines
    from plc_workshop.runner.nameless import nameless
    from plc_workshop.runner.window import typed

    found = desk(context, **folders).examine()
    if as_json:
        # It is what a report of a fault gets: whoever reads that need not know who sits here.
        findings = [{key: nameless(value) for key, value in asdict(each).items()} for each in found]
        output.data(json.dumps({"format": 1, "findings": findings}, ensure_ascii=False, indent=2))
    else:
        for line in as_lines(found, output.columns()):
            output.data(line)
        output.say(
            _("To report a fault, add what this prints. The name of your user is not in it:"),
            f"    {typed('doctor', '--json')}",
            _("Never add the private folder, the folder of a session, a summary or a picture with names on it."),
        )
    raise SystemExit(int(any(each.state == "problem" for each in found)))
