"""Print: what goes on paper before a session, of which topic, in which language, for how many people."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.events import Resize

from plc_workshop.errors import WorkshopError
from plc_workshop.runner import for_school
from plc_workshop.runner.choice_of_people import shifted, with_digit
from plc_workshop.runner.printing import Sheets, Wanted, counted, people_of_last, write_answers
from plc_workshop.tui.base.darkening import DARKEN, DarkeningScreen
from plc_workshop.tui.base.keys_of_screen import HELP
from plc_workshop.tui.commands import Command
from plc_workshop.tui.in_browser import open_to_print
from plc_workshop.tui.messages import Left, PagesWanted
from plc_workshop.tui.widgets.aligned import aligned, indented
from plc_workshop.tui.widgets.bar import Bar
from plc_workshop.tui.widgets.keyline import KeyLine
from plc_workshop.tui.widgets.plain import Plain, lines
from plc_workshop.tui.widgets.rows import Row, Rows, lines_of
from plc_workshop.words import _, language_of, later, pgettext
from plc_workshop.words.languages import nearest

if TYPE_CHECKING:
    from plc_workshop.runner.choices import PackCard
    from plc_workshop.runner.desk import Desk

_BESIDE, _GAP, _MOST = 7, 3, 100
"""Cells beside the texts of the rows, between their columns, and of the texts at the most."""
_AROUND = 9
"""Lines that are no rows: bar, heading, what is to know, what is said, keys, and the air between them."""
NOTES, ANSWERS, SCHOOL, PEOPLE, TOPIC, LANGUAGE, BOTH = range(7)
"""The rows, by their place; the last two are there where the topic is there in several languages."""


def _move(by: int) -> Command:
    key, label = ("up", later("key", "choose")) if by < 0 else ("down", None)
    return Command(key, label, call=lambda screen: screen.move(by), repeats=True)


_NUMBER = Command("0 1 2 3 4 5 6 7 8 9", later("key", "so many people"), help="0–9")


class PrintScreen(DarkeningScreen):
    """What can be printed, and below it what it is made of."""

    CSS_PATH = "to_print.tcss"
    COMMANDS_HERE = (
        replace(_move(-1), shown="↑↓", help="↑ ↓"),
        _move(1),
        Command("enter", later("key", "open"), call=lambda screen: screen.open(), shown="Enter", onward=True),
        Command("right", later("key", "change"), call=lambda screen: screen.change(1), repeats=True, shown="←→"),
        Command("left", None, call=lambda screen: screen.change(-1), repeats=True),
        _NUMBER,
        Command(
            "escape ctrl+c ctrl+q", later("key", "back"), call=lambda screen: screen.leave_for(Left()), shown="Esc"
        ),
        DARKEN,
        HELP,
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._cursor, self._fresh = desk, 0, True
        """`fresh`: whether the next digit begins a number."""
        # One that is there in languages which nobody can choose is several topics elsewhere; here it has them as a row.
        self._topics = tuple(dict.fromkeys(map(desk.packs.sibling, desk.packs.topics())))
        self._card = self._topics[0]
        self._also: PackCard | None = None
        self._people = desk.people_to_come or people_of_last(desk.folders)
        self._counted: dict[Wanted, tuple[str, ...]] = {}

    def compose(self) -> ComposeResult:
        """What it is, the rows, what happens with them."""
        yield Bar()
        yield Plain(id="heading")
        yield Rows(id="rows")
        yield Plain(id="about")
        yield Plain(id="say")
        yield KeyLine()
        yield Plain(id="too-small")

    def on_mount(self) -> None:
        """Paint."""
        self.query_one(Bar).show(Content.styled(pgettext("heading", "Print"), "bold"), Content())
        self.query_one("#heading", Plain).show(Content.styled(_("What goes on paper"), "bold $teal"))
        about = _("A page opens in the browser of this laptop; print it there.")
        self.query_one("#about", Plain).show(Content.styled(about, "$muted"))
        self._draw()
        self.draw_keys()
        self.say(self._desk.take_news())

    def on_resize(self, event: Resize) -> None:
        """Lay the rows out for the window as it is now."""
        del event
        self.call_after_refresh(self._draw)

    @property
    def _languages(self) -> tuple[PackCard, ...]:
        """The topic in each language it is there in."""
        return self._desk.packs.siblings(self._card)

    @property
    def _last(self) -> int:
        return BOTH if len(self._languages) > 1 else TOPIC

    @property
    def _wanted(self) -> Wanted:
        return Wanted(self._card.path, self._people, self._also.path if self._also else None)

    def _pages(self) -> tuple[str, ...]:
        """How many pages the sheets take, or why there can be none."""
        wanted = self._wanted
        if wanted not in self._counted:
            try:
                self._counted[wanted] = counted(wanted, self._desk.settings)
            except WorkshopError as problem:
                return (problem.message,)
        return self._counted[wanted]

    def _draw(self) -> None:
        width = max(1, min(_MOST, self.app.size.width - _BESIDE))
        room = self.app.size.height - _AROUND
        texts = aligned(self._texts(), width, _GAP)
        rows = [Row(indented(text, 1), at) for at, text in enumerate(texts)]
        airy = [part for row in rows[:PEOPLE] for part in (row, Row(Content()))] + rows[PEOPLE:]
        fits = lines_of(airy, width + 1) <= room
        self.query_one(Rows).show(airy if fits else rows, self._cursor, most=max(3, room))

    def _texts(self) -> list[tuple[Content, Content]]:
        """Both columns of each row."""
        notes = (_("the plan, what to say, what to watch for"), _("for you only"))
        found = [
            (_bold(pgettext("row", "My notes")), _muted(*notes)),
            (_bold(pgettext("row", "Answer sheets")), _muted(*self._pages())),
            (_bold(pgettext("heading", "For the school")), _muted(*_for_school())),
            (_muted(pgettext("label", "People")), _bold(str(self._people))),
            (_muted(pgettext("label", "Topic")), _bold(self._card.title)),
        ]
        if self._last == BOTH:
            none = pgettext("value", "one language a sheet")
            found += [
                (_muted(pgettext("label", "Language")), self._in_a_row(self._card)),
                (_muted(_("On sheets also")), _bold(_name(self._also) if self._also else none)),
            ]
        return found

    def _in_a_row(self, chosen: PackCard) -> Content:
        """All languages, the chosen one as what counts."""
        named = (Content.styled(_name(each), "bold" if each == chosen else "$muted") for each in self._languages)
        return Content("   ").join(named)

    def move(self, by: int) -> None:
        """Move the mark."""
        self._fresh = True
        self._cursor = min(self._last, max(0, self._cursor + by))
        self.say("")
        self._draw()

    def change(self, by: int) -> None:
        """Another value of the marked row; of what is printed another language."""
        self._fresh = True
        self.say("")
        if self._cursor == PEOPLE:
            self._people = shifted(self._people, by)
        elif self._cursor == TOPIC:
            self._turn_topic(by)
        elif self._cursor == BOTH:
            others = (None, *(each for each in self._languages if each != self._card))
            self._also = others[(others.index(self._also) + by) % len(others)]
        elif self._last == BOTH:
            there = self._languages
            self._card, self._also = there[(there.index(self._card) + by) % len(there)], None
        else:
            self.say(_("This topic is there in one language."))
        self._draw()

    def _turn_topic(self, by: int) -> None:
        at = next(at for at, each in enumerate(self._topics) if each in self._languages)
        self._card, self._also = self._topics[(at + by) % len(self._topics)], None
        if len(self._topics) == 1:
            self.say(_("There is one topic here."))

    async def run_command(self, command: Command, key: str) -> None:
        """A digit is one of the number of people, wherever the mark is."""
        if command is not _NUMBER:
            await super().run_command(command, key)
            return
        self._people = with_digit(self._people, key, fresh=self._fresh)
        self._fresh, self._cursor = False, PEOPLE
        self.say("")
        self._draw()

    def open(self) -> None:
        """Open the page of the marked row; of a value below them the answer sheets, which it is for."""
        if self._cursor == NOTES:
            self.app.post_message(PagesWanted(self._card.path, opens=True))
            return
        if self._cursor == SCHOOL:
            language = language_of(self._card.language) if self._last == BOTH else self._desk.settings.language
            self.try_beside(
                lambda: for_school.write(self._desk.folders, language), lambda page: self.say(open_to_print(page))
            )
            return
        self.try_beside(
            lambda: write_answers(self._wanted, self._desk.settings, self._desk.folders.sessions), self._printed
        )

    def _printed(self, written: Sheets) -> None:
        self._desk.people_to_come = self._people  # as many will come: set-up begins with them
        self.say(open_to_print(written.path))

    @on(Rows.Picked)
    def picked(self, message: Rows.Picked) -> None:
        """A click moves the mark, and opens what is printed or what carries it already."""
        again = message.choice == self._cursor
        self._cursor = message.choice
        self._draw()
        if again or message.choice < PEOPLE:
            self.in_turn(self.open)


def _name(card: PackCard | None) -> str:
    """What the language of a topic is called, where that is known."""
    tag = card.language if card else ""
    known = nearest(tag)
    return known.name if known is not None and known.code.casefold() == tag.casefold() else tag


def _for_school() -> tuple[str, str]:
    return _("what is kept, where, how long, how it is deleted"), _("for the head")


def _bold(text: str) -> Content:
    return Content.styled(text, "bold")


def _muted(*texts: str) -> Content:
    return lines(*(Content.styled(text, "$muted") for text in texts))
