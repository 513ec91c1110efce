"""A promise starts as not talked about: that is shown whole, and it comes again."""

from pathlib import Path

import pytest

from plc_workshop.results.summary import Commitment
from plc_workshop.runner.clearing import clear
from tests.stories.conftest import Opened, desk_in
from tests.stories.leading import led

STATEMENTS = 10
PROMISED = [Commitment("Visit a lesson", "Ann"), Commitment("Ask our pupils")]


async def test_it_is_shown_whole_and_enter_says_another_state(
    room: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plc_workshop.runner.wall.today", lambda: "2026-10-12")
    led(desk_in(tmp_path), ["4" * STATEMENTS] * 4, commitments=PROMISED).close()
    monkeypatch.setattr("plc_workshop.runner.wall.today", lambda: "2026-11-25")
    async with room("collaborative-learning") as here:
        assert "* not talked about  where it starts" in here.text()
        told = ["".join(span.text for span in line.spans) for line in clear(here.session).head]
        assert told[2:4] == ["Visit a lesson", "Ann"]
        assert told[-1] == "What did we see?", "to the room it is no answer"
        assert "* done" in await here.press("up", "up", "up", "enter")
        told = ["".join(span.text for span in line.spans) for line in clear(here.session).head]
        assert told[-1] == "done"
        assert "Ask our pupils" not in "".join(told), "the room sees one promise at a time"
