"""Packs of one id in several languages: where one asks something else than another, so that no result fits both."""

from collections.abc import Iterator

from plc_workshop.packs.tree import Fault, Items, Keys, Position, Text
from plc_workshop.words import _


def differences(own: Keys, other: Keys, file: str) -> Iterator[Fault]:
    """Where a pack differs from its sibling in this file: in the ids of its statements, their order, its points."""
    mine, theirs = _statements(own), _statements(other)
    known, wanted = [each.value for each in mine], [each.value for each in theirs]
    for each in mine:
        if each.value not in wanted:
            what = _("{file}, in another language, has no statement {id}.").format(file=file, id=each.value)
            yield Fault(each.place, what)
    place = _place(own, "statements")
    for missing in wanted:
        if missing not in known:
            yield Fault(place, _("The statement {id} of {file} is missing here.").format(id=missing, file=file))
    both, order = [each for each in mine if each.value in wanted], [each for each in wanted if each in known]
    for each, expected in zip(both, order, strict=False):
        if each.value != expected:
            what = _("{file} has the statements in another order: {id} stands here.").format(file=file, id=expected)
            yield Fault(each.place, what)
            break
    points, needed = _points(own), _points(other)
    if points != needed:
        what = _("{file} has another number of points: {needed}, not {points}.").format(
            file=file, needed=needed, points=points
        )
        yield Fault(_place(own, "scale"), what)


def _mirror(root: Keys) -> Keys | None:
    mirror = root.get("mirror")
    return mirror if isinstance(mirror, Keys) else None


def _statements(root: Keys) -> list[Text]:
    """The ids of the statements, as far as they can be read."""
    mirror = _mirror(root)
    items = mirror.get("statements") if mirror is not None else None
    parts = [item.get("id") for item in items if isinstance(item, Keys)] if isinstance(items, Items) else []
    return [known for known in parts if isinstance(known, Text)]


def _points(root: Keys) -> int:
    mirror = _mirror(root)
    scale = mirror.get("scale") if mirror is not None else None
    return len(scale) if isinstance(scale, Items) else 0


def _place(root: Keys, key: str) -> Position:
    mirror = _mirror(root)
    found = mirror.get(key) if mirror is not None else None
    return (found if found is not None else mirror if mirror is not None else root).place
