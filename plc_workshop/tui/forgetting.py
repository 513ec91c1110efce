"""Nothing of a screen that was left stays in memory: it may have shown somebody's answers."""

import gc

from textual._styles_cache import StylesCache


def forget_screens_left() -> None:
    """Let go of dead screens now.

    They wait in reference cycles for the collector; and a cache of Textual keeps its last thousand widgets with every
    line they painted, because it sits on a method. Its name is private: Textual is bounded, and a test looks for lines.
    """
    StylesCache.get_inner_outer.cache_clear()
    gc.collect()
