"""Her own window beside a window of the room, in each part of the talk: whole, and of one language alone."""

import pytest

from plc_workshop.session import events as e
from tests.stories.every_language.conftest import StoryIn
from tests.stories.every_language.looking import Seen, judge
from tests.stories.every_language.places import Place
from tests.stories.every_language.test_every_place import faults_of, laid_out

TALK = ("predict", "see", "notice", "focus", "then", "do")
SIZES = ((80, 24), (120, 40))


@pytest.mark.in_made_up("qx")
@pytest.mark.parametrize("start", TALK)
async def test_her_window_is_whole(start: str, story: StoryIn) -> None:
    seen = []
    async with story.come_to(Place(start)) as here:
        await here.app.tell(e.StageSeen((80, 24)))
        for size in SIZES:
            await here.pilot.resize_terminal(*size)
            text = await laid_out(here)
            # What of the script has no room is beyond its last line, which says so: a message may end there.
            wrong = [each for each in faults_of(here, story, dark=False) if not each.what.endswith(" end")]
            seen.append(Seen(size, text, wrong))
    judge(f"her window at {start}", story.tongue.code, seen)
