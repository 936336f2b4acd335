"""The ways in which laws and charters known by name are written.

Functions return the end as a syllable position; 0 means "not written like this here".
"""

from __future__ import annotations

from typing import Final

from viunion_nlp.lexicon import LawRow
from viunion_nlp.reading.cues import cue_length, follows_cue, is_cue
from viunion_nlp.reading.drafts import ReferenceDraft
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.references.shapes import (
    amended_end,
    codes_of,
    ends_phrase,
    holds_term,
    is_year,
    number_end,
)
from viunion_nlp.reading.references.starts import begins_issuer
from viunion_nlp.text.chunks import phrase_words
from viunion_nlp.text.letters import bare_words, without_marks
from viunion_nlp.text.scan import CAPITAL, DIGITS, FIGURE, JOINED, NEWLINE, SIGN, UPPER

_LONGEST_LAW_NAME: Final = 24
_LONGEST_BASES: Final = 120
_LONGEST_SHORT_FORM: Final = 6  # with its bracket


def add_version(facts: Facts, reference: ReferenceDraft) -> None:
    """Add what tells the version of a law: "(sửa đổi)", "2012", "năm 2012", "số 45/2019/QH14"; its short form
    in brackets may stand before: "Luật Bảo hiểm xã hội (BHXH) năm 2014"."""
    name_end = reference.last
    _add_version_at(facts, reference, name_end)
    if reference.last == name_end and facts.words[name_end] == "(":
        _add_version_at(facts, reference, _short_form_end(facts, name_end))
        year_at = name_end + 1 + int(facts.words[name_end + 1] == "năm")
        if facts.words[year_at + 1] == ")" and is_year(facts, year_at):
            reference.year = facts.words[year_at]  # of "(năm 2012)", outside the name


def _short_form_end(facts: Facts, index: int) -> int:
    """Behind a bracket with nothing but a short form, "(BLHS)", "(HN&GĐ)"; ``index`` where there is none."""
    if facts.gaps[index] == NEWLINE or not facts.shapes[index + 1] & UPPER:
        return index
    for close in range(index + 2, index + _LONGEST_SHORT_FORM, 2):
        if facts.words[close] == ")":
            return close + 1
        if facts.words[close] != "và" or not facts.shapes[close + 1] & UPPER:
            break
    return index


def _add_version_at(facts: Facts, reference: ReferenceDraft, at: int) -> None:
    last = amended_end(facts, at, draft=follows_cue(facts, reference.first, "drafts"))
    if last > at:
        reference.last = last
    if facts.gaps[last] == NEWLINE:
        return
    year_at = last + cue_length(facts, last, "amends")
    if year_at > last:  # "sửa đổi, bổ sung năm 2014"
        added_at = year_at + int(facts.words[year_at] == ",")
        year_at = added_at + cue_length(facts, added_at, "adds")
    if facts.words[year_at] == "năm":
        year_at += 1
    if is_year(facts, year_at):
        reference.year = facts.words[year_at]
        last = reference.last = amended_end(facts, year_at + 1)
    _add_number(facts, reference, last)


def _add_number(facts: Facts, reference: ReferenceDraft, last: int) -> None:
    """Add the number of a law behind its name or year: "số 45/2019/QH14"; without "số", or with a sign before
    or behind it ("số: 45/2019/QH14", ", số 45/2019/QH14"), only where the symbol has the code of laws."""
    words = facts.words
    at = last + int(words[last] == ",")
    if words[at] == "số":
        at += 1 + int(words[at + 1] == ":")
    if not facts.shapes[at] & FIGURE or NEWLINE in facts.gaps[last : at + 1]:
        return
    end = number_end(facts, at)
    numbers = _numbers_law if words[last] == "số" and at == last + 1 else holds_term
    if end > at + 1 and numbers(facts, at, end):
        reference.number = (at, end)
        reference.last = end


def _numbers_law(facts: Facts, first: int, last: int) -> bool:
    """Whether a symbol has no code of another type: "Nghị định hướng dẫn Luật Đất đai số 102/2024/NĐ-CP"."""
    kinds = facts.lexicon.documents.kinds_by_code
    return all("law" in kinds.get(code, ("law",)) for code in codes_of(facts, first, last))


def amending_end(facts: Facts, behind: int) -> int:
    """The end of the last law that a law amends, behind its type word: "sửa đổi, bổ sung một số điều của
    Luật A, Luật B và Luật C"."""
    length = cue_length(facts, behind, "amends")
    if not length:
        return 0
    last = 0
    for index in range(behind + length, behind + _LONGEST_LAW_NAME):
        if facts.gaps[index] == NEWLINE:
            return 0
        last = _law_end(facts, index)
        if last:
            break
    while last and facts.words[last] in (",", "và") and facts.gaps[last] != NEWLINE:
        end = _law_end(facts, last + 1)
        # A law that is amended as a whole itself is none of those that this one amends.
        if not end or amended_end(facts, end) > end:
            break
        last = end
    return last


def _law_end(facts: Facts, first: int) -> int:
    """The end of a law's name that begins here."""
    node = facts.nodes[first]
    if facts.gaps[first] == NEWLINE or facts.in_word_tail[first]:
        return 0
    if node.law is not None:
        return first + node.law.length
    kind = node.document_type
    if kind is None or kind.row.known_by != "subject":
        return 0
    behind = first + kind.length
    if not facts.shapes[first] & facts.shapes[behind] & CAPITAL:
        return 0
    return law_name_end(facts, behind)


