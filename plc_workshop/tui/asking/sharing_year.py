"""The page of a group's year for phones on the Wi-Fi of the room: asked first, then offered above the year."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from plc_workshop.results import year_words as said
from plc_workshop.tui.beside_codes import for_whom, who_can_read
from plc_workshop.tui.commands import Answer, Question
from plc_workshop.words import _, pgettext

if TYPE_CHECKING:
    from plc_workshop.results.year import Year
    from plc_workshop.tui.base.keyed import KeyedScreen


def share_year(screen: KeyedScreen, year: Year, offered: Callable[[str], None], ended: Callable[[], None]) -> None:
    """Ask, and offer it: `offered` is told its address, and `ended` is called when nobody can open it any more."""

    def offer() -> None:
        screen.run_worker(_offer(screen, year, offered, ended), exclusive=True)

    text = _("It is {audience}: what stands here, and nothing else.").format(audience=for_whom(year.audience))
    answers = (
        Answer(pgettext("row", "Not now"), key="n"),
        Answer(_("Yes, for 15 minutes"), call=offer, key="y"),
    )
    screen.ask(
        Question(_("Offer the page of our year to phones on this Wi-Fi?"), answers, " ".join((text, who_can_read())))
    )


async def _offer(screen: KeyedScreen, year: Year, offered: Callable[[str], None], ended: Callable[[], None]) -> None:
    from plc_workshop.errors import WorkshopError
    from plc_workshop.runner.sharing import Sharing
    from plc_workshop.tui.above.shared_page import SharedPageScreen

    sharing = Sharing(year)
    try:
        await sharing.begin()
    except WorkshopError as problem:
        screen.tell_of(problem)
        return
    if not screen.is_active:  # left while it began
        sharing.end()
        return

    def closed(why: str | None) -> None:
        ended()
        screen.say(why or _("Nobody can open the page any more."))

    screen.app.push_screen(SharedPageScreen(sharing, said.title(), offered), closed)
