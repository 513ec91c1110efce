"""A session in half a minute: the moving picture of the README, of real screens. Renew it with --snapshot-update."""

from collections.abc import Callable

import pytest
from syrupy.assertion import SnapshotAssertion

from plc_workshop.results.summary import Commitment
from plc_workshop.session import events as e
from plc_workshop.session.state import Stop
from plc_workshop.tui.widgets.plain import Plain
from tests.animated import Scene, animated
from tests.drawn import rows
from tests.stories.conftest import Opened, Room
from tests.stories.test_pictures import ANSWERS, _turn, compare

SEE = "Then all of you look at what came out. Nobody is seen alone."


class Filmed:
    """What is recorded of a session that is led."""

    def __init__(self, here: Room) -> None:
        """Nothing yet."""
        self.here, self.scenes = here, list[Scene]()

    def take(self, seconds: float, said: str) -> None:
        """Record the screen as it stands there."""
        self.scenes.append(Scene(rows(self.here.app), seconds, said))


async def _to_the_mirror(film: Filmed) -> None:
    here = film.here
    here.app.screen.query_one("#where", Plain).show("Everything stays on this laptop: sessions")
    await here.at_rest()
    film.take(2.5, "One laptop, no internet. Enter begins.")
    await here.press("enter", *"Oak", "down", "9", "down", *"15:45")
    film.take(2.5, "Who are you, how many, and when do you stop?")
    await here.press("enter")
    film.take(3, "The plan says whether it fits. Any step can go.")
    await here.press("enter", "right", "right", "right", "right")
    film.take(3.5, "Short guidance on the projector. Right goes on.")


async def _the_round(film: Filmed) -> None:
    here = film.here
    while here.session.stop is not Stop.BEFORE:
        here.run.tell(e.WentOn())
    here.run.tell(e.RoomAnswered(sees=False))
    for answers in ANSWERS[:4]:
        await _turn(here, answers)
    await here.at_rest()
    film.take(2.5, "The Mirror: one after the other takes the laptop.")
    await here.press("enter", "3", "4", "3")
    film.take(2, "Ten statements about your group. One key answers.")
    await here.press(*"433")
    film.take(2, "Nobody else sees it, not even afterwards.")
    await here.press(*"4333", "enter")
    film.take(2, "Added to a count, and forgotten.")


async def _the_talk(film: Filmed) -> None:
    here = film.here
    here.run.tell(e.TimePassed(2.5))
    await here.app.tell(e.ThanksSeen())
    for answers in ANSWERS[5:]:
        await _turn(here, answers)
    await here.press("c", "y", "right", "right")
    film.take(4.5, SEE)
    await here.press("right")
    film.take(3.5, "A minute alone, then everybody says one sentence.")
    await here.press("right")
    film.take(3.5, "One statement after the other, each with its questions.")


async def _what_stays(film: Filmed) -> None:
    here = film.here
    while here.session.stop is not Stop.DO:
        here.run.tell(e.WentOn())
    for event in (
        e.CommitmentWritten(Commitment("Visit one lesson of a colleague", "Ana, Jonas", "2027-01-15")),
        e.CommitmentWritten(Commitment("Put student work on the table, first ten minutes", "Marta", "2026-12-08")),
        e.NextMeetingSet("2027-01-12", "14:30", "one page of pupils’ work", "Marta"),
    ):
        await here.app.tell(event)
    await here.at_rest()
    film.take(3.5, "What will you do? With a name and a day.")
    await here.press("right", "right", "c")
    film.take(3, "Everybody takes it home with a phone, without any network.")


@pytest.fixture
async def film(room: Opened, today: Callable[[str], None], monkeypatch: pytest.MonkeyPatch) -> Filmed:
    """A session of nine people, from the first page to what they take home."""
    today("2026-11-24")
    monkeypatch.setattr("secrets.token_hex", lambda length: "0" * 2 * length)
    async with room() as here:
        film = Filmed(here)
        await _to_the_mirror(film)
        await _the_round(film)
        await _the_talk(film)
        await _what_stays(film)
        return film


async def test_the_tour_is_what_the_app_shows(film: Filmed, snapshot: SnapshotAssertion) -> None:
    still = [scene.said for scene in film.scenes].index(SEE)
    svg = animated(film.scenes, columns=80, title="A session with PLC Workshop", still=still)
    compare("tour", svg, update=snapshot.session.update_snapshots)
