"""The code of a sealed round: whoever leads steps away, one of us sees it once, writes it down and types it back."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content

from plc_workshop.session import events as e
from plc_workshop.session import paper_code as codes
from plc_workshop.session.machine import apply
from plc_workshop.session.state import Session
from plc_workshop.tui.base.frame import place
from plc_workshop.tui.base.keys_of_screen import HELP
from plc_workshop.tui.base.leading import BLANK, QUIT, TRUTH
from plc_workshop.tui.base.stop import StopScreen
from plc_workshop.tui.commands import Answer, Command, Question
from plc_workshop.tui.hearing.host import host
from plc_workshop.tui.widgets.bar import Bar
from plc_workshop.tui.widgets.plain import Plain, fitted, lines
from plc_workshop.words import _, later, ngettext, pgettext
from plc_workshop.words.lists import listed

_WIDTH, _PANEL = 64, 63
"""Cells of the texts, and of those on the panel."""
_AROUND, _AROUND_TIGHT = 9, 6
"""Rows of the frame and of the air, and where there is less of it."""
_CODE, _CODE_TIGHT = 6, 3
"""Rows of the code and its check letters with the air around them."""


def _entered(screen: SealedScreen) -> None:
    """Show the code; once it is on paper, ask for it."""
    if not screen.session.view.code:
        screen.tell(e.CodeWanted())
        return
    from plc_workshop.tui.above.typing_code import TypingCodeScreen

    screen.put_on_paper()
    title = _("Type the code from the paper")
    note = _("Esc: throw this code away, and see a new one")
    screen.app.push_screen(TypingCodeScreen(title, screen.check, note=note), screen.typed)


def _without(_session: Session) -> Question:
    return Question(
        _("Do without a code?"),
        (
            Answer(_("No, keep one"), key="n"),
            Answer(_("Yes, the answers lie in a private file"), e.SealingDropped(), key="y"),
        ),
        _("Without a code, who copies the private file during the round can read answers."),
    )


class SealedScreen(StopScreen):
    """Only for the person at the laptop: the room never sees the code."""

    CSS_PATH = "sealed.tcss"
    ALLOW_SELECT: ClassVar[bool] = False
    COMMANDS_HERE = (
        Command("enter", later("key", "show the code"), call=_entered, quiet=True, shown="Enter", onward=True),
        Command("escape f5", later("key", "do not seal"), e.SealingDropped(), ask=_without, shown="Esc"),
        Command("left pageup", later("key", "back"), e.WentBack(), help="← PageUp"),
        replace(TRUTH, label=later("key", "how safe is this?"), shown="i"),
        BLANK,
        QUIT,
        HELP,
    )

    _on_paper = False
    """Whether the code was written down: it stands here no more, also while the round opens."""

    def put_on_paper(self) -> None:
        """Take the code off the screen for good."""
        self._on_paper = True
        self.draw(self.session)

    def label(self, command: Command) -> str:
        """Enter shows the code, then says that it is on paper."""
        written = command.first_key == "enter" and bool(self.session.view.code)
        return pgettext("key", "it is on paper") if written else super().label(command)

    def standing(self) -> str:
        """What may keep the code, where something is known that does."""
        seen = host(self).desk.recorders()
        told = ngettext(
            "{name} may keep what stands here: go on in a window without it.",
            "{name} may keep what stands here: go on in a window without them.",
            len(seen),
        )
        return told.format(name=listed(seen)) if seen else ""

    def check(self, text: str) -> None:
        """Whether a text is the code that was shown. Raises: Refused."""
        apply(self.session, e.CodeTyped(text))

    def typed(self, text: str | None) -> None:
        """Go on with the code that was typed; who gave up typing it gets a new one."""
        self.tell(e.CodeForgotten() if text is None else e.CodeTyped(text))

    def body(self) -> ComposeResult:
        """What to do, the code, what it is for, what comes next."""
        yield Plain(id="who")
        yield Plain(id="code")
        yield Plain(id="checks")
        yield Plain(id="what")
        yield Plain(id="next")

    def draw(self, session: Session) -> None:
        """Show the code, or who comes to see it."""
        self._on_paper = self._on_paper and bool(session.view.code)
        code = "" if self._on_paper else session.view.code
        self.set_class(not code, "-called")
        title = Content.styled(_("The code of this round"), "bold $teal")
        if code:
            who = _("Write this on paper and keep it. Not the one who leads today; everybody else looks away.")
            then = (_("When it is on paper, press Enter."), _("The code goes, and you type it once without seeing it."))
        elif self._on_paper:
            who = _("The code is on paper.")
            then = (_("Press Enter, and type it from the paper."), _("Esc there throws it away; the next one is new."))
        else:
            who = _(
                "Whoever leads today steps away. One of us comes to the laptop with paper and a pen; "
                "everybody else looks away."
            )
            then = (_("When nobody else sees this screen, press Enter."), _("It shows the code, once."))
        first, following = lines(title, "", who), lines(Content.styled(then[0], "bold $amber"), then[1])
        self.query_one("#who", Plain).show(first)
        self.query_one("#code", Plain).show(_spread(code or ""))
        self.query_one("#checks", Plain).show(pgettext("label", "check letters") if code else "")
        self.query_one("#what", Plain).show(self._what(first, following, code=bool(code)))
        self.query_one("#next", Plain).show(following)

    def _what(self, first: Content, following: Content, *, code: bool) -> Content:
        """What the code is for, with less air around everything where its words need that: what to do next is there."""
        what = Content(
            _(
                "It is shown once. If the laptop stops during the round, only this paper opens the answers again; "
                "without it we can only give up the round. When we look, the paper is torn up."
            )
        )
        taken = len(first.wrap(_WIDTH)) + len(following.wrap(_PANEL))
        room = self.rows - taken - _AROUND - (_CODE if code else 0)
        tight = len(what.wrap(_WIDTH)) > room
        self.set_class(tight, "-tight")
        if tight:
            room = self.rows - taken - _AROUND_TIGHT - (_CODE_TIGHT if code else 0)
        return fitted(what, _WIDTH, max(1, room))

    def draw_clock(self, session: Session) -> None:
        """Time is no matter here; who may look is."""
        super().draw_clock(session)
        self.query_one(Bar).show(place(session), Content.styled(_("only for the person at the laptop"), "bold $amber"))


def _spread(code: str) -> Content:
    """The code as large as letters get here, the check letters apart."""
    *signs, checks = codes.groups(code) or ("", "")
    spread = "     ".join("  ".join(group) for group in signs)
    return Content.assemble((spread, "bold $ink"), "       ", ("  ".join(checks), "bold $teal"))
