"""Set-up's fields as one table: a row holds all that is special about its field."""

from __future__ import annotations

from dataclasses import replace

from plc_workshop.results.limits import LEAST_THRESHOLD, MOST_PEOPLE
from plc_workshop.runner import wall
from plc_workshop.runner.choice import Choice, Laptop, Typed
from plc_workshop.runner.choice_of_people import how_long, people_turned, people_typed, time_of_mirror
from plc_workshop.runner.choices import (
    GROUP_LENGTH,
    Setup,
    another_meeting,
    another_theme,
    answering,
    behind_more,
    has_round,
    is_too_few,
    meeting_name,
    nobody_answers,
    numbers_from,
    theme_name,
    total,
    turn_time,
    when_time_is_up,
)
from plc_workshop.runner.sealed_here import can_be_sealed, not_sealed_here
from plc_workshop.session.cleaning import one_path, put_in
from plc_workshop.session.on_paper import where_name
from plc_workshop.session.planning import LEAST_TURN, MOST_TURN, TURN_STEP
from plc_workshop.session.schedule import DAY, minutes_of, stop_shifted
from plc_workshop.session.time_of_day import with_colon
from plc_workshop.words import _, ngettext, npgettext, pgettext, speaking
from plc_workshop.words.languages import following, is_choice
from plc_workshop.words.lists import in_a_row

PATH_LENGTH = 400


def _pack_turned(setup: Setup, by: int, laptop: Laptop) -> Setup:
    if not laptop.cards:
        return setup
    at = laptop.cards.index(setup.pack) if setup.pack in laptop.cards else 0
    card = laptop.cards[(at + by) % len(laptop.cards)]
    return replace(setup, pack=card, turn_seconds=card.turn_seconds)


def _language_turned(setup: Setup, by: int, laptop: Laptop) -> Setup:
    """Another language of the session, and its pack in it."""
    language = following(setup.language, by)
    with speaking(language):
        pack = setup.pack and laptop.sibling(setup.pack)
    return replace(setup, pack=pack, chosen_language=language)


def _size_of_pack(setup: Setup, _laptop: Laptop) -> str:
    if setup.pack is None:
        return ""
    sections, statements = setup.pack.sections, setup.pack.statements
    return in_a_row(
        (
            npgettext("value", "{n} section", "{n} sections", sections).format(n=sections),
            npgettext("value", "{n} statement", "{n} statements", statements).format(n=statements),
        )
    )


def _about_group(setup: Setup, laptop: Laptop) -> str:
    full = len(setup.group) >= GROUP_LENGTH
    letters = ngettext("{n} letter at the most", "{n} letters at the most", GROUP_LENGTH).format(n=GROUP_LENGTH)
    return letters if full else laptop.last_time


def _group_typed(setup: Setup, text: str | None, _fresh: bool) -> Typed:
    if text is None:
        return Typed(replace(setup, group=setup.group[:-1]))
    end = len(setup.group)
    put = put_in(setup.group, (end, end), text, GROUP_LENGTH)
    return Typed(replace(setup, group=put.text), only=GROUP_LENGTH if put.is_cut else 0)


def _about_stop(setup: Setup, _laptop: Laptop) -> str:
    needed = total(setup)
    if not setup.stop_at:
        return ngettext("{n} min as planned", "{n} min as planned", needed).format(n=needed)
    stop = minutes_of(with_colon(setup.stop_at))
    if stop is None:
        return _("write it as 15:30")
    left = (stop - wall.now()) % DAY
    if left >= needed:
        return npgettext("value", "in {n} minute", "in {n} minutes", left).format(n=left)
    # Translators: the time to stop comes in {n} minutes, and the plan needs {needed}.
    short = ngettext("in {n} minute, {needed} needed", "in {n} minutes, {needed} needed", left)
    return short.format(n=left, needed=needed)


def _stop_turned(setup: Setup, by: int, _laptop: Laptop) -> Setup:
    return replace(setup, stop_at=stop_shifted(with_colon(setup.stop_at), by, wall.now(), total(setup)))


def _stop_typed(setup: Setup, character: str | None, fresh: bool) -> Typed:
    if character is None:
        return Typed(replace(setup, stop_at=setup.stop_at[:-1]))
    start = "" if fresh or len(setup.stop_at) == 5 else setup.stop_at
    taken = character if character.isascii() and (character.isdigit() or character == ":") else ""
    return Typed(replace(setup, stop_at=(start + taken)[:5]))


def _turn_turned(setup: Setup, by: int, _laptop: Laptop) -> Setup:
    return replace(setup, turn_seconds=min(MOST_TURN, max(LEAST_TURN, setup.turn_seconds + by * TURN_STEP)))


def _how_answers_lie(setup: Setup, _laptop: Laptop) -> str:
    if not can_be_sealed():
        return not_sealed_here()
    return _("one of us keeps a code") if setup.sealed else _("until we look")


def _threshold_turned(setup: Setup, by: int, _laptop: Laptop) -> Setup:
    return replace(setup, threshold=min(MOST_PEOPLE, max(LEAST_THRESHOLD, setup.threshold + by)))


