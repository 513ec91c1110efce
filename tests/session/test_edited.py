"""A pack that is edited while its sections are shown."""

from dataclasses import replace

import pytest

from plc_workshop.errors import Refused
from plc_workshop.packs.model import Section
from plc_workshop.session import events as e
from plc_workshop.session.machine import apply
from plc_workshop.session.state import Stop
from tests.samples import new_session, small_pack

FIRST, SECOND = small_pack().sections
NEW = Section("new", "New things", 7, "A new idea.")


def test_the_section_that_is_shown_stays_where_it_is_moved_to() -> None:
    session = apply(apply(new_session(), e.WentOn()), e.WentOn())
    assert session.pack.sections[session.record.section] is session.pack.sections[1]
    session = apply(session, e.PageTurned(1))
    session = replace(
        session,
        record=replace(session.record, plan=(replace(session.record.plan[0], used=3), *session.record.plan[1:])),
    )
    after = apply(session, e.PackEdited(replace(small_pack(), sections=(NEW, FIRST, SECOND))))
    assert (after.record.section, after.record.page) == (2, 1)
    assert [(part.key, part.minutes, part.used) for part in after.record.plan[:3]] == [
        ("section/new", 7, 0),
        ("section/first", 5, 3),
        ("section/second", 5, 0),
    ]
    assert after.stop is Stop.SECTION


def test_a_section_that_is_gone_gives_way_to_the_nearest() -> None:
    session = apply(apply(apply(new_session(), e.WentOn()), e.WentOn()), e.PageTurned(2))
    after = apply(session, e.PackEdited(replace(small_pack(), sections=(NEW,))))
    assert (after.record.section, after.record.page) == (0, 0)


def test_agreements_that_are_gone_show_the_first_section() -> None:
    after = apply(new_session(), e.PackEdited(small_pack(agreements=())))
    assert after.record.place is Stop.SECTION


def test_an_open_round_keeps_its_pack() -> None:
    session = new_session()
    while session.stop is not Stop.BEFORE:
        session = apply(session, e.WentOn())
    session = apply(session, e.RoomAnswered(sees=False))
    with pytest.raises(Refused, match="stays as it is"):
        apply(session, e.PackEdited(small_pack(statements=2)))
