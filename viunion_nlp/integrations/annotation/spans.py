"""Plain spans in JSON, as written by Prodigy, SpanMarker and many scripts: ``{"text": …, "spans": […]}``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from viunion_nlp.errors import FormatError
from viunion_nlp.exchange import values as checked
from viunion_nlp.exchange.variants import Offsets
from viunion_nlp.integrations.annotation.marks import Counted, Link, Mark, Marked

# The usual field names come first, SpanMarker's own second.
_START = ("start", "char_start_index")
_END = ("end", "char_end_index")
_WORDS = ("text", "span")


def write(marked: Marked, offsets: Offsets = "code points") -> dict[str, Any]:
    """The line of a document; relations refer to spans by number, from 0."""
    counted = Counted(marked.text, offsets)
    numbers = {mark: number for number, mark in enumerate(marked.marks)}
    return {
        "id": marked.id,
        "text": marked.text,
        "spans": [
            {
                "start": counted.given(mark.start),
                "end": counted.given(mark.end),
                "label": mark.label,
                "text": marked.text[mark.start : mark.end],
            }
            for mark in marked.marks
        ],
        "relations": [
            {"head": numbers[link.source], "child": numbers[link.target], "label": link.kind}
            for link in marked.links
        ],
    }


def read(line: Mapping[str, Any], offsets: Offsets = "code points") -> Marked:
    """The annotations of a document.

    Raises:
        FormatError: it is not in this format.
    """
    text = checked.string(line.get("text"), "text")
    if "spans" not in line:
        raise FormatError("spans", "there is no such field")
    counted = Counted(text, offsets)
    marks = [
        _mark(counted, checked.mapping(item, place), place)
        for place, item in checked.items(line["spans"], "spans")
    ]
    links = [
        _link(checked.mapping(item, place), marks, place)
        for place, item in checked.items(line.get("relations"), "relations")
    ]
    return Marked.of(line.get("id", ""), text, marks, links)


def _mark(counted: Counted, span: Mapping[str, Any], place: str) -> Mark:
    start, end, said = (
        next((span[name] for name in names if name in span), None)
        for names in (_START, _END, _WORDS)
    )
    return counted.mark(span.get("label"), start, end, place, said)


def _link(relation: Mapping[str, Any], marks: list[Mark], place: str) -> Link:
    ends = []
    for name in ("head", "child"):
        number = checked.integer(relation.get(name), f"{place}.{name}")
        if not 0 <= number < len(marks):
            raise FormatError(f"{place}.{name}", f"there is no span {number}")
        ends.append(marks[number])
    return Link(checked.string(relation.get("label"), f"{place}.label"), ends[0], ends[1])
