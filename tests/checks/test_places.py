"""Each message that names this laptop is true wherever the sessions lie: on a stick, in a cloud, on a network."""

from tests.checks.texts import files, messages

ASKS_FIRST = {
    "Everything stays on this laptop.",
    "Everything stays on this laptop: {folder}",
    "Sessions lie on a USB stick, the answers of an open round on this laptop: {folder}",
    "What is kept here leaves this laptop ({why}): {folder}",
    "What is kept here leaves this laptop ({why}): copies may stay there.",
    "Results, notes and names leave this laptop ({why}).",
    "The answers of an open round leave this laptop ({why}).",
    "The answers of an open round lie on a USB stick, not on this laptop.",
    "The open round must stay on this laptop: name another folder with --state.",
    "not only on this laptop",
    "The folder of sessions stays on this laptop, as far as the program can see.",
}
"""Said by runner/where_kept and who asks it: tests/runner/test_where_kept.py has all of them in all places."""
OF_THE_PRIVATE_FOLDER = {
    "Answers of a round are left on this laptop, and the folder of its session is gone",
    "Of a closed round this laptop keeps the day and which statements were answered, nothing else.",
    "Somebody who copies this laptop's private file",
    "All else that this laptop keeps: f under “Check this laptop”",
    "Remove what this laptop keeps?",
    "This laptop has forgotten it.",
    "f: remove what this laptop keeps, asked first",
    "The user of this laptop, and whoever administers it",
    "The Mirror round of this session is open on another laptop; its answers are not on this one.",
}
"""True as long as that lies where it must; where it does not, home, doctor and the page behind `i` say so."""
OF_THE_MACHINE = {
    "A code is not possible here: the part that seals answers does not start on this laptop.",
    "A page opens in the browser of this laptop; print it there.",
    "Answers cannot be sealed or opened on this laptop: the part that does it does not start here.",
    "Check this laptop",
    "It opens in the browser of this laptop: print it there.",
    "It says what will and will not work on this laptop.",
    "One page can be offered to phones: the summary, or a group's year.",
    "The code that people take home with a camera needs no network. Pages to print open in the browser of this laptop",
    "What PLC Workshop keeps on this laptop, where, for how long, who can read it",
    "Join the Wi-Fi of this laptop.",
    "This laptop is in no network.",
    "Windows says that your organisation has blocked it: this laptop starts programs from certain folders only.",
    "a code is not possible on this laptop",
    "it must be a folder on this laptop",
    "on this laptop",
    "{people}: {laptop} on this laptop, about {sheets} with sheets.",
}
"""Nothing of it is kept: where somebody answers, what the laptop can do."""


def test_no_message_promises_this_laptop_unasked() -> None:
    known = (*ASKS_FIRST, *OF_THE_PRIVATE_FOLDER, *OF_THE_MACHINE)
    told = {text for path in files() for each in messages(path) for text in each.texts}
    named = {text for text in told if "this laptop" in text.lower() or "not on this one" in text}
    assert {text for text in named if not text.startswith(known)} == set()
    assert {each for each in known if not any(text.startswith(each) for text in named)} == set(), "said no more"
