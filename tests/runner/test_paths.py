"""What somebody types or drops as a path is one, whatever it holds; and no file takes another one's place."""

import os
import sys
import threading
from pathlib import Path
from queue import Empty, Queue

import pytest

from plc_workshop import windows_api
from plc_workshop.results.year import Year
from plc_workshop.runner import paths
from plc_workshop.runner.paths import path_in, sticks
from plc_workshop.runner.takehome import write_year


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("file:///a%20b", "/a b"), ("file:///a%00b", "/ab"), ("file://[x", "file:/[x"), ("\0", "."), ("'", ".")],
)
def test_what_is_no_path_is_one_that_is_not_there(typed: str, meant: str) -> None:
    assert path_in(typed) == Path(meant)
    path_in(typed).exists()


def test_each_group_has_its_own_page_of_the_year(tmp_path: Path) -> None:
    groups = ("Oak", "Jānis & Øl", "🌳", "日本", "CON", "long " * 10 + "a", "long " * 10 + "b")
    written = [write_year(Year(group, "2026-09-01", 1, "group"), tmp_path).name for group in groups]
    assert written[:2] == ["our-year-oak.html", "our-year-janis-ol.html"]
    assert len({*written}) == len(groups)


def test_of_the_drives_of_windows_only_what_can_be_taken_out_is_a_stick(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, away = tmp_path / "E", tmp_path / "N"
    here.mkdir()
    looked: list[object] = []
    real = os.path.isdir
    monkeypatch.setattr(os.path, "isdir", lambda place: bool(looked.append(place)) or real(place))  # type: ignore[func-returns-value]
    kinds = {tmp_path: 3, here: windows_api.REMOVABLE, away: windows_api.REMOTE, tmp_path / "none": 2}
    monkeypatch.setattr(windows_api, "drives", lambda: iter(kinds.items()))
    monkeypatch.setattr(sys, "platform", "win32")
    assert sticks() == (here,)
    assert away not in looked, "one that is away thinks for half a minute"


def test_a_stick_that_does_not_answer_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    good, broken = tmp_path / "good", tmp_path / "broken"
    good.mkdir()
    broken.mkdir()
    if os.name == "posix":
        (tmp_path / "the disk itself").symlink_to(good)
    others, mended = len(list(tmp_path.iterdir())) - 1, threading.Event()

    class Answered(Queue[Path | None]):
        """The time is over when all have answered but the one that is broken: no busy machine is too slow for them."""

        came = 0

        def get(self, block: bool = True, timeout: float | None = None) -> Path | None:
            del block, timeout
            if self.came == others:
                raise Empty
            self.came += 1
            return super().get(timeout=20)

    real = os.path.isdir
    monkeypatch.setattr(os.path, "isdir", lambda place: (place != broken or mended.wait(20)) and real(place))
    monkeypatch.setattr(paths, "Queue", Answered)
    monkeypatch.setattr(paths, "_VOLUMES", tmp_path)
    monkeypatch.setattr(sys, "platform", "darwin")
    assert sticks() == (good,)
    mended.set()


@pytest.mark.skipif(sys.platform != "win32", reason="elsewhere drives have no letters")
def test_the_drives_of_this_machine_are_told() -> None:
    assert Path("C:/") in dict(windows_api.drives())
