"""What the checks hold of each language that the program speaks; whoever adds one adds its entry here."""

from types import MappingProxyType

from tests.checks.typography import Writing

_SAME = {
    "{time} min": "the sign of minutes",
    "{n} min": "the sign of minutes",
}
_A_PATH = "a path has no case, so it stands behind a colon"
_FREE = {
    "Pass the laptop": "asks whose turn it is",
}

WRITINGS = {
    "nl": Writing(
        plurals="(n != 1)",
        quotes=("‘’",),
        letters="áàâäçéèêëíïóôöúüñ",
        apostrophe=True,
        own=frozenset({"was", "die", "been", "one"}),
        same=MappingProxyType(
            {
                **_SAME,
                **dict.fromkeys(
                    ("Focus", "focus", "console", "open", "begin", "letters", "stop", "{n} district"), "a Dutch word"
                ),
                "Contrast (11.1.4.3)": "a Dutch word",
            }
        ),
        free=MappingProxyType(_FREE),
    ),
    "lv": Writing(
        plurals="(n % 10 == 1 && n % 100 != 11 ? 0 : n != 0 ? 1 : 2)",
        quotes=("„”",),
        letters="āčēģīķļņšūž",
        same=MappingProxyType({**_SAME, "Licences": "a Latvian word"}),
        free=MappingProxyType(
            {
                **_FREE,
                "to whoever has not answered yet": "a sentence of its own, after a question",
                "The whole summary lies in": _A_PATH,
                "Until the end it lies in": _A_PATH,
                "{folder} counts from nothing: what was released in another folder is not known here.": _A_PATH,
                "{file} was collected in another folder: groups that were counted there are not known here.": _A_PATH,
                "{file} is not a file that the command “collect” has written.": _A_PATH,
                "{file} was written by a newer version of this program.": _A_PATH,
                "{file} was not written by this program, which needs a file of that name there.": _A_PATH,
                "{file} is damaged or gone: without it the groups of a release would be counted twice.": _A_PATH,
                "Thank you": "as one says it in Latvian",
            }
        ),
    ),
    "pt": Writing(
        plurals="(n != 1)",
        quotes=("“”", "‘’"),
        letters="áâãàçéêíóôõú",
        same=MappingProxyType(_SAME),
        free=MappingProxyType({**_FREE, "to whoever has not answered yet": "a sentence of its own, after a question"}),
    ),
}
