"""The program in a language whose catalogue lies in a folder, or in English: both are started in the same way."""

import os
import sys
from pathlib import Path

from plc_workshop import words
from plc_workshop.cli.main import main
from plc_workshop.words import languages
from plc_workshop.words.languages import ENGLISH, Language

if __name__ == "__main__":
    code, folder = sys.argv[1:3]
    del sys.argv[1:3]
    language = ENGLISH if code == ENGLISH.code else Language(code, code)
    words.CATALOGUES = Path(folder)
    languages.LANGUAGES = (ENGLISH, language)
    os.environ["PLC_WORKSHOP_LANGUAGE"] = code
    main()
