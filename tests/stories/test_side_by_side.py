"""Both windows beside each other: what the facilitator or a participant has, and what the room sees meanwhile."""

from itertools import zip_longest
from pathlib import Path

from syrupy.assertion import SnapshotAssertion

from tests.stories.conftest import Opened, Room
from tests.stories.windows import Window, window

WIDTH = 80


async def beside(here: Room, room: Window) -> str:
    """The two screens, the facilitator's on the left."""
    await here.pilot.pause()
    seen = await room.look()
    await here.wait(1)
    left, right = here.text().split("\n"), seen.split("\n")
    return "\n".join(f"{one:<{WIDTH}} ║ {two}".rstrip() for one, two in zip_longest(left, right, fillvalue=""))


async def test_the_two_windows(room: Opened, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    seen = {}
    async with room("collaborative-learning", people=5) as here, window(tmp_path / "state") as wall:
        await beside(here, wall)
        await here.press("right", "right")
        seen["section, with its notes"] = await beside(here, wall)
        while "Can the room see this screen?" not in here.text():
            await here.press("right")
        seen["before the Mirror"] = await beside(here, wall)
        await here.press("enter")
        seen["pass the laptop"] = await beside(here, wall)
        await here.press("enter", "3")
        seen["a turn"] = await beside(here, wall)
        await here.press("left", *"3322332233", "enter")
        seen["saved"] = await beside(here, wall)
        await here.wait(2.5)
        await here.press("space")
        for ballot in ("4433233224", "3432322123", "3344343333", "4433432224"):
            await here.hand_in(*ballot)
        assert "Close the round?" in await here.press("right")
        await here.press("y")
        await here.press("right")
        await here.press("right")
        seen["what we see"] = await beside(here, wall)
        await here.press("right", "right")
        seen["focus"] = await beside(here, wall)
        assert seen == snapshot
