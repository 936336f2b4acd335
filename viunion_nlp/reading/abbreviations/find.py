"""Finds abbreviations, starting from forms of the lexicon and from runs of capitals that are defined in
the text or composed of known forms.
"""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import AbbreviationRow, bare_form
from viunion_nlp.lexicon.phrases import ABBREVIATION
from viunion_nlp.reading.abbreviations.composition import SHORTEST, compose, named_by
from viunion_nlp.reading.abbreviations.defined import Definitions
from viunion_nlp.reading.abbreviations.definitions import (
    expansion_words,
    find_definitions,
    form_end,
)
from viunion_nlp.reading.abbreviations.dotted import IS_DOTTED_FORM
from viunion_nlp.reading.abbreviations.evidence import (
    IS_ABBREVIATION,
    IS_MEASURE,
    part_of_address,
    senses_here,
    word_in_capitals,
)
from viunion_nlp.reading.abbreviations.senses import choose_senses
from viunion_nlp.reading.drafts import AbbreviationDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.text.scan import CAPITAL, DIGITS, NATIVE

_LONGEST_UNKNOWN: Final = 12  # letters of a form that nothing explains
_OWN_LETTER, _ITS_BASE = "đd"


def find_abbreviations(facts: Facts) -> None:
    """Find every abbreviation outside document symbols and dates, and store them by first syllable in
    ``facts.abbreviations``.
    """
    definitions = find_definitions(facts)
    found: dict[int, AbbreviationDraft] = {}
    position = 0
    for first in _anchors(facts, definitions):
        if first < position or facts.in_symbol[first]:
            continue
        draft = _read_known(facts, first, definitions)
        if draft is None:
            draft = _read_unknown(facts, first, definitions)
        if draft is not None:
            found[first] = draft
            position = draft.last
    choose_senses(facts, found)
    facts.abbreviations = found


def _anchors(facts: Facts, definitions: Definitions) -> list[int]:
    """Forms of the lexicon, and runs of capitals that may not be in it."""
    runs = {index for index in facts.scan.upper if len(facts.words[index]) >= SHORTEST}
    if facts.heading is not None:
        runs.update(facts.heading.filed_under)
    if definitions.openings:
        for index in (*facts.scan.upper, *facts.scan.mixed):
            if facts.syllables[index].text in definitions.openings:
                runs.add(index)
    unknown = [
        index
        for index in runs
        if facts.shapes[index] & CAPITAL and facts.nodes[index].abbreviation is None
    ]
    return sorted([*facts.anchors(ABBREVIATION), *unknown])


def _read_known(facts: Facts, first: int, definitions: Definitions) -> AbbreviationDraft | None:
    phrase = facts.nodes[first].abbreviation
    if phrase is None:
        return None
    last = first + phrase.length
    rows = senses_here(facts, first, last)
    while not rows and last > first + 1:
        # "GD và ĐT" is not written like the row "GD&ĐT", but begins with a form.
        last -= 1
        rows = senses_here(facts, first, last)
    if not rows or facts.in_symbol[last - 1] or not IS_ABBREVIATION.say(facts, first, last):
        return None
    if facts.shapes[first - 1] & DIGITS and IS_MEASURE.say(facts, first, last):
        return None
    if rows[0].domain == "media" and _has_dots(facts, first, last):
        if not IS_DOTTED_FORM.say(facts, first, last):
            return None
    definition = None
    if definitions.openings:
        definition = definitions.of(bare_form(facts.scan.text(first, last)), first)
    if definition == "":
        return _unknown(first, last, rows)
    if definition is not None:
        row = _meaning(rows, definition)
        return _defined(first, last, row.expansion if row is not None else definition, row)
    usual = rows[0]
    return AbbreviationDraft(
        first=first, last=last, rule="form of the lexicon", entry=usual.abbreviation,
        expansion=usual.expansion, origin="lexicon", sense=usual, senses=rows,
        candidates=(usual.expansion,),
    )  # fmt: skip


