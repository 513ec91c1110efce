"""The words of the session before in a file of format 1, beside what is shown of that session today."""

from collections import defaultdict
from pathlib import Path

import pytest

from plc_workshop.results.showing import ALL, Side, showing
from plc_workshop.results.statistics import is_far_apart, sides
from plc_workshop.results.summary import EarlierStatement, Word
from plc_workshop.store import upgrades
from plc_workshop.store.document import record_in
from tests.results.samples import Row, histories

SAMPLE = Path(__file__).parent / "samples" / "format-1" / "with-earlier" / "session.json"


def said_then(counts: Row) -> tuple[Word, float | None]:
    """The word of format 1 in careful display and the percentage beside it, where at least four answered."""
    disagree, middle, agree = sides(counts)
    answered = sum(counts)
    nearly, numbers = answered - max(1, answered // 10), answered >= 8 and min(disagree, agree) >= 2
    percent = round(100 * agree / answered, 1) if numbers else None
    on_sides: tuple[tuple[int, Side], ...] = ((agree, "agree"), (disagree, "disagree"), (middle, "middle"))
    for number, side in on_sides:
        if number >= nearly:
            return ALL[side], percent
    if 3 * agree >= answered and 3 * disagree >= answered:
        return ("far_apart" if numbers and is_far_apart(counts) else "split"), percent
    if 2 * agree > answered:
        return "most_agree", percent
    return ("most_disagree" if 2 * disagree > answered else "no_clear_side"), percent


@pytest.mark.parametrize(
    ("points", "people"), [*((3, n) for n in range(8, 22)), (2, 8), (4, 8), (4, 9), (5, 8), (5, 9)]
)
def test_beside_todays_result_no_old_word_gives_one_person_away(points: int, people: int) -> None:
    """Such as "5 yes, 3 not" beside a "most" that said that two of the three say no."""
    alike = defaultdict(list)
    for row in histories(people, points + 1):
        counts = row[1:]
        if sum(counts) >= 4:
            word, percent = said_then(counts)
            kept = upgrades.kept_word(word, percent)
            today = showing(counts, people, numbers=percent is not None)
            alike[today, row[0] if today.sides else None, kept].append(counts)
    for rows in alike.values():
        assert not all(1 in sides(counts) for counts in rows)
        assert not all(1 in counts for counts in rows)
        assert not all(sum(counts) == max(sides(counts)) for counts in rows)


def test_a_word_that_parts_nothing_is_kept(tmp_path: Path) -> None:
    text = SAMPLE.read_text("utf-8")
    old = '"word":"most_agree","agree_percent":75.0'
    assert old in text
    words: tuple[tuple[Word, float, Word | None], ...] = (
        ("most_agree", 75.0, "most_agree"),
        ("most_agree", 62.5, None),
        ("split", 62.5, None),
    )
    for word, percent, kept in words:
        path = tmp_path / "session.json"
        path.write_text(text.replace(old, f'"word":"{word}","agree_percent":{percent}'), "utf-8")
        found = record_in(tmp_path).look()
        assert found is not None
        assert found.earlier is not None
        assert found.earlier.statements[0] == EarlierStatement("visit", kept, "We visit each other's lessons.")
