"""What becomes of the wheels, and whether the lock of the stick says what the one of the house says."""

from pathlib import Path

import pytest
import wheels
from faults import CannotBuildError

from tests.packaging.made import X86, image, wheel


def test_a_certificate_is_seen_and_none_too() -> None:
    assert wheels.is_signed(image(signed=True))
    assert not wheels.is_signed(image())
    assert wheels.machine(image(machine=X86)) == X86
    with pytest.raises(CannotBuildError):
        wheels.is_signed(bytes(200))


def test_unsigned_modules_are_left_out_where_the_library_does_without(tmp_path: Path) -> None:
    one = wheel(
        tmp_path,
        "one",
        {
            "yaml/_yaml.cp311-win_amd64.pyd": image(),
            "nacl/_sodium.pyd": image(),
            "signed.pyd": image(signed=True),
            "yaml/__init__.py": b"",
        },
    )
    assert wheels.laid_out((one,), tmp_path / "app") == ("yaml/_yaml.cp311-win_amd64.pyd",)
    found = {path.relative_to(tmp_path / "app").as_posix() for path in (tmp_path / "app").rglob("*.p*")}
    assert found == {"nacl/_sodium.pyd", "signed.pyd", "yaml/__init__.py"}


def test_an_unsigned_module_that_nobody_has_thought_of_stops_the_release(tmp_path: Path) -> None:
    with pytest.raises(CannotBuildError, match=r"new/_fast\.pyd of new-1.0"):
        wheels.laid_out((wheel(tmp_path, "new", {"new/_fast.pyd": image()}),), tmp_path / "app")


def test_two_wheels_with_one_file_are_no_release(tmp_path: Path) -> None:
    both = tuple(wheel(tmp_path, name, {"one.py": name.encode()}) for name in ("a", "b"))
    with pytest.raises(CannotBuildError, match="Two things"):
        wheels.laid_out(both, tmp_path / "app")
