"""The modules of a QR code."""

import subprocess
import sys

import pytest

from plc_workshop import qr


@pytest.mark.parametrize(
    ("version", "level", "size"),
    [(3, "L", 53), (4, "L", 78), (5, "L", 106), (10, "L", 271), (15, "L", 520), (3, "M", 42), (4, "M", 62)],
)
def test_capacity_is_that_of_the_standard(version: int, level: qr.Level, size: int) -> None:
    assert qr.capacity(version, level) == size
    assert qr.version_for("x" * size, level) == version
    assert qr.version_for("x" * (size + 1), level) == version + 1


def test_bytes_count_not_characters() -> None:
    assert qr.version_for("é" * 26) == 3
    assert qr.version_for("é" * 27) == 4


def test_the_matrix_is_square_with_a_quiet_zone() -> None:
    code = qr.matrix("We agree on 6", quiet=4)
    assert len(code) == 21 + 8
    assert {len(row) for row in code} == {29}
    border = [*code[:4], *code[-4:], *(row[:4] + row[-4:] for row in code)]
    assert not any(any(row) for row in border)
    assert code[4][4:11] == (True,) * 7
    assert qr.matrix("We agree on 6", quiet=0) == tuple(row[4:-4] for row in code[4:-4])


def test_digits_alone_need_no_smaller_code() -> None:
    assert len(qr.matrix("1" * 53, quiet=0)) == len(qr.matrix("x" * 53, quiet=0)) == 29


def test_a_text_too_long_for_any_code_is_refused() -> None:
    with pytest.raises(ValueError, match="too many"):
        qr.matrix("x" * 3000)


def test_no_picture_library_is_needed() -> None:
    program = "import sys; sys.modules['PIL'] = None; from plc_workshop import qr; print(len(qr.matrix('x')))"
    out = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert out.stdout == "29\n"
