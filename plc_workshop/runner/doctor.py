"""Check this laptop: what will and will not work here, each line with what to do about it."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from plc_workshop import files
from plc_workshop.errors import WorkshopError
from plc_workshop.runner.finding import Finding, State
from plc_workshop.runner.this_window import this_window
from plc_workshop.runner.where_kept import place_of
from plc_workshop.settings import Folders, Settings, Source, settings_file
from plc_workshop.words import _, ngettext, npgettext, pgettext
from plc_workshop.words.large_numbers import grouped
from plc_workshop.words.lists import in_a_row

LITTLE, TOO_LITTLE = 200, 20
"""Megabytes of free space below which it is said, and below which nothing can be kept."""
_RECORDERS = {
    "TMUX": "tmux",
    "STY": "screen",
    "ASCIINEMA_REC": "asciinema",
    "SSH_CONNECTION": "ssh",
    "SCRIPT": "script",
}
"""Variables of programs that see, or keep, all that stands on the screen."""


def examine(
    folders: Folders, settings: Settings, environment: Mapping[str, str], size: tuple[int, int] | None = None
) -> tuple[Finding, ...]:
    """Everything, in the order in which a facilitator needs it; `size` is the window in cells where that is known."""
    return (
        *this_window(environment, size),
        *_recorders(environment),
        *_folders(folders),
        _locks(folders.state),
        _packs(folders),
        _space(folders.sessions),
        _network(),
        *_choices(settings),
        _versions(),
    )


def as_rows(findings: tuple[Finding, ...]) -> tuple[tuple[str, str, str], ...]:
    """The three columns of each finding: what is off comes first."""
    names: dict[State, str] = {
        "good": pgettext("state", "good"),
        "look": pgettext("state", "look"),
        "problem": pgettext("state", "PROBLEM"),
    }
    order = {"problem": 0, "look": 1, "good": 2}
    # Translators: {found} is what this laptop has, without a full stop, {advice} one or two sentences about it.
    both = pgettext("value", "{found}. {advice}")
    return tuple(
        (names[each.state], each.name, both.format(found=each.text, advice=each.do) if each.do else each.text)
        for each in sorted(findings, key=lambda found: order[found.state])
    )


def as_lines(findings: tuple[Finding, ...], columns: int | None = None) -> tuple[str, ...]:
    """The findings as lines of text; of so many cells where that is given."""
    from plc_workshop.packs.wrap import in_columns

    return in_columns(as_rows(findings), columns)


def recorders(environment: Mapping[str, str]) -> tuple[str, ...]:
    """The programs around this terminal that see, or keep, all that stands in it."""
    seen = [name for variable, name in _RECORDERS.items() if environment.get(variable)]
    return (*seen, *(["iTerm2"] if environment.get("TERM_PROGRAM") == "iTerm.app" else []))


def _recorders(environment: Mapping[str, str]) -> Iterator[Finding]:
    seen = recorders(environment)
    if seen:
        do = _(
            "It may keep what stands on the screen, answers and the code of a sealed round included: "
            "use a window without it for the Mirror."
        )
        yield Finding(pgettext("label", "recording"), "look", in_a_row(seen), do)
    others = pgettext("value", "nothing in this terminal that is known to")
    do = _("Screen sharing and Windows Recall see everything: switch them off.")
    yield Finding(
        pgettext("label", "recording"),
        "good" if not seen else "look",
        others if not seen else pgettext("value", "elsewhere"),
        do,
    )


def _folders(folders: Folders) -> Iterator[Finding]:
    kept = (
        (pgettext("label", "sessions"), folders.sessions, "sessions"),
        (pgettext("label", "private folder"), folders.state, "state"),
    )
    for name, folder, key in kept:
        there = next(each for each in (folder, *folder.parents) if os.path.isdir(each))  # noqa: PTH112 - may raise
        if not files.can_write(there):
            yield Finding(name, "problem", str(folder), _("It cannot be written to: choose another in settings.toml."))
        else:
            yield _where(name, folder, key, folders.sources.get(key))


def _where(name: str, folder: Path, key: str, source: Source | None) -> Finding:
    place = place_of(folder)
    if place.kind == "laptop":
        return Finding(name, "good", _with(folder, _source(source)))
    told = _with(folder, place.why or pgettext("value", "on a USB stick"))
    if key == "state":
        do = _("The open round must stay on this laptop: name another folder with --state.")
        return Finding(name, "problem", told, do)
    if place.kind == "stick":
        do = _("Whoever has it can read results, notes and names. Take it out once the program has ended.")
        return Finding(name, "look", told, do)
    do = _("Results, notes and names go there too: if they should not, choose another in settings.toml.")
    return Finding(name, "look", told, do)


def _locks(state: Path) -> Finding:
    from plc_workshop.store.lock import works

    try:
        held = works(state)
    except WorkshopError as problem:
        return Finding(pgettext("label", "locks"), "problem", problem.message, problem.hint)
    if held:
        return Finding(pgettext("label", "locks"), "good", _("a second window on the same session is refused"))
    return Finding(
        pgettext("label", "locks"),
        "problem",
        pgettext("value", "do not hold here"),
        _("Never open a session in two windows."),
    )


def _packs(folders: Folders) -> Finding:
    from plc_workshop.packs.library import find
    from plc_workshop.packs.loader import load
    from plc_workshop.packs.problems import PackError

    topics, bad = set[tuple[Path, str]](), []
    for path in (path for folder in folders.packs for path in find(folder)):
        try:
            topics.add((path.parent, load(path).id))  # in whatever languages
        except PackError:
            bad.append(path.name)
    good = len(topics)
    text = npgettext("value", "{n} is good", "{n} are good", good).format(n=good)
    if bad:
        # Translators: how many topics are good, and the files of the others.
        text = ngettext("{n} is good, to mend: {files}", "{n} are good, to mend: {files}", good)
        text = text.format(n=good, files=in_a_row(bad))
        do = _("The command “check” names every line to mend.")
        return Finding(pgettext("label", "topics"), "look", text, do)
    if not good:
        return Finding(
            pgettext("label", "topics"), "problem", pgettext("value", "none in {folder}").format(folder=folders.content)
        )
    return Finding(pgettext("label", "topics"), "good", text)


def _space(folder: Path) -> Finding:
    there = next(each for each in (folder, *folder.parents) if os.path.isdir(each))  # noqa: PTH112 - may raise
    try:
        free = shutil.disk_usage(there).free // 10**6
    except OSError as error:
        return Finding(pgettext("label", "space"), "look", error.strerror or str(error))
    # Translators: {n} megabytes.
    text = npgettext("value", "{n} MB free", "{n} MB free", free).format(n=grouped(free))
    if free < TOO_LITTLE:
        return Finding(
            pgettext("label", "space"), "problem", text, _("Free some before the session: nothing could be kept.")
        )
    return Finding(pgettext("label", "space"), "look" if free < LITTLE else "good", text)


def _network() -> Finding:
    from plc_workshop.share.address import interfaces

    found = interfaces()
    if not found:
        do = _("The page for phones needs one; the code without network and the files do not.")
        return Finding(pgettext("label", "network"), "look", pgettext("value", "none"), do)
    return Finding(pgettext("label", "network"), "good", in_a_row(f"{each.name} {each.address}" for each in found))


def _choices(settings: Settings) -> Iterator[Finding]:
    """Every choice of this laptop, and who made it."""
    values = {
        "theme": settings.theme,
        "turn_seconds": str(settings.turn_seconds) if settings.turn_seconds else _("as the topic says"),
        "threshold": str(settings.threshold),
    }
    for key, value in values.items():
        yield Finding(key, "good", _with(value, _source(settings.sources.get(key))))
    said = _with(settings.language.name, _source(settings.sources.get("language")))
    yield Finding("language", "look" if settings.remarks else "good", said, " ".join(settings.remarks))
    yield Finding("settings.toml", "good", str(settings_file()))


def _with(value: object, more: str) -> str:
    # Translators: a value or a folder, and where it comes from or where it goes.
    return pgettext("value", "{value} ({more})").format(value=value, more=more)


def _source(source: Source | None) -> str:
    source = source or Source("default")
    kinds = {
        "option": pgettext("value", "the option {name}"),
        "environment": pgettext("value", "the environment, {name}"),
        "file": pgettext("value", "the file {name}"),
        "folder": pgettext("value", "found in {name}"),
        "system": pgettext("value", "the system, {name}"),
        "default": pgettext("value", "as it comes"),
    }
    return kinds[source.kind].format(name=source.name)


def _versions() -> Finding:
    from importlib.metadata import version

    python = ".".join(map(str, sys.version_info[:3]))
    parts = [f"{name} {version(name)}" for name in ("plc-workshop", "textual", "tinydb")]
    return Finding(pgettext("label", "versions"), "good", in_a_row([*parts, f"Python {python}", sys.platform]))
