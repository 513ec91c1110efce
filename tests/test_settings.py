"""Options over environment over file over default, each with where it comes from."""

import json
import sys
from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path

import pytest

from plc_workshop import settings
from plc_workshop.errors import WorkshopError
from plc_workshop.settings import Folders, Settings, Source, gather
from plc_workshop.words import languages
from plc_workshop.words.languages import ENGLISH, Language
from plc_workshop.words.system_languages import Told


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
    given = {"environment": {}, "system": lambda environment: (), **given}
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


CHOICES = [found.name for kind in (Folders, Settings) for found in fields(kind) if found.name != "sources"]
"""All that may be chosen: what no table below knows fails."""
FILE = {
    "theme": ("light", "light"),
    "turn_seconds": (90, 90),
    "threshold": (5, 5),
    "sessions": ("/file", Path("/file")),
    "language": ("en-GB", ENGLISH),
}
"""What the file may say, and what it means."""
ENVIRONMENT = {
    "theme": ("contrast", "contrast"),
    "turn_seconds": ("60", 60),
    "threshold": ("6", 6),
    "sessions": ("from/environment", Path("from/environment")),
    "content": ("packs", Path("packs")),
    "state": ("private", Path("private")),
    "language": ("en_US.UTF-8", ENGLISH),
}
OPTIONS = {
    "theme": "terminal",
    "turn_seconds": 45,
    "threshold": 7,
    "language": "en",
    "sessions": Path("s"),
    "content": Path("c"),
    "state": Path("t"),
}


def chosen(name: str, found: tuple[Folders, Settings]) -> tuple[object, Source]:
    """What counts for this choice, and where it comes from."""
    (holder,) = (each for each in found if name in each.sources)
    return getattr(holder, name), holder.sources[name]


def in_file(names: Iterable[str]) -> str:
    """A settings.toml that says all of these."""
    return "".join(f"{name} = {json.dumps(FILE[name][0])}\n" for name in names)


def in_environment(*names: str) -> dict[str, str]:
    """The variables that say these."""
    return {f"PLC_WORKSHOP_{name.upper()}": ENVIRONMENT[name][0] for name in names}


def meant(value: object, laptop: Path) -> object:
    """A folder counts from where the program was started."""
    return laptop / "here" / value if isinstance(value, Path) else value


@pytest.mark.skipif(sys.platform == "win32", reason="the paths are not full there")
@pytest.mark.parametrize("name", settings.KEYS)
def test_the_file_beats_the_defaults(name: str, laptop: Path) -> None:
    (laptop / "here" / "sessions").mkdir()
    found = gathered(laptop, in_file(settings.KEYS))
    assert chosen(name, found) == (FILE[name][1], Source("file", str(laptop / "config" / "settings.toml")))


@pytest.mark.skipif(sys.platform == "win32", reason="the paths are not full there")
@pytest.mark.parametrize("name", CHOICES)
def test_the_environment_beats_the_file(name: str, laptop: Path) -> None:
    found = gathered(laptop, in_file(settings.KEYS), environment=in_environment(*CHOICES))
    assert chosen(name, found) == (
        meant(ENVIRONMENT[name][1], laptop),
        Source("environment", f"PLC_WORKSHOP_{name.upper()}"),
    )


@pytest.mark.parametrize("name", CHOICES)
def test_an_option_beats_all(name: str, laptop: Path) -> None:
    text = in_file(settings.KEYS) if sys.platform != "win32" else ""
    found = gathered(laptop, text, environment=in_environment(*CHOICES), **{name: OPTIONS[name]})
    value = ENGLISH if name == "language" else meant(OPTIONS[name], laptop)
    assert chosen(name, found) == (value, Source("option", "--" + name.replace("_", "-")))


def test_an_empty_variable_is_none(laptop: Path) -> None:
    _places, found = gathered(laptop, environment=dict.fromkeys(in_environment(*CHOICES), ""))
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


@pytest.mark.skipif(sys.platform == "win32", reason="any name is a folder beside the user's own there")
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


DUTCH = Language("nl", "Nederlands")


@pytest.fixture
def dutch(monkeypatch: pytest.MonkeyPatch) -> Language:
    """A second language that can be chosen."""
    monkeypatch.setattr(languages, "LANGUAGES", (ENGLISH, DUTCH))
    return DUTCH


@pytest.mark.parametrize(
    ("given", "source"),
    [
        ({"language": "nl-BE"}, Source("option", "--language")),
        ({"environment": {"PLC_WORKSHOP_LANGUAGE": "nl_NL.UTF-8"}}, Source("environment", "PLC_WORKSHOP_LANGUAGE")),
        (
            {"system": lambda environment: (Told("lb-LU", "Windows"), Told("nl-BE", "Windows"))},
            Source("system", "Windows"),
        ),
    ],
)
def test_a_language_is_the_nearest_that_there_is(
    given: dict[str, object], source: Source, laptop: Path, dutch: Language
) -> None:
    assert chosen("language", gathered(laptop, "", **given)) == (dutch, source)


def test_a_language_of_the_file_beats_the_systems(laptop: Path, dutch: Language) -> None:
    found = gathered(laptop, 'language = "nl"', system=lambda environment: (Told("en", "LANG"),))
    assert chosen("language", found) == (dutch, Source("file", str(laptop / "config" / "settings.toml")))


@pytest.mark.parametrize("value", ["tlh", "klingon", "5", "nll", "-", "\u202enl"])
def test_a_language_that_nobody_speaks_is_a_remark_and_the_next_one_counts(
    value: str, laptop: Path, dutch: Language
) -> None:
    _folders, found = gathered(laptop, 'language = "nl"', environment={"PLC_WORKSHOP_LANGUAGE": value})
    assert found.language == dutch
    assert found.remarks == ("PLC_WORKSHOP_LANGUAGE: it must be one of en (English), nl (Nederlands).",)
    with pytest.raises(WorkshopError, match="--language: it must be one of en"):
        gathered(laptop, language=value)


@pytest.mark.parametrize("value", ["5", "true", '["nl"]', "2026-01-01", '{a = "nl"}'])
def test_a_file_whose_language_is_no_text_is_a_remark(value: str, laptop: Path, dutch: Language) -> None:
    _folders, found = gathered(laptop, f"language = {value}")
    assert found.language == ENGLISH
    assert len(found.remarks) == 1
    assert "settings.toml, language: it must be one of" in found.remarks[0]


def test_only_an_option_chooses_for_new_sessions(laptop: Path, dutch: Language) -> None:
    assert gathered(laptop, language="nl")[1].language_of_sessions == dutch
    assert gathered(laptop, environment={"PLC_WORKSHOP_LANGUAGE": "nl"})[1].language_of_sessions is None
