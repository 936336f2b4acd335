"""Letters of a text that must not reach a page as they are."""

from __future__ import annotations

import html
import re

# Controls but tab and line feed; what turns the direction of writing; halves of surrogate pairs.
_UNFIT = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def escaped(text: str) -> str:
    """A text as HTML, also inside quoted attributes.

    A letter that would act instead of being read is shown as its code point: "[U+202E]".
    """
    safe = html.escape(text)
    if _UNFIT.search(safe) is None:
        return safe
    return _UNFIT.sub(_shown, safe.replace("\r\n", "\n").replace("\r", "\n"))


def _shown(match: re.Match[str]) -> str:
    return f"[U+{ord(match[0]):04X}]"
