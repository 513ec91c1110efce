"""Before the Mirror: the promise, who the summary is for, who can see this screen; the rest behind More."""

from dataclasses import replace

from textual.app import ComposeResult
from textual.content import Content

from plc_workshop.results.questions import done_of, nobody_answered
from plc_workshop.results.summary import Privacy
from plc_workshop.runner.sealed_here import can_be_sealed, not_sealed_here
from plc_workshop.session import events as e
from plc_workshop.session import nearby, too_few
from plc_workshop.session import settling as rows
from plc_workshop.session.flow import HARMLESS
from plc_workshop.session.on_paper import where_name
from plc_workshop.session.promise import how_to_hide, people_for_numbers, promise
from plc_workshop.session.state import Round, Session
from plc_workshop.tui.base.keys_of_screen import HELP
from plc_workshop.tui.base.leading import BLANK, DOWN, PALETTE, PLAN, QUIT, TRUTH, UP
from plc_workshop.tui.base.no_round import NoRound, no_round
from plc_workshop.tui.base.stop import StopScreen
from plc_workshop.tui.commands import Command
from plc_workshop.tui.hearing.yes_no import NO, YES, letter
from plc_workshop.tui.widgets.laid_out import air, blank, in_columns, with_values
from plc_workshop.tui.widgets.plain import Plain, fitted, lines
from plc_workshop.tui.widgets.rows import Row, Rows, lines_of
from plc_workshop.words import _, later, ngettext, pgettext

_PROSE, _TEXT, _CHOICE, _PANEL = 70, 66, 68, 64
"""Cells of a line of the promise, of a text in the panel, of a row, and of a row in the panel."""
_AROUND = 4
"""Rows of bar, rail, key line and what is said above it."""
_AIR = ("top", "choices", "foot", "panel", "question", "title", "more", "apart", "choices")
"""Blank rows of the page, each with the place above which it stands; what goes first stands first."""
_AIR_OF_NO_ROUND = ("top", "top", "means", "foot", "panel", "title", "gap", "why", "question", "means")
"""The same where no round opens."""
_LEAST_AIR = 4
"""Blank rows that what is told beside the question leaves."""


def _right(session: Session, _key: str) -> e.Event:
    return e.RowChanged(1) if _has_values(session) else e.WentOn()


def _left(session: Session, _key: str) -> e.Event:
    return e.RowChanged(-1) if _has_values(session) else e.WentBack()


def _has_values(session: Session) -> bool:
    """Whether Left and Right change the marked row."""
    return session.view.cursor not in (HARMLESS, rows.PRIVATE) and not _opens_none(session)


def _opens_none(session: Session) -> bool:
    """Whether the page offers something else than a round first."""
    return nearby.is_near(session) or too_few.is_too_few(session)


def _picked(session: Session, row: int) -> e.Event:
    if nearby.is_near(session):
        return e.NobodyHereAnswered() if row == nearby.NOBODY else e.TalkChosen()
    if too_few.is_too_few(session):
        return too_few.AnsweringChosen() if row == too_few.ANSWER else e.TalkChosen()
    if row in (HARMLESS, rows.PRIVATE):
        return e.RoomAnswered(session.view.stage is None and row == HARMLESS)
    if row == rows.MORE == session.view.cursor:
        return e.RowTaken()
    shown = rows.rows(session)
    return e.CursorMoved(shown.index(row) - shown.index(session.view.cursor))


_YES = Command("y", later("key", "the room can see it"), e.RoomAnswered(True), quiet=True, shown="y", answers=True)
_NO = Command("n", later("key", "only the person here"), e.RoomAnswered(False), quiet=True, shown="n", answers=True)
_RIGHT = Command("right", later("key", "change, or choose"), _right, quiet=True, help="→")
_LEFT = Command("left", later("key", "back"), _left, shown="←", help="←")
_ENTER = Command("enter space pagedown", later("key", "answer"), e.RowTaken(), quiet=True, shown="Enter", onward=True)
_ROW = replace(UP, shown="↑↓")
_MORE_PEOPLE = Command("plus + equals_sign =", later("key", "somebody came"), e.PeopleChanged(1), shown="+", help="+")
_FEWER_PEOPLE = Command("minus -", later("key", "one person less"), e.PeopleChanged(-1), help="-")


