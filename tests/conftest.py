"""Property tests measure truth, not speed: a busy machine is no failure. How long what is made up at random goes on."""

import gc
import os
import signal
from collections.abc import Callable, Generator, Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

from plc_workshop import words
from plc_workshop.runner import wall
from plc_workshop.settings import Settings
from plc_workshop.words.languages import Language
from tests.by_turns import OPTION, header
from tests.clocks import HandWall
from tests.workers import WHO_WAIT, scheduler

os.environ["TEXTUAL_COLOR_SYSTEM"] = "truecolor"  # whatever the terminal of whoever runs the tests can
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture
def on_the_wall(monkeypatch: pytest.MonkeyPatch) -> HandWall:
    """The clock on the wall of the program, moved by hand."""
    found = HandWall()
    monkeypatch.setattr(wall, "stamp", found.stamp)
    return found


@pytest.fixture(scope="session")
def made_up_catalogues(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the catalogues of both made-up languages, built once."""
    from tests.made_up.catalogues import build
    from tests.made_up.letters import MADE_UP

    folder = tmp_path_factory.mktemp("locale")
    for each in MADE_UP.values():
        build(each, folder)
    return folder


@pytest.fixture
def spoken_in(made_up_catalogues: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], Language]]:
    """Speaks a made-up language, by its code, until the test ends, as with --language; both are there to choose."""
    from tests.made_up.catalogues import registered

    with registered(made_up_catalogues) as known:

        def spoken(code: str) -> Language:
            words.speak(known[code])
            monkeypatch.setenv("PLC_WORKSHOP_LANGUAGE", code)
            monkeypatch.setattr(Settings, "language_of_sessions", known[code])
            return known[code]

        yield spoken


def pytest_addoption(parser: pytest.Parser) -> None:
    """Longer than in every run, and other than in every run."""
    parser.addoption("--fuzz-seconds", type=float, default=60, help="seconds of noise at the keys, over all places")
    parser.addoption("--bursts", type=int, default=200, help="bursts of keys without a gap, over whole sessions")
    parser.addoption(OPTION, action="store_true", help="stories in each language there is, not in one by turns")
    parser.addoption("--fuzz-seed", default="1", help="another seed makes other noise")


def pytest_configure(config: pytest.Config) -> None:
    """Compile the catalogues that were changed, once for all who run tests side by side."""
    _hear_what_ends_a_program()
    config.addinivalue_line("markers", "in_made_up(*codes): in these made-up languages alone, and in those of people")
    if not hasattr(config, "workerinput"):
        from tests.checks.catalogues import compile_anew

        compile_anew(words.CATALOGUES)


def _hear_what_ends_a_program() -> None:
    """Take back that Ctrl+C or a closed window is ignored, as behind nohup: what tests start would ignore it too."""
    for name, usual in (("SIGINT", signal.default_int_handler), ("SIGHUP", signal.SIG_DFL)):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, usual)


@pytest.hookimpl(wrapper=True, optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> Generator[None, int, int]:
    """How many processes run the tests, where nobody says another number."""
    cores = yield
    return cores if "PYTEST_XDIST_AUTO_NUM_WORKERS" in os.environ else cores + WHO_WAIT


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> object:
    """Who hands out the tests to several processes, where groups are asked for."""
    return scheduler(config, log) if config.getoption("dist") == "loadgroup" else None


def pytest_report_header(config: pytest.Config) -> str:
    """Which language has its turn."""
    return header(config)


def pytest_collection_finish() -> None:
    """Let collections of garbage pass over what the tests are made of: the app collects at each change of screens.

    By itself Python collects less often: most of what it looked through while an app begins is there to stay.
    """
    gc.set_threshold(20_000, 20, 100)
    gc.collect()
    gc.freeze()


_ENDED = count(1)
"""How many tests have."""


def pytest_runtest_logfinish() -> None:
    """The same for what the tests before have left to the next ones, like what was read of packs and styles."""
    if next(_ENDED) % 5 == 0:
        gc.collect()
        gc.freeze()
