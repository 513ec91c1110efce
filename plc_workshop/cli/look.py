"""Commands that look at sessions: sessions, results, export. Data goes to stdout, words about it to stderr."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from plc_workshop.cli import output
from plc_workshop.cli.options import desk, folders_options
from plc_workshop.harmless import GONE
from plc_workshop.words import _, pgettext
from plc_workshop.words.lists import in_a_row

FORMATS = ("html", "md", "csv", "json")


@click.command()
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@folders_options
@click.pass_context
def sessions(context: click.Context, /, *, as_json: bool, **folders: Any) -> None:
    """List the sessions, the newest first."""
    import json

    front = desk(context, **folders)
    found = front.sessions.latest(front.sessions.count())
    if as_json:
        listed = json.dumps([asdict(glance) for glance in found], ensure_ascii=False, indent=2)
        # The name of a folder may hold what steers a terminal, or is no text: JSON can spell it.
        output.data(GONE.sub(lambda sign: f"\\u{ord(sign.group()):04x}", listed))
        return
    for glance in found:
        output.data(f"{glance.session}\t{glance.group}\t{glance.state}")
    if not found:
        output.say(_("There is no session in {folder} yet.").format(folder=front.folders.sessions))


@click.command()
@click.argument("session")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@folders_options
@click.pass_context
def results(context: click.Context, /, session: str, *, as_json: bool, **folders: Any) -> None:
    """Show the summary of SESSION, as far as it may be shown."""
    from plc_workshop.export.bundle import made

    name, found = "summary.json" if as_json else "summary.md", desk(context, **folders).sessions
    output.data(made(found.summary(session))[name].decode("utf-8").rstrip("\n"))
    if found.is_sealed(session):
        output.say(_("The Mirror round of this session is open, and sealed."))


@click.command()
@click.argument("session")
@click.option("--to", type=click.Path(path_type=Path, file_okay=False), help="Folder to write into.")
@click.option("--format", "formats", default=",".join(FORMATS), show_default=True, help="Which files, with commas.")
@folders_options
@click.pass_context
def export(context: click.Context, /, session: str, to: Path | None, formats: str, **folders: Any) -> None:
    """Write the summary files of SESSION, at any time."""
    wanted = tuple(name.strip().lower() for name in formats.split(",") if name.strip())
    unknown = [name for name in wanted if name not in FORMATS]
    if unknown or not wanted:
        raise click.BadParameter(
            pgettext("sentence", "choose from {formats}").format(formats=in_a_row(FORMATS)), param_hint="--format"
        )
    for path in desk(context, **folders).sessions.export(
        session, to, (*wanted, "svg") if set(wanted) == set(FORMATS) else wanted
    ):
        output.path(path)
