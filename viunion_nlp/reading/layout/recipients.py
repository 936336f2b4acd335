"""Finds whom a document is sent to: "Kính gửi" above its text, "Nơi nhận" below, and where it is filed."""

from __future__ import annotations

import re
from typing import Final

from viunion_nlp.reading.drafts import HeadingDraft, PartDraft, Stretch
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.layout.cells import Cell
from viunion_nlp.reading.layout.kinds import PREAMBLE, kind_of
from viunion_nlp.reading.layout.words import ITEM_SIGNS, behind_colon, behind_item_sign, word_end
from viunion_nlp.text.letters import figures
from viunion_nlp.text.scan import CAPITAL, SIGN, UPPER

Item = list[Stretch]
_CLOSING: Final = (".", ",", ";", ":", "/")
_ENDING: Final = (".", ";", ":", "/")
# "(05b)", "(H.120b)"; without brackets "30 bản".
_COPIES: Final = re.compile(r"\(\s*(?:[^\W\d]{1,4}[.\s]\s*)?([\doOlI]{1,4})\s*[^\W\d]{0,4}\s*\)")
_COPIES_ALONE: Final = re.compile(r"(\d[\doOlI]{0,3})\s*[^\W\d]{1,4}")
# "LVH-05b" below the codes: who typed it, and the copies.
_TYPIST: Final = re.compile(r"[^\W\d]{1,6}[-.]\s?(\d[\doOlI]{0,3})\s?[^\W\d]{1,4}")
_BETWEEN: Final = re.compile(r"[,;](?![^()]*\))")  # no sign inside brackets


def read_addressees(facts: Facts, heading: HeadingDraft, cells: list[Cell], at: int) -> int:
    """ "Kính gửi: …" at a cell, and the items after it; returns the cell after the last one."""
    cell = cells[at]
    first = behind_colon(facts, word_end(facts, cell.first, cell.last, "addressees"), cell.last)
    items: list[Item] = [[(first, cell.last)]] if first < cell.last else []
    return read_items(facts, heading, items, cells, at + 1)


def read_items(
    facts: Facts, heading: HeadingDraft, items: list[Item], cells: list[Cell], at: int
) -> int:
    """Addressees: those already started and the items from a cell onwards; returns the cell after the
    last one.
    """
    while at < len(cells) and not _begins_text(facts, cells[at]):
        cell = cells[at]
        if facts.words[cell.first] in ITEM_SIGNS:
            items.append([(cell.first, cell.last)])
        elif items and _goes_on(facts, items[-1], cell, _ENDING):
            items[-1].append((cell.first, cell.last))
        else:
            break
        at += 1
    for item in items:
        for part in _parted(facts, item):
            _add(facts, heading.addressees, part)
    return at


def read_recipients(facts: Facts, heading: HeadingDraft, cells: list[Cell]) -> int:
    """The items below "Nơi nhận", which is the first cell; one of them says where the document is filed.
    Returns the number of cells read.
    """
    opening = cells[0]
    first = word_end(facts, opening.first, opening.last, "recipients")
    first = behind_colon(facts, first, opening.last)
    items: list[Item] = _parted(facts, [(first, opening.last)]) if first < opening.last else []
    at = 1
    while at < len(cells):
        cell = cells[at]
        stretch = (cell.first, cell.last)
        if facts.words[cell.first] in ITEM_SIGNS or _filing_start(facts, stretch):
            items.append([stretch])
        elif items and _goes_on(facts, items[-1], cell, _ends_of(facts, items[-1])):
            items[-1].append(stretch)
        elif _is_plain_item(facts, items, cell):
            items.append([stretch])
        else:
            break
        at += 1
    for item in items:
        if _filing_start(facts, item[0]):
            _read_filing(facts, heading, item)
        else:
            _add(facts, heading.recipients, item)
    return at


def _is_plain_item(facts: Facts, items: list[Item], cell: Cell) -> bool:
    """Whether a line is an item of a list that has no dashes: it ends with the sign of one."""
    if items and facts.words[items[0][0][0]] in ITEM_SIGNS:
        return False
    if cell.upper or not facts.shapes[cell.first] & CAPITAL:
        return False
    return facts.words[cell.last - 1] in (";", ",")