def basis_name_end(facts: Facts, first: int, behind: int) -> int:
    """The end of a law's name among what a document is based on ("Căn cứ Luật …;"), by the grammar alone:
    the name runs from ``behind`` to a year, "ngày", "số", "được", "về", a verb of rules or a bracket; 0 where
    no such list stands here."""
    if not facts.shapes[first] & CAPITAL or not _is_basis(facts, first):
        return 0
    if facts.nodes[first].honorific is not None:
        return 0  # "ông Lê An; Luật sư Lê Hà"
    ends = facts.cues["behind law"]
    for index in range(behind, behind + _LONGEST_LAW_NAME):
        word = facts.words[index]
        if (
            facts.gaps[index] == NEWLINE
            or word in ends
            or is_year(facts, index)
            or f"{word} {facts.words[index + 1]}" in ends
        ):
            return index
        if facts.nodes[index].document_type is not None or is_cue(facts, index, "amends"):
            return 0
        if facts.shapes[index] & SIGN and not (word == "," and _goes_on_small(facts, index)):
            return index
        if word == "của" and facts.shapes[index + 1] & CAPITAL:
            return index
    return 0


def own_name_end(facts: Facts, first: int, behind: int) -> int:
    """The end of the name that a law bears itself, on the lines between its type and what it is based on:
    "LUẬT⏎Công đoàn⏎Căn cứ Hiến pháp …"; else 0."""
    if not facts.gaps[first] == facts.gaps[behind] == NEWLINE or not facts.shapes[first] & UPPER:
        return 0
    for index in range(behind + 1, min(behind + _LONGEST_LAW_NAME, facts.count)):
        if facts.gaps[index] == NEWLINE:
            if f"{facts.words[index]} {facts.words[index + 1]}" in facts.cues["bases"]:
                return index
    return 0


def _is_basis(facts: Facts, first: int) -> bool:
    """Whether a reference stands behind "căn cứ", or behind the semicolon of a list that opens so."""
    words, bases = facts.words, facts.cues["bases"]
    if words[first - 1] != ";":
        return f"{words[first - 2]} {words[first - 1]}" in bases
    for index in range(max(0, first - _LONGEST_BASES), first - 1):
        if f"{words[index]} {words[index + 1]}" in bases:
            return True
    return False


def _goes_on_small(facts: Facts, comma: int) -> bool:
    """Whether a word in small letters stands behind a comma."""
    behind = comma + 1
    return not facts.shapes[behind] & (CAPITAL | DIGITS | SIGN) and facts.gaps[behind] != NEWLINE


def law_name_end(facts: Facts, first: int) -> int:
    """The end of the name of a law that the lexicon does not know, behind its type word: it runs to the
    first word that ends names."""
    capitals = 0
    for index in range(first, first + _LONGEST_LAW_NAME):
        if facts.gaps[index] == NEWLINE:
            return index
        shape = facts.shapes[index]
        node = facts.nodes[index]
        if shape & (SIGN | DIGITS):
            if not capitals or not _goes_on_behind_sign(facts, index):
                return index
        elif shape & CAPITAL:
            capitals += 1
        elif index > first and (node.stop is not None or node.verb is not None):
            # "Luật Đào tạo nghề": no verb, but the rest of a word.
            if (facts.words[index - 1], facts.words[index]) not in facts.lexicon.words:
                return index
    return first + _LONGEST_LAW_NAME


def _goes_on_behind_sign(facts: Facts, sign: int) -> bool:
    """Whether a name goes on in a capital behind a comma or joined dash, and no other document, office or
    body begins there."""
    if facts.words[sign] not in (",", "-") or not facts.shapes[sign + 1] & CAPITAL:
        return False
    if facts.words[sign] == "-" and facts.gaps[sign] != JOINED:
        return False
    node = facts.nodes[sign + 1]
    if node.document_type is not None or node.before_role is not None:
        return False
    return not begins_issuer(facts, sign + 1)


def short_law(facts: Facts, first: int, behind: int) -> LawRow | None:
    """The law that a type word and a short form stand for: "Luật ANM" is "Luật An ninh mạng"."""
    short = facts.nodes[behind].abbreviation
    if short is None or not facts.shapes[behind] & UPPER or facts.gaps[behind] == NEWLINE:
        return None
    if short.length > 1 or (facts.gaps[behind + 1] == JOINED and facts.words[behind + 1] == "-"):
        return None
    laws = facts.lexicon.documents.laws_without_marks
    opening = bare_words(facts.words[first:behind])
    for row in short.rows:
        law = laws.get(f"{opening} {without_marks(' '.join(phrase_words(row.expansion)))}")
        if law is not None:
            return law
    return None


def short_law_end(facts: Facts, first: int, behind: int) -> int:
    """The end of a law's name in short form; 0 where none stands behind the type word."""
    return 0 if short_law(facts, first, behind) is None else behind + 1


def charter_end(facts: Facts, first: int) -> int:
    """The end of the body whose charter it is: "Điều lệ Công đoàn Việt Nam", "Điều lệ công đoàn Việt Nam"."""
    if facts.gaps[first] == NEWLINE:
        return 0
    node = facts.nodes[first]
    body = node.body
    if facts.shapes[first] & CAPITAL:
        short = node.abbreviation
        if short is not None and short.row.kind == "body" and body is None and node.head is None:
            return first + short.length
        last = first + max(0 if name is None else name.length for name in (body, node.head))
        # "Điều lệ Hội thao": the head is but the beginning of an everyday word.
        begins_word = (facts.words[first], facts.words[first + 1]) in facts.lexicon.words
        if last == first and facts.words[first] in facts.cues["charter owner"]:
            last += int(ends_phrase(facts, last + 1))
        return 0 if last == first or (last == first + 1 and begins_word) else last
    if body is None or not facts.shapes[first + body.length - 1] & CAPITAL:
        return 0
    return first + body.length
