"""A fixed table of a region: two topics, one of them at hand, odd names, what is elsewhere, and what does not show."""

from dataclasses import replace

from plc_workshop.results.region_table import (
    WORDS,
    Area,
    AreaNumbers,
    NamesOf,
    RegionTable,
    StatementAreas,
    TopicNames,
    TopicYear,
)
from plc_workshop.results.summary import Word


def area(*path: str, people: int | None, numbers: AreaNumbers | None = None, elsewhere: int = 0, **words: int) -> Area:
    """An area with so many groups at each word that is named."""
    known: dict[Word, int] = {word: words.get(word, 0) for word in WORDS}
    return Area(path, sum(known.values()), people, tuple(known.values()), numbers, elsewhere)


LONG = "Lage Landen aan de Overzijde van het Grote Water"
HEBREW = "ארץ הגבעות"
_VALUES = (
    area(people=1_204, all_agree=61, most_agree=20, split=30, far_apart=4, most_disagree=8, all_disagree=3, too_few=1,
         numbers=AreaNumbers(62, 800, 496, 496, 304, 304)),
    area("Ostžeme", people=702, all_agree=31, most_agree=10, split=20, far_apart=4, all_disagree=3, too_few=1,
         numbers=AreaNumbers(34, 420, 261, 261, 159, 159)),
    area("Ostžeme", "Bērzpils", people=402, all_agree=20, split=19, all_disagree=3,
         numbers=AreaNumbers(20, 250, 155, 155, 95, 95)),
    area("Ostžeme", "Bērzpils", "-2+3 Ķeirupe", people=102, all_agree=9, split=3),
    area("Ostžeme", "Bērzpils", people=300, all_agree=11, split=16, all_disagree=3, elsewhere=4),
    area("Ostžeme", people=300, all_agree=11, most_agree=10, split=1, far_apart=4, too_few=1, elsewhere=2),
    area(LONG, people=440, all_agree=26, most_agree=10, split=8, most_disagree=8),
    area(HEBREW, people=62, all_agree=4, split=2),
)  # fmt: skip
_TIME = (
    area(people=1_204, most_agree=21, split=30, no_clear_side=40, all_undecided=3, all_disagree=33,
         numbers=AreaNumbers(70, 900, 480, 561, 200, 290)),
    area("霧の谷[/red]", people=None, split=10, no_clear_side=20, all_disagree=22,
         numbers=AreaNumbers(20, 11_234, 4_000, 4_001, 200, 290)),
)  # fmt: skip
TABLE = RegionTable(
    "2026-spring",
    "2026-11-30",
    5,
    30,
    (
        TopicYear(
            "collaborative-learning",
            2025,
            4,
            (
                StatementAreas("shared-values", _VALUES),
                StatementAreas("student-learning", ()),
                StatementAreas("added-later", (replace(_VALUES[0], people=None, numbers=None),)),
            ),
        ),
        TopicYear("collaborative-learning", 2024, 4, (StatementAreas("shared-values", _VALUES[:1]),)),
        TopicYear("=our-own-topic", 2025, 5, (StatementAreas("@time", _TIME),)),
    ),
)
EMPTY = replace(TABLE, topics=())
_KNOWN = TopicNames(
    "Collaborative learning",
    "en",
    {
        "shared-values": ("Shared values and vision", "Our PLC community has shared values and vision."),
        "student-learning": ("Focus on student learning", "Our PLC community has a focus on student learning."),
    },
)


def names(pack: str) -> TopicNames | None:
    """One of the two topics is at hand."""
    return _KNOWN if pack == "collaborative-learning" else None


def called(text: str) -> tuple[RegionTable, NamesOf]:
    """The table and names in which everything that somebody else wrote is this text."""

    def renamed(found: Area) -> Area:
        return replace(found, path=tuple(f"{part} {text}" for part in found.path))

    topics = tuple(
        replace(
            topic,
            pack=f"{topic.pack} {text}",
            statements=tuple(replace(row, areas=tuple(map(renamed, row.areas))) for row in topic.statements),
        )
        for topic in TABLE.topics
    )
    known = replace(_KNOWN, title=text, statements=dict.fromkeys(_KNOWN.statements, (text, f"{text} in full")))
    return replace(TABLE, release=text, topics=topics), lambda _pack: known
