"""What a report of a fault asks for is there, and what must never go with one is named as the program calls it."""

from math import log2
from pathlib import Path

import pytest
import yaml

from plc_workshop.share.server import Limits, Server
from plc_workshop.store.private import FAULT

ROOT = Path(__file__).parents[2]
FORM = ROOT / ".github" / "ISSUE_TEMPLATE" / "fault.yml"
PAGES = (ROOT / "SECURITY.md", FORM)


def test_the_form_is_one() -> None:
    """As GitHub has them: fields of known kinds, each with a name of its own."""
    form = yaml.safe_load(FORM.read_text("utf-8"))
    assert {"name", "description", "body"} <= form.keys()
    fields = [each for each in form["body"] if each["type"] != "markdown"]
    assert {each["type"] for each in fields} <= {"textarea", "checkboxes", "input", "dropdown"}
    assert len({each["id"] for each in fields}) == len(fields)
    assert all(each["attributes"]["label"] for each in fields)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_must_never_go_with_a_report_is_named(page: Path) -> None:
    told = " ".join(page.read_text("utf-8").split())
    never = told.partition("ever attach")[2]
    assert [each for each in ("private folder", "folder of a session", "summary", "picture") if each not in never] == []
    assert FAULT in told
    assert "`doctor --json`" in told or "`plc-workshop doctor --json`" in told


def test_what_is_said_of_the_page_for_phones_is_so() -> None:
    told = " ".join((ROOT / "SECURITY.md").read_text("utf-8").split())
    token = Server(b"").meeting_path.split("/")[1]
    assert f"an address with {len(token) * log2(32):.0f} random bits" in told
    assert f"{Limits().lifetime / 60:.0f} minutes at most" in told
