"""A session whose folder was renamed, moved or copied, as the people of this laptop meet it."""

import json
import shutil
from pathlib import Path

import pytest

from plc_workshop.errors import WorkshopError
from plc_workshop.runner.desk import Desk
from plc_workshop.session import events as e
from plc_workshop.session.state import Round, Stop
from tests.stories.conftest import desk_in
from tests.stories.leading import led


def begun(desk: Desk, until: Stop = Stop.COVER) -> Path:
    """A session on its way; its folder."""
    run = led(desk, ["4" * 10] * 5, until=until)
    run.close()
    return run.folder


def test_a_renamed_session_is_told_and_gone_on_with_under_its_id(tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    folder = begun(desk)
    folder.rename(folder.with_name("Oak, at school"))
    (glance,) = desk.sessions.latest()
    assert (glance.session, glance.group, glance.date) == (folder.name, "Oak", folder.name[:10])
    assert glance.folder == "Oak, at school"
    assert glance.state.endswith("5 of 5 people are done; its folder is Oak, at school")
    assert not glance.copy
    assert desk.sessions.last_time("Oak").startswith("last met")
    for name in ("", folder.name, glance.folder):
        run = desk.sessions.resume(name)
        assert run.session.done == 5
        run.close()
    run = desk.sessions.resume(folder.name)
    run.tell(e.RoomAnswered(sees=False))
    run.tell(e.RoundClosed())
    run.close()
    assert desk.sessions.summary(folder.name).mirror is not None
    assert desk.sessions.export(folder.name)[0].parent == (tmp_path / "sessions" / "Oak, at school").resolve()
    assert not list((tmp_path / "state" / "pending").iterdir())


def test_a_session_called_as_one_of_another_day_is_found(tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    folder = begun(desk)
    folder.rename(folder.with_name("2020-01-20-elm-0000"))
    (glance,) = desk.sessions.latest()
    assert (glance.session, glance.group, glance.date) == (folder.name, "Oak", folder.name[:10])
    desk.sessions.resume(folder.name).close()


def test_a_copy_is_told_looked_at_and_never_gets_the_answers(tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    folder = begun(desk)
    shutil.copytree(folder, folder.with_name("Copy of Oak"))
    glances = {glance.folder: glance for glance in desk.sessions.latest()}
    assert [glance.copy for glance in (glances[folder.name], glances["Copy of Oak"])] == [False, True]
    assert glances["Copy of Oak"].state.endswith("its folder is Copy of Oak, a copy")
    unfinished = desk.sessions.unfinished()
    assert unfinished is not None
    assert unfinished.folder == folder.name
    with pytest.raises(WorkshopError, match=f"Copy of Oak is a copy of the session in {folder.name}"):
        desk.sessions.resume("Copy of Oak")
    assert desk.sessions.summary("Copy of Oak").mirror is None
    desk.sessions.delete("Copy of Oak")
    run = desk.sessions.resume()
    assert run.session.done == 5
    run.close()


def test_of_two_copies_without_the_folder_of_its_name_the_first_one_gets_the_answers(tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    folder = begun(desk)
    shutil.copytree(folder, folder.with_name("One"))
    folder.rename(folder.with_name("Two"))
    with pytest.raises(WorkshopError, match="Two is a copy of the session in One") as caught:
        desk.sessions.resume("Two")
    assert "move that folder away" in caught.value.hint
    assert {glance.folder: glance.copy for glance in desk.sessions.latest()} == {"One": False, "Two": True}
    desk.sessions.resume().close()
    shutil.move(tmp_path / "sessions" / "One", tmp_path / "One")
    run = desk.sessions.resume("Two")
    assert run.session.done == 5
    run.close()


def test_a_copy_of_a_session_that_is_over_is_opened_and_said_to_be_one(tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    folder = begun(desk, Stop.DO)
    shutil.copytree(folder, folder.with_name("Copy of Oak"))
    run = desk.sessions.resume("Copy of Oak")
    assert run.session.record.round is Round.CLOSED
    assert run.session.view.said.endswith(f"This is a copy of the session in the folder {folder.name}.")
    run.close()
    run = desk.sessions.resume(folder.name)
    assert "copy" not in run.session.view.said
    run.close()


def test_a_session_moved_into_a_folder_is_gone_on_with_from_home(tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    folder = begun(desk)
    (tmp_path / "sessions" / "2026-27").mkdir()
    folder.rename(tmp_path / "sessions" / "2026-27" / folder.name)
    glance = desk.sessions.unfinished()
    assert glance is not None
    assert (glance.session, glance.folder) == (folder.name, f"2026-27/{folder.name}")
    desk.sessions.resume(glance.folder).close()
    desk.sessions.delete(glance.folder)
    assert desk.sessions.count() == 0
    assert not list((tmp_path / "state" / "pending").iterdir())


def test_what_was_promised_in_a_renamed_session_comes_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = desk_in(tmp_path)
    with monkeypatch.context() as then:
        then.setattr("plc_workshop.runner.wall.today", lambda: "2026-01-20")
        folder = begun(desk, Stop.DO)
    folder.rename(folder.with_name("January"))
    run = led(desk, ["4" * 10] * 5, until=Stop.COVER)
    run.close()
    assert run.session.record.earlier is not None
    assert run.session.record.earlier.date == "2026-01-20"


def test_the_list_tells_a_folders_name_harmlessly(tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    folder = begun(desk)
    folder.rename(folder.with_name("Oak\u202e\u061c 2026"))
    (glance,) = desk.sessions.latest()
    assert glance.state.endswith("its folder is Oak 2026")
    desk.sessions.resume(glance.folder).close()
    kept = json.loads((tmp_path / "sessions" / glance.folder / "session.json").read_text("utf-8"))
    assert kept["session"]["1"]["session"] == folder.name
