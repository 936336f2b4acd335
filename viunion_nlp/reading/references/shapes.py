"""The ways in which numbers, symbols and what surrounds them are written.

Symbols follow the rules of the state (Nghị định 30/2020/NĐ-CP: "36/2016/TT-NHNN"), of the Party (Hướng
dẫn 36-HD/VPTW: "02-NQ/TW") and of the Confederation; common misprints are accepted too. Functions return
the end as a syllable position; 0 means "not written like this here".
"""

from __future__ import annotations

from typing import Final

from viunion_nlp.reading.cues import cue_length, is_cue
from viunion_nlp.reading.facts import Facts
from viunion_nlp.text.letters import is_roman
from viunion_nlp.text.scan import (
    CAPITAL,
    DIGITS,
    FIGURE,
    JOINED,
    MIXED,
    NEWLINE,
    SIGN,
    SPACE,
    UPPER,
)

SYMBOL_SIGNS: Final = ("/", "-", ".")
_BEHIND_SYMBOLS: Final = ("ngày", "của", "về")
_LONGEST_SYMBOL: Final = 24
_LONGEST_TYPE: Final = 4
_MOST_FIGURES: Final = 4
_LONGEST_STANDARD: Final = 6  # syllables and signs before its year
_LONGEST_BRACKET: Final = 8
_LONGEST_LINK: Final = 12  # between two references of a list
_LINKS: Final = ("số", "ngày", "tháng", "năm", "/", "-", ".", "(", ")")
_FARTHEST_ACT: Final = 4


def is_year(facts: Facts, index: int) -> bool:
    """Whether a year of these two centuries stands here."""
    word = facts.words[index]
    if not facts.shapes[index] & DIGITS or word[:2] not in ("19", "20"):
        return False
    return len(word) == 4 and word.isascii()


def is_said(facts: Facts, first: int) -> bool:
    """Whether "số", perhaps without its mark, stands before a number, a colon between them passed over."""
    before = first - 1
    before -= int(facts.words[before] == ":")
    return facts.words[before] in facts.cues["number sign"]


def joined_type(facts: Facts, index: int) -> int:
    """How many letters of a syllable are an abbreviated type word, where figures are all that follows:
    "NQ02"; else 0."""
    text = facts.syllables[index].text
    letters = len(text.rstrip("0123456789"))
    if not 2 <= letters < len(text) <= letters + _MOST_FIGURES or not text.isupper():
        return 0
    row = facts.lexicon.document_types_by_name.get(facts.words[index][:letters])
    return letters if row is not None and text[:letters] in row.code else 0


def is_standard(facts: Facts, year: int) -> bool:
    """Whether a year behind a colon is that of a standard: "TCVN 5687:2010/BXD", "QCVN 01-1:2018/BYT"."""
    lowest = year - 1 - _LONGEST_STANDARD
    for index in range(year - 2, max(-1, lowest), -1):
        if facts.words[index] in facts.cues["standard"]:
            return index < year - 2
        if not facts.shapes[index] & (FIGURE | SIGN | UPPER) or facts.gaps[index] == NEWLINE:
            return False
    return False


def is_own_number(facts: Facts, first: int) -> bool:
    """Whether a symbol is the number of the document itself: behind "Số:", or behind a "Số" that opens a line
    and goes on with no list."""
    colon = first - 1 if facts.words[first - 1] == ":" else first
    said = colon - 1
    if said < 0 or not is_said(facts, first) or not facts.shapes[said] & CAPITAL:
        return False
    opens = facts.gaps[said] == NEWLINE
    if colon < first and opens:
        return True
    kind_before = _type_ends_at(facts, said)
    if colon < first:
        return not kind_before
    return opens and facts.words[said - 1] not in (":", ",", ";", "và")


def _type_ends_at(facts: Facts, last: int) -> bool:
    """Whether a type word ends right before a syllable."""
    for first in range(last - 1, max(-1, last - 1 - _LONGEST_TYPE), -1):
        kind = facts.nodes[first].document_type
        if kind is not None and first + kind.length == last:
            return True
    return False


