"""Look back: earlier sessions, to open, to write out once more, to delete."""

from collections.abc import Callable

from plc_workshop.errors import WorkshopError
from plc_workshop.runner.desk import Desk
from plc_workshop.runner.glance import Glance
from plc_workshop.tui.above.choosing import ChoosingScreen
from plc_workshop.tui.base.keyed import KeyedScreen
from plc_workshop.tui.commands import Answer, Question
from plc_workshop.words import _, npgettext, pgettext

_MOST = 200
"""Sessions that are offered: reading them has to take no time."""


def look_back(screen: KeyedScreen, desk: Desk, go_on: Callable[[Glance], None], changed: Callable[[], None]) -> None:
    """Offer the latest sessions; `changed` is called where one was deleted."""
    found = desk.sessions.latest(_MOST)
    if not found:
        screen.say(_("There is no session yet. New session starts one."))
        return
    rows = [(glance.date, glance.group, glance.state) for glance in found]

    def chosen(at: int | None) -> None:
        if at is not None:
            screen.ask(about(found[at]))

    def about(glance: Glance) -> Question:
        return Question(
            _("What would you like to do with it?"),
            (
                Answer(pgettext("row", "Back")),
                Answer(_("Open the session"), call=lambda: go_on(glance)),
                Answer(_("Write its summary files again"), call=lambda: _export(screen, desk, glance.folder)),
                Answer(pgettext("row", "Delete it"), then=really(glance)),
            ),
            # Translators: the name of a group, and how its session stands, such as “today, in the talk”.
            pgettext("sentence", "{group}, {state}.").format(group=glance.group or glance.session, state=glance.state),
        )

    def really(glance: Glance) -> Question:
        return Question(
            _("Delete this session for good?"),
            (
                Answer(_("No, keep it"), key="n"),
                Answer(_("Yes, delete it"), call=lambda: _delete(screen, desk, glance.folder, changed)),
            ),
            _(
                "{group}, {state}. Its answers, result, notes and summary files go with it; this program cannot bring "
                "them back. Of a closed round this laptop keeps the day and which statements were answered, nothing "
                "else."
            ).format(group=glance.group, state=glance.state),
        )

    count = desk.sessions.count()
    title = pgettext("heading", "Look back")
    if count > len(found):
        newest = npgettext("heading", "the newest {n} of {count}", "the newest {n} of {count}", len(found))
        title = "   ".join((title, newest.format(n=len(found), count=count)))
    screen.app.push_screen(ChoosingScreen(title, rows), chosen)


def _export(screen: KeyedScreen, desk: Desk, session: str) -> None:
    written = screen.tried(lambda: desk.sessions.export(session))
    if written:
        screen.say(pgettext("sentence", "Written into {folder}").format(folder=written[0].parent))


def _delete(screen: KeyedScreen, desk: Desk, session: str, changed: Callable[[], None]) -> None:
    try:
        desk.sessions.delete(session)
    except WorkshopError as problem:
        screen.tell_of(problem)
        return
    changed()
    screen.say(pgettext("sentence", "Deleted."))
