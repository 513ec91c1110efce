"""The plain steps beside the codes of "Take it home"."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from textual.content import Content
from textual.geometry import Size

from plc_workshop.results.next_meeting import NextMeeting, when_in_short
from plc_workshop.results.promise_words import until
from plc_workshop.results.questions import link_steps
from plc_workshop.runner.system_asks import for_connections
from plc_workshop.tui.widgets.plain import hanging, lines
from plc_workshop.words import _, ngettext, pgettext
from plc_workshop.words.days import short_date
from plc_workshop.words.lists import in_a_row
from plc_workshop.words.zoom_keys import smaller

if TYPE_CHECKING:
    from plc_workshop.export.code_text import Held
    from plc_workshop.results.summary import Summary
    from plc_workshop.runner.sharing import Sharing


_NUMBER = 3
"""Cells of the number of a step and its air."""


def for_whom(audience: str) -> str:
    """Who may get the summary, in words."""
    # Translators: who may get the summary; the same for the other two.
    group = pgettext("value", "for us only")
    return {"group": group, "school": pgettext("value", "for our school"), "anyone": pgettext("value", "for anyone")}[
        audience
    ]


def no_code() -> str:
    """Why there is no code without network, and what there is instead."""
    return _("This alphabet does not fit into a code: use the link (s), or the files.")


def link(sharing: Sharing, title: str, width: int) -> list[str | Content]:
    """What a link leads to, how it is used or typed, who has used it, and by which network."""
    server, token = sharing.typed
    opened = ngettext("opened by {n} phone", "opened by {n} phones", sharing.phones).format(n=sharing.phones)
    choice = _("↑↓ another address: now {name}").format(name=sharing.interface.name)
    return [
        Content.styled(title, "bold $teal"),
        "",
        *_numbered(link_steps(), width),
        "",
        Content.styled(pgettext("label", "or type"), "$muted"),
        Content.styled(server, "bold"),
        Content.styled(token, "bold"),
        "",
        Content.styled(opened if sharing.phones else _("nobody has opened it yet"), "bold $amber"),
        *([Content.styled(choice, "$muted")] if sharing.choices > 1 else []),
    ]


def beside_link(sharing: Sharing, folder: str, beside: Held | None, width: int, *, high: bool, code: bool) -> Content:
    """How the link is used, who has used it, and why it may not open.

    `beside`: the code without network that stands beside it; `code`: whether there is one at all.
    """
    right: list[str | Content] = []
    if beside is not None:
        told = [Content.styled(not_in_it(beside), "$amber")] if beside.missing else []
        right = [Content.styled(_("Right: the text, without network."), "$muted"), *told, ""]
    return lines(
        *link(sharing, pgettext("heading", "Take it home"), width),
        "",
        *right,
        _("Does not open? Not the same Wi-Fi, or a firewall: then c, or the files.")
        if code
        else _("Does not open? Not the same Wi-Fi, or a firewall: then the files."),
        *([""] if high else []),
        Content.styled(pgettext("value", "Also in {folder}").format(folder=Path(folder).name), "$muted"),
    )


def beside_text(found: Held | None, summary: Summary, folder: str, room: Size, *, stays: bool, grows: bool) -> Content:
    """How the code without network is used, what it holds and what not, and where the files lie, in so much room.

    `found` is None where it cannot be made; `stays`: whether the files are there after the session; `grows`: whether a
    larger window has a fuller code.
    """
    head: list[str | Content] = [Content.styled(pgettext("heading", "Take it home"), "bold $teal"), ""]
    if found is None or not found.text:
        why = no_code() if found is None else _("This window is too small for a code.")
        return lines(*head, why, "", *_where(Path(folder), stays=stays))
    head += [*_numbered((_("Point a camera at the code."), _("Keep the text: no network.")), room.width), ""]
    begins = _begins(found, summary, room.width)
    if found.missing:
        # The folder's whole name is worth its rows only where the promises have theirs.
        ends = [lines(*_less(found, path, stays=stays, grows=grows)) for path in (folder, Path(folder).name)]
    else:
        ends = [lines(*_where(Path(folder), stays=stays))]
    for below in ends:
        left = room.height - len(lines(*head, below).wrap(room.width)) - 1
        if len(begins) <= left:
            break
    else:
        begins = [*begins[: left - 1], Content("…")] if left > 2 else []  # never the heading alone
    return lines(*head, *begins, *([""] if begins else []), below)


def _numbered(steps: Iterable[str], width: int) -> list[Content]:
    """Steps with their numbers hanging out, in lines of so many cells."""
    numbered = (Content(f"{number}  {step}") for number, step in enumerate(steps, 1))
    return [line for step in numbered for line in hanging(step, width, _NUMBER)]


def not_in_it(found: Held) -> str:
    """What a code leaves out, in one sentence."""
    return _("Not in it: {parts}.").format(parts=found.told)


def _less(found: Held, folder: str, *, stays: bool, grows: bool) -> list[Content]:
    """What the code leaves out, where it stands, and how more of it fits."""
    # Translators: {keys} is such as “Ctrl and -”.
    fits = pgettext("sentence", "{keys}: more fits.").format(keys=smaller())
    more = [Content(), Content.styled(fits, "$muted")] if grows else []
    return [
        Content.styled(not_in_it(found), "$muted"),
        Content(),
        Content.styled(_("The page has all of it:") if stays else _("Until the end the page has all of it:"), "$muted"),
        Content.styled(str(Path(folder) / "summary.html"), "bold"),
        *more,
    ]


def _begins(found: Held, summary: Summary, width: int) -> list[Content]:
    """How the text begins, in lines: what we will do and the next meeting, as far as the code holds them."""
    parts: list[Content] = []
    for promised in summary.commitments[: found.promises]:
        beside = in_a_row(filter(None, (promised.who, until(short_date(promised.by)))))
        parts += [Content(promised.what), *([Content.styled(beside, "$amber")] if beside else [])]
    if parts:
        parts.insert(0, Content.styled(pgettext("heading", "What we will do"), "bold $teal"))
    if found.has_meeting:
        parts += [
            Content.styled(pgettext("heading", "We meet"), "bold $teal"),
            Content(when_in_short(NextMeeting(summary.next_date or "", summary.next_time or ""))),
        ]
    return [line for part in parts for line in part.wrap(width)]


def _where(folder: Path, *, stays: bool) -> list[Content]:
    return [
        Content.styled(_("The whole summary lies in") if stays else _("Until the end it lies in"), "$muted"),
        *(Content.styled(part, "bold") for part in (str(folder.parent), folder.name)),
        Content(),
        Content.styled("summary.html  .md  .csv  .json", "$muted"),
        Content.styled("summary-qr.svg", "$muted"),
    ]


def what_is_offered(audience: str, *, short: bool) -> str:
    """What is on the page that phones can open, and who could read it."""
    if short:
        message = _("It is {audience}: your notes, who does what, and nothing else.")
    else:
        message = _("It is {audience}: the result as far as it was shown, your notes, who does what, and nothing else.")
    return " ".join((message.format(audience=audience), who_can_read()))


def who_can_read() -> str:
    """Who could open a page that is offered to phones, and read it on its way."""
    who = _(
        "Who is on the same Wi-Fi and has the code or its address can open it. It is not encrypted: whoever can read "
        "this Wi-Fi can read the page."
    )
    return " ".join(filter(None, (who, for_connections())))
