"""Take it home: the files that were written, a code that needs no network, and the page for phones on this Wi-Fi."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.geometry import Size

from plc_workshop import qr
from plc_workshop.errors import WorkshopError
from plc_workshop.export.code_text import LARGEST, Held, held
from plc_workshop.runner.collecting import summarise
from plc_workshop.session.events import PageOffered, WentOn
from plc_workshop.session.state import Session
from plc_workshop.tui.asking.copying import copy_files
from plc_workshop.tui.asking.for_the_region import for_the_region, is_offered
from plc_workshop.tui.base.keys_of_screen import HELP
from plc_workshop.tui.base.leading import BACK, LEADING, NEXT_KEYS
from plc_workshop.tui.base.stop import StopScreen
from plc_workshop.tui.beside_codes import beside_link, beside_text, for_whom, no_code, what_is_offered
from plc_workshop.tui.commands import Answer, Command, Question
from plc_workshop.tui.hearing.host import host
from plc_workshop.tui.in_browser import opened_in_browser
from plc_workshop.tui.widgets.code import Code
from plc_workshop.tui.widgets.plain import Plain, fitted, lines
from plc_workshop.words import _, later, pgettext

if TYPE_CHECKING:
    from plc_workshop.runner.sharing import Sharing

_PANEL_CELLS = 35
_GAP = 3
_LEAST_PANEL = 24
"""Cells that text needs beside a code."""
_HEAD_ROWS = 2
"""The bar and the rail, which give way before a code does."""
_BOTH = 8
"""The version from which a text code beside the link is worth its room."""
_HIGH = 30
"""Rows from which the steps have room for why a page may not open in full."""
_BEATS = 8
"""Every so many beats of the clock it is looked whether the network is still there."""


def _shared_still(session: Session) -> Question | None:
    """What is asked before the end while phones can open the page."""
    if not session.view.link:
        return None
    return Question(
        _("Has everybody got the page?"),
        (Answer(_("No, stay here"), key="n"), Answer(_("Yes, go to the end"), WentOn(), key="y")),
        _("The page for phones ends."),
    )


def _write_again(screen: StopScreen) -> None:
    run = host(screen).run
    if run is not None:
        screen.try_beside(run.take_home, lambda _files: screen.say(_("Written once more.")))


def _open_page(screen: StopScreen) -> None:
    """Open the page in this laptop's browser."""
    page = Path(screen.folder) / "summary.html"
    if not page.exists():
        screen.say(_("The page is not there yet: x writes it."))
        return
    if not opened_in_browser(page):
        screen.say(_("No browser answered. Open the file by hand."))


_SHARE = Command("s", later("key", "share on this Wi-Fi"), call=lambda screen: screen.share(), shown="s")
_CODE = Command("c", later("key", "larger code"), call=lambda screen: screen.turn_code(), shown="c", help="c")
_REGION = Command("h", later("key", "for the region"), call=for_the_region, help="h")
_ADDRESS = Command("up", later("key", "another address"), call=lambda screen: screen.another_address(-1), help="↑ ↓")
_COPY = Command("k", later("key", "copy to a USB stick"), call=copy_files, shown="k")


