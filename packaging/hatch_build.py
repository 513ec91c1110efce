"""Compiles the catalogues wherever the program is installed from its source: only what translators write is kept.

`pip install .` takes them into what it installs; with `-e` they lie beside what they are made of, ignored by git.
"""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Catalogues(BuildHookInterface[Any]):
    """Puts each catalogue into the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - the wheel and -e alike
        """Compile; what cannot be compiled ends the build, since a language would be missing."""
        root = Path(self.root)
        made = compile_catalogues(root / "plc_workshop" / "locale")
        build_data["artifacts"] += [path.relative_to(root).as_posix() for path in made]


def compile_catalogues(locale: Path) -> list[Path]:
    """Make the `.mo` beside each `.po` anew: one in a checkout may be older. Raises: OSError, PoFileError."""
    made = []
    for path in sorted(locale.glob("*/LC_MESSAGES/*.po")):
        with path.open("rb") as file:
            catalogue = read_po(file, abort_invalid=True)
        made.append(path.with_suffix(".mo"))
        with made[-1].open("wb") as file:
            write_mo(file, catalogue)
    return made
