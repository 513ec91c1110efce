"""Text -> the modules of a QR code; the only place that knows qrcode."""

from functools import lru_cache
from typing import Literal

Level = Literal["L", "M"]
Matrix = tuple[tuple[bool, ...], ...]
_BYTES = 4
"""The mode of a code that holds bytes, in the standard and in the library."""


@lru_cache(maxsize=4)  # the page, the file and the screen ask for the same code, and it takes a while
def matrix(text: str, *, level: Level = "L", quiet: int = 4) -> Matrix:
    """The rows of the smallest code that holds the text, True where dark, with `quiet` light modules around it.

    Raises: ValueError where the text is too long for any code.
    """
    from qrcode import QRCode
    from qrcode.util import QRData

    code = QRCode(version_for(text, level), error_correction=_correction(level), border=quiet)
    # As bytes, whatever the text: then the version is a function of its length.
    code.add_data(QRData(text.encode("utf-8"), mode=_BYTES), optimize=0)
    code.make(fit=False)
    return tuple(tuple(map(bool, row)) for row in code.get_matrix())


def version_for(text: str, level: Level = "L") -> int:
    """The version, 1 to 40, of the smallest code that holds the text. Raises: ValueError where none does."""
    size = len(text.encode("utf-8"))
    for version in range(1, 41):
        if size <= capacity(version, level):
            return version
    raise ValueError(f"{size} bytes are too many for a code")


def version_in(rows: int, columns: int, quiet: int = 4) -> int:
    """The largest version whose code, with its quiet zone, fits into so many lines and cells of a terminal; 0: none."""
    return max(0, (min(rows * 2, columns) - 2 * quiet - 17) // 4)


def capacity(version: int, level: Level = "L") -> int:
    """How many bytes a code of this version, 1 to 40, holds."""
    from qrcode.base import rs_blocks

    bits = 8 * sum(block.data_count for block in rs_blocks(version, _correction(level)))
    mode, length = 4, 8 if version < 10 else 16
    return int(bits - mode - length) // 8


def _correction(level: Level) -> int:
    from qrcode.constants import ERROR_CORRECT_L, ERROR_CORRECT_M

    return int(ERROR_CORRECT_L if level == "L" else ERROR_CORRECT_M)
