"""Characters that steer a terminal or turn text around, kept away from whoever looks at it."""

from __future__ import annotations

import re
import unicodedata

# C0 but for tab and line feed, delete, C1; marks and overrides of direction.
_STEERING = "\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_STEERS = re.compile(f"[{_STEERING}]")
# JSON escapes C0 itself; some programs take these two for line ends.
_STEERS_IN_JSON = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def one_line(text: str) -> str:
    """The text without line breaks, control characters and characters of no width."""
    words = " ".join(text.split())
    return "".join(letter for letter in words if unicodedata.category(letter)[0] != "C")


def without_controls(text: str) -> str:
    """The text, its lines kept, without what steers a terminal or turns text around."""
    return _STEERS.sub("", text)


def escaped_json(written: str) -> str:
    """JSON of the same value, in which nothing steers a terminal or turns text around."""
    return _STEERS_IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", written)
