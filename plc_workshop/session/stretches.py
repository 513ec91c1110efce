"""The kinds of stretches in a plan: what each is called in the files, and the minutes that the pack gives it."""

from collections.abc import Callable
from dataclasses import dataclass

from plc_workshop.packs.model import Minutes, Pack
from plc_workshop.results.summary import Meeting
from plc_workshop.session import answer_time
from plc_workshop.session.a_stretch import Stretch
from plc_workshop.session.state import Record

_STATEMENT = 15
"""Minutes of the one statement that a short meeting talks about."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a plan is made of."""

    pack: Pack
    people: int
    turn_seconds: int
    meeting: Meeting
    looks_back: bool
    """Whether the group has said something last time."""
    on_paper: bool = False
    """Whether we answer on sheets of paper too."""

    @property
    def is_short(self) -> bool:
        """Whether it is a short meeting: one without the Mirror."""
        return self.meeting == "short"


def asked(pack: Pack, record: Record) -> Asked:
    """What the plan of a session with this record is made of."""
    meeting, on_paper = record.meeting or "mirror", record.on_paper is True
    return Asked(pack, record.people, record.turn_seconds, meeting, record.looks_back, on_paper)


@dataclass(frozen=True, slots=True)
class StretchKind:
    """Stretches of one kind; only of sections a plan has several."""

    key: str
    """The key of its stretch; of sections what stands before the slash."""
    made: Callable[[Asked], tuple[Stretch, ...]]
    """The stretches of a meeting; none where it has no such part."""


def mirror_minutes(pack: Pack, people: int, turn_seconds: int, *, on_paper: bool = False) -> int:
    """How long the promise and all answers take together, in minutes."""
    statements = len(pack.mirror.statements)
    return pack.minutes.before + answer_time.minutes(people, turn_seconds, statements, on_paper=on_paper)


def _last(asked: Asked) -> tuple[Stretch, ...]:
    if not asked.looks_back:
        return ()
    return (Stretch("last", asked.pack.minutes.last * (2 if asked.is_short else 1)),)


def _sections(asked: Asked) -> tuple[Stretch, ...]:
    """All of them; those of a short meeting are left out until one is added."""
    left_out = asked.is_short
    return tuple(Stretch(f"section/{each.id}", each.minutes, left_out=left_out) for each in asked.pack.sections)


def _practice(asked: Asked) -> tuple[Stretch, ...]:
    there = asked.pack.mirror.practice and not asked.is_short
    return (Stretch("practice", asked.pack.minutes.practice),) if there else ()


def _mirror(asked: Asked) -> tuple[Stretch, ...]:
    if asked.is_short:
        return ()
    minutes = mirror_minutes(asked.pack, asked.people, asked.turn_seconds, on_paper=asked.on_paper)
    return (Stretch("mirror", minutes),)


def _predict(asked: Asked) -> tuple[Stretch, ...]:
    return () if asked.is_short else (Stretch("predict", asked.pack.minutes.predict),)


def _see(asked: Asked) -> tuple[Stretch, ...]:
    return (Stretch("see", _STATEMENT if asked.is_short else asked.pack.minutes.see),)


def _of_every_meeting(key: str, minutes: Callable[[Minutes], int]) -> StretchKind:
    return StretchKind(key, lambda asked: (Stretch(key, minutes(asked.pack.minutes)),))


LAST = StretchKind("last", _last)
SECTION = StretchKind("section", _sections)
PRACTICE = StretchKind("practice", _practice)
MIRROR = StretchKind("mirror", _mirror)
PREDICT = StretchKind("predict", _predict)
SEE = StretchKind("see", _see)
DO = _of_every_meeting("do", lambda minutes: minutes.do)
HOME = _of_every_meeting("home", lambda minutes: minutes.home)


def is_of(stretch: Stretch, kind: StretchKind) -> bool:
    """Whether a stretch is of this kind."""
    return stretch.key.partition("/")[0] == kind.key


def index_of(plan: tuple[Stretch, ...], key: str) -> int:
    """Where the stretch with this key stands in a plan. Raises: StopIteration."""
    return next(i for i, stretch in enumerate(plan) if stretch.key == key)


def section_index(plan: tuple[Stretch, ...], section: int) -> int:
    """Where the stretch of a section stands in a plan; of one that is not there, the last section's."""
    found = [i for i, stretch in enumerate(plan) if stretch.is_section] or [0]
    return found[min(max(section, 0), len(found) - 1)]
