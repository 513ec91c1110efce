"""One pack in two languages: which one is led, copied and compared, from the outside."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from plc_workshop.errors import Refused
from plc_workshop.runner import last_time
from plc_workshop.runner.desk import Desk
from plc_workshop.runner.printing import Wanted, beside, write_answers
from plc_workshop.words.languages import ENGLISH, Language
from tests.stories.conftest import CONTENT, IN_OTHER_LANGUAGES, desk_in
from tests.stories.leading import PACK, led
from tests.stories.test_commands import told as told_of_ours
from tests.stories.two_rounds import FIRST, FOUR, Today


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The shipped packs, and one of them in Dutch."""
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder, ignore=shutil.ignore_patterns(IN_OTHER_LANGUAGES))
    english = (folder / f"{PACK}.yaml").read_text("utf-8")
    dutch = "\n".join(
        f"{line} (nl)" if line.strip().startswith(("text: ", "title: Coll")) else line for line in english.split("\n")
    ).replace("language: en", "language: nl", 1)
    (folder / f"{PACK}.nl.yaml").write_text(dutch, "utf-8")
    return folder


def started(desk: Desk, pack: str, **choices: object) -> str:
    """The language of the pack that a new session of it leads."""
    run = desk.start(replace(desk.blank_setup(desk.packs.locate(pack)), **{"people": 4, **choices}))  # type: ignore[arg-type]
    run.close()
    return run.session.pack.language


@pytest.fixture
def dutch(monkeypatch: pytest.MonkeyPatch) -> Language:
    """A second language that the program speaks."""
    language = Language("nl", "Nederlands")
    monkeypatch.setattr("plc_workshop.words.languages.LANGUAGES", (ENGLISH, language))
    return language


def test_it_is_good_and_one_topic_to_choose_in_the_language_spoken(
    tmp_path: Path, content: Path, dutch: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = desk_in(tmp_path, content)
    assert [found.problems for found in desk.packs.in_full()] == [0, 0]
    assert desk.packs.at_a_glance() == "2 topics, all good"
    assert [(card.id, card.language) for card in desk.packs.topics()] == [(PACK, "en"), ("our-meetings", "en")]
    assert (started(desk, PACK), started(desk, f"{PACK}:nl")) == ("en", "nl")
    monkeypatch.setattr("plc_workshop.words._spoken", dutch)
    assert [(card.id, card.language) for card in desk.packs.topics()] == [(PACK, "nl"), ("our-meetings", "en")]
    assert (started(desk, PACK), started(desk, f"{PACK}:en")) == ("nl", "en")


def test_a_language_that_nobody_can_choose_is_a_topic_of_its_own(
    tmp_path: Path, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plc_workshop.words.languages.LANGUAGES", (ENGLISH,))
    found = desk_in(tmp_path, content).packs.topics()
    assert [(card.id, card.language) for card in found] == [(PACK, "en"), (PACK, "nl"), ("our-meetings", "en")]


def test_pages_in_one_language_are_not_written_over_those_in_another(tmp_path: Path, content: Path) -> None:
    packs = desk_in(tmp_path, content).packs
    written = [*packs.sheet(packs.locate(f"{PACK}:en"), tuple), *packs.sheet(packs.locate(f"{PACK}:nl"), tuple)]
    kinds = ("facilitator", "statements")
    assert [path.name for path in written] == [f"{name}-{kind}.html" for name in (PACK, f"{PACK}.nl") for kind in kinds]
    assert "(nl)" not in written[1].read_text("utf-8")
    assert "(nl)" in written[3].read_text("utf-8")


def test_an_answer_sheet_can_have_both(tmp_path: Path, content: Path) -> None:
    desk = desk_in(tmp_path, content)
    both = Wanted(desk.packs.locate(f"{PACK}:en"), 2, beside(desk.packs.locate(PACK), "nl"))
    written = write_answers(both, desk.settings, tmp_path / "paper")
    alone = write_answers(Wanted(desk.packs.locate(f"{PACK}:nl"), 2), desk.settings, tmp_path / "paper")
    assert [each.path.name for each in (written, alone)] == [f"{PACK}+nl-answers.html", f"{PACK}.nl-answers.html"]
    page = written.path.read_text("utf-8")
    assert page.count("We understand our collective responsibility.") == 2 * page.count("<article")
    assert ' lang="nl" dir="auto">We understand our collective responsibility. (nl)<' in page
    with pytest.raises(Refused, match="no our-meetings in this language"):
        beside(desk.packs.locate("our-meetings"), "nl")
    other = content / f"{PACK}.nl.yaml"
    other.write_text(other.read_text("utf-8").replace("    - id: shared-values", "    - id: other", 1), "utf-8")
    with pytest.raises(Refused, match="do not ask the same"):
        write_answers(both, desk.settings, tmp_path / "paper")


def test_last_time_in_another_language_is_compared_by_its_ids(tmp_path: Path, content: Path, today: Today) -> None:
    """Every text is another one, and none was worded differently."""
    desk = desk_in(tmp_path, content)
    today(FIRST)
    led(desk, FOUR).close()
    for language, told in (("en", True), ("nl", False)):
        found = last_time.found(desk.folders.sessions, "Oak", PACK, "2027-02-01", language).earlier
        assert found is not None
        assert [bool(row.text) for row in found.statements] == [told] * 10
        run = desk.start(replace(desk.blank_setup(desk.packs.locate(f"{PACK}:{language}")), group="Oak"))
        earlier = run.session.record.earlier
        run.close()
        assert earlier is None, "it is of today"


def test_copies_in_all_languages(tmp_path: Path) -> None:
    done = told_of_ours(tmp_path, "copy", PACK, "--all", "--to", str(tmp_path / "own"))
    languages = ["en", *sorted(path.suffixes[-2][1:] for path in CONTENT.glob(f"{PACK}.??.yaml"))]
    names = [f"my-{PACK}.{each}.yaml" for each in languages] if len(languages) > 1 else [f"my-{PACK}.yaml"]
    assert [Path(line).name for line in done.stdout.split()] == names
