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
        for path in sorted(root.glob("plc_workshop/locale/*/LC_MESSAGES/*.po")):
            with path.open("rb") as file:
                catalogue = read_po(file, abort_invalid=True)
            compiled = path.with_suffix(".mo")
            with compiled.open("wb") as file:
                write_mo(file, catalogue)
            build_data["artifacts"].append(compiled.relative_to(root).as_posix())
