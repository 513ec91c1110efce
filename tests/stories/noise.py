"""What a terminal may send without anybody pressing a key: made up at random, and the same again for the same seed."""

from dataclasses import dataclass
from random import Random
from string import ascii_uppercase

from textual._ansi_sequences import ANSI_SEQUENCES_KEYS

MARK = "b7noise"
"""Stands in all that could be taken for text."""
_DIGITS = "0123456789;:"
_PRINTED = "".join(map(chr, range(0x20, 0x7F)))
_FINAL = "".join(map(chr, range(0x40, 0x7F)))
_ENDS_A_KEY = frozenset("~uABCDEFHPQRSMmIO[")
"""What may end any key of any number, or a report of the mouse and of the window."""
_EIGHT_BIT = {"[": 0x9B, "O": 0x8F, "P": 0x90, "X": 0x98, "]": 0x9D, "^": 0x9E, "_": 0x9F}
_NO_TEXT = [
    *(bytes([byte]) for byte in (*range(0x80, 0xC2), *range(0xF5, 0x100))),
    *(bytes([byte, 0xFF]) for byte in range(0xC2, 0xF5)),
    b"\xe2\x82\xff",
    b"\xf0\x9f\x98\xff",
    b"\xed\xa0\xbd",
    b"\xc0\xb2",
    b"\xe0\x80\xb3",
]
_AMID = (b"\x00", b"\x80", b"\xc1", b"\xfe", b"\xff")
_REPORTS = (
    "\x1b[I", "\x1b[O", "\x1b[24;80R", "\x1b[?2026;2$y", "\x1b[?2048;2$y", "\x1b[48;12;34;480;640t", "\x1b[201~",
    "\x1b[<35;999;999M", "\x1b[<0;999;999M", "\x1b[<0;999;999m", "\x1b[<64;300;1M", "\x1b[<35;-3;2M", "\x1b[MC\u4321!",
    "\x1b[99999999999999u", "\x1b[55357u", "\x1b[50:64u", "\x1b[1;1;50A", "\x1b[50~", "\x1b[3$y", "\x1b[12;40;50R",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Piece:
    """Some bytes, and after how many of them a read may end and the rest may come late, or never."""

    sent: bytes
    cuts: tuple[int, ...] = ()


class Noise:
    """Bursts of it. What follows a cut comes at once or with the next read."""

    def __init__(self, seed: str, *, pastes: bool) -> None:
        self._random, self._pastes, self._unfinished = Random(seed), pastes, False

    def burst(self) -> list[bytes]:
        """Some pieces joined, in reads. Between two of them some time may pass, and the rest may be left out."""
        reads, read = [], b""
        for _ in range(self._random.randint(1, 8)):
            piece = self._piece()
            kept = [cut for cut in piece.cuts if self._random.random() < 0.3][:3]
            for start, end in zip((0, *kept), (*kept, len(piece.sent)), strict=True):
                read += piece.sent[start:end]
                if end in kept or self._random.random() < 0.3:
                    reads.append(read)
                    read = b""
        return [*reads, read] if read else reads

    def pause(self, most: float) -> float:
        """Seconds to wait, often none."""
        return self._random.choice((0.0, self._random.uniform(0, most)))

    def _piece(self) -> Piece:
        kinds = [self._sequence] * 6 + [self._no_text] * 2 + [self._cut_short] * 2 + [self._in_eight_bits] * 2
        kinds += [self._report, self._with_bytes_amid] + [self._pasted] * self._pastes
        return self._random.choice(kinds)()

    def _whole(self) -> str:
        """A sequence that is no key."""
        while (made := self._made()) in ANSI_SEQUENCES_KEYS:
            continue
        return made

    def _made(self) -> str:
        pick = self._random.choice
        match pick("[[[O]]PPX^_"):
            case "[":
                private = pick(("", "", "?", ">", "=", "<"))
                final = pick(sorted(set(_FINAL) - (_ENDS_A_KEY if not private else set("mM"))))
                return f"\x1b[{private}{self._of(_DIGITS)}{pick(('', '', ' ', '$', '!', chr(34)))}{final}"
            case "O":
                return f"\x1bO{self._of('23456789', least=1)}{pick(ascii_uppercase)}"
            case opening:
                end = pick(("\x1b\\", "\x9c", "\x07")) if opening == "]" else pick(("\x1b\\", "\x9c"))
                return f"\x1b{opening}{self._of(_PRINTED)}{MARK}{self._of(_PRINTED + 'é😀')}{end}"

    def _sequence(self) -> Piece:
        whole = self._whole()
        self._unfinished = False
        return _seven_bit(whole)

    def _report(self) -> Piece:
        self._unfinished = False
        return _seven_bit(self._random.choice(_REPORTS))

    def _cut_short(self) -> Piece:
        """The rest of it never comes."""
        whole = self._whole()
        self._unfinished = True
        return Piece(whole[: self._random.randrange(2, len(whole))].encode())

    def _in_eight_bits(self) -> Piece:
        """As text or, where nothing is unfinished before it that could go on with it, as raw bytes."""
        whole = self._whole()
        introducer = _EIGHT_BIT[whole[1]]
        raw = not self._unfinished and self._random.random() < 0.5
        self._unfinished = False
        rest = whole[2:].encode()
        return Piece((bytes([introducer]) if raw else chr(introducer).encode()) + rest)

    def _no_text(self) -> Piece:
        return Piece(b"".join(self._random.choices(_NO_TEXT, k=self._random.randint(1, 12))))

    def _with_bytes_amid(self) -> Piece:
        whole = self._whole()
        self._unfinished = False
        at = self._random.randrange(2, len(whole))
        return Piece(whole[:at].encode() + self._random.choice(_AMID) + whole[at:].encode())

    def _pasted(self) -> Piece:
        """A paste; it may have no end, and then is over after a silence."""
        end = "" if self._random.random() < 0.1 else "\x1b[201~"
        self._unfinished = not end
        return Piece(f"\x1b[200~{MARK}3\r\n{self._of(_PRINTED)}{end}".encode())

    def _of(self, characters: str, least: int = 0) -> str:
        most = 3000 if self._random.random() < 0.01 else 12
        return "".join(self._random.choices(characters, k=self._random.randint(least, most)))


def _seven_bit(whole: str) -> Piece:
    """It may be cut between two characters, when enough of it has come that the rest is waited for."""
    return Piece(whole.encode(), tuple(len(whole[:at].encode()) for at in range(2, min(len(whole), 80))))
