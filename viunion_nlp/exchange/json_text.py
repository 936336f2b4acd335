"""Writes values as JSON text that is safe in any encoding, terminal and script."""

from __future__ import annotations

import json
import re
from typing import Any

from viunion_nlp.controls import escaped_json

_SURROGATE = re.compile("[\ud800-\udfff]")
_REPLACEMENT = "\ufffd"


def json_text(values: Any, *, indent: int | None = None) -> str:
    """JSON text of plain values: letters as they are, unprintable or unencodable characters as ``\\uXXXX``.

    Example:
        >>> json_text({"text": "Họp\\ud800\\u202e"})
        '{"text": "Họp\\\\ud800\\\\u202e"}'
    """
    return escaped_json(json.dumps(values, ensure_ascii=False, indent=indent))


def without_surrogates(values: Any) -> Any:
    """The same values with U+FFFD in place of every lone surrogate; all offsets stay the same."""
    if isinstance(values, str):
        return _SURROGATE.sub(_REPLACEMENT, values)
    if isinstance(values, list):
        return [without_surrogates(value) for value in values]
    if isinstance(values, dict):
        return {key: without_surrogates(value) for key, value in values.items()}
    return values
