"""The desk, its sessions and its packs: all three know the same folders, also after these have changed."""

from dataclasses import replace
from pathlib import Path

from plc_workshop.runner.desk import Desk
from plc_workshop.runner.rehearse import Rehearsal
from plc_workshop.settings import gather
from tests.packs.examples import GOOD, changed


def desk_in(folder: Path) -> Desk:
    folder.mkdir(exist_ok=True)
    (folder / "demo.yaml").write_text(GOOD, "utf-8")
    return Desk(*gather(sessions=folder / "sessions", content=folder, state=folder / "state"))


def begun(desk: Desk, group: str = "Oak") -> str:
    run = desk.start(replace(desk.blank_setup(), group=group))
    run.close()
    return run.folder.name


def test_sessions_and_packs_follow_the_desk_to_another_folder(tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    begun(desk)
    sessions, packs = desk.sessions, desk.packs
    desk.move_to(tmp_path / "elsewhere")
    assert (sessions.count(), sessions.unfinished(), sessions.last_time("Oak")) == (0, None, "")
    there = begun(desk, "Elm")
    assert [glance.session for glance in sessions.latest()] == [there]
    assert (tmp_path / "elsewhere" / there).is_dir()
    assert (sessions.count(), desk.sessions.count()) == (1, 1)
    assert all(page.parent == tmp_path / "elsewhere" for page in packs.sheet(packs.first(), tuple))


def test_a_rehearsal_has_a_desk_with_sessions_of_its_own(tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    rehearsal = Rehearsal(desk)
    rehearsal.start().close()
    assert (rehearsal.desk.sessions.count(), desk.sessions.count()) == (1, 0)
    assert rehearsal.desk.packs.cards() == desk.packs.cards()
    rehearsal.end()


def test_a_copy_and_a_mended_pack_are_among_the_cards(tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    bad = tmp_path / "bad.yaml"
    bad.write_text(changed("id: demo", "id: bad").replace("minutes: 5", "minutes: x"), "utf-8")
    assert [card.id for card in desk.packs.cards()] == ["demo"]
    assert desk.packs.at_a_glance() == "2 topics, 1 with problems"
    copied = desk.packs.copy(desk.packs.locate("demo"))
    assert copied in {card.path for card in desk.packs.cards()}
    bad.write_text(changed("id: demo", "id: bad"), "utf-8")
    assert [shelved.problems for shelved in desk.packs.in_full()] == [0, 0, 0]
    assert desk.packs.at_a_glance() == "3 topics, all good"
