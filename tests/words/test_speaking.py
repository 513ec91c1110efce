"""One language is spoken at a time, and whatever is wrong with a catalogue, it is a sentence."""

import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_workshop import words
from plc_workshop.words import _, language_of, languages, ngettext, npgettext, pgettext, speak, speaking, spoken
from plc_workshop.words.languages import ENGLISH, Language, nearest
from tests.made_up.letters import ACCENTED

QX = Language("qx", ACCENTED.name)


@pytest.fixture(autouse=True)
def _there(made_up_catalogues: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "CATALOGUES", made_up_catalogues)
    monkeypatch.setattr(languages, "LANGUAGES", (ENGLISH, QX))
    monkeypatch.setattr(words, "_spoken", ENGLISH)
    monkeypatch.setattr(words, "_catalogue", words._catalogue)


def test_what_is_made_in_another_language_is_spoken_there_alone() -> None:
    with speaking(QX):
        assert (_("What did we see?"), spoken()) == (ACCENTED.message("What did we see?"), QX)
        with speaking(ENGLISH):
            assert _("What did we see?") == "What did we see?"
        assert _("What did we see?") == ACCENTED.message("What did we see?")
    assert (_("What did we see?"), spoken()) == ("What did we see?", ENGLISH)


def test_the_language_of_a_tag_without_a_catalogue_is_the_one_that_is_spoken() -> None:
    assert [language_of(tag) for tag in (None, "", "tlh", "qx-QX", "en")] == [ENGLISH, ENGLISH, ENGLISH, QX, ENGLISH]
    speak(QX)
    assert [language_of(tag) for tag in (None, "tlh", "en")] == [QX, QX, ENGLISH]


@pytest.mark.parametrize(
    ("tag", "found"),
    [
        ("pt-BR", "pt"),
        ("pt_PT.UTF-8", "pt"),
        ("PT", "pt"),
        ("pt ", "pt"),
        (" ", None),
        ("-", None),
        ("-pt", None),
        ("sr_RS@latin", None),
        ("p", None),
        ("ptx", None),
        ("", None),
    ],
)
def test_the_nearest_language_of_a_tag(tag: str, found: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(languages, "LANGUAGES", (ENGLISH, Language("pt", "Português")))
    assert getattr(nearest(tag), "code", None) == found


def broken(folder: Path, data: bytes | None) -> None:
    """Put this in the place of a catalogue; None puts a folder there."""
    path = folder / "qx" / "LC_MESSAGES" / "plc_workshop.mo"
    path.parent.mkdir(parents=True, exist_ok=True)
    if data is None:
        path.mkdir()
    else:
        path.write_bytes(data)


def mo(header: str, **texts: bytes) -> bytes:
    """A catalogue of this header and these texts."""
    entries = [(b"", header.encode()), *((key.encode(), text) for key, text in sorted(texts.items()))]
    size = 28 + 16 * len(entries)
    keys, values, data = b"", b"", b""
    for key, _text in entries:
        keys += struct.pack("<II", len(key), size + len(data))
        data += key + b"\0"
    for _key, text in entries:
        values += struct.pack("<II", len(text), size + len(data))
        data += text + b"\0"
    return struct.pack("<7I", 0x950412DE, 0, len(entries), 28, 28 + 8 * len(entries), 0, 0) + keys + values + data


UTF_8 = "Content-Type: text/plain; charset=utf-8\n"
BROKEN = {
    "empty": b"",
    "no catalogue": b"Hello",
    "a folder": None,
    "other letters": mo(UTF_8, a=b"\xff\xfe"),
    "letters nobody knows": mo("Content-Type: text/plain; charset=tlh\n"),
    "no letters": mo("Content-Type: text/plain\n"),
    "a plural that divides by nothing": mo(UTF_8 + "Plural-Forms: nplurals=2; plural=n % 0;\n"),
    "a plural that is none": mo(UTF_8 + "Plural-Forms: nplurals=2; plural=import os;\n"),
    "half a plural": mo(UTF_8 + "Plural-Forms: nplurals=2\n"),
    "a plural without an end": mo(UTF_8 + f"Plural-Forms: nplurals=2; plural={'(' * 999};\n"),
    "another version": b"\xde\x12\x04\x95\x00\x00\x09\x00" + bytes(20),
    "cut in its head": mo(UTF_8)[:18],
    "cut": mo(UTF_8, a=b"b")[:-4],
}


def test_the_small_catalogue_these_are_made_of_is_a_good_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "CATALOGUES", tmp_path)
    broken(tmp_path, mo(UTF_8, Back="Zurück".encode()))
    assert (speak(QX), _("Back")) == ("", "Zurück")


@pytest.mark.parametrize("name", [*BROKEN, "missing"])
def test_a_catalogue_that_cannot_be_used_is_a_sentence_and_english(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(words, "CATALOGUES", tmp_path)
    if name in BROKEN:
        broken(tmp_path, BROKEN[name])
    told = speak(QX)
    if told:
        assert (told, spoken()) == (
            f"The words of this program in {QX.name} cannot be read: it speaks English instead.",
            ENGLISH,
        )
    assert bool(told) or name == "no letters"
    assert (_("Back"), ngettext("{n} page", "{n} pages", 2)) == ("Back", "{n} pages")


@given(st.data())
def test_no_damage_to_a_catalogue_is_more_than_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    whole = mo(UTF_8 + "Plural-Forms: nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : n>1 ? 1 : 2;\n", Back=b"Terug")
    at = data.draw(st.integers(0, len(whole)))
    put = data.draw(st.binary(max_size=6))
    folder = tmp_path_factory.mktemp("damaged")
    broken(folder, whole[:at] + put + whole[at + data.draw(st.integers(0, 6)) :])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(words, "CATALOGUES", folder)
        with speaking(QX):
            assert isinstance(_("Back") + pgettext("key", "Back"), str)
            assert all(ngettext("a", "b", n) + npgettext("key", "a", "b", n) for n in range(300))


@pytest.mark.parametrize(
    "told", ["{peple} Leute", "{people", "{} Leute", "{0}", "people}", "{people!r}", "{people:d}", "{people.real}"]
)
def test_a_translation_with_a_place_that_nothing_fills_is_said_in_english(
    told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever shows it fills in what the English has: no turn may end there, and no answer be lost."""
    one, many, alone = "{people} person", "{people} people", "For {people}"
    data = mo(UTF_8, **{alone: told.encode(), "label\4" + alone: told.encode()})
    several = "\0".join((told, told)).encode()
    more = mo(UTF_8, **{f"{one}\0{many}": several, f"label\4{one}\0{many}": several})
    monkeypatch.setattr(words, "CATALOGUES", tmp_path)
    broken(tmp_path, data)
    assert speak(QX) == ""
    assert [_(alone), pgettext("label", alone)] == [alone] * 2
    broken(tmp_path, more)
    assert speak(QX) == ""
    assert [ngettext(one, many, n) for n in (1, 2)] == [one, many]
    assert [npgettext("label", one, many, n) for n in (1, 2)] == [one, many]


def test_a_translation_that_leaves_a_place_out_or_moves_it_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(words, "CATALOGUES", tmp_path)
    one, many = "One of {all}", "{people} of {all}"
    texts = {f"{one}\0{many}": b"{people} von {all}\0von {all} {people}", "To {whom}": b"An alle"}
    broken(tmp_path, mo(UTF_8, **texts))
    assert speak(QX) == ""
    assert [ngettext(one, many, n) for n in (1, 2)] == ["{people} von {all}", "von {all} {people}"]
    assert _("To {whom}") == "An alle"
