"""What can be taken out of a laptop, as each system tells it."""

import os
import sys
from pathlib import Path

import pytest

from plc_workshop import windows_api
from plc_workshop.runner import removable
from plc_workshop.runner.removable import is_carried_away


@pytest.mark.skipif(sys.platform != "linux", reason="as Linux tells it")
@pytest.mark.parametrize(
    ("disk", "told", "taken_out"),
    [
        ("pci0000:00/nvme/nvme0n1", {"removable": "0\n"}, False),
        ("pci0000:00/ata1/sdb", {"removable": "1\n"}, True),
        ("pci0000:00/usb2/2-1/block/sdb", {"removable": "0\n"}, True),
        ("mmc_host/mmc0/mmcblk0", {"removable": "0\n", "device/type": "SD\n"}, True),
        ("mmc_host/mmc0/mmcblk0", {"removable": "0\n", "device/type": "MMC\n"}, False),
    ],
)
@pytest.mark.parametrize("encrypted", [False, True])
def test_linux_knows_its_disks(
    disk: str, told: dict[str, str], taken_out: bool, encrypted: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocks, there = tmp_path / "dev", tmp_path / disk
    for name, text in told.items():
        (there / name).parent.mkdir(parents=True, exist_ok=True)
        (there / name).write_text(text, "utf-8")
    part = there / "part1"
    part.mkdir()
    (part / "partition").touch()
    if encrypted:
        (tmp_path / "virtual/dm-0/slaves").mkdir(parents=True)
        (tmp_path / "virtual/dm-0/slaves/part1").symlink_to(part)
        part = tmp_path / "virtual/dm-0"
    blocks.mkdir()
    (blocks / removable._called(os.stat(tmp_path).st_dev)).symlink_to(part)  # noqa: PTH116
    monkeypatch.setattr(removable, "_BLOCKS", blocks)
    assert is_carried_away(tmp_path / "not there" / "sessions") == taken_out


@pytest.mark.skipif(sys.platform != "linux", reason="as Linux tells it")
def test_what_linux_has_no_disk_for_is_told_by_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(removable, "_BLOCKS", tmp_path / "none")
    assert not is_carried_away(tmp_path / "sessions")
    monkeypatch.setattr(removable, "_MOUNTED_FOR_USERS", (tmp_path,))
    assert is_carried_away(tmp_path / "ana" / "STICK" / "sessions")


@pytest.mark.skipif(os.name != "posix", reason="needs rights there")
def test_a_mac_has_its_own_disk_as_a_link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own, volumes = tmp_path / "own", Path(os.path.realpath(tmp_path)) / "Volumes"
    own.mkdir()
    (volumes / "STICK").mkdir(parents=True)
    (volumes / "Macintosh HD").symlink_to(own)
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(removable, "_VOLUMES", volumes)
    assert is_carried_away(volumes / "STICK" / "PLC Workshop")
    assert not is_carried_away(volumes / "Macintosh HD" / "PLC Workshop")
    assert not is_carried_away(own)


@pytest.mark.parametrize(("kind", "at_a_cable", "taken_out"), [(2, False, True), (3, True, True), (3, False, False)])
def test_windows_knows_its_drives(
    kind: int, at_a_cable: bool, taken_out: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A large stick says of itself that it is built in; the bus that it hangs at tells."""
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(windows_api, "drives", lambda: iter([(Path(tmp_path.anchor), kind)]))
    monkeypatch.setattr(windows_api, "hangs_at_a_cable", lambda _root: at_a_cable)
    assert is_carried_away(tmp_path) == taken_out


@pytest.mark.skipif(sys.platform != "win32", reason="elsewhere drives have no letters")
def test_the_disk_of_this_machine_is_asked() -> None:
    assert not windows_api.hangs_at_a_cable(Path("C:/"))
