"""``python -m plc_workshop``."""

from plc_workshop.long_paths import reach_modules

reach_modules()

from plc_workshop.cli.main import main  # noqa: E402 - it may lie where only that reaches

main()
