"""Try it together: the keys of a turn, with a harmless statement, before everybody's eyes."""

from textual.app import ComposeResult
from textual.content import Content

from plc_workshop.packs.model import SKIP
from plc_workshop.results.questions import marked_to_talk, not_said
from plc_workshop.session import events as e
from plc_workshop.session.state import Session
from plc_workshop.tui.base.answering import DIGITS, RATING_KEYS, AnsweringScreen, choice_of, choices_of, digits_of
from plc_workshop.tui.base.keys_of_screen import HELP
from plc_workshop.tui.base.leading import BACK, DOWN, LEADING, NEXT_KEYS, UP
from plc_workshop.tui.commands import Command
from plc_workshop.tui.widgets.labels import side_by_side
from plc_workshop.tui.widgets.plain import Plain, fitted, lines, put_into
from plc_workshop.tui.widgets.rows import EDGES, Rows, lines_of
from plc_workshop.words import _, later, pgettext

_WIDTH, _CHOICES = 60, 62
"""Cells of the texts, and of the list between them."""
_APART = 3
"""Cells between what is chosen and the mark."""
_AROUND = 9
"""Rows of the frame and of the air."""


_MARK = Command("asterisk *", later("key", "talk about this"), e.MarkToggled(), shown="*")


class PracticeScreen(AnsweringScreen):
    """What is chosen here is shown, can be changed, and is thrown away."""

    CSS_PATH = "practice.tcss"
    PICKED = lambda _session, row: e.Rated(row)  # noqa: E731
    COMMANDS_HERE = (
        Command("enter", later("key", "answer"), e.RowTaken(), shown="↑↓ Enter", help="Enter"),
        Command(RATING_KEYS, later("key", "at once"), lambda s, k: e.Rated(choice_of(k)), shown=DIGITS),
        Command("0 à", later("key", "skip"), e.Rated(SKIP), shown="0"),
        _MARK,
        Command(NEXT_KEYS, later("key", "go on"), e.WentOn(), shown="→", help="→ Space PageDown", onward=True),
        BACK,
        UP,
        DOWN,
        *LEADING,
        HELP,
    )

    def body(self) -> ComposeResult:
        """Title, statement, choices, what was chosen."""
        yield Plain(id="title")
        yield Plain(id="statement")
        yield Rows(id="choices")
        yield Plain(id="chosen")

    def key_name(self, command: Command) -> str:
        """Name the digits that this scale has."""
        return digits_of(self.session.pack.mirror.scale) if command.shown == DIGITS else command.shown

    def label(self, command: Command) -> str:
        """In fewer words than the help has."""
        return pgettext("key", "talk") if command is _MARK else super().label(command)

    def draw(self, session: Session) -> None:
        """Show the statement, the mark, and what was chosen."""
        mirror, view = session.pack.mirror, session.view
        how = _("Everybody tries the keys once. Here nothing counts.")
        rows = choices_of(mirror.scale)
        choices = lines_of(rows, _CHOICES - EDGES)
        title = lines(
            Content.styled(pgettext("heading", "Try it together"), "bold $teal"), Content.styled(how, "$muted")
        )
        chosen = _chosen(session)
        left = self.rows - _AROUND - choices - len(title.wrap(_WIDTH))
        statement = fitted(Content.styled(mirror.practice, "bold"), _WIDTH, max(1, left - len(chosen.wrap(_WIDTH))))
        left -= len(statement.wrap(_WIDTH))
        self.query_one("#title", Plain).show(title)
        self.query_one("#statement", Plain).show(statement)
        marked = SKIP if view.cursor == len(mirror.scale) else view.cursor + 1
        airy = len(chosen.wrap(_WIDTH)) + len(rows) - 1 <= left
        self.query_one("#choices", Rows).show(rows, marked, gap=1 if airy else 0)
        self.query_one("#chosen", Plain).show(fitted(chosen, _WIDTH, max(1, left)))


def _chosen(session: Session) -> Content:
    tried, marked = session.view.tried, session.view.tried_mark
    star = [Content.styled(marked_to_talk(), "bold $amber")] if marked else []
    # Translators: on "Your answers", at the end of a turn; here the key is tried.
    after = Content.styled(_("After the last answer * marks up to two to talk about."), "$muted")
    if tried is None:
        return lines(
            *star,
            _("Up and Down choose, Enter takes it. Or press the digit."),
            Content.styled(_("In your own turn the next statement comes by itself."), "$muted"),
            after,
        )
    label = not_said() if tried == SKIP else session.pack.mirror.scale[tried - 1]
    chosen = put_into(pgettext("value", "Chosen: {label}"), "", label=Content.styled(label, "bold $amber"))
    return lines(
        *side_by_side((chosen, *star), _WIDTH, _APART),
        Content.styled(_("Choose again to change it. → throws it away and goes on."), "$muted"),
        after,
    )
