"""The data of one document's layout."""

from __future__ import annotations

from viunion_nlp.reading.drafts import HeadingDraft
from viunion_nlp.reading.layout.cells import Cell


class Layout:
    """The layout of an official document.

    Attributes:
        cells: the cells of its lines.
        heading: what its heading, recipients and signatures say.
        body_at: the number of the first cell after the heading.
        recipients, signers: the cells of these.
    """

    __slots__ = ("body_at", "cells", "heading", "recipients", "signers")

    def __init__(self, cells: list[Cell], heading: HeadingDraft) -> None:
        self.cells = cells
        self.heading = heading
        self.body_at = 0
        self.recipients: list[Cell] = []
        self.signers: list[Cell] = []
