"""The command that collects what groups handed in: collect."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from plc_workshop.cli import output
from plc_workshop.cli.in_order import ended_in_order
from plc_workshop.cli.options import desk, folders_options
from plc_workshop.cli.progress import Progress
from plc_workshop.harmless import on_one_line
from plc_workshop.words import _, ngettext
from plc_workshop.words.large_numbers import grouped

if TYPE_CHECKING:
    from plc_workshop.region.gathering import Collected

_FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)
_FILE = click.Path(path_type=Path, dir_okay=False)
_ENDING = ".parquet"


@click.command()
@click.argument("inboxes", metavar="INBOX...", nargs=-1, required=True, type=_FOLDER)
@click.option("--to", metavar="FILE.parquet", required=True, type=_FILE, help="The file that is made of it.")
@folders_options
@click.pass_context
def collect(context: click.Context, /, inboxes: tuple[Path, ...], to: Path, **folders: Any) -> None:
    """Make one file of what groups handed in for a region.

    In INBOX they lie in folders country/region/district[/school]. What
    cannot be taken is named, and the exit code is then 1.
    """
    desk(context, **folders)
    if to.suffix.casefold() != _ENDING:
        raise click.BadParameter(_("the name must end in {ending}").format(ending=_ENDING), param_hint="--to")
    from plc_workshop.region.gathering import collected
    from plc_workshop.region.walking import KEY, RELEASES

    folder = to.absolute().parent
    if folder.name == RELEASES and (folder.parent / KEY).exists():
        said = _("a region is counted from {file}: choose another name").format(file=to)
        raise click.BadParameter(said, param_hint="--to")
    with ended_in_order(), Progress(_looked_at) as progress:
        found = collected(inboxes, to, told=progress.told)
    for left in found.left:
        output.data(f"{_to_be_read(left.where)}: {_to_be_read(left.why)}")
    output.say(*_counted(found, to))
    if found.left:
        context.exit(1)


def _to_be_read(text: str) -> str:
    """On one line; what is no letter in a name of another code page is a ?, as on a terminal, and not gone."""
    return on_one_line(text.encode("utf-8", "replace").decode("utf-8"))


def _looked_at(files: int) -> str:
    return ngettext("{n} file looked at", "{n} files looked at", files).format(n=grouped(files))


def _counted(found: Collected, to: Path) -> list[str]:
    """What became of it, in sentences that agree with each number."""
    taken = ngettext("{n} summary or line was taken.", "{n} summaries and lines were taken.", found.documents)
    said = [taken.format(n=grouped(found.documents))]
    if found.left:
        count = len(found.left)
        left = ngettext("{n} was not, and is named above.", "{n} were not, and are named above.", count)
        said.append(left.format(n=grouped(count)))
    if found.passed_over:
        count = found.passed_over
        over = ngettext(
            "{n} file that is not for the region was passed over.",
            "{n} files that are not for the region were passed over.",
            count,
        )
        said.append(over.format(n=grouped(count)))
    written = ngettext(
        "{file} holds {n} result: of each group its last one of a topic in a school year.",
        "{file} holds {n} results: of each group its last one of a topic in a school year.",
        found.results,
    )
    said.append(written.format(file=to, n=grouped(found.results)))
    if found.begins:
        begins = _("{folder} counts from nothing: what was released in another folder is not known here.")
        said.append(begins.format(folder=to.absolute().parent))
        said.append(_("Collect an inbox always into the same folder: else groups are counted twice."))
    return said
