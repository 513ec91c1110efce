"""What the tests of a region share: a thousand Summaries, made once."""

import sys
from importlib.util import find_spec
from itertools import islice

import pytest

from plc_workshop.results.summary import Summary
from tests.region.inboxes import summaries

# What stands in for a school's Windows has no extras.
collect_ignore_glob = ["test_*.py"] if sys.platform == "win32" and find_spec("duckdb") is None else []


@pytest.fixture(scope="session")
def thousand() -> tuple[Summary, ...]:
    """A thousand Summaries of invented groups."""
    return tuple(islice(summaries(5), 1000))
