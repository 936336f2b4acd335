"""Texts with their mentions marked inline, as the tests write them.

A mark is ``[LABEL text]``, nested where mentions nest: ``[TITLE Chủ tịch [ORG [ABBR LĐLĐ] tỉnh]]``.
Fields stand at its end, each behind a bar: ``[DATE 12/6/2021|iso=2021-06-12]``. A person that
holds an office has an id, and the office names its holders, separated by spaces:
``[PERSON#a Lò Văn Páo], [TITLE Chủ tịch|by=a]``.

Escapes: ``\\[``, ``\\]``, ``\\|`` and ``\\\\`` for the sign itself, ``\\n`` for a line break and
``\\uXXXX`` for a character that one would not see. A bar outside marks needs no escape.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

LABELS = ("PERSON", "TITLE", "ORG", "DOCREF", "ABBR", "LOCATION", "DATE")

Span = tuple[int, int]

_HEAD = re.compile(r"\[([A-Z]+)(?:#(\w+))? ")
_FIELD = re.compile(r"\|(\w+)=((?:\\.|[^\\|\]])*)", re.DOTALL)
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))", re.DOTALL)


class MarkError(ValueError):
    """The marks of a text break the rules above; the message shows the place."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked mention: ``text`` is ``source[start:end]``."""

    label: str
    start: int
    end: int
    text: str
    fields: dict[str, str] = field(default_factory=dict)

    @property
    def span(self) -> Span:
        return (self.start, self.end)


@dataclass(frozen=True, slots=True)
class Marked:
    """A text without its marks, the mentions in text order, and (person, title) pairs of spans."""

    text: str
    mentions: tuple[Mark, ...]
    links: tuple[tuple[Span, Span], ...]


@dataclass(slots=True)
class _Open:
    label: str
    name: str | None
    start: int
    place: int


def parse_marked(marked: str) -> Marked:
    """Read a text with marks.

    Raises:
        MarkError: an unknown label, a mark that is not closed or holds nothing, an id that is
            missing or given twice.
    """
    out: list[str] = []
    length = 0
    stack: list[_Open] = []
    mentions: list[Mark] = []
    people: dict[str, Span] = {}
    place = 0
    while place < len(marked):
        sign = marked[place]
        if sign == "\\":
            character, place = _read_escape(marked, place)
            out.append(character)
            length += 1
        elif sign == "[":
            head = _HEAD.match(marked, place)
            if head is None or head[1] not in LABELS:
                raise _error(marked, place, f"a mark begins with one of {', '.join(LABELS)}")
            stack.append(_Open(head[1], head[2], length, place))
            place = head.end()
        elif sign == "]" or (sign == "|" and stack):
            if not stack:
                raise _error(marked, place, "nothing is open here")
            opened = stack.pop()
            values, place = _read_fields(marked, place)
            text = "".join(out)[opened.start :]
            if not text or text != text.strip():
                raise _error(marked, opened.place, "empty, or white space at an end")
            mentions.append(Mark(opened.label, opened.start, length, text, values))
            if opened.name is not None:
                if opened.label == "PERSON" and opened.name in people:
                    raise _error(marked, opened.place, f"id {opened.name!r} is given twice")
                if opened.label == "PERSON":
                    people[opened.name] = (opened.start, length)
        else:
            out.append(sign)
            length += 1
            place += 1
    if stack:
        raise _error(marked, stack[-1].place, "never closed")
    mentions.sort(key=lambda mark: (mark.start, -mark.end, LABELS.index(mark.label)))
    return Marked("".join(out), tuple(mentions), _links(mentions, people))


def _read_escape(marked: str, place: int) -> tuple[str, int]:
    escape = _ESCAPE.match(marked, place)
    if escape is None:
        raise _error(marked, place, "nothing follows the backslash")
    if escape[1]:
        return chr(int(escape[1], 16)), escape.end()
    if escape[2] not in "[]|\\n":
        raise _error(marked, place, "no such escape")
    return ("\n" if escape[2] == "n" else escape[2]), escape.end()


def _read_fields(marked: str, place: int) -> tuple[dict[str, str], int]:
    values: dict[str, str] = {}
    while marked[place] == "|":
        found = _FIELD.match(marked, place)
        if found is None or found.end() == len(marked):
            raise _error(marked, place, "a field is |name=value, before the closing bracket")
        values[found[1]] = _ESCAPE.sub(lambda escape: _read_escape(escape[0], 0)[0], found[2])
        place = found.end()
    return values, place + 1


def _links(mentions: list[Mark], people: dict[str, Span]) -> tuple[tuple[Span, Span], ...]:
    links = []
    for mark in mentions:
        for name in mark.fields.pop("by", "").split():
            if name not in people:
                raise MarkError(f"no person has the id {name!r} that {mark.text!r} names")
            links.append((people[name], mark.span))
    return tuple(links)


def _error(marked: str, place: int, message: str) -> MarkError:
    around = f"…{marked[max(0, place - 20) : place]}»{marked[place : place + 40]}…"
    return MarkError(f"{message}: {around}")