def _ends_of(facts: Facts, item: Item) -> tuple[str, ...]:
    """The signs that end an item. The Party uses commas, but codes are listed with commas too."""
    return _ENDING if _filing_start(facts, item[0]) else _CLOSING


def _goes_on(facts: Facts, item: Item, cell: Cell, ends: tuple[str, ...]) -> bool:
    """Whether a cell is the next line of an item that no sign has ended."""
    if cell.upper or cell.behind_blank:
        return False
    return facts.words[item[-1][1] - 1] not in ends


def _begins_text(facts: Facts, cell: Cell) -> bool:
    """Whether the document's first sentence starts with a cell: "Thực hiện Công văn số …", "- Căn cứ …"."""
    return kind_of(facts, cell) == PREAMBLE


def _parted(facts: Facts, item: Item) -> list[Item]:
    """The parts of an item between semicolons."""
    parts: list[Item] = [[]]
    for first, last in item:
        for index in range(first, last - 1):
            if facts.words[index] == ";":
                parts[-1].append((first, index))
                parts.append([])
                first = index + 1
        parts[-1].append((first, last))
    return parts


def _add(facts: Facts, found: list[PartDraft], item: Item) -> None:
    """Add an item, if it has any text besides its sign; a note in brackets after it is stored separately."""
    begun = behind_item_sign(facts, *item[0])
    stretches = [(begun, item[0][1]), *item[1:]]
    stretches[-1], aside = _without_aside(facts, *stretches[-1], alone=len(stretches) == 1)
    kept = [each for each in stretches if each[0] < each[1]]
    if kept:
        found.append(PartDraft(kept, aside=aside))


def _without_aside(facts: Facts, first: int, last: int, *, alone: bool) -> tuple[Stretch, str]:
    """A stretch without closing signs and without the bracket at its end, and the content of the bracket;
    a bracket that fills the whole stretch is only taken off where the item has other lines (not ``alone``).
    """
    last = _before_closing(facts, first, last)
    if last <= first or facts.words[last - 1] != ")":
        return (first, last), ""
    opening = last - 1
    while opening > first and facts.words[opening] != "(":
        opening -= 1
    if facts.words[opening] != "(" or (opening == first and alone) or last - opening <= 2:
        return (first, last), ""
    aside = facts.scan.written(opening + 1, last - 1)
    return (first, _before_closing(facts, first, opening)), aside


def _before_closing(facts: Facts, first: int, last: int) -> int:
    while last > first and facts.words[last - 1] in _CLOSING:
        last -= 1
    return last


def _filing_start(facts: Facts, stretch: Stretch) -> int:
    """The position after "Lưu" at the start of an item, or of a line with a colon; 0 if there is none."""
    begun = behind_item_sign(facts, *stretch)
    stop = word_end(facts, begun, stretch[1], "files")
    if stop == begun or (begun == stretch[0] and facts.words[stop] != ":"):
        return 0
    return stop


def _read_filing(facts: Facts, heading: HeadingDraft, item: Item) -> None:
    """ "Lưu: VT, TCCB (05 bản).": the codes, and the copies."""
    first, last = _filing_start(facts, item[0]), item[0][1]
    while first < last and facts.shapes[first] & SIGN:
        first += 1
    stretches = [each for each in [(first, last), *item[1:]] if each[0] < each[1]]
    if len(stretches) > 1:
        typed = _TYPIST.fullmatch(facts.scan.written(*stretches[-1]).strip(" ."))
        if typed is not None:
            heading.copies = figures(typed[1])
            stretches.pop()
    for each in stretches:
        for index in range(*each):
            if facts.shapes[index] & UPPER and len(facts.words[index]) > 1:
                heading.filed_under.append(index)
    written = " ".join([facts.scan.written(*each) for each in stretches])
    copies = _COPIES.search(written)
    if copies is not None:
        heading.copies = figures(copies[1])
        written = _COPIES.sub("", written)
    for part in _BETWEEN.split(written):
        code = _code(part.strip(" .:;-"))
        alone = _COPIES_ALONE.fullmatch(code)
        if alone is not None:
            if heading.copies is None:
                heading.copies = figures(alone[1])
        elif code:
            heading.filing.append(code)


def _code(part: str) -> str:
    """A filing code without the words after it: "VT 3 cơ quan" is VT."""
    words = part.split()
    if len(words) > 1 and words[0].isupper() and words[1].isdigit():
        return words[0]
    return part
