"""A meeting of another laptop: found on a stick, or named by its file; whose it is, is asked before it is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from plc_workshop.errors import Refused
from plc_workshop.runner.choice_table import PATH_LENGTH
from plc_workshop.runner.groups import Group, Met
from plc_workshop.runner.meanwhile import a_place_is_read
from plc_workshop.runner.names_alike import alike
from plc_workshop.session.cleaning import one_path
from plc_workshop.tui.above.choosing import ChoosingScreen
from plc_workshop.tui.above.form import Field, FormScreen, Last
from plc_workshop.tui.commands import Answer, Question
from plc_workshop.words import _, pgettext
from plc_workshop.words.days import full_date
from plc_workshop.words.lists import in_a_row

if TYPE_CHECKING:
    from plc_workshop.runner.bringing import Brought
    from plc_workshop.runner.desk import Desk
    from plc_workshop.tui.base.keyed import KeyedScreen

Kept = Callable[[str], None]
"""Is told the name of the group."""
Then = Callable[[str], None]
"""Is told what is said of a meeting that was brought; nothing where it stays where it is."""


def bring_in(screen: KeyedScreen, desk: Desk, kept: Kept) -> None:
    """Offer what lies on the sticks, or ask for a file; `kept` is called where a meeting was kept."""

    def offered(found: tuple[Brought, ...]) -> None:
        if found:
            _offer(screen, desk, _("Meetings of other laptops, on a USB stick"), found, kept)
        else:
            _ask_for_a_file(screen, desk, kept)

    screen.try_place(desk.groups.on_sticks, offered, slow=a_place_is_read())


def _offer(screen: KeyedScreen, desk: Desk, title: str, found: tuple[Brought, ...], kept: Kept, said: str = "") -> None:
    """Offer these meetings; the rest stand there again once one was brought, and all where it was not."""

    def chosen(at: int | None) -> None:
        if at == len(found):
            _ask_for_a_file(screen, desk, kept)
        elif at is not None:
            _ask_whose(screen, desk, found[at], kept, then=partial(again, at))

    def again(at: int, said: str) -> None:
        if rest := (*found[:at], *found[at + 1 :]) if said else found:
            _offer(screen, desk, title, rest, kept, said)

    rows: list[tuple[str, ...]] = [
        (each.group or _no_name(), full_date(each.summary.date), each.summary.pack.title) for each in found
    ]
    another = (pgettext("row", "Another file"),)
    screen.app.push_screen(ChoosingScreen("\n".join(filter(None, (said, title))), (*rows, another)), chosen)


def bring_file(screen: KeyedScreen, desk: Desk, path: str, kept: Kept, *, today: str) -> None:
    """Read a file that was named, and ask whose meeting it is: of the group of today perhaps."""
    from plc_workshop.runner.bringing import already

    def looked_at(found: Brought) -> None:
        if found.here:
            kept(found.here)
            screen.say(already(found))
        else:
            _ask_whose(screen, desk, found, kept, today)

    screen.try_place(lambda: desk.groups.look_at(path), looked_at, slow=a_place_is_read())


def _ask_for_a_file(screen: KeyedScreen, desk: Desk, kept: Kept) -> None:
    read: list[Brought] = []

    def look(texts: tuple[str, ...]) -> tuple[Brought, ...]:
        from plc_workshop.runner.bringing import already

        found = desk.groups.in_folder(texts[0]) if texts[0] else ()
        if found and found[0].here:
            raise Refused(already(found[0]))
        return found

    def looked(found: tuple[Brought, ...]) -> None:
        read[:] = found

    def named(texts: tuple[str, ...] | None) -> None:
        if texts is not None and read[1:]:
            _offer(screen, desk, _("Meetings of other laptops, in this folder"), tuple(read), kept)
        elif texts is not None and read:
            _ask_whose(screen, desk, read[0], kept)
        elif texts is not None:
            screen.say(_("No file was named, and nothing was brought."))

    # Translators: summary.json is the name of a file.
    label = _("Which summary.json? Type its path or its folder's, or drop it here.")
    field = Field(label, longest=PATH_LENGTH, line=one_path)
    note = _("Every meeting has one, in its folder and among the files that are copied to a USB stick.")
    last = Last(look, looked, a_place_is_read())
    screen.app.push_screen(FormScreen(_("A meeting of another laptop"), (field,), note, last=last), named)


def _ask_whose(
    screen: KeyedScreen, desk: Desk, brought: Brought, kept: Kept, today: str = "", then: Then | None = None
) -> None:
    """Whose meeting it is: of the group of its name, of one whose name is near, of a new one, or of another."""
    met = desk.groups.met()
    if today and met.of(today) is None:
        met = replace(met, groups=(Group(today), *met.groups))
    there, near = met.of(brought.group), alike(brought.group, (group.name for group in met.named))
    keep = partial(_keep, screen, desk, brought, kept, then)
    choose = partial(_choose_group, screen, met, keep, then, but=brought.group)
    others = Answer(_("Of another group that met here"), call=choose)
    more = (others,) if any(group is not there for group in met.named) else ()
    if there is not None and there.name:
        name = there.name
        yes = Answer(pgettext("row", "Yes, of {group}").format(group=name), call=partial(keep, name), key="y")
        asked = Question(
            _("Is it a meeting of {group}?").format(group=name),
            (Answer(_("Not now, leave it where it is"), key="n"), yes, *more),
            _told(brought),
        )
    else:
        close = Answer(_("Of {group}, whose name is near").format(group=near), call=partial(keep, near))
        new = Answer(_("Of {group}, which is new here").format(group=brought.group), call=partial(keep, brought.group))
        none = Answer(_("Of a group without a name"), call=partial(keep, ""))
        answers = (
            Answer(_("Not now, leave it where it is")),
            *((close,) if near else ()),
            new if brought.group else none,
            *more,
        )
        asked = Question(_("Whose meeting is it?"), answers, _told(brought))
    if then is None:
        screen.ask(asked)
    else:
        _ask(screen, asked, then)


def _ask(screen: KeyedScreen, question: Question, then: Then) -> None:
    """Ask it; the first answer, and Esc, leave the meeting where it is."""
    from plc_workshop.tui.above.question import QuestionScreen

    def answered(answer: Answer | None) -> None:
        screen.answered(answer)
        if answer is None or answer is question.answers[0]:
            then("")

    screen.app.push_screen(QuestionScreen(question), answered)


def _told(brought: Brought) -> str:
    summary = brought.summary
    named = in_a_row((brought.group or _no_name(), full_date(summary.date), summary.pack.title))
    return "\n".join(
        (
            # Translators: {meeting} is the group, the day and the topic of a meeting.
            _("From another laptop: {meeting}.").format(meeting=named),
            _("What it said joins what the group said here. The file stays where it is."),
        )
    )


def _choose_group(screen: KeyedScreen, met: Met, keep: Callable[[str], None], then: Then | None, *, but: str) -> None:
    there = met.of(but)
    groups = [group for group in met.named if group is not there and group != there]

    def chosen(at: int | None) -> None:
        if at:
            keep(groups[at - 1].name)
        elif then is not None:
            then("")

    rows = [
        (_("Not now, leave it where it is"), ""),
        *((group.name, full_date(group.days[0]) if group.days else "") for group in groups),
    ]
    screen.app.push_screen(ChoosingScreen(_("Whose meeting is it?"), rows), chosen)


def _keep(screen: KeyedScreen, desk: Desk, brought: Brought, kept: Kept, then: Then | None, group: str) -> None:
    def is_here(_folder: object) -> None:
        kept(group)
        day = full_date(brought.summary.date)
        said = _("The meeting of {day} is here now: {group}.").format(day=day, group=group or _no_name())
        screen.say(said)
        if then is not None:
            then(said)

    screen.try_beside(lambda: desk.groups.bring(brought, group), is_here)


def _no_name() -> str:
    return pgettext("value", "Without a name")
