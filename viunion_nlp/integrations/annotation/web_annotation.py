"""W3C Web Annotation: one page of annotations per document, with selectors by position and by quotation.

Positions are code points. The text is included in the page under ``source``; links are separate
annotations with the motivation "linking".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from viunion_nlp.errors import FormatError
from viunion_nlp.exchange import values as checked
from viunion_nlp.exchange.variants import Offsets
from viunion_nlp.integrations.annotation.marks import Counted, Link, Mark, Marked
from viunion_nlp.version import __version__

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_NOT_IN_URNS = re.compile(r"[^A-Za-z0-9._~-]")
_AROUND = 24  # characters of a quotation's prefix and suffix


def write(marked: Marked, offsets: Offsets = "code points") -> dict[str, Any]:
    """The page of a document, as JSON-LD."""
    counted = Counted(marked.text, offsets)
    name = f"urn:viunion:{_NOT_IN_URNS.sub(_escaped, str(marked.id))}"
    ids = {mark: f"{name}#m{number}" for number, mark in enumerate(marked.marks)}
    return {
        "@context": _CONTEXT,
        "id": f"{name}#annotations",
        "type": "AnnotationPage",
        "generator": {"type": "Software", "name": f"viunion_nlp {__version__}"},
        "source": {
            "id": name, "type": "Text", "format": "text/plain", "language": "vi",
            "dc:identifier": marked.id, "value": marked.text,
        },
        "items": [
            *(_annotation(marked.text, counted, mark, id, name) for mark, id in ids.items()),
            *(_linking(link, ids, f"{name}#l{i}") for i, link in enumerate(marked.links)),
        ],
    }  # fmt: skip


def read(page: Mapping[str, Any], offsets: Offsets = "code points") -> Marked:
    """The annotations in a page.

    Raises:
        FormatError: it is not a page of annotations, or contains no text.
    """
    source = checked.mapping(page.get("source"), "source")
    text = checked.string(source.get("value"), "source.value")
    counted = Counted(text, offsets)
    marks: dict[str, Mark] = {}
    linking = []
    for place, item in checked.items(page.get("items"), "items"):
        annotation = checked.mapping(item, place)
        if annotation.get("motivation") == "linking":
            linking.append((place, annotation))
        else:
            id = checked.string(annotation.get("id"), f"{place}.id")
            marks[id] = _mark(counted, annotation, place)
    links = [_link(annotation, marks, place) for place, annotation in linking]
    id = source.get("dc:identifier", source.get("id", ""))
    return Marked.of(id, text, list(marks.values()), links)


def _escaped(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "replace"))


def _annotation(text: str, counted: Counted, mark: Mark, id: str, source: str) -> dict[str, Any]:
    return {
        "id": id,
        "type": "Annotation",
        "motivation": "tagging",
        "body": {"type": "TextualBody", "purpose": "tagging", "value": mark.label},
        "target": {
            "source": source,
            "selector": [
                {
                    "type": "TextPositionSelector",
                    "start": counted.given(mark.start),
                    "end": counted.given(mark.end),
                },
                {
                    "type": "TextQuoteSelector",
                    "exact": text[mark.start : mark.end],
                    "prefix": text[max(mark.start - _AROUND, 0) : mark.start],
                    "suffix": text[mark.end : mark.end + _AROUND],
                },
            ],
        },
    }


def _linking(link: Link, ids: Mapping[Mark, str], id: str) -> dict[str, Any]:
    return {
        "id": id,
        "type": "Annotation",
        "motivation": "linking",
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": link.kind},
            {"type": "SpecificResource", "purpose": "linking", "source": ids[link.target]},
        ],
        "target": ids[link.source],
    }


def _mark(counted: Counted, annotation: Mapping[str, Any], place: str) -> Mark:
    target = checked.mapping(annotation.get("target"), f"{place}.target")
    selectors = {
        selector.get("type"): selector
        for selector in _objects(target, "selector", f"{place}.target")
    }
    position = selectors.get("TextPositionSelector")
    if position is None:
        raise FormatError(f"{place}.target", "there is no TextPositionSelector")
    said = selectors.get("TextQuoteSelector", {}).get("exact")
    tags = [body.get("value") for body in _objects(annotation, "body", place)]
    return counted.mark(
        tags[0] if tags else None, position.get("start"), position.get("end"), place, said
    )


def _link(annotation: Mapping[str, Any], marks: Mapping[str, Mark], place: str) -> Link:
    bodies = list(_objects(annotation, "body", place))
    kind = next((body["value"] for body in bodies if body.get("type") == "TextualBody"), "HOLDS")
    target = next((body.get("source") for body in bodies if body.get("purpose") == "linking"), None)
    ends = []
    for id in (annotation.get("target"), target):
        if not isinstance(id, str) or id not in marks:
            raise FormatError(place, f"there is no annotation {checked.shown(id)} to link")
        ends.append(marks[id])
    return Link(checked.string(kind, f"{place}.body"), ends[0], ends[1])


def _objects(values: Mapping[str, Any], name: str, place: str) -> Iterator[Mapping[str, Any]]:
    """The object or objects in a field."""
    given = values.get(name)
    many = given if given is None or isinstance(given, list) else [given]
    for at, item in checked.items(many, f"{place}.{name}"):
        yield checked.mapping(item, at)
