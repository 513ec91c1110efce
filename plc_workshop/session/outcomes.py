"""Last time we said: what became of the commitments of the session before."""

from dataclasses import replace

from plc_workshop.results.summary import State
from plc_workshop.session import events as e
from plc_workshop.session.state import Session

STATES: tuple[State, ...] = ("on", "done", "dropped")
"""In the order in which Enter goes through them; nothing said means that it is still on."""


def on_last(session: Session, event: e.Event) -> Session | None:
    """The session after `event` on this page, None where it means nothing there."""
    record, view, promised = session.record, session.view, session.record.promised
    assert record.earlier is not None
    match event:
        case e.CursorMoved(by):
            return replace(session, view=replace(view, cursor=min(len(promised) - 1, max(0, view.cursor + by))))
        case e.RowTaken():
            old = promised[view.cursor]
            new = replace(old, state=STATES[(STATES.index(old.state) + 1) % len(STATES)])
            kept = (*promised[: view.cursor], new, *promised[view.cursor + 1 :])
            return replace(session, record=replace(record, earlier=replace(record.earlier, commitments=kept)))
    return None
