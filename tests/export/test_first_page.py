"""The first page of a stick: a part for each language, without a request, and the user's first."""

import re

import pytest

from plc_workshop.export import first_page
from plc_workshop.export.html import page_file, policy_hash, style
from plc_workshop.words.languages import ENGLISH, Language

TWO = (ENGLISH, Language("nl", "Nederlands"))


def test_it_names_what_is_beside_it_and_asks_for_nothing() -> None:
    page = first_page.first_page("1.2")
    assert "“PLC Workshop.cmd”" in page
    assert "PLC Workshop 1.2" in page
    assert not re.search(r"https?:|src=|url\(", page)
    assert policy_hash(style("first.css")) in page
    assert policy_hash(page_file("first.js")) in page


def test_each_language_has_its_part_and_a_link_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(first_page, "LANGUAGES", (ENGLISH,))
    assert "<nav>" not in first_page.first_page("1")
    monkeypatch.setattr(first_page, "LANGUAGES", TWO)
    page = first_page.first_page("1")
    assert re.findall(r'<article id="(\w+)" lang="(\w+)">', page) == [("en", "en"), ("nl", "nl")]
    assert re.findall(r'<a href="#(\w+)"[^>]*>(\w+)</a>', page) == [("en", "English"), ("nl", "Nederlands")]


def test_the_start_file_says_a_sentence_once_a_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(first_page, "LANGUAGES", (ENGLISH, ENGLISH))
    assert len(first_page.incomplete()) == 1
    assert "“Extract all”" in first_page.incomplete()[0]
