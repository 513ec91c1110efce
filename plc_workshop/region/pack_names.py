"""How the topics of a region call themselves: asked of the packs that are at hand, in the language that is spoken."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from plc_workshop.errors import WorkshopError
from plc_workshop.harmless import on_one_line
from plc_workshop.packs.library import head, locate
from plc_workshop.packs.loader import load
from plc_workshop.results.region_table import NamesOf, TopicNames

_ID = re.compile("[a-z0-9-]+")


def names_of(folders: Iterable[Path], language: str) -> NamesOf:
    """Who is asked for the names of a pack by its id: the packs of these folders, those of this language first."""
    places = tuple(folders)

    @cache
    def found(pack: str) -> TopicNames | None:
        if not _ID.fullmatch(pack):
            return None  # what somebody handed in may call itself a path
        try:
            path = locate(pack, places, language)
            # A file that is called so may be another pack.
            if head(path).id != pack:
                return None
            known = load(path, begun=True)
        except WorkshopError:  # there is none, or it cannot be used: ids stand for names
            return None
        statements = {each.id: (on_one_line(each.name), on_one_line(each.text)) for each in known.mirror.statements}
        return TopicNames(on_one_line(known.title), known.language, statements)

    return found
