"""Finds definitions of abbreviations: a form next to the words that it stands for.

The form may be in brackets after the words or before them, between dashes, or after "gọi tắt là": "Liên
đoàn Lao động (LĐLĐ)", "đoàn viên, người lao động (ĐV, NLĐ)", "Sở Kế hoạch và Đầu tư (Sở KH&ĐT)", "BHTN
(bảo hiểm thất nghiệp)", "Quỹ trợ vốn - QTV -", "Người lao động - viết tắt là NLĐ -". Its letters decide
which words it stands for (``letters``). Lists of forms are read line by line (``glossaries``).
"""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import bare_form
from viunion_nlp.reading.abbreviations.defined import Definitions
from viunion_nlp.reading.abbreviations.glossaries import read_glossaries
from viunion_nlp.reading.abbreviations.letters import (
    CERTAIN_FROM,
    LONGEST,
    expansion_words,
    form_end,
    spells_out,
    stands_for_foreign,
    words_before,
    words_behind,
)
from viunion_nlp.reading.drafts import Stretch
from viunion_nlp.reading.facts import Facts
from viunion_nlp.text.scan import NEWLINE, SPACE, UPPER

_OPENING: Final = ("(", "[")
_CLOSING: Final = (")", "]")
_BEFORE_WORDS: Final = (":", "=")
_BEHIND_DASHED: Final = ("-", ",", ")")
_BEFORE_ENTRY: Final = (":", ";", ",")
_BEHIND_WORDS: Final = (";", ",", ".")
_BEHIND_ENTRY: Final = (")", "]", ";", ",")
_LONGEST_FORM: Final = 6  # syllables, hyphens counted
_MOST_FORMS: Final = 4  # in one bracket
_LONGEST_HEAD: Final = 3  # syllables repeated in the bracket before the form
_LONGEST_NAMING: Final = 8  # syllables of "sau đây gọi tắt là"

__all__ = ["expansion_words", "find_definitions", "form_end"]


def find_definitions(facts: Facts) -> Definitions:
    """What each form stands for that the text defines, by where it does."""
    definitions = Definitions()
    for index in _anchors(facts):
        word = facts.words[index]
        if word in _OPENING:
            _read_bracket(facts, index, definitions)
        elif word == "-":
            _read_dashes(facts, index, definitions)
        elif word in _BEFORE_WORDS:
            _read_entry(facts, index, definitions)
        else:
            _read_naming(facts, index, definitions)
    read_glossaries(facts, definitions)
    return definitions


def _anchors(facts: Facts) -> list[int]:
    """The opening brackets, the dashes before a form, the colons and "=" behind one, and the naming words."""
    words, gaps, shapes = facts.words, facts.gaps, facts.shapes
    anchors: list[int] = []
    for sign in _OPENING:
        anchors += facts.scan.signs_of(sign)
    for dash in facts.scan.signs_of("-"):
        if shapes[dash + 1] & UPPER and gaps[dash + 1] == gaps[dash] == SPACE:
            anchors.append(dash)
    for colon in facts.scan.signs_of(":"):
        if shapes[colon - 1] & UPPER and words[colon - 2] in _BEFORE_ENTRY:
            anchors.append(colon)
    anchors += [sign for sign in facts.scan.signs_of("=") if shapes[sign - 1] & UPPER]
    naming = facts.lexicon.naming_words
    if not naming.isdisjoint(words):
        anchors += [index for index, word in enumerate(words) if word in naming]
    anchors.sort()
    return anchors


def _read_dashes(facts: Facts, dash: int, definitions: Definitions) -> None:
    """A form between dashes behind its words, or behind one in brackets: "Quỹ trợ vốn - QTV - cho vay"."""
    first = dash + 1
    last = form_end(facts, first)
    if last is None or facts.words[last] not in _BEHIND_DASHED:
        return
    form = bare_form(facts.scan.text(first, last))
    if len(form) < CERTAIN_FROM:
        return
    stretch = words_before(facts, dash, form)
    if stretch is None:
        if stands_for_foreign(facts, dash, form):
            definitions.leave(facts, form, first)
    elif stretch[1] == dash:
        definitions.add(facts, form, first, stretch)


