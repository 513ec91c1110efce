"""Names of keys that are printed on a keyboard stay; the longest key has none."""

import pytest

from plc_workshop.words import key_names
from plc_workshop.words.key_names import in_words


@pytest.mark.parametrize(
    ("keys", "said"), [("→ Space PageDown", "→ atstarpe PageDown"), ("Space", "atstarpe"), ("Enter Esc", "Enter Esc")]
)
def test_only_the_name_of_the_longest_key_is_another_one(keys: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(key_names, "pgettext", lambda _context, _name: "atstarpe")
    assert in_words(keys) == said
