"""Who carries a folder to other machines: told by its name, by where it lies, and by what the system knows of it."""

import os
import sys
from pathlib import Path

import pytest

from plc_workshop import files, windows_api
from plc_workshop.runner import synced
from plc_workshop.runner.synced import leaves_the_machine

MOUNTS = """/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//ana@server.school.lv/home on /Volumes/home of (us) (smbfs, nodev, nosuid, mounted by ana)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
"""


def test_a_folder_that_nobody_carries_stays(tmp_path: Path) -> None:
    assert leaves_the_machine(tmp_path) == ""
    assert leaves_the_machine(tmp_path / "not there") == ""


@pytest.mark.parametrize(
    "name", ["OneDrive - Rīgas skola", "Dropbox (Team)", "iCloudDrive", "GoogleDrive-ana@school.lv", "Nextcloud"]
)
def test_its_name_tells(name: str) -> None:
    assert leaves_the_machine(Path("/nowhere") / name / "Documents" / "PLC Workshop") == f"synced: {name}"


@pytest.mark.skipif(os.name != "posix", reason="needs rights there")
def test_documents_that_were_moved_into_a_cloud_are_found_there(tmp_path: Path) -> None:
    """OneDrive takes over the folder of documents on a Mac, and leaves a link."""
    (tmp_path / "OneDrive-School" / "Documents").mkdir(parents=True)
    (tmp_path / "Documents").symlink_to(tmp_path / "OneDrive-School" / "Documents")
    assert leaves_the_machine(tmp_path / "Documents" / "PLC Workshop") == "synced: OneDrive-School"


def test_what_windows_has_entered_tells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cloud's folder may be called as somebody likes."""
    there = Path(os.path.realpath(tmp_path))
    entered = [("Box", there / "My Files"), ("OneDrive", there / "b")]
    monkeypatch.setattr(windows_api, "sync_roots", lambda: iter(entered))
    assert leaves_the_machine(tmp_path / "My Files" / "PLC Workshop") == "synced: Box"
    assert leaves_the_machine(tmp_path / "b") == "synced: OneDrive"
    assert leaves_the_machine(tmp_path / "Mine") == ""


def test_a_drive_of_a_cloud_and_one_of_a_network_tell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(windows_api, "drive_name", lambda _root: "Google Drive")
        assert leaves_the_machine(tmp_path) == "synced: Google Drive"
    kinds = {Path(tmp_path.anchor): windows_api.REMOTE}
    monkeypatch.setattr(windows_api, "drives", lambda: iter(kinds.items()))
    with monkeypatch.context() as patched:
        patched.setattr(os.path, "realpath", lambda _folder: pytest.fail("a drive that is away is not asked"))
        assert leaves_the_machine(tmp_path) == "a network drive"


def test_a_share_is_one_of_a_network() -> None:
    assert leaves_the_machine(Path("\\\\server\\home\\ana")) == "a network drive"


@pytest.mark.skipif(os.name != "posix", reason="needs rights there")
def test_documents_that_a_mac_keeps_elsewhere_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    (tmp_path / "Documents").mkdir()
    (tmp_path / "Movies").mkdir()
    cloud = tmp_path / "Library/Mobile Documents/com~apple~CloudDocs"
    cloud.mkdir(parents=True)
    assert leaves_the_machine(tmp_path / "Documents" / "PLC Workshop") == ""
    (cloud / "Documents").symlink_to(tmp_path / "Documents")
    assert leaves_the_machine(tmp_path / "Documents" / "PLC Workshop") == "synced: iCloud"
    assert leaves_the_machine(tmp_path / "Movies") == ""


def test_a_mac_tells_its_network_drives(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(synced, "_told_by_mount", lambda: MOUNTS)
    assert leaves_the_machine(Path("/Volumes/home of (us)/Documents")) == "a network drive"
    assert leaves_the_machine(Path("/Users/ana/Documents")) == ""


@pytest.mark.skipif(sys.platform != "linux", reason="only there is such a list")
@pytest.mark.parametrize(
    ("mounts", "folder"),
    [
        ("//s/a /mnt/my\\040own\\011\\134x cifs rw 0 0", "/mnt/my own\t\\x/PLC"),
        ("/dev/sda1 /mnt/h ext4 rw 0 0\n//s/a /mnt/h cifs rw 0 0", "/mnt/h/PLC"),
        ("drive: /mnt/h fuse.rclone rw 0 0", "/mnt/h"),
    ],
)
def test_linux_tells_its_network_drives(mounts: str, folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "start", lambda *_given: f"/dev/sda1 / ext4 rw 0 0\n{mounts}\n".encode())
    assert leaves_the_machine(Path(folder)) == "a network drive"
    assert leaves_the_machine(Path("/mnt/her/PLC")) == ""


@pytest.mark.skipif(os.name != "posix", reason="needs rights there")
def test_a_link_to_a_network_drive_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there = Path(os.path.realpath(tmp_path)) / "mounted"
    (there / "docs").mkdir(parents=True)
    (tmp_path / "Documents").symlink_to(there / "docs")
    monkeypatch.setattr(synced, "_mounted", lambda: iter([("/", "ext4"), (str(there), "nfs4")]))
    assert leaves_the_machine(tmp_path / "Documents" / "PLC Workshop") == "a network drive"


@pytest.mark.skipif(sys.platform != "win32", reason="elsewhere there is no registry")
def test_the_registry_is_read(tmp_path: Path) -> None:
    if sys.platform == "win32":  # for the type checker
        import winreg

        key = f"{windows_api._SYNC_ROOTS}\\OneDrive!S-1-5-21-1!Business1"
        with winreg.CreateKey(winreg.HKEY_LOCAL_MACHINE, f"{key}\\UserSyncRoots") as folders:
            winreg.SetValueEx(folders, "S-1-5-21-1", 0, winreg.REG_SZ, str(tmp_path))
        try:
            assert leaves_the_machine(tmp_path / "Documents") == "synced: OneDrive"
        finally:
            winreg.DeleteKey(winreg.HKEY_LOCAL_MACHINE, f"{key}\\UserSyncRoots")
            winreg.DeleteKey(winreg.HKEY_LOCAL_MACHINE, key)
