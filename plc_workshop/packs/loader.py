"""A file -> a pack, or everything that is wrong with it."""

import bisect
from dataclasses import dataclass
from pathlib import Path

from plc_workshop import files
from plc_workshop.packs.brackets import cut_by_commas
from plc_workshop.packs.growing import grown
from plc_workshop.packs.kinds import FORMAT, matches
from plc_workshop.packs.model import Pack
from plc_workshop.packs.problems import PackError, Problem, in_order
from plc_workshop.packs.reasons import explained
from plc_workshop.packs.rules import broken_rules, comments_in_texts, doubts, forms_that_are_text
from plc_workshop.packs.safe_text import LARGEST, NoText, control_characters, decoded
from plc_workshop.packs.structure import structured
from plc_workshop.packs.tree import Fault, Items, Keys, Node, Position, Text
from plc_workshop.words import _

_MOST_ATTEMPTS = 20
"""How often a file is read once more without the lines that could not be read."""
_SHOWN = 120
"""Characters of a very long line that are shown around what is wrong."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found in a file."""

    pack: Pack | None
    faults: list[Fault]
    root: Keys | None = None
    """The tree, where there is one."""
    lines: tuple[str, ...] = ()

    def problems(self) -> tuple[Problem, ...]:
        """The faults with the text of their lines, in order."""
        return in_order(_problem(fault, self.lines) for fault in self.faults)


def load(path: Path, *, begun: bool = False) -> Pack:
    """The pack in a file. Raises: PackError, with everything that is wrong.

    `begun`: a session was led with it, so that what may not be meant is no reason any more.
    """
    return good(path, begun=begun)[1]


def good(path: Path, *, begun: bool = False) -> tuple[bytes, Pack]:
    """The bytes of a file, and the pack in them. Raises: PackError, with everything that is wrong."""
    try:
        data = contents(path)
    except NoText as error:
        raise PackError(path.name, (error.problem,)) from None
    reading = read(data, begun=begun)
    if reading.pack is None:
        raise PackError(path.name, reading.problems())
    return data, reading.pack


def parse(data: bytes, name: str) -> tuple[Pack | None, tuple[Problem, ...]]:  # noqa: ARG001
    """The pack in these bytes, or None, and what is wrong: errors before warnings, each by line."""
    reading = read(data)
    return reading.pack, reading.problems()


def contents(path: Path) -> bytes:
    """The bytes of the file, no more than show that it is too large. Raises: NoText."""
    try:
        if path.is_dir():
            raise NoText(_("This is a folder; a file is needed."))
        return files.start(path, LARGEST + 1)
    except files.NoFile:
        raise NoText(_("This is no file that can be read.")) from None
    except FileNotFoundError:
        raise NoText(_("There is no such file.")) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else _("its name cannot be used")
        raise NoText(_("This file cannot be read: {reason}.").format(reason=reason)) from None


def read(data: bytes, *, begun: bool = False) -> Reading:
    """Everything that can be found out from these bytes without laying out pages."""
    try:
        text = decoded(data)
    except NoText as error:
        return Reading(None, [Fault(Position(1, 1, ""), error.problem.what)])
    lines = tuple(text.split("\n"))
    text, found = control_characters(text)
    root, faults = grown(text)
    faults += _in_their_keys(found, root)
    if root is None:
        return Reading(None, [*faults, *_beyond(text, faults)], lines=lines)
    if not isinstance(root, Keys):
        return Reading(None, [*faults, _not_keys(root)], lines=lines)
    newer = _newer_format(root)
    if newer:
        return Reading(None, [newer], lines=lines)
    pack, wrong = structured(root)
    typed = text.split("\n")
    faults += [*wrong, *broken_rules(root), *cut_by_commas(root, typed), *forms_that_are_text(root)]
    faults += [*doubts(root), *comments_in_texts(root, typed)]
    failed = any(not (fault.warning or (begun and fault.meant)) for fault in faults)
    return Reading(None if failed else pack, faults, root, lines)


def _beyond(text: str, faults: list[Fault]) -> list[Fault]:
    """What else is wrong: the file is read again without the lines that could not be, and what stands below them.

    What is only missing then may stand in those lines, and is no fault.
    """
    lines, found, last = text.split("\n"), [*faults], 0
    root: Node | None = None
    for _attempt in range(_MOST_ATTEMPTS):
        at = found[-1].place.line if found else 0
        if at <= last:
            return found[len(faults) :]
        last = at
        _take_out(lines, at - 1)
        root, more = grown("\n".join(lines))
        found += [fault for fault in more if fault.place.line > last and not fault.absence]
        if root is not None:
            break
    if isinstance(root, Keys):
        found += [fault for fault in structured(root)[1] if not fault.absence]
    return found[len(faults) :]


def _take_out(lines: list[str], at: int) -> None:
    """Empty a line, and those after it that are further in: they belong to it."""
    depth = len(lines[at]) - len(lines[at].lstrip())
    lines[at] = ""
    for i in range(at + 1, len(lines)):
        line = lines[i]
        if line.strip() and len(line) - len(line.lstrip()) <= depth:
            return
        lines[i] = ""


def _problem(fault: Fault, lines: tuple[str, ...]) -> Problem:
    place, what = explained(fault, lines)
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    source = line[:_SHOWN] if place.column <= _SHOWN else "…" + line[place.column - _SHOWN // 2 :][:_SHOWN]
    return Problem(place.line, place.column, place.path, what, fault.warning, source)


def _not_keys(root: Node) -> Fault:
    if isinstance(root, Items):
        what = _("This file is a list; keys and values are needed, and format: 1 at the start.")
    elif isinstance(root, Text) and not root.value and not root.style:
        return Fault(Position(1, 1, ""), _("This file is empty; format: 1 is needed at the start."))
    else:
        what = _("This file is a text without keys; keys and values are needed, and format: 1 at the start.")
    return Fault(root.place, what)


def _newer_format(root: Keys) -> Fault | None:
    node = root.get("format")
    if not isinstance(node, Text) or node.style or not matches("[1-9][0-9]{0,8}", node.value):
        return None
    if int(node.value) <= FORMAT:
        return None
    what = _("This file has format {number} and needs a newer version of this program, which knows format {known}.")
    return Fault(node.place, what.format(number=node.value, known=FORMAT))


def _in_their_keys(found: list[tuple[int, int, str]], root: Node | None) -> list[Fault]:
    """Control characters as faults of the key whose text they stand in: the last that starts before them."""
    if not found or root is None:
        return [Fault(Position(line, column, ""), what) for line, column, what in found]
    starts = sorted((place.line, place.column, place.path) for place in _places(root))
    faults = []
    for line, column, what in found:
        at = bisect.bisect(starts, (line, column, "\U0010ffff"))
        faults.append(Fault(Position(line, column, starts[at - 1][2] if at else ""), what))
    return faults


def _places(node: Node) -> list[Position]:
    if isinstance(node, Text):
        return [node.place]
    inner = node if isinstance(node, Items) else node.values()
    own = list(node.places.values()) if isinstance(node, Keys) else []
    return [node.place, *own, *(place for child in inner for place in _places(child))]