def _read_entry(facts: Facts, colon: int, definitions: Definitions) -> None:
    """A form with its words behind a colon, in a list on one line, "Ghi chú: HTT: hoàn thành tốt; …", or
    behind "=": "CLĐ = công lao động"."""
    first = colon - 1
    form = facts.syllables[first].text
    stretch = words_behind(facts, colon + 1, form)
    if stretch is None:
        return
    if facts.gaps[stretch[1]] == NEWLINE or facts.words[stretch[1]] in _BEHIND_WORDS:
        definitions.add(facts, form, first, stretch, entry=True)


def _read_bracket(facts: Facts, opening: int, definitions: Definitions) -> None:
    if opening == 0 or facts.gaps[opening] == NEWLINE:
        return
    forms = _listed_forms(facts, opening + 1)
    if forms:
        # A closing quotation mark may stand before: "Giỏi việc nước, đảm việc nhà" (GVN, ĐVN).
        end = opening - (facts.words[opening - 1] == '"')
        _define(facts, end, forms, definitions)
    elif facts.shapes[opening + 1] & UPPER and _read_entries(facts, opening, definitions):
        return
    elif not _read_head_and_form(facts, opening, opening + 1, definitions):
        short = facts.shapes[opening + 1] & UPPER
        if not short or not _read_compound(facts, opening, definitions):
            _read_form_first(facts, opening, definitions)


def _define(facts: Facts, end: int, forms: list[Stretch], definitions: Definitions) -> None:
    """What forms stand for, the last one first: their words are sought from the bracket back."""
    for first, last in reversed(forms):
        form = bare_form(facts.scan.text(first, last))
        stretch = words_before(facts, end, form)
        if stretch is None:
            if stands_for_foreign(facts, end, form):
                definitions.leave(facts, form, first)
            return
        definitions.add(facts, form, first, stretch)
        end = stretch[0] - (facts.words[stretch[0] - 1] in (",", "và"))


def _read_entries(facts: Facts, opening: int, definitions: Definitions) -> bool:
    """Forms explained in a bracket, each behind its colon: "(TT: tập thể; CN: cá nhân)"."""
    first, found = opening + 1, False
    for _ in range(_MOST_FORMS):
        last = form_end(facts, first)
        if last is None or facts.words[last] not in _BEFORE_WORDS:
            break
        form = bare_form(facts.scan.text(first, last))
        stretch = words_behind(facts, last + 1, form, fewest=2)
        if stretch is None or facts.words[stretch[1]] not in _BEHIND_ENTRY:
            break
        definitions.add(facts, form, first, stretch)
        found = True
        if facts.words[stretch[1]] in _CLOSING:
            break
        first = stretch[1] + 1
    return found


def _read_head_and_form(facts: Facts, end: int, head_at: int, definitions: Definitions) -> bool:
    """A body's head repeated before the form: "Bộ Văn hóa, Thể thao và Du lịch (Bộ VH-TT&DL)". The words end
    before ``end``; the head begins at ``head_at``."""
    for first in range(head_at + 1, head_at + 1 + _LONGEST_HEAD):
        forms = _listed_forms(facts, first)
        if not forms:
            continue
        form = bare_form(facts.scan.text(*forms[0]))
        stretch = words_before(facts, end, form) if len(forms) == 1 else None
        if stretch is None:
            return False
        head = facts.words[head_at:first]
        if facts.words[max(0, stretch[0] - len(head)) : stretch[0]] != head:
            return False
        definitions.add(facts, form, forms[0][0], stretch)
        return True
    return False


