"""What takes everything off the screen of a terminal."""


def erased(rows: int) -> str:
    """The sequences for a screen of so many rows, the cursor in its corner after them.

    Line by line: what is erased at once some terminals keep above the screen.
    """
    return "".join(f"\x1b[{row}H\x1b[2K" for row in range(1, rows + 1)) + "\x1b[H"
