"""The plain steps beside the codes of "Take it home"."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from textual.content import Content

from plc_workshop.results.questions import link_steps
from plc_workshop.tui.widgets.plain import lines
from plc_workshop.words import _, ngettext

if TYPE_CHECKING:
    from plc_workshop.runner.sharing import Sharing


def for_whom(audience: str) -> str:
    """Who may get the summary, in words."""
    return {"group": _("for us only"), "school": _("for our school"), "anyone": _("for anyone")}[audience]


def no_code() -> str:
    """Why there is no code without network, and what there is instead."""
    return _("This alphabet does not fit into a code: use the link (s), or the files.")


def beside_link(sharing: Sharing, folder: str, *, both: bool, high: bool, code: bool) -> Content:
    """How the link is used, who has used it, and why it may not open; `code`: whether there is one without network."""
    server, token = sharing.typed
    opened = ngettext("opened by {n} phone", "opened by {n} phones", sharing.phones).format(n=sharing.phones)
    phones = opened if sharing.phones else _("nobody has opened it yet")
    choice = (
        [Content.styled(_("↑↓ another address: now {name}").format(name=sharing.interface.name), "$muted")]
        if sharing.choices > 1
        else []
    )
    right: list[str | Content] = [Content.styled(_("Right: the text, without network."), "$muted"), ""] if both else []
    return lines(
        Content.styled(_("Take it home"), "bold $teal"),
        "",
        *(f"{number}  {step}" for number, step in enumerate(link_steps(), 1)),
        "",
        Content.styled(_("or type"), "$muted"),
        Content.styled(server, "bold"),
        Content.styled(token, "bold"),
        "",
        Content.styled(phones, "bold $amber"),
        *choice,
        "",
        *right,
        _("Does not open? Not the same Wi-Fi, or a firewall: then c, or the files.")
        if code
        else _("Does not open? Not the same Wi-Fi, or a firewall: then the files."),
        *([""] if high else []),
        Content.styled(_("Also in {folder}").format(folder=Path(folder).name), "$muted"),
    )


def beside_text(text: str | None, folder: str, *, short: bool, stays: bool) -> Content:
    """How the code without network is used, and where the files lie; `text` is None where it cannot be made.

    `short`: whether the code leaves something out; `stays`: whether the files are there after the session.
    """
    where = Path(folder)
    code: list[str | Content]
    if text is None:
        code = [no_code()]
    elif not text:
        code = [_("This window is too small for a code.")]
    else:
        shortened = Content.styled(_("   In short: the page has it all."), "$amber")
        keep = _("2  Keep the text.")
        if text.startswith("BEGIN:VEVENT"):
            keep = _("2  Keep the day: it has the rest.")
        code = [
            _("1  Point a camera at the code."),
            "",
            keep,
            _("   It needs no network."),
            *(("", shortened) if short else ()),
        ]
    return lines(
        Content.styled(_("Take it home"), "bold $teal"),
        "",
        *code,
        "",
        Content.styled(_("The whole summary lies in") if stays else _("Until the end it lies in"), "$muted"),
        *(Content.styled(part, "bold") for part in (str(where.parent), where.name)),
        "",
        Content.styled("summary.html  .md  .csv  .json", "$muted"),
        Content.styled("summary-qr.svg", "$muted"),
    )
