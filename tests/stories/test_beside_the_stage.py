"""What the facilitator's window makes of the room's window."""

from pathlib import Path

from plc_workshop.room import live, runtime_files
from plc_workshop.room.sight import Size
from plc_workshop.session.state import Stop
from plc_workshop.tui.widgets.keyline import KeyLine
from tests.stories.conftest import Opened

NOTES = "Before people come"


async def test_a_section_is_cut_for_the_window_of_the_room_and_the_notes_stay_away(
    room: Opened, tmp_path: Path
) -> None:
    state = tmp_path / "state"
    async with room("collaborative-learning", size=(100, 40)) as here:
        live.sign(state, here.session.record.session, Size(60, 16))
        assert "The room has its own window: this one is yours." in await here.wait(0.5)
        await here.press("right")
        while here.session.record.section == 0 and here.session.record.page == 0:
            shown = here.text()
            assert NOTES in shown
            assert "Next: Sharing the work" in shown
            await here.press("right")
        guide = live.read(runtime_files.path_of(state, here.session.record.session))
        assert guide is not None
        assert guide.guide is not None
        assert (guide.guide.columns, guide.guide.rows) == (60, 16)
        assert guide.guide.page == 1, "the room's window needs a second page, this one would not"
        assert "Your notes" in await here.press("n"), "asked for nothing: the room cannot see it"
        assert NOTES.encode() not in runtime_files.path_of(state, here.session.record.session).read_bytes()


async def test_what_the_facilitator_cannot_see_whole_says_so(room: Opened, tmp_path: Path) -> None:
    async with room("collaborative-learning", size=(80, 24)) as here:
        assert "Your notes belong to the sections: this step has none." in await here.press("n")
        live.sign(tmp_path / "state", here.session.record.session, Size(120, 40))
        await here.wait(0.5)
        for section in here.session.pack.sections:
            while section.discuss[-1] not in (shown := " ".join((await here.press("right")).replace("▌", "").split())):
                pass
            assert here.session.pack.sections[here.session.record.section] == section
            assert all(question in shown for question in section.discuss)
            assert "lines more: press n" in shown
        pages = [await here.press("n")]
        assert "Your notes" in pages[0]
        while "any key closes this" not in pages[-1]:
            pages.append(await here.press("right"))
        whole = " ".join(" ".join(pages).replace("▌", " ").split())
        assert section.body.split("\n")[0].replace("*", "") in whole, (
            "what the notes say she reads aloud may be folded on her page"
        )
        assert all(question in whole for question in section.discuss)


async def test_the_question_of_the_round_is_answered_by_the_window(room: Opened, tmp_path: Path) -> None:
    async with room("collaborative-learning", size=(80, 24)) as here:
        while "Can the room see this screen?" not in here.text():
            await here.press("right")
        live.sign(tmp_path / "state", here.session.record.session, Size(80, 24))
        assert "y  Yes, the room can see it" in here.text()
        assert "No: it has its own window." in await here.wait(0.5)
        assert "Yes, the room can see it" not in here.text()
        here.app.screen.post_message(KeyLine.Clicked("y"))  # on its way while the line was painted anew
        await here.pilot.pause()
        assert here.session.stop is Stop.BEFORE
        here.app.screen.post_message(KeyLine.Clicked("?"))
        await here.pilot.pause()
        assert "Keys" in here.text()
        await here.press("escape")
        assert "Pass the laptop" in await here.press("enter")
        assert here.session.view.room_sees is False
        live.sign_off(tmp_path / "state", here.session.record.session)
        shown = await here.wait(0.5)
        assert "The room's window is gone" in shown
        assert here.session.stop is Stop.BEFORE


async def test_two_windows_and_one_that_comes_back(room: Opened, tmp_path: Path) -> None:
    state = tmp_path / "state"
    async with room("collaborative-learning") as here:
        session = here.session.record.session
        live.sign(state, session, Size(120, 40))
        await here.wait(0.5)
        (state / "stage" / f"{session}-1.json").write_text('{"format": 1, "columns": 70, "rows": 50}')
        await here.wait(0.5)
        assert here.session.view.stage == (70, 40)
        (state / "stage" / f"{session}-1.json").unlink()
        await here.wait(0.5)
        assert here.session.view.stage == (120, 40)
