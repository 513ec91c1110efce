"""Options over environment over file over default, each with where it comes from."""

import sys
from pathlib import Path

import pytest

from plc_workshop import settings
from plc_workshop.errors import WorkshopError
from plc_workshop.settings import Folders, Settings, Source, gather


@pytest.fixture
def laptop(tmp_path: Path) -> Path:
    """A folder with a configuration folder and a working folder in it."""
    (tmp_path / "config").mkdir()
    (tmp_path / "here").mkdir()
    return tmp_path


def gathered(laptop: Path, text: str = "", **given: object) -> tuple[Folders, Settings]:
    """What counts on that laptop, with such a settings.toml."""
    if text:
        (laptop / "config" / "settings.toml").write_text(text, encoding="utf-8")
    given = {"environment": {}, **given}
    return gather(config=laptop / "config", here=laptop / "here", **given)  # type: ignore[arg-type]


def test_without_anything_the_defaults_count(laptop: Path) -> None:
    folders, found = gathered(laptop)
    assert (found.theme, found.turn_seconds, found.threshold) == ("dark", None, 4)
    assert folders.sessions.name == "PLC Workshop"
    assert folders.content == settings.shipped_content()
    assert "plc-workshop" in folders.state.parts
    assert {source.kind for source in (*folders.sources.values(), *found.sources.values())} == {"default"}


def test_the_working_folder_counts_where_it_has_the_folders(laptop: Path) -> None:
    (laptop / "here" / "sessions").mkdir()
    (laptop / "here" / "content").mkdir()
    (laptop / "here" / "state").mkdir()
    folders, _found = gathered(laptop)
    assert folders.sessions == laptop / "here" / "sessions"
    assert folders.content == laptop / "here" / "content"
    assert folders.state != laptop / "here" / "state"
    assert folders.sources["sessions"] == Source("folder", str(laptop / "here"))
    assert folders.sources["state"].kind == "default"


FILE = """
theme = "light"
turn_seconds = 90
threshold = 5
sessions = "/from/file"
"""
ENVIRONMENT = {
    "PLC_WORKSHOP_THEME": "dark",
    "PLC_WORKSHOP_TURN_SECONDS": "60",
    "PLC_WORKSHOP_THRESHOLD": "6",
    "PLC_WORKSHOP_SESSIONS": "from/environment",
    "PLC_WORKSHOP_CONTENT": "packs",
    "PLC_WORKSHOP_STATE": "private",
}


@pytest.mark.skipif(sys.platform == "win32", reason="the paths are not full there")
def test_the_file_beats_the_defaults(laptop: Path) -> None:
    (laptop / "here" / "sessions").mkdir()
    folders, found = gathered(laptop, FILE)
    assert (found.theme, found.turn_seconds, found.threshold) == ("light", 90, 5)
    assert folders.sessions == Path("/from/file")
    file = Source("file", str(laptop / "config" / "settings.toml"))
    assert found.sources == {"theme": file, "turn_seconds": file, "threshold": file}
    assert folders.sources["sessions"] == file


@pytest.mark.skipif(sys.platform == "win32", reason="the paths are not full there")
def test_the_environment_beats_the_file(laptop: Path) -> None:
    folders, found = gathered(laptop, FILE, environment=ENVIRONMENT)
    assert (found.theme, found.turn_seconds, found.threshold) == ("dark", 60, 6)
    here = laptop / "here"
    assert folders == Folders(here / "from" / "environment", here / "packs", here / "private")
    assert found.sources["threshold"] == Source("environment", "PLC_WORKSHOP_THRESHOLD")


def test_an_option_beats_all(laptop: Path) -> None:
    folders, found = gathered(
        laptop,
        theme="light",
        turn_seconds=45,
        threshold=7,
        sessions=Path("s"),
        state=laptop / "t",
        environment=ENVIRONMENT,
    )
    assert (found.theme, found.turn_seconds, found.threshold) == ("light", 45, 7)
    assert folders == Folders(laptop / "here" / "s", laptop / "here" / "packs", laptop / "t")
    assert found.sources["turn_seconds"] == Source("option", "--turn-seconds")


