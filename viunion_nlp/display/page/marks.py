"""The text with its mentions marked, one inside another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from viunion_nlp.display.nesting import Piece, edges
from viunion_nlp.display.page.about import about
from viunion_nlp.display.page.letters import escaped
from viunion_nlp.records import Mention

# A browser lays out only the parts that are seen.
_PART_SIZE = 4000  # characters, at least
_PART_OPENS = '<div class="part">'
# The line break that ends a part ends its block as well.
_PART_CLOSES = "</div>"


def marked_text(
    text: str, mentions: Sequence[Mention], name: str, rows: Mapping[Mention, str]
) -> str:
    """The text as HTML.

    Args:
        text: the whole text.
        mentions: in text order, of two that start together the longer first.
        name: what the ids begin with: mention 3 of "d1" is "d1m3".
        rows: the id of the table row that tells of a mention.
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
    """Writes a text as HTML, in parts that end with a line and hold whole mentions."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._written = 0
        self._begun = 0
        self._out = [_PART_OPENS]

    def write_to(self, end: int, *, inside: bool) -> None:
        """Write the text up to an offset; inside a mention no part ends."""
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
        """Write what is HTML already."""
        self._out.append(html)

    def html(self) -> str:
        """All that was written."""
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
