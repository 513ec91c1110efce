"""Which languages the system speaks with its user: variables tell it; Windows and macOS say it when they are asked."""

import sys
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

_AS_NAMES = 0x8
"""MUI_LANGUAGE_NAME: as `nl-BE`, not as numbers."""
_UTF_8 = 0x0800_0100
"""kCFStringEncodingUTF8."""
_LONGEST = 256
"""Bytes of a tag of macOS, far more than it has."""


class Told(NamedTuple):
    """A language as the system calls it, and what said so."""

    tag: str
    source: str
    """A variable, or the name of the system."""


def told_by_the_system(environment: Mapping[str, str]) -> tuple[Told, ...]:
    """The languages that the user of this system reads, the dearest first; none where nothing tells."""
    told = tuple(_of_variables(environment))
    if sys.platform == "win32" and not told:
        import ctypes

        told = tuple(Told(tag, "Windows") for tag in of_windows(ctypes.windll.kernel32.GetUserPreferredUILanguages))
    if sys.platform == "darwin" and not told and (found := _foundation()) is not None:
        told = tuple(Told(tag, "macOS") for tag in of_mac(found))
    return told


def _of_variables(environment: Mapping[str, str]) -> Iterator[Told]:
    """As gettext reads them: LANGUAGE names several, and counts only where the locale is one of a language."""
    name = next((name for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    locale = environment.get(name, "")
    if locale.partition(".")[0] in ("C", "POSIX"):
        return
    for tag in filter(None, environment.get("LANGUAGE", "").split(":")):
        yield Told(tag, "LANGUAGE")
    if locale:
        yield Told(locale, name)


def of_windows(ask: Callable[..., int]) -> tuple[str, ...]:
    """The tags that GetUserPreferredUILanguages tells; none where it fails."""
    import ctypes

    count, size = ctypes.c_ulong(), ctypes.c_ulong()
    if not ask(_AS_NAMES, ctypes.byref(count), None, ctypes.byref(size)):
        return ()
    names = ctypes.create_unicode_buffer(size.value)
    if not ask(_AS_NAMES, ctypes.byref(count), names, ctypes.byref(size)):
        return ()
    return tuple(filter(None, "".join(names).split("\0")))


class Foundation(NamedTuple):
    """The functions of macOS's Core Foundation that are needed."""

    languages: Callable[[], int | None]
    count: Callable[[int], int]
    at: Callable[[int, int], int | None]
    text: Callable[..., int]
    release: Callable[[int], object]


def of_mac(found: Foundation) -> tuple[str, ...]:
    """The tags that CFLocaleCopyPreferredLanguages tells."""
    import ctypes

    listed = found.languages()
    if not listed:
        return ()
    tags = []
    for at in range(found.count(listed)):
        text = ctypes.create_string_buffer(_LONGEST)
        if found.text(found.at(listed, at), text, _LONGEST, _UTF_8):
            tags.append(text.value.decode("utf-8", "replace"))
    found.release(listed)
    return tuple(tags)


def _foundation() -> Foundation | None:
    import ctypes

    try:
        library = ctypes.CDLL("/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation")
        languages, count, at = (
            library.CFLocaleCopyPreferredLanguages,
            library.CFArrayGetCount,
            library.CFArrayGetValueAtIndex,
        )
        text, release = library.CFStringGetCString, library.CFRelease
    except (OSError, AttributeError):
        return None
    pointer = ctypes.c_void_p
    languages.restype, languages.argtypes = pointer, []
    count.restype, count.argtypes = ctypes.c_long, [pointer]
    at.restype, at.argtypes = pointer, [pointer, ctypes.c_long]
    text.restype, text.argtypes = ctypes.c_ubyte, [pointer, ctypes.c_char_p, ctypes.c_long, ctypes.c_uint32]
    release.restype, release.argtypes = None, [pointer]
    return Foundation(languages, count, at, text, release)
