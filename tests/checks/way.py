"""The way through a session as a diagram, made from its table: `python -m tests.checks.way` prints it."""

import sys

from plc_workshop.session import flow, when

STOP, STRETCH = 14, 10


def diagram() -> str:
    """A line a stop, in order: its word in the files, the stretch of the plan, when it is open."""
    lines = [f"    {'stop':<{STOP}}{'stretch':<{STRETCH}}open"]
    for row in flow.ROWS:
        words = (row.open.__doc__ or "").rstrip(".")
        name = f"  {row.stop}" if row.open is when.above else str(row.stop)
        stretch = row.stretch.key if row.stretch else "–"
        lines.append(f"    {name:<{STOP}}{stretch:<{STRETCH}}{words[:1].lower()}{words[1:]}")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.stdout.write(diagram() + "\n")
