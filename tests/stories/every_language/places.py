"""Where a text can be met: each screen in each of its states, each question, and the pages above them."""

from typing import NamedTuple

from tests.stories.every_key.end import SHARED
from tests.stories.every_key.entries import Keys, called
from tests.stories.every_key.home import down
from tests.stories.every_key.questions import QUESTIONS
from tests.stories.every_key.starts import STARTS


class Place(NamedTuple):
    """A start, and what is pressed there."""

    start: str
    keys: Keys = ()
    locked: bool = False
    """Whether the folder of the sessions cannot be written to."""

    @property
    def name(self) -> str:
        """Names it among all."""
        return f"{self.start}: {called(*self.keys)}" if self.keys else self.start


_HELP = ("home", "plan", "section", "practice", "before", "cover", "notice", "do", "meet", "take home", "the end")
_MORE: Keys = (*down(3), "right")
_THE_CODE: Keys = ("enter", "enter", "k")
SCREENS = tuple(Place(start) for start in STARTS)
ASKED = tuple(Place(each.start, each.keys, each.locked) for each in QUESTIONS if each.keys and not each.again)
READ = (
    Place("home with groups", ("down", "enter", "question_mark")),
    *(Place(start, ("question_mark",)) for start in _HELP),
    Place("set-up", ("f1",)),
    Place("cover", ("i",)),
    Place("before", ("i",)),
    Place("section", ("n", "down", "enter")),
    Place("notice", ("n", "down", "enter")),
    Place("focus", ("n", "down", "enter")),
    Place("then", ("n", "down", "enter")),
    Place("home", (*down(6), "enter")),
    Place("home with a bad pack", (*down(2), "enter", "enter", "down", "enter")),
)
"""Pages to read: more than one where they are long."""
ABOVE = (
    Place("section", ("ctrl+p",)),
    Place("home with groups", ("down", "enter")),
    Place("home with groups", ("down", "enter", "o")),
    Place("home with groups", ("down", "enter", *down(3), "enter")),
    Place("home", ("down", "enter")),
    Place("set-up, who met", ("enter",)),
    Place("home", (*down(2), "enter")),
    Place("home", (*down(5), "enter")),
    Place("home", (*down(3), "enter")),
    Place("home", (*down(3), "enter", "down", "enter")),
    Place("home", (*down(3), "enter", "right", "question_mark")),
    Place("home, a topic in two languages", (*down(3), "enter", *down(5), "right")),
    Place("set-up", _MORE),
    Place("set-up", (*_MORE, *("down", "right") * 6)),
    Place("set-up", ("down", "right", "down", "right")),
    Place("set-up", ("down", "3", "down", "right")),
    Place("set-up", ("enter",)),
    Place("plan", ("space", "down", "right", "down", "down", "down", "enter")),
    Place("cover, one turn beside sheets", ("enter",)),
    Place("sheet", ("up", "up", "4")),
    Place("set-up of a group that has met", (*down(1), "right")),
    Place("plan of a short meeting", (*down(4), "enter")),
    Place("plan of a short meeting", (*down(4), "enter", "down", "enter")),
    Place("statement of a short meeting", ("o",)),
    Place("section", ("t",)),
    Place("section", ("x", "left", "left")),
    Place("practice", ("2", "down", "0", "asterisk")),
    Place("cover", ("o",)),
    Place("cover", ("t",)),
    Place("predict", ("t",)),
    Place("last", ("right",)),
    Place("last", ("w",)),
    Place("last", ("up", "up", "enter")),
    Place("focus", ("w",)),
    Place("notice", ("enter", "down", "enter")),
    Place("predict", ("enter",)),
    Place("then", ("y",)),
    Place("then", ("y", "enter")),
    Place("then", ("y", *down(2), "enter")),
    Place("then", ("y", *SHARED)),
    Place("do", ("down", "enter")),
    Place("do", ("a",)),
    Place("do", ("a", "enter")),
    Place("do", ("enter",)),
    Place("do", ("p",)),
    Place("do, still on", ("enter",)),
    Place("do", (*down(3), "enter")),
    Place("do", (*down(3), "enter", *"999", "enter")),
    Place("the code", ("enter",)),
    Place("the code", _THE_CODE),
    Place("the code", (*_THE_CODE, "7", "enter")),
    Place("meet", ("enter",)),
    Place("meet", ("down", "enter", *"99", "enter")),
    Place("take home, for anyone", ("h", "y")),
    Place("take home", ("c",)),
    Place("take home", ("k",)),
    Place("take home", ("k", "down", "enter")),
    Place("take home", ("v",)),
)
