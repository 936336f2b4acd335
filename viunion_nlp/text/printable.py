"""Characters that a reader does not see, but that a terminal, an encoding or a script obeys."""

from __future__ import annotations

import re

# For a character class: surrogates that are half of nothing, control characters behind ASCII, marks that
# turn the direction of writing, line ends of other systems, the byte order mark.
UNPRINTABLE = "\ud800-\udfff\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff"
# A tab moves the cursor, and a text's lines are its own: those stay.
_STEERING = re.compile(f"(?![\\t\\n])[\\x00-\\x1f{UNPRINTABLE}]")


def printable(text: str) -> str:
    """A text as a terminal may have it: ``\\xXX`` or ``\\uXXXX`` for what would steer it.

    Example:
        >>> printable("Hải\\x1b[31m\\u202e")
        'Hải\\\\x1b[31m\\\\u202e'
    """
    return _STEERING.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
