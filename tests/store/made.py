"""Values that the tests of the store write and read."""

from dataclasses import replace

from hypothesis import strategies as st

from plc_workshop.harmless import on_one_line
from plc_workshop.packs.model import Source
from plc_workshop.results.summary import (
    Commitment,
    Earlier,
    EarlierCommitment,
    EarlierStatement,
    FocusNote,
    MirrorResult,
    Mostly,
    PackName,
    Parked,
    Privacy,
    Result,
    StatementResult,
)
from plc_workshop.results.tally import Tally
from plc_workshop.session.a_stretch import Stretch
from plc_workshop.session.state import Record, Round, Stop

SESSION = "2026-11-24-oak-3f2a"
PACK = b"format: 1\nid: small\n"

RECORD = Record(
    session=SESSION,
    group="Oak",
    date="2026-11-24",
    people=5,
    turn_seconds=120,
    place=Stop.COVER,
    round=Round.OPEN,
    plan=(Stretch("section/first", 5, 6), Stretch("mirror", 14)),
    focus=(FocusNote("s1", "we differ", "āžņ"),),
    commitments=(Commitment("Visit a lesson", "Ann", "2027-01-15", "we have been", "s1"),),
    parking_lot=(Parked("The timetable", "Bo"),),
    next_date="2027-01-15",
    earlier=Earlier(
        "2026-10-12",
        (EarlierStatement("s1", "split", "We visit."), EarlierStatement("s2", "too_few")),
        (EarlierCommitment("Ask the pupils", "done", "Bo", "2026-11-01"),),
        9,
        "school",
    ),
)

TALLY = (
    Tally.empty(3, 4, Privacy())
    .add((1, 2, 0), frozenset({0}))
    .add((4, 2, 3), frozenset())
    .add((4, 1, 0), frozenset({0, 2}))
)

RESULT = Result(
    MirrorResult(
        participants=5,
        display="careful",
        threshold=4,
        scale=("No", "Rather no", "Rather yes", "Yes"),
        statements=(
            StatementResult("s1", "We visit lessons.", "Visits", None, "words", "all_agree", Mostly(agree="Yes")),
            StatementResult("s2", "We plan together.", "Planning", "Work"),
        ),
    ),
    talk_about=("s1",),
    pack=PackName("small", "Small talk", "en", Source("Us", licence="CC BY 4.0")),
)

CLOSED = replace(RECORD, round=Round.CLOSED, place=Stop.NOTICE)
GIVEN_UP = replace(RECORD, round=Round.GIVEN_UP, place=Stop.NOTICE)
MORE = TALLY.add((1, 1, 1), frozenset())
"""The tally with one person more."""

_text = st.text(st.characters(exclude_categories=["Cc"]), max_size=12).filter(lambda text: on_one_line(text) == text)
_day = st.dates().map(str)
_day_or_none = st.just("") | _day
_count = st.integers(0, 10**6)

earliers = st.builds(
    Earlier,
    _day,
    st.lists(st.builds(EarlierStatement, _text, st.sampled_from(["split", "too_few", None]), _text), max_size=3).map(
        tuple
    ),
    st.lists(
        st.builds(
            EarlierCommitment,
            _text,
            st.sampled_from(["done", "on", "dropped", "not_talked_about"]),
            _text,
            _day_or_none,
            _text,
            st.none() | _text,
            st.none() | st.integers(0, 99),
        ),
        max_size=3,
    ).map(tuple),
    _count,
)
_maybe = st.none() | st.booleans()
records = st.builds(
    Record,
    session=st.from_regex(r"\A[0-9]{4}-[a-z0-9]{1,6}-[0-9a-f]{4}\Z"),
    group=_text,
    date=_day,
    people=st.integers(1, 999),
    turn_seconds=st.integers(1, 3600),
    threshold=st.integers(4, 999),
    stop_at=_text,
    section=_count,
    page=st.integers(-1, 99),
    plan=st.lists(st.builds(Stretch, _text, st.integers(1, 180), _count, st.booleans()), max_size=3).map(tuple),
    focus=st.lists(st.builds(FocusNote, _text, _text, _text), max_size=3).map(tuple),
    commitments=st.lists(st.builds(Commitment, _text, _text, _day_or_none, _text, _text), max_size=3).map(tuple),
    parking_lot=st.lists(st.builds(Parked, _text, _text, st.sampled_from([None, "kept", "dropped"])), max_size=3).map(
        tuple
    ),
    next_date=_day_or_none,
    earlier=st.none() | earliers,
    display=st.sampled_from(["careful", "open"]),
    audience=st.sampled_from(["group", "school", "anyone"]),
    hard_limit=st.booleans(),
    revealed=st.booleans(),
    place=st.sampled_from(Stop),
    round=st.sampled_from(Round),
    focus_at=_count,
    near=st.booleans(),
    rehearsal=st.booleans(),
    language=st.none() | _text,
    meeting=st.sampled_from([None, "mirror", "short"]),
    next_time=st.none() | _text,
    bring=st.none() | _text,
    leads=st.none() | _text,
    expected=st.none() | st.lists(_text, max_size=3).map(tuple),
    key=st.none() | _text,
    group_key=st.none() | _text,
    sealed=_maybe,
    said_of_near=_maybe,
    nth=st.none() | _count,
    talk_of=st.none() | _text,
    on_paper=_maybe,
    settled=_maybe,
)


@st.composite
def tallies(draw: st.DrawFn, statements: int | None = None, points: int | None = None) -> Tally:
    """Any tally that people can make."""
    statements = draw(st.integers(1, 6)) if statements is None else statements
    points = draw(st.integers(2, 7)) if points is None else points
    promised = st.builds(Privacy, st.integers(4, 99), st.sampled_from(["careful", "open"]), st.booleans())
    tally = replace(
        Tally.empty(statements, points, draw(promised)),
        sealed=draw(st.sampled_from([None, False])),
        said_of_near=draw(_maybe),
    )
    for _person in range(draw(st.integers(0, 12))):
        choices = draw(st.tuples(*[st.integers(0, points)] * statements))
        tally = tally.add(choices, draw(st.frozensets(st.integers(0, statements - 1), max_size=2)))
    on_paper = draw(st.integers(0, tally.turns))
    return replace(tally, turns=tally.turns - on_paper, sheets=on_paper)
