"""What a story is told in: a language that nobody speaks, or one that people do; and what is seen to be wrong there."""

import re
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import yaml

from plc_workshop import words
from plc_workshop.tui.hearing.yes_no import NO, YES, letter
from plc_workshop.words.calendars import CALENDARS
from plc_workshop.words.languages import LANGUAGES, Language
from tests.checks import catalogues, translated_packs
from tests.made_up.letters import MADE_UP, MadeUp
from tests.made_up.topics import put_packs
from tests.stories.every_language.looking import CUT, ENGLISH, NAMES, WORD, Fault, faults

CONTENT = translated_packs.CONTENT


class Tongue:
    """A language that nobody speaks: each message shows where it begins and ends."""

    def __init__(self, made_up: MadeUp) -> None:
        self.code, self.keys, self._made_up = made_up.code, made_up.keys, made_up

    def put_topics(self, folder: Path) -> Path:
        """Write the topics in this language into a folder, each under the name of its English one."""
        return put_packs(self._made_up, CONTENT, folder)

    def faults(self, text: str, *, known: str = "", whole: bool = True) -> Iterator[Fault]:
        """What is wrong with a text; `known` has words that belong there."""
        return faults(text, known=known, whole=whole)


class RealTongue(Tongue):
    """A language of people: a word that is none of its own, or half a word, shows."""

    def __init__(self, language: Language) -> None:
        self.code, self.keys = language.code, {key: letter(key) for key in (YES, NO)}

    def put_topics(self, folder: Path) -> Path:
        """All that come with the program: the others lie there too, and none of their words may show."""
        shutil.copytree(CONTENT, folder, dirs_exist_ok=True)
        return folder

    def faults(self, text: str, *, known: str = "", whole: bool = True) -> Iterator[Fault]:
        """What is wrong with a text; `known` has words that belong there."""
        del whole
        own = vocabulary(self.code) | vocabulary(words.spoken().code)  # a turn can be in another language
        for found in WORD.finditer(NAMES.sub(" ", text)):
            if len(found[0]) > 1 and found[0].casefold() not in own and found[0] not in known:
                yield Fault(ENGLISH, found[0])
        for cut in re.findall(r"\w+…", text):
            if cut.casefold() not in own and cut not in known:
                yield Fault(CUT, cut)


def tongue(code: str) -> Tongue:
    """The language of this code, where it is one that is spoken here."""
    if code in MADE_UP:
        return Tongue(MADE_UP[code])
    return RealTongue(next(each for each in LANGUAGES if each.code == code))


@cache
def vocabulary(code: str) -> frozenset[str]:
    """Every word of a language that the program or its topics can say, in small letters; also before three dots."""
    if code == "en":
        said = [text for message in catalogues.asked_for() for text in message.texts]
        packs = translated_packs.english()
    else:
        said = [each.told for each in catalogues.said(catalogues.read(words.CATALOGUES, code))]
        packs = tuple(translated_packs.sibling(path, code) for path in translated_packs.english())
    said += [text for path in packs for text in _texts(path)]
    calendar = CALENDARS[code]
    named = (calendar.weekdays, calendar.weekdays_short, calendar.months, calendar.months_short)
    said += [name for names in named for name in names]
    said += [each.name for each in LANGUAGES]
    whole = "\n".join(re.sub(r"\{[^{}]*\}", " ", text) for text in said)
    return frozenset(each.casefold() for each in (*WORD.findall(whole), *re.findall(r"\w+…", whole)))


def _texts(path: Path) -> Iterator[str]:
    """Every text of a pack."""
    yield from _within(yaml.safe_load(path.read_text("utf-8")))


def _within(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _within(inner)
