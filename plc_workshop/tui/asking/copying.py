"""Copy the summary files: to a stick that is there, or to a folder that is named."""

from functools import partial
from pathlib import Path

from plc_workshop.runner.choice_table import PATH_LENGTH
from plc_workshop.runner.meanwhile import a_place_is_read, a_place_is_written, it_was_left
from plc_workshop.runner.paths import path_in, sticks
from plc_workshop.session.cleaning import one_path
from plc_workshop.tui.above.choosing import ChoosingScreen
from plc_workshop.tui.above.form import Field, FormScreen
from plc_workshop.tui.base.stop import StopScreen
from plc_workshop.tui.hearing.host import host
from plc_workshop.words import _, pgettext


def copy_files(screen: StopScreen) -> None:
    """Copy the files to a stick: choose one that is there, or name a folder."""
    screen.try_place(sticks, partial(_offered, screen), slow=a_place_is_read())


def _offered(screen: StopScreen, found: tuple[Path, ...]) -> None:
    if not found:
        _copy_into_named(screen)
        return

    def chosen(at: int | None) -> None:
        if at == len(found):
            _copy_into_named(screen)
        elif at is not None:
            _copied(screen, str(found[at]))

    rows = (*map(str, found), pgettext("row", "Another folder"))
    screen.app.push_screen(ChoosingScreen(_("Copy the summary files to"), rows), chosen)


def _copy_into_named(screen: StopScreen) -> None:
    def named(texts: tuple[str, ...] | None) -> None:
        if texts is not None and texts[0]:
            _copied(screen, texts[0])
        elif texts is not None:
            screen.say(_("No folder was named, and nothing was copied."))

    field = Field(
        _("Which folder? Type it, or drop it here."), example=str(Path.home()), longest=PATH_LENGTH, line=one_path
    )
    screen.app.push_screen(FormScreen(_("Copy the summary files to"), (field,)), named)


def _copied(screen: StopScreen, to: str) -> None:
    run = host(screen).run
    if run is not None:
        screen.try_place(
            lambda: run.copy_to(path_in(to)),
            lambda made: screen.say(pgettext("sentence", "Copied into {folder}.").format(folder=made)),
            slow=a_place_is_written(),
            unsure=it_was_left,
        )
