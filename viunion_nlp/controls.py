"""Neutralises characters that control a terminal or change the direction of writing."""

from __future__ import annotations

import re
import unicodedata

# C0 but for tab and line feed, delete, C1; marks and overrides of direction.
_STEERING = "\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_STEERS = re.compile(rf"[{_STEERING}\ud800-\udfff]")
# JSON escapes C0 itself; some programs take two of these for line ends, and no UTF-8 holds half a pair.
_STEERS_IN_JSON = re.compile(
    r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)


def one_line(text: str) -> str:
    """The text without line breaks, control characters and zero-width characters."""
    words = " ".join(text.split())
    return "".join(letter for letter in words if unicodedata.category(letter)[0] != "C")


def spelled_out(text: str) -> str:
    """The text, its lines kept, with ``\\xXX`` or ``\\uXXXX`` for what steers a terminal or turns text
    around: a name stays one that can be found.

    Example:
        >>> spelled_out("Hải\\x1b[31m\\u202e")
        'Hải\\\\x1b[31m\\\\u202e'
    """
    return _STEERS.sub(_escaped, text)


def escaped_json(written: str) -> str:
    """JSON of the same value, in which nothing steers a terminal or turns text around."""
    return _STEERS_IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def _escaped(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
