"""Texts of a file from elsewhere, fit for a screen."""

from dataclasses import fields, replace
from typing import Any, TypeVar

from plc_workshop.results.summary import Commitment, EarlierCommitment, FocusNote, Parked, Wording
from plc_workshop.session.cleaning import clean

T = TypeVar("T", Commitment, EarlierCommitment, FocusNote, Parked, Wording)


def fit(found: T) -> T:
    """The same with its texts on one line and not endless, its other wordings as well."""
    texts: dict[str, Any] = {each.name: getattr(found, each.name) for each in fields(found)}
    texts_fit: dict[str, Any] = {name: clean(text) for name, text in texts.items() if isinstance(text, str)}
    if texts.get("wider"):
        wider = tuple(each for each in map(fit, texts["wider"]) if each.what)
        texts_fit["wider"] = wider or None
    return replace(found, **texts_fit)
