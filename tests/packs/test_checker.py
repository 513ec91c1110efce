"""What the check command can say beyond errors, and that no file makes it slow, large or break."""

import os
import sys
import time
from pathlib import Path

import pytest

from plc_workshop.packs.checker import check, check_all, check_bytes
from plc_workshop.packs.loader import contents
from tests.packs.examples import GOOD, changed
from tests.packs.program import seen

NO_SHORT = "This statement is longer than 25 characters and has no short name for charts; give it a short."
LONELY = "No statement of the Mirror belongs to this section; if one does, give it section: one."
LONGER = "lines longer than a page of a small window (80x24)."


def told(text: str) -> list[str]:
    return [problem.as_line("f") for problem in check_bytes(text.encode())]


def test_a_long_statement_wants_a_short_name() -> None:
    text = "We talk about our pupils' work every week"
    assert told(changed("text: We learn", f"text: {text}")) == [
        f"f:21:13: warning: mirror.statements[0].text: {NO_SHORT}"
    ]
    assert told(changed("text: We learn", f"text: {text}\n      short: Talk about work")) == []
    assert told(changed("text: We learn", f"text: {'x' * 25}")) == []


def test_a_workshop_of_more_than_three_hours() -> None:
    what = "Sections and steps take 194 minutes, more than three hours, and the Mirror round comes on top."
    assert told(changed("minutes: 5", "minutes: 140")) == [f"f:6:1: warning: sections: {what}"]
    assert told(changed("minutes: 5", "minutes: 126")) == []
    assert told(changed("minutes: 5", "minutes: 140").replace("sections:", "minutes: {see: 11}\nsections:", 1)) == []


def test_a_section_without_a_statement() -> None:
    assert told(GOOD.replace("      section: one\n", "")) == [f"f:7:9: warning: sections[0].id: {LONELY}"]


def test_a_text_that_ends_in_a_comment_by_mistake() -> None:
    what = "What follows the # is left out as a comment; put quotes around a text that has a # in it."
    assert told(changed("text: We learn", "text: We are #1")) == [
        f"f:21:13: warning: mirror.statements[0].text: {what}"
    ]
    assert told(changed("text: We learn", "text: We learn # a remark")) == []
    assert told(changed("title: Demo", 'title: "We #1" #x')) == []


def test_a_paragraph_longer_than_a_page() -> None:
    long = "Ten words that fill most of a line of text here. " * 30
    (problem,) = check_bytes(changed("      Hello.", f"      Hello.\n\n      {long.strip()}").encode())
    assert problem.as_line("f") == f"f:13:1: warning: sections[0].body: This paragraph or list item is 7 {LONGER}"


def test_many_short_lines_are_longer_than_a_page_too() -> None:
    lines = "".join(f"      line {number}\\\n" for number in range(17)).rstrip("\\\n")
    assert "is 1 line longer" in told(changed("      Hello.", lines))[0]
    assert told(changed("      Hello.", "".join(f"      - item {number}\n" for number in range(50)).rstrip())) == []


def test_a_question_longer_than_a_page() -> None:
    assert told(changed("Where are we?", "Where are we now? " * 60)) == [
        f"f:13:9: warning: sections[0].discuss[0]: This question is 3 {LONGER}"
    ]


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    def line(path: Path) -> str:
        (problem,) = check(path)
        return problem.as_line(path.name)

    assert line(tmp_path / "no.yaml") == "no.yaml:1:1: There is no such file."
    folder = tmp_path / "folder.yaml"
    folder.mkdir()
    assert line(folder) == "folder.yaml:1:1: This is a folder; a file is needed."
    assert line(Path("nul\0.yaml")) == "nul\\x00.yaml:1:1: This file cannot be read: its name cannot be used."
    assert line(tmp_path / "a.yaml" / "b.yaml") == "b.yaml:1:1: There is no such file."
    too_long = "There is no such file." if sys.platform == "win32" else "File name too long."
    assert line(tmp_path / ("x" * 5000)).endswith(too_long)


