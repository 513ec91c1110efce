"""What may not be loaded where, tried in a fresh process."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
BELOW = [
    str(path.relative_to(ROOT).with_suffix("")).replace("/", ".").replace("\\", ".").removesuffix(".__init__")
    for path in sorted((ROOT / "plc_workshop").rglob("*.py"))
    if path.parts[len(ROOT.parts) + 1] not in ("tui", "cli", "__main__.py")
]


def loaded_by(code: str) -> set[str]:
    script = f"{code}\nimport sys\nprint('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_nothing_below_tui_loads_textual() -> None:
    modules = loaded_by("\n".join(f"import {name}" for name in BELOW))
    assert "plc_workshop.session.machine" in modules
    assert not {"textual", "rich", "click"} & modules


HOME = """
import asyncio, gc, sys
from pathlib import Path
from plc_workshop.cli.main import cli
from plc_workshop.runner.desk import Desk
from plc_workshop.runner.clock import SystemClock
from plc_workshop.settings import gather
from plc_workshop.tui.app import WorkshopApp
from plc_workshop.tui.screens.home import HomeScreen
import tempfile
folder = Path(tempfile.mkdtemp())
seen = []
HomeScreen._fill_in = lambda self: seen.append(set(sys.modules))
folders, settings = gather(sessions=folder / "sessions", content=Path("content").resolve(), state=folder / "state")
app = WorkshopApp(Desk(folders, settings), SystemClock(), theme="dark", pulse=None)

async def main():
    async with app.run_test() as pilot:
        await pilot.pause()

asyncio.run(main())
assert seen, "home has painted"
of_libraries = {"tinydb", "yaml", "jinja2", "markdown_it", "qrcode", "nacl"}
of_ours = {f"plc_workshop.{name}" for name in ("cli.laptop", "session.state", "session.events", "room.sight")}
print("EARLY", *sorted(seen[0] & (of_libraries | of_ours)))
"""


def test_home_paints_before_anything_heavy_is_loaded() -> None:
    done = subprocess.run([sys.executable, "-c", HOME], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "EARLY"
