"""A clock of the parser that is moved by hand."""

import pytest
from textual import _parser

from plc_workshop.tui.keyboard import key_parser
from tests.keyboard.heard import TIME


@pytest.fixture
def by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """No busy machine makes a sequence unfinished."""
    monkeypatch.setattr(_parser, "get_time", TIME)
    monkeypatch.setattr(key_parser, "get_time", TIME)
