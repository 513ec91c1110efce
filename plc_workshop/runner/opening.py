"""Making sessions: the packs to choose from, and a new session of one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from plc_workshop.errors import WorkshopError
from plc_workshop.packs.library import first_of
from plc_workshop.packs.loader import good, load
from plc_workshop.packs.model import Pack
from plc_workshop.packs.problems import PackError
from plc_workshop.results.earlier import Before
from plc_workshop.runner import in_other_languages, last_result, last_time, wall
from plc_workshop.runner.choices import PackCard, Setup, as_kept
from plc_workshop.runner.in_its_year import in_its_year
from plc_workshop.runner.meetings import last_named
from plc_workshop.runner.other_rounds import OtherRounds, new_key
from plc_workshop.runner.run import Run
from plc_workshop.runner.watch import Watch
from plc_workshop.session import flow, pace, schedule, short_meeting, too_few
from plc_workshop.session.a_stretch import Stretch
from plc_workshop.session.planning import without
from plc_workshop.session.state import Record, Session, View
from plc_workshop.settings import Folders, Settings
from plc_workshop.store import shelf
from plc_workshop.store.book import Book
from plc_workshop.words import _, ngettext, pgettext, speaking


def good_packs(paths: Iterable[Path]) -> tuple[tuple[Path, Pack], ...]:
    """The packs among these files that can be used, by title; siblings one after the other, where the first belongs."""
    found = []
    for path in paths:
        try:
            found.append((path, load(path)))
        except (PackError, WorkshopError):
            continue
    together: dict[tuple[Path, str], list[tuple[Path, Pack]]] = {}
    for path, pack in found:
        together.setdefault((path.parent, pack.id), []).append((path, pack))
    alike = [sorted(each, key=lambda item: first_of(item[1].id)(item[0])) for each in together.values()]
    alike.sort(key=lambda each: each[0][1].title.casefold())
    return tuple(item for each in alike for item in each)


def card(path: Path, pack: Pack, settings: Settings) -> PackCard:
    """A pack as set-up offers it."""
    plan = flow.plan(pack, 0, pack.mirror.turn_seconds)
    short = flow.plan(pack, 0, pack.mirror.turn_seconds, meeting="short", looks_back=True)
    return PackCard(
        path=path,
        id=pack.id,
        language=pack.language,
        title=pack.title,
        sections=len(pack.sections),
        statements=len(pack.mirror.statements),
        turn_seconds=settings.turn_seconds or pack.mirror.turn_seconds,
        minutes=_minutes(plan),
        short_minutes=_minutes(short),
        minutes_to_look_back=pack.minutes.last,
    )


def _minutes(plan: Iterable[Stretch]) -> int:
    return sum(stretch.minutes for stretch in plan if not stretch.left_out)


def distinct(cards: Iterable[PackCard]) -> tuple[PackCard, ...]:
    """The cards; of those with one title each is told by its file first, or nobody could choose."""
    cards = tuple(cards)
    titles = Counter(card.title for card in cards)
    # Translators: a topic whose title another one has too, told by its file.
    told = pgettext("value", "{file}: {title}")
    return tuple(
        replace(card, title=told.format(file=card.path.stem, title=card.title)) if titles[card.title] > 1 else card
        for card in cards
    )


def start(folders: Folders, setup: Setup, date: str, token: str, *, planned: bool) -> Run:
    """A new session in a folder of its own, at its plan if it is to be `planned`. Raises: WorkshopError."""
    assert setup.pack is not None
    path, setup = setup.pack.path, as_kept(setup)
    # Before the pack is read: what is saved from then on is news. What is read is what is led and what is kept.
    watch = Watch(path) if setup.watch else None
    data, pack = good(path)
    others = OtherRounds(folders.sessions, folders.state)
    if setup.known:
        setup = replace(setup, group=last_named(folders.sessions, setup.group))
    session = _planned(folders, others, setup, pack, date, token)
    record = session.record
    session = replace(session if planned else flow.on(session), siblings=in_other_languages.beside(path, pack))
    book = Book.create(folders.sessions, folders.state, session.record, data)
    with speaking(setup.language):  # what went wrong before is said to who sits at set-up
        arrived = flow.arrived(session, session.record, _said(record, planned=planned))
        return Run(pace.with_clocks(arrived), book, others, watch)


def _planned(folders: Folders, others: OtherRounds, setup: Setup, pack: Pack, date: str, token: str) -> Session:
    """The session at its plan. Raises: WorkshopError where a short meeting has nothing to look back at."""
    sessions, group, is_short = folders.sessions, setup.group, setup.today == "short"
    before = last_time.found(sessions, group, pack.id, date, pack.language) if setup.known else Before()
    last = last_result.found(sessions, group, pack, date) if is_short and setup.known else None
    if is_short and before == Before() and last is None:
        raise WorkshopError(*_nothing_to_look_back_at(group))
    record = _record(setup, before, date, token)
    if not setup.rehearsal:
        year = in_its_year(sessions, others, group, date, short=is_short)
        record = replace(record, nth=year.nth, group_key=year.group_key)
    record = replace(record, plan=flow.planned(pack, record))
    session = Session(pack, record, view=View(now=wall.now(), more_come=setup.more_come))
    if is_short:
        return _in_time(short_meeting.begun(session, last))
    met = last_time.sections_seen(sessions, group, pack.id) if setup.known else frozenset()
    return too_few.timed(replace(session, record=without(record, met)))


def _record(setup: Setup, before: Before, date: str, token: str) -> Record:
    """What was chosen, and what the meetings before leave."""
    return Record(
        session=shelf.new_id(date, setup.group, token),
        group=setup.group,
        date=date,
        people=setup.people,
        turn_seconds=setup.turn_seconds,
        threshold=setup.threshold,
        display=setup.display,
        hard_limit=setup.hard_limit,
        stop_at=setup.stop_at,
        meeting=setup.today,
        earlier=before.earlier,
        parking_lot=before.parked,
        rehearsal=setup.rehearsal,
        key=new_key(),
        sealed=setup.sealed or None,
        on_paper=(setup.today == "mirror" and setup.on_paper) or None,
        language=setup.language.code,
    )


def _in_time(session: Session) -> Session:
    """A short meeting whose steps are as short as the time to stop asks for."""
    return replace(session, record=schedule.shortened(session.record, schedule.proposals(session)))


def _nothing_to_look_back_at(group: str) -> tuple[str, str]:
    if not group:
        told = _("A short meeting looks back at the last one: say which group it is.")
    else:
        told = _("There is no meeting of {group} on an earlier day here that a short one could look back at.")
    return told.format(group=group), _("Write the name as it was then, or begin with the Mirror.")


def _said(record: Record, *, planned: bool) -> str:
    """What there is to say on its first page."""
    if record.is_short:
        return ""
    if record.people < record.threshold:
        return ngettext(
            "Fewer than {least} person: no result can be shown.",
            "Fewer than {least} people: no result can be shown.",
            record.threshold,
        ).format(least=record.threshold)
    return _known(planned=planned) if any(part.left_out for part in record.plan) else ""


def _known(*, planned: bool) -> str:
    if planned:
        return _("What this group has seen already is left out: Space brings it back.")
    return _("What this group has seen already is left out: the plan (g) brings it back.")