def _has_dots(facts: Facts, first: int, last: int) -> bool:
    """Whether a form is written with a dot behind its first letter: "P.V"."""
    return last > first + 1 and facts.words[first + 1] == "." and len(facts.words[first]) == 1


def _unknown(first: int, last: int, rows: tuple[AbbreviationRow, ...]) -> AbbreviationDraft:
    return AbbreviationDraft(
        first=first, last=last, rule="short for foreign words", expansion="", origin="unknown",
        entry=rows[0].abbreviation, candidates=tuple([row.expansion for row in rows]),
    )  # fmt: skip


def _meaning(rows: tuple[AbbreviationRow, ...], expansion: str) -> AbbreviationRow | None:
    """The row that means what the text defines."""
    words = expansion_words(expansion)
    for row in rows:
        if expansion_words(row.expansion) == words:
            return row
    return None


def _defined(
    first: int, last: int, expansion: str, row: AbbreviationRow | None
) -> AbbreviationDraft:
    return AbbreviationDraft(
        first=first, last=last, rule="defined in the text", expansion=expansion,
        entry=row.abbreviation if row is not None else "", origin="definition", sense=row,
        candidates=(expansion,),
    )  # fmt: skip


def _read_unknown(facts: Facts, first: int, definitions: Definitions) -> AbbreviationDraft | None:
    if part_of_address(facts, first, first + 1):
        return None
    form = facts.syllables[first].text
    if form in definitions.openings:
        for last in dict.fromkeys((form_end(facts, first) or first + 1, first + 1)):
            definition = definitions.of(bare_form(facts.scan.text(first, last)), first)
            if definition:
                return _defined(first, last, definition, None)
    filed = facts.heading is not None and first in facts.heading.filed_under
    if not filed and (facts.shouting[first] or word_in_capitals(facts, first, first + 1)):
        return None
    draft = _read_run(facts, first)
    if draft is None and filed:
        return AbbreviationDraft(
            first=first, last=first + 1, rule="where it is filed", expansion="", origin="unknown"
        )
    return draft


def _read_run(facts: Facts, first: int) -> AbbreviationDraft | None:
    """A run of capitals that is a body's code, or made of known forms."""
    form = facts.syllables[first].text
    named = named_by(form, facts.lexicon) if len(form) >= SHORTEST else None
    if named is not None:
        return AbbreviationDraft(
            first=first, last=first + 1, rule="code or acronym of a body", expansion=named.expansion,
            entry=form, origin="lexicon", sense=named, candidates=(named.expansion,),
        )  # fmt: skip
    parts = compose(form, facts.lexicon)
    if parts is None:
        return _of_own_letters(facts, first)
    if not parts:
        return AbbreviationDraft(
            first=first, last=first + 1, rule="forms that are not written as one", expansion="",
            origin="unknown",
        )  # fmt: skip
    expansion = parts[0].expansion
    for index in range(1, len(parts)):
        listed = parts[index - 1].kind == parts[index].kind == "people"
        expansion += f"{',' if listed else ''} {parts[index].expansion}"
    return AbbreviationDraft(
        first=first, last=first + 1, rule="composed of known forms", expansion=expansion,
        entry=parts[0].abbreviation, origin="composition", sense=parts[0], candidates=(expansion,),
    )  # fmt: skip


def _of_own_letters(facts: Facts, first: int) -> AbbreviationDraft | None:
    """A run of capitals that nothing explains, but whose "Đ" only Vietnamese has: "QNĐT"."""
    form = facts.words[first]
    bare = form.replace(_OWN_LETTER, _ITS_BASE)
    if bare == form or not bare.isascii() or not bare.isalpha() or facts.shapes[first] & NATIVE:
        return None
    if not SHORTEST <= len(form) <= _LONGEST_UNKNOWN:
        return None
    return AbbreviationDraft(
        first=first, last=first + 1, rule="letters of the language", expansion="", origin="unknown",
    )  # fmt: skip
