"""Values as JSON text that any encoding, terminal and script takes."""

from __future__ import annotations

import json
import re
from typing import Any

# For a character class: surrogates that are half of nothing, control characters that JSON lets through,
# marks that turn the direction of writing, the line ends of JavaScript, the byte order mark.
UNPRINTABLE = "\ud800-\udfff\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff"
_ESCAPED = re.compile(f"[{UNPRINTABLE}]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_REPLACEMENT = "\ufffd"


def json_text(values: Any, *, indent: int | None = None) -> str:
    """JSON text of plain values: letters as they are, what does not print or encode as ``\\uXXXX``.

    Example:
        >>> json_text({"text": "Họp\\ud800\\u202e"})
        '{"text": "Họp\\\\ud800\\\\u202e"}'
    """
    text = json.dumps(values, ensure_ascii=False, indent=indent)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def without_surrogates(values: Any) -> Any:
    """The same values with U+FFFD for every lone surrogate; all offsets stay as they are."""
    if isinstance(values, str):
        return _SURROGATE.sub(_REPLACEMENT, values)
    if isinstance(values, list):
        return [without_surrogates(value) for value in values]
    if isinstance(values, dict):
        return {key: without_surrogates(value) for key, value in values.items()}
    return values
