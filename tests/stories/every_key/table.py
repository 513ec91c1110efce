"""The whole table."""

from tests.stories.every_key.end import MEET, TAKE_HOME, THE_END
from tests.stories.every_key.entries import OnCommand
from tests.stories.every_key.home import GROUPS, HOME, PRINT, SETUP
from tests.stories.every_key.led import AGREEMENTS, BEFORE, LAST, PLAN, PRACTICE, SEALED, SECTION
from tests.stories.every_key.on_paper import OTHERS, SHEET
from tests.stories.every_key.talking import DO, NOTICE, ONE, PREDICT, SEE, THEN, YEAR
from tests.stories.every_key.turns import AWAY, COVER, REVIEW, TURN

COMMANDS: tuple[OnCommand, ...] = (
    *HOME, *GROUPS, *PRINT, *SETUP,
    *PLAN, *LAST, *AGREEMENTS, *SECTION, *PRACTICE, *BEFORE, *SEALED,
    *COVER, *OTHERS, *SHEET, *TURN, *REVIEW, *AWAY,
    *PREDICT, *SEE, *NOTICE, *ONE, *THEN, *YEAR, *DO,
    *MEET, *TAKE_HOME, *THE_END,
)  # fmt: skip
