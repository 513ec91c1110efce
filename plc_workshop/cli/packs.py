"""Commands about packs: check."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from plc_workshop.cli.options import desk, places_options
from plc_workshop.words import _, ngettext


@click.command()
@click.argument("packs", nargs=-1, type=click.Path(path_type=Path))
@places_options
@click.pass_context
def check(context: click.Context, /, packs: tuple[Path, ...], **places: Any) -> None:
    """Look for problems in PACKS, files or ids; without any, in all packs of the content folder."""
    from plc_workshop.packs.checker import check as look
    from plc_workshop.packs.library import find

    front = desk(context, **places)
    paths = [path if path.exists() else Path(front.locate(str(path))) for path in packs] or list(
        find(front.places.content)
    )
    if not paths:
        click.echo(_("There is no pack in {folder}.").format(folder=front.places.content), err=True)
    errors = 0
    for path in paths:
        problems = look(path)
        for problem in problems:
            click.echo(problem.told(str(path)))
            sys.stdout.flush()
            if problem.source:
                click.echo(f"    {problem.source}", err=True)
        errors += sum(not problem.warning for problem in problems)
    good = ngettext("{count} pack looked at.", "{count} packs looked at.", len(paths)).format(count=len(paths))
    click.echo(good, err=True)
    if errors:
        context.exit(1)
