"""A sealed tally: its file holds one box that only the code of the round opens.

The only place of PyNaCl, which is loaded where a sealed round is: no other start pays for it.
"""

import base64
import binascii
import hashlib
import json
import secrets
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Literal

from plc_workshop.errors import Refused, WorkshopError
from plc_workshop.results.tally import Tally
from plc_workshop.session import paper_code as codes
from plc_workshop.shape import Json, parsed, shaped
from plc_workshop.store.document import Document, tally_path
from plc_workshop.store.durable import read
from plc_workshop.store.faults import DamagedError
from plc_workshop.store.formats import SEALED, TALLY, Format, tally_document, tally_from
from plc_workshop.store.tables import together
from plc_workshop.words import _

_SALT = 16
"""Bytes."""


Lying = Literal["nothing", "plain", "sealed", "changed"]


class WrongCode(Refused):
    """A code that does not open these answers."""


@cache
def can_seal() -> bool:
    """Whether PyNaCl is there and starts: a managed laptop may refuse a compiled module that nobody has signed."""
    try:
        import nacl.pwhash
        import nacl.secret
    except (ImportError, OSError):
        return False
    return bool(nacl.pwhash and nacl.secret)


def drawn() -> str:
    """A new code of 60 random bits."""
    return codes.spelled(secrets.randbits(codes.BITS))


@dataclass(frozen=True, slots=True)
class _Boxed:
    """What can be read of a sealed tally without its code."""

    sealed: str
    nonce: str
    box: str


@dataclass(frozen=True, slots=True)
class Seal:
    """The key of one sealed round: in memory only."""

    _key: bytes = field(repr=False)

    @classmethod
    def of(cls, code: str, session: str) -> "Seal":
        """The key that a code is for this session, by Argon2id: a tenth of a second, and slow for who guesses.

        Raises: WorkshopError where nothing can be sealed here.
        """
        if not can_seal():
            raise WorkshopError(
                _("Answers cannot be sealed or opened on this laptop: the part that does it does not start here."),
                _("Open this session where it began, or start the next one without a code."),
            )
        from nacl.pwhash import argon2id
        from nacl.secret import SecretBox

        salt = hashlib.blake2b(session.encode(), digest_size=_SALT).digest()
        return cls(
            argon2id.kdf(
                SecretBox.KEY_SIZE,
                codes.secret(code).encode("ascii"),
                salt,
                opslimit=argon2id.OPSLIMIT_INTERACTIVE,
                memlimit=argon2id.MEMLIMIT_INTERACTIVE,
            )
        )

    def shut(self, tally: Tally) -> Json:
        """The tally as a document that tells nothing of it, not even by its size. Raises: ValueError."""
        from nacl.secret import SecretBox
        from nacl.utils import random

        nonce = random(SecretBox.NONCE_SIZE)
        if not tally.sealed:
            raise ValueError(_("it is no sealed round"))
        text = json.dumps(tally_document(tally), separators=(",", ":")).encode("ascii")
        box = SecretBox(self._key).encrypt(text, nonce).ciphertext
        return {"sealed": SEALED, "nonce": _as_text(nonce), "box": _as_text(box)}

    def opened(self, document: Json) -> Tally:
        """The tally in such a document. Raises: WrongCode; ValueError with a sentence, which never tells a count."""
        from nacl.exceptions import CryptoError
        from nacl.secret import SecretBox

        found: _Boxed = shaped(_Boxed, document, "")
        nonce, box = _as_bytes(found.nonce), _as_bytes(found.box)
        if found.sealed != SEALED or len(nonce) != SecretBox.NONCE_SIZE:
            raise ValueError(_("it is no sealed round"))
        try:
            text = SecretBox(self._key).decrypt(box, nonce)
        except CryptoError:
            # Nothing tells a wrong code from a box that somebody changed, or put there from another session.
            raise WrongCode(
                _("This code does not open the answers."),
                _("Is it the paper of this round? Try again; if it is, somebody has changed the file."),
            ) from None
        inside = parsed(text)
        tally = tally_from(inside if isinstance(inside, dict) else {})
        if not tally.sealed:
            raise ValueError(_("it is no sealed round"))
        return tally


def tally_under(seal: Seal, state: Path, session: str) -> Document[Tally]:
    """The open round of a session, sealed."""
    form: Format[Tally] = Format("tally", (), seal.shut, seal.opened, TALLY.upgrades, TALLY.most, is_secret=True)
    return Document(tally_path(state, session), form)


def lying(state: Path, session: str) -> Lying:
    """What lies in the file of a session's open round, told without any code. Raises: FilesError.

    It was changed where it is half a sealed one: a box whose header does not say so, or counts whose header does.
    What is damaged counts as plain: who loads it says so.
    """
    try:
        tables = read(tally_path(state, session), TALLY, set_aside=False)
    except DamagedError:
        return "plain"
    if tables is None:
        return "nothing"
    document = tables.get("tally", {}).get("1", {})
    if "box" not in document and document.get("sealed") != SEALED:
        return "plain"
    try:
        found: _Boxed = shaped(_Boxed, together(tables, "tally", ()), "")
    except ValueError:
        return "changed"
    return "sealed" if found.sealed == SEALED else "changed"


def _as_text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _as_bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError):
        raise ValueError(_("it is no sealed round")) from None
