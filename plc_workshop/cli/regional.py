"""The command that tells how the answers of a region spread: region."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click
from click.core import ParameterSource

from plc_workshop.cli import output
from plc_workshop.cli.in_order import ended_in_order
from plc_workshop.cli.options import desk, folders_options
from plc_workshop.cli.progress import Progress
from plc_workshop.results.limits import AREA_GROUPS, AREA_PEOPLE
from plc_workshop.words import _, ngettext
from plc_workshop.words.days import full_date
from plc_workshop.words.large_numbers import grouped
from plc_workshop.words.lists import in_a_row

if TYPE_CHECKING:
    from plc_workshop.region.releasing import Asked, Told
    from plc_workshop.results.region_table import NamesOf, RegionTable
    from plc_workshop.settings import Folders

MOST_IN_A_DEMO = 10_000_000
Form = Literal["text", "json", "csv", "html"]
FORMS: tuple[Form, ...] = ("json", "csv", "html")
"""What can be printed beside text."""
_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
_PATH = click.Path(path_type=Path)
_FOLDERS = ("sessions", "content", "state", "language")
"""What every command can be told."""
_ALONE = {"as_sql": (), "demo": ("to",)}
"""What has nothing to do with files, and what may be told beside it."""


@click.command()
@click.argument("files", metavar="FILE...", nargs=-1, type=_FILE)
@click.option("--release", metavar="NAME", help="A new one, or one that was made.  [default: the last one]")
@click.option(
    "--min-groups",
    metavar="N",
    type=click.IntRange(min=AREA_GROUPS),
    help=f"Groups of an area at the least.  [default: as the first release, else {AREA_GROUPS}]",
)
@click.option(
    "--min-people",
    metavar="N",
    type=click.IntRange(min=AREA_PEOPLE),
    help=f"People of an area at the least.  [default: as the first release, else {AREA_PEOPLE}]",
)
@click.option("--area", metavar="PATH", default="", help="Only this area and what lies in it: Latvia/Kurzeme")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@click.option("--csv", "as_csv", is_flag=True, help="As CSV.")
@click.option("--html", "as_html", is_flag=True, help="As a page.")
@click.option(
    "--engine", type=click.Choice(("duckdb", "spark")), default="duckdb", show_default=True, help="What counts."
)
@click.option(
    "--master", metavar="URL", default="", help="Of Spark, such as spark://HOST:7077.  [default: this computer]"
)
@click.option("--sql", "as_sql", is_flag=True, help="Print the text that counts, and do nothing else.")
@click.option("--demo", metavar="N", type=click.IntRange(1, MOST_IN_A_DEMO), help="Make N invented groups.")
@click.option("--to", metavar="PATH", type=_PATH, help="A file for JSON, CSV or the page; of --demo a new folder.")
@folders_options
@click.pass_context
def region(context: click.Context, /, files: tuple[Path, ...], **given: Any) -> None:
    """Tell where groups stand, of each area, with no group to be found.

    FILE... is what collect wrote. What is told of an area is how many groups
    stand at which word, per statement and school year.
    """
    found = desk(context, **{name: given.pop(name) for name in _FOLDERS})
    _refuse_what_does_not_fit(context, files, given)
    if given["as_sql"]:
        from plc_workshop.region.one_query import SQL

        output.data(SQL.rstrip("\n"))
    elif given["demo"]:
        _make_a_demo(given["demo"], given["to"])
    else:
        _release(files, given, found.folders)


def _refuse_what_does_not_fit(context: click.Context, files: tuple[Path, ...], given: dict[str, Any]) -> None:
    """Raises: click.UsageError."""
    typed = _typed(context)
    for name, beside in _ALONE.items():
        if name in typed:
            if files:
                raise click.UsageError(_("{option} takes no FILE.").format(option=typed[name]))
            if others := [option for each, option in typed.items() if each not in (name, *beside)]:
                raise _one_of((typed[name], others[0]))
            if name == "demo" and "to" not in typed:
                raise _needs("--demo N", "--to DIR")
            return
    forms = [f"--{form}" for form in FORMS]
    if "to" in typed and not _forms(given):
        said = _("{option} needs one of {options} beside it.")
        raise click.UsageError(said.format(option="--to", options=in_a_row(forms)))
    if not files:
        raise click.UsageError(_("Name the files that the command “collect” has written."))
    if len(_forms(given)) > 1:
        raise _one_of(forms)
    if given["master"] and given["engine"] != "spark":
        raise _needs("--master", "--engine spark")
    if given["to"]:
        _refuse_what_is_kept(given["to"], files)


def _typed(context: click.Context) -> dict[str, str]:
    """The options of this command that were typed, by their names."""
    own = [each for each in context.command.params if each.name not in _FOLDERS and isinstance(each, click.Option)]
    return {
        str(each.name): each.opts[-1]
        for each in own
        if context.get_parameter_source(str(each.name)) is ParameterSource.COMMANDLINE
    }


def _one_of(options: Iterable[str]) -> click.UsageError:
    return click.UsageError(_("Choose one of {options}.").format(options=in_a_row(options)))


def _needs(option: str, other: str) -> click.UsageError:
    return click.UsageError(_("{option} needs {other} beside it.").format(option=option, other=other))


def _refuse_what_is_kept(to: Path, files: tuple[Path, ...]) -> None:
    """A table takes the place of no file that a region is counted from. Raises: click.BadParameter."""
    from plc_workshop.region.walking import KEY, RELEASES

    if to.is_dir():
        raise click.BadParameter(_("This is a folder; a file is needed."), param_hint="--to")
    for file in files:
        folder = file.resolve().parent
        kept = ((to, file), (to, folder / KEY), (to.parent, folder / RELEASES))
        if any(one.exists() and other.exists() and one.samefile(other) for one, other in kept):
            said = _("a region is counted from {file}: choose another name").format(file=to)
            raise click.BadParameter(said, param_hint="--to")


def _release(files: tuple[Path, ...], given: dict[str, Any], folders: Folders) -> None:
    from plc_workshop.region.extras import need

    need()
    from plc_workshop.region.pack_names import names_of
    from plc_workshop.region.releasing import release
    from plc_workshop.results.region_area import has_below, within
    from plc_workshop.runner import wall
    from plc_workshop.words import spoken

    form: Form = next(iter(_forms(given)), "text")
    with ended_in_order():
        told = release(files, _asked(**given), wall.today())
    output.say(*_said(told))
    table = within(told.table, given["area"]) if given["area"] else told.table
    text = _as_text(table, form, names_of(folders.packs, spoken().code))
    if given["to"]:
        _write(given["to"], text)
    else:
        output.data(text.rstrip("\n"))
    if form == "text" and has_below(table):
        output.say(_("--area COUNTRY/REGION shows what lies in one; --csv and --json have all areas."))


def _write(to: Path, text: str) -> None:
    """Write it as it is, whatever a shell makes of what is printed."""
    from plc_workshop import files
    from plc_workshop.export.bundle import encoded
    from plc_workshop.store.faults import in_sentences

    with in_sentences(to):
        files.private_folder(to.parent)
        files.allow_only_a_file(to)
        files.write(to, encoded(text))
    output.path(to)


def _forms(given: dict[str, Any]) -> list[Form]:
    return [form for form in FORMS if given[f"as_{form}"]]


def _asked(
    *, release: str | None, min_groups: int | None, min_people: int | None, engine: Any, master: str, **_other: Any
) -> Asked:
    """What was typed. Raises: click.BadParameter."""
    from plc_workshop.region.releases import as_named
    from plc_workshop.region.releasing import Asked

    try:
        name = "" if release is None else as_named(release)
    except ValueError as problem:
        raise click.BadParameter(str(problem), param_hint="--release") from None
    return Asked(name, min_groups, min_people, engine, master)


def _as_text(table: RegionTable, form: Form, names: NamesOf) -> str:
    match form:
        case "json":
            from plc_workshop.export.region_json import document

            return document(table)
        case "csv":
            from plc_workshop.export.region_csv import table as csv

            return csv(table, names)
        case "html":
            from plc_workshop.export.region_page import page

            return page(table, names)
        case "text":
            from plc_workshop.export.region_text import text
            from plc_workshop.results.region_area import levels

            return text(levels(table, 1), names, output.columns())


def _said(told: Told) -> list[str]:
    """Which release it is, and what waits."""
    name, made = told.table.release, told.table.made
    if told.is_new:
        new = ngettext(
            "The release {name} was made: {n} result is counted in it, and never again.",
            "The release {name} was made: {n} results are counted in it, and never again.",
            told.groups,
        )
        said = [new.format(name=name, n=grouped(told.groups))]
    else:
        said = [_("This is the release {name}, as it was made: {day}.").format(name=name, day=full_date(made))]
    if told.waiting:
        waits = ngettext(
            "{n} result waits for the next release.", "{n} results wait for the next release.", told.waiting
        )
        said.append(waits.format(n=grouped(told.waiting)))
    return said


def _make_a_demo(groups: int, to: Path) -> None:
    from plc_workshop.export.region_line import line
    from plc_workshop.packs.library import find
    from plc_workshop.packs.loader import load
    from plc_workshop.region.demo import made
    from plc_workshop.settings import shipped_content

    with ended_in_order(), Progress(_invented) as progress:
        found = made(groups, to, [load(path) for path in find(shipped_content())], line, told=progress.told)
    results_said = ngettext("They handed in {n} result.", "They handed in {n} results.", found.results)
    faults_said = ngettext(
        "{n} file or line beside them cannot be taken, as in real inboxes.",
        "{n} files and lines beside them cannot be taken, as in real inboxes.",
        found.faults,
    )
    output.say(
        _invented(found.groups),
        results_said.format(n=grouped(found.results)),
        faults_said.format(n=grouped(found.faults)),
    )
    output.path(to)


def _invented(groups: int) -> str:
    return ngettext("{n} group was invented.", "{n} groups were invented.", groups).format(n=grouped(groups))
