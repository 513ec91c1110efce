"""A laptop on which the part that seals answers does not start: it is said, nothing is lost, and all else goes on."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from plc_workshop.errors import Refused, WorkshopError
from plc_workshop.runner.choice import Laptop
from plc_workshop.runner.choice_table import CHOICES
from plc_workshop.runner.desk import Desk
from plc_workshop.session import events as e
from plc_workshop.session import settling
from plc_workshop.session.state import Round, Stop
from plc_workshop.store import sealing
from tests.stories.conftest import desk_in
from tests.stories.sealing import begun, held, shown, to_the_promise


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return desk_in(tmp_path)


@pytest.fixture
def refused(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """As where the system refuses to load its compiled module."""
    monkeypatch.setitem(sys.modules, "nacl.pwhash", None)
    sealing.can_seal.cache_clear()
    yield
    monkeypatch.undo()
    sealing.can_seal.cache_clear()


@pytest.mark.usefixtures("refused")
def test_set_up_s_row_says_so_and_stays_at_a_private_file(desk: Desk) -> None:
    (row,) = (choice for choice in CHOICES if choice.label() == "Answers lie")
    setup, laptop = desk.blank_setup(), Laptop((), "")
    assert row.beside(setup, laptop) == "a code is not possible on this laptop"
    assert row.turned is not None
    assert row.turned(setup, 1, laptop) == setup


@pytest.mark.usefixtures("refused")
def test_before_the_mirror_the_key_says_why_and_changes_nothing(desk: Desk) -> None:
    run = to_the_promise(desk, sealed=False)
    run.session = replace(run.session, view=replace(run.session.view, more=True, cursor=settling.SEALED))
    before = run.session
    with pytest.raises(Refused, match="does not start on this laptop"):
        run.tell(e.RowChanged(1))
    assert run.session == before
    assert not run.session.record.sealed


def test_a_session_that_was_to_be_sealed_elsewhere_goes_on_without_a_code(
    desk: Desk, request: pytest.FixtureRequest
) -> None:
    run = to_the_promise(desk)
    request.getfixturevalue("refused")
    code = shown(run)
    with pytest.raises(WorkshopError, match="cannot be sealed or opened on this laptop"):
        run.tell(e.CodeTyped(code))
    assert run.session.record.round is Round.AHEAD
    run.tell(e.SealingDropped())
    run.tell(e.RoomAnswered(sees=False))
    assert run.session.stop is Stop.COVER


def test_a_round_that_is_sealed_stays_so_until_it_is_opened_elsewhere(
    desk: Desk, request: pytest.FixtureRequest
) -> None:
    code = begun(desk)
    before = held(desk)
    request.getfixturevalue("refused")
    with pytest.raises(WorkshopError, match="cannot be sealed or opened on this laptop"):
        desk.sessions.resume(code=code)
    assert {**before, **held(desk)} == held(desk), "what is sealed lies there as it did"
