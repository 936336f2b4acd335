"""Checks documents in the JSON layout, from any tool, and reads them as sets of mentions and links."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from viunion_nlp.errors import InputError
from viunion_nlp.evaluate.scores import HOLDS

DocumentId: TypeAlias = str | int

Span: TypeAlias = tuple[int, int]
Key: TypeAlias = tuple[str, int, int]  # label, start, end
Link: TypeAlias = tuple[Span, Span]  # person, title


@dataclass(frozen=True, slots=True)
class Annotations:
    """One document's mentions and links with their values, and its number of relations of other kinds."""

    id: DocumentId
    text: str | None
    mentions: Mapping[Key, Mapping[str, Any]]
    links: Mapping[Link, Mapping[str, Any]]
    unscored: Mapping[str, int] = field(default_factory=dict)


def read_documents(
    documents: Iterable[Mapping[str, Any]],
    side: str,
    gold: Mapping[DocumentId, Annotations] | None = None,
) -> dict[DocumentId, Annotations]:
    """The annotations of documents, by id.

    Args:
        documents: documents in the JSON layout.
        side: what they are, for messages: "gold", "predicted".
        gold: the gold annotations, whose texts must be the same; None if the documents are gold
            themselves.

    Raises:
        InputError: a document is not in the JSON layout, or two have the same id.
    """
    read: dict[DocumentId, Annotations] = {}
    for number, values in enumerate(documents, start=1):
        name = values.get("id")
        if not isinstance(name, (str, int)) or isinstance(name, bool):
            raise InputError(f"{side} document {number}", "'id' is not a string or integer")
        place = f"{side} document {name!r}"
        if name in read:
            raise InputError(place, "a second document has this id")
        twin = gold.get(name) if gold is not None else None
        check_document(values, place, {"text": twin.text} if twin is not None else None)
        read[name] = _annotations(name, values)
    return read


def check_document(
    values: Mapping[str, Any], place: str, gold: Mapping[str, Any] | None = None
) -> None:
    """Check that a document is in the JSON layout.

    Args:
        values: the document.
        place: where it was read, for the message: ``gold.jsonl:12``.
        gold: the gold document with the same id; if both have a text, the texts must be equal.

    Raises:
        InputError: a field is missing or has the wrong type, offsets lie outside the text, an entity's
            "text" is not the slice at its offsets, or the text differs from the gold document's. For
            relations other than HOLDS only "rel" is checked, because they are not scored.
    """
    text = values.get("text")
    if text is not None and not isinstance(text, str):
        raise InputError(place, "the field 'text' holds no string")
    if text is not None and gold is not None and gold.get("text") not in (None, text):
        raise InputError(place, "the text is not that of the gold document with this id")
    if text is None and gold is not None:
        text = gold.get("text")
    for number, entity in enumerate(_objects(values, "entities", place), start=1):
        _check_entity(entity, text, place, f"entity {number}")
    for number, relation in enumerate(_objects(values, "relations", place, optional=True), start=1):
        kind = _kind_of(relation)
        if not isinstance(kind, str):
            raise InputError(place, f"relation {number}: 'rel' is not a string")
        if kind == HOLDS:
            _check_link(relation, place, f"relation {number}")


def _annotations(name: DocumentId, values: Mapping[str, Any]) -> Annotations:
    return Annotations(
        id=name,
        text=values.get("text"),
        mentions={(e["type"], e["start"], e["end"]): e for e in values["entities"]},
        links={
            ((r["person"][0], r["person"][1]), (r["title"][0], r["title"][1])): r
            for r in values.get("relations", ())
            if _kind_of(r) == HOLDS
        },
        unscored=Counter(
            kind for kind in map(_kind_of, values.get("relations", ())) if kind != HOLDS
        ),
    )


def _kind_of(relation: Mapping[str, Any]) -> Any:
    """The kind of a relation; HOLDS if it gives none."""
    return relation.get("rel", HOLDS)


def labels_of(gold: Mapping[DocumentId, Annotations]) -> list[str]:
    """The labels that occur in documents, in alphabetical order."""
    return sorted({key[0] for document in gold.values() for key in document.mentions})


def _objects(
    values: Mapping[str, Any], name: str, place: str, *, optional: bool = False
) -> list[Mapping[str, Any]]:
    if name not in values and not optional:
        raise InputError(place, f"there is no field {name!r}")
    items = values.get(name, ())
    if not isinstance(items, (list, tuple)) or not all(isinstance(item, Mapping) for item in items):
        raise InputError(place, f"the field {name!r} is not a list of objects")
    return list(items)


def _check_entity(entity: Mapping[str, Any], text: str | None, place: str, which: str) -> None:
    start, end = entity.get("start"), entity.get("end")
    if not isinstance(entity.get("type"), str):
        raise InputError(place, f"{which}: 'type' is not a string")
    if not _is_span((start, end)) or start is None or end is None:
        raise InputError(place, f"{which}: 'start' and 'end' are not offsets")
    _check_confidence(entity, place, which)
    if text is None:
        return
    if end > len(text):
        raise InputError(place, f"{which}: ends at {end}, past the text's end at {len(text)}")
    if entity.get("text", text[start:end]) != text[start:end]:
        problem = f"{which}: 'text' is {entity['text']!r}, but at {start}-{end} stands"
        raise InputError(place, f"{problem} {text[start:end]!r}")


def _check_link(relation: Mapping[str, Any], place: str, which: str) -> None:
    for name in ("person", "title"):
        if not _is_span(relation.get(name)):
            raise InputError(place, f"{which}: {name!r} is not a list of start and end")
    _check_confidence(relation, place, which)


def _check_confidence(values: Mapping[str, Any], place: str, which: str) -> None:
    told = values.get("confidence", 1)
    if not isinstance(told, (int, float)) or isinstance(told, bool) or not 0 <= told <= 1:
        raise InputError(place, f"{which}: 'confidence' is not a number from 0 to 1")


def _is_span(value: object) -> bool:
    if not isinstance(value, (list, tuple)) or len(value) != 2:
        return False
    if not all(isinstance(each, int) and not isinstance(each, bool) for each in value):
        return False
    return bool(0 <= value[0] < value[1])
