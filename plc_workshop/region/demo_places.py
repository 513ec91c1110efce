"""An invented region: countries, regions and districts, few of them large and many small, with names as they occur."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

Syllables = tuple[tuple[str, ...], tuple[str, ...]]

_BALTIC: Syllables = (
    ("Aiz", "Bērz", "Čiekur", "Dzirn", "Egl", "Grīņ", "Ķeir", "Liep", "Mež", "Ozol", "Pried", "Rudz", "Šķērs", "Žīgur"),
    ("ciems", "ene", "kalns", "muiža", "pils", "upe", "valks", "žeme"),
)
_LOW: Syllables = (
    ("Achter", "Boven", "Duin", "Eiken", "Geest", "Hoog", "Klei", "Lage", "Nieuw", "Polder", "Sint-Anna ter ", "Veen"),
    ("berg", "brug", "dijk", "drecht", "horst", "meer", "water", "wijk"),
)
_SOUTHERN: Syllables = (
    ("Aldeia da ", "Campo da ", "Casal da ", "Fonte da ", "Lameira da ", "Ponte da ", "São João da ", "Vila da "),
    ("Areia", "Giesta", "Lã", "Névoa", "Oliveira", "Pedra", "Raposa", "Romãzeira", "Serração", "Urze"),
)
_HILLS: Syllables = (
    ("גבעת ", "בית ", "נווה ", "עמק ", "מעלה ", "תל "),
    ("אורן", "ברוש", "דקל", "הרוח", "זית", "חול", "ענן", "שקד"),
)


@dataclass(frozen=True, slots=True)
class _Country:
    name: str
    language: str
    weight: int
    syllables: Syllables
    regions: int
    districts: int
    """At the most, in its largest region."""
    has_schools: bool = False


_COUNTRIES = (
    _Country("Lage Landen aan de Overzijde van het Grote Water", "nl", 12, _LOW, 8, 24),
    _Country("Ostžeme", "lv", 6, _BALTIC, 6, 20, has_schools=True),
    _Country("Valdória", "pt", 5, _SOUTHERN, 7, 18),
    _Country("ארץ הגבעות", "en", 1, _HILLS, 3, 8),
)
_STEEP = 1.1
"""The second largest has 1/2**1.1 of what the largest has, the third 1/3**1.1."""


@dataclass(frozen=True, slots=True)
class District:
    """A district of the invented region."""

    path: tuple[str, str, str]
    language: str
    groups: int
    has_schools: bool
    """Whether each group lies in the folder of its school, or in the district itself."""
    leaning: float
    """How much more than elsewhere people say yes here."""


def districts(groups: int, seed: int) -> Iterator[District]:
    """So many groups in all, over the districts; those without any are left out."""
    chance = random.Random(f"{seed} places")  # noqa: S311 - it hides nothing
    for country, of_country in zip(_COUNTRIES, _shared([each.weight for each in _COUNTRIES], groups), strict=True):
        regions = _named(country.syllables, country.regions, chance)
        for at, of_region in enumerate(_shared(_steep(country.regions), of_country)):
            count = max(2, country.districts // (1 + at // 2))
            names, leaning = _named(country.syllables, count, chance), chance.gauss(0, 0.35)
            for name, number in zip(names, _shared(_steep(count), of_region), strict=True):
                path, more = (country.name, regions[at], name), chance.gauss(0, 0.4)
                if number:
                    yield District(path, country.language, number, country.has_schools, leaning + more)


def _steep(count: int) -> list[float]:
    return [1 / rank**_STEEP for rank in range(1, count + 1)]


def _shared(weights: Sequence[float], whole: int) -> list[int]:
    """Whole numbers in proportion to the weights that add up to the whole."""
    total, given, found = sum(weights), 0, []
    reached = 0.0
    for weight in weights:
        reached += weight
        part = round(whole * reached / total) - given
        found.append(part)
        given += part
    return found


def _named(syllables: Syllables, count: int, chance: random.Random) -> list[str]:
    first, second = syllables
    return chance.sample([one + other for one in first for other in second], count)
