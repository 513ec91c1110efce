"""What the tests of a region share: a thousand Summaries, made once."""

from itertools import islice

import pytest

from plc_workshop.results.summary import Summary
from tests.region.inboxes import summaries


@pytest.fixture(scope="session")
def thousand() -> tuple[Summary, ...]:
    """A thousand Summaries of invented groups."""
    return tuple(islice(summaries(5), 1000))
