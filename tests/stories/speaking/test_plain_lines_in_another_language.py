"""A turn in plain lines, in another language from its first lines to its last; and everybody else goes on as ever."""

from pathlib import Path

import pytest
from textual.drivers import headless_driver

from plc_workshop.session.state import Stop
from plc_workshop.words import spoken
from plc_workshop.words.languages import ENGLISH
from tests.made_up.letters import ACCENTED, MADE_UP, OPENS
from tests.made_up.topics import put_siblings
from tests.stories.conftest import CONTENT
from tests.stories.leading import STATEMENTS, led
from tests.stories.lines_heard import Heard
from tests.stories.speaking.laptops import FIVE, Laptop, opened
from tests.stories.test_plain_lines import typed
from tests.stories.windows import window


def letter(key: str) -> str:
    """A key of the made-up language."""
    return ACCENTED.keys.get(key, key)


@pytest.mark.parametrize("ending", ["handed in", "left"])
async def test_the_lines_are_in_it_and_what_comes_after_them_is_not(
    ending: str, laptop: Laptop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(headless_driver, "HeadlessDriver", Heard)
    Heard.written = ""
    content = put_siblings(CONTENT, tmp_path / "content", *MADE_UP.values())
    run = led(laptop(content=content), FIVE[:1], until=Stop.COVER, people=6)
    async with (
        window(tmp_path / "state") as stage,
        opened(laptop(content=content), tmp_path, run=run) as here,
    ):
        await here.press("o")
        await here.to_row("For a screen reader")
        await here.press("enter")
        assert "l and Enter: another language." in await typed(here, "")
        assert f"1: {MADE_UP['qx'].name}." in await typed(here, "l")
        said = await typed(here, "1")
        assert ACCENTED.message("Nothing that you type is shown.").split()[0] in " ".join(said)
        said = await typed(here, "")
        assert all(OPENS not in line or line.startswith(OPENS) for line in said[:1])
        assert here.session.siblings[1].mirror.statements[0].text.split()[0] in " ".join(said)
        assert OPENS not in await stage.look()
        if ending == "handed in":
            await typed(here, *"3" * STATEMENTS)
            said = await typed(here, letter("h"), letter("y"))
            assert ACCENTED.message("Saved. Thank you.") in said
        else:
            said = await typed(here, letter("q"), "9")
            assert ACCENTED.message("These lines are wiped now.") in said
        assert OPENS not in await stage.look()
        await here.wait(11)
        assert spoken() == ENGLISH
        assert OPENS not in here.text()
        assert "Pass the laptop" in here.text()
        assert here.session.done == (2 if ending == "handed in" else 1)