def _read_compound(facts: Facts, opening: int, definitions: Definitions) -> bool:
    """Two forms that stand for one name: "Công đoàn Công Thương Việt Nam (CĐ CTVN)"."""
    first = opening + 1
    middle = form_end(facts, first)
    if middle is None or facts.gaps[middle] != SPACE:
        return False
    behind = _listed_forms(facts, middle)
    if len(behind) != 1:
        return False
    short = bare_form(facts.scan.text(first, middle))
    form = bare_form(facts.scan.text(*behind[0]))
    own = words_before(facts, opening, form)
    if own is None or own[1] != opening:
        return False
    before = words_before(facts, own[0], short)
    if before is None or before[1] != own[0]:
        return False
    definitions.add(facts, short, first, before)
    definitions.add(facts, form, middle, own)
    return True


def _read_form_first(facts: Facts, opening: int, definitions: Definitions) -> None:
    """A form with its words in the bracket: "BHTN (bảo hiểm thất nghiệp)"."""
    first, closing = _form_before(facts, opening), _closing(facts, opening)
    if first is None or closing is None:
        return
    form = bare_form(facts.scan.text(first, opening))
    words = (_behind_short_for(facts, opening + 1), closing)
    if words[0] < closing and spells_out(facts, words, form):
        definitions.add(facts, form, first, words)


def _behind_short_for(facts: Facts, index: int) -> int:
    """Behind "viết tắt của" in a bracket, where it stands."""
    while facts.words[index] in facts.cues["names form"]:
        index += 1
    return index + (facts.words[index] == "của")


def _read_naming(facts: Facts, index: int, definitions: Definitions) -> None:
    """A form behind "sau đây gọi tắt là", "viết tắt là", "(viết tắt:", within brackets or without.

    ``index`` is the naming word's last syllable; "gọi" names only with "là" behind it.
    """
    form_at = index + 1
    if facts.words[form_at] in ("là", ":"):
        form_at += 1
    elif facts.words[index] not in facts.cues["names short"]:
        return
    if facts.words[form_at] == '"':
        form_at += 1
    if NEWLINE in facts.gaps[index + 1 : form_at + 1]:
        return
    last = form_end(facts, form_at)
    end = _naming_start(facts, index)
    if last is not None and end:
        _define(facts, end, _listed_forms(facts, form_at) or [(form_at, last)], definitions)
    elif end:
        _read_head_and_form(facts, end, form_at, definitions)


def _naming_start(facts: Facts, index: int) -> int:
    """Where the words named end: before "sau đây gọi tắt" and the sign that sets it off; 0 if nowhere."""
    cues = facts.cues["names form"]
    first = index
    while index - first < _LONGEST_NAMING and facts.words[first - 1] in cues:
        if facts.gaps[first] == NEWLINE:
            return 0
        first -= 1
    while facts.gaps[first] != NEWLINE and facts.words[first - 1] in ("(", ",", "-"):
        first -= 1
    return 0 if facts.gaps[first] == NEWLINE else first


def _listed_forms(facts: Facts, index: int) -> list[Stretch]:
    """The forms of "ĐV, NLĐ)": separated by commas, closed by a bracket, nothing else; in quotation marks
    or without."""
    words = facts.words
    forms: list[Stretch] = []
    while len(forms) < _MOST_FORMS:
        quoted = words[index] == '"'
        index += quoted
        if facts.gaps[index] == NEWLINE:
            return []
        last = form_end(facts, index)
        if last is None or (quoted and words[last] != '"'):
            return []
        forms.append((index, last))
        last += quoted
        if words[last] in _CLOSING:
            return forms
        if words[last] not in (",", ";"):
            return []
        index = last + 1
    return []


def _form_before(facts: Facts, end: int) -> int | None:
    """Where a form begins that ends here."""
    for first in range(max(0, end - _LONGEST_FORM), end):
        if form_end(facts, first) == end:
            return first
    return None


def _closing(facts: Facts, opening: int) -> int | None:
    """The bracket that closes this one on the same line, two words or more and not far behind."""
    for index in range(opening + 1, min(facts.count, opening + 2 + LONGEST)):
        if facts.gaps[index] == NEWLINE:
            return None
        if facts.words[index] in _CLOSING:
            return index if index - opening > 2 else None
    return None
