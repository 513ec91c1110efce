"""Property tests measure truth, not speed: a busy machine is no failure."""

import os

from hypothesis import settings

os.environ["TEXTUAL_COLOR_SYSTEM"] = "truecolor"  # whatever the terminal of whoever runs the tests can
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
