"""One release of a region: made of files once, and the same whenever it is asked for again."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from plc_workshop import files
from plc_workshop.errors import WorkshopError
from plc_workshop.region import engines
from plc_workshop.region.areas import Rule
from plc_workshop.region.hashed import mark_of
from plc_workshop.region.releases import MOST, Ledger, Release, is_same
from plc_workshop.region.topic_tables import topics
from plc_workshop.region.work_folder import temporary_folder
from plc_workshop.results.limits import AREA_GROUPS, AREA_PEOPLE
from plc_workshop.results.region_table import RegionTable
from plc_workshop.words import _, ngettext


@dataclass(frozen=True, slots=True)
class Asked:
    """What whoever typed the command wants; what was not said is empty."""

    name: str = ""
    """As `releases.as_named` gives it."""
    min_groups: int | None = None
    min_people: int | None = None
    engine: engines.Engine = "duckdb"
    master: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """A release, and what there is to say about it beside its table."""

    table: RegionTable
    is_new: bool
    groups: int
    """How many it has counted, each with its topic and school year."""
    waiting: int
    """How many wait for the next one."""


def release(paths: Sequence[Path], asked: Asked, today: str) -> Told:
    """The release that was asked for; else the last one, or the first, named by the day. `today` is an ISO date.

    Raises: WorkshopError, OSError.
    """
    found = _in_one_folder(paths)
    ledger = Ledger(found[0].parent)
    known = ledger.releases()
    there = _wanted(known, asked)
    with engines.opened(found, [ledger.counted(each) for each in known], mark_of(found[0].parent)) as results:
        if there is not None:
            return _again(there, ledger, results)
        with ledger.held():
            if len(ledger.releases()) > len(known):
                raise WorkshopError(_("Another window has just made a release here: type the same once more."))
            ledger.check_for_more(known)
            return _made(asked, known, ledger, results, today)


def _made(
    asked: Asked,
    known: Sequence[Release],
    ledger: Ledger,
    results: engines.Results,
    today: str,
) -> Told:
    rule, waiting = _rule(known, asked), results.waiting()
    tables = topics(results.rows(asked.engine, asked.master), rule)
    if not tables:
        raise _too_few(waiting, rule, known)
    with temporary_folder("region") as folder:
        path = folder / "counted.parquet"
        groups = results.write_waiting([(each.pack, each.points, each.school_year) for each in tables], path)
        counted = files.read(path, MOST)
    table = RegionTable(asked.name or today, today, rule.min_groups, rule.min_people, tables)
    ledger.add(len(known) + 1, table, counted, groups)
    return Told(table, True, groups, waiting - groups)


def _again(there: Release, ledger: Ledger, results: engines.Results) -> Told:
    """The same table as ever. Raises: WorkshopError where the files are not those of this release, or more."""
    if missing := results.missing(ledger.counted(there)):
        said = ngettext(
            "The release {name} was made of other files: {n} of its groups is not in these.",
            "The release {name} was made of other files: {n} of its groups are not in these.",
            missing,
        )
        hint = _("Give its files, or make a release of these: --release NAME")
        raise WorkshopError(said.format(name=there.name, n=missing), hint)
    return Told(ledger.table(there), False, there.groups, results.waiting())


def _wanted(known: Sequence[Release], asked: Asked) -> Release | None:
    """The release that is there already. Raises: WorkshopError where it was made by another rule."""
    if known:
        _rule(known, asked)
    if not asked.name:
        return known[-1] if known else None
    return next((each for each in known if is_same(each.name, asked.name)), None)


def _rule(known: Sequence[Release], asked: Asked) -> Rule:
    """The rule of this folder's releases. Raises: WorkshopError where another was asked for."""
    if not known:
        return Rule(asked.min_groups or AREA_GROUPS, asked.min_people or AREA_PEOPLE)
    of_all = known[0]
    for given, kept in ((asked.min_groups, of_all.min_groups), (asked.min_people, of_all.min_people)):
        if given is not None and given != kept:
            said = ngettext(
                "All releases of a folder have one rule: here at least {groups} groups and {n} person.",
                "All releases of a folder have one rule: here at least {groups} groups and {n} people.",
                of_all.min_people,
            )
            raise WorkshopError(
                said.format(groups=of_all.min_groups, n=of_all.min_people),
                _("Leave --min-groups and --min-people out: two rules side by side could give a group away."),
            )
    return Rule(of_all.min_groups, of_all.min_people)


def _too_few(waiting: int, rule: Rule, known: Sequence[Release]) -> WorkshopError:
    if not waiting:
        return WorkshopError(
            _("No group waits for a release: each one in these files has been counted.")
            if known
            else _("There is no result in these files.")
        )
    said = ngettext(
        "{n} result waits, but nothing was released: of each topic at least {groups} groups and {people} people are "
        "needed, and the largest group must be half of them at most.",
        "{n} results wait, but nothing was released: of each topic at least {groups} groups and {people} people are "
        "needed, and the largest group must be half of them at most.",
        waiting,
    )
    return WorkshopError(
        said.format(n=waiting, groups=rule.min_groups, people=rule.min_people),
        _("They wait until more have come; a result is of one group, in one school year."),
    )


def _in_one_folder(paths: Sequence[Path]) -> list[Path]:
    """The files, each once and by name, whatever order they were given in. Raises: WorkshopError, OSError."""
    found = sorted({path.resolve(strict=True) for path in paths}, key=lambda path: (path.name, path))
    for path in found:
        files.allow_only_a_file(path)
    if len({path.parent for path in found}) > 1:
        raise WorkshopError(
            _("These files lie in different folders: a region's files and its releases are kept in one."),
            _("Collect into one folder: collect INBOX --to FOLDER/FILE"),
        )
    return found
