"""Where what is kept lies: on this laptop, on a stick, or elsewhere too. Whatever promises a place asks here."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from plc_workshop.runner.removable import is_carried_away
from plc_workshop.runner.synced import leaves_the_machine
from plc_workshop.settings import Folders
from plc_workshop.words import _, pgettext


@dataclass(frozen=True, slots=True)
class Place:
    """Where a folder lies."""

    kind: Literal["laptop", "stick", "elsewhere"]
    why: str = ""
    """What carries it to other machines, in words."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Where the sessions lie, and the answers of an open round."""

    sessions: Place
    rounds: Place

    @property
    def stays(self) -> bool:
        """Whether all of it is on this laptop."""
        return {self.sessions.kind, self.rounds.kind} == {"laptop"}


def place_of(folder: Path) -> Place:
    """Where a folder lies, as far as this system tells."""
    if why := leaves_the_machine(folder):
        return Place("elsewhere", why)
    return Place("stick" if is_carried_away(folder) else "laptop")


def kept_in(folders: Folders) -> Kept:
    """Where all of it lies."""
    return Kept(place_of(folders.sessions), place_of(folders.state))


def in_one_line(kept: Kept) -> str:
    """What the start page says, a message with {why} and {folder} to be put in."""
    if kept.rounds.kind != "laptop":  # which must not be: there is more to say than where the sessions lie
        return " ".join(sentences(kept)).replace("{", "{{").replace("}", "}}")
    match kept.sessions.kind:
        case "laptop":
            return _("Everything stays on this laptop: {folder}")
        case "stick":
            return _("Sessions lie on a USB stick, the answers of an open round on this laptop: {folder}")
        case "elsewhere":
            return _("What is kept here leaves this laptop ({why}): {folder}")


def sentences(kept: Kept) -> tuple[str, ...]:
    """What does not stay on this laptop; nothing where all does."""
    return (*_of_sessions(kept.sessions), *_of_rounds(kept.rounds))


def _of_sessions(place: Place) -> Iterator[str]:
    match place.kind:
        case "stick":
            yield _("Results, notes and names lie on a USB stick: whoever has it can read them.")
        case "elsewhere":
            yield _("Results, notes and names leave this laptop ({why}).").format(why=place.why)


def _of_rounds(place: Place) -> Iterator[str]:
    match place.kind:
        case "stick":
            yield _("The answers of an open round lie on a USB stick, not on this laptop.")
        case "elsewhere":
            yield _("The answers of an open round leave this laptop ({why}).").format(why=place.why)


def in_short(place: Place) -> str:
    """The same of sessions, beside a heading."""
    match place.kind:
        case "laptop":
            # Translators: at the right end of the line whose left end says “Groups”.
            return pgettext("heading", "on this laptop")
        case "stick":
            # Translators: at the right end of the line whose left end says “Groups”.
            return pgettext("heading", "on a USB stick")
        case "elsewhere":
            # Translators: at the right end of the line whose left end says “Groups”.
            return pgettext("heading", "not only on this laptop")


def once_deleted(place: Place) -> str:
    """What may be left of what is deleted there; empty where nothing is."""
    if place.kind != "elsewhere":
        return ""
    return _("What is kept here leaves this laptop ({why}): copies may stay there.").format(why=place.why)
