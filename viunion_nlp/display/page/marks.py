"""The text as HTML, with its mentions highlighted and nested."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from viunion_nlp.display.nesting import Piece, edges
from viunion_nlp.display.page.about import about
from viunion_nlp.display.page.letters import escaped
from viunion_nlp.records import Mention

# The text is written in parts, so that a browser lays out only those in view.
_PART_SIZE = 4000  # minimum length in characters
_PART_OPENS = '<div class="part">'
# The line break at the end of a part also ends its block element.
_PART_CLOSES = "</div>"


def marked_text(
    text: str, mentions: Sequence[Mention], name: str, rows: Mapping[Mention, str]
) -> str:
    """The text as HTML.

    Args:
        text: the whole text.
        mentions: in text order; of two with the same start, the longer first.
        name: prefix of the ids: mention 3 of "d1" is "d1m3".
        rows: the id of the table row that describes a mention.
    """
    out = _Writer(text)
    depth = 0
    numbered = ((each.start, each.end, (number, each)) for number, each in enumerate(mentions))
    for offset, piece in edges(numbered):
        out.write_to(offset, inside=depth > 0)
        out.add("</mark>" if piece is None else _opened(piece, name, rows))
        depth += -1 if piece is None else 1
    out.write_to(len(text), inside=False)
    return out.html()


class _Writer:
    """Writes a text as HTML, in parts that end at a line break and never split a mention."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._written = 0
        self._begun = 0
        self._out = [_PART_OPENS]

    def write_to(self, end: int, *, inside: bool) -> None:
        """Write the text up to an offset; a part never ends inside a mention."""
        while not inside:
            enough = max(self._written, self._begun + _PART_SIZE)
            cut = self._text.find("\n", enough, end)
            if cut < 0:
                break
            self._write(cut + 1)
            self.add(_PART_CLOSES + _PART_OPENS)
            self._begun = self._written
        self._write(end)

    def add(self, html: str) -> None:
        """Append HTML as it is."""
        self._out.append(html)

    def html(self) -> str:
        """Everything written so far."""
        return "".join(self._out) + _PART_CLOSES

    def _write(self, end: int) -> None:
        self._out.append(escaped(self._text[self._written : end]))
        self._written = end


def _opened(piece: Piece[tuple[int, Mention]], name: str, rows: Mapping[Mention, str]) -> str:
    number, mention = piece.owner
    if not piece.first:
        return f'<mark class="{mention.label}">'
    row = rows.get(mention)
    leads = "" if row is None else f' data-row="{row}"'
    return (
        f'<mark class="{mention.label}" id="{name}m{number}" tabindex="0"{leads}'
        f' aria-description="{escaped(about(mention))}">'
    )
