"""Finds references, starting from type words, laws known by name, and figures followed by a sign or code."""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import DocumentTypeRow, LawRow
from viunion_nlp.lexicon.phrases import DOCUMENT_TYPE, LAW, Phrase
from viunion_nlp.reading.drafts import ReferenceDraft, Stretch, mark
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.references.congresses import congress_name_end
from viunion_nlp.reading.references.damaged import damaged_before
from viunion_nlp.reading.references.evidence.congresses import IS_CONGRESS
from viunion_nlp.reading.references.evidence.joined import IS_JOINED
from viunion_nlp.reading.references.evidence.names import IS_LAW, IS_LAW_NAME, IS_PART_OF_WORD
from viunion_nlp.reading.references.evidence.numbers import (
    IS_LISTED,
    IS_NUMBERED,
    IS_OF_DAMAGED,
    IS_SYMBOL,
)
from viunion_nlp.reading.references.names import (
    add_version,
    amending_end,
    basis_name_end,
    charter_end,
    law_name_end,
    own_name_end,
    short_law,
    short_law_end,
)
from viunion_nlp.reading.references.plenums import joined_plenum_end, plenum_end
from viunion_nlp.reading.references.shapes import (
    SYMBOL_SIGNS,
    apart_code_end,
    codes_of,
    congress_start,
    is_said,
    is_standard,
    is_year,
    joined_type,
    number_end,
    symbol_end,
)
from viunion_nlp.reading.references.starts import (
    FARTHEST_SYMBOL,
    agreeing_start,
    names_other_type,
    number_start,
)
from viunion_nlp.reading.rules import Verdicts
from viunion_nlp.text.letters import bare_words
from viunion_nlp.text.scan import CAPITAL, DIGITS, FIGURE, JOINED, NEWLINE, UPPER

_BEFORE_SYMBOLS: Final = ("(", '"', "'", "[", ":")
_SHORTEST_SYMBOL: Final = 3
_LONGEST_SERIAL: Final = (
    8  # syllables from a type word's end to the slash of a symbol, without what parts them
)


def find_references(facts: Facts) -> None:
    """Find all references, in text order, store them in ``facts.references``, and mark their syllables."""
    behind = 0
    for first in _anchors(facts):
        if first >= behind and _read_at(facts, first):
            behind = facts.references[-1].last


def _anchors(facts: Facts) -> list[int]:
    words, shapes = facts.words, facts.shapes
    signs = facts.cues["number sign"]
    numbers = [
        number
        for number in facts.scan.numbers
        if words[number + 1] in SYMBOL_SIGNS
        or shapes[number + 1] & UPPER
        or words[number - 1] in signs
    ]
    joined = [index for index in facts.scan.mixed if shapes[index] & UPPER]
    return sorted([*facts.anchors(DOCUMENT_TYPE | LAW), *numbers, *joined])


def _read_at(facts: Facts, first: int) -> bool:
    """Add what starts at an anchor; returns whether anything does."""
    node = facts.nodes[first]
    kind, law = node.document_type, node.law
    if kind is None and law is None:
        if facts.shapes[first] & FIGURE:
            return _read_symbol(facts, first)
        return _read_joined(facts, first)
    if facts.in_word_tail[first] and IS_PART_OF_WORD.say(facts, first, first + 1):
        return kind is not None and kind.length > 1 and _read_numbers(facts, first, kind)
    if law is not None and _read_law(facts, first, law):
        return True
    if kind is None:
        return False
    if facts.words[first] in facts.cues["plenum resolution"]:
        return _read_name(facts, first, kind)
    return _read_numbers(facts, first, kind) or _read_name(facts, first, kind)


def _add(facts: Facts, reference: ReferenceDraft) -> None:
    facts.references.append(reference)
    mark(facts.in_reference, reference.first, reference.last)
    if reference.number is not None:
        mark(facts.in_symbol, *reference.number)


def _read_numbers(facts: Facts, first: int, kind: Phrase[DocumentTypeRow]) -> bool:
    """Add a type word with its number, and the further numbers of a list."""
    start = number_start(facts, first)
    if not start or not facts.shapes[start] & FIGURE:
        if "/" not in facts.words[first : first + FARTHEST_SYMBOL + _LONGEST_SERIAL]:
            return False
        start = agreeing_start(facts, first, kind)
        if not start:
            return False
    last = number_end(facts, start)
    if last == start + 1:
        last = apart_code_end(facts, first, last) or last
    verdict = IS_NUMBERED.of(facts, first, last)
    if not verdict.answer:
        return False
    reference = ReferenceDraft(
        first=first, last=last, rule=verdict.name, entry=kind.row.type,
        doc_type=(first, first + kind.length), number=(start, last), type_at=first,
    )  # fmt: skip
    _add(facts, reference)
    _read_list(facts, reference)
    return True


