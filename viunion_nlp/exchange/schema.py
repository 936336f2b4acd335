"""The JSON Schema of documents, generated from the record types."""

from __future__ import annotations

import ast
import contextlib
import inspect
import itertools
from collections.abc import Iterable, Sequence
from typing import Any, get_args

from viunion_nlp.events import EVENT_KINDS, PositionEvent
from viunion_nlp.exchange import headings
from viunion_nlp.exchange.events import MENTIONS
from viunion_nlp.exchange.fields import Field, fields_of
from viunion_nlp.expansions.options import Brackets, Mentions
from viunion_nlp.headings import Part
from viunion_nlp.records import MENTION_TYPES, CitationKind, Mention, Status
from viunion_nlp.segmentation.segmenter import SEGMENTER_NAMES

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_STRINGS = {"type": "array", "items": {"type": "string"}}
_SPAN = {"$ref": "#/$defs/span"}
_SHARE = {"type": "number", "minimum": 0, "maximum": 1}
_OFFSET = {"type": "integer", "minimum": 0}
_SPANS = {"type": "array", "items": _SPAN}


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the values written by ``Document.to_dict``, and of a line of ``viunion
    extract``.

    ``Document.from_dict`` accepts more than that; see there.
    """
    return {
        "$schema": _DIALECT,
        "title": "A text and what was found in it",
        "description": "Offsets count code points of text and are half-open. Empty fields are left out.",
        "type": "object",
        "required": ["text", "entities", "relations"],
        "properties": {
            "id": {"type": ["string", "integer"]},
            "text": {"type": "string"},
            "segmenter": {"enum": list(SEGMENTER_NAMES)},
            "entities": {"type": "array", "items": {"oneOf": _references(MENTION_TYPES)}},
            "relations": {"type": "array", "items": {"oneOf": _references(["HOLDS", "CITATION"])}},
            "events": {"type": "array", "items": {"$ref": "#/$defs/event"}},
            "heading": {"$ref": "#/$defs/heading"},
            "expand": _expand_options(),
            "kept_short": _SPANS,
            "lexicons": _STRINGS,
            "versions": {"description": "The versions that produced it.", "type": "object"},
        },
        "$defs": {
            "span": {
                "description": "The start and the end of a mention.",
                "type": "array",
                "prefixItems": [
                    _OFFSET,
                    {"type": "integer", "minimum": 1},
                ],
                "minItems": 2,
                "items": False,
            },
            **{label: _mention(kind) for label, kind in MENTION_TYPES.items()},
            "HOLDS": _object(
                {
                    "rel": {"const": "HOLDS"},
                    **dict.fromkeys(("person", "title", "organization"), _SPAN),
                    "rule": {"type": "string"},
                    "confidence": _SHARE,
                    "status": {"enum": list(get_args(Status))},
                },
                required=["rel", "person", "title"],
                description="Who holds which office where.",
            ),
            "event": _event(),
            "CITATION": _citation(),
            **_heading(),
        },
    }


def _citation() -> dict[str, Any]:
    end = {"anyOf": [_SPAN, {"type": "null"}]}
    parts = {
        "rel": {"enum": list(get_args(CitationKind))},
        "source": {**end, "description": "The citing document; null is the document itself."},
        "target": {**end, "description": "The cited document; null is the document itself."},
        "provisions": _STRINGS,
        "effective": {
            "type": ["string", "null"],
            "description": "ISO date from which it takes effect.",
        },
        "evidence": _SPAN,
    }
    return _object(parts, required=list(parts), description="What a document does to another.")


def _references(names: Any) -> list[dict[str, str]]:
    return [{"$ref": f"#/$defs/{name}"} for name in names]


def _expand_options() -> dict[str, Any]:
    options = {
        "brackets": {"enum": list(get_args(Brackets))},
        "mentions": {"enum": list(get_args(Mentions))},
        "kinds": _STRINGS,
        "domains": _STRINGS,
    }
    return _object(options, required=list(options), description="What ``expanded`` spells out.")


def _event() -> dict[str, Any]:
    described = _descriptions(PositionEvent)
    properties: dict[str, Any] = {
        "kind": {"enum": list(EVENT_KINDS)},
        **{name: _named_span(labels) for name, labels in MENTIONS.items()},
        "former": {"type": "array", "items": _named_span(MENTIONS["title"])},
        "date": {"type": "string"},
        "term": {"type": "string"},
        "start": _OFFSET,
        "end": _OFFSET,
    }
    for name, schema in properties.items():
        properties[name] = {**schema, "description": described.get(name, "")}
    return _object(
        properties,
        required=["kind", "person", "start", "end"],
        description=(PositionEvent.__doc__ or "").partition("\n")[0],
    )


def _named_span(labels: Iterable[str]) -> dict[str, Any]:
    """The label, the start and the end of a mention."""
    return {
        "type": "array",
        "prefixItems": [{"enum": list(labels)}, _OFFSET, _OFFSET],
        "minItems": 3,
        "items": False,
    }


def _heading() -> dict[str, Any]:
    """The definitions of headings: "heading", "signature", "part", "recipient"."""
    string = {"type": "string"}
    part, recipient = {"$ref": "#/$defs/part"}, {"$ref": "#/$defs/recipient"}
    of_part = {
        "text": string,
        "spans": _SPANS,
        "mention": {
            "description": "The label, the start and the end of a mention.",
            **_named_span(MENTION_TYPES),
        },
        "iso": string,
    }
    heading: dict[str, Any] = dict.fromkeys(headings.PARTS, part)
    heading |= {
        name: {"type": "array", "items": part if kind is Part else recipient}
        for name, kind in headings.LISTS.items()
    }
    heading |= dict.fromkeys(headings.STRINGS, string)
    heading |= dict.fromkeys(headings.STRING_LISTS, _STRINGS)
    heading["copies"] = {"type": "integer"}
    heading["signatures"] = {"type": "array", "items": {"$ref": "#/$defs/signature"}}
    signature = {
        **dict.fromkeys(headings.SIGNATURE_PARTS, part), "mode": {"enum": list(headings.MODES)},
    }  # fmt: skip
    return {
        "heading": _object(heading),
        "signature": _object(signature),
        "part": _object(of_part, required=["text", "spans"]),
        "recipient": _object({**of_part, "note": string}, required=["text", "spans"]),
    }


def _mention(kind: type[Mention]) -> dict[str, Any]:
    properties: dict[str, Any] = {"type": {"const": kind.label}}
    described = _descriptions(kind)
    for field in fields_of(kind):
        properties[field.name] = _property(field, described.get(field.name, ""))
    required = ["type", *(field.name for field in fields_of(kind) if field.required)]
    summary = (kind.__doc__ or "").partition("\n")[0]
    return _object(properties, required=required, description=summary)


def _property(field: Field, description: str) -> dict[str, Any]:
    schema: dict[str, Any]
    if field.kind == "mention":
        schema = dict(_SPAN)
    elif field.kind == "strings":
        schema = dict(_STRINGS)
    elif field.kind == "share":
        schema = dict(_SHARE)
    elif field.allowed:
        schema = {"enum": list(field.allowed)}
    else:
        schema = {"type": field.kind}
    if field.name in ("start", "end"):
        schema["minimum"] = int(field.name == "end")
    return {**schema, "description": description} if description else schema


def _descriptions(record: type[Any]) -> dict[str, str]:
    """The docstrings below a record's fields, including inherited ones; empty if the source is not
    available.
    """
    found: dict[str, str] = {}
    for kind in reversed(record.__mro__[:-1]):
        with contextlib.suppress(OSError):
            (tree,) = ast.parse(inspect.getsource(kind)).body
            assert isinstance(tree, ast.ClassDef)
            for field, said in itertools.pairwise(tree.body):
                match field, said:
                    case (
                        ast.AnnAssign(target=ast.Name(id=name)),
                        ast.Expr(value=ast.Constant(value=str(text))),
                    ):
                        found[name] = " ".join(text.split())
    return found


def _object(
    properties: dict[str, Any], *, required: Sequence[str] = (), description: str = ""
) -> dict[str, Any]:
    said = {"description": description} if description else {}
    return {
        **said,
        "type": "object",
        "required": list(required),
        "properties": properties,
        "additionalProperties": False,
    }
