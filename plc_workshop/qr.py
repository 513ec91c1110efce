"""Text -> the modules of a QR code; the only place that knows qrcode."""

from functools import lru_cache
from typing import Literal

Level = Literal["L", "M"]
Matrix = tuple[tuple[bool, ...], ...]
_BYTES, _SAYS_WHICH = 4, 7
"""The modes of the standard: what follows is bytes; what follows says in which letters (ECI)."""
_UTF_8 = 26
"""What those letters are called there. Without it readers guess: zbar takes the bytes of João for Chinese ones."""
_PADS = (0xEC, 0x11)


@lru_cache(maxsize=4)  # the page, the file and the screen ask for the same code, and it takes a while
def matrix(text: str, *, level: Level = "L", quiet: int = 4) -> Matrix:
    """The rows of the smallest code that holds the text, True where dark, with `quiet` light modules around it.

    Raises: ValueError where the text is too long for any code.
    """
    from qrcode import QRCode

    version = version_for(text, level)
    code = QRCode(version, error_correction=_correction(level), border=quiet)
    code.data_cache = _words(text, version, level)
    code.make(fit=False)
    return tuple(tuple(map(bool, row)) for row in code.get_matrix())


def _words(text: str, version: int, level: Level) -> list[int]:
    """The data and the words that correct them: the library writes no header that says which letters they are.

    As bytes, whatever the text: then the version is a function of its length.
    """
    from qrcode.base import rs_blocks
    from qrcode.util import BitBuffer, create_bytes

    data, bits = text.encode("utf-8"), BitBuffer()
    if not text.isascii():
        bits.put(_SAYS_WHICH, 4)
        bits.put(_UTF_8, 8)
    bits.put(_BYTES, 4)
    bits.put(len(data), _length_bits(version))
    for byte in data:
        bits.put(byte, 8)
    blocks = rs_blocks(version, _correction(level))
    room = 8 * sum(block.data_count for block in blocks)
    bits.put(0, min(4, room - len(bits)))
    bits.put(0, -len(bits) % 8)
    for at in range((room - len(bits)) // 8):
        bits.put(_PADS[at % 2], 8)
    return list(create_bytes(bits, blocks))


def size(text: str) -> int:
    """How many bytes of a code a text takes: with other letters than ASCII one more, which says that it is UTF-8."""
    return len(text.encode("utf-8")) + (not text.isascii())


def version_for(text: str, level: Level = "L") -> int:
    """The version, 1 to 40, of the smallest code that holds the text. Raises: ValueError where none does."""
    needed = size(text)
    for version in range(1, 41):
        if needed <= capacity(version, level):
            return version
    raise ValueError(f"{needed} bytes are too many for a code")


def version_in(rows: int, columns: int, quiet: int = 4) -> int:
    """The largest version whose code, with its quiet zone, fits into so many lines and cells of a terminal; 0: none."""
    return max(0, (min(rows * 2, columns) - 2 * quiet - 17) // 4)


def capacity(version: int, level: Level = "L") -> int:
    """How many bytes a code of this version, 1 to 40, holds."""
    from qrcode.base import rs_blocks

    bits = 8 * sum(block.data_count for block in rs_blocks(version, _correction(level)))
    return int(bits - 4 - _length_bits(version)) // 8


def _length_bits(version: int) -> int:
    return 8 if version < 10 else 16


def _correction(level: Level) -> int:
    from qrcode.constants import ERROR_CORRECT_L, ERROR_CORRECT_M

    return int(ERROR_CORRECT_L if level == "L" else ERROR_CORRECT_M)