def number_end(facts: Facts, first: int) -> int:
    """The end of a number or symbol: "02", "02-NQ/TW", "42/2017/QH14", "749/NQ-UBTVQH 14", "42/QĐ –TW"."""
    if not facts.shapes[first] & FIGURE:
        return 0
    last = first + 1
    if facts.shapes[last] & UPPER and _code_follows(facts, last):
        last += 1
    last = symbol_end(facts, first, last)
    if facts.shapes[last] & UPPER and _type_code_follows(facts, last):
        last = symbol_end(facts, first, last + 1)
    if last - first == 1 or facts.gaps[last] == JOINED or facts.gaps[last] == NEWLINE:
        return last
    written = facts.lexicon.codes_written
    word = facts.words[last]
    if facts.shapes[last] & DIGITS and len(word) <= 2:
        term = facts.words[last - 1] in written["term"]
        return last + int(term or _is_number_apart(facts, last))
    return last + int(word in written["apart"])


def symbol_end(facts: Facts, first: int, last: int) -> int:
    """The end of a symbol that goes on behind a syllable with slashes, dashes and dots; ``last`` if it does
    not."""
    while last < first + _LONGEST_SYMBOL:
        if facts.words[last] not in SYMBOL_SIGNS:
            # "1033/SGDĐT-GDTrH&GDTX"; the sign is read as "và".
            if facts.words[last] != "và" or last == first + 1 or not _joins_codes(facts, last):
                break
        elif not _goes_on(facts, last):
            break
        last += 2
        if facts.shapes[last] & DIGITS and _is_cut_year(facts, last):
            last += 1
    return last


def _joins_codes(facts: Facts, sign: int) -> bool:
    """Whether a "&" joins two codes without spaces."""
    joined = facts.gaps[sign] == facts.gaps[sign + 1] == JOINED
    return joined and bool(facts.shapes[sign + 1] & CAPITAL)


def _is_cut_year(facts: Facts, index: int) -> bool:
    """Whether the rest of a year stands apart from its first figure, inside a symbol: "30/2 016/QH14"."""
    if facts.words[index - 1] not in ("1", "2") or facts.gaps[index] != SPACE:
        return False
    return len(facts.words[index]) == 3 and facts.words[index + 1] in SYMBOL_SIGNS


def _is_number_apart(facts: Facts, index: int) -> bool:
    """Whether the number of a department stands apart from its letters, before what follows symbols:
    "1662/UBND-XD 1 về …", "47/ANĐT - P 5 ngày 20-12"."""
    if not facts.shapes[index] & DIGITS or len(facts.words[index]) > 2:
        return False
    if facts.gaps[index] != SPACE or not facts.shapes[index - 1] & CAPITAL:
        return False
    behind = facts.words[index + 1]
    if behind == "ngày":
        return bool(facts.shapes[index + 2] & DIGITS)
    return behind in _BEHIND_SYMBOLS


def _code_follows(facts: Facts, index: int) -> bool:
    """Whether a code stands behind a number without its dash: "03 HD/TLĐ"."""
    if facts.gaps[index] == NEWLINE or facts.words[index + 1] not in ("/", "-"):
        return False
    return _goes_on(facts, index + 1)


def _type_code_follows(facts: Facts, index: int) -> bool:
    """Whether the code of a type stands behind the year without its slash: "81/2021 NĐ-CP"."""
    if facts.words[index - 2] != "/" or not is_year(facts, index - 1):
        return False
    return _code_follows(facts, index) and facts.syllables[index].text in facts.lexicon.type_codes


def _goes_on(facts: Facts, sign: int) -> bool:
    """Whether a symbol goes on behind a slash, dash or dot, stray spaces allowed before codes."""
    gap, gap_behind = facts.gaps[sign], facts.gaps[sign + 1]
    shape = facts.shapes[sign + 1]
    if gap == NEWLINE or gap_behind == NEWLINE or shape & SIGN:
        return False
    mark = facts.words[sign]
    if mark == "/" and is_year(facts, sign + 1):
        return True
    if gap == JOINED and gap_behind == JOINED:
        if mark == ".":
            initial = shape & CAPITAL and len(facts.words[sign + 1]) == 1
            return bool(initial or shape & (UPPER | DIGITS | MIXED))
        small = facts.lexicon.codes_written["small"]
        return bool(shape & (CAPITAL | DIGITS | MIXED)) or facts.words[sign + 1] in small
    if mark == "-" and shape & CAPITAL and _is_number_apart(facts, sign + 2):
        return True
    if mark == ".":
        return False
    if not shape & UPPER and not _is_type_code(facts, sign + 1):
        return bool(shape & MIXED) and _is_unit_apart(facts, sign)
    if gap == JOINED or gap_behind == JOINED or mark == "/":
        return True
    if facts.words[sign - 2] == "/" and SPACE in facts.gaps[sign - 2 : sign]:
        return True  # spaces are round all the signs of this symbol: "12 / KH - LĐLĐ"
    behind = facts.words[sign + 2]
    if behind in ("/", "-") or behind in _BEHIND_SYMBOLS:
        return True
    if facts.syllables[sign + 1].text not in facts.lexicon.issuers_by_code:
        return False
    # The own number fills its line: "Số: 46/NQ-TTV - HĐTV".
    return facts.gaps[sign + 2] == NEWLINE or _lacks_issuer(facts, sign)


