"""The desk, its sessions and its packs: all three know the same folders, also after these have changed."""

from dataclasses import replace
from pathlib import Path

import pytest

from plc_workshop.runner.desk import Desk
from plc_workshop.runner.rehearse import Rehearsal
from plc_workshop.settings import gather
from plc_workshop.words.languages import ENGLISH, Language
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


def test_a_topic_in_several_languages_is_one_and_stands_where_it_does_in_each(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever it is called there: the first one is what set-up offers."""
    dutch = Language("nl", "Nederlands")
    monkeypatch.setattr("plc_workshop.words.languages.LANGUAGES", (ENGLISH, dutch))
    other = changed("id: demo", "id: other").replace("title: Demo", "title: Later")
    for name, text, title in (("demo", changed("title: Demo", "title: Demo"), "Zo"), ("other", other, "Anders")):
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
        told = text.replace("language: en", "language: nl").replace("title: Demo", f"title: {title}")
        (tmp_path / f"{name}.nl.yaml").write_text(told.replace("title: Later", f"title: {title}"), "utf-8")
    for language, titles in ((ENGLISH, ["Demo", "Later"]), (dutch, ["Zo", "Anders"])):
        monkeypatch.setattr("plc_workshop.words._spoken", language)
        packs = desk_in(tmp_path).packs
        assert [card.title for card in packs.topics()] == titles
        assert [shelved.title for shelved in packs.in_full()] == titles
        assert packs.at_a_glance() == "2 topics, all good"
    (tmp_path / "demo.yaml").write_text(changed("minutes: 5", "minutes: x"), "utf-8")
    assert packs.in_full()[1].title == "demo.yaml", "what is to be mended stands there in any language"
    assert packs.at_a_glance() == "3 topics, 1 with problems"
