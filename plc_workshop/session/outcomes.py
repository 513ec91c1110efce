"""Last time we said: what became of the commitments of the session before."""

from collections.abc import Iterable
from dataclasses import replace

from plc_workshop.packs.width import cells
from plc_workshop.results.phrases import outcome
from plc_workshop.results.summary import EarlierCommitment, State
from plc_workshop.session import events as e
from plc_workshop.session.state import Session

STATES: tuple[State, ...] = ("on", "done", "dropped")
"""In the order in which Enter goes through them; nothing said means that it is still on."""


def column(promised: Iterable[EarlierCommitment]) -> int:
    """Cells of the longest of the words that say what became of these, or may be chosen, and of the air behind it."""
    return max(cells(outcome(state)) for state in (*STATES, *(each.state for each in promised))) + 3


def on_last(session: Session, event: e.Event) -> Session | None:
    """The session after `event` on this page, None where it means nothing there."""
    record, view, promised = session.record, session.view, session.record.promised
    assert record.earlier is not None
    match event:
        case e.CursorMoved(by):
            return replace(session, view=replace(view, cursor=min(len(promised) - 1, max(0, view.cursor + by))))
        case e.RowTaken():
            old = promised[view.cursor]
            at = STATES.index(old.state) if old.state in STATES else 0  # a file may say that nobody talked about it
            new = replace(old, state=STATES[(at + 1) % len(STATES)])
            kept = (*promised[: view.cursor], new, *promised[view.cursor + 1 :])
            return replace(session, record=replace(record, earlier=replace(record.earlier, commitments=kept)))
    return None
