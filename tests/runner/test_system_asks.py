"""What the system asks its user is told before it comes, and only where it does."""

import sys
from pathlib import Path

import pytest

from plc_workshop.runner.system_asks import for_another_window, for_connections, for_documents


def test_a_mac_asks_for_documents_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    sessions = tmp_path / "Documents" / "PLC Workshop"
    assert for_documents(sessions) == ""
    monkeypatch.setattr(sys, "platform", "darwin")
    assert "your documents" in for_documents(sessions)
    assert for_documents(tmp_path / "elsewhere") == ""
    sessions.mkdir(parents=True)
    assert for_documents(sessions) == "", "it was asked already"


@pytest.mark.parametrize(("system", "asks"), [("linux", False), ("darwin", True), ("win32", True)])
def test_a_firewall_is_told_of_where_there_is_one(system: str, asks: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert bool(for_connections()) == asks
    assert ("macOS" in for_another_window()) == (system == "darwin")
