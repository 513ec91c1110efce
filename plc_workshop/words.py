"""The sentences people read, in their language: English is the source."""

from gettext import gettext as _
from gettext import ngettext

__all__ = ["_", "ngettext"]
