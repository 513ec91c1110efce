"""Random packs, and packs as YAML."""

from dataclasses import asdict
from typing import Any

import yaml
from hypothesis import assume
from hypothesis import strategies as st

from plc_workshop.packs.model import Minutes, Mirror, Pack, Reference, Section, Source, Statement, Talk
from plc_workshop.packs.signs import as_read, shows_nothing

_SIGNS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cn", "Cs", "Zl", "Zp"))
_TRICKY = [
    "Yes",
    "No",
    "on",
    "5",
    "1e3",
    "true",
    "null",
    "~",
    "0x1",
    "2026-01-01",
    "a: b",
    "a #b",
    "- a",
    "? a",
    "*a",
    "'",
    '"',
]

texts = st.one_of(
    st.sampled_from(_TRICKY),
    st.text(_SIGNS, min_size=1, max_size=30).map(str.strip).filter(lambda text: not shows_nothing(text)),
    st.just("Where? " * 30),
).map(str.strip)
bodies = st.lists(st.one_of(texts, st.just("")), min_size=1, max_size=5).map(
    lambda lines: "\n".join(["Begin", *lines]).rstrip()
)
ids = st.from_regex(r"[a-z0-9-]{1,12}", fullmatch=True)
minutes = st.integers(1, 180)
some = st.lists(texts, max_size=3).map(tuple)
maybe = st.one_of(st.just(""), texts)


@st.composite
def packs(draw: st.DrawFn) -> Pack:
    """Any pack that keeps the rules."""
    sections = tuple(
        draw(
            st.builds(
                Section,
                id=st.just(name),
                title=texts,
                minutes=minutes,
                body=bodies,
                optional=st.booleans(),
                mode=st.sampled_from(["room", "pairs", "alone"]),
                notes=st.one_of(st.just(""), bodies),
                discuss=some,
            )
        )
        for name in draw(st.lists(ids, min_size=1, max_size=3, unique=True))
    )
    statements = tuple(
        draw(
            st.builds(
                Statement,
                id=st.just(name),
                text=st.just(text),
                short=st.just(f"{name} {text}"[:25].strip()) if draw(st.booleans()) else st.just(""),
                explain=maybe,
                dimension=maybe,
                section=st.sampled_from(["", *(section.id for section in sections)]),
                discuss=some,
            )
        )
        for name, text in draw(
            st.lists(
                st.tuples(ids, texts),
                min_size=1,
                max_size=3,
                unique_by=(lambda two: two[0], lambda two: as_read(two[1])),
            )
        )
    )
    assume(len({as_read(statement.short or statement.text) for statement in statements}) == len(statements))
    return Pack(
        format=1,
        id=draw(ids),
        title=draw(texts),
        language=draw(st.sampled_from(["en", "nl", "pt-BR", "zh-Hant-TW"])),
        source=draw(st.builds(Source, texts, maybe, maybe)),
        sections=sections,
        mirror=Mirror(
            title=draw(texts),
            instruction=draw(texts),
            turn_seconds=draw(st.integers(20, 3600)),
            scale=tuple(draw(st.lists(texts, min_size=2, max_size=7, unique_by=as_read))),
            statements=statements,
            practice=draw(maybe),
            waiting=draw(some),
        ),
        agreements=draw(some),
        ideas=draw(some),
        minutes=draw(st.builds(Minutes, *[minutes] * 6)),
        talk=draw(st.builds(Talk, *[st.one_of(st.just(""), bodies)] * 5)),
        references=draw(st.lists(st.builds(Reference, texts, maybe), max_size=2).map(tuple)),
    )


def as_yaml(pack: Pack, **style: Any) -> bytes:
    """The pack as PyYAML writes it; what is empty is left out."""
    text: str = yaml.safe_dump(_filled(asdict(pack)), allow_unicode=True, sort_keys=False, **style)
    return text.encode()


def _filled(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _filled(inner) for key, inner in value.items() if inner not in ("", ())}
    return [_filled(inner) for inner in value] if isinstance(value, tuple) else value
