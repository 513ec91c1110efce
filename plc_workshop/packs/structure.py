"""The tree of a file -> a `Pack`, with all that is wrong on the way."""

from collections.abc import Callable
from functools import cache, partial
from typing import Any, TypeVar

from plc_workshop.packs.kinds import KINDS, Kind, Listed, Part, home_of, matches, required
from plc_workshop.packs.model import Pack
from plc_workshop.packs.problems import guessing, nearest, shortened
from plc_workshop.packs.tree import Fault, Keys, Node, Position, Text
from plc_workshop.packs.values import Wrong, counted, keyed, listed, value
from plc_workshop.words import _

T = TypeVar("T")

_GUESSES = 50
"""Unknown keys of one part for which the right one is guessed: guessing is slow, and so many are no slips."""


def structured(root: Node) -> tuple[Pack | None, list[Fault]]:
    """The pack, or None and every reason why not."""
    try:
        return _builder(Pack)(root), []
    except Wrong as error:
        return None, list(error.faults)


@cache
def _builder(part: type[T]) -> Callable[[Node], T]:
    """What makes a part of a pack of the keys in a file, and raises Wrong with all that is wrong with them."""
    makers = {key: _maker(kind) for key, kind in KINDS[part].items()}

    def built(node: Node) -> T:
        keys = keyed(node)
        faults = _strangers(keys, part)
        made: dict[str, Any] = {}
        for key, maker in makers.items():
            if key not in keys:
                continue
            try:
                made[key] = maker(keys[key])
            except Wrong as error:
                faults += error.faults
        if faults or len(made) < len(keys):  # what is wrong with a value may have been told elsewhere
            raise Wrong(*faults)
        return part(**made)

    return built


def _maker(kind: Kind) -> Callable[[Node], Any]:
    """What makes the value of one key."""
    match kind:
        case Part():
            return _builder(kind.of)
        case Listed():
            return partial(_several, kind, _maker(kind.of))
        case _:
            return partial(value, kind=kind)


def _several(kind: Listed, maker: Callable[[Node], Any], node: Node) -> tuple[Any, ...]:
    items = listed(node)
    faults: list[Fault] = []
    made: list[Any] = []
    try:
        counted(items, kind.least, kind.most)
    except Wrong as error:
        faults += error.faults
    for item in items:
        try:
            made.append(maker(item))
        except Wrong as error:
            faults += error.faults
    if faults or len(made) < len(items):
        raise Wrong(*faults)
    return tuple(made)


def _strangers(keys: Keys, part: type) -> list[Fault]:
    """Keys that are unknown here, and keys that are missing and not merely misspelt."""
    faults: list[Fault] = []
    missing = [key for key in required(part) if key not in keys]
    free = tuple(key for key in KINDS[part] if key not in keys)
    for key in keys:
        if key in KINDS[part]:
            continue
        meant = (nearest(key, tuple(missing)) or nearest(key, free)) if len(faults) < _GUESSES else ""
        if meant in missing:
            missing.remove(meant)
        faults.append(Fault(keys.places[key], guessing(_unknown(key, keys[key]), meant), typed="word"))
    for key in missing:
        path = f"{keys.place.path}.{key}".removeprefix(".")
        faults.append(
            Fault(Position(keys.place.line, keys.place.column, path), _("This key is missing."), absence=True)
        )
    return faults


def _unknown(key: str, node: Node) -> str:
    if key == "<<":
        return _("There are no merge keys; write out what belongs here.")
    home = home_of(key, number=isinstance(node, Text) and matches("[0-9]+", node.value))
    if home:
        return _("The key {key} is unknown here; it belongs to {home}.").format(key=key, home=home)
    return _("The key {key} is unknown.").format(key=shortened(key))
