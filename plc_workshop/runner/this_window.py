"""What the terminal can do: how large it is, its colours, its letters."""

import contextlib
import os
import shutil
import sys
from collections.abc import Iterator, Mapping

from plc_workshop import windows_api
from plc_workshop.runner import letters
from plc_workshop.runner.finding import Finding
from plc_workshop.windows_api import Console
from plc_workshop.words import _, npgettext, pgettext
from plc_workshop.words.zoom_keys import smaller

LEAST_SIZE = (80, 24)


def this_window(environment: Mapping[str, str], size: tuple[int, int] | None) -> Iterator[Finding]:
    """What the window can do: it is asked itself, also where what is printed goes elsewhere."""
    console = windows_api.console()
    columns, rows = size or _size(console)
    # Translators: the size of the window in characters: 80 by 24 cells.
    text = npgettext("value", "{columns} by {rows} cell", "{columns} by {rows} cells", rows)
    text = text.format(columns=columns, rows=rows)
    if not columns:
        yield Finding(
            pgettext("label", "window"), "look", _("its size is not known here"), _("Run this in a terminal window.")
        )
    elif columns < LEAST_SIZE[0] or rows < LEAST_SIZE[1]:
        yield Finding(
            pgettext("label", "window"),
            "look",
            text,
            # Translators: {keys} is such as “Ctrl and -”.
            _("80 by 24 are needed: make it larger, or the text smaller ({keys}).").format(keys=smaller()),
        )
    else:
        yield Finding(pgettext("label", "window"), "good", text)
    yield _colours(environment, console)
    name = letters.encoding(environment)
    if letters.are_all(name):
        yield Finding(pgettext("label", "letters"), "good", pgettext("value", "all (UTF-8)"))
    else:
        do = _("Set the terminal to UTF-8: bars and codes need it.")
        yield Finding(
            pgettext("label", "letters"), "problem", pgettext("value", "not all: {encoding}").format(encoding=name), do
        )
    if console is not None and not console.takes_sequences:
        do = _("In its Properties, untick “Use legacy console” and open it anew; or use Windows Terminal.")
        yield Finding(pgettext("label", "console"), "problem", _("the old Windows console"), do)


def _colours(environment: Mapping[str, str], console: Console | None) -> Finding:
    if environment.get("NO_COLOR"):
        return Finding(
            pgettext("label", "colours"),
            "look",
            pgettext("value", "none: NO_COLOR is set"),
            _("Words and marks say the same."),
        )
    if (
        environment.get("COLORTERM", "") in ("truecolor", "24bit")
        or environment.get("WT_SESSION")
        or (console is not None and console.all_colours)
    ):
        return Finding(pgettext("label", "colours"), "good", pgettext("value", "16 million"))
    if "256" in environment.get("TERM", ""):
        return Finding(pgettext("label", "colours"), "good", "256")
    return Finding(
        pgettext("label", "colours"),
        "look",
        pgettext("value", "few"),
        _('Another terminal, or the theme "terminal", shows the charts better.'),
    )


def _size(console: Console | None) -> tuple[int, int]:
    """Columns and rows of the window; zeros where there is none."""
    if console is not None:
        return console.columns, console.rows
    found = shutil.get_terminal_size((0, 0))
    for stream in (sys.__stderr__, sys.__stdin__):
        with contextlib.suppress(OSError, ValueError, AttributeError):  # it may be closed, or none at all
            found = found if found.columns else os.get_terminal_size(stream.fileno())  # type: ignore[union-attr]
    return found.columns, found.lines
