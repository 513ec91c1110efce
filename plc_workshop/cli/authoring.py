"""Commands about packs: check, copy, sheet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from plc_workshop.cli import output
from plc_workshop.cli.options import desk, folders_options, gathered
from plc_workshop.errors import WorkshopError
from plc_workshop.results.limits import MOST_PEOPLE
from plc_workshop.words import _, ngettext, npgettext
from plc_workshop.words.lists import in_a_row

if TYPE_CHECKING:
    from plc_workshop.runner.desk import Desk


@click.command()
@click.argument("packs", nargs=-1, type=click.Path(path_type=Path))
@click.option("--schema", "as_schema", is_flag=True, help="Print the format as a JSON Schema for editors instead.")
@folders_options
@click.pass_context
def check(context: click.Context, /, packs: tuple[Path, ...], *, as_schema: bool, **folders: Any) -> None:
    """Name what is to mend in PACKS, or in all packs of this laptop."""
    if as_schema:
        import json

        from plc_workshop.packs.schema import schema

        gathered(context, **folders)  # for the language of its remarks
        output.data(json.dumps(schema(), ensure_ascii=False, indent=2))
        return
    from plc_workshop.packs.checker import check_all

    front = desk(context, **folders)
    paths = [path if path.exists() else Path(front.packs.locate(str(path))) for path in packs] or list(
        front.packs.files()
    )
    if not paths:
        raise WorkshopError(_("There is no pack in {folder}.").format(folder=front.folders.own_packs))
    errors = warnings = 0
    for path, problems in check_all(paths):
        for problem in problems:
            output.data(problem.as_line(str(path)))
            if problem.source:
                output.say(f"    {problem.source}")
        errors += sum(not problem.warning for problem in problems)
        warnings += sum(problem.warning for problem in problems)
    output.say(_told(len(paths), errors, warnings))
    if errors:
        context.exit(1)


@click.command()
@click.argument("pack")
@click.option("--all", "in_all", is_flag=True, help="In all languages there are of it.")
@click.option(
    "--to",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Folder to copy into.  [default: that of your packs]",
)
@folders_options
@click.pass_context
def copy(context: click.Context, /, pack: str, to: Path | None, *, in_all: bool, **folders: Any) -> None:
    """Make a copy of PACK of your own, ready to edit.

    It has a new id, and lies beside your other packs, or in --to.
    """
    front = desk(context, **folders)
    from plc_workshop.runner.window import typed

    found = front.packs.locate(pack)
    made = front.packs.copy_all(found, to) if in_all else (front.packs.copy(found, to),)
    for path in made:
        output.path(path)
    one = _("Edit this file with any text editor; this names every line to mend:")
    several = _("Edit these files with any text editor; this names every line to mend:")
    output.say(several if made[1:] else one, f"    {typed('check', *map(str, made))}")


@click.command()
@click.argument("pack", required=False, default="")
@click.option("--answers", is_flag=True, help="The answer sheets instead, two on a page where they fit.")
@click.option(
    "--people",
    type=click.IntRange(1, MOST_PEOPLE),
    metavar="N",
    help="Answer sheets: for how many people.  [default: as last time, else 7]",
)
@click.option("--also", metavar="CODE", help="Answer sheets: each statement in this language of the pack as well.")
@click.option("--school", is_flag=True, help="What a school asks instead: what is kept, where, how long.")
@click.option(
    "--to",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Folder to write into.  [default: beside the sessions]",
)
@folders_options
@click.pass_context
def sheet(
    context: click.Context,
    /,
    pack: str,
    people: int | None,
    also: str | None,
    to: Path | None,
    *,
    answers: bool,
    school: bool,
    **folders: Any,
) -> None:
    """Write pages to print of PACK, or of the first there is.

    They are the facilitator's plan, notes, script and keys, and the statements; with --answers the answer sheets.
    With --school it is what a school asks before it says yes, about this laptop, in your language.
    """
    front = desk(context, **folders)
    if not answers and (people is not None or also is not None):
        problem = _("{option} is for {answers} only.").format(
            option="--also" if people is None else "--people", answers="--answers"
        )
        raise click.UsageError(problem)
    if school:
        _write_for_school(front, to, is_alone=not (pack or answers))
        return
    file = front.packs.locate(pack) if pack else front.packs.first()
    if answers:
        _write_answers(front, file, people, also, to)
        return
    from plc_workshop.tui.key_table import key_table

    for path in front.packs.sheet(file, key_table, to):
        output.path(path)


def _write_answers(front: Desk, file: Path, people: int | None, also: str | None, to: Path | None) -> None:
    from plc_workshop.runner.printing import Wanted, beside, people_of_last, write_answers

    wanted = Wanted(file, people or people_of_last(front.folders), beside(file, also) if also else None)
    written = write_answers(wanted, front.settings, to or front.folders.sessions)
    output.path(written.path)
    output.say(written.counted, *written.how)


def _write_for_school(front: Desk, to: Path | None, *, is_alone: bool) -> None:
    from plc_workshop.runner.for_school import write

    if not is_alone:
        raise click.UsageError(_("The page for the school is about no pack: --school stands alone."))
    output.path(write(front.folders, front.settings.language, to))


def _told(packs: int, errors: int, warnings: int) -> str:
    if not errors and not warnings:
        good = ngettext("{count} pack looked at: no problems.", "{count} packs looked at: no problems.", packs)
        return good.format(count=packs)
    found = []
    if errors:
        found.append(ngettext("{count} thing to mend", "{count} things to mend", errors).format(count=errors))
    if warnings:
        found.append(npgettext("value", "{count} warning", "{count} warnings", warnings).format(count=warnings))
    # Translators: {found} is such as "2 things to mend, 1 warning".
    told = ngettext("{count} pack looked at: {found}.", "{count} packs looked at: {found}.", packs)
    return told.format(count=packs, found=in_a_row(found))
