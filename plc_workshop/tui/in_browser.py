"""A page, opened in the browser of this laptop."""

from pathlib import Path

from plc_workshop.long_paths import as_others_read
from plc_workshop.words import _


def opened_in_browser(page: Path) -> bool:
    """Open a page; whether a browser answered. One that runs in a terminal would run in this one, and is none."""
    import webbrowser

    try:
        return type(webbrowser.get()) is not webbrowser.GenericBrowser and webbrowser.open(_uri(page))
    except webbrowser.Error:
        return False


def open_to_print(page: Path) -> str:
    """Open a page to print; what is to be said of it."""
    if opened_in_browser(page):
        return _("It opens in the browser of this laptop: print it there.")
    return _("No browser answered. Open this file by hand: {file}").format(file=page)


def _uri(page: Path) -> str:
    return Path(as_others_read(str(page.resolve()))).as_uri()
