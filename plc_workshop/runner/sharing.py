"""A summary's page, or a year's, on the network of the room: which address, how many have it, and why it stopped."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from plc_workshop.errors import WorkshopError
from plc_workshop.runner import wall
from plc_workshop.share.address import Interface, interfaces
from plc_workshop.share.server import Server
from plc_workshop.words import _

if TYPE_CHECKING:
    from plc_workshop.results.summary import Summary
    from plc_workshop.results.year import Year


class Sharing:
    """One page, offered until it is ended, by whoever shows its screen or by the time."""

    def __init__(self, told: Summary | Year) -> None:
        self._told = told
        self._server: Server | None = None
        self._found: tuple[Interface, ...] = ()
        self._at = 0
        self._ended = False
        self._turn = asyncio.Lock()
        """One server begins at a time: of two the first would go on unseen."""

    async def begin(self) -> None:
        """Offer the page at the likeliest address. Raises: WorkshopError."""
        self._found, self._at = interfaces(), 0
        await self._serve()

    async def turn_to_next(self, by: int) -> None:
        """Offer it at another address of this laptop. Raises: WorkshopError."""
        self._at = (self._at + by) % max(1, len(self._found))
        await self._serve()

    def end(self) -> None:
        """Stop, at once and for good."""
        self._ended = True
        self._close()

    def look(self) -> str:
        """End where the network is gone; why the page can no longer be opened, or empty while it can. Cheap."""
        if not self.is_open:
            return _("Stopped after 15 minutes. s offers it again.")
        if self.interface not in interfaces():
            self.end()
            if not self._has_other_code:
                return _("The network is gone. s looks for another.")
            return _("The network is gone. s looks for another; the files and the other code work all the same.")
        return ""

    @property
    def is_open(self) -> bool:
        """Whether the page can be opened."""
        return self._server is not None and self._server.is_open

    @property
    def interface(self) -> Interface:
        """Where it is offered."""
        return self._found[self._at]

    @property
    def choices(self) -> int:
        """How many addresses there are to choose from."""
        return len(self._found)

    @property
    def url(self) -> str:
        """The address for the code."""
        return self._running.url

    @property
    def typed(self) -> tuple[str, str]:
        """The address for fingers, in two lines."""
        return self._running.typed

    @property
    def phones(self) -> int:
        """How many phones have opened it."""
        return self._running.phones

    @property
    def _has_other_code(self) -> bool:
        """Whether there are files and a code without network beside the page: of a summary, and of no year."""
        from plc_workshop.results.summary import Summary

        return isinstance(self._told, Summary)

    @property
    def _running(self) -> Server:
        assert self._server is not None
        return self._server

    def _made(self, meeting_path: str) -> tuple[bytes, bytes]:
        """The page, and its next meeting for a calendar where it links to one: a year's page does not."""
        from plc_workshop.export import html, ics_file, year_page
        from plc_workshop.export.bundle import encoded
        from plc_workshop.export.view import in_its_language
        from plc_workshop.results.year import Year

        if isinstance(self._told, Year):
            return encoded(year_page.page(self._told)), b""
        with in_its_language(self._told):
            meeting = ics_file.event(self._told, wall.in_greenwich())
            page = html.page(self._told, meeting_path if meeting else "")
        return page.encode("utf-8"), meeting

    def _has_ended(self) -> bool:
        return self._ended

    def _close(self) -> None:
        if self._server is not None:
            self._server.stop()

    async def _serve(self) -> None:
        async with self._turn:
            await self._begun()

    async def _begun(self) -> None:
        self._close()
        if self._has_ended():
            return
        if not self._found:
            raise WorkshopError(
                _("This laptop is in no network."),
                _("Join the Wi-Fi of the room; or use the other code, or the files."),
            )
        server = Server(b"")
        server.offer(*self._made(server.meeting_path))
        await server.start(self.interface.address)
        self._server = server
        if self._has_ended():  # its screen was left in the meantime
            self._close()
