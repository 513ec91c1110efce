"""A small good pack, and changes of it."""

GOOD = """\
format: 1
id: demo
title: Demo
language: en
source: {title: Us}
sections:
  - id: one
    title: One
    minutes: 5
    body: |
      Hello.
    discuss:
      - Where are we?
mirror:
  title: Our mirror
  instruction: Answer for yourself.
  turn_seconds: 120
  scale: [No, Rather no, Rather yes, Yes]
  statements:
    - id: a
      text: We learn
      section: one
"""


def changed(old: str, new: str) -> str:
    """The good pack with one part replaced."""
    assert old in GOOD
    return GOOD.replace(old, new, 1)
