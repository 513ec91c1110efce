"""Before the Mirror: the promise, what is settled, and who can see this screen."""

from dataclasses import replace

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.content import Content

from plc_workshop.results.near import Near
from plc_workshop.results.questions import done_of, nobody_answered
from plc_workshop.results.summary import Privacy
from plc_workshop.session import events as e
from plc_workshop.session import nearby
from plc_workshop.session import settling as rows
from plc_workshop.session.flow import HARMLESS
from plc_workshop.session.promise import people_for_numbers, promise
from plc_workshop.session.state import Round, Session
from plc_workshop.tui.base.leading import BLANK, DOWN, HELP, PALETTE, PLAN, QUIT, TRUTH, UP
from plc_workshop.tui.base.stop import StopScreen
from plc_workshop.tui.commands import Command
from plc_workshop.tui.widgets.plain import Plain, lines
from plc_workshop.tui.widgets.rows import Row, Rows
from plc_workshop.words import _, later, ngettext, pgettext


def _right(session: Session, _key: str) -> e.Event:
    return _changed(session, 1) or e.WentOn()


def _left(session: Session, _key: str) -> e.Event:
    return _changed(session, -1) or e.WentBack()


def _changed(session: Session, by: int) -> e.Event | None:
    """The next value of the marked row, or None where the row has no values."""
    if nearby.is_near(session):
        return None
    record = session.record
    match session.view.cursor:
        case rows.AUDIENCE:
            at = rows.AUDIENCES.index(record.audience) + by
            return e.AudienceChosen(rows.AUDIENCES[max(0, min(len(rows.AUDIENCES) - 1, at))])
        case rows.DISPLAY:
            return e.DisplayChosen("open" if by > 0 else "careful")
        case rows.THRESHOLD:
            return e.ThresholdChosen(record.threshold + by)
    return None


def _picked(session: Session, row: int) -> e.Event:
    if nearby.is_near(session):
        return e.NobodyHereAnswered() if row == nearby.NOBODY else e.EarlierResultChosen()
    if row in (HARMLESS, rows.PRIVATE):
        return e.RoomAnswered(session.view.stage is None and row == HARMLESS)
    return e.CursorMoved(row - session.view.cursor)


