"""A fixed year of a group: three promises, ten statements of which three have moved, something for later."""

from dataclasses import replace

from plc_workshop.results.phrases import Kind
from plc_workshop.results.summary import Parked
from plc_workshop.results.year import Course, Shown, Year
from plc_workshop.results.year_promises import Promised
from tests.export.sample import FULL

_DAYS = ("2026-09-22", "2026-11-24")
_MOVED: dict[str, tuple[Kind, Kind]] = {
    "collective": ("agree", "split"),
    "advocate": ("split", "agree"),
    "dialogue": ("disagree", "split"),
    "contribution": ("disagree", "disagree"),
    "time": ("disagree", "disagree"),
}
_TOPIC = "Collaborative learning in a PLC"


def _courses() -> tuple[Course, ...]:
    assert FULL.mirror is not None
    return tuple(
        Course(
            _TOPIC,
            row.id,
            number,
            row.short,
            row.text,
            "en",
            tuple(map(Shown, _DAYS, _MOVED.get(row.id, ("agree", "agree")))),
        )
        for number, row in enumerate(FULL.mirror.statements, 1)
    )


YEAR = Year(
    "Oak",
    _DAYS[0],
    4,
    "group",
    "en",
    (_TOPIC,),
    (
        Promised("Visit one lesson of a colleague, with one question", "on", "Ana, Jonas", "2027-01-15", "", 2),
        Promised("Put pupils’ work on the table, first ten minutes", "done", "Marta", _DAYS[1], "pupils explain more"),
        Promised("Plan a small school project", "dropped", "Ilze", "2026-10-13", "the hall was never free"),
    ),
    _courses(),
    parked=(Parked("Room plan for joint lessons", "Jonas asks the head"),),
    next_date="2027-01-12",
    next_time="14:30",
    bring="one page of pupils’ work",
)
OTHER_TOPIC = Course(
    "Inclusion", "calm", 1, "Calm", "We are calm.", "lv", (Shown("2026-10-13", "no_side"), Shown(_DAYS[1], "split"))
)
MORE = replace(
    YEAR,
    topics=(_TOPIC, "Inclusion"),
    courses=(*YEAR.courses, OTHER_TOPIC, replace(OTHER_TOPIC, id="once", rounds=OTHER_TOPIC.rounds[:1])),
    too_near=("2026-10-20",),
    left_out=("2026-12-01-oak-0f0f",),
    leads="Marta",
)
"""Of two topics, with what is left out."""


def told(text: str) -> Year:
    """The year with one text wherever somebody wrote one."""
    return replace(
        MORE,
        group=text,
        topics=(text, "Inclusion"),
        promises=tuple(replace(each, what=text, who=text, saw=text) for each in MORE.promises),
        courses=tuple(replace(each, topic=text, name=text, text=text) for each in MORE.courses),
        parked=(Parked(text, text),),
        bring=text,
        leads=text,
        left_out=(text,),
    )