def _is_unit_apart(facts: Facts, sign: int) -> bool:
    """Whether letters in both cases, before what follows symbols, name the unit that wrote a letter, with
    spaces round the dash: "1153/ SGDĐT - GDTrH ngày 12/9"."""
    if facts.words[sign + 2] not in _BEHIND_SYMBOLS or facts.shapes[sign + 1] & FIGURE:
        return False
    return bool(facts.shapes[sign - 1] & UPPER) and facts.words[sign - 2] == "/"


def _lacks_issuer(facts: Facts, last: int) -> bool:
    """Whether a symbol that ends here has only its type's code, and the code behind the next sign is no name
    that goes on: "15/QĐ - UBND phê duyệt"; not "12/KH - LĐLĐ tỉnh"."""
    if facts.words[last - 2] != "/" or not ends_phrase(facts, last + 2):
        return False
    return _is_type_code(facts, last - 1)


def _is_type_code(facts: Facts, index: int) -> bool:
    """Whether the code of a type of documents stands here, also with small letters inside: "QĐ", "CTr"."""
    if not facts.shapes[index] & (UPPER | MIXED):
        return False
    return facts.syllables[index].text.upper() in facts.lexicon.type_codes


def apart_code_end(facts: Facts, first: int, last: int) -> int:
    """The end of the code of its type behind a figure, where the slash is lost: "Kết luận 1468 KLTT"."""
    kind = facts.nodes[first].document_type
    if kind is None or facts.gaps[last] == NEWLINE or not facts.shapes[last] & UPPER:
        return 0
    text = facts.syllables[last].text
    for code in kind.row.code:
        if text.startswith(code):
            return last + 1
    return 0


def is_bare(facts: Facts, last: int) -> bool:
    """Whether a number that ends here is a figure alone, no symbol."""
    return facts.words[last - 2] not in SYMBOL_SIGNS


def holds_code(facts: Facts, first: int, last: int) -> bool:
    """Whether a symbol holds the code of a document type or of an issuer."""
    types, issuers = facts.lexicon.type_codes, facts.lexicon.issuers_by_code
    before = ""
    for index in range(first + 1, last):
        if facts.shapes[index] & (SIGN | FIGURE):
            continue
        code = facts.syllables[index].text.upper()
        if code in types or code in issuers or f"{before}-{code}" in types:
            return True
        before = code
    return False


def holds_fused_code(facts: Facts, first: int, last: int, types: tuple[str, ...]) -> bool:
    """Whether the codes of one of some types and of an issuer stand in a symbol as one: "12/QĐUBND"."""
    issuers = facts.lexicon.issuers_by_code
    for code in codes_of(facts, first, last):
        for opening in types:
            if code.startswith(opening) and code[len(opening) :] in issuers:
                return True
    return False


def codes_of(facts: Facts, first: int, last: int) -> list[str]:
    """What stands between the signs and figures of a symbol, in capitals."""
    codes: list[str] = []
    for index in range(first + 1, last):
        if not facts.shapes[index] & (SIGN | FIGURE):
            codes.append(facts.syllables[index].text.upper())
    return codes


def holds_term(facts: Facts, first: int, last: int) -> bool:
    """Whether a symbol holds the code of a body with the number of its term: "QH14"."""
    for code in codes_of(facts, first, last):
        for stem in facts.lexicon.codes_written["term"]:
            if code.lower().startswith(stem) and code[len(stem) : len(stem) + 1].isdigit():
                return True
    return False


