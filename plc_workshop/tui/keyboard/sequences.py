"""The grammar of what a terminal sends: where a sequence ends (ECMA-48, and what terminals add to it)."""

from collections import deque
from collections.abc import Container, Generator
from string import ascii_uppercase
from typing import TypeAlias

from textual import constants
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._parser import ParseTimeout, Peek1, Read1

SILENCE, LONGEST = 0.1, 1.0
"""Seconds without anything after which a sequence is unfinished; and seconds of waiting for all of one, so that a held
key is heard again."""

Reading: TypeAlias = Generator[Read1 | Peek1, str, str]
"""Reads some characters, and gives them."""
Sequence: TypeAlias = Generator[Read1 | Peek1, str, str | None]
"""Reads a sequence, and gives it: empty where it is whole and no key, None where it breaks off.

Raises: ParseTimeout, where it is unfinished."""

ESC, _BEL = "\x1b", "\x07"
_CANCELS = frozenset("\x18\x1a")
"""What cancels a sequence."""
_RAW = frozenset(map(chr, range(0xDC80, 0xDD00)))
"""Bytes that are no UTF-8, as the decoder gives them."""
_EIGHT_BIT = {0x8F: "O", 0x90: "P", 0x98: "X", 0x9B: "[", 0x9D: "]", 0x9E: "^", 0x9F: "_"}
"""What opens a sequence in eight bits, and what does so after Esc: SS3, DCS, SOS, CSI, OSC, PM, APC."""
INTRODUCERS = {chr(first + code): after for code, after in _EIGHT_BIT.items() for first in (0, 0xDC00)}
"""The same as characters, and as raw bytes."""
_MOST_TYPED, _MOST_RAW = 1, 32
"""Characters at most that are keys after one of these that opened no sequence, and after such a raw byte: a byte that
is no text takes nothing with it that a person may have typed."""
_NO_KEY = frozenset("\x00")
_NOTHING = _NO_KEY | _RAW
"""What is nothing amid a sequence: the first of them where a raw byte has opened it, else both."""
_ENDS = frozenset({"\x9c", "\udc9c"}) | _CANCELS
"""What ends a string, besides Esc and a backslash."""
_BREAKS_RAW = _RAW.union(INTRODUCERS) - _ENDS
_BREAKS = _BREAKS_RAW - _RAW
"""What breaks one off in eight bits, where a raw byte has opened it or where none has."""
_NO_BREAK: frozenset[str] = frozenset()
_PARAMETERS, _BETWEEN = "0123456789:;<=>?", " !\"#$%&'()*+,-./"
_FINAL = "".join(map(chr, range(0x40, 0x7F)))
_PRINTED = "".join(map(chr, range(0x20, 0x7F)))
_CONSOLE, _OLD_MOUSE = f"{ESC}[[", f"{ESC}[M"


