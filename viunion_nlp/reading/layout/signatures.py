"""Reads the signatures below a document's text, column by column: offices, seals and names."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from viunion_nlp.reading.drafts import PartDraft, SignatureDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.layout.cells import Cell
from viunion_nlp.reading.layout.kinds import FURNITURE, RULE, kind_of, name_start
from viunion_nlp.reading.layout.words import begins_body, begins_office, opens_with, word_end
from viunion_nlp.text.scan import CAPITAL, SIGN

_MOST_COLUMNS: Final = 6
_LONGEST_OFFICE: Final = 6  # syllables of an office in small letters
_LEAST_GAP: Final = 3  # code points between two columns


def may_sign(facts: Facts, cell: Cell) -> bool:
    """Whether a cell may be part of a signature block: capitals, a mark, a seal, a name, a line."""
    if cell.upper:
        return word_end(facts, cell.first, cell.last, "appendix") == cell.first
    if behind_mark(facts, cell.first, cell.last) or is_seal(facts, cell):
        return True
    if is_office_line(facts, cell):
        return True
    return name_start(facts, cell) >= 0 or kind_of(facts, cell) in (RULE, FURNITURE)


def is_office_line(facts: Facts, cell: Cell) -> bool:
    """Whether a cell is an office alone in small letters: "Chủ tịch" below "TM. BAN CHẤP HÀNH"."""
    if cell.last - cell.first > _LONGEST_OFFICE or not facts.shapes[cell.first] & CAPITAL:
        return False
    if facts.shapes[cell.last - 1] & SIGN:
        return False
    return begins_office(facts, cell.first)


def behind_mark(facts: Facts, first: int, last: int) -> int:
    """The position after "TM.", "K/T" or the like at the start of a stretch, if more follows; else 0."""
    stop = word_end(facts, first, last, "mark")
    if stop == first:
        return 0
    dotted = stop < last and facts.words[stop] == "."
    if not dotted and stop - first == 1:
        return 0  # "Q" or "TM" without its dot may be anything.
    if dotted:
        stop += 1
    return stop if stop < last else 0


def is_seal(facts: Facts, cell: Cell) -> bool:
    """Whether a cell stands for a signature: "(Đã ký)", "(Ký, ghi rõ họ tên)"."""
    if facts.words[cell.first] in ("(", "["):
        return opens_with(facts, cell.first + 1, cell.last, "signed") is not None
    return word_end(facts, cell.first, cell.last, "signed") == cell.last


def read_signatures(facts: Facts, cells: list[Cell]) -> list[SignatureDraft]:
    """The signatures of a block, from left to right."""
    signatures: list[SignatureDraft] = []
    for column in _columns(cells):
        signatures += _read_column(facts, column)
    return signatures


def _columns(cells: list[Cell]) -> list[list[Cell]]:
    """Cells by column. The line with the most cells determines the columns; any other line with as many
    cells has one in each, however it is indented.
    """
    by_line: dict[int, list[Cell]] = {}
    for cell in cells:
        by_line.setdefault(cell.line, []).append(cell)
    widest: list[Cell] = []
    for row in by_line.values():
        if len(row) > len(widest):
            widest = row
    if not 2 <= len(widest) <= _MOST_COLUMNS or _flows(widest):
        return [cells]
    columns: list[list[Cell]] = [[] for _ in widest]
    middles = [_middle(cell) for cell in widest]
    for row in by_line.values():
        for number, cell in enumerate(row):
            if len(row) < len(widest):
                distances = [abs(_middle(cell) - middle) for middle in middles]
                number = distances.index(min(distances))
            columns[number].append(cell)
    return columns


def _flows(row: list[Cell]) -> bool:
    """Whether the cells of a line directly follow each other, so that they are not columns."""
    for cell, following in pairwise(row):
        if following.column - cell.column - cell.length < _LEAST_GAP:
            return True
    return False


def _middle(cell: Cell) -> int:
    return cell.column + cell.length // 2


def _read_column(facts: Facts, cells: list[Cell]) -> list[SignatureDraft]:
    """The signatures of a column: each ends with a name; one without a name counts only if there is no
    other.
    """
    signatures: list[SignatureDraft] = []
    lines: list[Cell] = []
    for number, cell in enumerate(cells):
        if is_seal(facts, cell) or kind_of(facts, cell) in (RULE, FURNITURE):
            continue
        name = _signer_at(facts, cell, lines)
        if name < 0 or (cell.upper and _name_follows(facts, cells, number + 1)):
            lines.append(cell)
            continue
        signature = _read_offices(facts, lines)
        if signature is not None:
            signature.person = PartDraft([(name, cell.last)])
            signatures.append(signature)
        lines = []
    if not signatures:
        signature = _read_offices(facts, lines)
        if signature is not None:
            signatures.append(signature)
    return signatures


def _name_follows(facts: Facts, cells: list[Cell], at: int) -> bool:
    """Whether a name in small letters is what comes next, so that the capitals above it are an office that
    lost its marks: "CHU TICH" over "Nguyen Van Be"."""
    while at < len(cells) and is_seal(facts, cells[at]):
        at += 1
    if at == len(cells) or cells[at].upper or name_start(facts, cells[at]) < 0:
        return False
    return not is_office_line(facts, cells[at])


def _signer_at(facts: Facts, cell: Cell, above: list[Cell]) -> int:
    """Where the signer's name starts in a cell; -1 if the cell is not a name below an office."""
    if not above or behind_mark(facts, cell.first, cell.last):
        return -1
    first = name_start(facts, cell)
    if first < 0 or begins_office(facts, first):
        return -1
    node = facts.nodes[first]
    if cell.upper and (node.head is not None or node.surname is None):
        return -1
    return first


def _read_offices(facts: Facts, lines: list[Cell]) -> SignatureDraft | None:
    """The lines above a name: for whom it is signed, and below that the own office; None if they are
    neither.
    """
    signature = SignatureDraft()
    open_part: PartDraft | None = None
    for number, cell in enumerate(lines):
        stop = behind_mark(facts, cell.first, cell.last)
        last = number + 1 == len(lines)
        if stop:
            open_part = _read_marked(facts, signature, cell, stop)
        elif opens_with(facts, cell.first, cell.last, "stands for") is not None:
            open_part = None
        elif begins_office(facts, cell.first) or open_part is None:
            open_part = signature.title = PartDraft([(cell.first, cell.last)])
        elif open_part is signature.title or not last or begins_body(facts, cell.first):
            open_part.stretches.append((cell.first, cell.last))
        else:  # An office that a scan has misread.
            signature.title = PartDraft([(cell.first, cell.last)])
    if signature.marks or _has_office(facts, signature):
        return signature
    return None


def _read_marked(facts: Facts, signature: SignatureDraft, cell: Cell, stop: int) -> PartDraft:
    """A line with a mark: the body or office signed for, or with "Q." the own office."""
    row = opens_with(facts, cell.first, cell.last, "mark")
    assert row is not None
    signature.mode = row.mode
    signature.marks.append((cell.first, word_end(facts, cell.first, cell.last, "mark")))
    part = PartDraft([(stop, cell.last)])
    signature.title = None
    if row.mode == "Q":
        signature.title = part
    elif begins_office(facts, stop):
        signature.for_title = part
    else:
        signature.for_body = part
    return part


def _has_office(facts: Facts, signature: SignatureDraft) -> bool:
    return signature.title is not None and begins_office(facts, signature.title.stretches[0][0])
