"""Splits HTML as browsers do, in one pass, into tags, comments and readable text."""

from __future__ import annotations

import re
from typing import Final

from viunion_nlp.wrapping.source import Source

_APART: Final = frozenset({"img", "input", "td", "th"})
_BLOCK: Final = frozenset((
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd",
    "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
    "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend",
    "li", "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre", "search", "section",
    "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
))  # fmt: skip
# Elements whose content is not HTML; it extends to their closing tag.
_RAW: Final = frozenset(
    ("iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp")
)
# Elements that contain no prose, or in which nothing may be wrapped.
_PASSED_OVER: Final = frozenset((
    "audio", "button", "canvas", "code", "datalist", "head", "kbd", "map", "math", "noscript",
    "object", "samp", "select", "svg", "template", "var", "video",
))  # fmt: skip
_NAME: Final = re.compile(r"/?[A-Za-z][^\s/>]*")
_SIGN: Final = re.compile(r"[>\"']")
_ENDS_OF_RAW: Final = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in _RAW}


class HtmlReader:
    """Reads the tags of a source.

    Args:
        source: collects what is text and what is markup.

    Attributes:
        linked: whether the current position is inside a link.
    """

    def __init__(self, source: Source) -> None:
        self._source = source
        self.linked = False

    def read_tag(self, start: int) -> int:
        """Consume the tag or comment that starts at a "<", including content that must not be read.
        Returns where it ends, or 0 if none starts there.
        """
        text = self._source.text
        end, name = _tag(text, start)
        if not end:
            return 0
        instead = _instead(name.removeprefix("/"))
        if name in _RAW:
            end, instead = _end_of_raw(text, name, end), "\n"
        elif name in _PASSED_OVER:
            end, instead = _end_of_element(text, name, end), " "
        self._source.take_markup(end, instead)
        if name in ("a", "/a"):
            self.linked = name == "a"
        return end


def read_html(text: str) -> Source:
    """Split a source in HTML."""
    source = Source(text)
    reader = HtmlReader(source)
    start = text.find("<")
    while start >= 0:
        source.take_text(start, linked=reader.linked)
        start = text.find("<", reader.read_tag(start) or start + 1)
    source.take_text(len(text), linked=reader.linked)
    return source


def _instead(name: str) -> str:
    """What a tag stands for in the text."""
    if name in _BLOCK:
        return "\n"
    return " " if name in _APART else ""


def _tag(text: str, start: int) -> tuple[int, str]:
    """Where the tag or comment at a "<" ends, and its name in lower case, with "/" in front for a closing
    tag; 0 if none starts there. An unterminated tag extends to the end of the text.
    """
    if text.startswith("<!--", start):
        return _behind(text, "-->", start + 4), ""
    if text.startswith(("<!", "<?"), start):
        return _behind(text, ">", start), ""
    match = _NAME.match(text, start + 1)
    if match is None:
        return 0, ""
    return _end_of_tag(text, match.end()), match[0].lower()


def _end_of_tag(text: str, at: int) -> int:
    """Where a tag ends whose attributes start at an offset; a ">" inside quotation marks does not count."""
    while True:
        sign = _SIGN.search(text, at)
        if sign is None:
            return len(text)
        at = sign.end()
        if sign[0] == ">":
            return at
        if _value_begins(text, sign.start()):
            at = _behind(text, sign[0], at)


def _value_begins(text: str, at: int) -> bool:
    """Whether there is a "=" before an offset, ignoring blanks."""
    while at > 0 and text[at - 1].isspace():
        at -= 1
    return at > 0 and text[at - 1] == "="


def _end_of_raw(text: str, name: str, at: int) -> int:
    closing = _ENDS_OF_RAW[name].search(text, at)
    return len(text) if closing is None else _end_of_tag(text, closing.end())


def _end_of_element(text: str, name: str, at: int) -> int:
    """Where a skipped element ends; elements of the same name may be nested in it."""
    depth = 0 if text.endswith("/>", 0, at) else 1
    while depth:
        start = text.find("<", at)
        if start < 0:
            return len(text)
        end, found = _tag(text, start)
        at = end or start + 1
        if found in _RAW:
            at = _end_of_raw(text, found, at)
        depth += (found == name) - (found == f"/{name}")
    return at


def _behind(text: str, sign: str, at: int) -> int:
    found = text.find(sign, at)
    return len(text) if found < 0 else found + len(sign)
