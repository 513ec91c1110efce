"""Add a section of the topic to the plan of a short meeting."""

from plc_workshop.session import short_meeting
from plc_workshop.tui.above.choosing import ChoosingScreen
from plc_workshop.tui.base.stop import StopScreen
from plc_workshop.words import _, npgettext, pgettext


def add_section(screen: StopScreen) -> None:
    """Offer the sections of the topic that are not in the plan of a short meeting."""
    session = screen.session
    found, sections = short_meeting.to_add(session.record), session.pack.sections
    minutes = [npgettext("value", "{n} min", "{n} min", sections[i].minutes) for i in found]
    rows = [(sections[i].title, told.format(n=sections[i].minutes)) for i, told in zip(found, minutes, strict=True)]

    def chosen(at: int | None) -> None:
        if at:
            screen.tell(short_meeting.SectionAdded(found[at - 1]))

    none = (pgettext("row", "None of them"), "")
    screen.app.push_screen(ChoosingScreen(_("Which section shall we add?"), (none, *rows)), chosen)
