"""How often the file for the room's window is written: it must not tell which way somebody answers."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from plc_workshop.room import live
from plc_workshop.room.sight import Room
from plc_workshop.session import events as e
from plc_workshop.session.other_ways import OtherWaysOpened
from plc_workshop.session.state import Stop
from plc_workshop.session.turn_in_lines import LastLinesHeard, LinesStarted
from tests.stories.conftest import desk_in
from tests.stories.leading import led

ANSWERED = [*[e.Rated(3)] * 10, e.BallotHandedIn(), *[e.TimePassed(0.25)] * 10, e.ThanksSeen()]
TO_THE_LINES = [OtherWaysOpened(), e.CursorMoved(1), LinesStarted()]
WAYS = {
    "in lines": [*TO_THE_LINES, *ANSWERED],
    "away from lines": [*TO_THE_LINES, e.LaptopSlept(), e.SomebodyThere(), e.SamePerson(), *ANSWERED],
    "lines that were left": [
        *(*TO_THE_LINES, e.TurnLeft(), *[e.TimePassed(0.25)] * 20, LastLinesHeard()),
        *(e.TurnStarted(), *ANSWERED),
    ],
    "a look at the other ways": [
        *(OtherWaysOpened(), e.CursorMoved(1), e.CursorMoved(1), e.WentBack()),
        *(e.TurnStarted(), *ANSWERED),
    ],
}


def written(folder: Path, way: Sequence[e.Event]) -> list[Room]:
    """What the room's window is given while somebody answers this way, the app's clock going meanwhile."""
    given: list[Room] = []
    run = led(desk_in(folder), ["4444411111"], until=Stop.COVER)
    run.tell(e.PeopleChanged(1))
    run.publish()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(live, "publish", lambda _path, room: given.append(room))
        for event in way:
            run.tell(event)
            run.publish()
    run.close()
    return given


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_it_is_written_once_a_turn_whichever_way_somebody_answers(way: Sequence[e.Event], tmp_path: Path) -> None:
    usual = written(tmp_path / "usual", [e.TurnStarted(), *ANSWERED])
    assert len(usual) == 1
    assert written(tmp_path / "other", way) == usual
