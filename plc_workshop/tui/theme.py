"""The themes: for dark rooms, for bright ones, with high contrast, and in the terminal's own sixteen colours."""

from textual.app import App
from textual.theme import BUILTIN_THEMES, Theme

from plc_workshop.results.palette import POINTS, others, paints

_NAMES = ("ground", "pane", "raised", "ink", "muted", "faint", "teal", "amber", "red")
_SIXTEEN: dict[int, str] = {
    2: "yellow cyan",
    3: "red white blue",
    4: "yellow bright_yellow bright_cyan cyan",
    5: "red bright_red white bright_blue blue",
    6: "red yellow bright_yellow bright_cyan cyan blue",
    7: "red bright_red bright_magenta white bright_cyan bright_blue blue",
}
"""Names of the scale points' colours where there are only sixteen; those with dark letters are all but red and blue."""


def use(app: App[int], theme: str) -> None:
    """Make all themes known to `app` and show it in `theme`; in the first one where there is none of that name."""
    for known in THEMES_IN_256 if app.console.color_system == "256" else THEMES:
        app.register_theme(known)
    app.theme = theme if theme in {known.name for known in THEMES} else THEMES[0].name


def _scales(*, sixteen: bool) -> dict[str, str]:
    """A variable for the colour of each scale point and of the others together, and one for the number in it."""
    apart = ("ansi_bright_black", "ansi_bright_white") if sixteen else (others().fill, others().ink)
    found = dict(zip(("fill-others", "number-others"), apart, strict=True))
    for points in POINTS:
        for at, paint in enumerate(paints(points)):
            fill, ink = paint.fill, paint.ink
            if sixteen:
                name = _SIXTEEN[points].split()[at]
                fill, ink = f"ansi_{name}", "ansi_bright_white" if name in ("red", "blue") else "ansi_black"
            found |= {f"fill-{points}-{at}": fill, f"number-{points}-{at}": ink}
    return found


def _theme(name: str, colours: str, *, dark: bool = True, sixteen: bool = False) -> Theme:
    prefix = "ansi_" if sixteen else "#"
    named = dict(zip(_NAMES, (prefix + colour for colour in colours.split()), strict=True))
    named["inverse"] = "ansi_black" if sixteen else named["ground"]
    return Theme(
        name=name,
        dark=dark,
        ansi=sixteen,
        primary=named["teal"],
        secondary=named["amber"],
        accent=named["teal"],
        foreground=named["ink"],
        background=named["ground"],
        surface=named["pane"],
        panel=named["raised"],
        variables=(BUILTIN_THEMES["ansi-dark"].variables if sixteen else {}) | named | _scales(sixteen=sixteen),
    )


THEMES = (
    _theme("dark", "11161c 1b222b 26303b ece9e2 929ba8 3b4652 74c7b8 f2b661 ff9d94"),
    _theme("light", "fbf8f1 f0ebdf e4dccb 1c232b 5d6673 cfc6b4 0a6b60 8f5600 b3261e", dark=False),
    _theme("contrast", "000000 1c1c1c 595959 ffffff e6e6e6 8c8c8c 8ff5ff ffe066 ffc2bd"),
    _theme("terminal", "default default default default default bright_black cyan yellow red", sixteen=True),
)
THEMES_IN_256 = (
    _theme("dark", "121212 1c1c1c 303030 f5f5f5 a3a3a3 4e4e4e 87d7af ffaf5f ffafaf"),
    _theme("light", "ffffff f5f5f5 e0e0e0 1c1c1c 626262 cccccc 005f5f 875f00 af0000", dark=False),
    *THEMES[2:],
)
"""The same where a terminal has 256 colours, as that of a Mac: the nearest of the others are pink, teal and black."""
