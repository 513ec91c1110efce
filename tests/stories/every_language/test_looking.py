"""What is wrong with a text is seen, and what only looks so is not."""

import pytest

from tests.stories.every_language.looking import CUT, ENGLISH, GLUED, JOINED, Seen, faults, judge


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("⟦þééööþļé⟧7", GLUED),
        ("⟦þééööþļé⟧⟦7 ṁîñ⟧", GLUED),
        ("7⟦ṁîñ⟧", GLUED),
        ("⟦ｐｐｌ⟧ｍｎ", GLUED),
        ("⟦ţööðåý⟧, ⟦öþéñ⟧", JOINED),
        ("⟦ţööðåý⟧: 7", JOINED),
        ("⟦Ŵé ĝö ö", CUT),
        ("⟦Šţåţéṁé…   ⟦ţîṁé⟧ ⟧", CUT),
        ("⟦Ŵé ĝö öñ⟧ and then", ENGLISH),
        ("⟦Ŵé Tuesday öñ⟧", ENGLISH),
    ],
)
def test_what_is_wrong_is_seen(text: str, kind: str) -> None:
    assert kind in {fault.kind for fault in faults(text)}


@pytest.mark.parametrize(
    "text",
    [
        "⟦Oak‚ ⟦ţööðåý⟧⁏ ⟦öþéñ⟧⟧   7 ⟦ṁîñ⟧",
        "Enter ⟦öþéñ⟧   ? ⟦ķéýš⟧",
        "⟦Ðéļéţé⟧ /tmp/f0/sessions/2026-11-30-oak-1576",
        "⟦Î ñöţîçé …⟧",
        "⟦ţööðåý⟧ · ⟦öþéñ⟧",
        "Ŵé ļéåŕñ, ŵé åšķ: ⟦ñö⟧",
    ],
)
def test_what_only_looks_so_is_right(text: str) -> None:
    assert [*faults(text)] == []


def test_what_is_wrong_is_told_with_where_it_stands() -> None:
    text = "⟦Ŵé ĝö öñ⟧ on"
    with pytest.raises(pytest.fail.Exception, match="nowhere at 80x24 in qx: english: on"):
        judge("nowhere", "qx", [Seen((80, 24), text, [*faults(text)])])
