"""Every theme can be read, is chosen in set-up or in the palette, and the room's window wears it too."""

from pathlib import Path
from typing import Literal

import pytest
from rich.color import Color, ColorSystem
from rich.console import Console
from textual.app import App
from textual.theme import Theme

from plc_workshop.results.palette import contrast
from plc_workshop.room import live, runtime_files
from plc_workshop.room.sight import Line, Room, Span
from plc_workshop.settings import THEMES as NAMES
from plc_workshop.tui.base.leading import THEME
from plc_workshop.tui.theme import THEMES, THEMES_IN_256, use
from tests.stories.conftest import Opened
from tests.stories.windows import window

COLOURED = [theme for theme in THEMES if not theme.ansi]
TEXTS = ("ink", "muted", "teal", "amber", "red")


def test_the_settings_know_the_themes_that_there_are() -> None:
    assert tuple(theme.name for theme in THEMES) == NAMES


@pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)
def test_texts_stand_out_from_what_they_stand_on(theme: Theme) -> None:
    colours, least = theme.variables, 7.0 if theme.name == "contrast" else 4.5
    pairs = [*((text, ground) for text in TEXTS for ground in ("ground", "pane")), ("ink", "raised")]
    told = {pair: contrast(colours[pair[0]], colours[pair[1]]) for pair in pairs}
    assert {pair: value for pair, value in told.items() if value < least} == {}


def in_256(colour: str) -> str:
    """What a terminal with 256 colours shows for it."""
    return Color.parse(colour).downgrade(ColorSystem.EIGHT_BIT).get_truecolor().hex


@pytest.mark.parametrize("theme", [theme for theme in THEMES_IN_256 if not theme.ansi], ids=lambda theme: theme.name)
def test_with_256_colours_greys_stay_grey_and_texts_stand_out(theme: Theme) -> None:
    shown = {name: in_256(theme.variables[name]) for name in (*TEXTS, "ground", "pane", "raised", "faint")}
    greys = [shown[name] for name in ("ground", "pane", "raised", "faint", "muted", "ink")]
    assert len(set(greys)) == len(greys), "each can be told from the others"
    assert all(grey[1:3] == grey[3:5] == grey[5:7] for grey in greys)
    pairs = [*((text, ground) for text in TEXTS for ground in ("ground", "pane")), ("ink", "raised")]
    assert {pair: value for pair in pairs if (value := contrast(shown[pair[0]], shown[pair[1]])) < 4.5} == {}


@pytest.mark.parametrize(("system", "ground"), [("truecolor", "#11161c"), ("256", "#121212")])
def test_a_terminal_with_256_colours_has_a_palette_of_its_own(system: Literal["truecolor", "256"], ground: str) -> None:
    app = App[int]()
    app.console = Console(color_system=system, force_terminal=True)
    use(app, "dark")
    assert app.available_themes["dark"].background == ground
    assert app.theme == "dark"


def test_the_terminals_own_theme_names_no_colour_that_is_not_the_terminals() -> None:
    (own,) = (theme for theme in THEMES if theme.ansi)
    assert not [key for key, value in own.variables.items() if value.startswith("#")]


async def test_another_theme_in_the_middle_of_a_session_and_the_room_follows(room: Opened, tmp_path: Path) -> None:
    async with room("collaborative-learning", people=5) as here:
        assert "→" in await here.press("right")
        assert here.app.theme == "dark"
        for wanted in ("light", "contrast", "terminal", "dark", "light"):
            await here.choose(str(THEME.label))
            assert here.app.theme == wanted
    async with room(resume=True) as here:
        here.app.theme = "contrast"
        await here.pilot.pause()
        published = [path.read_text("utf-8") for path in runtime_files.inside(tmp_path / "state" / runtime_files.LIVE)]
        assert all('"theme": "contrast"' in text for text in published)
        assert published


async def test_the_rooms_window_keeps_a_theme_that_was_chosen_for_it(tmp_path: Path) -> None:
    live.publish(runtime_files.path_of(tmp_path / "state", "one"), Room((Line((Span("Hello"),)),), theme="light"))
    async with window(tmp_path / "state") as follows:
        assert "Hello" in await follows.look()
        assert follows.app.theme == "light"
    async with window(tmp_path / "state", follows=False) as own:
        assert "Hello" in await own.look()
        assert own.app.theme == "dark"
    live.publish(runtime_files.path_of(tmp_path / "state", "one"), Room((Line((Span("Hello"),)),), theme="pink"))
    async with window(tmp_path / "state") as unknown:
        assert "Hello" in await unknown.look()
        assert unknown.app.theme == "dark"
