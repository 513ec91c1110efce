"""A group's year is made of the words of the first line: equal words, equal bytes."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from plc_workshop.export.year_page import page
from plc_workshop.results.phrases import KINDS, Kind, kind
from plc_workshop.results.summary import (
    Audience,
    Commitment,
    Earlier,
    EarlierCommitment,
    FocusNote,
    MirrorResult,
    Mostly,
    PackName,
    Parked,
    Sides,
    StatementResult,
    Summary,
    Word,
)
from plc_workshop.results.year import Looked, Year, first_day, year_of
from plc_workshop.results.year_words import remarks, rounds
from plc_workshop.runner.year_room import year_room
from plc_workshop.shape import plain
from plc_workshop.tui.widgets.year_rows import entries, year_rows
from tests.results.samples import SCALES

WORDS: tuple[Word, ...] = (
    "too_few", "all_agree", "all_disagree", "all_undecided", "split", "far_apart", "most_agree", "most_disagree",
    "no_clear_side",
)  # fmt: skip
DAYS = ("2026-09-22", "2026-11-03", "2026-12-15", "2027-02-09")


def met(
    day: str, words: Sequence[Word | None] | None = None, *, audience: Audience = "group", pack: str = "pack"
) -> Summary:
    """A meeting; without words it had no Mirror."""
    rows = tuple(
        StatementResult(f"s{i}", f"We do thing {i}.", f"Thing {i}", None, "words", word)
        for i, word in enumerate(words or (), 1)
    )
    mirror = MirrorResult(9, "careful", 4, SCALES[5], rows) if words is not None else None
    return Summary(f"{day}-oak-0000", "Oak", day, audience, False, PackName(pack, pack.title(), "en"), mirror)


def everything(year: Year) -> bytes:
    """All that is made of a year: the screen in its styles, the room's view, the pages, the file."""
    painted = [
        (row.text.plain, [(span.start, span.end, str(span.style)) for span in row.text.spans], row.choice)
        for width in (76, 112)
        for cursor in (0, len(entries(year)) - 2)
        for row in year_rows(year, cursor, width, 20)
    ]
    seen = [year_room(Looked(year, course)) for course in (None, *year.courses)]
    told = [rounds(course) for course in year.courses]
    return repr((painted, [plain(room) for room in seen], told, plain(year), remarks(year), page(year))).encode()


numbers = st.integers(0, 30)
maybe = st.none() | numbers


@st.composite
def said_otherwise(draw: st.DrawFn, told: Kind) -> StatementResult:
    """A result that counts to this part of the first line, with whatever else a result can hold."""
    word = draw(st.sampled_from([word for word in WORDS if kind(word) == told]))
    label = st.none() | st.sampled_from(SCALES[5])
    return StatementResult(
        "",
        "",
        "",
        None,
        draw(st.sampled_from(("words", "numbers"))),
        word,
        draw(st.none() | st.builds(Mostly, label, label, label)),
        draw(st.none() | st.builds(Sides, maybe, maybe, maybe, maybe)),
        draw(st.none() | st.tuples(*[maybe] * 5)),
        draw(maybe),
        draw(maybe),
        *(draw(st.none() | st.floats(-100, 100)) for _figure in range(5)),
    )


@given(st.data())
def test_two_histories_with_equal_words_give_equal_bytes(data: st.DataObject) -> None:
    history = data.draw(
        st.lists(st.lists(st.sampled_from(KINDS), min_size=3, max_size=3), min_size=1, max_size=len(DAYS)), "history"
    )
    made = []
    for _which in range(2):
        meetings = []
        for day, words in zip(DAYS, history, strict=False):
            summary = met(day, ["split"] * len(words))
            assert summary.mirror is not None
            found = [
                replace(data.draw(said_otherwise(told)), id=row.id, text=row.text, short=row.short)
                for row, told in zip(summary.mirror.statements, words, strict=True)
            ]
            mirror = MirrorResult(
                data.draw(st.integers(4, 40)),
                data.draw(st.sampled_from(("careful", "open"))),
                data.draw(st.integers(4, 9)),
                SCALES[5],
                tuple(found),
            )
            ids = st.lists(st.sampled_from(["s1", "s2", "s3"]), unique=True).map(tuple)
            focus = tuple(FocusNote(each, "seen") for each in data.draw(ids))
            meetings.append(
                replace(
                    summary,
                    mirror=mirror,
                    talk_about=data.draw(ids),
                    expected=data.draw(ids),
                    focus=focus,
                    nth=data.draw(maybe),
                    said_of_near=data.draw(st.booleans()),
                )
            )
        made.append(everything(year_of(meetings)))
    assert made[0] == made[1]


