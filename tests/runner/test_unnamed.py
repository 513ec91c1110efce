"""A session of a group without a name is called by its day and its topic, never by its id."""

import os
import shutil
from dataclasses import replace
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from plc_workshop.cli.main import cli
from plc_workshop.runner.desk import Desk
from tests.stories.conftest import CONTENT, desk_in


def begun(desk: Desk, moment: int, pack: str = "collaborative-learning", group: str = "") -> Path:
    """The folder of a session that began at this second."""
    run = desk.start(replace(desk.blank_setup(desk.packs.locate(pack)), group=group))
    run.close()
    for path in run.folder.iterdir():
        os.utime(path, (moment, moment))
    return run.folder


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk on 29 November."""
    monkeypatch.setattr("plc_workshop.runner.wall.today", lambda: "2026-11-29")
    return desk_in(tmp_path)


def called(desk: Desk) -> dict[str, str]:
    """What each session is called, by its folder."""
    glances = desk.sessions.latest()
    return dict(zip((glance.folder for glance in glances), desk.sessions.names(glances), strict=True))


def test_two_of_one_day_and_topic_are_told_apart_in_the_order_in_which_they_began(desk: Desk) -> None:
    second, first = begun(desk, 2_000), begun(desk, 1_000)
    other, named = begun(desk, 3_000, "our-meetings"), begun(desk, 4_000, group="[/red] Eik 🌳")
    assert called(desk) == {
        first.name: "29 November, Collaborative learning, the first",
        second.name: "29 November, Collaborative learning, the second",
        other.name: "29 November, Our meetings",
        named.name: "[/red] Eik 🌳",
    }
    os.utime(first / "session.json", (9_000, 9_000))
    assert called(desk)[first.name].endswith("the first"), "which one was gone on with last changes no name"
    desk.sessions.delete(second.name)
    assert called(desk)[first.name] == "29 November, Collaborative learning"


def test_a_copy_is_no_other_session_and_a_topic_that_cannot_be_read_is_left_out(desk: Desk) -> None:
    folder = begun(desk, 1_000)
    shutil.copytree(folder, folder.with_name("Copy of it"))
    assert set(called(desk).values()) == {"29 November, Collaborative learning"}
    for path in folder.parent.glob("*/pack.yaml"):
        path.write_text("[", "utf-8")
    assert set(called(desk).values()) == {"29 November"}


def test_the_list_on_the_command_line_says_it_behind_the_id(desk: Desk) -> None:
    folder, named = begun(desk, 1_000), begun(desk, 2_000, group="Oak")
    options = ["--sessions", str(folder.parent), "--content", str(CONTENT), "--state", str(desk.folders.state)]
    lines = CliRunner().invoke(_program(), ["sessions", *options]).stdout.splitlines()
    assert {tuple(line.split("\t")[:2]) for line in lines} == {
        (folder.name, "29 November, Collaborative learning"),
        (named.name, "Oak"),
    }


def _program() -> click.Command:
    return cli
