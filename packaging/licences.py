"""The licences of all that lies in the folder, and a list of them."""

from email.message import Message
from email.parser import Parser
from pathlib import Path
from typing import NamedTuple

from faults import CannotBuildError
from wheels import write

from plc_workshop.runner.made_of import PYTHON, licence_of

INSIDE = {"cffi": ("libffi.txt",)}
"""Libraries that are part of a compiled module, whose own licence its wheel does not have."""
_NAMES = ("licen", "copying", "notice", "authors")


class Part(NamedTuple):
    """One line of the list."""

    name: str
    version: str
    licence: str
    page: str


def gather(app: Path, python: bytes, version: str, own: Path, into: Path) -> tuple[Part, ...]:
    """Copy each part's licence into a folder of its own; the parts. Raises: CannotBuildError where one has none."""
    parts = [Part("Python", version, f"{PYTHON.licence}, and those of what is in it", "https://www.python.org")]
    write(into / f"Python {version}" / "LICENSE.txt", python)
    for described in sorted(app.glob("*.dist-info/METADATA")):
        part = _described(Parser().parsestr(described.read_text("utf-8")))
        found = [path for path in sorted(described.parent.rglob("*")) if path.is_file() and _is_licence(path)]
        found += [Path(__file__).with_name("licences") / name for name in INSIDE.get(part.name.lower(), ())]
        if part.name == "plc-workshop":
            found = [own]
        if not found:
            raise CannotBuildError(f"{part.name} {part.version} brings no licence that could lie beside it.")
        for path in found:
            write(into / f"{part.name} {part.version}" / path.name, path.read_bytes())
        parts.append(part)
    lines = (f"{part.name} {part.version}: {part.licence}. {part.page}".rstrip() for part in parts)
    write(into / "README.txt", "".join(f"{line}\r\n" for line in lines).encode("utf-8"))
    return tuple(parts)


def _is_licence(path: Path) -> bool:
    return path.name.lower().startswith(_NAMES)


def _described(told: Message) -> Part:
    pages = dict(each.split(", ", 1) for each in told.get_all("Project-URL", []) if ", " in each)
    page = told["Home-page"] or next((pages[key] for key in pages if key.lower() in _PAGES), "")
    return Part(str(told["Name"]), str(told["Version"]), licence_of(told) or "see its file", str(page))


_PAGES = ("homepage", "home", "source", "source code", "repository", "github")
