"""What is not written as its language writes is found, and each thing has one name."""

from pathlib import Path

import pytest

from tests.checks import glossary
from tests.checks.catalogues import Said
from tests.checks.typography import _RULES, found
from tests.checks.writings import WRITINGS

GOOD = [
    ("nl", "What we see", "Wat we zien"),
    ("nl", "Choose “What we see”.", "Kies ‘Wat we zien’."),
    ("nl", "Two photos", "Twee foto’s"),
    ("lv", "{done} of {people} people", "{done} no {people}"),
    ("lv", "Choose “What we see”.", "Izvēlieties „Ko mēs redzam”."),
    ("lv", "Press Enter, or 1 to 4.", "Nospiediet Enter vai 1–4."),
    ("pt", "“We say ‘why’ …”", "“Dizemos ‘porquê’…”"),
    ("pt", "use 'single quotes' here", "use 'aspas simples' aqui"),
    ("pt", "Mirror round open", "ronda do Espelho aberta"),
]
BAD = [
    ("nl", "What we see", "What we see", "is the English"),
    ("nl", "What we see in the room", "What we zien in the zaal", "has English words"),
    ("nl", "Choose “What we see”.", "Kies “Wat we zien”.", "has other quotation marks, or one without the other"),
    (
        "lv",
        "Choose “What we see”.",
        "Izvēlieties „Ko mēs redzam.",
        "has other quotation marks, or one without the other",
    ),
    ("lv", "a 'b' c", "a „b' c", "has other quotation marks, or one without the other"),
    ("nl", "  more above", "meer hierboven", "does not begin and end with the blanks of the English"),
    ("nl", "we see", "we  zien", "has two blanks beside each other"),
    ("pt", "Why?", "Porquê ?", "has a blank before a sign"),
    ("pt", "One\nTwo", "Um Dois", "has another number of lines"),
    ("pt", "Why?", "Porquê.", "does not end with the sign of the English"),
    ("pt", "What we see", "O que vemos.", "does not end with the sign of the English"),
    ("pt", "What we see", "o que vemos", "has a capital where the English has none, or none where it has one"),
    ("pt", "hand in", "Entregar", "has a capital where the English has none, or none where it has one"),
    ("lv", "I notice …", "Es pamanu ...", "has dots, a dash or a blank that are others in print"),
    ("lv", "one – two", "viens - divi", "has dots, a dash or a blank that are others in print"),
    ("lv", "we see", "mēs\u00a0redzam", "has dots, a dash or a blank that are others in print"),
    ("lv", "we see", "мы redzam", "has letters that are not of this language"),
    ("lv", "we see", "me\u0304s redzam", "has letters that are not of this language"),
    ("nl", "Press Enter.", "Druk op Return.", "has other keys, names of files or marks than the English"),
    ("nl", "**We** see", "Wij zien", "has other keys, names of files or marks than the English"),
]
TABLE = """
| English | nl | lv | note |
|---|---|---|---|
| the Mirror `Mirror` | de Spiegel `spiegel` | Spogulis `spogul` `spoguļ` | |
| a round | een ronde | aptauja | |

| language | word | the message begins | why |
|---|---|---|---|
| nl | `Mirror` | With the Mirror | it is clear |
"""


@pytest.mark.parametrize(("code", "english", "told"), GOOD)
def test_what_is_well_written_is_good(code: str, english: str, told: str) -> None:
    assert [*found(WRITINGS[code], english, told)] == []


@pytest.mark.parametrize(("code", "english", "told", "what"), BAD)
def test_what_is_not_is_found(code: str, english: str, told: str, what: str) -> None:
    assert what in found(WRITINGS[code], english, told)


def test_each_rule_has_an_example() -> None:
    assert {what for *_, what in BAD} == {*_RULES.values()}


@pytest.fixture
def small(tmp_path: Path) -> glossary.Glossary:
    """A glossary of one word that is checked, and one that is not."""
    path = tmp_path / "GLOSSARY.md"
    path.write_text(TABLE, "utf-8")
    return glossary.read(path)


@pytest.mark.parametrize(
    ("code", "english", "told", "faults"),
    [
        ("lv", "Before the Mirror", "Pirms Spoguļa", 0),
        ("lv", "Before the Mirror", "Pirms aptaujas", 1),
        ("lv", "Mirrors are made of glass, a round too", "Stikls", 0),
        ("lv", "{Mirror} or plc-workshop Mirror", "Stikls", 0),
        ("nl", "With the Mirror again", "Nog eens", 0),
        ("nl", "Without the Mirror", "Zonder", 2),
        ("nl", "With the Mirror", "Met de Spiegelronde", 1),
    ],
)
def test_a_thing_has_one_name_but_where_another_is_right(
    code: str, english: str, told: str, faults: int, small: glossary.Glossary
) -> None:
    """An exception that is none is told as well."""
    assert len([*glossary.faults(small, code, [Said(None, english, told)])]) == faults
