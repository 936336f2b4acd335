"""The text of a file, and where in the file each stretch of it is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import asdict, dataclass, replace
from operator import attrgetter
from typing import Any, TypeAlias

Box: TypeAlias = tuple[float, float, float, float]


def around(one: Box, other: Box) -> Box:
    """The box that holds two others."""
    left, top, right, bottom = zip(one, other, strict=True)
    return min(left), min(top), max(right), max(bottom)


class SourceError(Exception):
    """A file is not what it should be, or holds no text; the message says which and what helps."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in its file a stretch of a text stands.

    Attributes:
        start, end: the stretch, offsets in code points of the text, half-open.
        page: the page, from 1; None where the file has no pages. Of a Word document, the page on which Word
            last laid it out.
        paragraph: the paragraph, from 1; in a PDF, which knows no paragraphs, the line of the page.
        box: left, top, right and bottom in points (1/72 inch) from the upper left corner of the page;
            None but for a PDF.
    """

    start: int
    end: int
    page: int | None = None
    paragraph: int | None = None
    box: Box | None = None


@dataclass(frozen=True, slots=True, repr=False)
class FileText:
    """What a file says.

    Attributes:
        path: the file, as it was named; of an attachment, behind its mail: ``thu.eml/ke-hoach.docx``.
        kind: what the file is: "text", "docx", "pdf", "html", "md" or "eml".
        text: its text, as ``vu.analyze`` takes it.
        spots: where its stretches stand, in text order: paragraphs, or the words of a PDF. What lays
            columns out, blanks and line breaks, belongs to none.
        encoding: what the letters were written in: "utf-8", "utf-16", "TCVN3", "VNI", "VISCII",
            "cp1258"; of several, the oldest.
        pages: how many pages it has; None where it has none.
        remarks: what a reader should know: letters that were converted, pages without text.
    """

    path: str
    kind: str
    text: str
    spots: tuple[Spot, ...] = ()
    encoding: str = "utf-8"
    pages: int | None = None
    remarks: tuple[str, ...] = ()

    def locate(self, start: int, end: int) -> tuple[Spot, ...]:
        """Where a stretch of the text stands, for each paragraph or printed line that it touches.

        Args:
            start, end: offsets in code points, half-open: ``file.locate(*mention.span)``.

        Returns:
            Stretches in text order, cut to the one asked for; the box of each holds the words that it
            touches. Empty for a stretch of blanks.
        """
        found: list[Spot] = []
        first = max(bisect_right(self.spots, start, key=attrgetter("start")) - 1, 0)
        behind = bisect_left(self.spots, end, key=attrgetter("start"))
        for spot in self.spots[first:behind]:
            if spot.end > start:
                cut = replace(spot, start=max(spot.start, start), end=min(spot.end, end))
                if found and _stand_together(found[-1], cut):
                    cut = _joined(found.pop(), cut)
                found.append(cut)
        return tuple(found)

    def to_dict(self) -> dict[str, Any]:
        """All of it as plain JSON values; ``spots`` are as long as lines and paragraphs are, and have no
        fields that are None."""
        spots = [
            {name: value for name, value in asdict(spot).items() if value is not None}
            for spot in self.locate(0, len(self.text))
        ]
        return {
            "path": self.path, "kind": self.kind, "text": self.text, "spots": spots,
            "encoding": self.encoding, "pages": self.pages, "remarks": list(self.remarks),
        }  # fmt: skip

    def __repr__(self) -> str:
        """What it is, and how long."""
        return f"<FileText of {self.path}: {self.kind}, {len(self.text):,} characters>"


def _stand_together(one: Spot, other: Spot) -> bool:
    return (one.page, one.paragraph) == (other.page, other.paragraph)


def _joined(one: Spot, other: Spot) -> Spot:
    """Two stretches of one line as one."""
    box = one.box
    if box is not None and other.box is not None:
        box = around(box, other.box)
    return replace(one, end=other.end, box=box)