class BeforeScreen(StopScreen):
    """Also shown when the facilitator comes back into an open round."""

    CSS_PATH = "before.tcss"
    PICKED = _picked
    COMMANDS_HERE = (
        _YES,
        _NO,
        _ENTER,
        _ROW,
        DOWN,
        _RIGHT,
        _LEFT,
        Command("pageup", later("key", "back"), e.WentBack(), help="PageUp"),
        _MORE_PEOPLE,
        _FEWER_PEOPLE,
        replace(TRUTH, label=later("key", "how safe is this?"), shown="i"),
        PLAN,
        BLANK,
        PALETTE,
        QUIT,
        HELP,
    )

    def waits_for_silence(self, command: Command) -> bool:
        """A click too many on the page before must not open the round; a value or More may follow at once."""
        if command is _ENTER and self._on_more:
            return False
        return command.quiet and (command is not _RIGHT or not self._has_values)

    def key_name(self, command: Command) -> str:
        """Where the room has a window of its own, there is nothing to say yes or no to; a value goes both ways."""
        asks = self.session.view.stage is None and not _opens_none(self.session)
        answered = command in (_YES, _NO) and not asks
        if command is _LEFT and self._has_values:
            return "←→"
        return "" if answered else super().key_name(command)

    def label(self, command: Command) -> str:
        """What Left does depends on the row."""
        if command is _LEFT and self._has_values:
            return pgettext("key", "change")
        if command is _ENTER and self._on_more:
            return pgettext("key", "close") if self.session.view.more else pgettext("key", "open")
        if command is _ENTER and _opens_none(self.session):
            return pgettext("key", "take it")
        return pgettext("key", "row") if command is _ROW else super().label(command)

    def in_key_line(self) -> list[Command]:
        """The rows of the question name y and n themselves; who comes matters where too few are here."""
        hidden = (_YES, _NO) if too_few.is_too_few(self.session) else (_YES, _NO, _MORE_PEOPLE)
        return [command for command in super().in_key_line() if command not in hidden]

    @property
    def _has_values(self) -> bool:
        """Whether the marked row is one whose value Left and Right change."""
        return _has_values(self.session)

    @property
    def _on_more(self) -> bool:
        return self.session.view.cursor == rows.MORE and not _opens_none(self.session)

    def body(self) -> ComposeResult:
        """The promise, the two decisions, More."""
        yield Plain(id="promise")
        yield Rows(id="choices")
        yield Plain(id="question")
        yield Rows(id="answers")
        yield Rows(id="more")
        yield Plain(id="means")

    def draw(self, session: Session) -> None:
        """Show them, the mark where it is: the rows first, then as much of the rest as there is room for."""
        told = no_round(session, _PANEL)
        self.set_class(told is not None, "-no-round")
        if told is not None:
            self._draw_no_round(session, told)
        else:
            self._draw_question(session)

    def _draw_question(self, session: Session) -> None:
        cursor, asked = session.view.cursor, session.view.stage is None
        title, prose = Content.styled(_title(session), "bold $teal"), _promised(session)
        question = Content.styled(_("Can the room see this screen?"), "bold $amber")
        audience, more = _audience(session), _more(session)
        left = self.rows - _AROUND - _tall(title, question) - lines_of(audience, _CHOICE) - lines_of(more, _CHOICE)
        answers = _answers(asked=asked)
        if left - lines_of(answers, _PANEL) < 1:
            answers = _answers(asked=asked, noted=False)
        left -= lines_of(answers, _PANEL)
        shown = fitted(prose, _PROSE, max(1, left), key="i")
        left -= len(shown.wrap(_PROSE))
        # What the one answer takes for granted is to be looked at; how to make it no stands behind `i` in full.
        told = lines(how_to_hide() if asked else _what_to_look_at(), "")
        is_told = left - _tall(told) >= (len(_AIR) if asked else _LEAST_AIR)
        stays = air(left - _tall(told) if is_told else left, _AIR)
        self.query_one("#promise", Plain).show(lines(*stays["top"], title, *stays["title"], shown))
        self.query_one("#choices", Rows).show((*blank(stays["choices"]), *audience, *blank(stays["apart"])), cursor)
        above = (told.stylize_before("$muted"),) if is_told else ()
        self.query_one("#question", Plain).show(lines(*stays["panel"], *above, question, *stays["question"]))
        self.query_one("#answers", Rows).show((*answers, *blank(stays["foot"])), cursor)
        self.query_one("#more", Rows).show((*blank(stays["more"]), *more), cursor)

    def _draw_no_round(self, session: Session, told: NoRound) -> None:
        """Why no round opens yet, and what can be done instead."""
        title, why = Content.styled(_("Before the Mirror"), "bold $teal"), Content.styled(told.why, "bold $amber")
        left = self.rows - _AROUND - _tall(title, why) - lines_of([told.first, told.second], _PANEL)
        shown = fitted(Content(told.could), _TEXT, max(1, left))
        left -= _tall(shown)
        below = fitted(lines(*told.means), _TEXT, max(0, left)) if left > 0 else Content()
        stays = air(left - _tall(below), _AIR_OF_NO_ROUND)
        self.query_one("#promise", Plain).show(lines(*stays["top"], title, *stays["title"]))
        self.query_one("#question", Plain).show(lines(*stays["panel"], why, *stays["why"], shown, *stays["question"]))
        rows = (told.first, *blank(stays["gap"]), told.second, *blank(stays["foot"]))
        self.query_one("#answers", Rows).show(rows, session.view.cursor)
        self.query_one("#means", Plain).show(lines(*stays["means"], below))


