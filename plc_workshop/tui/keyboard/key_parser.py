"""Makes keys of what a terminal sends: whole sequences only, and of those only the ones that are keys or reports.

A sequence is read to its end by its grammar and then handed to Textual's own parser, which makes a message of it. One
that it does not know is gone: letter by letter it would be typed.
"""

import re
from collections.abc import Generator, Iterable

from textual._parser import ParseEOF, ParseTimeout, Peek1, Read1, TokenCallback
from textual._time import get_time
from textual._xterm_parser import BRACKETED_PASTE_END, BRACKETED_PASTE_START, XTermParser
from textual.events import Key, Paste
from textual.message import Message

from plc_workshop.tui.keyboard.no_keys import is_no_key
from plc_workshop.tui.keyboard.sequences import ESC, INTRODUCERS, Reading, Sequences

PASTE_SILENCE = 0.3
"""Seconds without anything after which a paste has ended that nobody ended."""
_NO_CHARACTER = re.compile("[\ud800-\udfff]")


class KeyParser(XTermParser):
    """Textual's parser, given nothing that it would take to pieces."""

    _sequences: Sequences
    _fed: float
    """When the last that came had been read."""

    def feed(self, data: str) -> Iterable[Message]:
        """Read what has come. Only the waiting for it counts: a busy machine makes no sequence unfinished."""
        self._sequences.waited += get_time() - self._fed
        yield from super().feed(data)
        self._fed = get_time()

    def tick(self) -> Iterable[Message]:
        """Hear that nothing has come. What was put back then came as long ago: nothing more of it is waited for."""
        yield from super().tick()
        while self._timeout_time is None and self._awaiting.timeout is not None:
            self._timeout_time = get_time()
            yield from super().tick()

    def parse(self, token_callback: TokenCallback[Message]) -> Generator[Read1 | Peek1, str, None]:
        """Read characters and sequences, one after the other."""

        def tell(message: Message) -> None:
            if not (isinstance(message, Key) and _NO_CHARACTER.search(f"{message.key}{message.character}")):
                token_callback(message)

        self._tell, self._sequences, self._fed = tell, Sequences(), get_time()
        self._begin()
        while True:
            try:
                character = yield from self._sequences.first()
                if character == ESC:
                    yield from self._after_esc()
                elif character in INTRODUCERS:
                    self._hand_over((yield from self._sequences.in_eight_bits(character)))
                else:
                    self._hand_over(character)
            except ParseTimeout:
                continue  # unfinished, and nothing of it is a key
            except ParseEOF:
                return

    def _after_esc(self) -> Generator[Read1 | Peek1, str, None]:
        """A key, a report, a paste, or nothing."""
        sequence = yield from self._sequences.after_esc()
        if sequence == BRACKETED_PASTE_START:
            pasted = yield from self._pasted()
            self._tell(Paste(_NO_CHARACTER.sub("", pasted).replace("\x00", "").replace(ESC, "")))
        elif sequence and not is_no_key(sequence):
            self._hand_over(sequence)

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
        waits = False
        try:
            for character in sequence:
                waits = self._textual.send(character).timeout is not None
            if waits and len(sequence) <= len("\x1ba"):  # Esc alone, or a key with Alt
                waits = self._textual.throw(ParseTimeout()).timeout is not None
        except (ArithmeticError, ValueError):  # a number in it is none of a character, a key or a place
            waits = True
        if waits:
            self._begin()
