"""A pack as paper: what a facilitator prints."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from plc_workshop.export.sheet import PlanRow, facilitator, statements
from plc_workshop.packs.loader import load
from plc_workshop.packs.model import Pack, Reference, Talk
from plc_workshop.runner.takehome import write_sheets
from plc_workshop.tui.key_table import key_table
from tests.samples import small_pack

KEYS = (("A section", (("→", "next"), ("n", "your notes"))),)
PLAN = (PlanRow("First things", 5, optional=True), PlanRow("The Mirror", 17))
CONTENT = Path(__file__).parents[2] / "content"


def made(pack: Pack) -> tuple[str, str]:
    return facilitator(pack, PLAN, 7, KEYS), statements(pack)


def test_the_facilitators_page_has_the_plan_the_notes_and_the_keys() -> None:
    pack = load(CONTENT / "collaborative-learning.yaml")
    page, _other = made(pack)
    for wanted in (
        "First things",
        ">5<",
        "can go first",
        ">22<",
        "The minutes are for 7 people",
        "your notes",
        "Before people come",
        "Until next time",
    ):
        assert wanted in page
    assert "put the laptop for the Mirror on a table apart" in page
    assert all(section.title in page for section in pack.sections)
    assert all(reference.text.split()[0] in page for reference in pack.references)


def test_the_script_of_the_talk_stands_part_by_part_what_the_topic_says_first() -> None:
    page, other = made(replace(small_pack(), talk=Talk(notice="Nobody says **why** yet.")))
    script = page.partition("Your script for the talk")[2].partition("<h2")[0]
    titles = re.findall("<h3>(.*)</h3>", script)
    assert titles[:3] == ["Before we look", "What we see: before it is shown", "What we see"]
    assert titles[3:6] == ["I notice", "I notice: what we talk about", "Focus"]
    assert titles[6:] == ["Then and now", "What we will do", "Take it home", "If there is no result to show"]
    assert script.index("<h3>I notice") < script.index("Nobody says <strong>why</strong> yet.")
    assert script.index("Nobody says") < script.index("find one sentence that begins with I notice")
    assert "More than 12 people" in script
    assert "Read aloud" not in script, "there is no result yet"
    assert "Watch for" not in other


def test_the_statements_stand_with_their_explanations_and_no_note() -> None:
    pack = load(CONTENT / "collaborative-learning.yaml")
    _page, other = made(pack)
    for statement in pack.mirror.statements:
        assert statement.text.replace("'", "&#39;") in other
    assert "Please write no answers on this page" in other
    assert "put the laptop for the Mirror" not in other


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "{{ 7*7 }}{% raw %}", '"><img src=x>', "a & b </style>"])
def test_hostile_texts_of_a_pack_are_text(text: str) -> None:
    plain = small_pack()
    pack = replace(
        plain,
        title=text,
        sections=(replace(plain.sections[0], title=text, notes=text, discuss=(text,)),),
        mirror=replace(plain.mirror, title=text, instruction=text, scale=(text, "b")),
        references=(Reference(text, text),),
        talk=Talk(text, text, text, text, text),
    )
    for page in made(pack):
        assert "<script" not in page
        assert "<img" not in page
        assert "49" not in re.sub(r"<style>.*?</style>|sha256-[^']*", "", page, flags=re.DOTALL)
        assert page.count("</style>") == 1


def test_both_are_whole_and_ask_for_nothing() -> None:
    for page in made(small_pack()):
        assert page.startswith("<!doctype html>")
        assert "default-src 'none'" in page
        assert not re.search(r"""(src|href)=["']""", page)


def test_the_written_page_says_what_is_in_the_talk_and_has_the_keys_of_its_parts(tmp_path: Path) -> None:
    path, _other = write_sheets(small_pack(), key_table(), tmp_path)
    page = path.read_text("utf-8")
    assert "What we see, I notice, Focus</th>" in page
    keys = page.partition('<h2 id="keys">')[2].partition("</section>")[0]
    cards = dict(re.findall(r"<h3>(.*?)</h3>(.*?)</article>", keys, re.DOTALL))
    for part in ("Before we look", "I notice"):
        assert "<strong>Enter</strong> start the minute" in cards[part]
    assert "<strong>w</strong> write notes" in cards["Focus"]
