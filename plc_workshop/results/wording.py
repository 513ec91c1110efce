"""How the statements of a round were worded, as a hash: under the same ids a pack may ask something else one day."""

import hashlib
import json
from collections.abc import Iterable, Sequence


def wording(scale: Sequence[str], statements: Iterable[tuple[str, str]]) -> str:
    """16 hexadecimal digits of the labels of the scale and of each statement's id and text, in their order."""
    text = json.dumps([list(scale), [list(each) for each in statements]], ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()[:16]
