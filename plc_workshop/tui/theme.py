"""The two themes: one for dark rooms, one for bright ones."""

from textual.theme import Theme

DARK, LIGHT = "dark", "light"


def _theme(name: str, *, dark: bool, colours: str) -> Theme:
    ground, pane, raised, ink, muted, faint, teal, amber, red = (f"#{colour}" for colour in colours.split())
    return Theme(
        name=name,
        dark=dark,
        primary=teal,
        secondary=amber,
        accent=teal,
        foreground=ink,
        background=ground,
        surface=pane,
        panel=raised,
        variables={
            "ground": ground,
            "pane": pane,
            "raised": raised,
            "ink": ink,
            "muted": muted,
            "faint": faint,
            "teal": teal,
            "amber": amber,
            "red": red,
        },
    )


THEMES = (
    _theme(DARK, dark=True, colours="11161c 1b222b 26303b ece9e2 929ba8 3b4652 74c7b8 f2b661 ff9d94"),
    _theme(LIGHT, dark=False, colours="fbf8f1 f0ebdf e4dccb 1c232b 5d6673 cfc6b4 0a6b60 8f5600 b3261e"),
)
