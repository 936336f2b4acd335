"""Hides HTML tags and entities inside a text while keeping every offset.

Markup is replaced in a view of the same length: a tag by what it means in a text (nothing, a space or a
line break), an entity by its character. Zero-width characters fill up the rest.
"""

from __future__ import annotations

import re
from typing import Final

# Neither letters nor spaces. The second joins the letter before it, so that a word ends after its last
# entity.
_NOTHING: Final = "\u200b"
_CLOSING: Final = "\u034f"
_INLINE: Final = (
    "a|abbr|b|bdi|big|cite|code|del|em|font|i|ins|mark|small|span|strike|strong|s|sub|sup|tt|u|wbr"
)
_APART: Final = "img|input|td|th"
_BLOCK: Final = (
    "address|article|aside|blockquote|body|br|caption|center|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]"
    "|header|head|hr|html|link|li|main|meta|nav|ol|pre|p|section|table|tbody|tfoot|thead|title|tr|ul"
)
# A tag cannot contain "<", so the search for its end stays linear. Each alternative begins with its sign,
# outside of groups, so that it is only tried there.
_MARKUP: Final = re.compile(
    rf"</?(?:(?P<inline>{_INLINE})|(?P<apart>{_APART})|(?P<block>{_BLOCK}))(?:[\s/][^<>]*)?>"
    r"|<(?P<comment>!--[^<>]*-->)"
    r"|&(?P<entity>(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]\w{1,30});)",
    re.IGNORECASE,
)
_INSTEAD: Final = {"inline": "", "comment": "", "apart": " ", "block": "\n"}


def may_hold_markup(source: str) -> bool:
    """Whether a text contains a character that markup can start with."""
    return "<" in source or "&" in source


def read_over_markup(source: str) -> str:
    """A view of a text of the same length, with tags and entities hidden.

    Example:
        >>> read_over_markup("<b>Mai</b>").strip("\\u200b")
        'Mai'
    """
    return _MARKUP.sub(_replaced, source)


def _replaced(match: re.Match[str]) -> str:
    found, kind = match[0], match.lastgroup
    if kind is None or kind == "entity":
        return _character(found)
    return _INSTEAD[kind].ljust(len(found), _NOTHING)


def _character(entity: str) -> str:
    # Imported here because its table of entities is long and few texts contain one.
    from html import unescape

    character = unescape(entity)
    if len(character) != 1:
        return entity
    if character.isspace():
        return " " + _NOTHING * (len(entity) - 1)
    return character + _NOTHING * (len(entity) - 2) + _CLOSING
