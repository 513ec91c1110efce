"""Before the Mirror and the page behind `i`: what they say fits the page, and is what the round then does."""

import re
from dataclasses import replace

import pytest
from textual.content import Content

from plc_workshop.results.summary import Display, Privacy
from plc_workshop.session import events as e
from plc_workshop.session.machine import apply
from plc_workshop.session.promise import people_for_numbers, promise, whole_truth
from plc_workshop.session.state import Session, Stop
from tests.samples import new_session, small_pack
from tests.session.test_transitions import handed_in

COLUMN = 70
MIRROR = small_pack(statements=10).mirror
PROMISES = [
    Privacy(threshold, display, near)
    for threshold in (4, 9, 21, 999)
    for display in ("careful", "open")
    for near in (False, True)
]
LIMITS = """
Colleagues who tell each other their answers can work out more. Somebody who copies this laptop's private file, or
its swap or hibernation file, during the round can read answers. Somebody who answers twice can unmask others: count
the turns with us. Whoever stands alone with a view learns that the others think otherwise. How many passed over a
statement can be worked out where numbers show. With four people and an even scale “Views differ” means two and two.
Two results of nearly the same people can be compared, also months apart if nobody changes their mind. Whoever put a
* on a statement that is not named knows that nobody else did. A recording of screen or keys sees everything. A
screen reader can keep what it has said. Experts can sometimes read what a disk has deleted; this program overwrites
the answers as well as it can.
"""


def test_the_four_lines_of_careful_display() -> None:
    assert promise(MIRROR, Privacy()) == (
        "One after another, each of us answers ten statements here, alone.",
        "The laptop counts in a private file: no names, no order, no times.",
        "Nothing shows before 4 are done, and never that one stands alone.",
        "It cannot stop people who tell each other, or a hidden camera.",
    )


def test_the_second_line_says_where_the_answers_lie() -> None:
    plain, sealed = promise(MIRROR, Privacy()), promise(MIRROR, Privacy(), sealed=True)
    assert sealed[1] == "The counts lie sealed, one of us keeps a code: no names, order, times."
    assert (sealed[0], *sealed[2:]) == (plain[0], *plain[2:])


@pytest.mark.parametrize("sealed", [False, True])
@pytest.mark.parametrize("privacy", PROMISES, ids=str)
def test_whatever_is_promised_has_its_room_on_the_page(privacy: Privacy, *, sealed: bool) -> None:
    rows = [len(Content(line).wrap(COLUMN)) for line in promise(MIRROR, privacy, sealed=sealed)]
    assert rows == [1, 1, 2 if privacy.near or privacy.display == "open" else 1, 1]


@pytest.mark.parametrize("privacy", PROMISES, ids=str)
def test_that_nobody_is_seen_alone_is_promised_in_careful_display_alone(privacy: Privacy) -> None:
    said = promise(MIRROR, privacy)[2]
    assert ("never that one stands alone" in said) == (privacy.display == "careful")
    assert ("but also that one stands alone" in said) == (privacy.display == "open")
    assert ("less than four weeks ago" in said) == (privacy.near and privacy.display == "careful")


def closed(people: int, privacy: Privacy) -> Session:
    """A round of so many people, half of whom say yes and half no, or one more yes."""
    session = new_session(small_pack(statements=1), people=people)
    record = replace(session.record, threshold=privacy.threshold, display=privacy.display, near=privacy.near)
    session = replace(session, record=record)
    while session.stop is not Stop.BEFORE:
        session = apply(session, e.WentOn())
    session = apply(session, e.RoomAnswered(sees=False))
    for person in range(people):
        session = handed_in(session, (4, 1, 3, 2)[person % 4])
    return apply(session, e.RoundClosed())


@pytest.mark.parametrize("display", ["careful", "open"])
@pytest.mark.parametrize(
    ("people", "threshold"), [(n, least) for n in range(4, 13) for least in (4, 6, 10) if n >= least]
)
def test_numbers_show_from_as_many_people_on_as_the_page_says(people: int, threshold: int, display: Display) -> None:
    privacy = Privacy(threshold, display)
    result = closed(people, privacy).result
    assert result is not None
    numbers = result.mirror.statements[0].detail not in ("none", "words")
    assert numbers == (people >= people_for_numbers(privacy) >= threshold)


def test_the_limits_stand_behind_i_in_these_words() -> None:
    assert " ".join(filter(None, whole_truth("")[:-1])) == " ".join(LIMITS.split())


def test_of_a_sealed_round_the_copy_of_a_file_tells_nothing_and_of_memory_all() -> None:
    plain, sealed = whole_truth(""), whole_truth("", sealed=True)
    new = [line for line in sealed if line not in plain]
    (instead,) = (line for line in plain if line not in sealed)
    assert instead.startswith("Somebody who copies this laptop's private file, or its swap")
    assert new == [
        "Somebody who copies this laptop's private file during the round cannot read answers without the code.",
        new[1],
    ]
    assert new[1].startswith("Whoever reads the memory of this program can read answers; so can")
    assert "sealed: only the code opens it" in whole_truth('{"box":"… 1200 …"}', sealed=True)[-1]


def test_what_is_stored_is_said_as_it_is() -> None:
    assert whole_truth("")[-1] == "Right now no answer is stored."
    assert (
        whole_truth("", closed=True)[-1] == "The answers are deleted. Stored is the result: no more than may be shown."
    )
    assert whole_truth('{"format":1,"ballots":"••••3"}')[-1].endswith('you answer:\n\n{"format":1,"ballots":"••••3"}')


def test_no_limit_is_a_part_of_a_sentence() -> None:
    assert all(re.fullmatch(r"[A-Z].*\.", part) for part in filter(None, whole_truth("")))
