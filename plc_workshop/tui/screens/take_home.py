"""Take it home: the files that were written, and a code that needs no network."""

from pathlib import Path

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content

from plc_workshop import qr
from plc_workshop.export.text import LARGEST, code_text, leaves_out
from plc_workshop.runner.summary import summarise
from plc_workshop.session.state import Session
from plc_workshop.tui.commands import Answer, Command, Question
from plc_workshop.tui.host import host
from plc_workshop.tui.leading import BACK, HELP, LEADING, NEXT_KEYS
from plc_workshop.tui.step import StepScreen
from plc_workshop.tui.widgets.code import Code
from plc_workshop.tui.widgets.plain import Plain, lines
from plc_workshop.words import _

_QUIET = 4
_PANEL_CELLS = 35


def _end(screen: StepScreen) -> None:
    app = host(screen)
    app.ask(
        Question(
            _("Is the session over?"),
            (
                Answer(_("Stay here"), key="n"),
                Answer(_("Back to the start page"), call=lambda: app.call_later(app.go_home), key="y"),
            ),
            _("The session can be opened again at any time."),
        )
    )


def _write_again(screen: StepScreen) -> None:
    app = host(screen)
    if app.write_files():
        screen.say(_("Written once more."))


def _open_page(screen: StepScreen) -> None:
    """Open the page in this laptop's browser."""
    import webbrowser

    page = Path(screen.folder) / "summary.html"
    if not page.exists():
        screen.say(_("The page is not there yet: x writes it."))
    elif not webbrowser.open(page.resolve().as_uri()):
        screen.say(_("No browser answered. Open the file by hand."))


def _large(screen: StepScreen) -> None:
    assert isinstance(screen, TakeHomeScreen)
    screen.set_class(not screen.has_class("-large"), "-large")
    screen.show(screen.session)


class TakeHomeScreen(StepScreen):
    """The largest code that the window has room for, and what people do with it."""

    CSS_PATH = "take_home.tcss"
    COMMANDS_HERE = (
        Command("c", _("larger code"), call=_large, shown="c"),
        Command("v", _("open here"), call=_open_page, shown="v"),
        Command("x", _("write again"), call=_write_again, shown="x"),
        Command(NEXT_KEYS + " enter", _("end"), call=_end, shown="→", quiet=True, help="→ Space PageDown"),
        BACK._replace(shown="", help="←"),
        *LEADING,
        HELP,
    )

    def body(self) -> ComposeResult:
        """Code left, steps right."""
        with Horizontal():
            yield Code()
            yield Plain(id="steps")

    def draw(self, session: Session) -> None:
        """Choose the fullest text whose code fits."""
        large = self.has_class("-large")
        rows = self.size.height - (1 if large else 3)
        columns = self.size.width - 4 - (0 if large else _PANEL_CELLS)
        version = min(LARGEST, (min(rows * 2, columns) - 2 * _QUIET - 17) // 4)
        summary = summarise(session)
        text = code_text(summary, version) if version > 0 else ""
        self.query_one(Code).show(qr.matrix(text, level="L") if text else ())
        steps = self.query_one("#steps", Plain)
        steps.display = not large
        steps.show(_steps(text, self.folder, short=bool(text) and leaves_out(summary, text or "")))

    def note(self, session: Session) -> str:
        """Who may get it."""
        audiences = {"group": _("for us only"), "school": _("for our school"), "anyone": _("for anyone")}
        return audiences[session.record.audience]


def _steps(text: str | None, folder: str, *, short: bool) -> Content:
    where = Path(folder)
    code: list[str | Content]
    if text is None:
        code = [_("This alphabet does not fit into a code: use the files.")]
    elif not text:
        code = [_("This window is too small for a code.")]
    else:
        shortened = Content.styled(_("   In short: the page has it all."), "$amber")
        code = [
            _("1  Point a camera at the code."),
            "",
            _("2  Keep the text. It needs no"),
            _("   network."),
            *(("", shortened) if short else ()),
        ]
    return lines(
        Content.styled(_("Take it home"), "bold $teal"),
        "",
        *code,
        "",
        Content.styled(_("The whole summary lies in"), "$muted"),
        *(Content.styled(part, "bold") for part in (str(where.parent), where.name)),
        "",
        Content.styled("summary.html  .md  .csv  .json", "$muted"),
        Content.styled("summary-qr.svg", "$muted"),
    )
