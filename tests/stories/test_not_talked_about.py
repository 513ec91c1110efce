"""A file may say of a promise that nobody has talked about it: that is shown whole, and Enter goes on from there."""

from pathlib import Path

import pytest

from plc_workshop.results.summary import Commitment
from plc_workshop.runner.clearing import clear
from tests.stories.conftest import Opened, desk_in
from tests.stories.leading import led

STATEMENTS = 10
PROMISED = [Commitment("Visit a lesson"), Commitment("Ask our pupils")]


async def test_it_is_shown_whole_and_enter_goes_on_from_there(
    room: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plc_workshop.runner.wall.today", lambda: "2026-10-12")
    led(desk_in(tmp_path), ["4" * STATEMENTS] * 4, commitments=PROMISED).close()
    monkeypatch.setattr("plc_workshop.runner.wall.today", lambda: "2026-11-25")
    async with room("collaborative-learning") as here:
        file = here.run.folder / "session.json"
    text = file.read_text("utf-8")
    assert '"state":"on"' in text
    file.write_text(text.replace('"state":"on"', '"state":"not_talked_about"', 1), "utf-8")
    async with room(resume=True) as here:
        assert "not talked about   Visit a lesson" in here.text()
        assert "still on           Ask our pupils" in here.text()
        assert clear(here.session).head[2].spans[0].text == "not talked about   "
        assert "done       Visit a lesson" in await here.press("enter")