def test_what_moved_is_the_first_result_beside_the_latest_more_yes_first() -> None:
    year = year_of(
        [
            met(DAYS[0], ["all_agree", "split", "all_disagree", "split", "too_few", "split"]),
            met(DAYS[1], ["all_agree", "all_disagree", "all_disagree", "all_agree", "split", "too_few"]),
            met(DAYS[2]),
            met(DAYS[3], ["split", "all_agree", "most_disagree", "no_clear_side", "too_few", "too_few"]),
        ]
    )
    assert year.meetings == 4
    assert year.since == DAYS[0]
    assert [(row.id, row.compared.direction) for row in year.moved] == [
        ("s2", "more"),
        ("s1", "fewer"),
        ("s4", "other"),
    ]
    assert [(which, [row.id for row in rows]) for which, rows in year.as_before] == [("disagree", ["s3"])]
    assert [(which, [row.id for row in rows]) for which, rows in year.once] == [("split", ["s5", "s6"])]
    assert [shown.day for shown in year.moved[0].rounds] == [DAYS[0], DAYS[1], DAYS[3]]
    assert [step for *_row, step in rounds(year.moved[0])] == ["", "↓ fewer say yes", "↑ more say yes"]


def test_a_result_less_than_four_weeks_after_another_is_left_out_and_said() -> None:
    near = year_of(
        [met("2026-09-01", ["split"]), met("2026-09-28", ["all_agree"]), met("2026-09-29", ["all_disagree"])]
    )
    assert [(row.compared.then, row.compared.now) for row in near.moved] == [("split", "disagree")]
    assert near.too_near == ("2026-09-28",)
    assert "The result of 28 September is left out" in " ".join(remarks(near))
    other = year_of([met("2026-09-01", ["split"]), met("2026-09-28", ["all_agree"], pack="other")])
    assert other.too_near == ()
    assert len(other.topics) == 2


def test_promises_keep_what_became_of_them_last_and_what_is_still_to_do_comes_first() -> None:
    told = EarlierCommitment("Visit", "done", "Ana", "2026-11-03", saw="it helped")
    on = EarlierCommitment("Read", "on", "Ben", "2027-01-15", put_off=2)
    year = year_of(
        [
            replace(met(DAYS[0]), commitments=(Commitment("Visit", "Ana", "2026-11-03"), Commitment("Read", "Ben"))),
            replace(
                met(DAYS[1]),
                earlier=Earlier(DAYS[0], commitments=(told, on)),
                commitments=(Commitment("Ask", "Eve"),),
                parking_lot=(Parked("Keys", "Ben"), Parked("Rooms", "", "kept"), Parked("Past", "", "dropped")),
                next_date="2026-12-15",
            ),
        ],
        today="2026-11-04",
    )
    assert [(each.what, each.state, each.saw, each.put_off) for each in year.promises] == [
        ("Read", "on", "", 2),
        ("Ask", None, "", 0),
        ("Visit", "done", "it helped", 0),
    ]
    assert [parked.what for parked in year.parked] == ["Keys", "Rooms"]
    assert year.next_date == "2026-12-15"
    assert year_of([replace(met(DAYS[0]), next_date="2026-10-01")], today="2026-10-02").next_date == ""


def test_a_year_is_for_the_fewest_that_one_of_its_meetings_was_for() -> None:
    assert year_of([met(DAYS[0], audience="anyone"), met(DAYS[1], audience="school")]).audience == "school"
    assert year_of([met(DAYS[0], audience="group"), met(DAYS[1], audience="anyone")]).audience == "group"


def test_a_school_year_begins_in_august() -> None:
    assert [first_day(day) for day in ("2026-08-01", "2027-07-31", "2026-12-15")] == ["2026-08-01"] * 3
