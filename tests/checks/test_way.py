"""CONTRIBUTING shows the way as it is."""

from tests.checks.test_imports import ROOT
from tests.checks.way import diagram


def test_the_diagram_in_contributing_is_made_from_the_table() -> None:
    """Renew it: `python -m tests.checks.way`."""
    assert diagram() in (ROOT / "CONTRIBUTING.md").read_text("utf-8")
