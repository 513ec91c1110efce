"""The tree of a file -> a `Pack`, with all that is wrong on the way."""

from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

from cattrs import ClassValidationError, Converter
from cattrs.gen import make_dict_structure_fn, override

from plc_workshop.packs.kinds import KINDS, Kind, Listed, Part, home_of, required
from plc_workshop.packs.model import Pack
from plc_workshop.packs.problems import guessing, nearest, shortened
from plc_workshop.packs.tree import Fault, Keys, Node, Place
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
    overrides = {key: override(struct_hook=_hook(kind)) for key, kind in KINDS[part].items()}
    build = make_dict_structure_fn(part, Converter(detailed_validation=True), **overrides)  # type: ignore[arg-type]

    def built(node: Node) -> T:
        keys = keyed(node)
        faults = _strangers(keys, part)
        try:
            made = build({key: keys[key] for key in keys if key in KINDS[part]}, part)
        except ClassValidationError as group:
            faults += [fault for error in group.exceptions if isinstance(error, Wrong) for fault in error.faults]
            raise Wrong(*faults) from None
        if faults:
            raise Wrong(*faults)
        return made

    return built


def _hook(kind: Kind) -> Callable[[Any, Any], Any]:
    """A hook for cattrs, which hands over the node and a type that the table of kinds knows already."""
    match kind:
        case Part():
            builder = _builder(kind.of)
            return lambda node, _type: builder(node)
        case Listed():
            return lambda node, _type: _several(node, kind, _hook(kind.of))
        case _:
            return lambda node, _type: value(node, kind)


def _several(node: Node, kind: Listed, hook: Callable[[Any, Any], Any]) -> tuple[Any, ...]:
    items = listed(node)
    made: list[Any] = []
    faults: list[Fault] = []
    fine = True
    try:
        counted(items, kind.least, kind.most)
    except Wrong as error:
        faults += error.faults
    for item in items:
        try:
            made.append(hook(item, None))
        except Wrong as error:
            faults += error.faults
            fine = False
    if faults or not fine:
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
        faults.append(Fault(keys.places[key], guessing(_unknown(key), meant)))
    for key in missing:
        path = f"{keys.place.path}.{key}".removeprefix(".")
        faults.append(Fault(Place(keys.place.line, keys.place.column, path), _("This key is missing."), absence=True))
    return faults


def _unknown(key: str) -> str:
    if key == "<<":
        return _("Packs have no merge keys; write out what belongs here.")
    home = home_of(key)
    if home:
        return _("The key {key} is unknown here; it belongs to {home}.").format(key=key, home=home)
    return _("The key {key} is unknown.").format(key=shortened(key))
