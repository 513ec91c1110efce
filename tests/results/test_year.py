"""A group's year is made of the words of the first line: equal words, equal bytes."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from plc_workshop.export.year_page import page
from plc_workshop.results.earlier import known_promises
from plc_workshop.results.phrases import KINDS, Kind, kind
from plc_workshop.results.promises import Left, became, open_after
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
    State,
    StatementResult,
    Summary,
    Word,
    Wording,
)
from plc_workshop.results.year import Looked, Year, first_day, year_of
from plc_workshop.results.year_words import remarks, rounds
from plc_workshop.room.sight import Size
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
    same = met("2026-09-28", ["all_agree"], pack="other")
    assert year_of([met("2026-09-01", ["split"]), same]).too_near == ("2026-09-28",), "the same texts in a copy"
    assert same.mirror is not None
    rows = tuple(replace(row, text="We do it well.") for row in same.mirror.statements)
    other = year_of([met("2026-09-01", ["split"]), replace(same, mirror=replace(same.mirror, statements=rows))])
    assert other.too_near == ()
    assert len(other.topics) == 2


def meets(day: str, before: Summary | None = None, **said: State) -> Summary:
    """A meeting after another one, in which this became of the promises that were open, by their first word."""
    if before is None:
        return met(day)
    left = Left(
        before.audience,
        before.pack.id,
        before.commitments,
        tuple(became(each, before.audience) for each in known_promises(before.earlier)),
    )
    asked = tuple(
        replace(each, state=said.get(each.what.split()[0], each.state), saw="it helped" if each.what in said else None)
        for each in open_after(left)
    )
    return replace(met(day), earlier=Earlier(before.date, (), asked, audience=before.audience))


def test_promises_keep_what_became_of_them_last_and_what_is_still_to_do_comes_first() -> None:
    visit, read, ask = Commitment("Visit", "Ana", "2026-11-03"), Commitment("Read", "Ben"), Commitment("Ask", "Eve")
    first = replace(meets(DAYS[0]), commitments=(visit, read, Commitment("Read", "Eve")))
    second = replace(meets(DAYS[1], first, Visit="done", Read="on"), commitments=(ask,))
    third = meets(DAYS[2], second, Read="on", Ask="not_talked_about")
    fourth = replace(meets(DAYS[3], third, Ask="dropped"), commitments=(Commitment("Read more", "Ben", said="Read"),))

    def told(*meetings: Summary) -> list[tuple[str, str, State | None, int]]:
        return [(each.what, each.who, each.state, each.put_off) for each in year_of(meetings).promises]

    assert told(first) == [("Visit", "Ana", None, 0), ("Read", "Ben", None, 0), ("Read", "Eve", None, 0)]
    assert told(first, second) == [
        ("Read", "Ben", "on", 1), ("Read", "Eve", "on", 1), ("Ask", "Eve", None, 0), ("Visit", "Ana", "done", 0),
    ]  # fmt: skip
    assert told(first, second, third)[:3] == [
        ("Read", "Ben", "on", 2), ("Read", "Eve", "on", 2), ("Ask", "Eve", "not_talked_about", 0),
    ]  # fmt: skip
    assert told(first, second, third, fourth) == [
        ("Read more", "Ben", "not_talked_about", 2), ("Read", "Eve", "not_talked_about", 2),
        ("Visit", "Ana", "done", 0), ("Ask", "Eve", "dropped", 0),
    ]  # fmt: skip
    assert told(first, third)[-1] == ("Visit", "Ana", None, 0), "the chain went on without it on another laptop"
    assert year_of([first, second]).promises[-1].saw == "it helped"
    assert second.earlier is not None
    on, eve = (replace(each, state="on") for each in second.earlier.commitments[1:])
    apart = replace(second, earlier=replace(second.earlier, commitments=(on, replace(eve, state="not_talked_about"))))
    assert told(first, apart)[:2] == [("Read", "Ben", "on", 1), ("Read", "Eve", "not_talked_about", 0)]


def test_what_was_seen_of_a_promise_stays_until_something_else_is_seen() -> None:
    first = replace(meets(DAYS[0]), commitments=(Commitment("Visit", "Ana"), Commitment("Read")))
    second = meets(DAYS[1], first, Visit="on", Read="done")
    third = replace(
        meets(DAYS[2], second), commitments=(Commitment("Visit us", "Ana", said="Visit"), Commitment("Read"))
    )
    fourth = replace(meets(DAYS[3], third), commitments=())

    def told(*meetings: Summary) -> list[tuple[str, str]]:
        return [(each.what, each.saw) for each in year_of(meetings).promises]

    assert told(first, second) == [("Visit", "it helped"), ("Read", "it helped")]
    assert told(first, second, third) == [("Visit us", "it helped"), ("Read", "")]
    assert told(first, second, third, fourth) == [("Visit us", "it helped"), ("Read", "")]


def test_a_promise_that_not_all_of_the_years_people_may_know_is_not_in_it() -> None:
    kept = EarlierCommitment("Talk to Ann", "on", "Ben", audience="group")
    wide = EarlierCommitment("Visit", "on", "Ana", audience="anyone", wider=(Wording("anyone", "Visit"),))
    meeting = replace(met(DAYS[0], audience="school"), earlier=Earlier("2026-06-01", (), (kept, wide)))
    lot = (Parked("Ann's room", "", "kept", "group"), Parked("Rooms", "", None))
    year = year_of([replace(meeting, parking_lot=lot)])
    assert [each.what for each in year.promises] == ["Visit"]
    assert year.parked == (Parked("Rooms", "", "kept"),)
    assert "Ann" not in everything(year).decode()
    assert len(year_of([replace(meeting, parking_lot=lot), met(DAYS[1])]).promises) == 2, "a year for us only"


def test_what_is_for_later_and_the_next_meeting() -> None:
    lot = (Parked("Keys", "Ben"), Parked("Rooms", "", "kept"), Parked("Past", "", "dropped"))
    first = replace(met(DAYS[0]), parking_lot=lot, next_date="2026-10-01")
    later = (Parked("Keys", "Ben", "talked_about", "group"), Parked("Rooms", "Eve", "kept", "group"))
    second = replace(met(DAYS[1]), parking_lot=later, next_date="2026-12-15", next_time="14:30")
    assert [each.what for each in year_of([first]).parked] == ["Keys", "Rooms"]
    year = year_of([first, second], today="2026-11-04")
    assert [(each.what, each.who) for each in year.parked] == [("Rooms", "Eve")]
    assert (year.next_date, year.next_time) == ("2026-12-15", "14:30")
    assert year_of([first], today="2026-10-02").next_date == ""
    assert year_of([second, met("2026-12-15")], today="2026-12-15").next_date == "", "that is the meeting of today"


def test_a_year_is_for_the_fewest_that_one_of_its_meetings_was_for() -> None:
    assert year_of([met(DAYS[0], audience="anyone"), met(DAYS[1], audience="school")]).audience == "school"
    assert year_of([met(DAYS[0], audience="group"), met(DAYS[1], audience="anyone")]).audience == "group"


def test_a_school_year_begins_in_august() -> None:
    assert [first_day(day) for day in ("2026-08-01", "2027-07-31", "2026-12-15")] == ["2026-08-01"] * 3
    assert first_day("0001-01-01") == "0001-01-01", "before the first year there is none"


def test_a_year_of_which_nothing_is_told_fits_the_smallest_window_of_the_room() -> None:
    year = Year("Oak " * 15, "2026-09-01", 1, "group")
    assert year_room(Looked(year), Size(20, 3)).head == year_room(Looked(year)).head
