"""Commands that look at sessions: sessions, results, export, groups. Data goes to stdout, words about it to stderr."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from plc_workshop.cli import output
from plc_workshop.cli.options import desk, folders_options
from plc_workshop.errors import WorkshopError
from plc_workshop.harmless import GONE
from plc_workshop.words import _, ngettext, pgettext
from plc_workshop.words.lists import in_a_row

if TYPE_CHECKING:
    from plc_workshop.runner.desk import Desk
    from plc_workshop.runner.groups import Group, Met

FORMATS = ("html", "md", "csv", "json")
REGION = "region"


@click.command()
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@folders_options
@click.pass_context
def sessions(context: click.Context, /, *, as_json: bool, **folders: Any) -> None:
    """List the sessions, the newest first."""
    front = desk(context, **folders)
    found = front.sessions.latest(front.sessions.count())
    if as_json:
        _print_json([asdict(glance) for glance in found])
        return
    for glance, name in zip(found, front.sessions.names(found), strict=True):
        output.data(f"{glance.session}\t{name}\t{glance.state}")
    if not found:
        output.say(_("There is no session in {folder} yet.").format(folder=front.folders.sessions))


@click.command()
@click.argument("session")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@folders_options
@click.pass_context
def results(context: click.Context, /, session: str, *, as_json: bool, **folders: Any) -> None:
    """Print the summary of SESSION, as far as it may be shown."""
    from plc_workshop.export.bundle import made

    name, found = "summary.json" if as_json else "summary.md", desk(context, **folders).sessions
    output.data(made(found.summary(session))[name].decode("utf-8").rstrip("\n"))
    if found.is_sealed(session):
        output.say(_("The Mirror round of this session is open, and sealed."))


@click.command()
@click.argument("session")
@click.option(
    "--to",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Folder to write into.  [default: the session's]",
)
@click.option(
    "--format",
    "formats",
    default=",".join(FORMATS),
    metavar="LIST",
    show_default=True,
    help="Which files, with commas; region is the line to hand in for a region.",
)
@folders_options
@click.pass_context
def export(context: click.Context, /, session: str, to: Path | None, formats: str, **folders: Any) -> None:
    """Write the summary files of SESSION, at any time."""
    wanted = tuple(name.strip().lower() for name in formats.split(",") if name.strip())
    unknown = [name for name in wanted if name not in (*FORMATS, REGION)]
    if unknown or not wanted:
        raise click.BadParameter(
            pgettext("sentence", "choose from {formats}").format(formats=in_a_row((*FORMATS, REGION))),
            param_hint="--format",
        )
    for path in desk(context, **folders).sessions.export(
        session, to, (*wanted, "svg") if set(wanted) >= set(FORMATS) else wanted
    ):
        output.path(path)


@click.command()
@click.argument("group", required=False, default="")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@click.option(
    "--to",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Folder to write the year's page into.",
)
@folders_options
@click.pass_context
def groups(context: click.Context, /, group: str, to: Path | None, *, as_json: bool, **folders: Any) -> None:
    """List the groups that met here, or tell the year of GROUP.

    Who met last stands first. A line has the group, how often it met, the last day, how many promises are not done yet,
    and when it meets again. With --to the year is written as a page.
    """
    front = desk(context, **folders)
    if not group.strip():
        if to is not None:
            raise click.BadParameter(_("name the group whose year is to be written"), param_hint="--to")
        _list_groups(front, as_json=as_json)
        return
    year = front.sessions.year(_known(front.groups.met(), group))
    if to is not None:
        from plc_workshop.runner.takehome import write_year

        written = write_year(year, to)
        if as_json:  # nothing stands beside JSON
            output.say(str(written))
        else:
            output.path(written)
    if as_json:
        from plc_workshop.shape import plain

        _print_json(plain(year))
    elif to is None:
        from plc_workshop.export.year_text import text

        output.data(text(year))


def _list_groups(front: Desk, *, as_json: bool) -> None:
    found = front.groups.met()
    if as_json:
        _print_json([_of_group(group) for group in found.groups])
    for group in () if as_json else found.groups:
        name = group.name or pgettext("value", "Without a name")
        output.data("\t".join((name, str(len(group.days)), *group.days[:1], str(group.to_do), group.next_date)))
    if not found.groups:
        output.say(_("No group has met here yet."))
    if found.unreadable:
        count = len(found.unreadable)
        lost = ngettext("{n} session cannot be read:", "{n} sessions cannot be read:", count).format(n=count)
        output.say(lost, *(f"    {folder}" for folder in found.unreadable))


def _of_group(group: Group) -> dict[str, object]:
    """What JSON tells of a group."""
    told = ("days", "promised", "done", "still_on", "not_talked_about", "new")
    return {
        "group": group.name or None,
        **{key: getattr(group, key) for key in told},
        "next_date": group.next_date or None,
        "sessions": group.folders,
    }


def _known(met: Met, name: str) -> str:
    """The group of a name as it writes itself. Raises: WorkshopError where there is none."""
    from plc_workshop.runner.names_alike import alike

    if (found := met.of(name)) is not None and found.name:
        return found.name
    near = alike(name, (group.name for group in met.named))
    hint = _("Did you mean {name}?").format(name=near) if near else _("The command “groups” lists them.")
    raise WorkshopError(_("No group {group} has met here.").format(group=name), hint)


def _print_json(values: object) -> None:
    import json

    listed = json.dumps(values, ensure_ascii=False, indent=2)
    # The name of a folder may hold what steers a terminal, or is no text: JSON can spell it.
    output.data(GONE.sub(lambda sign: f"\\u{ord(sign.group()):04x}", listed))
