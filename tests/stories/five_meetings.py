"""The five meetings of a made-up year, each from the keys, and what is pressed in all of them."""

from pathlib import Path

from plc_workshop.room.sight import Room as ForTheRoom
from plc_workshop.runner.clearing import clear
from tests.stories.conftest import Opened, Room

VISITS = """\
format: 1
id: visits
title: Visits
language: en
source: {title: A trial}
sections:
  - {id: visit, title: A visit, minutes: 1, mode: room, body: We look., discuss: [Where?]}
mirror:
  title: The Mirror
  instruction: How far is this true?
  turn_seconds: 60
  scale: ["No", Rather not, Rather, "Yes"]
  statements:
    - {id: often, text: We visit each other often., short: Often, section: visit, discuss: [When?]}
    - {id: glad, text: We are glad of a visit., short: Glad, section: visit, discuss: [Why?]}
"""


def squeezed(shown: str) -> str:
    return " ".join(shown.replace("▌", " ").split())


async def goes_on_to(here: Room, words: str) -> str:
    """Right, page after page, until these words stand there."""
    for _page in range(20):
        if words in here.text():
            return squeezed(here.text())
        await here.press("right")
    raise AssertionError(f"{words!r} never stood there:\n{here.text()}")


async def fills_in(here: Room, *fields: str) -> str:
    """A form, from its first field on."""
    for field in fields:
        await here.press(*("space" if sign == " " else sign for sign in field), "enter")
    return squeezed(here.text())


async def answers(here: Room, *ballots: str) -> None:
    """The round, from wherever the session begins until it is closed."""
    await here.to_the_cover()
    first, *others = ballots
    await here.hand_in(*first)
    await here.handed_in(*others)
    assert "Before we look" in await here.press("enter", "y")


async def promises(here: Room, *fields: str) -> str:
    await here.press("a")
    return await fills_in(here, *fields, *[""] * (5 - len(fields)))


async def ends(here: Room, read_aloud: str, *fields: str) -> str:
    """Take it home, to the last page and the start page behind it; what the last page says."""
    assert read_aloud in await goes_on_to(here, "One word each")
    await here.press("enter")
    await fills_in(here, *fields, *[""] * (4 - len(fields)))
    said = await goes_on_to(here, "Everything is written. You may close the laptop.")
    assert "New session" in await here.press("enter", "y")
    return said


async def brings(here: Room, path: Path, *keys: str) -> str:
    """On Groups: a meeting of another laptop, by its path."""
    await here.to_row("Bring a meeting")
    await here.press("enter")
    here.app.screen.pasted(str(path))  # type: ignore[attr-defined]
    return squeezed(await here.press("enter", *keys))


def told_to_the_room(here: Room) -> str:
    there = clear(here.session)
    assert isinstance(there, ForTheRoom)
    return " ".join(span.text for line in there.head for span in line.spans)


async def september(room: Opened, content: Path) -> None:
    async with room(content=content) as here:
        await here.press("enter", *"Oak", "down", "4", "enter", "enter")
        assert here.session.record.earlier is None
        await answers(here, "44512", "44512", "41122", "41122")
        await goes_on_to(here, "What we will do  ")
        await promises(here, "Visit a lesson", "Ann", "6.11.")
        await promises(here, "Ask our pupils", "Bo")
        await here.press("p")
        assert "A room plan Jo" in await fills_in(here, "A room plan", "Jo")
        read = "Ann Visit a lesson until Fri 6 Nov Bo Ask our pupils We meet"
        said = await ends(here, read, "10.11.", "1430", "one page", "Cy")
        assert "Thank you. We meet on Tuesday 10 November, 14:30. We bring: one page." in said


async def november(room: Opened, content: Path) -> None:
    """Short: on the promises, one statement of September, a new promise."""
    async with room(content=content) as here:
        assert "Who has met on this laptop Oak 22 September Our meetings" in squeezed(await here.press("enter"))
        shown = squeezed(await here.press("enter"))
        assert "Group Oak▏ last met 22 September Today a short meeting with the Mirror" in shown
        shown = squeezed(await here.press("enter"))
        assert "The plan of a short meeting" in shown
        assert "Statement 2 was our focus last time" in shown
        assert "Last time we said on 22 September 1 of 2 Visit a lesson Ann" in squeezed(await here.press("enter"))
        await here.press("w", *"two of us", "enter", "up", "up", "enter", *"15.1.2027", "enter")
        assert "Ask our pupils" in await here.press("right")
        assert "* done" in await here.press("up", "up", "up", "enter")
        assert "for later A room plan Jo" in squeezed(await here.press("right"))
        shown = squeezed(await here.press("right"))
        assert "Everybody is heard · The result of 22 September" in shown
        assert "Views differ." in shown
        shown = squeezed(await here.press("right"))
        assert "Still on: Visit a lesson Ann" in shown
        assert "Fri 15 Jan put off once" in shown
        assert "A room plan Jo" in shown
        assert "Ask our pupils" not in shown
        await promises(here, "Share one task", "Cy", "12.1.2027")
        read = "Cy Share one task until Tue 12 Jan Ann Visit a lesson until Fri 15 Jan We meet"
        assert "We meet on Tuesday 12 January." in await ends(here, read, "12.1.2027")


