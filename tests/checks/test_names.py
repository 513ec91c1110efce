"""One word, one thing: whoever looks for a module by its name finds one."""

from collections import Counter

from tests.checks.test_imports import ROOT


def test_no_two_modules_or_packages_share_a_name() -> None:
    package = ROOT / "plc_workshop"
    modules = [path.stem for path in package.rglob("*.py") if not path.stem.startswith("__")]
    packages = [path.parent.name for path in package.rglob("__init__.py")]
    assert [name for name, count in Counter(modules + packages).items() if count > 1] == []
