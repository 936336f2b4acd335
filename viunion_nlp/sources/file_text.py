"""The text of a file, and where in the file each stretch of it is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import asdict, dataclass, replace
from operator import attrgetter
from typing import Any, Final, TypeAlias

from viunion_nlp.errors import Message

Box: TypeAlias = tuple[float, float, float, float]


def around(one: Box, other: Box) -> Box:
    """The smallest box that contains two others."""
    left, top, right, bottom = zip(one, other, strict=True)
    return min(left), min(top), max(right), max(bottom)


class SourceError(Exception):
    """A file is of another kind than expected, or contains no text; the message says which and what to
    do.
    """


HAS_PASSWORD: Final = Message("is locked with a password: save a copy without one")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in its file a stretch of a text is.

    Attributes:
        start, end: the stretch, as half-open code-point offsets into the text.
        page: the page, from 1; None if the file has no pages. For a Word document, the page in Word's
            last layout.
        paragraph: the paragraph, from 1; in a PDF, which has no paragraphs, the line of the page.
        box: left, top, right and bottom in points (1/72 inch) from the upper left corner of the page;
            None except for a PDF.
    """

    start: int
    end: int
    page: int | None = None
    paragraph: int | None = None
    box: Box | None = None


@dataclass(frozen=True, slots=True, repr=False)
class FileText:
    """The text of a file.

    Attributes:
        path: the file as it was named; an attachment follows its mail: ``thu.eml/ke-hoach.docx``.
        kind: the kind of file: "text", "docx", "pdf", "html", "md" or "eml".
        text: its text, for ``vu.analyze``.
        spots: where its stretches are, in text order: paragraphs, or the words of a PDF. Blanks and line
            breaks that only lay out columns belong to none.
        encoding: the encoding of its letters: "utf-8", "utf-16", "TCVN3", "VNI", "VISCII", "cp1258"; the
            oldest if there are several.
        pages: its number of pages, or None.
        remarks: notes for the reader, such as converted letters or pages without text.
    """

    path: str
    kind: str
    text: str
    spots: tuple[Spot, ...] = ()
    encoding: str = "utf-8"
    pages: int | None = None
    remarks: tuple[str, ...] = ()

    def locate(self, start: int, end: int) -> tuple[Spot, ...]:
        """Where a stretch of the text is, for each paragraph or printed line that it touches.

        Args:
            start, end: half-open code-point offsets: ``file.locate(*mention.span)``.

        Returns:
            Spots in text order, cut to the given stretch; the box of each encloses the words that it
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
        """Everything as plain JSON values; ``spots`` cover lines or paragraphs and omit fields that are
        None.
        """
        spots = [
            {name: value for name, value in asdict(spot).items() if value is not None}
            for spot in self.locate(0, len(self.text))
        ]
        return {
            "path": self.path, "kind": self.kind, "text": self.text, "spots": spots,
            "encoding": self.encoding, "pages": self.pages, "remarks": list(self.remarks),
        }  # fmt: skip

    def __repr__(self) -> str:
        """The path, the kind and the length."""
        return f"<FileText of {self.path}: {self.kind}, {len(self.text):,} characters>"


def _stand_together(one: Spot, other: Spot) -> bool:
    return (one.page, one.paragraph) == (other.page, other.paragraph)


def _joined(one: Spot, other: Spot) -> Spot:
    """Two stretches of one line, merged."""
    box = one.box
    if box is not None and other.box is not None:
        box = around(box, other.box)
    return replace(one, end=other.end, box=box)