def _read_list(facts: Facts, opening: ReferenceDraft) -> None:
    """Add the further numbers of "các Nghị quyết số 01, 02 và 03-NQ/TW", "Chỉ thị 15 và 16", "Nghị định
    196-CP năm 1994, 41-CP năm 1995"; one without its own "số" has the type of the first.
    """
    last = opening.last
    if facts.words[last] == "năm":
        last = _behind_year(facts, last)
    while facts.words[last] in (",", "và", ";") and facts.gaps[last + 1] != NEWLINE:
        first = last + 1
        said = facts.words[first] in facts.cues["number sign"]
        first += int(said)
        last = number_end(facts, first)
        if not last or (last == first + 1 and not _is_figure_like(facts, first, opening)):
            return
        verdict = IS_LISTED.of(facts, first, last)
        if not verdict.answer:
            return
        reference = ReferenceDraft(
            first=first, last=last, rule=verdict.name, number=(first, last),
            doc_type=None if said else _type_of_item(facts, first, opening), type_at=opening.type_at,
        )  # fmt: skip
        _add(facts, reference)
        if facts.words[last] == "năm":
            last = _behind_year(facts, last)


def _type_of_item(facts: Facts, first: int, opening: ReferenceDraft) -> Stretch | None:
    """The type word of a list, for a further symbol of it; none where the symbol names another type: "Kế
    hoạch 25/KH-TLĐ, 1766/QĐ-TLĐ"."""
    kind = facts.nodes[opening.type_at].document_type
    if kind is not None and names_other_type(facts, first, kind.row):
        return None
    return opening.doc_type


def _behind_year(facts: Facts, index: int) -> int:
    """Behind the year that "năm" leads to; ``index`` where none stands there."""
    return index + 2 if is_year(facts, index + 1) else index


def _is_figure_like(facts: Facts, index: int, opening: ReferenceDraft) -> bool:
    """Whether figures stand here, or figures and a letter as in the number that opens the list: "6a, 6b"."""
    text = facts.syllables[index].text
    if facts.shapes[index] & DIGITS:
        return True
    opened = opening.number is not None and facts.syllables[opening.number[0]].text[:-1].isdigit()
    return opened and text[:-1].isdigit()


def _read_symbol(facts: Facts, first: int) -> bool:
    """Add a symbol without a type word: "68/NQ-CP"."""
    if facts.words[first - 1] == ":" and is_standard(facts, first):
        last = number_end(facts, first)
        mark(facts.in_symbol, first, last)
        mark(facts.in_reference, first, last)
        return False
    if facts.gaps[first] == JOINED and facts.words[first - 1] not in _BEFORE_SYMBOLS:
        if facts.trace is not None:
            facts.trace.stopped("DOCREF", "the figure goes on from what stands before", first)
        return False
    # Two gates: "số" or a colon stands before a figure that is said; dates are figures alone.
    words, shapes, before = facts.words, facts.shapes, facts.words[first - 1]
    said = (before == ":" or before in facts.cues["number sign"]) and is_said(facts, first)
    if (
        not said
        and words[first + 3] in SYMBOL_SIGNS
        and shapes[first + 2] & shapes[first + 4] & DIGITS
    ):
        return False
    last = number_end(facts, first)
    coded = last >= first + _SHORTEST_SYMBOL and bool(codes_of(facts, first, last))
    if (coded or said) and _read_damaged(facts, first, last):
        return True
    if not coded:
        return False
    verdict = IS_SYMBOL.of(facts, first, last)
    if not verdict.answer:
        return False
    _add(facts, ReferenceDraft(first=first, last=last, rule=verdict.name, number=(first, last)))
    return True


def _read_damaged(facts: Facts, number: int, last: int) -> bool:
    """Add a number preceded by a type word or law that has lost its diacritics."""
    damaged = damaged_before(facts, number)
    if damaged is None:
        return False
    verdict = IS_OF_DAMAGED.of(facts, number, last)
    if not verdict.answer:
        return False
    reference = ReferenceDraft(
        first=damaged.first, last=last, rule=verdict.name, entry=damaged.entry, number=(number, last),
        doc_type=(damaged.first, damaged.type_last), type_at=damaged.first,
    )  # fmt: skip
    _add(facts, reference)
    _read_list(facts, reference)
    return True


def _read_joined(facts: Facts, first: int) -> bool:
    """Add an abbreviated type word with the number or symbol joined to it: "NQ02", "QĐ217-QĐ/TW"."""
    letters = joined_type(facts, first)
    if not letters:
        return _read_joined_plenum(facts, first)
    last = symbol_end(facts, first, first + 1)
    verdict = IS_JOINED.of(facts, first, last)
    if not verdict.answer:
        return False
    _add(
        facts,
        ReferenceDraft(
            first=first, last=last, rule=verdict.name, entry=facts.syllables[first].text[:letters],
            number=(first, last), joined=letters, type_at=first,
        ),
    )  # fmt: skip
    return True


