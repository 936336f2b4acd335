"""Finds the zones of a document, and which of its line breaks are only layout."""

from __future__ import annotations

from typing import Final

from viunion_nlp.headings import ZoneKind
from viunion_nlp.reading.drafts import HeadingDraft, PartDraft, Stretch, ZoneDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.layout.cells import Cell
from viunion_nlp.reading.layout.kinds import DECIDES, FURNITURE, PREAMBLE, RULE, kind_of
from viunion_nlp.reading.layout.layout import Layout
from viunion_nlp.reading.layout.words import word_end
from viunion_nlp.text.scan import NEWLINE

_MOST_GROUNDS: Final = 80  # cells of a preamble


def zones_of(facts: Facts, layout: Layout) -> list[ZoneDraft]:
    """The zones in text order: runs of cells with one purpose, each with the words that show it."""
    cells = layout.cells
    kinds: list[ZoneKind] = ["body"] * len(cells)
    reasons: dict[ZoneKind, str] = {"body": ""}
    if layout.body_at:
        _fill(kinds, 0, layout.body_at, "heading")
        named = _first_of(facts, cells[: layout.body_at], ("nation", "party"))
        reasons["heading"] = named or _opening(facts, cells[0])
        grounds = _grounds(facts, layout)
        _fill(kinds, layout.body_at, grounds, "preamble")
        if grounds > layout.body_at:
            reasons["preamble"] = _first_of(
                facts, cells[layout.body_at : grounds], (PREAMBLE, DECIDES)
            )
    numbers = {id(cell): number for number, cell in enumerate(cells)}
    for kind, members in (("recipients", layout.recipients), ("signature", layout.signers)):
        for cell in members:
            kinds[numbers[id(cell)]] = "recipients" if kind == "recipients" else "signature"
    if layout.recipients:
        reasons["recipients"] = _opening(facts, layout.recipients[0])
    if layout.signers:
        reasons["signature"] = _opening(facts, layout.signers[0])
    appendix = _appendix(facts, cells, kinds)
    if appendix < len(cells):
        _fill(kinds, appendix, len(cells), "appendix")
        reasons["appendix"] = _opening(facts, cells[appendix])
    return _runs(cells, kinds, reasons)


def _fill(kinds: list[ZoneKind], first: int, last: int, kind: ZoneKind) -> None:
    for number in range(first, last):
        kinds[number] = kind


def _runs(
    cells: list[Cell], kinds: list[ZoneKind], reasons: dict[ZoneKind, str]
) -> list[ZoneDraft]:
    zones: list[ZoneDraft] = []
    for cell, kind in zip(cells, kinds, strict=True):
        if zones and zones[-1].kind == kind:
            zones[-1].last = cell.last
        else:
            zones.append(ZoneDraft(kind, cell.first, cell.last, reasons[kind]))
    return zones


def _grounds(facts: Facts, layout: Layout) -> int:
    """The position after the last cell of the grounds, which is the (last) deciding line; where the body
    starts if there are none.
    """
    cells, begun = layout.cells, layout.body_at
    for number in range(begun, min(len(cells), begun + _MOST_GROUNDS)):
        if kind_of(facts, cells[number]) == DECIDES:
            return number + 1
    behind = begun
    for number in range(begun, len(cells)):
        kind = kind_of(facts, cells[number])
        if kind == PREAMBLE:
            behind = number + 1
        elif kind not in (RULE, FURNITURE):
            break
    return behind


def _appendix(facts: Facts, cells: list[Cell], kinds: list[ZoneKind]) -> int:
    """The cell after recipients and signature that opens an appendix; the number of cells if there is
    none.
    """
    behind = len(cells)
    while behind > 0 and kinds[behind - 1] not in ("recipients", "signature"):
        behind -= 1
    for number in range(behind, len(cells) if behind else 0):
        cell = cells[number]
        if cell.upper and word_end(facts, cell.first, cell.last, "appendix") > cell.first:
            return number
    return len(cells)


def _first_of(facts: Facts, cells: list[Cell], kinds: tuple[str, ...]) -> str:
    for cell in cells:
        if kind_of(facts, cell) in kinds:
            return _opening(facts, cell)
    return ""


def _opening(facts: Facts, cell: Cell) -> str:
    return facts.scan.written(cell.first, min(cell.last, cell.first + 4))


def lay_out(facts: Facts, layout: Layout) -> None:
    """Separate the cells of the heading, the recipients and the signatures, and the columns of any line;
    join the lines of a single part.
    """
    wide = set(facts.scan.wide_gaps())
    laid = [False] * (facts.count + 1)
    parted: list[int] = []
    fixed = {id(cell) for cell in [*layout.recipients, *layout.signers]}
    for number, cell in enumerate(layout.cells):
        inside = number < layout.body_at or id(cell) in fixed
        if inside:
            for index in range(cell.first, cell.last):
                laid[index] = True
        if facts.gaps[cell.first] != NEWLINE and (inside or cell.first in wide):
            parted.append(cell.first)
    joined: list[int] = []
    for part in parts_of(layout.heading):
        for before, behind in zip(part.stretches, part.stretches[1:], strict=False):
            laid[behind[0]] = True
            if before[1] == behind[0]:
                joined.append(behind[0])
    facts.laid_out = laid
    facts.cells = [index for index in parted if not laid[index]]
    facts.scan.part(parted)
    facts.scan.join(joined, [])


def parts_of(heading: HeadingDraft) -> list[PartDraft]:
    """All parts of a heading."""
    parts = [heading.superior, *heading.issuers, heading.subject]
    parts += [*heading.addressees, *heading.recipients]
    for signature in heading.signatures:
        parts += [signature.title, signature.for_title, signature.for_body]
    return [part for part in parts if part is not None]


def cut_names(heading: HeadingDraft) -> list[Stretch]:
    """The pieces of names that are interrupted by something else on the page."""
    pieces: list[Stretch] = []
    for part in parts_of(heading):
        for before, behind in zip(part.stretches, part.stretches[1:], strict=False):
            if before[1] != behind[0]:
                pieces += [before, behind]
    return pieces
