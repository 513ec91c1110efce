"""The facilitator opens the script in the talk: for her alone, so asked first where the room can see."""

from pathlib import Path

from plc_workshop.room import live, runtime_files
from plc_workshop.room.sight import Size
from plc_workshop.session.state import Stop
from plc_workshop.tui.widgets.markdown_text import read_as_text
from tests.stories.conftest import Opened, desk_in
from tests.stories.leading import led

BALLOTS = ["3344212334", "3443323412", "4424414341", "3434233421", "3344133311", "4433423412", *["3344312323"] * 2]
OURS = "find one sentence that begins with I notice"
TOPIC = "we say yes to helping, and that views differ on time"
ALOUD = "This is how eight of us answered. We say yes to"


def test_markdown_is_read_as_its_author_meant_it() -> None:
    text = read_as_text("Say **at once** [/red]:\nnobody asks.\n\n- one\n- *two*\n\n1. three\n")
    assert text.plain == "Say at once [/red]: nobody asks.\n\n–  one\n–  two\n\n1.  three"
    assert {text.plain[span.start : span.end] for span in text.spans if str(span.style) == "bold"} == {"at once"}
    assert read_as_text("").plain == ""


async def test_n_shows_the_script_and_asks_where_the_room_can_see(room: Opened, tmp_path: Path) -> None:
    led(desk_in(tmp_path), BALLOTS, until=Stop.NOTICE).close()
    async with room(resume=True, size=(80, 24)) as here:
        assert "n script" in here.text()
        assert "Show the script here?" in await here.press("n")
        assert "n script" in await here.press("enter"), "the harmless row comes first"
        shown = [await here.press("n", "y")]
        assert "Script: I notice" in shown[0]
        while "any key closes this" not in shown[-1]:
            shown.append(await here.press("right"))
        whole = " ".join(" ".join(shown).replace("▌", " ").split())
        at = [whole.index(each) for each in ("For this topic", TOPIC, "Say", OURS, "Read aloud", ALOUD)]
        assert at == sorted(at)
        assert whole.index("Watch for") < whole.index("Quiet is work") < whole.index("Short of time")
        assert "every second person" in shown[-1] or "Quiet is work" in shown[-1], "no page is empty"
        await here.press("enter")
        state = tmp_path / "state"
        live.sign(state, here.session.record.session, Size(100, 30))
        await here.wait(0.5)
        assert "Script: I notice" in await here.press("n"), "asked for nothing: the room cannot see it"
        seen = runtime_files.path_of(state, here.session.record.session).read_text("utf-8")
        assert not any(each in seen for each in (OURS, TOPIC, ALOUD))
