"""A long command that is told to end: by Ctrl+C, by the system, by a window that closes."""

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from click.testing import CliRunner

from plc_workshop.cli.in_order import ended_in_order
from plc_workshop.cli.main import cli
from plc_workshop.cli.progress import Progress
from tests.region.inboxes import one, put

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="only Ctrl+C reaches a program there")
CODES = {"SIGTERM": 143, "SIGHUP": 129}


@pytest.mark.parametrize("name", CODES)
def test_nothing_of_it_stays_and_the_exit_code_says_why(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "inbox" / "Latvia/Vidzeme/Valmiera" / "1.json", one(1))
    to, before = tmp_path / "out" / "all.parquet", signal.getsignal(getattr(signal, name))

    def told(_progress: Progress, _done: int) -> None:
        assert any(path.suffix == ".work" for path in to.parent.iterdir())
        os.kill(os.getpid(), getattr(signal, name))

    monkeypatch.setattr(Progress, "told", told)
    done = CliRunner().invoke(cli, ["collect", str(tmp_path / "inbox"), "--to", str(to)])
    assert done.exit_code == CODES[name]
    assert [path.name for path in to.parent.iterdir()] in ([], ["region.key"])
    assert signal.getsignal(getattr(signal, name)) == before


@pytest.mark.parametrize(("number", "ends"), [(signal.SIGINT, KeyboardInterrupt), (signal.SIGTERM, SystemExit)])
def test_what_an_engine_makes_of_it_is_no_fault(number: int, ends: type[BaseException]) -> None:
    def query() -> None:
        with suppress(KeyboardInterrupt, SystemExit):
            signal.raise_signal(number)
        raise RuntimeError("Query interrupted")

    with pytest.raises(ends), ended_in_order():
        query()
    with pytest.raises(RuntimeError), ended_in_order():
        raise RuntimeError("of its own")


def test_more_of_it_does_not_break_off_what_takes_away() -> None:
    taken_away = []

    def ends_twice() -> None:
        try:
            signal.raise_signal(signal.SIGTERM)
        finally:
            signal.raise_signal(signal.SIGINT)
            taken_away.append("all")

    with pytest.raises(SystemExit), ended_in_order():
        ends_twice()
    assert taken_away


def test_what_is_ignored_stays_ignored() -> None:
    hang_up = signal.Signals["SIGHUP"]
    before = signal.signal(hang_up, signal.SIG_IGN)
    try:
        with ended_in_order():
            signal.raise_signal(hang_up)
    finally:
        signal.signal(hang_up, before)
