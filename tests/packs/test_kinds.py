"""The table of kinds and the model say the same."""

from dataclasses import fields
from types import GenericAlias
from typing import get_args, get_type_hints

import pytest

from plc_workshop.packs.kinds import KINDS, Choice, Flag, Kind, Listed, Number, Part, home_of, required
from plc_workshop.packs.model import Pack, Section


@pytest.mark.parametrize("part", KINDS)
def test_the_table_has_the_keys_of_the_model(part: type) -> None:
    assert list(KINDS[part]) or part is Pack
    assert set(KINDS[part]) == {field.name for field in fields(part)}


@pytest.mark.parametrize("part", KINDS)
def test_the_table_has_the_types_of_the_model(part: type) -> None:
    hints = get_type_hints(part)
    for key, kind in KINDS[part].items():
        assert _type(kind) in {hints[key], str if get_args(hints[key]) and isinstance(kind, Choice) else None}


def _type(kind: Kind) -> object:
    match kind:
        case Number():
            return int
        case Flag():
            return bool
        case Part():
            return kind.of
        case Listed():
            return GenericAlias(tuple, (_type(kind.of), ...))
        case _:
            return str


def test_what_a_section_cannot_be_without() -> None:
    assert required(Section) == ("id", "title", "minutes", "body")


def test_where_a_key_belongs() -> None:
    assert home_of("scale") == "mirror"
    assert home_of("explain") == "statements"
    assert home_of("title") == ""
    assert home_of("nonsense") == ""
    assert home_of("notice") == "talk"
    assert (home_of("see", number=True), home_of("see")) == ("minutes", "talk")
