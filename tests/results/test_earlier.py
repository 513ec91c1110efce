"""An earlier session beside today's."""

import json
from dataclasses import replace

import pytest

from plc_workshop.results.earlier import (
    Compared,
    before,
    compared,
    goes_along,
    known_promises,
    shown_in,
    then_to_now,
    told_of,
)
from plc_workshop.results.identity import as_json
from plc_workshop.results.phrases import KINDS, Kind
from plc_workshop.results.promises import Left
from plc_workshop.results.summary import (
    Audience,
    Commitment,
    Earlier,
    EarlierCommitment,
    EarlierStatement,
    PackName,
    Summary,
    Word,
)
from plc_workshop.results.told_elsewhere import summary_from_json
from tests.results.samples import result

MANY = (0, 0, 2, 6, 4)
FEW = (0, 2, 2, 4, 4)


def test_statements_are_matched_by_id_and_new_words_are_said() -> None:
    mirror = result([MANY, MANY]).mirror
    first, second = mirror.statements
    before = Earlier(
        "2026-10-12",
        (
            EarlierStatement(second.id, "all_agree", second.text),
            EarlierStatement("gone", "split"),
            EarlierStatement(first.id, "far_apart", "Once said otherwise."),
        ),
    )
    assert [(row.id, row.then, row.now, row.reworded) for row in compared(before, mirror)] == [
        (first.id, "split", "agree", True),
        (second.id, "agree", "agree", False),
    ]


def test_what_was_not_shown_then_or_is_not_now_is_not_compared() -> None:
    mirror = result([MANY, (9, 0, 0, 1, 2), MANY]).mirror
    words: tuple[Word | None, ...] = ("too_few", "split", None)
    before = Earlier("2026-10-12", tuple(EarlierStatement(f"s{i}", word) for i, word in enumerate(words, 1)))
    assert compared(before, mirror) == ()


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (Compared("s", "S", "split", "agree", reworded=False), "↑ Views differ → Yes"),
        (Compared("s", "S", "agree", "disagree", reworded=False), "↓ Yes → No"),
        (Compared("s", "S", "undecided", "no_side", reworded=False), "In the middle → No clear side"),
        (Compared("s", "S", "split", "split", reworded=False), "Views differ, as before"),
        (Compared("s", "S", "split", "split", reworded=True), "Views differ, as before; worded differently then"),
    ],
)
def test_what_has_become_of_a_statement_is_one_line(row: Compared, said: str) -> None:
    assert then_to_now(row) == said


@pytest.mark.parametrize(
    ("then", "now", "along"),
    [("group", "group", True), ("group", "school", False), ("school", "group", True), ("anyone", "anyone", True),
     ("school", "anyone", False)],
)  # fmt: skip
def test_a_wider_audience_does_not_get_what_was_for_fewer(then: Audience, now: Audience, along: bool) -> None:
    assert goes_along(Earlier("2026-10-12", audience=then), now) is along


@pytest.mark.parametrize("then", KINDS[:-1])
@pytest.mark.parametrize("now", KINDS[:-1])
def test_a_result_moves_from_no_over_differing_views_to_yes(then: Kind, now: Kind) -> None:
    places: dict[Kind, int] = {"disagree": 0, "split": 1, "no_side": 1, "undecided": 1, "agree": 2}
    found = Compared("s", "S", then, now, reworded=False).direction
    if then == now:
        assert found == "same"
    elif places[then] == places[now]:
        assert found == "other"
    else:
        assert found == ("more" if places[now] > places[then] else "fewer")


def test_what_moved_stands_before_what_is_as_it_was() -> None:
    mirror = result([MANY, FEW, MANY]).mirror
    words: tuple[Word, ...] = ("all_agree", "most_disagree", "most_agree")
    before = Earlier("2026-10-12", tuple(EarlierStatement(f"s{i}", word) for i, word in enumerate(words, 1)))
    assert [row.id for row in compared(before, mirror)] == ["s2", "s1", "s3"]


SUMMARY = Summary(
    session="2026-10-12-oak-3f2a",
    group="Oak",
    date="2026-10-12",
    audience="school",
    rehearsal=False,
    pack=PackName("demo", "Demo", "en"),
    mirror=result([MANY, FEW]).mirror,
    commitments=(Commitment("Visit a lesson", "Ann", "2027-01-15", "we have been", "s1"), Commitment("Ask")),
    earlier=Earlier("2026-05-05", (), (EarlierCommitment("Read on", "on", "Bo", "2026-11-01", "s2"),)),
)


LEFT = Left("school", "demo", SUMMARY.commitments, known_promises(SUMMARY.earlier))
SHOWN = shown_in(SUMMARY.date, SUMMARY.audience, result([MANY, FEW]).mirror)


def test_a_summary_from_another_laptop_tells_what_one_from_this_one_does() -> None:
    values = json.loads(json.dumps(as_json(SUMMARY)))
    assert as_json(summary_from_json(values)) == values


def test_the_next_meeting_is_asked_about_all_that_is_open() -> None:
    earlier = before("2026-10-12", [LEFT], SHOWN).earlier
    assert earlier is not None
    assert (earlier.date, earlier.met, len(earlier.statements)) == ("2026-10-12", None, 2)
    assert [(each.what, each.audience, each.put_off) for each in earlier.commitments] == [
        *(("Visit a lesson", "school", None), ("Ask", "school", None), ("Read on", "group", None)),
    ]


def test_what_is_compared_is_of_the_last_result_and_what_is_asked_of_the_last_meeting() -> None:
    earlier = before("2026-11-24", [LEFT], SHOWN).earlier
    assert earlier is not None
    assert (earlier.date, earlier.met, len(earlier.statements)) == ("2026-10-12", "2026-11-24", 2)
    other = before("2026-11-24", [LEFT], None).earlier
    assert other is not None
    assert (other.date, other.met, other.statements) == ("2026-11-24", None, ())


def test_a_wider_audience_gets_what_was_for_it_alone() -> None:
    promised = (EarlierCommitment("Visit", audience="group"), EarlierCommitment("Ask", audience="anyone"))
    earlier = Earlier("2026-10-12", (EarlierStatement("s1", "split"),), promised, 9, "school")
    to_anyone, to_school = told_of(earlier, "anyone"), told_of(earlier, "school")
    assert to_anyone is not None
    assert (to_anyone.date, to_anyone.statements) == ("", ())
    assert [each.what for each in to_anyone.commitments] == ["Ask"]
    assert to_school is not None
    assert (to_school.date, len(to_school.statements)) == ("2026-10-12", 1)
    assert told_of(replace(earlier, commitments=promised[:1]), "anyone") is None


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"format": 3}, "it is of a newer format"),
        ({"rehearsal": True}, "it is of a rehearsal"),
        ({"format": True}, "format must be a whole number"),
        ({"format": 1}, "is not a key that may stand there"),
        ({"date": "yesterday"}, "date must be a date such as"),
        ({"more": 1}, "more is not a key"),
    ],
)
def test_a_summary_that_cannot_be_understood_is_refused(changes: dict[str, object], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        summary_from_json(as_json(SUMMARY) | changes)
