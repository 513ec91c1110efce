"""Two rounds at one laptop: the first over, the second at the page before the Mirror."""

import os
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from plc_workshop.errors import Refused
from plc_workshop.room.sight import Line
from plc_workshop.runner.clearing import clear
from plc_workshop.runner.desk import Desk
from plc_workshop.runner.run import Run
from plc_workshop.session import events as e
from plc_workshop.session.state import Round, Stop
from tests.stories.leading import PACK, led

FOUR = ["4" * 10, "4" * 10, "1" * 10, "2" * 10]
FIRST = "2026-11-03"
DAY_27, DAY_28 = "2026-11-30", "2026-12-01"
ANSWERED = "These statements were answered here on 3 November."
NOBODY_KNOWS = "These statements may have been answered here lately: nobody can say when."
BEING_ANSWERED = "These statements are being answered here: another round is open."
BETWEEN = "Another round with these statements was opened after this one"

Today = Callable[[str], None]


def dated(folder: Path, day: str) -> None:
    """What is written today was written on that day."""
    moment = time.mktime(time.strptime(day, "%Y-%m-%d")) + 12 * 3600
    for path in folder.rglob("*"):
        os.utime(path, (moment, moment))


def first_round(desk: Desk, today: Today, day: str = FIRST, **choices: object) -> Run:
    """The four people's session, over and away from the screen."""
    today(day)
    run = led(desk, FOUR, **choices)  # type: ignore[arg-type]
    run.close()
    dated(run.folder, day)
    return run


def prepared(desk: Desk, pack: Path | str = PACK, **choices: object) -> Run:
    """Another session, at the page before the Mirror."""
    setup = replace(desk.blank_setup(desk.packs.locate(str(pack))), people=9)
    return before_the_mirror(desk.start(replace(setup, **{"group": "Oak", **choices})))  # type: ignore[arg-type]


def before_the_mirror(run: Run) -> Run:
    while run.session.stop is not Stop.BEFORE:
        run.tell(e.WentOn())
    return run


def another_day(run: Run, desk: Desk) -> Run:
    """The session left and gone on with."""
    run.close()
    return before_the_mirror(desk.sessions.resume(run.folder.name))


def opens(run: Run) -> bool:
    """Whether its round opens, by every way to open one."""
    for event in (e.RoomAnswered(sees=False), e.RoomAnswered(sees=True)):
        with suppress(Refused):
            run.tell(event)
        if run.session.record.round is Round.OPEN:
            return True
    return False


def why(run: Run) -> str:
    """The sentence on the page, which the room sees too."""
    found = "\n".join(
        "".join(span.text for span in line.spans) for line in clear(run.session).head if isinstance(line, Line)
    )
    return next(line for line in found.splitlines() if line.startswith("These statements"))


def refused(run: Run, sentence: str) -> bool:
    """Whether no round opens in it, and this is said."""
    is_refused = not opens(run) and why(run) == sentence
    run.close()
    return is_refused
