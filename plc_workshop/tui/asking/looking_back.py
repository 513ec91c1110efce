"""The sessions of a group: to open, to write out once more, to delete; and all of a group's at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from plc_workshop.errors import WorkshopError
from plc_workshop.tui.above.choosing import ChoosingScreen
from plc_workshop.tui.asking.opening_again import go_on
from plc_workshop.tui.commands import Answer, Question
from plc_workshop.words import _, ngettext, npgettext, pgettext

if TYPE_CHECKING:
    from pathlib import Path

    from plc_workshop.runner.desk import Desk
    from plc_workshop.runner.glance import Glance
    from plc_workshop.tui.base.keyed import KeyedScreen

Changed = Callable[[str], None]
"""Is told what is to be said where a session was deleted."""
_MOST = 200
"""Sessions that are offered: reading them has to take no time."""
_MOST_IN_THE_WAY = 3
"""Sessions that cannot be deleted until the others are left alone: then it is the folder, and each try takes time."""


@dataclass(frozen=True, slots=True)
class Shelved:
    """Sessions that stand together, as a list names them."""

    title: str
    folders: tuple[str, ...]
    """The newest first."""
    of_many: bool = False
    """Whether they may be of several groups, so that each needs the name of its own."""


def sessions_of(screen: KeyedScreen, desk: Desk, shelved: Shelved, changed: Changed) -> None:
    """Offer the sessions, the newest first; `changed` is called where one was deleted."""
    found = desk.sessions.glances(shelved.folders[:_MOST])

    def chosen(at: int | None) -> None:
        if at is not None:
            screen.ask(_about(screen, desk, found[at], changed))

    _choose(screen, desk, shelved, found, chosen)


def sessions_above(screen: KeyedScreen, desk: Desk, group: str, changed: Changed) -> None:
    """The same for the group of a name, where it is here still."""
    if (found := desk.groups.met().of(group)) is not None:
        sessions_of(screen, desk, Shelved(found.name, found.folders), changed)


def remove_from(screen: KeyedScreen, desk: Desk, shelved: Shelved, changed: Changed) -> None:
    """Ask what of these sessions is to be deleted: one of them, or all."""
    found = desk.sessions.glances(shelved.folders)
    if len(found) == 1:
        screen.ask(_really(screen, desk, found[0], changed))
        return

    def one() -> None:
        _choose(screen, desk, shelved, found[:_MOST], chosen)

    def chosen(at: int | None) -> None:
        if at is not None:
            screen.ask(_really(screen, desk, found[at], changed))

    count = len(found)
    screen.ask(
        Question(
            _("What is to be deleted?"),
            (
                Answer(_("Nothing, keep all of it")),
                Answer(pgettext("row", "One session"), call=one),
                Answer(pgettext("row", "All of them"), then=_really_all(screen, desk, shelved, changed)),
            ),
            # Translators: the name of a group, and how many sessions there are of it.
            npgettext("sentence", "{group}: {n} session.", "{group}: {n} sessions.", count).format(
                group=shelved.title, n=count
            ),
        )
    )


def _choose(
    screen: KeyedScreen, desk: Desk, shelved: Shelved, found: Sequence[Glance], chosen: Callable[[int | None], None]
) -> None:
    told = [
        (called, "", "", each.how)
        if each.unnamed and not shelved.of_many
        else (_day(each), each.group if shelved.of_many else "", desk.sessions.topic(each.folder), each.how)
        for each, called in zip(found, desk.sessions.names(found), strict=True)
    ]
    there = [at for at, column in enumerate(zip(*told, strict=True)) if any(column)]
    rows = [tuple(row[at] for at in there) for row in told]
    title, count = shelved.title, len(shelved.folders)
    if count > len(rows):
        newest = npgettext("heading", "the newest {n} of {count}", "the newest {n} of {count}", len(rows))
        title = "   ".join((title, newest.format(n=len(rows), count=count)))
    screen.app.push_screen(ChoosingScreen(title, rows), chosen)


def _day(glance: Glance) -> str:
    """The day of a session; of one that cannot be read nobody can say it."""
    from plc_workshop.runner.groups import day_said

    return day_said(glance.date) if glance.how != glance.state else ""


def _about(screen: KeyedScreen, desk: Desk, glance: Glance, changed: Changed) -> Question:
    opened = Answer(_("Open the session"), call=partial(go_on, screen, desk, glance))
    written = Answer(_("Write its summary files again"), call=partial(_export, screen, desk, glance.folder))
    return Question(
        _("What would you like to do with it?"),
        (
            Answer(pgettext("row", "Back")),
            *(() if glance.brought else (opened,)),
            written,
            Answer(pgettext("row", "Delete it"), then=_really(screen, desk, glance, changed)),
        ),
        _standing(desk, glance),
    )


def _standing(desk: Desk, glance: Glance) -> str:
    """Whose session it is and how it stands; what cannot be read says that in a sentence of its own."""
    (called,) = desk.sessions.names((glance,))
    # Translators: the name of a group, and how its session stands, such as “today, in the talk”.
    form = pgettext("sentence", "{group}, {state}.")
    return form.format(group=called, state=glance.behind_its_name.removesuffix("."))


def _really(screen: KeyedScreen, desk: Desk, glance: Glance, changed: Changed) -> Question:
    gone = _(
        "Its answers, result, notes and summary files go with it; this program cannot bring them back. What a later "
        "meeting noted of its promises stays there."
    )
    return Question(
        _("Delete this session for good?"),
        (
            Answer(_("No, keep it"), key="n"),
            Answer(_("Yes, delete it"), call=partial(_delete, screen, desk, (glance.folder,), changed)),
        ),
        " ".join((_standing(desk, glance), gone, _outlives(desk))),
    )


def _really_all(screen: KeyedScreen, desk: Desk, shelved: Shelved, changed: Changed) -> Question:
    count = len(shelved.folders)
    gone = ngettext(
        "{group}: the answers, results, notes, promises and summary files of {n} session go; this program cannot bring "
        "them back.",
        "{group}: the answers, results, notes, promises and summary files of {n} sessions go; this program cannot "
        "bring them back.",
        count,
    )
    return Question(
        _("Delete all of these sessions for good?"),
        (
            Answer(_("No, keep them"), key="n"),
            Answer(_("Yes, delete all of them"), call=partial(_delete, screen, desk, shelved.folders, changed)),
        ),
        " ".join((gone.format(group=shelved.title, n=count), _outlives(desk))),
    )


def _outlives(desk: Desk) -> str:
    """What is still there once a session is deleted."""
    from plc_workshop.runner.where_kept import once_deleted, place_of

    told = (
        _("Of a closed round this laptop keeps the day and which statements were answered, nothing else."),
        _("Files that people took home, and copies on USB sticks, stay where they are."),
        once_deleted(place_of(desk.folders.sessions)),
    )
    return " ".join(filter(None, told))


def _export(screen: KeyedScreen, desk: Desk, session: str) -> None:
    def told(written: tuple[Path, ...]) -> None:
        if written:
            screen.say(pgettext("sentence", "Written into {folder}").format(folder=written[0].parent))

    screen.try_beside(lambda: desk.sessions.export(session), told)


def _delete(screen: KeyedScreen, desk: Desk, folders: tuple[str, ...], changed: Changed) -> None:
    """Delete them; where one cannot be, it is said, the others go, and so is said how many are gone."""

    def told(found: tuple[int, list[WorkshopError]]) -> None:
        gone, problems = found
        said = pgettext("sentence", "Deleted.")
        if problems:
            n_gone = ngettext("{n} session was deleted.", "{n} sessions were deleted.", gone).format(n=gone)
            said = " ".join(filter(None, (n_gone if gone else "", problems[0].message, problems[0].hint)))
        if gone:
            changed(said)  # the screen where it was asked may give way to another one
        else:
            screen.say(said)

    screen.try_beside(partial(_deleted, desk, folders), told)


def _deleted(desk: Desk, folders: tuple[str, ...]) -> tuple[int, list[WorkshopError]]:
    """Delete them one by one; how many are gone, and why others are not."""
    gone = 0
    problems: list[WorkshopError] = []
    for folder in folders:
        try:
            desk.sessions.delete(folder)
        except WorkshopError as problem:
            problems.append(problem)
            if len(problems) == _MOST_IN_THE_WAY:
                break
        else:
            gone += 1
    return gone, problems