def test_an_empty_variable_is_none(laptop: Path) -> None:
    _folders, found = gathered(laptop, environment=dict.fromkeys(ENVIRONMENT, ""))
    assert found == Settings()


@pytest.mark.parametrize(
    ("text", "said", "hint"),
    [
        ("treshold = 5", "unknown key: treshold", "Did you mean threshold?"),
        ("turn-seconds = 50", "unknown key: turn-seconds", "Did you mean turn_seconds?"),
        ("[theme2]", "unknown key: theme2", "theme"),
        ("zzz = 1", "unknown key: zzz", "theme, turn_seconds, threshold, sessions"),
        ("theme = light", "cannot be read", "quotation marks"),
        ('theme = "pink"', "settings.toml, theme: it must be one of dark, light, contrast, terminal", ""),
        ("theme = true", "settings.toml, theme: it must be one of dark, light, contrast, terminal", ""),
        ("threshold = 3", "settings.toml, threshold: it must be a whole number from 4 to 999", ""),
        ("threshold = true", "settings.toml, threshold: it must be a whole number", ""),
        ("threshold = 4.0", "settings.toml, threshold: it must be a whole number", ""),
        ('threshold = "5"', "settings.toml, threshold: it must be a whole number", ""),
        ("turn_seconds = 19", "settings.toml, turn_seconds: it must be a whole number from 20 to 3600", ""),
        ("turn_seconds = 3601", "settings.toml, turn_seconds: it must be a whole number from 20 to 3600", ""),
        ('sessions = "some/where"', "settings.toml, sessions: it must be the full path", ""),
        ("sessions = 5", "settings.toml, sessions: it must be the full path", ""),
    ],
)
def test_a_file_that_is_off_is_said_with_its_place(laptop: Path, text: str, said: str, hint: str) -> None:
    with pytest.raises(WorkshopError) as caught:
        gathered(laptop, text)
    assert said in caught.value.message
    assert str(laptop / "config" / "settings.toml") in caught.value.message
    assert hint in caught.value.hint


@pytest.mark.parametrize("value", ["3", "four", "-5", "5.0", "٥", " 5", "9" * 5000])
def test_a_variable_that_is_off_is_said_with_its_name(laptop: Path, value: str) -> None:
    with pytest.raises(WorkshopError, match=r"^PLC_WORKSHOP_THRESHOLD: it must be a whole number from 4 to 999\.$"):
        gathered(laptop, environment={"PLC_WORKSHOP_THRESHOLD": value})


def test_a_home_nobody_has_is_said(laptop: Path) -> None:
    with pytest.raises(WorkshopError, match="PLC_WORKSHOP_SESSIONS: it must be a folder"):
        gathered(laptop, environment={"PLC_WORKSHOP_SESSIONS": "~nobody-has-this-name/x"})


def test_a_file_of_an_editor_that_marks_its_bytes_is_read(laptop: Path) -> None:
    (laptop / "config" / "settings.toml").write_bytes(b'\xef\xbb\xbftheme = "light"\r\n')
    assert gathered(laptop)[1].theme == "light"


def test_a_file_that_is_no_text_is_said(laptop: Path) -> None:
    (laptop / "config" / "settings.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(WorkshopError, match="cannot be read"):
        gathered(laptop)


def test_a_file_that_may_not_be_read_is_said(laptop: Path) -> None:
    (laptop / "config" / "settings.toml").mkdir()
    with pytest.raises(WorkshopError, match="cannot be read"):
        gathered(laptop)


def test_the_packs_that_come_with_the_program_are_there() -> None:
    assert list(settings.shipped_content().glob("*.yaml"))
    assert settings.settings_file().name == "settings.toml"


def test_a_working_folder_that_was_deleted_is_said(monkeypatch: pytest.MonkeyPatch, laptop: Path) -> None:
    def gone() -> Path:
        raise FileNotFoundError

    monkeypatch.setattr(Path, "cwd", gone)
    with pytest.raises(WorkshopError, match="not there any more"):
        gather(environment={}, config=laptop / "config")
