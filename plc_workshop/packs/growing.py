"""Text -> a tree that knows where its parts stand in the file, grown from the events of the parser."""

from dataclasses import dataclass, field

from yaml import MarkedYAMLError
from yaml import events as e

from plc_workshop.packs.problems import shortened
from plc_workshop.packs.safe_text import has_control_characters
from plc_workshop.packs.scanner import Events, line_and_column
from plc_workshop.packs.syntax import explained
from plc_workshop.packs.tree import Fault, Items, Keys, Node, Position, Text
from plc_workshop.words import _, ngettext
from plc_workshop.words.large_numbers import grouped

MOST_VALUES = 20_000
"""The most texts, lists and keys; the largest pack anybody led had about two thousand."""
DEEPEST = 20
"""Lists and keys within each other; a pack needs five."""


class _Stop(Exception):
    """Nothing below this place can be read."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.what)
        self.fault = fault


def grown(text: str) -> tuple[Node | None, list[Fault]]:
    """The tree of the text, None where it cannot be read to its end, and what is wrong with its form."""
    growing = _Growing(Events(text))
    try:
        root = growing.document()
    except _Stop as stop:
        return None, [*growing.faults, stop.fault]
    except MarkedYAMLError as error:
        line, column, what = explained(error, text, growing.quoted)
    except (ValueError, OverflowError):
        # PyYAML turns the digits of an escape or of a directive into a number without looking.
        reader = growing.reader
        line, column, what = reader.line, reader.column, _("This number after a backslash or a % is too large.")
    else:
        return root, growing.faults
    return None, [*growing.faults, Fault(Position(line + 1, column + 1, growing.path), what, typed="form")]


@dataclass
class _Growing:
    reader: Events
    faults: list[Fault] = field(default_factory=list)
    path: str = ""
    """Of what is being read."""
    quoted: e.ScalarEvent | None = None
    """The last text if it has quotes: what comes after it may have been meant to be part of it."""
    values: int = 0

    def document(self) -> Node | None:
        """The first document; a second one is a fault."""
        self.reader.take()
        if isinstance(self.reader.take(), e.StreamEndEvent):
            raise _Stop(Fault(Position(1, 1, ""), _("This file is empty; format: 1 is needed at the start.")))
        root = self._node("", 0)
        self.reader.take()
        after = self.reader.take()
        if not isinstance(after, e.StreamEndEvent):
            self._say(after, "", _("A second document starts here (the line ---); only one can stand in a file."))
        return root

    def _say(self, event: e.Event, path: str, what: str) -> None:
        self.faults.append(Fault(_place(event, path), what))

    def _node(self, path: str, depth: int) -> Node:
        self.path = path
        event = self.reader.take()
        self.values += 1
        if self.values > MOST_VALUES:
            what = ngettext(
                "This file has more than {most} text or key; that is far too many.",
                "This file has more than {most} texts and keys; that is far too many.",
                MOST_VALUES,
            )
            raise _Stop(Fault(_place(event, ""), what.format(most=grouped(MOST_VALUES))))
        if isinstance(event, e.AliasEvent):
            what = _("A text that starts with * needs quotes; parts cannot be repeated with & and *.")
            self._say(event, path, what)
            return Text(_place(event, path), "", "", broken=True)
        self._no_magic(event, path)
        if isinstance(event, e.ScalarEvent):
            return self._text(event, path)
        if depth == DEEPEST:
            raise _Stop(Fault(_place(event, ""), _("Lists and keys are nested too deep here; five levels are enough.")))
        return (
            self._items(event, path, depth)
            if isinstance(event, e.SequenceStartEvent)
            else self._keys(event, path, depth)
        )

    def _no_magic(self, event: e.Event, path: str) -> None:
        if not isinstance(event, e.ScalarEvent | e.CollectionStartEvent):
            return
        if event.anchor is not None:
            what = _("A text that starts with & needs quotes; parts cannot be repeated with & and *.")
            self._say(event, path, what)
        if event.tag is not None:
            self._say(event, path, _("A text that starts with ! needs quotes; there are no type names."))

    def _text(self, event: e.ScalarEvent, path: str) -> Text:
        self.quoted = event if event.style in {'"', "'"} else None
        broken = has_control_characters(event.value)
        if broken:
            self._say(event, path, _("The backslash makes a control character here; delete it."))
        last, column = line_and_column(event.end_mark)
        ends = last + (column > 0)
        return Text(_place(event, path), event.value, event.style or "", broken, ends)

    def _items(self, event: e.SequenceStartEvent, path: str, depth: int) -> Items:
        items = Items(_place(event, path), brackets=bool(event.flow_style))
        while not self.reader.check_event(e.SequenceEndEvent):
            items.append(self._node(f"{path}[{len(items)}]", depth + 1))
        self.reader.take()
        return items

    def _keys(self, event: e.Event, path: str, depth: int) -> Keys:
        keys = Keys(_place(event, path))
        while not self.reader.check_event(e.MappingEndEvent):
            start = self.reader.ahead()
            key = self._node(path, depth + 1)
            name = key.value if isinstance(key, Text) else None
            inside = f"{path}.{shortened(name or '?')}".removeprefix(".")
            place = _place(start, inside)
            if name is None:
                self._say(start, path, _("The name of a key is a single word; is a text here in need of quotes?"))
            elif name in keys:
                what = _("The key {key} stands here twice; the first is on line {line}.")
                first = keys.places[name].line
                self.faults.append(Fault(place, what.format(key=shortened(name), line=first)))
            value = self._node(inside, depth + 1)
            if name is not None and name not in keys:
                keys[name] = value
                keys.places[name] = place
            self.path = path
        self.reader.take()
        return keys


def _place(event: e.Event, path: str) -> Position:
    line, column = line_and_column(event.start_mark)
    return Position(line + 1, column + 1, path)
