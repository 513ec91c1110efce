"""Every page that people take home or print: of one language alone, nothing glued, nothing half."""

import html
import re
from itertools import chain

import pytest

from plc_workshop.export import first_page, school_page
from plc_workshop.export.bundle import made
from plc_workshop.runner import for_school
from plc_workshop.runner.collecting import summarise
from plc_workshop.runner.printing import Wanted, write_answers
from plc_workshop.tui.key_table import key_table
from plc_workshop.words import spoken
from tests.made_up.letters import ACCENTED
from tests.stories.every_language.conftest import StoryIn
from tests.stories.every_language.looking import Seen, judge

BLOCK = re.compile(
    r"</?(?:p|div|t[dhr]|li|h\d|d[dt]|section|title|text|caption|summary|main|header|footer|svg)\b[^>]*>"
)
UNSEEN = re.compile(r"<style>.*?</style>|<script>.*?</script>|<!--.*?-->|<!doctype[^>]*>", re.DOTALL | re.IGNORECASE)
CODE = re.compile(r"<pre>.*?</pre>", re.DOTALL)
SAID = re.compile(r'(?:aria-label|alt|title)="([^"]*)"')
LED = ("do", "then", "cover, all done too early", "a rehearsal")
SHEETS = ("facilitator", "statements")


def read(page: str, code: str) -> str:
    """What is read of a page, a line for each block, and what is said of its pictures."""
    seen = UNSEEN.sub("", page)
    if code != ACCENTED.code:  # what a code holds is folded to the letters of a small code where it can be
        seen = CODE.sub("", seen)
    text = re.sub(r"<[^>]*>", "", BLOCK.sub("\n", seen))
    return html.unescape("\n".join(re.sub(r"\n\s*\n+", "\n", text).split("\n") + SAID.findall(seen)))


@pytest.mark.parametrize("ending", ["html", "md"])
@pytest.mark.parametrize("start", LED)
def test_a_summary_is_whole(start: str, ending: str, story: StoryIn) -> None:
    with story.led(start) as run:
        page = made(summarise(run.session))[f"summary.{ending}"].decode()
    text = read(page, story.tongue.code) if ending == "html" else page
    judge(f"summary.{ending} of {start}", story.tongue.code, [Seen(None, text, [*story.tongue.faults(text)])])


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_sheet_is_whole(sheet: str, story: StoryIn) -> None:
    desk = story.desk("home")
    paths = desk.packs.sheet(desk.packs.locate("collaborative-learning"), key_table, story.folder)
    text = read(next(path for path in paths if sheet in path.name).read_text("utf-8"), story.tongue.code)
    judge(f"the sheet {sheet}", story.tongue.code, [Seen(None, text, [*story.tongue.faults(text)])])


def test_an_answer_sheet_is_whole(story: StoryIn) -> None:
    desk = story.desk("home")
    wanted = Wanted(desk.packs.locate("collaborative-learning"), 9)
    written = write_answers(wanted, desk.settings, story.folder)
    text = read(written.path.read_text("utf-8"), story.tongue.code)
    judge("the answer sheet", story.tongue.code, [Seen(None, text, [*story.tongue.faults(text)])])


def test_the_page_for_the_school_is_whole(story: StoryIn) -> None:
    here = for_school.of_this_laptop(story.desk("home").folders)
    names = (here.licence, here.forget, *here.names.rounds, *chain(*here.parts))
    files = (here.names.result, here.names.for_a_region, *here.names.topic, *here.names.written)
    known = " ".join((*names, *files))
    text = read(school_page.page(here), story.tongue.code)
    judge("the page for the school", story.tongue.code, [Seen(None, text, [*story.tongue.faults(text, known=known)])])


def test_the_first_page_of_a_stick_is_whole(story: StoryIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(first_page, "LANGUAGES", (spoken(),))
    text = read(first_page.first_page("1"), story.tongue.code)
    shown = text.replace(first_page.START_FILE, "").replace(first_page.NAME, "").replace("doctor", "")
    judge("the first page of a stick", story.tongue.code, [Seen(None, shown, [*story.tongue.faults(shown)])])
    told = "\n".join(first_page.incomplete())
    judge("the start file", story.tongue.code, [Seen(None, told, [*story.tongue.faults(told)])])
