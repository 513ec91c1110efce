"""What the checks hold of each language that the program speaks; whoever adds one adds its entry here."""

from types import MappingProxyType

from tests.checks.typography import Writing

_EVERYWHERE = {
    "{time} min": "the sign of minutes",
    "{n} min": "the sign of minutes",
}

WRITINGS = {
    "nl": Writing(
        plurals="(n != 1)",
        quotes=("‘’",),
        letters="áàâäçéèêëíïóôöúüñ",
        apostrophe=True,
        own=frozenset({"was", "over", "die", "been", "one"}),
        same=MappingProxyType(
            {**_EVERYWHERE, "Focus": "a Dutch word", "focus": "a Dutch word", "console": "a Dutch word"}
        ),
    ),
    "lv": Writing(
        plurals="(n % 10 == 1 && n % 100 != 11 ? 0 : n != 0 ? 1 : 2)",
        quotes=("„”",),
        letters="āčēģīķļņšūž",
        same=MappingProxyType(_EVERYWHERE),
    ),
    "pt": Writing(
        plurals="(n != 1)",
        quotes=("“”", "‘’"),
        letters="áâãàçéêíóôõú",
        same=MappingProxyType(_EVERYWHERE),
    ),
}
