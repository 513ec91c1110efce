"""The real program in a made-up language: `python -m tests.made_up qx run our-meetings`.

With `--topics` its topics are in this language too. With `--siblings` they are English, and beside each one lies the
same in both made-up languages; the language may be `en` then. What is made for it lies in the folder for temporary
files, since a program that is killed for a picture cannot clear up.
"""

import sys
import tempfile
from pathlib import Path

from plc_workshop.cli.main import main
from tests.made_up.catalogues import build, registered
from tests.made_up.letters import MADE_UP
from tests.made_up.topics import put_packs, put_siblings

CONTENT = Path(__file__).parents[2] / "content"

if __name__ == "__main__":
    code, *arguments = sys.argv[1:]
    folder = Path(tempfile.gettempdir()) / "plc-workshop-made-up"
    for each in MADE_UP.values():
        build(each, folder)
    if "--siblings" in arguments:
        arguments.remove("--siblings")
        both = put_siblings(CONTENT, folder / "siblings", *MADE_UP.values())
        arguments = ["--content", str(both), *arguments]
    if "--topics" in arguments:
        arguments.remove("--topics")
        arguments = ["--content", str(put_packs(MADE_UP[code], CONTENT, folder / code / "content")), *arguments]
    sys.argv[1:] = ["--language", code, *arguments]
    with registered(folder):
        main()