_YES = Command("y", later("key", "the room can see it"), e.RoomAnswered(True), quiet=True, shown="y")
_NO = Command("n", later("key", "only the person here"), e.RoomAnswered(False), quiet=True, shown="n")
_RIGHT = Command("right", later("key", "change, or choose"), _right, quiet=True, help="→")
_LEFT = Command("left", later("key", "back"), _left, shown="←", help="←")
_ENTER = Command("enter space pagedown", later("key", "answer"), e.RowTaken(), quiet=True, shown="Enter", onward=True)
_ROW = replace(UP, shown="↑↓")


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
        replace(TRUTH, label=later("key", "how safe is this?"), shown="i"),
        PLAN,
        BLANK,
        PALETTE,
        QUIT,
        HELP,
    )

    def waits_for_silence(self, command: Command) -> bool:
        """A click too many on the page before must not open the round."""
        return command.quiet and (command is not _RIGHT or not self._has_values)

    def key_name(self, command: Command) -> str:
        """Where the room has a window of its own, there is nothing to say yes or no to; a value goes both ways."""
        asks = self.session.view.stage is None and not nearby.is_near(self.session)
        answered = command in (_YES, _NO) and not asks
        if command is _LEFT and self._has_values:
            return "←→"
        return "" if answered else super().key_name(command)

    def label(self, command: Command) -> str:
        """What Left does depends on the row."""
        if command is _LEFT and self._has_values:
            return pgettext("key", "change")
        if command is _ENTER and nearby.is_near(self.session):
            return pgettext("key", "take it")
        return pgettext("key", "row") if command is _ROW else super().label(command)

    def in_key_line(self) -> list[Command]:
        """The rows of the question name y and n themselves."""
        return [command for command in super().in_key_line() if command not in (_YES, _NO)]

    @property
    def _has_values(self) -> bool:
        """Whether the marked row is one whose value Left and Right change."""
        return self.session.view.cursor < HARMLESS and not nearby.is_near(self.session)

    def body(self) -> ComposeResult:
        """The promise, three choices, the question."""
        yield Plain(id="promise")
        yield Rows(id="choices")
        yield Plain(id="private")
        yield Plain(id="question")
        yield Rows(id="answers")
        yield Plain(id="near")
        yield Rows(id="instead")
        yield Plain(id="possible")

    def draw(self, session: Session) -> None:
        """Show them, the mark where it is."""
        record, cursor = session.record, session.view.cursor
        is_near = nearby.is_near(session)
        self.set_class(is_near, "-near")
        if is_near and session.view.near is not None:
            self._draw_near(session, session.view.near)
            return
        title = _("Before the Mirror")
        if record.round is Round.OPEN:
            title = f"{title}: {done_of(session.done, record.people)}"
        promised = promise(session.pack.mirror, record.privacy, sealed=record.sealed is True)
        kept = (Content.styled(nobody_answered(), "$amber"),) if record.said_of_near else ()
        self.query_one("#promise", Plain).show(lines(Content.styled(title, "bold $teal"), "", *promised, *kept))
        self.query_one("#choices", Rows).show(_choices(session), cursor)
        self.query_one("#question", Plain).show(_("Can the room see this screen?"))
        asked = session.view.stage is None
        yes = _answer("y", _("Yes, the room can see it"), _("answers stay hidden"))
        no = _answer("n", _("No, only the person at the laptop") if asked else _("No: it has its own window."))
        answers = (yes, no) if asked else (no,)
        self.query_one("#answers", Rows).show([Row(each, HARMLESS + i) for i, each in enumerate(answers)], cursor)
        self.query_one("#private", Plain).show(_how_to_hide() if asked else _what_to_look_at())

    def _draw_near(self, session: Session, near: Near) -> None:
        """Why no round opens, and what can be done instead."""
        stands, could = nearby.why(near)
        self.query_one("#promise", Plain).show(Content.styled(_("Before the Mirror"), "bold $teal"))
        self.query_one("#near", Plain).show(lines(Content.styled(stands, "bold $amber"), "", could))
        talk, note = _("A talk without numbers"), _("nobody answers today")
        if near.result is not None:
            talk = _("Talk about that result")
            # All groups without a name are one to the program.
            note = note if session.record.group else _("if it was ours; nobody answers today")
        rows = ((talk, note), (_("Nobody here answered then"), _("another group, or a trial")))
        width = max(cell_len(label) for label, _note in rows) + 5
        shown = [
            Row(Content.assemble(label, " " * (width - cell_len(label)), (note, "$muted")), i)
            for i, (label, note) in enumerate(rows)
        ]
        self.query_one("#instead", Rows).show(shown, session.view.cursor, gap=1)
        self.query_one("#possible", Plain).show(lines(nearby.possible(near), nearby.if_nobody(near)))


def _how_to_hide() -> str:
    return _(
        "To make it no: the projector's freeze or blank key, Windows+P “PC screen only”, "
        "pull its cable, or turn this screen to the wall."
    )


def _what_to_look_at() -> str:
    return _("Only the person at the laptop sees this one. Look whether the right screen is on the projector.")


def _answer(key: str, label: str, note: str = "") -> Content:
    return Content.assemble((f"{key}  ", "bold $teal"), label, ("    " + note if note else "", "$muted"))


def _choices(session: Session) -> tuple[Row, ...]:
    record = session.record
    audiences = {"group": _("us only"), "school": _("our school"), "anyone": _("anyone")}
    found = (
        (rows.AUDIENCE, _("The summary is for"), audiences, record.audience),
        (rows.DISPLAY, _("Numbers show"), _displays(record.privacy), record.display),
        (rows.THRESHOLD, _("People needed to look"), {"": str(record.threshold)}, ""),
    )
    width = max(cell_len(label) for _row, label, *_values in found) + 2
    return tuple(Row(_choice(label, width, values, chosen), row) for row, label, values, chosen in found)


def _displays(privacy: Privacy) -> dict[str, str]:
    """From how many people on numbers show, and which."""
    n = people_for_numbers(replace(privacy, display="careful"))
    careful = ngettext("from {n} person, nobody alone", "from {n} people, nobody alone", n).format(n=n)
    if privacy.near:
        careful = _("none this time, only words")
    n = people_for_numbers(replace(privacy, display="open"))
    return {"careful": careful, "open": ngettext("from {n} person, all", "from {n} people, all", n).format(n=n)}


def _choice(label: str, width: int, values: dict[str, str], chosen: str) -> Content:
    parts = [Content.styled(text, "bold $ink" if key == chosen else "$muted") for key, text in values.items()]
    return Content.assemble((label, "$muted"), " " * (width - cell_len(label)), Content("   ").join(parts))