def joins_on(facts: Facts, index: int) -> bool:
    """Whether a sign joins a figure to what follows: "1,5", "24/h", "5-sao"."""
    if facts.gaps[index] != JOINED or facts.gaps[index + 1] != JOINED:
        return False
    sign = facts.words[index]
    return sign in ("/", "-") or (sign in (".", ",") and bool(facts.shapes[index + 1] & DIGITS))


def ends_phrase(facts: Facts, index: int) -> bool:
    """Whether the word here cannot be what a figure counts: "Nghị quyết 42 đã", not "Kế hoạch 5 năm"."""
    if facts.gaps[index] == NEWLINE or facts.shapes[index] & SIGN:
        return True
    node = facts.nodes[index]
    return node.stop is not None or node.verb is not None


def amended_end(facts: Facts, index: int, *, draft: bool = False) -> int:
    """Behind a "(sửa đổi)" or "(sửa đổi, bổ sung)" that stands here, or a bare "sửa đổi" that closes a name,
    in that of a ``draft`` before a verb as well: "dự thảo Luật Đất đai sửa đổi | quy định"; ``index`` where
    none does."""
    if facts.gaps[index] == NEWLINE:
        return index
    bare = cue_length(facts, index, "amends")
    if bare:
        acts = draft and facts.nodes[index + bare].verb is not None
        return index + bare if acts or _closes_name(facts, index + bare) else index
    if facts.words[index] != "(" or not is_cue(facts, index + 1, "amends"):
        return index
    for close in range(index, index + _LONGEST_BRACKET):
        if facts.words[close] == ")":
            return close + 1
        if facts.shapes[close] & DIGITS:
            break
    return index


def _closes_name(facts: Facts, index: int) -> bool:
    """Whether nothing goes on here: a sign, "và" or the end; but not "sửa đổi, bổ sung"."""
    if facts.gaps[index] == NEWLINE or facts.words[index] == "và":
        return True
    if not facts.shapes[index] & SIGN:
        return False
    return not (facts.words[index] == "," and is_cue(facts, index + 1, "adds"))


def congress_start(facts: Facts, index: int) -> int:
    """Behind a "Đại hội" or "ĐH" that stands here."""
    length = cue_length(facts, index, "congress")
    if not length or facts.gaps[index] == NEWLINE:
        return 0
    return 0 if length == 2 and facts.gaps[index + 1] == NEWLINE else index + length


def is_ordinal(facts: Facts, index: int) -> bool:
    """Whether a syllable may number a congress: "hai", "12", "XIII"."""
    word = facts.words[index]
    if facts.shapes[index] & DIGITS or word in facts.cues["ordinal"]:
        return True
    return is_roman(word)


def numbers_congress(facts: Facts, index: int) -> bool:
    """Whether a number in small letters or figures tells which congress it is: "thứ hai", "Đại hội 9"."""
    before = facts.words[index - 1]
    return before in facts.cues["before ordinal"] and is_ordinal(facts, index)


def act_before(facts: Facts, first: int) -> int:
    """Where the nearest word stands, in the few before a document of the same sentence, that tells what is
    done to it: "ban hành", "thực hiện"; -1 where none does."""
    cues = facts.cues
    for index in range(first - 1, max(-1, first - 1 - _FARTHEST_ACT), -1):
        if facts.sentences[index] != facts.sentences[first] or facts.words[index] == ";":
            break
        if facts.shapes[index] & SIGN:
            continue
        word = facts.words[index]
        if word in cues["carries out"] or word in cues["issues"]:
            return index
        if index == first - 1 and word in cues["hands over"]:
            return index
        phrase = f"{facts.words[index - 1]} {word}"
        if phrase in cues["carries out"] or phrase in cues["issues"]:
            return index - 1
    return -1


def are_listed(facts: Facts, last: int, first: int) -> bool:
    """Whether nothing but dates and signs of a list stands between a reference's end and the next one."""
    if not 1 <= first - last <= _LONGEST_LINK or facts.words[last] == ";":
        return False
    joined = False
    for index in range(last, first):
        word = facts.words[index]
        if word in ("và", ","):
            joined = True
        elif word not in _LINKS:
            if not facts.shapes[index] & DIGITS or facts.gaps[index] == NEWLINE:
                return False
    return joined
