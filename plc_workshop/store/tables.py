"""A document of JSON as tables of documents, as TinyDB means them, and back: its ids are positions from 1 on."""

from collections.abc import Iterable
from typing import Any

from plc_workshop.shape import Json
from plc_workshop.words import _

Tables = dict[str, dict[str, Any]]
"""What TinyDB calls a database: by the name of a table its documents, by their ids."""


def apart(document: Json, one: str, many: Iterable[str]) -> Tables:
    """The lists of a document as tables of their own, and in the table `one` what is left of it; none where unnamed."""
    left = {key: value for key, value in document.items() if key not in many}
    alone = {one: _by_position([left])} if one else {}
    return {**alone, **{name: _by_position(document[name]) for name in many}}


def together(tables: Tables, one: str, many: Iterable[str]) -> Json:
    """The document that was taken `apart`. Raises: ValueError with a sentence where these are no such tables."""
    names = (one, *many) if one else tuple(many)
    for name in tables:
        if name not in names:
            raise ValueError(_("there is a table {table} that does not belong there").format(table=name))
    for name in names:
        if name not in tables:
            raise ValueError(_("there is no table {table}").format(table=name))
    document = only(tables[one], one) if one else {}
    for name in many:
        if name in document:
            raise ValueError(_("{key} is not a key that may stand there").format(key=name))
    return document | {name: _in_order(tables[name], name) for name in many}


def only(table: Json, name: str) -> Json:
    """The one document of a table. Raises: ValueError where there is not exactly one."""
    if len(table) != 1:
        raise ValueError(_("there is not exactly one document in {table}").format(table=name))
    document: Json = _in_order(table, name)[0]
    return document


def _by_position(documents: Iterable[Any]) -> Json:
    return {str(position): document for position, document in enumerate(documents, 1)}


def _in_order(table: Json, name: str) -> list[Any]:
    if list(table) != [str(position) for position in range(1, len(table) + 1)]:
        raise ValueError(_("the documents of {table} are not numbered from 1 on").format(table=name))
    return list(table.values())
