"""The ways in which writers and photographers are credited: lines of names, and names after "ảnh", "tin",
"theo".
"""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.drafts import Stretch
from viunion_nlp.reading.facts import Facts
from viunion_nlp.reading.persons.evidence.initials import LONGEST_INITIAL, is_initial
from viunion_nlp.reading.persons.initials import initials_end
from viunion_nlp.reading.persons.shapes import is_name_run
from viunion_nlp.reading.persons.stamps import end_before_stamp, is_section
from viunion_nlp.text.scan import CAPITAL, NEWLINE, SIGN

_LONGEST_NAME: Final = 5
_LONGEST_SOURCE: Final = 10
_MOST_NAMES: Final = 3
_LONGEST_LABEL: Final = 6  # "- Bài, ảnh:"
_CLOSING: Final = (")", "-", "|", "/")


def may_sign(facts: Facts, first: int) -> bool:
    """Whether a line that begins here with a capital may be one of names: the second syllable is none in
    lower case, unless it begins what stands behind names ("thực hiện")."""
    second = first + 1
    if facts.shapes[second] & (CAPITAL | SIGN) or facts.gaps[second] == NEWLINE:
        return True
    return facts.words[second] in facts.lexicon.byline_openings


def names_end(facts: Facts, first: int, last: int) -> int:
    """Where the names on a line end: before "|", "thực hiện", "(ghi)", "(theo AFP)", "- 8:00 12/10/2024"."""
    words = facts.words
    end = end_before_stamp(facts, first, last)
    if end < last:
        return end
    if facts.words[end - 2] == "-" and facts.is_of_paper(end - 1):
        return end - 2  # "HÀ LÊ - CTV"
    while end > first and words[end - 1] in ("|", ".", "*"):
        end -= 1
    source = _source_in_brackets(facts, first, end)
    opening = words[first : first + _LONGEST_SOURCE]
    if "/" in opening:
        source = source or _source_behind_slash(facts, first, end)
    if ":" in opening:
        source = source or _other_credit(facts, first, end)
    if source:
        return source
    bracketed = end - first >= 3 and words[end - 1] == ")"
    inner = _source_end(facts, first, end - 1 if bracketed else end)
    for cue in facts.lexicon.byline_cues:
        if words[inner - 1] != cue[-1]:
            continue
        start = inner - len(cue)
        if start > first and words[start:inner] == cue:
            if not bracketed:
                return start
            if words[start - 1] == "(":
                return start - 1
    return end


def _source_end(facts: Facts, first: int, end: int) -> int:
    """Where "theo TTXVN" starts at the end of a line: "HÀ VY tổng hợp [theo TTXVN]"; its end if nowhere."""
    for index in range(first + 2, min(end, first + _LONGEST_SOURCE)):
        if facts.words[index] in facts.cues["source"]:
            return index
    return end


def _source_in_brackets(facts: Facts, first: int, end: int) -> int:
    """Where "(theo AFP)" or "(LĐLĐ huyện)" starts at the end of a line; 0 if there is none."""
    if facts.words[end - 1] != ")":
        return 0
    for index in range(max(first + 1, end - _LONGEST_SOURCE), end - 1):
        if facts.words[index] == "(":
            source = facts.words[index + 1] in facts.cues["source"]
            return index if source or facts.in_body[index + 1] else 0
    return 0


def _source_behind_slash(facts: Facts, first: int, end: int) -> int:
    """Where "/Báo Quảng Ninh" starts at the end of a line; 0 if no body stands behind a slash."""
    slash = facts.words.index("/", first)
    if slash < first + 2 or not facts.in_body[slash + 1]:
        return 0
    return slash if slash + 1 < end and facts.in_body[end - 1] else 0


def _other_credit(facts: Facts, first: int, end: int) -> int:
    """Where "- Ảnh: Lê An" starts behind the writers on a line; 0 if it does not, or behind a section or
    place: "Đời Sống - Ảnh: …"."""
    colon = facts.words.index(":", first)
    if colon >= end or not is_credit_cue(facts, colon - 1):
        return 0
    for dash in range(colon - 2, max(first + 1, colon - _LONGEST_LABEL), -1):
        if facts.words[dash] == "-":
            return 0 if is_section(facts, first, dash) else dash
    return 0


def names_of_line(facts: Facts, first: int, last: int) -> list[Stretch]:
    """The names between dashes or commas, at most three; empty if any part is not a name."""
    names: list[Stretch] = []
    start = first
    for index in range(first, last + 1):
        if index < last and facts.words[index] not in ("-", ","):
            if index - start >= _LONGEST_NAME:
                return []
            continue
        if len(names) == _MOST_NAMES or not is_name_run(facts, start, index):
            return []
        names.append((start, index))
        start = index + 1
    return names


def is_untaken(facts: Facts, first: int, last: int) -> bool:
    """Whether a stretch contains no body, office or abbreviation; letters before a dot and more of a name are
    initials: "TH. TRÀ", "P.V.L"."""
    for index in range(first, last):
        if facts.in_body[index]:
            return False
        if index in facts.abbreviations and not _is_initial_of(facts, index, last):
            return False
    return True


def free_initials(facts: Facts, first: int, last: int) -> None:
    """Forget the abbreviations in a name that signs a text: they are its initials."""
    for index in range(first, last):
        if index in facts.abbreviations:
            del facts.abbreviations[index]


def _is_initial_of(facts: Facts, index: int, last: int) -> bool:
    """Whether one or two letters before a dot, which may be short for something, are initials of a name that
    goes on."""
    dot = facts.abbreviations[index].last
    if len(facts.words[index]) > LONGEST_INITIAL or dot + 1 >= last:
        return False
    return facts.words[dot] == "." and bool(facts.shapes[dot + 1] & CAPITAL)


def is_credit_cue(facts: Facts, index: int) -> bool:
    """Whether a word of credits ends here: "ảnh", "thực hiện"."""
    cues = facts.cues["credit"]
    if facts.words[index] in cues:
        return True
    return facts.gaps[index] != NEWLINE and f"{facts.words[index - 1]} {facts.words[index]}" in cues


def behind_cue(facts: Facts, cue: int) -> int:
    """Where a credited name starts: after the cue and its colon."""
    at = cue + 1
    return at + 1 if facts.words[at] == ":" else at


def credited_end(facts: Facts, first: int) -> int:
    """The end of a credited name; 0 if there is no name of two syllables, or of initials."""
    last = first
    while last < first + _LONGEST_NAME and _goes_on(facts, first, last):
        last += 1
    initials = initials_end(facts, first)
    closed = facts.gaps[last] == NEWLINE or facts.words[last] in _CLOSING
    if initials is not None and (initials >= last or not closed):
        return initials if initials - first >= 2 else 0
    if last - first >= 2 and facts.words[last - 1] == ".":
        if last - first == 2 or not is_initial(facts, last - 2):
            last -= 1
    for index in range(first, last):
        if index in facts.abbreviations and not _is_initial_of(facts, index, last):
            return 0
    return last if last - first >= 2 else 0


def _goes_on(facts: Facts, first: int, index: int) -> bool:
    """Whether a capital or the dot of an initial continues a name on its line."""
    if facts.gaps[index] == NEWLINE:
        return False
    if facts.words[index] == ".":
        return index > first and is_initial(facts, index - 1)
    return bool(facts.shapes[index] & CAPITAL)
