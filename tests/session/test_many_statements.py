"""A topic of two hundred statements: what is worked out for each of them is not worked out for each pair of them."""

from dataclasses import replace

import pytest

from plc_workshop.results.proposals import proposals
from plc_workshop.results.summary import Result
from plc_workshop.runner.clearing import clear
from plc_workshop.session import discussion, flow
from plc_workshop.session import events as e
from plc_workshop.session.machine import apply
from plc_workshop.session.state import Round, Session, Stop
from tests.results.samples import pack, result
from tests.results.test_order import NINE
from tests.samples import new_session

MOST = 200


@pytest.fixture
def choosing() -> Session:
    """I notice, with as many statements as a topic may have."""
    session = new_session(pack(MOST))
    record = replace(session.record, round=Round.CLOSED, place=Stop.NOTICE, revealed=True)
    return flow.arrived(replace(session, result=result(NINE * (MOST // len(NINE)))), record)


def test_what_is_proposed_is_asked_as_often_as_with_ten(choosing: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def counted(found: Result) -> object:
        asked.append(found)
        return proposals(found)

    monkeypatch.setattr(discussion, "proposals", counted)
    clear(apply(choosing, e.CursorMoved(1)))
    assert len(asked) < 10