def _read_joined_plenum(facts: Facts, first: int) -> bool:
    """Add a resolution whose short form and number are one syllable: "NQTW4 (khóa XII)"."""
    last = joined_plenum_end(facts, first)
    if last:
        _add(facts, ReferenceDraft(first=first, last=last, rule="known by its plenum"))
    return last > 0


def _read_law(facts: Facts, first: int, law: Phrase[LawRow]) -> bool:
    """Add a law from the lexicon."""
    last = first + law.length
    if not _is_law(facts, IS_LAW, first, last):
        return False
    kind = facts.nodes[first].document_type
    type_last = first + (1 if kind is None else kind.length)
    if facts.words[last] != ",":  # "Căn cứ Luật Đất đai, xã thu hồi …"
        last = max(last, basis_name_end(facts, first, last))
    reference = ReferenceDraft(
        first=first,
        last=last,
        rule="law by name",
        entry=law.row.name,
        doc_type=(first, type_last),
        type_at=first,
    )
    add_version(facts, reference)
    _add(facts, reference)
    return True


def _read_name(facts: Facts, first: int, kind: Phrase[DocumentTypeRow]) -> bool:
    """Add a type word with a name that identifies documents of its type."""
    behind = first + kind.length
    known_by = kind.row.known_by
    rule = f"known by its {known_by}"
    last = 0
    if known_by == "body":
        last = charter_end(facts, behind)
    elif known_by == "congress":
        last = _congress_end(facts, first, behind)
        if not last:
            last, rule = plenum_end(facts, first, behind), "known by its plenum"
    elif known_by == "subject":
        last, rule = _named_law_end(facts, first, behind)
    if not last:
        if facts.trace is not None:
            facts.trace.stopped("DOCREF", "the type word has neither number nor name", first)
        return False
    reference = ReferenceDraft(
        first=first, last=last, rule=rule, entry=_own_law(facts, first, behind, last) or kind.row.type,
        doc_type=(first, behind), type_at=first,
    )  # fmt: skip
    if known_by == "subject":
        add_version(facts, reference)
    _add(facts, reference)
    return True


def _own_law(facts: Facts, first: int, behind: int, last: int) -> str:
    """The law of the lexicon whose name stands over its text, on more than one line, or in short: "Luật
    ANM"; "" where none."""
    if facts.gaps[behind] != NEWLINE:
        short = short_law(facts, first, behind)
        return "" if short is None else short.name
    row = facts.lexicon.documents.laws_without_marks.get(bare_words(facts.words[first:last]))
    return "" if row is None else row.name


def _named_law_end(facts: Facts, first: int, behind: int) -> tuple[int, str]:
    """The end of the name of a law that is not in the lexicon, and the rule; 0 if there is none."""
    last = own_name_end(facts, first, behind) or short_law_end(facts, first, behind)
    if last:
        return last, "known by its subject"
    last = amending_end(facts, behind)
    if last:
        return last, "known by the laws it amends"
    last = basis_name_end(facts, first, behind)
    if last > behind + 1:
        return last, "known by its subject"
    if not facts.shapes[first] & CAPITAL:
        return 0, ""
    last = law_name_end(facts, behind)
    return (last if _is_law(facts, IS_LAW_NAME, first, last) else 0), "known by its subject"


def _is_law(facts: Facts, table: Verdicts, first: int, last: int) -> bool:
    """What a table says about the name of a law."""
    verdict = table.of(facts, first, last)
    if verdict.name == "of studies" and _is_subject(facts, first):
        mark(facts.in_reference, first, first + 1)
    return bool(verdict.answer)


def _is_subject(facts: Facts, first: int) -> bool:
    """Whether the word for laws begins no name of another label: behind a degree, "cử nhân Luật Hành chính",
    or an office, "Trưởng khoa Luật Lao động"; but "Khoa Luật Lao động", "Trưởng khoa Luật Lò Văn Páo"."""
    if facts.nodes[first - 1].head is None:
        return True
    names_person = bool(facts.shapes[first + 1] & facts.shapes[first + 2] & CAPITAL)
    return facts.nodes[first - 2].role is not None and not names_person


def _congress_end(facts: Facts, first: int, behind: int) -> int:
    """The end of the congress that a resolution belongs to; 0 if there is none."""
    start = congress_start(facts, behind)
    if not start:
        return 0
    last = congress_name_end(facts, start)
    return last if IS_CONGRESS.say(facts, first, last) else 0
