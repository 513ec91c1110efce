"""Three languages can be chosen here: English and two made-up ones."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from plc_workshop import words
from plc_workshop.runner.desk import Desk
from plc_workshop.settings import gather
from plc_workshop.words import languages, speak
from plc_workshop.words.calendars import CALENDARS
from plc_workshop.words.languages import ENGLISH
from tests.stories.conftest import CONTENT
from tests.stories.speaking.laptops import QW, QX, Laptop


@pytest.fixture(autouse=True)
def _three(made_up_catalogues: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Three languages can be chosen; the laptop itself says nothing."""
    monkeypatch.setattr(words, "CATALOGUES", made_up_catalogues)
    monkeypatch.setattr(languages, "LANGUAGES", (ENGLISH, QX, QW))
    monkeypatch.setitem(CALENDARS, "qx", CALENDARS["nl"])
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "PLC_WORKSHOP_LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    yield
    speak(ENGLISH)


@pytest.fixture
def laptop(tmp_path: Path) -> Laptop:
    """A desk on a laptop whose user speaks a language, or was given one as an option."""

    def made(users: str = "en", option: str | None = None, content: Path = CONTENT) -> Desk:
        folders, settings = gather(
            sessions=tmp_path / "sessions", content=content, state=tmp_path / "state", config=tmp_path, language=option,
            environment={"PLC_WORKSHOP_LANGUAGE": users},
        )  # fmt: skip
        speak(settings.language)
        return Desk(folders, settings)

    return made
