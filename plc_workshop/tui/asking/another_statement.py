"""Another statement of the last result, in a short meeting."""

from plc_workshop.packs.model import whole_name
from plc_workshop.results.phrases import heading, kind
from plc_workshop.session import discussion, short_meeting
from plc_workshop.session.state import Session
from plc_workshop.tui.above.choosing import ChoosingScreen
from plc_workshop.tui.base.stop import StopScreen
from plc_workshop.tui.commands import Command
from plc_workshop.words import _, later, pgettext


def choose(screen: StopScreen) -> None:
    """Offer all statements of the last result, the one that is talked about first."""
    session = screen.session
    found = short_meeting.may_take(session)
    if not found:
        screen.say(_("That key does nothing here."))
        return
    here = discussion.shown(session)
    assert here is not None

    def chosen(at: int | None) -> None:
        if at:
            screen.tell(short_meeting.StatementTaken(found[at - 1]))

    # Translators: the first row of a list of statements; {name} is the one that is talked about.
    stay = pgettext("row", "Stay with {name}").format(name=here.name)
    rows = [(stay, _word(session, here.id)), *((_called(session, each), _word(session, each)) for each in found)]
    screen.app.push_screen(ChoosingScreen(_("What shall we talk about today?"), rows), chosen)


def _called(session: Session, wanted: str) -> str:
    about = discussion.statement(session, wanted)
    return whole_name(about.name, about.text)


def _word(session: Session, wanted: str) -> str:
    found = discussion.result_of(session, wanted)
    return heading(kind(found.word)) if found is not None else ""


ANOTHER = Command("o", later("key", "another statement, in a short meeting"), call=choose, shown="o")
