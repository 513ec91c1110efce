"""A turn in plain lines in another language: its letters, and how somebody comes to it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from plc_workshop import words
from plc_workshop.lines import key_letters
from plc_workshop.lines.key_letters import Key, letters, meant
from plc_workshop.lines.wrapped import WIDTH, says_something
from plc_workshop.packs.model import Pack
from plc_workshop.packs.width import cells
from plc_workshop.session import events as e
from plc_workshop.session.turn_words import pack_of_turn
from plc_workshop.words.languages import ENGLISH, LANGUAGES, Language
from tests.lines.talk import AWAY, Talk, at_the_laptop
from tests.made_up.letters import CLOSES, MADE_UP, OPENS, MadeUp
from tests.samples import small_pack

Speaks = Callable[[str], Language]


def sibling(made_up: MadeUp, pack: Pack) -> Pack:
    """The same pack in this language."""
    mirror = replace(
        pack.mirror,
        scale=tuple(map(made_up.of, pack.mirror.scale)),
        statements=tuple(
            replace(each, text=made_up.of(each.text), short=made_up.of(each.short)) for each in pack.mirror.statements
        ),
    )
    return replace(pack, language=made_up.code, mirror=mirror)


def in_both(statements: int = 3) -> Talk:
    """A turn in English whose pack is there in both languages too."""
    pack = small_pack(statements=statements)
    return Talk(at_the_laptop(pack, siblings=tuple(sibling(each, pack) for each in MADE_UP.values())))


# Letters


@pytest.mark.parametrize("language", LANGUAGES, ids=str)
def test_the_letters_of_a_language_are_all_other_ones(language: Language) -> None:
    with words.speaking(language):
        wished = key_letters._wished()
        assert letters() == wished, "each is one letter, and none is there twice"


@pytest.mark.parametrize(
    ("wished", "given"),
    [
        ("ynbchlmqr", "ynbchlmqr"),
        ("jnbchlmqr", "jnbchlmqr"),
        ("нндчвязцр", "нnдчвязцр"),
        ("yyyyyyyyy", "ynbchlmqr"),
        ("1n?chlmqr", "ynbchlmqr"),
        ("bybchlmqr", "byachlmqr"),
    ],
)
def test_a_letter_that_a_catalogue_has_twice_becomes_another(
    wished: str, given: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = dict(zip("ynbchlmqr", wished, strict=True))
    monkeypatch.setattr(key_letters, "pgettext", lambda _context, message: found[message])
    assert "".join(letters()[key] for key in Key) == given


def test_letters_of_english_go_on_working_where_they_are_no_other_key(monkeypatch: pytest.MonkeyPatch) -> None:
    found = dict(zip("ynbchlmqr", "jnatbomzy", strict=True))
    monkeypatch.setattr(key_letters, "pgettext", lambda _context, message: found[message])
    assert [meant(sign) for sign in "jyqh"] == [Key.YES, Key.READ, Key.LEAVE, Key.HAND_IN]
    assert [meant(sign) for sign in ("b", "", "jj", "x")] == [Key.HAND_IN, None, None, None]


# Another language


def test_where_there_is_only_one_it_is_not_offered() -> None:
    talk = Talk()
    assert not any("language" in line for line in talk.type(""))
    assert talk.type("l")[0] == "That does nothing here."


def test_it_is_chosen_from_the_first_lines(spoken_in: Speaks) -> None:
    spoken_in("qx")
    talk = in_both()
    assert "l and Enter: another language." in talk.type("")
    assert talk.type("l") == (
        "Which language? Type its number, then Enter.",
        "0: as it is now.",
        "1: Åççéñţš.",
        "2: Ｗｉｄｅ.",
    )
    said = talk.type("1")
    assert talk.turn.language == "qx"
    theirs = pack_of_turn(talk.session).mirror.instruction
    assert all(line.startswith(OPENS) for line in said if line != theirs), said
    statement = talk.type("")
    assert statement[1] == MADE_UP["qx"].of("Statement number 1 is true of us.")
    assert talk.turn.choices == (None, None, None)


def test_it_can_be_left_as_it_is_and_led_back(spoken_in: Speaks) -> None:
    spoken_in("qw")
    talk = in_both()
    first = talk.type("")
    assert talk.type("l", "0") == talk.type("l", "") == first
    assert talk.type("l", "x")[0] == talk.type("3")[0] == "That does nothing here."
    talk.type("2")
    assert talk.turn.language == "qw"
    assert talk.type(MADE_UP["qw"].keys["l"])[2] == "1： English."
    assert talk.type("1") == first
    assert talk.turn.language is None


@pytest.mark.parametrize("code", MADE_UP)
def test_a_whole_turn_speaks_it_with_its_letters_and_so_do_the_thanks(code: str, spoken_in: Speaks) -> None:
    spoken_in(code)
    words.speak(ENGLISH)
    keys, talk = MADE_UP[code].keys, in_both()
    talk.type("", "l", str([*MADE_UP].index(code) + 1))
    before = len(talk.protocol)
    talk.type("", "2", "0", keys["b"], "", "1", keys["m"], "3", keys["c"], "1", keys["r"], "4", keys["r"])
    talk.wait(AWAY)
    talk.type("", keys["y"], keys["q"], "1", keys["h"], keys["n"], keys["h"], keys["y"])
    assert talk.session.tally is not None
    assert [row.index(1) for row in talk.session.tally.counts] == [4, 0, 1]
    assert talk.said[0].startswith(OPENS)
    said = [line for line in talk.protocol[before:] if line and not line.startswith(">")]
    assert all(cells(line) <= WIDTH for line in said)
    assert [line for line in said if not says_something(line)] == []
    assert [line for line in said if line.isascii()] == []
    assert "".join(said).count(OPENS) == "".join(said).count(CLOSES) > len(said) / 3
    assert words.spoken() == ENGLISH


def test_whoever_left_a_turn_in_it_hears_the_last_line_too(spoken_in: Speaks) -> None:
    spoken_in("qx")
    talk = in_both()
    talk.type("", "l", "1", MADE_UP["qx"].keys["q"])
    assert talk.session.turn is None
    assert len(talk.said) == 2


def test_nobody_there_is_said_in_it_too(spoken_in: Speaks) -> None:
    spoken_in("qx")
    words.speak(ENGLISH)
    talk = in_both()
    talk.type("", "l", "1")
    assert all(line.startswith(OPENS) for line in talk.wait(AWAY))
    assert all(line.startswith(OPENS) for line in talk.tell(e.SomebodyThere()))
