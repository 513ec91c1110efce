"""``python -m plc_workshop``."""

from plc_workshop.cli.main import main

main()
