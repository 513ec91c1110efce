"""Invented groups: their answers are drawn, and then shown by the program's own rules, as if they had met."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, pairwise
from math import exp

from plc_workshop.packs.model import SKIP, Mirror, Pack, Source, Statement
from plc_workshop.region.demo_places import District
from plc_workshop.results.limits import LEAST_THRESHOLD
from plc_workshop.results.reduced import told
from plc_workshop.results.showing import showing
from plc_workshop.results.summary import (
    Commitment,
    Display,
    FocusNote,
    MirrorResult,
    PackName,
    StatementResult,
    Summary,
)
from plc_workshop.words.languages import in_language

YEARS = (2023, 2024, 2025)
"""School years in which the invented groups met; more of them each year."""
_WEIGHTS_OF_YEARS = (2, 3, 4)
_SIZES = (4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 18, 34)
_WEIGHTS_OF_SIZES = (6, 9, 12, 13, 14, 12, 10, 8, 6, 5, 3, 1)
_DAYS = ("10-06", "01-20", "04-14")
"""When the first, second and third result of a school year came about."""
_OPEN = 0.15
"""The chance that a group shows all its numbers."""
_NEAR = 0.03
"""The chance that somebody answered the same statements lately: then there are words alone."""
_SKIPS = 0.03
_GROUPS_A_SCHOOL = 3
_KEPT = 2**15
"""Tallies whose shown form is kept: more than most rounds share, and some 30 MB."""
_OWN = "our-own-topic"
FIVE_POINTS = Pack(
    1,
    _OWN,
    "Our own topic",
    "en",
    Source("Invented"),
    (),
    Mirror(
        "The Mirror",
        "How far is this true of us?",
        120,
        ("Not at all", "Rather not", "Partly", "Rather yes", "Fully"),
        tuple(
            Statement(name, text, text)
            for name, text in (
                ("try-things", "We try things out."),
                ("ask-pupils", "We ask our pupils."),
                ("visit-lessons", "We visit lessons of each other."),
                ("say-no", "We can say no."),
                ("leadership", "The head listens to us."),
            )
        ),
    ),
)
"""A topic that somebody wrote for themselves, on a scale with a middle: whoever reads the table does not have it."""


@dataclass(frozen=True, slots=True)
class _Mood:
    """How the answers to one statement are spread before district and group are known."""

    yes: float
    divided: float
    """The chance that a group is divided on it."""


def summaries(district: District, packs: Sequence[Pack], seed: int) -> Iterator[tuple[str, Summary]]:
    """The results of all groups of a district, each with the school it lies under, or nothing."""
    chance = random.Random(f"{seed} {district.path}")  # noqa: S311 - invented answers hide nothing
    topics = _in_its_language(packs, district.language)
    for number in range(district.groups):
        school = f"School {1 + number // _GROUPS_A_SCHOOL}" if district.has_schools else ""
        year = chance.choices(YEARS, _WEIGHTS_OF_YEARS)[0]
        group_key = _key(chance)
        pack = chance.choices(topics, (5, 3, 1)[: len(topics)])[0]
        results = chance.choices((1, 2, 3), (16, 3, 1))[0]
        for nth in range(1, results + 1):
            yield school, _with_a_result(district, number, (year, nth, group_key), pack, chance)
            if chance.random() < 0.1:
                pack = topics[(topics.index(pack) + 1) % len(topics)]


def _in_its_language(packs: Sequence[Pack], language: str) -> list[Pack]:
    """Each topic once, in this language where it is there; then the one that only some have."""
    found = []
    for topic in dict.fromkeys(pack.id for pack in packs):
        alike = [pack for pack in packs if pack.id == topic]
        found.append(alike[in_language([pack.language for pack in alike], language) or 0])
    return [*found[:2], FIVE_POINTS]


def _with_a_result(
    district: District, number: int, when: tuple[int, int, str], pack: Pack, chance: random.Random
) -> Summary:
    """A meeting of which anything shows: whoever has nothing to hand in is not in an inbox."""
    while (summary := _met(district, number, when, pack, chance)).mirror is None or not summary.mirror.shows:
        pass
    return summary


def _met(district: District, number: int, when: tuple[int, int, str], pack: Pack, chance: random.Random) -> Summary:
    year, nth, group_key = when
    people = chance.choices(_SIZES, _WEIGHTS_OF_SIZES)[0]
    display: Display = "open" if chance.random() < _OPEN else "careful"
    leaning = district.leaning + 0.1 * (year - YEARS[0]) + 0.15 * nth + chance.gauss(0, 0.7)
    numbers = chance.random() >= _NEAR
    rows = tuple(
        _answered(at, statement, pack, leaning, people, chance, careful=display == "careful", numbers=numbers)
        for at, statement in enumerate(pack.mirror.statements)
    )
    group, day = f"Group {number + 1} of {district.path[-1]}", f"{year + (nth > 1)}-{_DAYS[nth - 1]}"
    return Summary(
        session=f"{day}-group-{number + 1}-{chance.getrandbits(16):04x}",
        group=group,
        date=day,
        audience="anyone",
        rehearsal=False,
        pack=PackName(pack.id, pack.title, pack.language),
        mirror=MirrorResult(people, display, LEAST_THRESHOLD, pack.mirror.scale, rows),
        focus=(FocusNote(rows[0].id, notice="We see this in different ways."),),
        commitments=(Commitment("Visit a lesson of a colleague", who="Ana, Jonas"),),
        language=district.language,
        meeting="mirror",
        nth=nth,
        key=_key(chance),
        group_key=group_key,
    )


def _answered(
    at: int,
    statement: Statement,
    pack: Pack,
    leaning: float,
    people: int,
    chance: random.Random,
    *,
    careful: bool,
    numbers: bool,
) -> StatementResult:
    mood, points = _mood(pack.id, at), len(pack.mirror.scale)
    is_divided = chance.random() < mood.divided
    spread = _spread(0 if is_divided else round(4 * (mood.yes + leaning)), points, divided=is_divided)
    counts = [0] * (points + 1)
    for choice in chance.choices(range(points + 1), cum_weights=spread, k=people):
        counts[choice] += 1
    return _told(statement, tuple(counts), people, pack.mirror.scale, careful=careful, numbers=numbers)


@lru_cache(_KEPT)
def _told(
    statement: Statement, counts: tuple[int, ...], people: int, scale: tuple[str, ...], *, careful: bool, numbers: bool
) -> StatementResult:
    row = _shown(counts, people, scale, careful=careful, numbers=numbers)
    return replace(
        row, id=statement.id, text=statement.text, short=statement.name, dimension=statement.dimension or None
    )


@lru_cache(_KEPT)
def _shown(
    counts: tuple[int, ...], people: int, scale: tuple[str, ...], *, careful: bool, numbers: bool
) -> StatementResult:
    """What may be shown of this tally, skips first, as `privacy.publish` has it; most tallies come many times."""
    found = showing(counts[:SKIP] + counts[SKIP + 1 :], people, careful=careful, numbers=numbers)
    return told(StatementResult("-", "-", "-", None), found, scale, counts[SKIP])


@lru_cache
def _mood(pack: str, at: int) -> _Mood:
    chance = random.Random(f"{pack} {at}")  # noqa: S311 - the same in every demo
    return _Mood(chance.uniform(-0.7, 1.5), chance.choice((0.05, 0.15, 0.35)))


@lru_cache(_KEPT)
def _spread(quarters: int, points: int, *, divided: bool) -> tuple[float, ...]:
    """Reached weights of a skip and of each point, lowest first, for people who lean so many quarters to yes."""
    if divided:
        weights = [_SKIPS, *(1 if point in (0, 1, points - 2, points - 1) else 0.3 for point in range(points))]
    else:
        # Logistic around the leaning, cut at steps of 1.3: most stand on two neighbouring points.
        below = [1 / (1 + exp(-(1.3 * (step - points / 2) - quarters / 4) * 1.6)) for step in range(1, points)]
        reached = [0.0, *below, 1.0]
        weights = [_SKIPS, *(after - before for before, after in pairwise(reached))]
    return tuple(accumulate(weights))


def _key(chance: random.Random) -> str:
    return f"{chance.getrandbits(128):032x}"
