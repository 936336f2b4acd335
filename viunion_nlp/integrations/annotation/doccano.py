"""doccano: the JSONL of a sequence labelling project, with or without relations.

Offsets are UTF-16 code units. A project that counts grapheme clusters as one character cannot be read.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from viunion_nlp.errors import FormatError
from viunion_nlp.exchange import values as checked
from viunion_nlp.exchange.variants import Offsets
from viunion_nlp.integrations.annotation.marks import Counted, Link, Mark, Marked

_DOCUMENT = "document"  # doccano assigns its own ids and keeps other fields
_COLOURS = ("#2563eb", "#b45309", "#15803d", "#7c3aed", "#475569", "#0f766e", "#be123c")


def write(marked: Marked, offsets: Offsets = "utf-16", *, relations: bool = True) -> dict[str, Any]:
    """A line for import.

    Args:
        marked: the document.
        offsets: the unit that the project counts.
        relations: whether it is a project with relations, whose lines have ``entities`` and
            ``relations``; those of other projects have ``label``. doccano rejects a file with both kinds
            of lines.
    """
    counted = Counted(marked.text, offsets)
    line: dict[str, Any] = {_DOCUMENT: marked.id, "text": marked.text}
    spans = [(counted.given(mark.start), counted.given(mark.end)) for mark in marked.marks]
    if not relations:
        pairs = zip(marked.marks, spans, strict=True)
        return {**line, "label": [[start, end, mark.label] for mark, (start, end) in pairs]}
    numbers = {mark: number for number, mark in enumerate(marked.marks)}
    line["entities"] = [
        {"id": number, "label": mark.label, "start_offset": start, "end_offset": end}
        for (mark, number), (start, end) in zip(numbers.items(), spans, strict=True)
    ]
    line["relations"] = [
        {
            "id": number, "type": link.kind,
            "from_id": numbers[link.source], "to_id": numbers[link.target],
        }
        for number, link in enumerate(marked.links)
    ]  # fmt: skip
    return line


def read(line: Mapping[str, Any], offsets: Offsets = "utf-16") -> Marked:
    """The annotations in a line of doccano's export.

    Raises:
        FormatError: it is not such a line.
    """
    text = checked.string(line.get("text"), "text")
    counted = Counted(text, offsets)
    id = line.get(_DOCUMENT, line.get("id", ""))
    key = next((key for key in ("label", "labels") if line.get(key) is not None), None)
    if key is not None:
        return Marked.of(
            id, text, [_listed(counted, *item) for item in checked.items(line[key], key)], []
        )
    if "entities" not in line:
        raise FormatError("label", "there is neither 'label' nor 'entities'")
    marks: dict[int, Mark] = {}
    for place, item in checked.items(line["entities"], "entities"):
        entity = checked.mapping(item, place)
        number = checked.integer(entity.get("id"), f"{place}.id")
        marks[number] = counted.mark(
            entity.get("label"), entity.get("start_offset"), entity.get("end_offset"), place
        )
    links = [
        _link(checked.mapping(item, place), marks, place)
        for place, item in checked.items(line.get("relations"), "relations")
    ]
    return Marked.of(id, text, list(marks.values()), links)


def labels(names: Iterable[str], links: Iterable[str]) -> str:
    """The labels of a project, to import in its settings."""
    values = [
        {
            "text": name,
            "suffix_key": str(number),
            "background_color": colour,
            "text_color": "#ffffff",
        }
        for number, (name, colour) in enumerate(zip(names, _COLOURS, strict=False), start=1)
    ]
    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"


def _listed(counted: Counted, place: str, item: object) -> Mark:
    if not isinstance(item, list) or len(item) != 3:
        raise FormatError(place, "no list of start, end and label")
    return counted.mark(item[2], item[0], item[1], place)


def _link(relation: Mapping[str, Any], marks: Mapping[int, Mark], place: str) -> Link:
    ends = []
    for name in ("from_id", "to_id"):
        number = checked.integer(relation.get(name), f"{place}.{name}")
        if number not in marks:
            raise FormatError(f"{place}.{name}", f"there is no entity {number}")
        ends.append(marks[number])
    return Link(checked.string(relation.get("type"), f"{place}.type"), ends[0], ends[1])
