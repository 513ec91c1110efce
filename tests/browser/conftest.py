"""A headless Chromium, from the packages of the system: chromium, chromium-driver; zbar-tools and poppler-utils."""

import os
import shutil
from collections.abc import Iterator

import pytest
from selenium.webdriver import Chrome, ChromeOptions, ChromeService

NEEDED = ("chromium", "chromedriver", "zbarimg", "pdftoppm")
REQUIRED = "PLC_WORKSHOP_NEEDS_BROWSER"
"""Set where these tests must not be skipped."""


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    """One browser for all tests; skipped, with the reason, where there is none."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        reason = f"not on this machine: {', '.join(missing)}"
        assert not os.environ.get(REQUIRED), reason
        pytest.skip(reason)
    options = ChromeOptions()
    options.binary_location = str(shutil.which("chromium"))
    for flag in (
        "headless=new", "no-sandbox", "disable-gpu", "no-first-run", "disable-background-networking",
        "disable-component-update", "disable-sync", f"user-data-dir={tmp_path_factory.mktemp('profile')}",
    ):  # fmt: skip
        options.add_argument(f"--{flag}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = Chrome(options, ChromeService(shutil.which("chromedriver")))
    yield driver
    driver.quit()
