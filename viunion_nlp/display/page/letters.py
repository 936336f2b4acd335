"""Escapes characters that must not reach a page unchanged."""

from __future__ import annotations

import html
import re

# Control characters except tab and line feed, characters that set the direction of writing, surrogates.
_UNFIT = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def escaped(text: str) -> str:
    """A text as HTML, safe inside quoted attributes too.

    A character that would act instead of being displayed is shown as its code point: "[U+202E]".
    """
    safe = html.escape(text)
    if _UNFIT.search(safe) is None:
        return safe
    return _UNFIT.sub(_shown, safe.replace("\r\n", "\n").replace("\r", "\n"))


def _shown(match: re.Match[str]) -> str:
    return f"[U+{ord(match[0]):04X}]"
