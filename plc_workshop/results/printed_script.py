"""The script of the whole talk, as it is printed before there is a result: nothing to read aloud is on it."""

from dataclasses import dataclass

from plc_workshop.packs.blocks import Block, blocks
from plc_workshop.packs.model import Talk
from plc_workshop.results import script_texts
from plc_workshop.results.phrases import Kind, heading
from plc_workshop.results.questions import MOST_IN_A_ROUND
from plc_workshop.results.script_texts import Part
from plc_workshop.words import _, ngettext, pgettext

_FOCUSED: tuple[Kind, ...] = ("agree", "split", "disagree")
"""Results for which paper says what to watch for in the focus; the screen says it for each."""


@dataclass(frozen=True, slots=True)
class PrintedPart:
    """One part of the talk: what the pack says of it, then ours, each below its heading."""

    title: str
    own: tuple[Block, ...]
    texts: tuple[tuple[str, str], ...]


def printed_script(talk: Talk) -> tuple[PrintedPart, ...]:
    """Each part of the talk in its order, with what a pack says of it; also the part that there is without a result."""
    focus = script_texts.focus(None, tables=False)
    return (
        _printed(pgettext("heading", "Before we look"), script_texts.predict(tables=False), talk.predict),
        _printed(_("What we see: before it is shown"), script_texts.frame(numbers=None), talk.see),
        _printed(pgettext("heading", "What we see"), script_texts.see()),
        _printed(pgettext("heading", "I notice"), script_texts.notice(tables=False, stage=None), talk.notice),
        _printed(_("I notice: what we talk about"), script_texts.choosing(expected=True)),
        PrintedPart(pgettext("heading", "Focus"), blocks(talk.focus), _focus_texts(focus)),
        _printed(pgettext("heading", "Then and now"), script_texts.then()),
        _printed(pgettext("heading", "What we will do"), script_texts.do(), talk.do),
        _printed(pgettext("heading", "Take it home"), script_texts.meet()),
        _printed(_("If there is no result to show"), script_texts.choose(tables=False)),
    )


def many_people() -> str:
    """What is different in a large group."""
    return ngettext(
        "More than {most} person: after a minute alone five minutes at the tables, then one sentence from each table.",
        "More than {most} people: after a minute alone five minutes at the tables, then one sentence from each table.",
        MOST_IN_A_ROUND,
    ).format(most=MOST_IN_A_ROUND)


def _printed(title: str, part: Part, own: str = "") -> PrintedPart:
    named = script_texts.headings()
    texts = ((named.say, part.say), (named.watch_for, part.watch_for), (named.short_of_time, part.short_of_time))
    return PrintedPart(title, blocks(own), texts)


def _focus_texts(part: Part) -> tuple[tuple[str, str], ...]:
    """What to watch for hangs on the result: paper has that of the usual ones."""
    named = script_texts.headings()
    watch_for = [
        # Translators: above what to watch for where the result of a statement is "Yes", "No" or "Views differ".
        (
            pgettext("heading", "Watch for, at “{result}”").format(result=heading(which)),
            script_texts.focus(which, tables=False).watch_for,
        )
        for which in _FOCUSED
    ]
    return (named.say, part.say), *watch_for, (named.short_of_time, part.short_of_time)
