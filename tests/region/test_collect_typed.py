"""`plc-workshop collect`, as it is typed: what it prints where, and how it ends."""

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from plc_workshop.cli.main import cli
from plc_workshop.region import extras
from tests.region.inboxes import one, put

DISTRICT = "Latvia/Vidzeme/Valmiera"
NONE_OF_THEM = """
import sys
sys.argv = ["plc-workshop", *{words!r}]
from plc_workshop.cli.main import main
try:
    main()
finally:
    sys.stderr.write("LOADED " + " ".join(sorted({{"duckdb", "msgspec", "pyspark"}} & set(sys.modules))))
"""


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("SESSIONS", "STATE"):
        monkeypatch.setenv(f"PLC_WORKSHOP_{name}", str(tmp_path / name.lower()))
    return tmp_path


def typed(*words: object) -> tuple[int, str, str]:
    """The exit code, what stands on stdout, and on stderr."""
    done = CliRunner().invoke(cli, [str(word) for word in words])
    return done.exit_code, done.stdout, done.stderr


def test_what_was_taken_is_said_and_what_was_not_is_named(environment: Path) -> None:
    inbox, to = environment / "inbox", environment / "out" / "all.parquet"
    put(inbox / DISTRICT / "1.json", one(1))
    assert typed("collect", inbox, "--to", to)[:2] == (0, "")
    bad = put(inbox / DISTRICT / "2\n[/red].json", "{")
    code, data, said = typed("collect", inbox, "--to", to)
    assert (code, data) == (1, f"{str(bad).replace(chr(10), ' ')}: it is cut off, or something stands behind its end\n")
    assert "1 summary or line was taken." in said
    assert "1 was not, and is named above." in said
    assert f"{to} holds 1 result" in said
    assert "\r" not in said, "no progress where no terminal is"


@pytest.mark.skipif(sys.platform == "win32", reason="such names are none there")
def test_another_file_that_is_named_steers_no_terminal_either(environment: Path) -> None:
    inbox = environment / "inbox"
    for folder in (DISTRICT, "Latvia/Kurzeme/\x1b]0;mine\x07\nSaldus"):
        put(inbox / folder / "1.json", one(1))
    code, data, _said = typed("collect", inbox, "--to", environment / "all.parquet")
    assert (code, data.count("\n")) == (1, 2)
    assert data.replace("\n", "").isprintable()


@pytest.mark.skipif(sys.platform != "linux", reason="names are texts there")
def test_a_file_whose_name_is_of_another_code_page_is_named_so_that_it_can_be_found(environment: Path) -> None:
    put(environment / "inbox" / DISTRICT / os.fsdecode(b"M\xfcller.json"), "{")
    code, data, _said = typed("collect", environment / "inbox", "--to", environment / "all.parquet")
    assert (code, "/M?ller.json: " in data) == (1, True)


@pytest.mark.parametrize("to", ["folder.parquet", "all.csv", "inbox/x.json"])
def test_a_file_that_can_be_none_is_refused(to: str, environment: Path) -> None:
    (environment / "folder.parquet").mkdir()
    put(environment / "inbox" / DISTRICT / "1.json", one(1))
    assert typed("collect", environment / "inbox", "--to", environment / to)[0] == 2


def test_a_file_takes_the_place_of_none_that_a_release_has_counted(environment: Path) -> None:
    put(environment / "inbox" / DISTRICT / "1.json", one(1))
    put(environment / "region.key", "a key")
    kept = put(environment / "releases" / "spring.parquet", "counted")
    code, _data, said = typed("collect", environment / "inbox", "--to", kept)
    assert (code, kept.read_text("utf-8")) == (2, "counted")
    assert "choose another name" in said


def test_a_missing_inbox_and_none_at_all_are_refused(environment: Path) -> None:
    assert typed("collect", environment / "nowhere", "--to", environment / "a.parquet")[0] == 2
    assert typed("collect", "--to", environment / "a.parquet")[0] == 2


