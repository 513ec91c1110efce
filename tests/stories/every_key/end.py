"""Take it home."""

from plc_workshop.tui.screens.take_home import TakeHomeScreen
from tests.stories.every_key.effects import Asks, Browses, Hides, Rewrites, Shows
from tests.stories.every_key.entries import Keys, OnCommand, Until, leading, of, on

SHARED: Keys = ("s", "y", Until("now Wi-Fi"))
"""The page is offered to phones."""

TAKE_HOME: tuple[OnCommand, ...] = of(
    TakeHomeScreen,
    "take home",
    on("s", Asks("Offer the page to phones on this Wi-Fi?")),
    on("s", Shows("Nobody can open the page any more."), before=SHARED),
    on("c", Hides("14 Take it home")),
    on("c", Shows("c the link"), before=SHARED),
    on("right", Asks("Is the session over?")),
    on("v", Browses("summary.html")),
    on("k", Shows("Another folder")),
    on("x", Shows("Written once more."), Rewrites("sessions/*/summary.md")),
    on("up", Shows("now eth1"), before=SHARED, slow=True),
    on("down", Shows("now eth0"), before=SHARED, slow=True),
    on("left", Shows("one to three things, with a name and a date")),
    *leading(),
)
