"""The command that checks this laptop."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import click

from plc_workshop.cli import output
from plc_workshop.cli.options import desk, folders_options


@click.command()
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@folders_options
@click.pass_context
def doctor(context: click.Context, /, *, as_json: bool, **folders: Any) -> None:
    """Say what will and what will not work on this laptop."""
    import json

    from plc_workshop.runner.doctor import as_lines

    found = desk(context, **folders).examine()
    if as_json:
        findings = [asdict(each) for each in found]
        output.data(json.dumps({"format": 1, "findings": findings}, ensure_ascii=False, indent=2))
    else:
        for line in as_lines(found, output.columns()):
            output.data(line)
    raise SystemExit(int(any(each.state == "problem" for each in found)))