def test_without_the_extra_the_line_to_type_is_said(environment: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extras, "find_spec", lambda _name: None)
    (environment / "inbox").mkdir()
    done = CliRunner().invoke(cli, ["collect", str(environment / "inbox"), "--to", str(environment / "a.parquet")])
    problem = done.exception
    assert "What counts a region is not installed here" in str(problem)
    assert "pip install" in problem.hint  # type: ignore[union-attr]
    assert "duckdb" in problem.hint or "region.lock" in problem.hint  # type: ignore[union-attr]


@pytest.mark.parametrize(("pip", "starts"), [(True, f"{sys.executable} -m pip install"), (False, "uv pip install")])
def test_from_a_wheel_the_line_names_the_parts_and_never_the_program_which_an_index_may_have_otherwise(
    pip: bool, starts: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(extras, "find_spec", lambda _name: pip or None)
    monkeypatch.setattr(extras, "_lock", lambda _extra: None)
    for extra, wanted in (("region", {"duckdb", "msgspec"}), ("spark", {"duckdb", "msgspec", "pyspark"})):
        line = shlex.split(extras.to_type(extra))
        assert " ".join(line).startswith(starts)
        assert set(line[-len(wanted) :]) == wanted
        assert not [word for word in line if word.startswith("plc-workshop")]


def test_where_pipx_made_the_environment_the_line_is_that_of_pipx(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made = tmp_path / "plc-workshop"
    made.mkdir()
    (made / "pipx_metadata.json").touch()
    monkeypatch.setattr(sys, "prefix", str(made))
    monkeypatch.setattr(extras, "_lock", lambda _extra: None)
    assert extras.to_type("region") == "pipx inject plc-workshop duckdb msgspec"
    monkeypatch.setattr(extras, "_lock", lambda _extra: tmp_path / "region.lock")
    assert not extras.to_type("region").startswith("pipx")  # it takes names alone


def test_from_a_folder_the_line_takes_what_its_lock_names(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    class FromAFolder:
        def read_text(self, _name: str) -> str:
            return json.dumps({"url": tmp_path.as_uri(), "dir_info": {}})

    monkeypatch.setattr(extras, "distribution", lambda _name: FromAFolder())
    (tmp_path / "packaging").mkdir()
    for extra in ("region", "spark"):
        lock = tmp_path / "packaging" / f"{extra}.lock"
        lock.touch()
        assert shlex.split(extras.to_type(extra))[-2:] == ["-r", str(lock)]


@pytest.mark.parametrize("words", [["sessions"], ["--help"], ["doctor"], ["collect", "--help"]])
def test_who_collects_nothing_loads_none_of_it(words: list[str], environment: Path) -> None:
    script = NONE_OF_THEM.format(words=words)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert "LOADED" in done.stderr
    assert done.stderr.rpartition("LOADED")[2].strip() == ""


def test_the_line_of_a_session_is_written_without_its_day(environment: Path) -> None:
    from plc_workshop.runner.handing_in import hand_in

    path = hand_in(one(1), environment / "to")
    assert path.name == "summary-region.jsonl"
    assert json.loads(path.read_text("utf-8"))["region"] == 1
    assert path.stat().st_mtime < 1_000_000_000


def test_the_line_is_kept_as_the_summary_is_and_goes_where_fewer_may_see_it(environment: Path) -> None:
    from plc_workshop.runner.handing_in import hand_in, renew

    folder, stick = environment / "session", environment / "stick"
    renew(one(1), folder)
    assert not folder.exists(), "it is for whoever asked for it"
    path = hand_in(one(1), folder)
    renew(one(1, nth=2), folder)
    assert json.loads(path.read_text("utf-8"))["nth"] == 2
    renew(one(1), folder, stick)
    assert (stick / path.name).exists()
    renew(one(1, audience="school"), folder)
    assert not path.exists()


def test_two_that_collect_at_once_use_one_key(environment: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import os
    import threading
    from concurrent.futures import ThreadPoolExecutor

    from plc_workshop.region.hashed import hasher

    monkeypatch.setattr(os, "getpid", threading.get_ident)  # each stands for a program of its own
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda _at: hasher(environment).session("a" * 32), range(16)))
    assert len(set(made)) == 1
    assert [path.name for path in environment.iterdir()] == ["region.key"]