class Sequences:
    """Reads one after the other, and can put back what was none."""

    def __init__(self) -> None:
        self.waited = 0.0
        """Seconds that passed without anything since the sequence began."""
        self._nothing, self._breaks = _NOTHING, _NO_BREAK
        """What is nothing amid the sequence, and what breaks it off where it is a string."""
        self._taken: list[str] = []
        self._back: deque[str] = deque()

    def first(self) -> Reading:
        """The next character, whenever it comes: a key, or what opens a sequence."""
        self._taken.clear()
        character = yield from self._read()
        self.waited, self._nothing, self._breaks = 0.0, _NOTHING, _NO_BREAK
        return character

    def after_esc(self) -> Sequence:
        """What has begun with Esc; that alone, where nothing of a sequence follows."""
        try:
            opening = yield from self._next(constants.ESCAPE_DELAY, nothing=_RAW)
        except ParseTimeout:
            return ESC
        if opening == ESC:
            return ESC
        if opening in INTRODUCERS:
            return None
        yield from self._read()
        return "" if opening == "\\" else (yield from self._opened_by(opening))

    def in_eight_bits(self, introducer: str) -> Reading:
        """A sequence of which no terminal makes a key; the introducer alone, where it opened none."""
        raw = introducer in _RAW
        self._nothing, self._breaks = (_NO_KEY, _BREAKS_RAW) if raw else (_NOTHING, _BREAKS)
        try:
            whole = (yield from self._opened_by(INTRODUCERS[introducer])) is not None
        except ParseTimeout:
            whole = False
        if whole or len(self._taken) - 1 > (_MOST_RAW if raw else _MOST_TYPED):
            return ""
        self._put_back(len(self._taken) - 1)
        return introducer

    def _opened_by(self, opening: str) -> Sequence:
        match opening:
            case "[":
                return (yield from self._control_sequence())
            case "O":
                # One character; but some terminals put the modifiers of a function key before its letter.
                modifiers = yield from self._all_of("0123456789;")
                return (yield from self._end(f"{ESC}O{modifiers}", ascii_uppercase if modifiers else _PRINTED))
            case "]" | "P" | "X" | "^" | "_":
                return (yield from self._string(*(_BEL if opening == "]" else "")))
        return ESC + opening

    def _control_sequence(self) -> Sequence:
        """Parameters, what may stand between, and the final character."""
        sequence = f"{ESC}[" + (yield from self._all_of(_PARAMETERS))
        if f"{sequence}$" in ANSI_SEQUENCES_KEYS and (yield from self._next()) == "$":
            return (yield from self._ended_by_dollar(sequence + (yield from self._read())))
        between = yield from self._all_of(_BETWEEN + _PARAMETERS)
        whole = yield from self._end(sequence + between, _FINAL)
        if any(character in _PARAMETERS for character in between):  # a place left of the window, say
            return whole and ""
        if whole == _CONSOLE:  # F1 to F5 of the Linux console
            return (yield from self._end(whole, "ABCDE"))
        if whole == _OLD_MOUSE:  # a button and two coordinates, each in one character
            for _ in range(3):
                if (yield from self._next(nothing="")) < " ":
                    return None
                whole += yield from self._read()
        return whole

    def _ended_by_dollar(self, key: str) -> Sequence:
        """A key of rxvt, or a report that goes on where such a key ends: what follows at once decides."""
        try:
            if (yield from self._next()) not in _BETWEEN + _FINAL:
                return key
        except ParseTimeout:
            return key
        between = yield from self._all_of(_BETWEEN)
        return (yield from self._end(between, _FINAL)) and ""

    def _string(self, *ends: str) -> Sequence:
        """All characters up to the end, of which nothing is a key."""
        stops = _ENDS.union(self._breaks, {ESC}, ends)
        while (character := (yield from self._next(nothing=_NO_KEY))) not in stops:
            yield from self._read()
        if character in self._breaks:
            return None
        yield from self._read()
        if character != ESC:
            return ""
        after = yield from self._next()
        if after == "\\":
            yield from self._read()
            return ""
        if after != ESC and after not in INTRODUCERS:  # another sequence, which this Esc opens
            self._put_back(1)
        return None

    def _end(self, sequence: str, final: str) -> Sequence:
        """The sequence with its last character; None, and the character left to be a key, where it is none."""
        last = yield from self._next()
        if last in _CANCELS:
            yield from self._read()
            return ""
        return sequence + (yield from self._read()) if last in final else None

    def _all_of(self, allowed: str) -> Reading:
        """As many characters as are allowed."""
        taken = []
        while (yield from self._next()) in allowed:
            taken.append((yield from self._read()))
        return "".join(taken)

    def _next(self, silence: float = SILENCE, nothing: Container[str] | None = None) -> Reading:
        """The next character that is not nothing, left where it is.

        Raises: ParseTimeout, where it came too late for this sequence.
        """
        passed_over = self._nothing if nothing is None else nothing
        while True:
            character = self._back[0] if self._back else (yield Peek1(silence))
            if self.waited > LONGEST:
                raise ParseTimeout
            if character not in passed_over:
                return character
            yield from self._read()

    def _read(self) -> Reading:
        character = self._back.popleft() if self._back else (yield Read1())
        self._taken.append(character)
        return character

    def _put_back(self, characters: int) -> None:
        """Let so many characters be read once more."""
        for _ in range(characters):
            self._back.appendleft(self._taken.pop())
