"""Set-up's fields as rows: what each is, what is chosen, and beside that, or below it, what there is to know of it."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from plc_workshop.runner.choice import Choice, Laptop
from plc_workshop.runner.choice_table import GROUP
from plc_workshop.runner.choices import Setup
from plc_workshop.tui.base.who_met import WhoMet
from plc_workshop.tui.widgets.labels import centred
from plc_workshop.tui.widgets.rows import Row, lines_of
from plc_workshop.words import pgettext

_GAP, _LEAST, _MOST = 3, 26, 34
"""Cells between a label and its value; of the values' column, with what follows it, at least and at most."""
_BUTTON = 20
"""Cells of the row that goes on, at the least."""
BEGIN = Choice(label=lambda: pgettext("row", "Show the plan"))


def laid_out(
    choices: Sequence[Choice], setup: Setup, laptop: Laptop, marked: Choice, cells: int, high: int, who: WhoMet | None
) -> list[Row]:
    """The rows in so many cells; what is beside a field goes first where they need more lines than `high`.

    Where the group is chosen from those `who` met, they stand below its label.
    """
    columns = _columns(choices, setup)
    offered = who.rows(GROUP.label(), columns[0], cells) if who is not None else []

    def rows(told: Sequence[Choice]) -> list[Row]:
        found: list[Row] = []
        for at, choice in enumerate(choices):
            if choice is GROUP and offered:
                found += offered
            else:
                found.append(
                    _row(choice, at, setup, laptop, columns, cells, marked=choice is marked, short=choice not in told)
                )
        return found

    whole = rows(choices)
    return whole if lines_of(whole, cells) <= high else rows((marked, BEGIN))


def _columns(choices: Sequence[Choice], setup: Setup) -> tuple[int, int]:
    """Cells of the labels and of the values, with the gap after each; what somebody writes moves nothing."""
    labels = max(cell_len(choice.label()) for choice in choices if choice is not BEGIN)
    values = [choice.value(setup) for choice in choices if choice.value is not None and not choice.is_text]
    longest = max(map(cell_len, values)) + 2
    return labels + _GAP, min(_MOST, max(_LEAST, longest))


def _row(
    choice: Choice,
    at: int,
    setup: Setup,
    laptop: Laptop,
    columns: tuple[int, int],
    cells: int,
    *,
    marked: bool,
    short: bool,
) -> Row:
    label, beside = choice.label(), choice.beside(setup, laptop)
    labels, values = columns
    if choice is BEGIN:
        style = "bold $inverse on $teal" if marked else "bold $teal on $raised"
        button = centred(Content(label), max(_BUTTON, cell_len(label) + 4)).stylize(style)
        return Row(Content.assemble(" " * (labels + 1), button), at)
    shown = Content()
    if choice.value is not None:
        shown = Content(choice.value(setup) + ("▏" if choice.is_text and marked else ""))
    if choice.is_text and shown.cell_length > values - 2:  # of what is written the end is seen
        shown = Content("…") + shown[-(values - 3) :]
    shown = shown.stylize("bold $ink")
    follows = shown.cell_length + 2 <= values and labels + 1 + values + cell_len(beside) <= cells
    if choice.value is not None and beside:
        beside = "" if short and not follows else beside
        shown = shown.pad_right(values - shown.cell_length) if follows else shown + Content("\n" if beside else "")
    text = Content.assemble(" ", (set_cell_size(label, labels), "$muted"), shown, (beside, "$muted"))
    return Row(text, at, hang=labels + 1)