if sys.platform != "win32":  # which has no pipes with names in a folder

    def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
        path = tmp_path / "pipe.yaml"
        os.mkfifo(path)
        assert [problem.what for problem in check(path)] == ["This is no file that can be read."]


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="nothing is locked for this user")
def test_a_locked_file(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(GOOD)
    path.chmod(0)
    assert "cannot be read" in check(path)[0].what


@pytest.mark.skipif(sys.platform == "win32", reason="no file has such a name there")
def test_a_file_name_cannot_steer_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[31m\n.yaml"
    path.write_text("")
    assert check(path)[0].as_line(path.name) == (
        "a\\x1b[31m\\x0a.yaml:1:1: This file is empty; format: 1 is needed at the start."
    )


MIB = 1_000_000
WORST = {
    "one word": "a: " + "x" * MIB,
    "words": "a: " + "x y " * (MIB // 4),
    "brackets": "[" * MIB,
    "ones": "[" + "1," * (MIB // 2),
    "quoted words": 'a: "' + "x y " * (MIB // 4) + '"',
    "escapes": 'a: "' + "\\x41" * (MIB // 4) + '"',
    "quotes": "a: '" + "''" * (MIB // 2) + "'",
    "blanks": " " * MIB,
    "lines": "\n" * MIB,
    "blank lines": "a: |\n" + "\n" * 49_000,
    "short lines": "a: >\n" + " x\n\n" * 24_000,
    "control characters": "\x1b" * MIB,
    "unknown keys": "".join(f"titel{number}: x\n" for number in range(9_900)),
    "sections": "sections:\n" + "  - {id: a, minuts: 5, tilte: x}\n" * 2_800,
    "aliases": "".join(f"a{number}: *b\n" for number in range(9_900)),
    "hashes": "a: b" + " #x" * (MIB // 3),
    "colons": ":" * MIB,
    "links": "sections:\n  - body: |\n" + "      " + "![" * 70_000,
    "stars": "sections:\n  - body: |\n      " + "*a **a " * 20_000,
    "list": "sections:\n  - body: |\n" + "      - x\n" * 20_000,
    "question": "sections:\n  - discuss:\n    - " + "x " * (MIB // 2),
}


@pytest.mark.parametrize("name", WORST)
def test_no_file_takes_long(name: str) -> None:
    started = time.process_time()
    assert check_bytes(WORST[name].encode())
    assert time.process_time() - started < 3  # below one second on a machine that does nothing else


@pytest.mark.skipif(sys.platform != "linux", reason="the system keeps count there")
@pytest.mark.parametrize("name", ["ones", "short lines", "unknown keys", "list"])
def test_no_file_takes_much_memory(name: str, tmp_path: Path) -> None:
    path = tmp_path / "worst.yaml"
    path.write_text(WORST[name])
    code = (
        "import sys; from pathlib import Path; from plc_workshop.packs.checker import check; "
        "check(Path(sys.argv[1])); print(Path('/proc/self/status').read_text().partition('VmHWM:')[2].split()[0])"
    )
    assert int(seen([sys.executable, "-c", code, str(path)])) < 50 * 1024


def test_two_packs_with_one_id_are_both_told(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.yaml").write_text(
            "# grid: 2\n" + GOOD if name != "c" else changed("id: demo", "id: other"), "utf-8"
        )
    paths = [tmp_path / f"{name}.yaml" for name in "abc"]
    found = {path.stem: [problem.as_line("f") for problem in problems] for path, problems in check_all(paths)}
    what = "has this id in this language too: give one of them another id, or its own language."
    assert found == {
        "a": [f"f:3:1: id: b.yaml {what}"],
        "b": [f"f:3:1: id: a.yaml {what}"],
        "c": [],
    }


def test_a_pack_beside_its_twin_is_told_and_itself_is_no_twin(tmp_path: Path) -> None:
    mine, other = tmp_path / "mine.yaml", tmp_path / "other.yaml"
    mine.write_text(GOOD, "utf-8")
    assert [problems for _path, problems in check_all([mine])] == [()]
    other.write_text(GOOD, "utf-8")
    assert len(next(check_all([mine]))[1]) == 1


def test_a_copy_in_another_folder_is_no_twin(tmp_path: Path) -> None:
    for folder in ("shipped", "mine"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "demo.yaml").write_text(GOOD, "utf-8")
    paths = sorted(tmp_path.rglob("*.yaml"))
    assert [problems for _path, problems in check_all([*paths, *paths])] == [()] * 4


def test_a_pack_that_goes_away_once_it_was_read_is_told_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [tmp_path / "a.yaml", tmp_path / "b.yaml"]
    for path in paths:
        path.write_text(GOOD.replace("\n", "\r\n"), "utf-8", newline="")

    def read(path: Path) -> bytes:
        data = contents(path)
        path.unlink()
        return data

    monkeypatch.setattr("plc_workshop.packs.checker.contents", read)
    found = [problem for _path, problems in check_all(paths) for problem in problems]
    assert [(problem.line, problem.source) for problem in found] == [(2, "id: demo"), (2, "id: demo")]


def test_a_misspelt_mirror_is_one_thing_to_mend() -> None:
    assert told(GOOD.replace("mirror:", "miror:")) == ["f:14:1: miror: The key miror is unknown (did you mean mirror?)"]


def test_a_forgotten_dash_is_called_so() -> None:
    text = changed("      - Where are we?\n", "      - Where are we?\n      And now?\n      - Why?\n")
    what = "A dash and a space are missing at the start of this line: it stands in a list."
    assert told(text) == [f"f:14:7: sections[0].discuss[0]: {what}"]


def test_what_stands_beyond_a_line_that_cannot_be_read_is_told_too() -> None:
    text = changed("      - Where are we?\n", "      - Where are we?\n      And now?\n")
    text = text.replace("minutes: 5", "minutes: five").replace("turn_seconds", "turn_secnds")
    text = text.replace("text: We learn", "text: We learn: always").replace("    title: One", "    titel: One")
    found = told(text)
    assert [line.split(":")[1] for line in found] == ["8", "9", "14", "18", "22"]
    assert "did you mean title?" in found[0]
    assert "five is no whole number" in found[1]
    assert "A dash and a space are missing" in found[2]
    assert "did you mean turn_seconds?" in found[3]
    assert "This colon is in the wrong place" in found[4]


def test_what_is_only_missing_beyond_such_a_line_is_no_fault() -> None:
    assert len(told(changed("mirror:\n", "mirror\n"))) == 1
    assert len(told(changed("title: Demo", "title Demo"))) == 1
