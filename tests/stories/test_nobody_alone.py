"""In careful display no number of people beside a statement is a 1: every screen of the talk and the room's window.

Many random rounds, each read as a person reads it: what stands behind a statement's name, and on a page about one
statement all of it. Names, texts and labels hold no digit, so every number there is a number of people.
"""

import random
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from textual.pilot import Pilot

from plc_workshop.packs.model import Pack, Section, Source, Statement
from plc_workshop.results.bars import layout
from plc_workshop.results.order import ordered
from plc_workshop.results.privacy import publish
from plc_workshop.results.summary import (
    Commitment,
    Display,
    Earlier,
    EarlierStatement,
    FocusNote,
    Privacy,
    Word,
)
from plc_workshop.results.tally import Tally
from plc_workshop.room import live, runtime_files
from plc_workshop.runner.clearing import clear
from plc_workshop.session import discussion, flow
from plc_workshop.session.state import Round, Session, Stop
from plc_workshop.tui.base.stop import StopScreen
from plc_workshop.tui.hearing.host import Host, Hosted
from plc_workshop.tui.screen_of import screen_of
from plc_workshop.tui.theme import use
from plc_workshop.tui.widgets.bands import bands
from plc_workshop.tui.widgets.chart import chart
from tests.clocks import HandClock
from tests.results.samples import SCALES, Row, mirror, result, rounds
from tests.samples import new_session
from tests.stories.conftest import desk_in
from tests.stories.windows import Window, window

NAMES = ("Aims", "Beliefs", "Care", "Dialogue", "Exchange", "Fairness", "Growth", "Help", "Ideas", "Joy")
SIZES = ((80, 24), (120, 40))
WORDS: tuple[Word, ...] = ("split", "all_agree", "most_disagree", "too_few", "no_clear_side")
NUMBER = re.compile(r"\d+")


def pack(points: int) -> Pack:
    """Ten statements without a digit in their texts."""
    statements = tuple(Statement(name.lower(), f"{name} is what we have here.", name) for name in NAMES)
    sections = (Section("first", "First things", 5, "An idea."),)
    asked = replace(mirror(1), scale=SCALES[points], statements=statements)
    return Pack(1, "few", "Few", "en", Source("Ours"), sections, asked, ideas=("Visit a lesson",))


def closed(points: int, people: int, chance: random.Random, display: Display = "careful") -> Session:
    """A session whose round is closed, and a group that met before."""
    used = pack(points)
    rows = [answers(points, people, chance) for _name in NAMES]
    marks = tuple(chance.choice((0, 0, 1, 2, 3)) for _name in NAMES)
    found = publish(Tally(people, tuple(rows), marks), used, Privacy(4, display))
    assert found is not None
    then = tuple(EarlierStatement(each.id, chance.choice(WORDS), each.text) for each in used.mirror.statements)
    session = new_session(used, people=people, earlier=Earlier("2026-10-12", then, (), 7))
    focus = tuple(FocusNote(each.id) for each in used.mirror.statements[:3])
    promised = (Commitment("Visit a lesson", "Ana", "2027-05-20", "", used.mirror.statements[3].id),)
    record = replace(session.record, round=Round.CLOSED, revealed=True, focus=focus, commitments=promised)
    return replace(session, record=record, result=found)


def answers(points: int, people: int, chance: random.Random) -> tuple[int, ...]:
    """One statement: some skip, the others lean one way or another, or stand anywhere."""
    row = [0] * (points + 1)
    lean, width, skips = chance.random(), chance.choice((0.1, 0.3, 2.0)), chance.choice((0.0, 0.0, 0.1, 0.4))
    for _person in range(people):
        at = min(points - 1, max(0, round(chance.gauss(lean, width) * (points - 1))))
        row[0 if chance.random() < skips else 1 + at] += 1
    return tuple(row)


def pages(session: Session) -> Iterator[Session]:
    """The session on every page of the talk, and what is seen there in the other order."""
    see = flow.to(session, Stop.SEE)
    if session.shows:
        yield see
        yield replace(see, view=replace(see.view, as_asked=True, cursor=4))
    yield flow.to(session, Stop.NOTICE)
    for each in session.pack.mirror.statements[3:6]:
        yield replace(see, view=replace(see.view, opened=each.id))
    yield flow.to(session, Stop.FOCUS)
    if flow.row(Stop.THEN).open(session):
        yield flow.to(session, Stop.THEN)
    yield flow.to(session, Stop.DO)
    for stop in (Stop.MEET, Stop.HOME, Stop.END):
        yield flow.to(session, stop)


