"""The option that breaks what each entry names, and what the entries share."""

from pathlib import Path

import pytest

from tests.stories.every_key.harness import Shelf, Story
from tests.workers import shared

OPTION = "--break-commands"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option."""
    parser.addoption(OPTION, action="store_true", help="break the command of every entry: each must be red")


@pytest.fixture
def breaks(request: pytest.FixtureRequest) -> bool:
    """Whether what an entry names is broken just before its key is pressed."""
    return bool(request.config.getoption(OPTION, default=False))


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """The files of every start."""
    return Shelf(shared(tmp_path_factory, "starts"))


@pytest.fixture
def story(tmp_path: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> Story:
    """What happens around the app."""
    return Story(tmp_path, shelf, monkeypatch)
