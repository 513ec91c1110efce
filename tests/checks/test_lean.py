"""What the program leaves out is not missed by the libraries that would have used it."""

import subprocess
import sys

import pytest

from plc_workshop.cli.lean import Characters
from tests.checks.test_imports import ROOT

LEFT_OUT = """
from plc_workshop.cli.lean import leave_out
leave_out()
import hashlib, shutil, sys, tempfile
import filelock, markdown_it, qrcode, textual.app, yaml
assert hashlib.sha256(b"abc").hexdigest().startswith("ba7816bf")
assert "<strong>" in markdown_it.MarkdownIt("commonmark").render("**well**")
assert qrcode.QRCode().make() is None
assert yaml.safe_load("a: [1]") == {"a": [1]}
assert "html.entities" not in sys.modules
assert markdown_it.MarkdownIt("commonmark").render("&eacute; &nope;") == "<p>é &amp;nope;</p>\\n"
with tempfile.TemporaryDirectory() as folder:
    assert shutil.copytree(".ci", folder + "/copy")
assert not any(map(sys.modules.get, ("ssl", "_hashlib", "linkify_it", "yaml._yaml", "PIL", "bz2", "lzma", "zlib")))
"""


def test_the_libraries_do_without() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", LEFT_OUT], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)


def test_every_name_of_a_character_is_known_as_before() -> None:
    from markdown_it.common.entities import entities

    assert isinstance(entities, dict), "the library's own table"
    assert dict(Characters()) == entities
    assert len(Characters()) == len(entities) > 2000
    assert "eacut" not in Characters()


def test_a_python_whose_hashes_are_openssls_alone_keeps_them(monkeypatch: pytest.MonkeyPatch) -> None:
    from plc_workshop.cli import lean

    left: dict[str, object] = {}
    monkeypatch.setattr("plc_workshop.cli.lean.sys.modules", left)
    monkeypatch.setattr(lean, "find_spec", lambda name: None if name == "_md5" else object())
    lean.leave_out()
    assert "ssl" in left
    assert "_hashlib" not in left
