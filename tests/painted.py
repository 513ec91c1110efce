"""What a program paints: its bytes on the screen of a terminal, and what a terminal answers when it is asked."""

import codecs
import re
import time

import pyte

_QUESTIONS = {
    re.compile(rb"\x1b\[0?c"): b"\x1b[?62;22c",
    re.compile(rb"\x1b\[\?2026\$p"): b"\x1b[?2026;2$y",
    re.compile(rb"\x1b\[6n"): b"\x1b[1;1R",
    re.compile(rb"\x1b\[\?u"): b"\x1b[?0u",
}
_LONGEST_QUESTION = 16
_UNKNOWN_TO_PYTE = re.compile(
    r"\x1b\[[<=>?][0-9;]*[a-zA-Z]|\x1b\[[0-9;?]*\$p|\x1bP[^\x1b]*\x1b\\|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)"
)
_UNFINISHED = re.compile(r"\x1b(?:\[[0-9;<=>?$]*|[\]P][^\x07\x1b]*\x1b?)?\Z")
_FRAME, FRAME_END = "\x1b[?2026h", "\x1b[?2026l"
_FRAME_SECONDS = 1.0
"""A terminal waits so long for the end of a frame, or of a sequence, then it draws what has come."""
_MODES = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")
_OFF_AT_THE_END = {b"1000": "mouse", b"1003": "mouse", b"1004": "focus", b"1049": "alternate screen", b"2004": "paste"}


class Painted:
    """The screen that all bytes of a program so far have made."""

    def __init__(self, size: tuple[int, int], *, paint: bool) -> None:
        """A screen of so many columns and rows; without `paint` nothing is drawn, only `output` is kept."""
        self.output = bytearray()
        """Everything the program wrote."""
        self._answered = dict.fromkeys(_QUESTIONS, 0)
        self._screen = pyte.Screen(*size)
        self._stream = pyte.Stream(self._screen)
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._undrawn, self._paint = "", paint
        self._undrawn_since = 0.0

    def heard(self, data: bytes) -> list[bytes]:
        """Keep what the program wrote; what a terminal answers to the questions in it."""
        # Only what is new is looked at, and a little before it: a program that paints much must not seem slow for it.
        new = max(0, len(self.output) - _LONGEST_QUESTION)
        self.output += data
        answers = []
        for question, answer in _QUESTIONS.items():
            for found in question.finditer(self.output, max(new, self._answered[question])):
                self._answered[question] = found.end()
                answers.append(answer)
        return answers

    def paint(self, data: bytes) -> None:
        """Draw what the program wrote."""
        if self._paint:
            self._draw(self._undrawn + self._decoder.decode(data))

    def waits_in_vain(self) -> None:
        """Draw what has waited for its end for too long: whoever began it may have been killed in it."""
        if self._undrawn and time.monotonic() - self._undrawn_since > _FRAME_SECONDS:
            self.end()

    def end(self) -> None:
        """Draw also what has not come to its end, and never will."""
        self._draw(self._undrawn, all_of_it=True)

    def resize(self, size: tuple[int, int]) -> None:
        """Make the screen larger or smaller."""
        self._screen.resize(size[1], size[0])

    def text(self) -> str:
        """What stands on the screen."""
        return "\n".join(line.rstrip() for line in self._screen.display).rstrip() if self._paint else ""

    def left_on(self) -> list[str]:
        """What the program has turned on, or the cursor off, and not turned back."""
        wrong = []
        last: dict[bytes, bytes] = {}
        for found in _MODES.finditer(self.output):
            last.update(dict.fromkeys(found[1].split(b";"), found[2]))
        wrong += [f"{name} still on" for mode, name in _OFF_AT_THE_END.items() if last.get(mode) == b"h"]
        if last.get(b"25") == b"l":
            wrong.append("cursor hidden")
        # Once too often, after a kill in another window, is nothing to a terminal.
        if len(re.findall(rb"\x1b\[>[0-9;]*u", self.output)) > len(re.findall(rb"\x1b\[<[0-9;]*u", self.output)):
            wrong.append("keyboard protocol still on")
        return wrong

    def _draw(self, text: str, *, all_of_it: bool = False) -> None:
        """Draw whole sequences, and of a frame that is sent as one all or nothing, as a terminal does."""
        unfinished = _UNFINISHED.search(text)
        cut = unfinished.start() if unfinished else len(text)
        frame = text.rfind(_FRAME)
        if frame >= 0 and FRAME_END not in text[frame:]:
            cut = min(cut, frame)
        if all_of_it:
            cut = len(text)
        if cut or not self._undrawn:
            self._undrawn_since = time.monotonic()
        self._undrawn = text[cut:]
        self._stream.feed(_UNKNOWN_TO_PYTE.sub("", text[:cut]))


def scrolled_away(output: bytes | bytearray, size: tuple[int, int]) -> str:
    """What can be read above the screen of a terminal that has only one: the lines that everything written pushed up.

    The window was never made larger or smaller.
    """
    screen = pyte.HistoryScreen(*size, history=10_000)
    pyte.Stream(screen).feed(_UNKNOWN_TO_PYTE.sub("", bytes(output).decode("utf-8", "replace")))
    return "\n".join("".join(line[x].data for x in range(size[0])).rstrip() for line in screen.history.top)
