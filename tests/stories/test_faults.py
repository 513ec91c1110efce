"""What goes wrong around a session is a clear sentence, and nothing is lost."""

import errno
import random
from pathlib import Path

import pytest

from plc_workshop import files
from plc_workshop.session import events as e
from plc_workshop.session.state import Round, Stop
from tests.stories.conftest import Opened
from tests.stories.refusing_disk import Disk

PACK = "collaborative-learning"
ANSWERS = "1234123412"


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    return Disk(monkeypatch)


@pytest.mark.parametrize(
    ("number", "said"), [(errno.ENOSPC, "no room left on the disk"), (errno.EROFS, "cannot be written to")]
)
async def test_a_disk_that_refuses_a_ballot_leaves_the_answers_on_the_screen(
    room: Opened, disk: Disk, number: int, said: str
) -> None:
    async with room(PACK, people=4) as here:
        await here.to_the_cover()
        await here.press("enter", *ANSWERS)
        disk.refuses = number
        shown = await here.press("enter")
        assert said in " ".join(shown.split())
        assert "Nothing was lost." in shown
        assert "Your answers" in shown
        assert here.session.done == 0
        disk.refuses = 0
        assert "Saved." in await here.press("enter")
        assert here.session.done == 1


async def test_a_disk_that_refuses_a_close_leaves_the_round_open(room: Opened, disk: Disk) -> None:
    async with room(PACK, people=4) as here:
        await here.to_the_cover()
        await here.handed_in(*[ANSWERS] * 4)
        disk.refuses = errno.ENOSPC
        assert "no room left on the disk" in await here.press("c", "y")
        assert here.session.record.round is Round.OPEN
        disk.refuses = 0
        assert "Before we look" in await here.press("c", "y")


async def test_a_disk_that_refuses_the_round_lets_nobody_answer_into_nothing(room: Opened, disk: Disk) -> None:
    async with room(PACK, people=4) as here:
        while here.session.stop is not Stop.BEFORE:
            await here.press("right")
        disk.refuses = errno.ENOSPC
        assert "no room left on the disk" in await here.press("n")
        assert here.session.stop is Stop.BEFORE
        disk.refuses = 0
        assert "Pass the laptop" in await here.press("n")


async def test_pages_are_turned_also_where_nothing_can_be_written(room: Opened, disk: Disk) -> None:
    async with room(PACK, people=4) as here:
        disk.refuses = errno.EROFS
        await here.press("right", "right")
        assert here.session.pack.sections[1].title in here.text()
        for _ in range(100):  # the page is written after it is painted
            if "choose another one (--sessions, --state, --to)" in " ".join(here.text().split()):
                break
            await here.pilot.pause(0.02)
        else:
            pytest.fail("nobody said that the page cannot be written")


async def test_a_session_in_a_protected_folder_can_be_looked_at_and_stays_as_it_is(
    room: Opened, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with room(PACK, people=4) as here:
        await here.press("right")
    before = {path: path.read_bytes() for path in here.folder.rglob("*") if path.is_file()}
    disk.refuses = errno.EROFS
    monkeypatch.setattr(files, "can_write", lambda _folder: False)
    async with room(resume=True) as here:
        assert "can only be looked at" in here.text()
        await here.press("right")
        assert here.session.pack.sections[1].title in here.text()
        while here.session.stop is not Stop.BEFORE:
            await here.press("right")
        for key in ("down", "n"):
            shown = await here.press(key)
        assert "can only be looked at" in " ".join(shown.split())
        assert here.session.record.round is Round.AHEAD
    assert {path: path.read_bytes() for path in here.folder.rglob("*") if path.is_file()} == before


async def test_a_new_session_is_offered_another_folder_where_its_own_is_protected(
    room: Opened, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    whole = files.write

    def write(path: Path, data: bytes, **how: bool) -> None:
        if tmp_path / "sessions" in path.parents:
            raise OSError(errno.EACCES, "refused", str(path))
        whole(path, data, **how)

    monkeypatch.setattr(files, "write", write)
    monkeypatch.setattr("plc_workshop.settings.usual_sessions", lambda: tmp_path / "documents")
    async with room() as here:
        await here.press("enter", *"Oak")
        asked = await here.press("enter")
        assert "needs another folder" in asked
        assert "cannot be written to" in " ".join(asked.split())
        assert "New session" in await here.press("enter"), "the harmless row is first, and nothing typed is lost"
        assert "Oak" in here.text()
        assert not (tmp_path / "documents").exists(), "a question makes nothing"
        await here.press("enter", "down", "enter")
        assert here.run.folder.parent == tmp_path / "documents"


async def test_a_window_shrunk_to_nothing_and_back_keeps_the_turn(room: Opened) -> None:
    async with room(PACK, people=4) as here:
        await here.to_the_cover()
        await here.press("enter", "4", "3")
        before = here.text()
        await here.sized((20, 5))
        await here.pilot.pause(0.05)
        await here.press("1", "2", "enter")
        await here.sized((80, 24))
        await here.pilot.pause(0.05)
        assert here.text() == before
        turn = here.session.turn
        assert turn is not None
        assert turn.choices[:3] == (4, 3, None)


KEYS = [
    *"0123456789*abcdegiknopqstuvwxyz.?&é-+", "enter", "space", "left", "right", "up", "down", "escape", "backspace",
    "pageup", "pagedown", "f1", "f5", "tab", "delete", "ctrl+z", "ctrl+p", "ctrl+c",
]  # fmt: skip


@pytest.mark.parametrize("seed", range(4))
async def test_keys_mashed_never_break_it_nor_lose_a_count(room: Opened, seed: int) -> None:
    chance = random.Random(seed)
    async with room(PACK, people=4) as here:
        await here.to_the_cover()
        done = 0
        for _ in range(250):
            here.clock.time += chance.choice([0.05, 0.5, 1.5])
            await here.pilot.press(chance.choice(KEYS))
            if here.app.host.run is None or here.app._exit:
                break  # home, or quit: both were asked first
            await here.app.beat()
            assert here.session.done >= done
            done = here.session.done
        await here.pilot.pause()
        assert here.app._exception is None
    async with room(resume=True) as here:
        assert here.session.done == done


@pytest.mark.parametrize("damage", ["gone", "torn"])
async def test_a_round_whose_answers_are_lost_can_be_given_up_from_home(room: Opened, damage: str) -> None:
    async with room(PACK, people=4) as here:
        await here.to_the_cover()
        await here.hand_in(*ANSWERS)
        (pending,) = (here.folder / "state" / "pending").glob("*.json")
    if damage == "gone":
        pending.unlink()
    else:
        pending.write_bytes(pending.read_bytes()[:-9])
    async with room() as here:
        await here.pilot.pause(0.1)
        asked = await here.press("enter")
        assert "The answers of this round are not here" in asked
        assert "PLC Workshop" in await here.press("enter"), "the harmless row is first"
        talk = await here.press("enter", "down", "enter")
        assert "this time without a result" in talk
        assert here.session.record.round is Round.GIVEN_UP
        assert not list((here.folder / "state" / "pending").iterdir())


@pytest.mark.parametrize("afterwards", [e.WentOn(), e.PlanOpened()])
async def test_a_screen_that_comes_in_once_it_was_told_to_end_is_no_fault(room: Opened, afterwards: e.Event) -> None:
    async with room("collaborative-learning") as here:
        here.app.exit(None, 143)
        await here.app.tell(afterwards)
    assert here.app.return_code == 143
    assert not (here.folder / "state" / "crash.txt").exists()
