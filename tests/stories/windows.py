"""The room's window, opened over a state folder, and the time by which it looks."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from textual.pilot import Pilot

from plc_workshop.tui.stage import StageApp


@dataclass
class Window:
    """The room's window, and the time by which it looks."""

    app: StageApp
    pilot: Pilot[int]
    time: float = 0.0

    async def look(self) -> str:
        """Let it look once, and read it."""
        self.app.look()
        self.app.sign()
        await self.pilot.pause(0.02)
        strips = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


@asynccontextmanager
async def window(
    state: Path, session: str = "", size: tuple[int, int] = (80, 24), *, follows: bool = True
) -> AsyncIterator[Window]:
    """The room's window over this state folder, which looks when it is told to."""
    made: list[Window] = []

    def now() -> float:
        return live_now(state) + (made[0].time if made else 0)

    app = StageApp(state, session, theme="dark", follows=follows, now=now, ticks=False)
    async with app.run_test(size=size) as pilot:
        made.append(Window(app, pilot))
        yield made[0]


def live_now(state: Path) -> float:
    """The time of the newest file, so that no clock of the machine matters."""
    return max((path.stat().st_mtime for path in state.rglob("*.json")), default=0.0)
