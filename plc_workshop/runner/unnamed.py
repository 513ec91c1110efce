"""What a session of a group without a name is called: its day and its topic, and which one it was of several."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from plc_workshop.errors import WorkshopError
from plc_workshop.runner.group_topic import title
from plc_workshop.runner.groups import day_said
from plc_workshop.store import shelf
from plc_workshop.words import pgettext
from plc_workshop.words.lists import in_a_row

if TYPE_CHECKING:
    from plc_workshop.runner.glance import Glance

_BEGUN = ("pack.yaml", "session.json")
"""The file whose date tells when a session began, or what is nearest to it."""


def names(sessions: Path, glances: Sequence[Glance]) -> tuple[str, ...]:
    """What people call these sessions: the group, else what tells one without a name from all others here."""
    days = {glance.date for glance in glances if glance.unnamed}
    alike = _alike(sessions, days) if days else {}
    return tuple(_called(sessions, glance, alike) if glance.unnamed else glance.group for glance in glances)


def _called(sessions: Path, glance: Glance, alike: dict[tuple[str, str], list[str]]) -> str:
    topic = title(sessions / glance.folder)
    others = alike.get((glance.date, topic), [])
    told_apart = len(others) > 1 and glance.session in others
    which = _which(others.index(glance.session) + 1) if told_apart else ""
    return in_a_row(filter(None, (day_said(glance.date), topic, which)))


def _alike(sessions: Path, days: set[str]) -> dict[tuple[str, str], list[str]]:
    """Of each of these days and each topic the sessions without a name, in the order in which they began."""
    found: dict[tuple[str, str], dict[str, float]] = defaultdict(dict)
    for folder in shelf.of_days(sessions, days):
        try:
            record = shelf.peek(sessions, folder)
        except WorkshopError:
            continue
        if not record.group and record.date in days:
            of_one = found[record.date, title(sessions / folder)]
            begun = _begun(sessions / folder)
            of_one[record.session] = min(begun, of_one.get(record.session, begun))  # a copy is later
    return {key: sorted(begun, key=lambda session: (begun[session], session)) for key, begun in found.items()}


def _begun(folder: Path) -> float:
    for name in _BEGUN:
        try:
            return (folder / name).stat().st_mtime
        except OSError:
            continue
    return 0.0


def _which(nth: int) -> str:
    """Which one it is of the sessions of a day."""
    # Translators: behind a day and a topic, where a day has several sessions: 29 November, Our meetings, the second.
    words = (pgettext("value", "the first"), pgettext("value", "the second"), pgettext("value", "the third"))
    return words[nth - 1] if nth <= len(words) else pgettext("value", "number {n}").format(n=nth)
