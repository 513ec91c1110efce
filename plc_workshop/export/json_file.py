"""Summary -> JSON, for programs."""

from plc_workshop.results.identity import as_json
from plc_workshop.results.summary import Summary


def document(summary: Summary) -> str:
    """The Summary as JSON, for reading too: indented, letters as they are."""
    import json

    return json.dumps(as_json(summary), ensure_ascii=False, indent=2, allow_nan=False) + "\n"