def _who_is_seen(setup: Setup, _laptop: Laptop) -> str:
    return _("never that one stands alone") if setup.display == "careful" else _("also that one stands alone")


def _earlier(setup: Setup) -> str:
    return setup.earlier or (
        pgettext("value", "found here") if setup.known else pgettext("value", "none: another group")
    )


def _earlier_typed(setup: Setup, text: str | None, fresh: bool) -> Typed:
    if text is None:
        return Typed(replace(setup, earlier=setup.earlier[:-1]))
    before = "" if fresh else setup.earlier
    put = put_in(before, (len(before), len(before)), text, PATH_LENGTH, one_path)
    return Typed(replace(setup, earlier=put.text), only=PATH_LENGTH if put.is_cut else 0)


GROUP = Choice(
    label=lambda: pgettext("label", "Group"),
    value=lambda setup: setup.group,
    beside=_about_group,
    typed=_group_typed,
    is_text=True,
)
"""What set-up asks for first: the mark stands there."""
MORE = Choice(
    label=lambda: pgettext("row", "More"),
    beside=lambda setup, laptop: behind_more(setup),
)
"""Shows the rows behind it."""
CHOICES = (
    Choice(
        label=lambda: pgettext("label", "Topic"),
        value=lambda setup: setup.pack.title if setup.pack else pgettext("value", "none"),
        beside=_size_of_pack,
        turned=_pack_turned,
    ),
    GROUP,
    Choice(
        label=lambda: pgettext("label", "Today"),
        value=lambda setup: meeting_name(setup.today),
        beside=lambda setup, laptop: meeting_name(another_meeting(setup.today)),
        turned=lambda setup, by, laptop: replace(setup, meeting=another_meeting(setup.today)),
        is_there=lambda setup: bool(setup.offered or setup.meeting),
    ),
    Choice(
        label=lambda: pgettext("label", "People"),
        value=lambda setup: str(setup.people),
        beside=time_of_mirror,
        turned=people_turned,
        typed=people_typed,
    ),
    Choice(
        label=lambda: pgettext("label", "We answer"),
        value=answering,
        beside=lambda setup, laptop: _("more may come") if setup.more_come else _("we talk, without a round"),
        turned=lambda setup, by, laptop: replace(setup, more_come=not setup.more_come),
        is_there=is_too_few,
    ),
    Choice(
        label=lambda: pgettext("label", "We stop at"),
        value=lambda setup: setup.stop_at or pgettext("value", "no time set"),
        beside=_about_stop,
        turned=_stop_turned,
        typed=_stop_typed,
    ),
    MORE,
    Choice(
        label=lambda: pgettext("label", "Answers"),
        value=lambda setup: where_name(on_paper=setup.on_paper),
        beside=how_long,
        turned=lambda setup, by, laptop: replace(setup, on_paper=not setup.on_paper),
        behind_more=True,
        is_there=lambda setup: has_round(setup) and not nobody_answers(setup),
    ),
    Choice(
        label=lambda: pgettext("label", "Time for a turn"),
        value=turn_time,
        beside=lambda setup, laptop: _("for all statements together"),
        turned=_turn_turned,
        behind_more=True,
        is_there=has_round,
    ),
    Choice(
        label=lambda: pgettext("label", "When time is up"),
        value=when_time_is_up,
        turned=lambda setup, by, laptop: replace(setup, hard_limit=not setup.hard_limit),
        behind_more=True,
        is_there=has_round,
    ),
    Choice(
        label=lambda: pgettext("label", "Numbers show"),
        value=numbers_from,
        beside=_who_is_seen,
        turned=lambda setup, by, laptop: replace(setup, display="open" if setup.display == "careful" else "careful"),
        behind_more=True,
        is_there=has_round,
    ),
    Choice(
        label=lambda: pgettext("label", "People needed"),
        value=lambda setup: str(setup.threshold),
        beside=lambda setup, laptop: _("before anything shows"),
        turned=_threshold_turned,
        behind_more=True,
        is_there=has_round,
    ),
    Choice(
        label=lambda: pgettext("label", "Answers lie"),
        value=lambda setup: pgettext("value", "sealed") if setup.sealed else pgettext("value", "in a private file"),
        beside=_how_answers_lie,
        turned=lambda setup, by, laptop: replace(setup, sealed=not setup.sealed and can_be_sealed()),
        behind_more=True,
        is_there=has_round,
    ),
    Choice(
        label=lambda: pgettext("label", "Earlier summary"),
        value=_earlier,
        beside=lambda setup, laptop: _("or the path of a summary.json"),
        turned=lambda setup, by, laptop: replace(setup, known=not setup.known, earlier=""),
        typed=_earlier_typed,
        is_text=True,
        behind_more=True,
    ),
    Choice(
        label=lambda: pgettext("label", "Colours"),
        value=theme_name,
        turned=lambda setup, by, laptop: replace(setup, theme=another_theme(setup.theme, by)),
        behind_more=True,
    ),
    Choice(
        label=lambda: pgettext("label", "Language"),
        value=lambda setup: setup.language.name,
        beside=lambda setup, laptop: _("of the whole session"),
        turned=_language_turned,
        behind_more=True,
        is_there=lambda setup: is_choice(),
    ),
)