class TakeHomeScreen(StopScreen):
    """The largest code that the window has room for, and what people do with it."""

    CSS_PATH = "take_home.tcss"
    COMMANDS_HERE = (
        _SHARE,
        _CODE,
        Command(
            NEXT_KEYS + " enter",
            later("key", "end"),
            WentOn(),
            ask=_shared_still,
            shown="→",
            help="→ Space PageDown",
            onward=True,
        ),
        Command("v", later("key", "open here"), call=_open_page, shown="v"),
        _COPY,
        Command("x", later("key", "write again"), call=_write_again, help="x"),
        _REGION,
        _ADDRESS,
        Command("down", None, call=lambda screen: screen.another_address(1)),
        replace(BACK, shown="", help="←"),
        *LEADING,
        HELP,
    )

    def __init__(self, session: Session, folder: str) -> None:
        super().__init__(session, folder)
        self._sharing: Sharing | None = None
        self._phones = self._beats = 0
        self._other = self._both = False
        """Whether the code without network stands where the link would; whether there is room for both."""
        self._has_code = True
        """Whether the text can stand in a code at all."""
        self._less = ""
        """That the code leaves something out, where that stands nowhere else."""
        self._said = ""
        """What the screen says: the codes make room for it."""

    def body(self) -> ComposeResult:
        """Codes left, steps right."""
        with Horizontal():
            yield Code(id="link")
            yield Code(id="text")
            yield Plain(id="steps")

    def draw(self, session: Session) -> None:
        """Choose the fullest text whose code fits beside what else is shown."""
        large = self.has_class("-large")
        summary = summarise(session)
        link = qr.matrix(self._sharing.url, level="M") if self._sharing else ()
        columns = self.size.width - 4 - (0 if large else _PANEL_CELLS)
        said = Content(self._said).wrap(max(1, self.size.width - 4)) if self._said else ()
        rows = self.size.height - 1 - len(said)
        tight = len(link) > 2 * (rows - _HEAD_ROWS)
        self.set_class(tight, "-tight")
        rows -= 0 if large or tight else _HEAD_ROWS
        beside = min(LARGEST, qr.version_in(rows, columns - len(link) - _GAP))
        self._both = both = bool(link) and beside >= _BOTH
        show_link = bool(link) and (both or not self._other)
        version = beside if both else min(LARGEST, qr.version_in(rows, columns))
        self._has_code = held(summary, LARGEST) is not None
        found = Held("") if show_link and not both else held(summary, version)
        code = qr.matrix(found.text, level="L") if found and found.text else ()
        self.query_one("#link", Code).show(link if show_link and len(link) <= 2 * rows else ())
        self.query_one("#text", Code).show(code)
        shown = sum(len(each) + _GAP for each in (link if show_link else (), code) if each)
        room = Size(max(1, self.size.width - 4 - (shown or _GAP)), rows - 1)
        steps = self.query_one("#steps", Plain)
        steps.display = not (large and code and room.width < _LEAST_PANEL)
        self._less = _("In short: the page has it all.") if found and found.missing and not steps.display else ""
        if show_link and self._sharing:
            high = self.size.height >= _HIGH
            beside_it = found if both else None
            words = beside_link(self._sharing, self.folder, beside_it, room.width, high=high, code=self._has_code)
        else:
            words = beside_text(
                found, summary, self.folder, room, stays=not host(self).leaves_nothing, grows=version < LARGEST
            )
        if session.record.earlier is not None and summary.earlier is None:
            words = lines(words, Content.styled(_("Without last time: that was for fewer people."), "$muted"))
        if is_offered(session):
            named = lines(words, "", Content.styled(_("To hand in for the region: h"), "$muted"))
            words = named if len(named.wrap(room.width)) <= room.height else words  # the key line or ? has it too
        steps.show(fitted(words, room.width, max(1, room.height)))

    def say(self, sentence: str) -> None:
        """What is said has rows of its own: a code that is covered by them cannot be read."""
        super().say(sentence)
        before, self._said = self._said, self.with_meanwhile(sentence)
        if self._said != before:
            self.draw(self.session)

    def draw_clock(self, session: Session) -> None:
        """Also how many phones have the page, and whether it is still offered."""
        super().draw_clock(session)
        sharing = self._sharing
        if sharing is None:
            return
        self._beats += 1
        why = sharing.look() if self._beats % _BEATS == 0 or not sharing.is_open else ""
        if why:
            self._stop(why)
        elif sharing.phones != self._phones:
            self._phones = sharing.phones
            self.call_after_refresh(self._paint)

    def on_unmount(self) -> None:
        """What is offered ends with its screen. The base has a handler of its own, which is called as well."""
        if self._sharing is not None:
            self._sharing.end()

    def label(self, command: Command) -> str:
        """What a key does depends on whether the page is offered; in fewer words than the help has."""
        if command is _SHARE:
            return pgettext("key", "share") if self._sharing is None else pgettext("key", "stop")
        if self._sharing is not None and command is _CODE:
            return pgettext("key", "the link") if self._other else pgettext("key", "code without network")
        return pgettext("key", "copy") if command is _COPY else super().label(command)

    def works(self, command: Command) -> bool:
        """The line for a region is offered or not; where both codes are shown, or none, there is nothing to turn."""
        if command is _REGION:
            return is_offered(self.session)
        return super().works(command) and not (command is _CODE and (self._both or not self._has_code))

    def is_there(self, command: Command) -> bool:
        """Another address is for a page that is offered, where this laptop has several."""
        if command is _ADDRESS:
            return self._sharing is not None and self._sharing.choices > 1
        return super().is_there(command)

    def key_name(self, command: Command) -> str:
        """The line for a region stands there only where it is offered."""
        return "h" if command is _REGION and self.works(command) else super().key_name(command)

    def note(self, session: Session) -> str:
        """Who may get it; where nothing stands beside the code, that it is not all."""
        return self._less or for_whom(session.record.audience)

    def on_mount(self) -> None:
        """Whoever came here to share is asked at once. The base has a handler of its own, which is called as well."""
        if self.session.view.wants_sharing:
            self.share()

    def share(self) -> None:
        """Offer the page on the network, asked first; or stop it."""
        if self._sharing is not None:
            self._stop(_("Nobody can open the page any more."))
            return
        audience = for_whom(self.session.record.audience)
        self.ask(
            Question(
                _("Offer the page to phones on this Wi-Fi?"),
                (
                    Answer(pgettext("row", "Not now"), key="n"),
                    Answer(
                        _("Yes, for 15 minutes"), call=lambda: self.run_worker(self._offer(), exclusive=True), key="y"
                    ),
                ),
                what_is_offered(audience, short=self.session.record.is_short),
            )
        )

    def turn_code(self) -> None:
        """From the link to the other code and back; without a link a code as large as the window."""
        if self._both:
            self.say(_("Both codes are shown already."))
            return
        if not self._has_code:
            self.say(no_code())
            return
        if self._sharing is not None:
            self._other = not self._other
        else:
            self.set_class(not self.has_class("-large"), "-large")
        self.show(self.session)

    def another_address(self, by: int) -> None:
        """Offer the page at another address of this laptop."""
        if self._sharing is not None and self._sharing.choices > 1:
            self.run_worker(self._turn(self._sharing, by))

    async def _offer(self) -> None:
        from plc_workshop.runner.sharing import Sharing

        sharing = Sharing(summarise(self.session))
        try:
            await sharing.begin()
        except WorkshopError as problem:
            self.tell_of(problem)
            return
        if not hasattr(self, "session"):  # left while it began
            sharing.end()
            return
        if self._sharing is not None:  # asked for twice
            self._sharing.end()
        self._sharing, self._phones, self._other = sharing, 0, False
        self.remove_class("-large")
        self.tell(PageOffered(sharing.url))

    async def _turn(self, sharing: Sharing, by: int) -> None:
        try:
            await sharing.turn_to_next(by)
        except WorkshopError as problem:
            self._stop(" ".join((problem.message, problem.hint)).strip())
        else:
            self.tell(PageOffered(sharing.url))

    def _stop(self, why: str) -> None:
        if self._sharing is not None:
            self._sharing.end()
        self._sharing = None
        self.tell(PageOffered("", why))