def beside_statements(text: str, *, large: bool) -> list[str]:
    """All numbers of people in what a window shows of statements: behind a name, or on a page about one statement."""
    body = text.split("\n")[1:-1]  # where we are, the clock and the keys are no numbers of people
    if large:
        return NUMBER.findall("\n".join(body))
    behind = [line.split(name, 1)[1] for line in body for name in NAMES if re.search(rf"  {name}( |$)", line)]
    return NUMBER.findall("\n".join(behind))


class Paints(Hosted):
    """Shows the screen of any session; no key does anything."""

    CSS_PATH = "../../plc_workshop/tui/app.tcss"

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.host = Host(desk_in(folder), HandClock())
        use(self, "dark")


async def shown(pilot: Pilot[int], session: Session, folder: Path) -> str:
    """What the screen of this session shows."""
    screen = pilot.app.screen
    if isinstance(screen, StopScreen) and type(screen) is screen_of(session.stop):
        screen.show(session)
    else:
        wanted = screen_of(session.stop)(session, str(folder))
        await (pilot.app.switch_screen(wanted) if isinstance(screen, StopScreen) else pilot.app.push_screen(wanted))
    await pilot.pause()
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


async def in_the_room(room: Window, state: Path, session: Session) -> str:
    """What the room's window shows of it, through the file between the two."""
    live.publish(runtime_files.path_of(state, "few"), clear(session))
    room.time += 1
    return await room.look()


PEOPLE = (4, 7, 8, 8, 9, 11, 12, 21)


def seen(points: int, display: Display = "careful") -> Iterator[Session]:
    """Every page of the talk of some random rounds."""
    chance = random.Random(points)
    for people in PEOPLE:
        yield from pages(closed(points, people, chance, display))


def numbers_in(text: str, page: Session) -> list[str]:
    """The numbers of people beside the statements of a page."""
    return beside_statements(text, large=page.stop in (Stop.ONE, Stop.FOCUS))


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("points", SCALES)
async def test_no_number_of_people_beside_a_statement_is_a_1(
    points: int, size: tuple[int, int], tmp_path: Path
) -> None:
    found = 0
    async with Paints(tmp_path).run_test(size=size) as pilot:
        for page in seen(points):
            text = await shown(pilot, page, tmp_path)
            assert "1" not in numbers_in(text, page), text
            found += len(numbers_in(text, page))
    assert found > 100, "the numbers that may be shown are found"


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("points", SCALES)
async def test_nor_is_one_in_the_rooms_window(points: int, size: tuple[int, int], tmp_path: Path) -> None:
    found = 0
    async with window(tmp_path / "state", size=size) as room:
        for page in seen(points):
            text = await in_the_room(room, tmp_path / "state", page)
            assert "1" not in numbers_in(text, page), text
            found += len(numbers_in(text, page))
    assert found > 100, "the numbers that may be shown are found"


async def test_a_1_that_an_open_round_shows_is_found(tmp_path: Path) -> None:
    """So that what is read above can fail."""
    found = 0
    async with Paints(tmp_path).run_test(size=SIZES[0]) as pilot:
        for page in seen(4, "open"):
            told = discussion.result_of(page, page.view.opened) if page.stop is Stop.ONE else None
            if told and told.sides and 1 in (told.sides.disagree, told.sides.agree):
                assert "1" in numbers_in(await shown(pilot, page, tmp_path), page)
                found += 1
    assert found


@given(rounds(most_people=21))
def test_no_row_of_the_overview_has_one_nor_a_part_of_a_bar_that_is_one_person_long(
    found: tuple[tuple[Row, ...], tuple[int, ...]],
) -> None:
    """The same for many more rounds, without a window around it."""
    out = result(found[0], "careful", found[1])
    rows = {row.id: row for row in out.mirror.statements}
    numbers = {wanted: at for at, wanted in enumerate(rows, 1)}
    for as_asked in (False, True):
        order = ordered(out.mirror, as_asked=as_asked)
        in_order = [rows[wanted] for wanted in order]
        for width in (77, 113):
            grouped, marks = not as_asked, out.talk_about
            lines = chart(in_order, numbers, 0, width, talk_about=marks, headings=grouped, air=1)
            behind = [re.sub(r".*Thing \d+", "", line.text.plain) for line in lines]
            assert "1" not in NUMBER.findall("\n".join(behind))
    columns = bands(out.mirror, ordered(out.mirror, as_asked=False), 0, 77, out.talk_about, air=1)
    assert not NUMBER.findall(re.sub(r"Thing \d+", "", "\n".join(line.text.plain for line in columns)))
    for bar in layout(out.mirror.statements, len(out.mirror.scale)).bars:
        assert 1 not in [part.count for part in (*bar.segments, *bar.column)]
