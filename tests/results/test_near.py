"""Which round another one could be compared with."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from plc_workshop.results.near import Hashed, Line, Near, came_between, hashed, hashes, nearest, of_session, told

TODAY = date(2026, 12, 1)
DAYS = st.integers(-60, 60).map(lambda days: (TODAY - timedelta(days=days)).isoformat())
STATEMENTS = st.none() | st.lists(st.sampled_from("abc").map(lambda sign: Hashed(sign, sign.upper())), min_size=1).map(
    tuple
)
LINES = st.lists(
    st.builds(Line, st.none() | st.sampled_from(["own", "other"]), DAYS, st.none() | DAYS, STATEMENTS)
).map(tuple)
WANTED = frozenset({"a", "X"})


def is_near(line: Line) -> bool:
    """The rule once more, in other words."""
    if line.statements is not None and "a" not in {found.text for found in line.statements}:
        return False
    if line.closed is None:
        return line.session != "own"
    return max(date.fromisoformat(line.opened), date.fromisoformat(line.closed)) > TODAY - timedelta(days=28)


@given(LINES)
def test_the_nearest_is_near_and_none_is_later(lines: tuple[Line, ...]) -> None:
    found = nearest(lines, "own", WANTED, TODAY.isoformat())
    near = [line for line in lines if is_near(line)]
    assert (found is None) == (not near)
    if found is not None:
        assert found in near
        assert all(line.day(TODAY.isoformat()) <= found.day(TODAY.isoformat()) <= TODAY.isoformat() for line in near)
        shown = Near(told(found, TODAY.isoformat()), found.day(TODAY.isoformat()), TODAY.isoformat())
        assert date.fromisoformat(shown.possible) > TODAY
        assert (shown.told == "answered") <= (found.closed is not None and found.statements is not None)


@given(LINES)
def test_what_came_between_stands_behind_the_own_line(lines: tuple[Line, ...]) -> None:
    own = Line("own", TODAY.isoformat(), None, None)
    assert (
        not came_between((*lines, own), "own", WANTED, TODAY.isoformat())
        or own in lines
        or any(line.session == "own" and line.closed is None for line in lines)
    )
    later = Line("other", TODAY.isoformat(), None, (Hashed("a", "A"),))
    assert came_between((*lines, own, later), "own", WANTED, TODAY.isoformat())
    assert came_between((later,), "own", WANTED, TODAY.isoformat()), "where its own line is away every one counts"


def test_texts_that_read_alike_and_the_same_ids_have_the_same_hashes() -> None:
    key = b"k" * 32
    (one,) = hashed(key, "small", [("plan", "We plan\u00a0lessons")])
    (other,) = hashed(key, "own", [("plan", "WE\u200b plan “lessons”.")])
    (sibling,) = hashed(key, "small", [("plan", "Mēs plānojam")])
    assert one.text == other.text
    assert one.id != other.id
    assert one.id == hashed(key, "my-small-2", [("plan", "Mēs plānojam")])[0].id, "a copy"
    assert one.id == sibling.id
    assert hashes([one]) & hashes([other])
    assert not hashes([other]) & hashes([sibling])
    assert hashed(b"l" * 32, "small", [("plan", "We plan lessons")])[0] not in (one, other)
    assert of_session(key, "plan") not in hashes([one])


def test_ids_are_not_run_together() -> None:
    key = b"k" * 32
    assert hashed(key, "a", [("b-c", "x")])[0].id != hashed(key, "a-b", [("c", "x")])[0].id
