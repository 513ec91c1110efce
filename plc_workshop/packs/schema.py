"""The format of packs as a JSON Schema, for editors that help while one writes; made from the checker's own table.

A schema knows one file's keys, kinds and lengths. What it cannot say the checker says: ids that stand twice, sections
that do not exist, characters that nobody can see.
"""

from typing import Any

from plc_workshop.packs.kinds import KINDS, Choice, Flag, Kind, Language, Listed, Name, Number, Part, Words, required
from plc_workshop.packs.model import Minutes, Mirror, Pack, Reference, Section, Source, Statement, Talk
from plc_workshop.words import _, pgettext

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The draft that the YAML extensions of editors read."""


def schema() -> dict[str, Any]:
    """The schema of a whole pack, as JSON."""
    parts = {part.__name__.lower(): _part(part) for part in KINDS if part is not Pack}
    return {"$schema": DRAFT, "title": _("A pack of PLC Workshop"), **_part(Pack), "definitions": parts}


def _part(part: type) -> dict[str, Any]:
    meant = meanings()[part]
    return {
        "type": "object",
        "properties": {key: {"description": meant[key], **_kind(kind)} for key, kind in KINDS[part].items()},
        "required": list(required(part)),
        "additionalProperties": False,
    }


def _kind(kind: Kind) -> dict[str, Any]:
    match kind:
        case Words(most=most):
            # A plain 5, yes or true is a text where a text is wanted: its author typed it so.
            longest = {"maxLength": most} if most else {}
            return {"type": ["string", "number", "boolean"], "pattern": r"\S", **longest}
        case Name(pattern) | Language(pattern):
            return {"type": ["string", "number", "boolean"], "pattern": f"^(?:{pattern})$"}
        case Number(least, most):
            return {"type": "integer", "minimum": least, "maximum": most}
        case Flag():
            return {"type": "boolean"}
        case Choice(words):
            return {"enum": list(words)}
        case Listed(of, least, most):
            size = {"minItems": least} | ({"maxItems": most} if most else {})
            return {"type": "array", "items": _kind(of), **size}
        case Part(of):
            # Draft 7 overlooks what stands beside a reference, and a description stands beside this one.
            return {"allOf": [{"$ref": f"#/definitions/{of.__name__.lower()}"}]}


def meanings() -> dict[type, dict[str, str]]:
    """What each key of each part is, for the hints of an editor."""
    discuss = _("Questions for the room.")
    return {
        Pack: {
            "format": _("The version of this format: 1."),
            "id": _("The pack's name for the program: small letters, digits and hyphens."),
            "title": _("The title people see."),
            "language": _("The language of the texts, such as en, nl, lv or pt-BR."),
            "source": _("Where the content comes from."),
            "agreements": _("How we work together; shown at the start and again before the result."),
            "ideas": _("What a group could do next; offered under “What we will do”."),
            "minutes": _("Minutes of the steps that are no section; what is not named keeps its usual length."),
            "talk": _("Your script for the parts of the talk; only you read it, before ours."),
            "sections": _("The guidance pages, in their order."),
            "mirror": _("The statements that everybody rates, and their scale."),
            "references": _("What to read on."),
        },
        Source: {
            "title": _("The title of the source."),
            "url": pgettext("sentence", "Its address."),
            "licence": _("Under which licence it may be used."),
        },
        Minutes: {
            "last": _("“Last time we said”, where the group has met before."),
            "practice": _("“Try it together”: one harmless statement on the projector."),
            "before": _("“Before the Mirror”: the promise and its limits."),
            "predict": _("“Before we look”: predictions."),
            "see": _("“What we see”, “I notice” and “Focus” together."),
            "do": _("“What we will do”."),
            "home": _("“Take it home”."),
        },
        Talk: {
            "predict": _("“Before we look”: what to say and to watch for."),
            "see": _("“What we see”: the same."),
            "notice": _("“I notice”: the same."),
            "focus": _("“Focus”: the same."),
            "do": _("“What we will do”: the same."),
        },
        Section: {
            "id": _("The section's name for the program."),
            "title": _("The title on the projector."),
            "minutes": _("How long the section takes."),
            "optional": _("true: it may be left out when time is short."),
            "mode": _("room: all together; pairs: two and two; alone: everybody in silence."),
            "body": _("The text on the projector, as Markdown: paragraphs, lists, **bold**, *italic*, > quotes."),
            "notes": _("For the facilitator only; never shown unasked."),
            "discuss": discuss,
        },
        Mirror: {
            "title": _("The title of the round."),
            "instruction": _("What people are asked."),
            "practice": _("A harmless statement to try the keys with."),
            "turn_seconds": _("How long one person has, in seconds."),
            "waiting": _("What those who wait can talk about; never the statements."),
            "scale": _("The labels to choose from, lowest first; 2 to 7."),
            "statements": _("What is rated, in this order."),
        },
        Statement: {
            "id": _("The statement's name for the program."),
            "text": pgettext("sentence", "The statement."),
            "short": _("Its name in charts, at most 25 characters."),
            "explain": _("The same in plain words, shown under the statement."),
            "dimension": _("A group that some of the statements belong to."),
            "section": _("The id of the section that it belongs to."),
            "discuss": discuss,
        },
        Reference: {"text": _("Author, year and title."), "url": pgettext("sentence", "Its address.")},
    }
