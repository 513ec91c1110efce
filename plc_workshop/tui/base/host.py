"""What a screen may ask of the app that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.screen import Screen

    from plc_workshop.errors import WorkshopError
    from plc_workshop.runner.choices import Setup
    from plc_workshop.runner.run import Run
    from plc_workshop.tui.commands import Question
    from plc_workshop.tui.silence import Silence

T = TypeVar("T")


class Host(Protocol):
    """The app, as screens know it."""

    theme: str
    silence: Silence

    @property
    def leaves_nothing(self) -> bool:
        """Whether the session that is open is a rehearsal of which nothing stays."""

    def ask(self, question: Question) -> None:
        """Show a question on top of the screen."""

    def say(self, problem: WorkshopError) -> None:
        """Show a problem on the screen where it happened."""

    def exit(self, result: int | None = None, return_code: int = 0) -> None:
        """End the program."""

    def call_later(self, callback: Callable[..., Any], *args: Any) -> bool:
        """Call back once the screen has done its part."""

    def tried(self, call: Callable[[], T]) -> T | None:
        """The value of `call`, or None where the screen says why not."""

    def write_files(self) -> bool:
        """Write the summary files again; where that fails the screen says why."""

    def copy_files(self, to: Path) -> Path | None:
        """Write the summary files also into `to`; the folder made there, or None where the screen says why not."""

    def stored(self) -> str:
        """What is stored of the round right now, every digit masked."""

    def answer_for_all(self) -> None:
        """In a rehearsal: all who have not answered yet hand in invented answers."""

    def print_pack(self, pack: Path) -> tuple[Path, ...]:
        """Write the printable pages of a pack; none where the screen says why not."""

    async def go_home(self) -> None:
        """Leave the session and show home."""

    async def set_up(self, setup: Setup | None = None) -> None:
        """Show the page where a new session is prepared."""

    async def rehearse(self) -> None:
        """Lead a session with invented people."""

    async def lead(self, run: Run) -> None:
        """Show an open session."""


def host(screen: Screen[Any]) -> Host:
    """The app that shows `screen`."""
    return cast("Host", screen.app)
