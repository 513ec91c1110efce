"""Files are read through the one guard: what is no plain file of a size of its kind is refused there."""

import ast

import pytest

from tests.checks.test_imports import ROOT

READS = {"open", "fdopen", "read_text", "read_bytes", "open_code", "NamedTemporaryFile", "mmap", "readlines"}
"""Names under which Python gives the bytes of a file."""
PARSES = {("json", "load"), ("tomllib", "load"), ("pickle", "load"), ("shutil", "copy"), ("shutil", "copyfile")}
"""Functions that read a file themselves, or copy it."""
OURS = {
    ("Book", "open"): "a session, by its id",
    ("webbrowser", "open"): "a page, in another program",
    ("screen", "open"): "a row",
}
"""What is called open and is no file."""
HONEST = {
    "files.py": "the guard itself",
    "session/flow.py": "a row of the way says whether its stop is open",
    "cli/output.py": "what nobody hears any more goes nowhere",
    "export/html.py": "the page's own parts, which came with the program",
    "region/demo.py": "an inbox of invented groups is written, line by line: it may be larger than the memory",
    "tui/screen_of.py": "the program's own styles",
    "region/extras.py": "where the program itself was installed from",
    "region/on_spark.py": "what Spark complained of, in a folder of this process's own",
    "region/spark_job.py": "the pipe to who asks",
    "region/work_folder.py": "writes what DuckDB reads",
    "words/__init__.py": "its own catalogues, which came with the program",
}


def readings(source: str) -> list[str]:
    """Calls in `source` that read a file past the guard, with their lines."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        called = node.func
        name = called.attr if isinstance(called, ast.Attribute) else called.id if isinstance(called, ast.Name) else ""
        of = called.value.id if isinstance(called, ast.Attribute) and isinstance(called.value, ast.Name) else ""
        if ((name in READS) or (of, name) in PARSES) and (of, name) not in OURS:
            found.append(f"{node.lineno}: {of}.{name}")
    return found


def modules() -> dict[str, str]:
    package = ROOT / "plc_workshop"
    return {path.relative_to(package).as_posix(): path.read_text("utf-8") for path in package.rglob("*.py")}


def test_no_module_reads_a_file_past_the_guard() -> None:
    every = modules()
    assert len(every) > 100
    past = {name: readings(source) for name, source in every.items() if name not in HONEST}
    assert {name: found for name, found in past.items() if found} == {}


def test_whoever_is_excepted_still_reads() -> None:
    every = modules()
    assert all(readings(every[name]) for name in HONEST)


@pytest.mark.parametrize(
    "source",
    [
        "open('a')",
        "Path('a').open('rb')",
        "path.read_text('utf-8')",
        "path.read_bytes()",
        "os.open('a', 0)",
        "json.load(file)",
        "io.open('a')",
        "tomllib.load(file)",
        "os.fdopen(3)",
    ],
)
def test_every_way_to_read_is_seen(source: str) -> None:
    assert readings(source)


@pytest.mark.parametrize(
    "source", ["files.read(path, 9)", "Book.open(a, b, c)", "webbrowser.open(uri)", "json.loads(x)"]
)
def test_what_reads_no_file_or_is_guarded_is_none(source: str) -> None:
    assert not readings(source)
