"""Every page of our own packs, as the room sees it at three sizes. Renew with --snapshot-update."""

import pytest
from syrupy.assertion import SnapshotAssertion

from plc_workshop.session.state import Stop
from tests.stories.conftest import Opened


@pytest.mark.parametrize("pack", ["collaborative-learning", "our-meetings"])
@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 40)], ids=str)
async def test_every_page(room: Opened, pack: str, size: tuple[int, int], snapshot: SnapshotAssertion) -> None:
    async with room(pack, people=7, size=size) as here:
        pages = []
        while here.session.stop is not Stop.BEFORE:
            pages.append(here.text())
            await here.press("right")
        assert "\n\n".join(pages) == snapshot
