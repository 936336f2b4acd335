"""Finds the type of a document, from the line in capitals or else from the code in its number."""

from __future__ import annotations

import re
from typing import Final

from viunion_nlp.lexicon import DocumentTypeRow
from viunion_nlp.reading.drafts import HeadingDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.layout.cells import Cell
from viunion_nlp.text.letters import bare_words

LETTER_CODE: Final = "CV"  # of letters, in whose symbols it does not stand
_MOST_WORDS: Final = 8  # of a type
_LIKE_ENOUGH: Final = 0.8  # of a type word that a scan has misread
_CODES: Final = re.compile(r"[-/]")


def type_of_line(facts: Facts, heading: HeadingDraft, cell: Cell) -> DocumentTypeRow | None:
    """The type whose words a line starts with, or that of the number's code if the line was misread; None
    if the line is not a type.
    """
    node = facts.nodes[cell.first]
    found = node.document_type
    if found is not None and not found.row.type.isupper():
        if node.head is None or node.head.length < found.length:
            return found.row
    row = _type_of_number(facts, heading)
    if row is None:
        return None
    wanted = bare_words(row.type.split())
    written = bare_words(facts.words[cell.first : min(cell.last, cell.first + _MOST_WORDS)])
    # Imported here because few documents have such a line.
    from difflib import SequenceMatcher

    like = SequenceMatcher(None, wanted, written).ratio()
    return row if like >= _LIKE_ENOUGH else None


def complete_type(facts: Facts, heading: HeadingDraft) -> None:
    """Take the type from the number's code if no line gives it; a number without such a code belongs to a
    letter.
    """
    if heading.doc_type or (heading.number is None and heading.blank_number is None):
        return
    row = _type_of_number(facts, heading) or _type_of_code(facts, LETTER_CODE)
    heading.doc_type = row.type if row is not None else ""


def _type_of_number(facts: Facts, heading: HeadingDraft) -> DocumentTypeRow | None:
    """The usual type of the first code in the document's own number."""
    number = heading.number or heading.blank_number
    if number is None:
        return None
    parts = _CODES.split(facts.scan.text(*number.stretches[0]))
    codes = [part.strip() for part in parts[1:]]
    codes = [code for code in codes if code and not code[0].isdigit()]
    if not codes:
        return None
    # Judgments have the kind of case and the instance: "LĐ-ST".
    return _type_of_code(facts, codes[0]) or _type_of_code(facts, "-".join(codes[:2]))


def _type_of_code(facts: Facts, code: str) -> DocumentTypeRow | None:
    rows = [
        row for row in facts.lexicon.document_types if code in row.code and not row.type.isupper()
    ]
    rows.sort(key=_by_use)
    return rows[0] if rows else None


def _by_use(row: DocumentTypeRow) -> tuple[bool, int, str]:
    """A sort key for the usual type of a code: first one that any figure may number, else the shortest."""
    return (row.number != "strong", len(row.type), row.type)
