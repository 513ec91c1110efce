"""Which packs lie beside that of a session in other languages: found when it is opened, and when it is opened again."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from plc_workshop.runner.desk import Desk
from plc_workshop.runner.run import Run
from plc_workshop.words.languages import Language
from tests.made_up.letters import MADE_UP
from tests.made_up.topics import put_siblings
from tests.stories.conftest import CONTENT, desk_in
from tests.stories.leading import PACK


@pytest.fixture(autouse=True)
def _spoken(spoken_in: Callable[[str], Language]) -> None:
    spoken_in("qx")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return put_siblings(CONTENT, tmp_path / "content", *MADE_UP.values())


def begun(desk: Desk, pack: str) -> Run:
    run = desk.start(replace(desk.blank_setup(desk.packs.locate(pack)), group="Oak"))
    run.close()
    return run


def languages(run: Run) -> list[str]:
    return [each.language for each in run.session.siblings]


def test_they_are_there_when_a_session_is_opened_and_opened_again(tmp_path: Path, content: Path) -> None:
    desk = desk_in(tmp_path, content)
    run = begun(desk, f"{PACK}:en")
    assert languages(run) == ["qw", "qx"]
    again = desk.sessions.resume()
    again.close()
    assert again.session.siblings == run.session.siblings
    assert languages(begun(desk, f"{PACK}:qx")) == ["en", "qw"]


def test_one_that_cannot_be_used_or_spoken_is_none(tmp_path: Path, content: Path) -> None:
    (content / f"{PACK}.qw.yaml").write_text(f"id: {PACK}\nlanguage: qw\n[", "utf-8")
    text = (content / f"{PACK}.yaml").read_text("utf-8")
    (content / f"{PACK}.tlh.yaml").write_text(text.replace("language: en", "language: tlh", 1), "utf-8")
    assert languages(begun(desk_in(tmp_path, content), f"{PACK}:en")) == ["qx"]


def test_a_session_whose_topic_is_gone_goes_on_without(tmp_path: Path, content: Path) -> None:
    desk = desk_in(tmp_path, content)
    begun(desk, f"{PACK}:en")
    shutil.rmtree(content)
    again = desk.sessions.resume()
    again.close()
    assert languages(again) == []


def test_a_copy_that_asks_something_else_keeps_its_own(tmp_path: Path, content: Path) -> None:
    """One folder has the pack in other words, under the same id; what lies beside that one is not its translation."""
    desk = desk_in(tmp_path, content)
    own = desk.folders.own_packs
    own.mkdir(parents=True, exist_ok=True)
    for path in content.glob(f"{PACK}*.yaml"):
        (own / path.name).write_text(path.read_text("utf-8").replace("    - id: ", "    - id: my-"), "utf-8")
    run = begun(desk, str(content / f"{PACK}.yaml"))
    again = desk.sessions.resume()
    again.close()
    assert again.session.siblings == run.session.siblings
    assert not again.session.siblings[0].mirror.statements[0].id.startswith("my-")


def test_the_language_it_speaks_itself_is_never_read(
    tmp_path: Path, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Opening costs nothing where there is no other language."""
    for path in content.glob("*.q?.yaml"):
        path.unlink()
    monkeypatch.setattr("plc_workshop.runner.in_other_languages.load", None)
    desk = desk_in(tmp_path, content)
    begun(desk, PACK)
    desk.sessions.resume().close()
