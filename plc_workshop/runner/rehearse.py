"""A whole session with invented people: in folders of its own, marked on every screen and in every file."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

from plc_workshop.packs.model import SKIP
from plc_workshop.runner.desk import Desk
from plc_workshop.runner.rehearsed import SESSIONS, STATE, RehearsalFolder
from plc_workshop.runner.run import Run
from plc_workshop.session import events as e
from plc_workshop.session.on_sheets import is_second_way, least_turns
from plc_workshop.session.other_ways import OtherWaysOpened
from plc_workshop.session.state import Stop
from plc_workshop.session.typing_sheets import SheetsOpened
from plc_workshop.words import pgettext, speaking

SPEED = 10.0
"""So many times as fast the clock of a stretch goes, turns left out: there a person sits at the keys."""
_LIKELY = (0.12, 0.5)
"""The chance that somebody would rather not say, and that an answer is the one next to most people's."""


class Rehearsal:
    """Temporary folders, and the one session in them; nothing is left but what was asked to be kept."""

    def __init__(self, desk: Desk, keep: Path | None = None) -> None:
        self._folder = RehearsalFolder()
        inside = self._folder.path
        self.leaves_nothing = keep is None
        folders = replace(desk.folders, sessions=keep or inside / SESSIONS, state=inside / STATE)
        self.desk = Desk(folders, desk.settings)

    def start(self, pack: Path | None = None) -> Run:
        """A session at its plan. Raises: WorkshopError."""
        setup = self.desk.blank_setup(pack)
        with speaking(setup.language):
            # Translators: the name of the invented group.
            group = pgettext("value", "Rehearsal")
        return self.desk.start(replace(setup, group=group, rehearsal=True, known=False), planned=True)

    def end(self) -> None:
        """Delete everything that was not asked to be kept."""
        self._folder.delete()


def answer_for_all(run: Run, chance: random.Random) -> None:
    """All who have not answered yet hand in invented, plausible answers. Raises: Refused, WorkshopError.

    Beside sheets of paper too few for turns answer on sheets.
    """
    mirror = run.session.pack.mirror
    points = len(mirror.scale)
    # Each statement has an answer that most give; some statements divide the group.
    common = [chance.randint(1, points) for _statement in mirror.statements]
    wide = [chance.random() < _LIKELY[1] for _statement in mirror.statements]
    missing = run.session.record.people - run.session.done
    on_paper = is_second_way(run.session, on_paper=False) and 0 < missing < least_turns(run.session)
    on_paper = on_paper and run.session.view.room_sees is False
    if on_paper:
        run.tell(OtherWaysOpened())
        run.tell(SheetsOpened())
    while run.session.stop in (Stop.COVER, Stop.SHEET) and run.session.done < run.session.record.people:
        if not on_paper:
            run.tell(e.TurnStarted())
        for most, divided in zip(common, wide, strict=True):
            run.tell(e.Rated(_invented(most, points, chance, divided=divided)))
        run.tell(e.BallotHandedIn())
        if not on_paper:
            _thanked(run)
    if on_paper:
        run.tell(e.TurnLeft())


def _thanked(run: Run) -> None:
    for _second in range(3):
        run.tell(e.TimePassed(1.0))
    run.tell(e.ThanksSeen())


def _invented(most: int, points: int, chance: random.Random, *, divided: bool) -> int:
    if chance.random() < _LIKELY[0] / 2:
        return SKIP
    if divided:
        return chance.randint(1, points)
    return min(points, max(1, most + chance.choice((-1, 0, 0, 0, 1))))
