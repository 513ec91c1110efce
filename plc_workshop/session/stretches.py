"""The kinds of stretches in a plan: what each is called in the files, and the minutes that the pack gives it."""

from collections.abc import Callable
from dataclasses import dataclass

from plc_workshop.packs.model import Minutes, Pack
from plc_workshop.session.state import Stretch


@dataclass(frozen=True, slots=True)
class StretchKind:
    """Stretches of one kind; only of sections a plan has several."""

    key: str
    """The key of its stretch; of sections what stands before the slash."""
    made: Callable[[Pack, int, int], tuple[Stretch, ...]]
    """The stretches of a pack for so many people and so many seconds a turn; none where the pack has no such part."""


def mirror_minutes(pack: Pack, people: int, turn_seconds: int) -> int:
    """How long the promise and all turns take together, in minutes."""
    return pack.minutes.before - (-people * turn_seconds // 60)


def _sections(pack: Pack, _people: int, _turn_seconds: int) -> tuple[Stretch, ...]:
    return tuple(Stretch(f"section/{section.id}", section.minutes) for section in pack.sections)


def _practice(pack: Pack, _people: int, _turn_seconds: int) -> tuple[Stretch, ...]:
    return (Stretch("practice", pack.minutes.practice),) if pack.mirror.practice else ()


def _mirror(pack: Pack, people: int, turn_seconds: int) -> tuple[Stretch, ...]:
    return (Stretch("mirror", mirror_minutes(pack, people, turn_seconds)),)


def _of_the_talk(key: str, minutes: Callable[[Minutes], int]) -> StretchKind:
    return StretchKind(key, lambda pack, _people, _turn_seconds: (Stretch(key, minutes(pack.minutes)),))


SECTION = StretchKind("section", _sections)
PRACTICE = StretchKind("practice", _practice)
MIRROR = StretchKind("mirror", _mirror)
PREDICT = _of_the_talk("predict", lambda minutes: minutes.predict)
SEE = _of_the_talk("see", lambda minutes: minutes.see)
DO = _of_the_talk("do", lambda minutes: minutes.do)
HOME = _of_the_talk("home", lambda minutes: minutes.home)


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
