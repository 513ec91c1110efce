"""Nothing is looked up before the language is chosen."""

import subprocess
import sys

EVERY_MODULE = """
import gettext, importlib, pkgutil
import plc_workshop, plc_workshop.words as words

class Silent(gettext.NullTranslations):
    def gettext(self, message):
        raise AssertionError(f"looked up while a module is imported: {message}")

    def ngettext(self, one, many, n):
        self.gettext(one)

    def pgettext(self, context, message):
        self.gettext(message)

    def npgettext(self, context, one, many, n):
        self.gettext(one)

words._catalogue = Silent()
for module in pkgutil.walk_packages(plc_workshop.__path__, "plc_workshop."):
    if not module.name.endswith("__main__"):
        try:
            importlib.import_module(module.name)
        except ModuleNotFoundError as missing:
            if missing.name not in ("msvcrt", "winreg", "termios"):  # of another system
                raise
"""


def test_no_message_is_looked_up_while_modules_are_imported() -> None:
    """A module is imported once; which language is spoken is chosen later, and may change."""
    done = subprocess.run([sys.executable, "-c", EVERY_MODULE], capture_output=True, text=True, check=False)
    assert done.stderr == ""
