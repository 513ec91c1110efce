"""A release of a region -> JSON, for programs: words are keys and areas their names, the same in every language."""

import json

from plc_workshop.results.region_table import WORDS, Area, RegionTable, StatementAreas, TopicYear
from plc_workshop.shape import Json, plain

FORMAT = 1


def document(table: RegionTable) -> str:
    """The table as JSON, for reading too: indented, letters as they are."""
    values = {
        "format": FORMAT,
        "release": table.release,
        "made": table.made,
        "min_groups": table.min_groups,
        "min_people": table.min_people,
        "topics": [_topic(topic) for topic in table.topics],
    }
    return json.dumps(values, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _topic(topic: TopicYear) -> Json:
    return {
        "pack": topic.pack,
        "school_year": topic.school_year,
        "points": topic.points,
        "statements": [_statement(statement) for statement in topic.statements],
    }


def _statement(statement: StatementAreas) -> Json:
    return {"id": statement.id, "areas": [_area(area) for area in statement.areas]}


def _area(area: Area) -> Json:
    return {
        "path": list(area.path),
        "elsewhere": area.elsewhere,
        "groups": area.groups,
        "people": area.people,
        "words": dict(zip(WORDS, area.words, strict=True)),
        "numbers": plain(area.numbers) if area.numbers else None,
    }
