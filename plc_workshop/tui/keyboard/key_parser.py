"""Makes keys of what a terminal sends: whole sequences only, and of those only the ones that are keys or reports.

A sequence is read to its end by its grammar (ECMA-48, and what terminals add to it) and then handed to Textual's own
parser, which makes a message of it. One that it does not know is gone: letter by letter it would be typed.
"""

import re
from collections.abc import Container, Generator
from string import ascii_uppercase
from typing import TypeAlias

from textual import constants
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._parser import ParseEOF, ParseTimeout, Peek1, Read1, TokenCallback
from textual._time import get_time
from textual._xterm_parser import BRACKETED_PASTE_END, BRACKETED_PASTE_START, XTermParser
from textual.events import Key, Paste
from textual.message import Message

from plc_workshop.tui.keyboard.no_keys import is_no_key

SILENCE, LONGEST, PASTE_SILENCE = 0.1, 1.0, 0.3
"""Seconds without anything after which a sequence is unfinished; that one lasts at most, so that a held key is heard
again; and without anything after which a paste has ended that nobody ended."""

Reading: TypeAlias = Generator[Read1 | Peek1, str, str]
"""Reads some characters, and gives them."""

_ESC, _BEL, _CANCEL = "\x1b", "\x07", "\x18\x1a"
_STRINGS = frozenset("]PX^_")
"""What opens a string, after Esc: OSC, DCS, SOS, PM, APC."""
_PARAMETERS = "0123456789:;<=>?"
_BETWEEN = " !\"#$%&'()*+,-./"
_FINAL = "".join(map(chr, range(0x40, 0x7F)))
_PRINTED = "".join(map(chr, range(0x20, 0x7F)))
_CONSOLE, _OLD_MOUSE = f"{_ESC}[[", f"{_ESC}[M"
_NO_CHARACTER = re.compile("[\ud800-\udfff]")


class KeyParser(XTermParser):
    """Textual's parser, given nothing that it would take to pieces."""

    def parse(self, token_callback: TokenCallback[Message]) -> Generator[Read1 | Peek1, str, None]:
        """Read characters and sequences, one after the other."""

        def tell(message: Message) -> None:
            if not (isinstance(message, Key) and _NO_CHARACTER.search(f"{message.key}{message.character}")):
                token_callback(message)

        self._tell, self._until = tell, 0.0
        self._begin()
        while True:
            try:
                character = yield self.read1()
                if character == _ESC:
                    self._until = get_time() + LONGEST
                    sequence = yield from self._sequence()
                    if sequence == BRACKETED_PASTE_START:
                        pasted = yield from self._pasted()
                        tell(Paste(pasted.replace("\x00", "").replace(_ESC, "")))
                    elif sequence and not is_no_key(sequence):
                        self._hand_over(sequence)
                else:
                    self._hand_over(character)
            except ParseTimeout:
                continue  # unfinished, and nothing of it is a key
            except ParseEOF:
                return

    def _sequence(self) -> Reading:
        """What has begun with Esc; empty where it is broken, or no key."""
        try:
            opening = yield self.peek1(constants.ESCAPE_DELAY)
        except ParseTimeout:
            return _ESC
        if opening == _ESC:
            return _ESC
        yield self.read1()
        while opening in _STRINGS:
            opening = yield from self._string(opening)
        match opening:
            case "[":
                return (yield from self._control_sequence())
            case "O":
                # One character; but some terminals put the modifiers of a function key before its letter.
                modifiers = yield from self._all_of("0123456789;")
                return (yield from self._end(f"{_ESC}O{modifiers}", ascii_uppercase if modifiers else _PRINTED))
            case "" | "\\":  # the end of a string
                return ""
        return _ESC + opening

    def _control_sequence(self) -> Reading:
        """Parameters, what may stand between, and the final character."""
        sequence = f"{_ESC}[" + (yield from self._all_of(_PARAMETERS))
        while (yield from self._next()) in _BETWEEN:
            sequence += yield self.read1()
            if sequence in ANSI_SEQUENCES_KEYS:  # rxvt ends a few keys with "$"
                return sequence
        sequence = yield from self._end(sequence, _FINAL)
        if sequence == _CONSOLE:  # F1 to F5 of the Linux console
            return (yield from self._end(sequence, "ABCDE"))
        if sequence == _OLD_MOUSE:  # a button and two coordinates, each in one character
            for _ in range(3):
                if (yield from self._next()) < " ":
                    return ""
                sequence += yield self.read1()
        return sequence

    def _string(self, opening: str) -> Reading:
        """All characters up to the end, of which nothing is a key. Gives what opens the sequence that broke it off."""
        ends = {_ESC, *_CANCEL, *(_BEL if opening == "]" else "")}
        while (character := (yield from self._next())) not in ends:
            yield self.read1()
        yield self.read1()
        if character != _ESC or (yield from self._next()) == _ESC:
            return ""
        return (yield self.read1())

    def _end(self, sequence: str, final: str) -> Reading:
        """The sequence with its last character; empty, and the character left to be a key, where it is none."""
        if (yield from self._next()) not in final:
            return ""
        return sequence + (yield self.read1())

    def _all_of(self, allowed: Container[str]) -> Reading:
        """As many characters as are allowed."""
        taken = []
        while (yield from self._next()) in allowed:
            taken.append((yield self.read1()))
        return "".join(taken)

    def _next(self) -> Reading:
        """The next character, left where it is. Raises: ParseTimeout, where it came too late for this sequence."""
        character = yield self.peek1(SILENCE)
        if get_time() > self._until:
            raise ParseTimeout
        return character

    def _pasted(self) -> Reading:
        """What was pasted, as far as it has come."""
        taken: list[str] = []
        try:
            while "".join(taken[-len(BRACKETED_PASTE_END) :]) != BRACKETED_PASTE_END:
                taken.append((yield self.read1(PASTE_SILENCE)))
        except ParseTimeout:
            return "".join(taken)
        return "".join(taken[: -len(BRACKETED_PASTE_END)])

    def _begin(self) -> None:
        """Textual's own parser, at its beginning."""
        self._textual = super().parse(self._tell)
        next(self._textual)

    def _hand_over(self, sequence: str) -> None:
        """Let Textual make messages of a character or a sequence: it knows one after which it waits for nothing."""
        try:
            for character in sequence:
                waits = self._textual.send(character).timeout is not None
            if waits and len(sequence) <= len("\x1ba"):  # Esc alone, or a key with Alt
                waits = self._textual.throw(ParseTimeout()).timeout is not None
        except (ArithmeticError, ValueError):  # a number in it is none of a character, a key or a place
            waits = True
        if waits:
            self._begin()
