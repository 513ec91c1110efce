"""The page that a school asks for: its names, folders and times are those that the program itself goes by."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from plc_workshop import files
from plc_workshop.words import speaking, spoken

if TYPE_CHECKING:
    from plc_workshop.export.school_values import Names, OfThisLaptop
    from plc_workshop.settings import Folders
    from plc_workshop.words.languages import Language


def write(folders: Folders, language: Language, to: Path | None = None) -> Path:
    """Write the page in a language, beside the sessions or into another folder; its path. Raises: WorkshopError."""
    from plc_workshop.export.bundle import encoded
    from plc_workshop.export.school_page import page
    from plc_workshop.store.faults import in_sentences

    folder = to or folders.sessions
    with speaking(language):
        path, data = folder / f"for-the-school.{spoken().code}.html", encoded(page(of_this_laptop(folders)))
    with in_sentences(folder):
        files.private_folder(folder)
    with in_sentences(path):
        files.write(path, data)
    return path


def of_this_laptop(folders: Folders) -> OfThisLaptop:
    """What is to be told of the program, and of this laptop, in the language spoken."""
    from plc_workshop.export.school_values import OfThisLaptop
    from plc_workshop.results import limits
    from plc_workshop.runner import made_of, wall
    from plc_workshop.runner.where_kept import kept_in, sentences
    from plc_workshop.runner.window import typed
    from plc_workshop.session import a_turn, turn_time
    from plc_workshop.settings import settings_file
    from plc_workshop.share.server import Limits

    places = kept_in(folders)
    return OfThisLaptop(
        version=made_of.own_version(),
        licence=made_of.own_licence(),
        parts=made_of.parts(),
        day=wall.today(),
        sessions=str(folders.sessions),
        state=str(folders.state),
        settings=str(settings_file()),
        away=sentences(places),
        rounds_stay=places.rounds.kind == "laptop",
        forget=typed("forget"),
        names=_names(),
        days_apart=limits.DAYS_APART,
        shared_minutes=round(Limits().lifetime / 60),
        least=limits.LEAST_THRESHOLD,
        dark_seconds=round(a_turn.AWAY_SECONDS),
        gone_minutes=round(turn_time.GONE_SECONDS / 60),
    )


def _names() -> Names:
    from plc_workshop.export import region_line
    from plc_workshop.export.bundle import NAMES
    from plc_workshop.export.school_values import Names
    from plc_workshop.room import runtime_files
    from plc_workshop.store import document, folder, moved, private

    return Names(
        pending=private.PENDING,
        rounds=(private.ROUNDS, private.KEY),
        room=(runtime_files.LIVE, runtime_files.STAGE),
        locks=private.LOCKS,
        fault=private.FAULT,
        written=(moved.RECORD,),
        result=document.RESULT,
        topic=(folder.PACK, moved.BROUGHT),
        taken_home=NAMES,
        for_a_region=region_line.NAME,
    )
