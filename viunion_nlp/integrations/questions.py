"""The requests of the HTTP service: their fields, how they are checked, and their OpenAPI description."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, get_args

from viunion_nlp import checks
from viunion_nlp.errors import FormatError
from viunion_nlp.exchange import values as checked
from viunion_nlp.exchange.schema import json_schema
from viunion_nlp.exchange.variants import Offsets
from viunion_nlp.expansions.options import Brackets, Mentions
from viunion_nlp.integrations.answers import Answers
from viunion_nlp.version import __version__

_STRING: Final = {"type": "string"}
_STRINGS: Final = {"type": "array", "items": _STRING}


@dataclass(frozen=True, slots=True)
class _Field:
    """A field of a request.

    Attributes:
        about: its description.
        read: checks a value, given its place; raises FormatError.
        schema: the JSON Schema of its values.
        needed: whether it has no default.
    """

    about: str
    read: Callable[[object, str], Any]
    schema: Mapping[str, Any]
    needed: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A request with its fields.

    Attributes:
        about: what the answer is.
        answer: a function of the fields.
        fields: by name.
        result: the JSON Schema of the answer.
    """

    about: str
    answer: Callable[..., dict[str, Any]]
    fields: Mapping[str, _Field]
    result: Mapping[str, Any]

    def of(self, answers: Answers, values: object) -> dict[str, Any]:
        """The answer to a request whose fields are given as JSON values.

        Raises:
            FormatError: a field is missing, unknown, or has a wrong value.
            TooLongError: the text is too long.
        """
        given = checked.mapping(values, "question")
        for name in given:
            if name not in self.fields:
                raise FormatError(name, f"no such field; there are {', '.join(self.fields)}")
        for name, field in self.fields.items():
            if field.needed and name not in given:
                raise FormatError(name, "it is missing")
        return self.answer(
            answers, **{name: self.fields[name].read(value, name) for name, value in given.items()}
        )


def _truth(value: object, place: str) -> bool:
    if not isinstance(value, bool):
        raise FormatError(place, f"{checked.shown(value)}, expected true or false")
    return value


def _strings(value: object, place: str) -> list[str]:
    return [checked.string(item, at) for at, item in checked.items(value, place)]


def _named_strings(value: object, place: str) -> dict[str, str]:
    return {
        name: checked.string(item, f"{place}.{name}")
        for name, item in checked.mapping(value, place).items()
    }


def _one_of(about: str, allowed: tuple[str, ...]) -> _Field:
    def read(value: object, place: str) -> str:
        if value not in allowed:
            raise FormatError(
                place, f"{checked.shown(value)}, expected one of {', '.join(allowed)}"
            )
        return str(value)

    return _Field(about, read, {"type": "string", "enum": list(allowed)})


_TEXT: Final = _Field("The text to read.", checked.string, _STRING, needed=True)
_FINDING: Final = {
    "type": "object",
    "required": ["question", "answer", "reason"],
    "properties": {
        "question": {"enum": list(get_args(checks.Question))},
        "answer": {"enum": list(get_args(checks.Answer))},
        "reason": _STRING,
    },
}

QUESTIONS: Final[dict[str, Question]] = {
    "/extract": Question(
        "Find people, offices, bodies, documents, abbreviations, places and dates",
        Answers.extract,
        {
            "text": _TEXT,
            "compact": _Field(
                "Leave out texts, rules and rows of mentions.", _truth, {"type": "boolean"}
            ),
            "offsets": _one_of("What offsets count.", get_args(Offsets)),
        },
        {"$ref": "#/components/schemas/Document"},
    ),
    "/expand": Question(
        "Spell abbreviations out",
        Answers.expand,
        {
            "text": _TEXT,
            "brackets": _one_of(
                "What to do with brackets that only define a form.", get_args(Brackets)
            ),
            "mentions": _one_of("Which mentions are spelled out.", get_args(Mentions)),
        },
        {"type": "object", "required": ["text"], "properties": {"text": _STRING}},
    ),
    "/check-references": Question(
        "Check every reference for consistency, and whether it is known",
        Answers.check_references,
        {
            "text": _TEXT,
            "known": _Field("Symbols of existing documents.", _strings, _STRINGS),
        },
        {
            "type": "object",
            "required": ["references"],
            "properties": {
                "references": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "required": ["reference", "findings"],
                        "properties": {
                            "reference": {"$ref": "#/components/schemas/DOCREF"},
                            "findings": {"type": "array", "items": _FINDING},
                        },
                    },
                }
            },
        },
    ),
    "/register": Question(
        "List official documents as a records office does",
        Answers.register,
        {
            "texts": _Field(
                "The documents by file name.",
                _named_strings,
                {"type": "object", "additionalProperties": _STRING},
                needed=True,
            )
        },
        {
            "type": "object",
            "required": ["rows"],
            "properties": {"rows": {"type": "array", "items": {"type": "object"}}},
        },
    ),
}
"""The questions, by the paths that they are asked at."""


def openapi() -> dict[str, Any]:
    """The OpenAPI description (3.1) of the requests and of ``GET /health``."""
    document = json_schema()
    parts = document.pop("$defs")
    del document["$schema"]
    schemas = _moved({"Document": document, **parts})
    health = {
        "summary": "Whether the service is up, and its versions",
        "responses": {"200": _answered({})},
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "viunion_nlp", "version": __version__},
        "paths": {
            "/health": {"get": health},
            **{path: {"post": _operation(question)} for path, question in QUESTIONS.items()},
        },
        "components": {"schemas": schemas},
    }


def _operation(question: Question) -> dict[str, Any]:
    fields = {
        name: {**field.schema, "description": field.about}
        for name, field in question.fields.items()
    }
    body: dict[str, Any] = {
        "application/json": {
            "schema": {
                "type": "object",
                "required": [name for name, field in question.fields.items() if field.needed],
                "properties": fields,
                "additionalProperties": False,
            }
        }
    }
    if "text" in fields:
        body["text/plain"] = {"schema": _STRING}
    return {
        "summary": question.about,
        "requestBody": {"required": True, "content": body},
        "responses": {
            "200": _answered(question.result),
            "400": _refused("The request is not as described."),
            "413": _refused("The text is too long."),
            "415": _refused("The request is neither JSON nor text."),
            "503": _refused("Too many requests are already waiting."),
        },
    }


def _answered(schema: Mapping[str, Any]) -> dict[str, Any]:
    return {"description": "The answer.", "content": {"application/json": {"schema": dict(schema)}}}


def _refused(why: str) -> dict[str, Any]:
    error = {"type": "object", "required": ["error"], "properties": {"error": _STRING}}
    return {"description": why, "content": {"application/json": {"schema": error}}}


def _moved(schema: Any) -> Any:
    """A schema with its definitions in the place that OpenAPI requires."""
    if isinstance(schema, dict):
        return {
            key: value.replace("#/$defs/", "#/components/schemas/")
            if key == "$ref"
            else _moved(value)
            for key, value in schema.items()
        }
    if isinstance(schema, list):
        return [_moved(part) for part in schema]
    return schema
