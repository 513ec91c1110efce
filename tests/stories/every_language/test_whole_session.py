"""A whole session from the first key to the last, in words of its language alone: every sentence is its catalogue's."""

import re

import pytest

from plc_workshop.words import _, pgettext
from tests.stories.conftest import Room
from tests.stories.every_language.conftest import StoryIn
from tests.stories.every_language.looking import Seen, judge
from tests.stories.every_language.test_every_place import faults_of, laid_out

SMALL, USUAL = (40, 12), (80, 24)
PEOPLE = 5


class Told:
    """What was seen on the way."""

    def __init__(self, here: Room, story: StoryIn) -> None:
        self.here, self.story, self.seen = here, story, list[Seen]()

    async def press(self, *keys: str) -> None:
        """Press keys, and look at what stands there."""
        await self.here.press(*keys)
        await self.look()

    async def look(self) -> None:
        """Look at the screen, in the window it has."""
        text = await laid_out(self.here)
        size = self.here.app.size
        wrong = [*faults_of(self.here, self.story, dark=False)]
        self.seen.append(Seen((size.width, size.height), text, wrong))

    def says(self, *messages: str) -> None:
        """Whether these stand on the screen, wherever they are wrapped; what is filled in may be anything."""
        text = re.sub(r"[\s▌]+", " ", self.here.text())
        for message in messages:
            pattern = re.sub(r"\\\{\w+\\\}", ".+?", re.escape(re.sub(r"\s+", " ", message)))
            assert re.search(pattern, text), f"{message}\n{self.here.text()}"


@pytest.mark.in_made_up("qx")
async def test_a_whole_session_from_the_keys(story: StoryIn) -> None:
    async with story.opened("home", USUAL) as here:
        told = Told(here, story)
        await told.look()
        told.says(pgettext("row", "New session"))
        await _begun(told)
        await _to_the_cover(told)
        for person in range(PEOPLE):
            await _answered(told, person)
        await _talked(told)
        folder = here.run.folder
        page = (folder / "summary.html").read_text("utf-8")
        assert f'<html lang="{story.tongue.code}"' in page
        assert "Oak" in page
        await told.press("enter")
        told.says(_("Is the session over?"))
        await told.press("down", "enter")
        told.says(pgettext("row", "New session"))
    judge("a whole session", story.tongue.code, told.seen)


async def _begun(told: Told) -> None:
    """Set-up, the plan, the agreements."""
    await told.press("enter")
    told.says(pgettext("heading", "New session"))
    await told.press("O", "a", "k", "down", *["left"] * (told.here.app.host.desk.blank_setup().people - PEOPLE))
    await told.press("enter")
    told.says(pgettext("heading", "The plan"))
    await told.press("enter")
    told.says(_("How we work together"))


async def _to_the_cover(told: Told) -> None:
    """All sections, the practice, the promise."""
    titles = {section.title for section in told.here.session.pack.sections}
    seen = set()
    for _step in range(60):
        if _("Can the room see this screen?") in told.here.text():
            break
        seen |= {title for title in titles if title in told.here.text()}
        await told.press("right")
    assert seen == titles
    told.says(_("Can the room see this screen?"))
    await told.press("down", "enter")
    told.says(pgettext("heading", "Pass the laptop"))


async def _answered(told: Told, person: int) -> None:
    """A turn from cover to cover; the last person has zoomed."""
    here = told.here
    if person == PEOPLE - 1:
        await here.sized(SMALL)
        await told.look()
    await told.press("enter")
    told.says(pgettext("heading", "Statement {at} of {all}").format(at=1, all=10))
    if person == 0:
        for statement in range(10):
            await told.press(*["down"] * (1 + statement % 4), "enter")
    else:
        await here.press(*(str(1 + (person + statement) % 4) for statement in range(10)))
        await told.look()
    told.says(pgettext("heading", "Your answers"))
    await told.press("enter")
    told.says(pgettext("heading", "Thank you"), pgettext("state", "Saved."))
    await here.wait(2.5)
    await told.press("right")
    await here.sized(USUAL)


async def _talked(told: Told) -> None:
    """From the last cover to the page that needs no key."""
    await told.press("right")
    told.says(_("Close the round?"))
    await told.press("down", "enter")
    for heading in ("Before we look", "What we see", "What we see", "I notice", "Focus"):
        told.says(pgettext("heading", heading))
        await told.press("right")
    for _step in range(4):
        if _("All ideas, or one of our own") in told.here.text():
            break
        await told.press("right")
    told.says(pgettext("heading", "What we will do"), _("All ideas, or one of our own"))
    await told.press("enter")
    await told.press("enter", "A", "n", "n", "enter", "enter", "enter", "enter")
    assert told.here.session.record.commitments[0].who == "Ann"
    await told.press("right")
    told.says(pgettext("heading", "Take it home"))
    await told.press("right")
    await told.press("right")
    told.says(_("Everything is written. You may close the laptop."))
