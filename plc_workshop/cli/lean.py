"""What this program does without: halves of libraries that would only fill memory and delay the first page."""

import sys
from importlib.util import find_spec

_UNUSED = (
    "ssl",  # asyncio loads OpenSSL for encrypted connections; nothing here ever makes one
    "linkify_it",  # markdown-it builds its tables also where no bare address becomes a link
    "yaml._yaml",  # PyYAML's C half; packs are read with the Python one, which gives better marks
    "PIL",  # qrcode can paint pictures; we draw the squares ourselves
)
_OPENSSL_HASHES = "_hashlib"
_OWN_HASHES = ("_md5", "_sha1", "_sha3", "_blake2", "_sha256" if sys.version_info < (3, 12) else "_sha2")


def leave_out() -> None:
    """Let imports of these fail; each library says in its own code that it does without.

    To be called before the first of them is imported.
    """
    unused = [*_UNUSED]
    if all(map(find_spec, _OWN_HASHES)):  # some distributions build Python with OpenSSL's alone
        unused.append(_OPENSSL_HASHES)
    for name in unused:
        sys.modules.setdefault(name, None)  # type: ignore[arg-type]  # documented: such an import raises
