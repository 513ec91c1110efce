"""Set-up's questions: whose name it is that was typed, and where a session can be kept; and the groups it offers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from plc_workshop.runner.groups import day_said
from plc_workshop.runner.names_alike import alike
from plc_workshop.tui.asking.bringing_in import bring_file
from plc_workshop.tui.base.who_met import Offered, WhoMet
from plc_workshop.tui.commands import Answer, Question
from plc_workshop.words import _, pgettext

if TYPE_CHECKING:
    from plc_workshop.errors import Protected
    from plc_workshop.runner.choices import Setup
    from plc_workshop.runner.desk import Desk
    from plc_workshop.runner.groups import Group
    from plc_workshop.tui.base.keyed import KeyedScreen

_MOST = 40
"""Groups that are offered: who met before them types its name."""


def offered_to(desk: Desk, setup: Setup) -> WhoMet | None:
    """The groups that met, with the one that is written marked; None where nobody has met."""
    met = desk.groups.met()
    groups = [group for group in met.named if group.days][:_MOST]
    if not groups:
        return None
    there = met.of(setup.group) if setup.group else None
    at = groups.index(there) if there in groups else len(groups) if setup.group else 0
    return WhoMet(
        [Offered(group.name, day_said(group.days[0]), desk.groups.topic(group), group.people) for group in groups], at
    )


def offered(desk: Desk, setup: Setup, untouched: Setup, before: tuple[str, bool, str] | None) -> Setup:
    """The choices with what the group that is written is offered first.

    What somebody said of another one, which was written `before`, is not meant for it.
    """
    first = desk.sessions.offered(setup.group) if setup.known or setup.earlier else None
    if setup.earlier and first is None:
        first = "mirror"
    others = before is not None and setup.group != before[0]
    return replace(setup, meeting=untouched.meeting if others else setup.meeting, offered=first)


def taken(setup: Setup, group: Offered | None) -> Setup:
    """The choices once a group of the list was taken, with as many people as it had; or a new one, to be named."""
    if group is None:
        return replace(setup, group="")
    return replace(setup, group=group.name, people=group.people or setup.people)


def ask_whose_name(
    screen: KeyedScreen, desk: Desk, setup: Setup, changed: Callable[[Setup], None], begin: Callable[[], None]
) -> bool:
    """Ask what must be known before a session begins; whether there was anything to ask.

    A file of another laptop joins its group first; a name that is near a known one is asked about once.
    """
    if setup.earlier:

        def kept(group: str) -> None:
            changed(replace(setup, earlier="", group=setup.group or group))

        bring_file(screen, desk, setup.earlier, kept, today=setup.group)
        return True
    if setup.named or not setup.known or not setup.group.strip():
        return False
    met = desk.groups.met()
    near = alike(setup.group, (group.name for group in met.named))
    group = met.of(near) if near else None
    if group is None:
        return False

    def another() -> None:
        changed(replace(setup, named=True))
        begin()

    screen.ask(_is_it(group, setup, changed, another))
    return True


def _is_it(group: Group, setup: Setup, changed: Callable[[Setup], None], another: Callable[[], None]) -> Question:
    told = _("A group of nearly this name has met here: {group}.").format(group=group.name)
    if group.days:
        day = day_said(group.days[0])
        told = _("A group of nearly this name has met here: {group}, last on {day}.").format(group=group.name, day=day)
    yes = Answer(
        pgettext("row", "Yes, it is {group}").format(group=group.name),
        call=lambda: changed(replace(setup, group=group.name)),
        key="y",
    )
    no = Answer(_("No, {group} is another group").format(group=setup.group.strip()), call=another, key="n")
    return Question(pgettext("sentence", "Is it {group}?").format(group=group.name), (yes, no), told)


def begin_elsewhere(screen: KeyedScreen, desk: Desk, fault: Protected, begin: Callable[[], None]) -> None:
    """Offer another folder where the sessions' own cannot be written to."""
    other = desk.other_folder()
    if other is None:
        screen.tell_of(fault)
        return

    def there() -> None:
        desk.move_to(other)
        begin()

    keep = Answer(pgettext("row", "Yes, in {folder}").format(folder=other), call=there, key="y")
    text = _("The session needs another folder.") + f"\n{fault.message}"
    screen.ask(Question(_("Keep it in another folder?"), (Answer(pgettext("row", "Not now"), key="n"), keep), text))