def _tall(*texts: Content) -> int:
    return sum(len(text.wrap(_TEXT)) for text in texts)


def _title(session: Session) -> str:
    record = session.record
    if record.round is not Round.OPEN:
        return _("Before the Mirror")
    # Translators: the title of a page, then for example "3 of 9 people are done".
    return _("Before the Mirror: {done}").format(done=done_of(session.done, record.people))


def _promised(session: Session) -> Content:
    """What is promised, and what was said."""
    record = session.record
    kept = (Content.styled(nobody_answered(), "$amber"),) if record.said_of_near else ()
    sealed, on_paper = record.sealed is True, record.on_paper is True
    return lines(*promise(session.pack.mirror, record.privacy, sealed=sealed, on_paper=on_paper), *kept)


def _what_to_look_at() -> str:
    return _("Only the person at the laptop sees this window. Look whether the right screen is on the projector.")


def _answers(*, asked: bool, noted: bool = True) -> list[Row]:
    """The answers that there are, each with what comes of it."""
    if not asked:
        return in_columns(((letter(NO), _("No: it has its own window."), ""),), HARMLESS, _PANEL)
    found = (
        (letter(YES), _("Yes, the room can see it"), _("answers stay hidden")),
        (letter(NO), _("No, only the person at the laptop"), _("freeze the projector first")),
    )
    return in_columns(tuple((key, label, note if noted else "") for key, label, note in found), HARMLESS, _PANEL)


def _audience(session: Session) -> list[Row]:
    values = {
        "group": pgettext("value", "us only"),
        "school": pgettext("value", "our school"),
        "anyone": pgettext("value", "anyone"),
    }
    return with_values(_CHOICE, (rows.AUDIENCE, _("The summary is for"), values, session.record.audience))


def _more(session: Session) -> list[Row]:
    """What else can be settled; closed, the row names it."""
    record = session.record
    if not session.view.more:
        named = _("More: numbers, people needed, paper, a code for the answers")
        return [Row(Content.styled(named, "$muted"), rows.MORE, hang=2)]
    lies = {"file": pgettext("value", "in a private file"), "sealed": _("sealed, one of us keeps a code")}
    if not record.sealed and not can_be_sealed():
        lies["sealed"] = not_sealed_here()
    ways = {key: where_name(on_paper=key == "paper") for key in ("laptop", "paper")}
    return [
        Row(Content.styled(pgettext("row", "More"), "$muted"), rows.MORE),
        *with_values(
            _CHOICE,
            (rows.DISPLAY, pgettext("label", "Numbers show"), _displays(record.privacy), record.display),
            (rows.THRESHOLD, pgettext("label", "People needed"), {"": str(record.threshold)}, ""),
            (rows.SEALED, pgettext("label", "Answers lie"), lies, "sealed" if record.sealed else "file"),
            (rows.PAPER, pgettext("label", "Answers"), ways, "paper" if record.on_paper else "laptop"),
        ),
    ]


def _displays(privacy: Privacy) -> dict[str, str]:
    """From how many people on numbers show, and which."""
    n = people_for_numbers(replace(privacy, display="careful"))
    careful = ngettext("from {n} person, nobody alone", "from {n} people, nobody alone", n).format(n=n)
    if privacy.near:
        careful = _("none this time, only words")
    n = people_for_numbers(replace(privacy, display="open"))
    return {"careful": careful, "open": ngettext("from {n} person, all", "from {n} people, all", n).format(n=n)}
