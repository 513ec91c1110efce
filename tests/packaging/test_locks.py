"""The locks hold all that is downloaded, by hash, and nothing that pyproject.toml no longer asks for."""

import itertools
import re
import tomllib
from importlib.metadata import PackageNotFoundError, requires
from importlib.util import find_spec
from pathlib import Path

import locks
import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
RENEW = "renew the locks: .venv/bin/python packaging/locks.py"
SYSTEMS = (("linux", "Linux", "posix"), ("darwin", "Darwin", "posix"), ("win32", "Windows", "nt"))
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
ENVIRONMENTS = tuple(
    {
        "sys_platform": system[0],
        "platform_system": system[1],
        "os_name": system[2],
        "python_version": python,
        "python_full_version": f"{python}.0",
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
    }
    for system, python in itertools.product(SYSTEMS, PYTHONS)
)


def _lines(lock: locks.Lock) -> dict[str, str]:
    return locks.locked((ROOT / lock.place).read_text("utf-8"))


def _requirement(block: str) -> Requirement:
    return Requirement(block.partition("\\")[0])


def _asked(extra: str) -> list[str]:
    project = PROJECT["project"]
    always = (*project["dependencies"], *PROJECT["build-system"]["requires"], *locks.TOOLS)
    return [*always, *(project["optional-dependencies"][extra] if extra else ())]


def _of(name: str, extra: str) -> list[str]:
    """What a distribution asks for: this one as pyproject.toml has it, another one as it is installed here."""
    if name == PROJECT["project"]["name"]:
        return _asked(extra)
    try:
        return requires(name) or []
    except PackageNotFoundError:  # of another system, or Spark, which is not everywhere
        return []


def _wanted(extra: str) -> dict[str, list[Requirement]]:
    """All that is needed with this extra of ours, by whatever system or Python, each with who asks for what of it."""
    found: dict[str, list[Requirement]] = {}
    seen, ahead = set[tuple[str, str]](), [(PROJECT["project"]["name"], extra)]
    while ahead:
        if (asked := ahead.pop()) in seen:
            continue
        seen.add(asked)
        for each in map(Requirement, _of(*asked)):
            marks = each.marker
            if marks is None or any(marks.evaluate({**here, "extra": asked[1]}) for here in ENVIRONMENTS):
                name = canonicalize_name(each.name)
                found.setdefault(name, []).append(each)
                ahead += ((name, wanted) for wanted in ("", *each.extras))
    return {name: asks for name, asks in found.items() if name != PROJECT["project"]["name"]}


@pytest.mark.skipif(find_spec("pyspark") is None, reason="only where Spark is does it say what it needs itself")
def test_the_locks_hold_what_is_needed_and_nothing_else() -> None:
    there: dict[str, str] = {}
    for lock in locks.LOCKS:
        here = _lines(lock)
        assert not here.keys() & there.keys(), lock.place
        there |= here
        assert set(there) == set(_wanted(lock.extra)), f"{lock.place}: {RENEW}"


def test_each_version_is_one_that_is_asked_for() -> None:
    there = {name: _requirement(block) for lock in locks.LOCKS for name, block in _lines(lock).items()}
    for name, asks in _wanted(locks.LOCKS[-1].extra).items():
        (version,) = there[name].specifier
        for each in asks:
            assert each.specifier.contains(version.version, prereleases=True), f"{each} in {version}: {RENEW}"


@pytest.mark.parametrize("lock", [*locks.LOCKS, locks.STICK], ids=lambda lock: Path(lock.place).stem)
def test_pip_takes_nothing_without_its_hash(lock: locks.Lock) -> None:
    text = (ROOT / lock.place).read_text("utf-8")
    assert text.startswith(lock.head), RENEW
    blocks = _lines(lock)
    assert text == lock.head + "".join(blocks.values()), "each line is of a name"
    assert all(re.search(r"--hash=sha256:[0-9a-f]{64}\n$", block) for block in blocks.values())
    assert "--require-hashes" in lock.head or "\n-r " in lock.head


def test_the_lock_of_the_stick_is_that_of_the_program_on_windows() -> None:
    program, stick = _lines(locks.LOCKS[0]), _lines(locks.STICK)
    assert stick == {name: locks.on_windows(program[name]) for name in stick}
    assert {canonicalize_name(Requirement(each).name) for each in PROJECT["project"]["dependencies"]} <= set(stick)
    assert "colorama" in stick, "Click asks for it on Windows alone"


def test_a_condition_that_is_not_of_windows_leaves_a_name_out() -> None:
    assert locks.on_windows("one==1 ; sys_platform == 'win32' \\\n    --hash=x\n") == "one==1 \\\n    --hash=x\n"
    assert locks.on_windows("one==1 ; sys_platform == 'linux' \\\n    --hash=x\n") == ""


def test_each_line_that_is_written_down_takes_its_hashes_from_a_lock() -> None:
    """A line downloads what a lock has, or nothing: neither what the program needs, nor what builds it."""
    pages = "".join(path.read_text("utf-8") for path in sorted(ROOT.glob("*.md")))
    blocks = "\n".join(re.findall(r"^```\n(.*?)```", pages, re.DOTALL | re.MULTILINE))
    lines = [each.strip() for each in re.split(r"\n|&&", blocks) if "pip install" in each]
    assert len(lines) >= 7, lines
    for line in lines:
        _program, _install, rest = line.partition("pip install ")
        named = re.fullmatch(r"(?:--no-build-isolation )?-r (\S+)", rest)
        if named is None:
            assert re.fullmatch(r"--no-deps --no-build-isolation (-e )?\.", rest), line
        else:
            assert named[1] in {lock.place for lock in locks.LOCKS}, line