async def january(room: Opened, content: Path) -> None:
    """Another topic, with its own Mirror."""
    async with room(content=content) as here:
        shown = squeezed(await here.press("enter", "enter", "up", "right", "down", "down", "right"))
        assert "Topic Visits" in shown
        assert "Today with the Mirror a short meeting" in shown
        assert "Last time we said" in await here.press("enter")
        shown = squeezed(await here.press("enter"))
        assert "Last time we said on 10 November 1 of 2 Share one task Cy" in shown
        assert "Visit a lesson Ann until Friday 15 January 2027 put off once" in squeezed(await here.press("right"))
        assert "put off once" in told_to_the_room(here)
        await here.press("up", "up", "up", "enter")
        await answers(here, *["44"] * 4)
        shown = await goes_on_to(here, "What we will do  ")
        assert "From last time: Share one task Cy" in shown
        assert "Tue 12 Jan" in shown
        assert "Visit a lesson" not in shown
        assert "We meet on Tuesday 9 March." in await ends(here, "We meet Day no day yet", "9.3.2027")


async def march(room: Opened, content: Path, stick: Path) -> None:
    """Short, on a colleague's laptop that has the meetings from a stick."""
    async with room(content=content, laptop="theirs") as here:
        await here.to_row("Groups")
        assert "No group has met on this laptop yet." in await here.press("enter")
        assert "Of Oak, which is new here" in await brings(here, stick, "enter")
        await here.press("down", "enter")
        assert "Is it a meeting of Oak?" in await here.press("enter"), "the rest of the stick stands there again"
        await here.press("y", "enter", "y")
        assert "Oak 3 times 1 not talked about 9 March" in squeezed(here.text())
        await here.press("escape")
        await here.press("up", "enter")
        assert "Today a short meeting" in squeezed(await here.press("enter"))
        assert "Statement 2 was our focus last time" in squeezed(await here.press("enter"))
        shown = squeezed(await here.press("enter"))
        assert "Last time we said on 12 January 1 of 1 Share one task Cy" in shown
        await here.press("w", *"four tasks", "enter", "up", "up", "enter", "enter")
        assert "for later A room plan Jo" in squeezed(await here.press("right"))
        assert "talked about A room plan Jo" in squeezed(await here.press("enter"))
        assert "Everybody is heard · The result of 22 September" in squeezed(await here.press("right"))
        shown = squeezed(await here.press("right"))
        assert "Still on: Share one task Cy" in shown
        assert "Tue 12 Jan put off once" in shown
        assert "A room plan" not in shown
        await promises(here, "Watch one video", "Di", "11.5.2027")
        read = "Di Watch one video until Tue 11 May Cy Share one task until Tue 12 Jan We meet"
        assert "We meet on Tuesday 11 May, 15:00." in await ends(here, read, "11.5.2027", "1500")


async def may(room: Opened, content: Path, theirs: Path) -> None:
    """The second Mirror of the first topic, on the first laptop again; the year."""
    async with room(content=content) as here:
        await here.to_row("Groups")
        assert "Oak 3 times 1 not talked about 9 March" not in squeezed(await here.press("enter")), "9 March has passed"
        assert "Is it a meeting of Oak?" in await brings(here, theirs)
        assert "Oak 4 times 1 still on 11 May last 9 March 1 new" in squeezed(await here.press("y"))
        await here.press("escape", "up", "enter", "enter")
        assert "Today with the Mirror a short meeting" in squeezed(await here.press("down", "right"))
        shown = squeezed(await here.press("enter", "enter"))
        assert "Last time we said on 9 March 1 of 2 Watch one video Di" in shown
        shown = squeezed(await here.press("right"))
        assert "2 of 2 Share one task Cy until Tuesday 12 January 2027 put off once" in shown
        await here.press("up", "up", "up", "enter")
        assert "A room plan" not in await here.press("right")
        await answers(here, "44545", "44545", "44545", "44145")
        shown = await goes_on_to(here, "Then and now")
        assert "Everybody is heard ↑ Views differ → Yes" in shown
        assert "5 meetings since 22 September" in await here.press("y")
        await here.press("escape")
        shown = await goes_on_to(here, "What we will do  ")
        assert "From last time: Watch one video Di" in shown
        assert "Tue 11 May" in shown
        await promises(here, "Invite the parents", "Ann")
        assert "We meet on Tuesday 14 September." in await ends(here, "Ann Invite the parents We meet", "14.9.2027")
