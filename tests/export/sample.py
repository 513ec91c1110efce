"""Two fixed Summaries: a round of nine with numbers, words and a statement that too few answered; a round given up."""

from dataclasses import replace

from plc_workshop.packs.model import Mirror, Pack, Source, Statement
from plc_workshop.results.privacy import publish
from plc_workshop.results.summary import (
    Commitment,
    Earlier,
    EarlierCommitment,
    EarlierStatement,
    FocusNote,
    PackName,
    Parked,
    Privacy,
    Summary,
)
from plc_workshop.results.tally import Tally

_STATEMENTS = (
    ("shared-values", "Shared values and vision", "Our PLC community has shared values and vision.", (0, 0, 0, 5, 4)),
    (
        "student-learning",
        "Focus on student learning",
        "Our PLC community has a continued focus on student learning as its main goal.",
        (0, 0, 0, 3, 6),
    ),
    (
        "collective",
        "Collective responsibility",
        "We understand our collective responsibility.",
        (0, 1, 2, 4, 2),
    ),
    ("advocate", "We advocate for students", "All members advocate for student learning.", (0, 0, 2, 6, 1)),
    (
        "dialogue",
        "Reflective dialogue",
        "PLC members are able to participate in reflective dialogue to discuss issues of educational practice.",
        (0, 1, 3, 2, 3),
    ),
    (
        "best-practices",
        "Best practices together",
        "All PLC members engage in best teaching practices through collaboration.",
        (1, 0, 3, 4, 1),
    ),
    ("each-other", "Learning from each other", "We learn from each other.", (6, 0, 0, 2, 1)),
    ("contribution", "Fair contribution", "All members contribute a fair share.", (0, 2, 4, 2, 1)),
    ("time", "Fair share of time", "All members get a fair share of the time to speak.", (0, 3, 4, 1, 1)),
    ("motivated", "Motivated to help", "We are motivated to help each other.", (0, 0, 0, 3, 6)),
)
_MARKS = (0, 0, 0, 1, 4, 0, 0, 0, 2, 0)
SCALE = ("Strongly disagree", "Disagree", "Agree", "Strongly agree")

_published = publish(
    Tally(9, tuple(row for *_names, row in _STATEMENTS), _MARKS),
    Pack(
        1,
        "collaborative-learning",
        "Collaborative learning in a PLC",
        "en",
        Source("A guide"),
        (),
        Mirror(
            "The Mirror",
            "How far is this true of us today?",
            120,
            SCALE,
            tuple(Statement(name, text, short, dimension="How we learn") for name, short, text, _row in _STATEMENTS),
        ),
    ),
    Privacy(),
)
assert _published is not None

FULL = Summary(
    session="2026-11-24-oak-3f2a",
    group="Oak",
    date="2026-11-24",
    audience="group",
    rehearsal=False,
    pack=PackName("collaborative-learning", "Collaborative learning in a PLC", "en"),
    mirror=_published.mirror,
    talk_about=_published.talk_about,
    expected=("advocate", "dialogue", "time"),
    focus=(
        FocusNote(
            "dialogue",
            notice="Half of us say we talk about our teaching, half say we do not.",
            because="The Thursday hour goes to planning; talk about lessons happens by chance.",
        ),
        FocusNote("time", notice="Most of us say time to speak is not shared evenly."),
        FocusNote("student-learning"),
    ),
    commitments=(
        Commitment(
            "Visit one lesson of a colleague, with one question",
            who="Ana, Jonas",
            by="2027-01-15",
            sign="two visits written down, one page each",
            statement="dialogue",
        ),
        Commitment(
            "Put student work on the table, first ten minutes",
            who="Marta",
            by="2026-12-08",
            statement="student-learning",
        ),
    ),
    parking_lot=(Parked("Room plan for joint lessons", who="Jonas asks the head"),),
    next_date="2027-01-12",
    next_time="14:30",
    bring="one page of pupils' work",
    leads="Marta",
    earlier=Earlier(
        "2026-05-19",
        statements=(
            EarlierStatement("dialogue", "most_disagree", "We talk about how we teach."),
            EarlierStatement("shared-values", "split"),
        ),
        commitments=(
            EarlierCommitment("Start on time", "done", saw="we began at five past"),
            EarlierCommitment("Read one article", "on", "Marta", "2026-06-30", "student-learning"),
        ),
    ),
    names=tuple((name, short) for name, short, _text, _row in _STATEMENTS),
)

GIVEN_UP = replace(
    FULL,
    session="2026-11-24-linde-77aa",
    group="Kollegium Linde | Fächer",
    audience="school",
    mirror=None,
    talk_about=(),
    expected=None,
    earlier=None,
    next_date=None,
    next_time=None,
    bring=None,
    leads=None,
    parking_lot=(),
    focus=FULL.focus[:1],
    commitments=FULL.commitments[:1],
)
