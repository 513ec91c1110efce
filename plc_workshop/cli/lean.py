"""What this program does without: halves of libraries that would only fill memory and delay the first page."""

import sys
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from types import ModuleType

_UNUSED = (
    "ssl",  # asyncio loads OpenSSL for encrypted connections; nothing here ever makes one
    "linkify_it",  # markdown-it builds its tables also where no bare address becomes a link
    "yaml._yaml",  # PyYAML's C half; packs are read with the Python one, which gives better marks
    "PIL",  # qrcode can paint pictures; we draw the squares ourselves
    *("bz2", "lzma", "zlib"),  # shutil could pack archives with them
)
_OPENSSL_HASHES = "_hashlib"
_OWN_HASHES = ("_md5", "_sha1", "_sha3", "_blake2", "_sha256" if sys.version_info < (3, 12) else "_sha2")
_CHARACTERS = "markdown_it.common.entities"


class Characters(Mapping[str, str]):
    """What names such as ``eacute`` stand for; Python's own table is read when a text first has one, as few ever do."""

    def __getitem__(self, name: str) -> str:
        """The character or two. Raises: KeyError."""
        from html.entities import html5

        return html5[f"{name};"]

    def __iter__(self) -> Iterator[str]:
        """All names, without the semicolon."""
        from html.entities import html5

        return (name[:-1] for name in html5 if name.endswith(";"))

    def __len__(self) -> int:
        """How many there are."""
        return sum(1 for _name in self)


def leave_out() -> None:
    """Let imports of these fail; each library says in its own code that it does without.

    To be called before the first of them is imported.
    """
    characters = ModuleType(_CHARACTERS)  # markdown-it would copy the whole table at its import
    characters.entities = Characters()  # type: ignore[attr-defined]
    sys.modules.setdefault(_CHARACTERS, characters)
    unused = [*_UNUSED]
    if all(map(find_spec, _OWN_HASHES)):  # some distributions build Python with OpenSSL's alone
        unused.append(_OPENSSL_HASHES)
    for name in unused:
        sys.modules.setdefault(name, None)  # type: ignore[arg-type]  # documented: such an import raises
